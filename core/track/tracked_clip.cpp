// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/tracked_clip.h"
#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/base/tensor_file.h"
#include <Eigen/LU>
#include <cmath>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

using json = nlohmann::json;

constexpr int kSchema = 1;
constexpr const char* kKind = "d3t-tracked-clip";
constexpr size_t kMaxManifest = size_t{64} << 20;
constexpr int kMaxSide = 8192;           // px of a source frame
constexpr int kMaxClipFrame = 1'000'000; // 11 hours
constexpr float kMaxLength = 1e5f;       // px: nothing of a head is larger or further away
constexpr float kMaxCode = 1e3f;
constexpr int kPoseSize = 13, kBases = kLowerCodes + kUpperCodes;

tl::unexpected<Error> damaged(const std::filesystem::path& where, const std::string& what) {
  return badInput("the tracked clip is damaged: " + what, where.string(), "track the clip again");
}

bool within(float value, float limit) {
  return std::abs(value) <= limit;
} // false for NaN

Result<Image> workSized(const TrackedClip& clip, const std::string& kind, int index, int channels) {
  if (index < 0 || index >= static_cast<int>(clip.frames.size()))
    return fail(ErrorKind::Failed, fmt::format("there is no tracked frame {}", index), clip.folder.string());
  const auto file = trackedPicture(clip.folder, kind, clip.frames[index].clipFrame);
  auto image = readImage(file, channels);
  if (image && (image->width != kWorkSize || image->height != kWorkSize))
    return damaged(
        file, fmt::format("the picture is {} x {}, not {} x {}", image->width, image->height, kWorkSize, kWorkSize));
  return image;
}

void append(std::vector<float>& to, const MeshPoints& points) {
  to.insert(to.end(), points.data(), points.data() + points.size());
}

MeshPoints meshAt(const std::vector<float>& data, size_t index) {
  return Eigen::Map<const MeshPoints>(data.data() + index * kMeshPoints * 3, kMeshPoints, 3);
}

TensorFile tensorsOf(const TrackedClip& clip) {
  const auto n = static_cast<int64_t>(clip.frames.size());
  TensorFile file;
  std::vector<float> canonical, basis, range, frames, poses, codes, landmarks;
  append(canonical, clip.rig.canonical);
  for (const MeshPoints& b : clip.rig.basis) append(basis, b);
  range.insert(range.end(), clip.rig.low.begin(), clip.rig.low.end());
  range.insert(range.end(), clip.rig.high.begin(), clip.rig.high.end());
  for (const TrackedFrame& f : clip.frames) {
    frames.insert(frames.end(), {float(f.clipFrame), float(f.shot), f.training ? 1.f : 0.f});
    poses.push_back(f.pose.scale);
    for (int row = 0; row < 3; ++row)
      for (int column = 0; column < 3; ++column) poses.push_back(f.pose.rotation(row, column));
    poses.insert(poses.end(), f.pose.translation.data(), f.pose.translation.data() + 3);
    codes.insert(codes.end(), f.code.begin(), f.code.end());
    append(landmarks, f.landmarks);
  }
  file.set("canonical", {kMeshPoints, 3}, std::move(canonical));
  file.set("basis", {kBases, kMeshPoints, 3}, std::move(basis));
  file.set("gazeScale", {kGazeCodes}, {clip.rig.gazeScale.begin(), clip.rig.gazeScale.end()});
  file.set("range", {2, kCodes}, std::move(range));
  file.set("frames", {n, 3}, std::move(frames));
  file.set("poses", {n, kPoseSize}, std::move(poses));
  file.set("codes", {n, kCodes}, std::move(codes));
  file.set("landmarks", {n, kMeshPoints, 3}, std::move(landmarks));
  return file;
}

