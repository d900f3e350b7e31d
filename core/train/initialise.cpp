// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/initialise.h"

#include "core/base/random.h"
#include "core/head/polygon.h"
#include "core/head/topology.h"
#include "core/train/control_nodes.h"
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace d3t {
namespace {

using Eigen::Vector2f;
using Eigen::Vector3f;
constexpr float kSpacingToScale = 0.6f; // sigma of a Gaussian / local spacing
constexpr float kHairSlope = 0.6f;      // depth gained per px away from the face oval
constexpr float kHairFade = 30.f;       // px over which hair stops moving with the face
constexpr float kMouthShare = 0.04f;
constexpr float kShC0 = 0.28209479f;

struct Seed {
  Vector3f mean, colour;
  float spacing = 1; ///< px to the next Gaussian
  Eigen::Matrix<float, kCodes, 3> basis = Eigen::Matrix<float, kCodes, 3>::Zero();
};

// The frame's picture, mask and face oval, loaded once per reference frame.
struct View {
  const TrackedFrame* frame;
  Image picture, mask;
  Polygon oval;
  MeshPoints mesh; ///< head space, moved by the frame's code
};

Vector3f sampleColour(const Image& image, const Vector2f& p) {
  const float x = std::clamp(p.x() - .5f, 0.f, static_cast<float>(image.width - 1));
  const float y = std::clamp(p.y() - .5f, 0.f, static_cast<float>(image.height - 1));
  const int x0 = std::min(static_cast<int>(x), image.width - 2), y0 = std::min(static_cast<int>(y), image.height - 2);
  const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
  Vector3f out;
  for (int c = 0; c < 3; ++c) {
    const float top = image.at(x0, y0)[c] * (1 - fx) + image.at(x0 + 1, y0)[c] * fx;
    const float bottom = image.at(x0, y0 + 1)[c] * (1 - fx) + image.at(x0 + 1, y0 + 1)[c] * fx;
    out[c] = (top * (1 - fy) + bottom * fy) / 255.f;
  }
  return out;
}

Polygon ring(const MeshPoints& points, std::span<const int> indices) {
  Polygon polygon;
  for (int i : indices) polygon.emplace_back(points(i, 0), points(i, 1));
  return polygon;
}

Result<View> loadView(const TrackedClip& clip, int index) {
  View view;
  view.frame = &clip.frames[index];
  auto picture = clip.workFrame(index);
  if (!picture) return passOn(picture);
  auto mask = clip.mask(index);
  if (!mask) return passOn(mask);
  view.picture = std::move(*picture);
  view.mask = std::move(*mask);
  view.mesh = clip.rig.mesh(view.frame->code);
  for (int i : topology::faceOval()) view.oval.push_back(projectToWork(view.frame->pose, view.mesh.row(i).transpose()));
  return view;
}

float yawOf(const HeadPose& p) {
  return std::atan2(p.rotation(0, 2), p.rotation(2, 2));
}
float pitchOf(const HeadPose& p) {
  return std::asin(std::clamp(-p.rotation(1, 2), -1.f, 1.f));
}

float median(std::vector<float> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

// The frame nearest the mean pose and motion first, then the four extremes of yaw and pitch.
std::vector<int> referenceFrames(const TrackedClip& clip, const std::vector<int>& training) {
  std::vector<float> yaw, pitch;
  for (int i : training) {
    yaw.push_back(yawOf(clip.frames[i].pose));
    pitch.push_back(pitchOf(clip.frames[i].pose));
  }
  const float yaw0 = median(yaw), pitch0 = median(pitch);
  const auto distance = [&](size_t j) {
    float square = 0;
    for (float c : clip.frames[training[j]].code) square += c * c;
    return std::sqrt(square) * .02f + std::hypot(yaw[j] - yaw0, pitch[j] - pitch0) * 5;
  };
  size_t best = 0;
  for (size_t j = 1; j < training.size(); ++j)
    if (distance(j) < distance(best)) best = j;
  const auto at = [&](auto it, const auto& from) { return training[static_cast<size_t>(it - from.begin())]; };
  return {training[best], at(std::min_element(yaw.begin(), yaw.end()), yaw),
          at(std::max_element(yaw.begin(), yaw.end()), yaw), at(std::min_element(pitch.begin(), pitch.end()), pitch),
          at(std::max_element(pitch.begin(), pitch.end()), pitch)};
}

class Initialiser {
public:
  Initialiser(const TrackedClip& clip, std::vector<View> views, uint64_t seed)
      : clip_(clip), rig_(clip.rig), views_(std::move(views)), random_(seed) {
    mouthWidth_ = (point(topology::kCornerRight) - point(topology::kCornerLeft)).norm();
    mouth_ = Vector3f::Zero();
    for (int i : topology::innerLips()) mouth_ += point(i);
    mouth_ /= static_cast<float>(topology::innerLips().size());
  }

  std::vector<Seed> run(int count) {
    countAreas();
    const int mouth = static_cast<int>(kMouthShare * static_cast<float>(count));
    const int outside =
        static_cast<int>(static_cast<float>(count - mouth) * outsideArea_ / (outsideArea_ + 1.35f * ovalArea_));
    addFace(count - mouth - outside);
    for (size_t v = 0; v < views_.size(); ++v)
      addOutside(views_[v], static_cast<int>(outside * (v == 0 ? .6 : .1)), outside);
    addMouth(mouth);
    return std::move(seeds_);
  }
  const Vector3f& mouthCentre() const { return mouth_; }
  float mouthWidth() const { return mouthWidth_; }

private:
  Vector3f point(int i) const { return rig_.canonical.row(i).transpose(); }

  void countAreas() {
    const View& view = views_.front();
    for (int y = 0; y < kWorkSize; ++y)
      for (int x = 0; x < kWorkSize; ++x) {
        const bool oval = signedDistance(view.oval, pixelCentre(x, y)) > 0;
        ovalArea_ += oval;
        outsideArea_ += !oval && view.mask.at(x, y)[0] > 127;
      }
  }
  static Vector2f pixelCentre(int x, int y) { return {static_cast<float>(x) + .5f, static_cast<float>(y) + .5f}; }

  // More Gaussians where the eye looks: lips and eyes.
  float density(const Vector3f& p) const {
    const auto bump = [&](const Vector3f& centre, float radius) {
      return 1.5f * std::exp(-(p - centre).head<2>().squaredNorm() / (radius * radius));
    };
    return 1 + bump(mouth_, .55f * mouthWidth_) + bump(point(topology::kRightIris), .4f * mouthWidth_) +
           bump(point(topology::kLeftIris), .4f * mouthWidth_);
  }

  void addFace(int count) {
    const auto triangles = topology::triangles();
    std::vector<float> densities, sums;
    float area = 0, weighted = 0;
    for (const auto& t : triangles) {
      const Vector3f a = point(t[0]), b = point(t[1]), c = point(t[2]);
      const float size = (b - a).cross(c - a).norm() / 2;
      densities.push_back(density((a + b + c) / 3));
      area += size;
      weighted += size * densities.back();
      sums.push_back(weighted);
    }
    const float spacing = std::sqrt(area / static_cast<float>(count) * weighted / area);
    for (int i = 0; i < count; ++i) {
      const auto hit = std::upper_bound(sums.begin(), sums.end(), static_cast<float>(random_.uniform()) * weighted);
      const size_t t = std::min<size_t>(hit - sums.begin(), triangles.size() - 1);
      addFacePoint(triangles[t], spacing / std::sqrt(densities[t]));
    }
  }

  void addFacePoint(const std::array<int, 3>& triangle, float spacing) {
    float u = static_cast<float>(random_.uniform()), v = static_cast<float>(random_.uniform());
    if (u + v > 1) u = 1 - u, v = 1 - v;
    const float weight[3] = {1 - u - v, u, v};
    Seed seed;
    seed.mean.setZero();
    for (int e = 0; e < 3; ++e) {
      seed.mean += weight[e] * point(triangle[e]);
      for (int k = 0; k < kLowerCodes + kUpperCodes; ++k)
        seed.basis.row(k) += weight[e] * rig_.basis[k].row(triangle[e]);
    }
    addGaze(seed);
    seed.spacing = spacing;
    seed.colour = colourIn(views_.front(), seed);
    seeds_.push_back(seed);
  }

  // Inside the eye opening the surface slides with the iris, fading over 1.5 px at the lids.
  void addGaze(Seed& seed) {
    for (auto eye : {topology::rightEye(), topology::leftEye()}) {
      const float inside = std::clamp(signedDistance(ring(rig_.canonical, eye), seed.mean.head<2>()) / 1.5f, 0.f, 1.f);
      for (int g = 0; g < kGazeCodes; ++g)
        seed.basis(kLowerCodes + kUpperCodes + g, g) += inside * rig_.gazeScale[static_cast<size_t>(g)];
    }
  }

  Vector3f colourIn(const View& view, const Seed& seed) const {
    const Eigen::Map<const Eigen::Matrix<float, kCodes, 1>> code(view.frame->code.data());
    return sampleColour(view.picture, projectToWork(view.frame->pose, seed.mean + seed.basis.transpose() * code));
  }

  // Nearest vertex of the face oval in x, y: hair takes its depth and, fading, its motion.
  std::pair<int, float> nearestOval(const Vector3f& p) const {
    int best = -1;
    float distance = std::numeric_limits<float>::max();
    for (int i : topology::faceOval())
      if (const float d = (point(i) - p).head<2>().norm(); d < distance) best = i, distance = d;
    return {best, distance};
  }

  void addOutside(const View& view, int count, int all) {
    std::vector<Vector2f> pixels;
    for (int y = 1; y + 1 < kWorkSize; ++y)
      for (int x = 1; x + 1 < kWorkSize; ++x)
        if (maskInside(view.mask, x, y) && signedDistance(view.oval, pixelCentre(x, y)) < 2) pixels.push_back({x, y});
    if (pixels.empty()) return;
    for (int i = 0; i < count; ++i) {
      const Vector2f jitter(static_cast<float>(random_.uniform()), static_cast<float>(random_.uniform()));
      const Vector2f pixel = pixels[static_cast<size_t>(random_.below(static_cast<int>(pixels.size())))] + jitter;
      Seed seed;
      seed.mean = liftToHair(view, pixel);
      const auto [vertex, distance] = nearestOval(seed.mean);
      const float fade = std::exp(-distance * distance / (kHairFade * kHairFade));
      for (int k = 0; k < kLowerCodes + kUpperCodes; ++k) seed.basis.row(k) = fade * rig_.basis[k].row(vertex);
      seed.spacing = 1.1f * std::sqrt(outsideArea_ / static_cast<float>(all));
      seed.colour = sampleColour(view.picture, pixel);
      seeds_.push_back(seed);
    }
  }

  static bool maskInside(const Image& mask, int x, int y) {
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx)
        if (mask.at(x + dx, y + dy)[0] <= 127) return false;
    return true;
  }

  // The point of the pixel's ray whose head-space depth is that of the nearest oval vertex + slope * distance.
  Vector3f liftToHair(const View& view, const Vector2f& pixel) const {
    const Eigen::Matrix3f& R = view.frame->pose.rotation;
    const Vector3f t = view.frame->pose.viewTranslation();
    const Vector3f ray((pixel.x() - kWorkSize / 2) / kFocal, (pixel.y() - kWorkSize / 2) / kFocal, 1);
    float depth = t.z();
    Vector3f p;
    for (int i = 0; i < 6; ++i) {
      p = R.transpose() * (ray * depth - t);
      const auto [vertex, distance] = nearestOval(p);
      depth += rig_.canonical(vertex, 2) + kHairSlope * distance - p.z();
    }
    return p;
  }

  // An ellipse behind the lips; its lower half moves with the chin.
  void addMouth(int count) {
    for (int i = 0; i < count; ++i) {
      const double angle = 2 * std::numbers::pi * random_.uniform(), radius = std::sqrt(random_.uniform());
      Seed seed;
      seed.mean = mouth_ + Vector3f(static_cast<float>(radius * std::cos(angle)) * .46f * mouthWidth_,
                                    static_cast<float>(radius * std::sin(angle)) * .26f * mouthWidth_, 8);
      seed.mean.z() += std::abs(seed.mean.x() - mouth_.x()) / mouthWidth_ * 12;
      if (seed.mean.y() > mouth_.y())
        for (int vertex : {152, 175, 199, 200})
          for (int k = 0; k < kLowerCodes + kUpperCodes; ++k) seed.basis.row(k) += .25f * rig_.basis[k].row(vertex);
      seed.spacing = std::sqrt(3.14f * .46f * .26f * mouthWidth_ * mouthWidth_ / static_cast<float>(count));
      seed.colour = {.28f, .16f, .14f};
      seeds_.push_back(seed);
    }
  }

  const TrackedClip& clip_;
  const HeadRig& rig_;
  std::vector<View> views_;
  Random random_;
  std::vector<Seed> seeds_;
  Vector3f mouth_;
  float mouthWidth_ = 0, ovalArea_ = 0, outsideArea_ = 0;
};

GaussianHead toHead(const std::vector<Seed>& seeds) {
  GaussianHead head;
  head.count = static_cast<int>(seeds.size());
  head.rows.assign(static_cast<size_t>(kGaussianRows) * seeds.size(), 0.f);
  head.rig.assign(static_cast<size_t>(3 * kCodes) * seeds.size(), 0.f);
  for (int i = 0; i < head.count; ++i) {
    const Seed& s = seeds[static_cast<size_t>(i)];
    for (int a = 0; a < 3; ++a) {
      head.row(kMeanRow + a)[i] = s.mean[a];
      head.row(kLogScaleRow + a)[i] = std::log(std::clamp(s.spacing * kSpacingToScale, .3f, 6.f));
      head.row(kColourRow + a)[i] = (s.colour[a] - .5f) / kShC0;
      for (int k = 0; k < kCodes; ++k) head.rig[(3 * k + a) * seeds.size() + static_cast<size_t>(i)] = s.basis(k, a);
    }
    head.row(kRotationRow)[i] = 1;
    head.row(kOpacityRow)[i] = 1; // opacity .73
  }
  return head;
}

} // namespace

Result<GaussianHead> initialiseHead(const TrackedClip& clip, int gaussians, const Run& run) {
  const std::vector<int> training = clip.trainingFrames();
  if (training.empty())
    return badInput("the tracked clip has no training frames", clip.folder.string(), "track it again");
  std::vector<View> views;
  for (int index : referenceFrames(clip, training)) {
    auto view = loadView(clip, index);
    if (!view) return passOn(view);
    views.push_back(std::move(*view));
  }
  Initialiser initialiser(clip, std::move(views), run.seed);
  GaussianHead head = toHead(initialiser.run(gaussians));
  placeControlNodes(head, initialiser.mouthCentre(), .7f * initialiser.mouthWidth(), run);
  return head;
}

} // namespace d3t
