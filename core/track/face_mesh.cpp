// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/face_mesh.h"

#include "core/base/log.h"
#include "core/track/network_crop.h"
#include "core/track/network_detector.h"
#include "core/track/network_model.h"
#include "core/track/network_points.h"
#include "core/track/person_mask.h"
#include <algorithm>
#include <cmath>
#include <future>
#include <utility>

namespace d3t {
namespace {

constexpr int kMeshInput = 192;      ///< side of the mesh network's input
constexpr float kMinScore = 0.5F;    ///< of a detected face
constexpr float kMinPresence = 0.5F; ///< below it the mesh says that this is no face
constexpr float kRegionScale = 1.5F; ///< region of interest : box of the face
constexpr int kEyeCornerLeft = 33;   ///< outer corner of the eye at the left of the picture
constexpr int kEyeCornerRight = 263; ///< outer corner of the other one
constexpr float kSameFaceOverlap = 0.3F;
constexpr float kSureScore = 0.75F;  ///< faces below it are looked at again, closer
constexpr float kCloserScale = 3.0F; ///< side of that second look : box

enum MeshOutput : size_t { kMesh, kLips, kLeftEye, kRightEye, kLeftIris, kRightIris, kFaceFlag };
const std::vector<std::string> kMeshOutputs = {"output_mesh_identity", "output_lips",      "output_left_eye",
                                               "output_right_eye",     "output_left_iris", "output_right_iris",
                                               "conv_faceflag"};

/// Square around a face's box, turned with its eye line, as RectTransformationCalculator makes it (square_long).
RotatedBox faceRegion(float left, float top, float right, float bottom, float roll) {
  const float side = kRegionScale * std::max(right - left, bottom - top);
  return {0.5F * (left + right), 0.5F * (top + bottom), side, side, roll};
}

FaceBox boxOf(const FaceDetection& face) {
  const auto& k = face.keypoints;
  return {face.left,
          face.top,
          face.right - face.left,
          face.bottom - face.top,
          face.score,
          std::atan2(k[3] - k[1], k[2] - k[0])};
}

RotatedBox square(float x, float y, float side) {
  return {x + 0.5F * side, y + 0.5F * side, side, side, 0};
}

/// Squares of the given side that cover the picture, each overlapping its neighbours by half or more.
std::vector<RotatedBox> tiles(const Image& image, float side) {
  const auto starts = [side](int length) {
    const float reach = std::max(0.0F, static_cast<float>(length) - side);
    const int steps = static_cast<int>(std::ceil(reach / (0.5F * side)));
    std::vector<float> positions{0};
    for (int i = 1; i <= steps; ++i) positions.push_back(reach * static_cast<float>(i) / static_cast<float>(steps));
    return positions;
  };
  std::vector<RotatedBox> all;
  for (const float y : starts(image.height))
    for (const float x : starts(image.width)) all.push_back(square(x, y, side));
  return all;
}

bool usable(const Image& rgb) {
  return rgb.channels == 3 && rgb.width > 0 && rgb.height > 0 && !rgb.empty();
}

class MediaPipeNetworks : public FaceNetworks {
public:
  MediaPipeNetworks(std::unique_ptr<NetworkModel> nearFaces, std::unique_ptr<NetworkModel> smallFaces,
                    std::unique_ptr<NetworkModel> mesh, std::unique_ptr<NetworkModel> person)
      : near_(std::move(nearFaces), FaceDetector::shortRange()),
        small_(std::move(smallFaces), FaceDetector::fullRange()), mesh_(std::move(mesh)), person_(std::move(person)) {}

  std::vector<FaceBox> detect(const Image& rgb) override {
    if (!usable(rgb)) return {};
    const auto width = static_cast<float>(rgb.width), height = static_cast<float>(rgb.height);
    const float shorter = std::min(width, height), longer = std::max(width, height);
    const RotatedBox whole = square(0.5F * (width - longer), 0.5F * (height - longer), longer);
    auto found = search(near_, rgb, {whole});
    const bool unsure = found.empty() || found.front().score < kSureScore;
    if (unsure) {
      const auto more = search(small_, rgb, {whole});
      found.insert(found.end(), more.begin(), more.end());
    }
    // Small faces of a large or long picture: the same network looks at parts of it.
    if (found.empty() && longer > 1.2F * shorter) found = search(near_, rgb, tiles(rgb, shorter));
    if (found.empty()) found = search(near_, rgb, tiles(rgb, 0.5F * shorter));
    for (auto& face : found)
      if (unsure) face = lookCloser(rgb, face);
    found = mergeOverlapping(std::move(found), kSameFaceOverlap);
    std::vector<FaceBox> boxes;
    std::transform(found.begin(), found.end(), std::back_inserter(boxes), boxOf);
    return boxes;
  }

  std::optional<FaceLandmarks> landmarks(const Image& rgb, const FaceBox& box) override {
    return meshIn(rgb, faceRegion(box.x, box.y, box.x + box.width, box.y + box.height, box.roll));
  }