std::string manifestOf(const TrackedClip& clip) {
  json options = json::parse(clip.options, nullptr, false);
  if (options.is_discarded()) options = json::object();
  const FaceSummary& s = clip.summary;
  const json manifest = {
      {"kind", kKind},
      {"schema", kSchema},
      {"source",
       {{"name", clip.sourceName},
        {"hash", clip.sourceHash},
        {"width", clip.sourceWidth},
        {"height", clip.sourceHeight}}},
      {"options", options},
      {"window", {{"x", clip.window.x}, {"y", clip.window.y}, {"side", clip.window.side}}},
      {"crop", {{"x", clip.crop.x}, {"y", clip.crop.y}, {"width", clip.crop.width}, {"height", clip.crop.height}}},
      {"summary",
       {{"faceWidth", s.faceWidth},
        {"usable", s.usable},
        {"yawRange", s.yawRange},
        {"pitchRange", s.pitchRange},
        {"steadiness", s.steadiness}}},
      {"frames", clip.frames.size()},
      {"skipped", clip.skipped},
      {"notes", clip.notes}};
  return manifest.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

bool sensible(const TrackedClip& c) {
  const WorkWindow& w = c.window;
  const CropBox& b = c.crop;
  const bool source =
      c.sourceWidth > 0 && c.sourceHeight > 0 && c.sourceWidth <= kMaxSide && c.sourceHeight <= kMaxSide;
  const bool window = within(w.x, kMaxSide) && within(w.y, kMaxSide) && w.side >= 16 && w.side <= kMaxSide;
  const bool even = (b.x | b.y | b.width | b.height) % 2 == 0;
  const bool crop = b.x >= 0 && b.y >= 0 && b.width >= 2 && b.height >= 2 && b.width <= kWorkSize &&
                    b.height <= kWorkSize && b.x <= kWorkSize - b.width && b.y <= kWorkSize - b.height;
  return source && window && even && crop;
}

/// Fills what the manifest says. nlohmann throws on wrong types and missing keys: caught by the caller.
void readManifest(const json& m, TrackedClip& clip) {
  const json &source = m.at("source"), &w = m.at("window"), &b = m.at("crop"), &s = m.at("summary");
  clip.sourceName = source.at("name").get<std::string>();
  clip.sourceHash = source.at("hash").get<std::string>();
  clip.sourceWidth = source.at("width").get<int>();
  clip.sourceHeight = source.at("height").get<int>();
  clip.options = m.at("options").dump();
  clip.window = {w.at("x").get<float>(), w.at("y").get<float>(), w.at("side").get<float>()};
  clip.crop = {b.at("x").get<int>(), b.at("y").get<int>(), b.at("width").get<int>(), b.at("height").get<int>()};
  clip.summary = {s.at("faceWidth").get<float>(), s.at("usable").get<float>(), s.at("yawRange").get<float>(),
                  s.at("pitchRange").get<float>(), s.at("steadiness").get<float>()};
  clip.skipped = m.at("skipped").get<std::vector<int>>();
  clip.notes = m.at("notes").get<std::vector<std::string>>();
}

Result<TrackedClip> parseManifest(const std::filesystem::path& file, int64_t& frames) {
  const auto text = readFile(file, kMaxManifest);
  if (!text)
    return badInput("there is no tracked clip", file.parent_path().string(), "run `d3talker track` on the clip first");
  TrackedClip clip;
  clip.folder = file.parent_path();
  try {
    const json m = json::parse(*text);
    if (m.at("kind") != kKind) return damaged(file, "it is another kind of file");
    if (m.at("schema") != kSchema)
      return badInput("the tracked clip was made by another version of this program", file.string(),
                      "track the clip again");
    readManifest(m, clip);
    frames = m.at("frames").get<int64_t>();
  } catch (const json::exception& e) {
    return damaged(file, e.what());
  }
  if (frames < 1 || frames > kMaxClipFrame) return damaged(file, "the number of frames is out of range");
  if (!sensible(clip)) return damaged(file, "window, crop or frame size is out of range");
  for (size_t i = 0; i < clip.skipped.size(); ++i)
    if (clip.skipped[i] < 0 || clip.skipped[i] > kMaxClipFrame || (i > 0 && clip.skipped[i] <= clip.skipped[i - 1]))
      return damaged(file, "the skipped frames are not in order");
  return clip;
}

Status readRig(const TensorFile& file, const std::filesystem::path& where, HeadRig& rig) {
  const auto canonical = file.get("canonical", {kMeshPoints, 3}), basis = file.get("basis", {kBases, kMeshPoints, 3}),
             gaze = file.get("gazeScale", {kGazeCodes}), range = file.get("range", {2, kCodes});
  for (const auto* tensor : {&canonical, &basis, &gaze, &range}) {
    if (!*tensor) return passOn(*tensor);
    for (float value : (**tensor)->data)
      if (!within(value, kMaxLength)) return damaged(where, "the rig is out of range");
  }
  rig.canonical = meshAt((*canonical)->data, 0);
  for (size_t k = 0; k < kBases; ++k) rig.basis[k] = meshAt((*basis)->data, k);
  std::copy_n((*gaze)->data.begin(), kGazeCodes, rig.gazeScale.begin());
  std::copy_n((*range)->data.begin(), kCodes, rig.low.begin());
  std::copy_n((*range)->data.begin() + kCodes, kCodes, rig.high.begin());
  for (size_t k = 0; k < kCodes; ++k)
    if (rig.low[k] > rig.high[k]) return damaged(where, "a code's range is empty");
  return {};
}

bool readPose(const float* values, HeadPose& pose) {
  pose.scale = values[0];
  for (int i = 0; i < 9; ++i) pose.rotation(i / 3, i % 3) = values[1 + i];
  pose.translation = {values[10], values[11], values[12]};
  const float skew = (pose.rotation * pose.rotation.transpose() - Eigen::Matrix3f::Identity()).norm();
  return pose.scale > 1e-3f && pose.scale < 1e3f && within(skew, 0.01f) && pose.rotation.determinant() > 0 &&
         within(pose.translation.norm(), kMaxLength) && pose.translation.z() > 1;
}

/// clipFrame, shot, training: whole numbers in rising order.
bool readNumbers(const float* values, const TrackedFrame* before, TrackedFrame& frame) {
  const float least = before ? static_cast<float>(before->clipFrame + 1) : 0;
  if (!(values[0] >= least && values[0] <= kMaxClipFrame && values[1] >= (before ? float(before->shot) : 0) &&
        values[1] <= kMaxClipFrame && (values[2] == 0 || values[2] == 1)))
    return false;
  frame.clipFrame = static_cast<int>(values[0]);
  frame.shot = static_cast<int>(values[1]);
  frame.training = values[2] == 1;
  return static_cast<float>(frame.clipFrame) == values[0] && static_cast<float>(frame.shot) == values[1];
}

Status readFrames(const TensorFile& file, const std::filesystem::path& where, int64_t n,
                  std::vector<TrackedFrame>& frames) {
  const auto numbers = file.get("frames", {n, 3}), poses = file.get("poses", {n, kPoseSize}),
             codes = file.get("codes", {n, kCodes}), landmarks = file.get("landmarks", {n, kMeshPoints, 3});
  for (const auto* tensor : {&numbers, &poses, &codes, &landmarks})
    if (!*tensor) return passOn(*tensor);
  frames.resize(static_cast<size_t>(n));
  for (size_t i = 0; i < frames.size(); ++i) {
    TrackedFrame& frame = frames[i];
    if (!readNumbers(&(*numbers)->data[3 * i], i > 0 ? &frames[i - 1] : nullptr, frame))
      return damaged(where, "the frames are not in order");
    if (!readPose(&(*poses)->data[kPoseSize * i], frame.pose))
      return damaged(where, fmt::format("the pose of frame {} is impossible", i));
    std::copy_n((*codes)->data.begin() + static_cast<int64_t>(kCodes * i), kCodes, frame.code.begin());
    for (float value : frame.code)
      if (!within(value, kMaxCode)) return damaged(where, "a code is out of range");
    frame.landmarks = meshAt((*landmarks)->data, i);
    if (!within(frame.landmarks.cwiseAbs().maxCoeff(), kMaxLength)) return damaged(where, "a landmark is out of range");
  }
  return {};
}

} // namespace