  std::optional<FaceLandmarks> landmarks(const Image& rgb, const FaceLandmarks& previous) override {
    const auto& points = previous.points;
    if (points.rows() <= kEyeCornerRight) return std::nullopt;
    const auto low = points.colwise().minCoeff().eval(), high = points.colwise().maxCoeff().eval();
    const float roll = std::atan2(points(kEyeCornerRight, 1) - points(kEyeCornerLeft, 1),
                                  points(kEyeCornerRight, 0) - points(kEyeCornerLeft, 0));
    return meshIn(rgb, faceRegion(low(0), low(1), high(0), high(1), roll));
  }

  Image personMask(const Image& rgb) override {
    if (usable(rgb)) {
      if (auto mask = personProbability(*person_, rgb))
        return std::move(*mask);
      else
        logWarning(mask.error().message());
    }
    return Image(rgb.width, rgb.height, 1);
  }

private:
  static std::vector<FaceDetection> search(FaceDetector& detector, const Image& rgb,
                                           const std::vector<RotatedBox>& squares) {
    std::vector<FaceDetection> all;
    for (const auto& part : squares) {
      auto found = detector.detect(rgb, part, kMinScore);
      if (!found) {
        logWarning(found.error().message());
        return {};
      }
      all.insert(all.end(), found->begin(), found->end());
    }
    return squares.size() > 1 ? mergeOverlapping(std::move(all), kSameFaceOverlap) : all;
  }

  /// A face that is small in the searched square, or doubtful, gets a box that is off by up to half its size: the
  /// detector looks again at its surroundings. Stays as it was where nothing is found there.
  FaceDetection lookCloser(const Image& rgb, const FaceDetection& face) {
    const float side = kCloserScale * std::max(face.right - face.left, face.bottom - face.top);
    const auto around = square(0.5F * (face.left + face.right - side), 0.5F * (face.top + face.bottom - side), side);
    FaceDetection closer = face;
    float best = 0;
    for (const auto& one : search(near_, rgb, {around}))
      if (const float overlap = overlapOf(one, face); overlap > best) best = overlap, closer = one;
    return closer;
  }

  std::optional<FaceLandmarks> meshIn(const Image& rgb, const RotatedBox& region) {
    if (!usable(rgb) || !(region.width >= 1) || !std::isfinite(region.x + region.y + region.width + region.angle))
      return std::nullopt;
    cropToTensor(rgb, region, kMeshInput, kMeshInput, 0, 1, CropBorder::Repeat, mesh_->input());
    if (auto ran = mesh_->run(); !ran) {
      logWarning(ran.error().message());
      return std::nullopt;
    }
    FaceLandmarks face;
    face.presence = 1.0F / (1.0F + std::exp(-mesh_->output(kFaceFlag)[0]));
    if (!(face.presence >= kMinPresence)) return std::nullopt;
    face.points.resize(kMeshPoints, 3);
    mergeRefined({mesh_->output(kMesh), mesh_->output(kLips), mesh_->output(kLeftEye), mesh_->output(kRightEye),
                  mesh_->output(kLeftIris), mesh_->output(kRightIris)},
                 {face.points.data(), static_cast<size_t>(face.points.size())});
    face.points /= static_cast<float>(kMeshInput);
    for (Eigen::Index i = 0; i < face.points.rows(); ++i) {
      const float u = face.points(i, 0), v = face.points(i, 1);
      region.toImage(u, v, face.points(i, 0), face.points(i, 1));
      face.points(i, 2) *= region.width;
    }
    return face;
  }

  FaceDetector near_, small_;
  std::unique_ptr<NetworkModel> mesh_, person_;
};

} // namespace

Result<std::unique_ptr<FaceNetworks>> FaceNetworks::load(const std::filesystem::path& modelFolder, int threads) {
  auto loader = NetworkLoader::create();
  if (!loader) return passOn(loader);
  // Compiling takes most of the time, and each network compiles on one core: together they take as long as the longest.
  const auto open = [&](const char* file, std::vector<std::string> outputs) {
    return std::async(std::launch::async, [&loader, path = modelFolder / file, names = std::move(outputs), threads] {
      return (*loader)->load(path, names, threads);
    });
  };
  const auto nearLayout = FaceDetector::shortRange(), smallLayout = FaceDetector::fullRange();
  auto meshTask = open("face_landmark/face_landmark_with_attention.tflite", kMeshOutputs);
  auto smallTask =
      open("face_detection/face_detection_full_range_sparse.tflite", {smallLayout.boxes, smallLayout.scores});
  auto personTask = open("selfie_segmentation/selfie_segmentation.tflite", {"activation_10"});
  auto nearTask = open("face_detection/face_detection_short_range.tflite", {nearLayout.boxes, nearLayout.scores});
  auto nearFaces = nearTask.get(), smallFaces = smallTask.get(), mesh = meshTask.get(), person = personTask.get();
  for (const auto* model : {&nearFaces, &smallFaces, &mesh, &person})
    if (!*model) return passOn(*model);
  return std::make_unique<MediaPipeNetworks>(std::move(*nearFaces), std::move(*smallFaces), std::move(*mesh),
                                             std::move(*person));
}

} // namespace d3t