std::filesystem::path trackedPicture(const std::filesystem::path& folder, const std::string& kind, int clipFrame) {
  return folder / kind / fmt::format("{:06}.{}", clipFrame, kind == "mask" ? "png" : "jpg");
}

Result<Image> TrackedClip::workFrame(int index) const {
  return workSized(*this, "work", index, 3);
}
Result<Image> TrackedClip::plate(int index) const {
  return workSized(*this, "plate", index, 3);
}
Result<Image> TrackedClip::mask(int index) const {
  return workSized(*this, "mask", index, 1);
}

std::vector<int> TrackedClip::trainingFrames() const {
  std::vector<int> indices;
  for (size_t i = 0; i < frames.size(); ++i)
    if (frames[i].training) indices.push_back(static_cast<int>(i));
  return indices;
}

Status writeTracks(const TrackedClip& clip) {
  if (Status ok = writeTensors(clip.folder / "tracks.safetensors", tensorsOf(clip)); !ok) return ok;
  return writeFileAtomically(clip.folder / "manifest.json", manifestOf(clip));
}

Result<TrackedClip> openTrackedClip(const std::filesystem::path& folder) {
  int64_t frames = 0;
  auto clip = parseManifest(folder / "manifest.json", frames);
  if (!clip) return clip;
  const auto file = folder / "tracks.safetensors";
  const auto tensors = readTensors(file);
  if (!tensors) return passOn(tensors);
  if (Status ok = readRig(*tensors, file, clip->rig); !ok) return passOn(ok);
  if (Status ok = readFrames(*tensors, file, frames, clip->frames); !ok) return passOn(ok);
  return clip;
}

} // namespace d3t
