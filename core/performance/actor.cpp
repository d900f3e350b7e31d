// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/actor.h"

#include "core/base/hash.h"
#include "core/base/rates.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace d3t::performance {
namespace {

using timeline::VisemeId;

constexpr float kReachQuantile = .98f;

std::vector<LowerCode> lowerCodes(const Identity& id) {
  std::vector<LowerCode> out(id.body.size());
  for (size_t i = 0; i < out.size(); ++i) std::copy_n(id.body[i].code.begin(), kLowerCodes, out[i].begin());
  return out;
}

float quantile(std::vector<float> values, float share) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<float>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Distance of the middle of upper and lower lid, both eyes, along y.
float lidDistance(const MeshPoints& mesh) {
  return mesh(145, 1) - mesh(159, 1) + mesh(374, 1) - mesh(386, 1);
}

} // namespace

Result<std::shared_ptr<const Actor>> Actor::open(const std::filesystem::path& identity) {
  auto id = openIdentity(identity);
  if (!id) return passOn(id);
  auto hash = hashFile(identity);
  if (!hash) return passOn(hash);
  return std::make_shared<const Actor>(std::move(*id), std::move(*hash));
}

Actor::Actor(Identity id, std::string hash)
    : identity_(std::move(id)), hash_(std::move(hash)), rest_(identity_.motion.rest()),
      silence_(identity_.sound.silence()), opening_(LipOpening::of(identity_.rig)),
      track_(identity_.body, identity_.rig) {
  const std::vector<LowerCode> seen = lowerCodes(identity_);
  std::vector<float> openings;
  for (const LowerCode& code : seen) openings.push_back(opening_.at(code));
  openingReach_ = std::max(0.f, quantile(openings, kReachQuantile) - opening_.at(rest_));
  shapes_ = MouthShapes::fit(identity_.rig, seen, rest_);
  for (size_t v = 0; v < visemes_.size(); ++v) {
    visemes_[v] = shapes_.of(visemeOf(timeline::kVisemeNames[v]));
    if (touches(static_cast<VisemeId>(v))) identity_.motion.closure().close(visemes_[v], 1);
  }
  learnLids();
}

bool Actor::touches(VisemeId viseme) {
  const std::string_view name = timeline::kVisemeNames[viseme];
  return name == "p" || name == "b" || name == "m" || name == "sil";
}

LowerCode Actor::shape(VisemeId viseme) const {
  return visemes_[viseme];
}

void Actor::learnLids() {
  for (int k = 0; k < kUpperCodes; ++k)
    lidSlope_[k] = lidDistance(identity_.rig.basis[static_cast<size_t>(kLowerCodes + k)]);
  const auto upper = [](const BodyFrame& f) { return Eigen::Map<const Upper>(f.code.data() + kLowerCodes); };
  Upper mean = Upper::Zero();
  for (const BodyFrame& f : identity_.body) mean += upper(f) / static_cast<float>(identity_.body.size());
  std::vector<float> openings;
  Upper together = Upper::Zero(); // covariance of the codes with the opening
  float variance = 0;
  for (const BodyFrame& f : identity_.body) {
    const Upper d = upper(f) - mean;
    const float o = lidSlope_.dot(d);
    together += o * d;
    variance += o * o;
    openings.push_back(lidSlope_.dot(upper(f)));
  }
  if (variance > 0) lidPath_ = together / variance; // slope . path = 1
  const float still = lidDistance(identity_.rig.canonical);
  lidLimit_ = kOpenLids * (still + quantile(openings, .5f)) - still;
  lidLeast_ = std::min(lidLimit_, *std::min_element(openings.begin(), openings.end()));
}

void Actor::scaleBlink(MotionCode& code, float depth) const {
  Eigen::Map<Upper> upper(code.data() + kLowerCodes);
  const float opening = lidSlope_.dot(upper), shut = lidLimit_ - opening;
  if (shut <= 0 || depth == 1) return;
  upper += (std::max(lidLimit_ - depth * shut, lidLeast_) - opening) * lidPath_;
}

Result<BodyPath> Actor::path(const timeline::Source& source, int64_t frames) const {
  const std::vector<BodyFrame>& body = identity_.body;
  const timeline::Ticks to = source.to == 0 ? timeline::kLatest : source.to;
  const auto time = [](const BodyFrame& f) { return timeline::ticksOfFrames(f.clipFrame, {}); };
  const auto first = std::find_if(body.begin(), body.end(), [&](const BodyFrame& f) { return time(f) >= source.from; });
  const auto last = std::find_if(first, body.end(), [&](const BodyFrame& f) { return time(f) >= to; });
  if (first == last)
    return badInput(fmt::format("the person is not seen between {:.2f} and {:.2f} s of the clip",
                                timeline::secondsOf(source.from), timeline::secondsOf(to)),
                    "identity " + identity_.name, "choose another stretch of the clip");
  return track_.path(frames, static_cast<int>(first - body.begin()), static_cast<int>(last - body.begin()));
}

HeadPose Actor::meanPose(const BodyPath& path) const {
  Eigen::Matrix3f rotation = Eigen::Matrix3f::Zero();
  Eigen::Vector3f translation = Eigen::Vector3f::Zero();
  double logScale = 0;
  const auto share = 1 / static_cast<float>(path.count);
  for (int i = 0; i < path.count; ++i) {
    const HeadPose& pose = identity_.body[static_cast<size_t>(path.first + i)].pose;
    rotation += pose.rotation * share;
    translation += pose.translation * share;
    logScale += std::log(static_cast<double>(pose.scale)) / path.count;
  }
  // The rotation nearest to the mean of the matrices.
  const Eigen::JacobiSVD<Eigen::Matrix3f> svd(rotation, Eigen::ComputeFullU | Eigen::ComputeFullV);
  HeadPose mean;
  mean.rotation = svd.matrixU() * svd.matrixV().transpose();
  mean.translation = translation;
  mean.scale = static_cast<float>(std::exp(logScale));
  return mean;
}

HeadPose scalePose(const HeadPose& pose, const HeadPose& mean, float motion) {
  if (motion == 1) return pose;
  Eigen::AngleAxisf turn(Eigen::Matrix3f(mean.rotation.transpose() * pose.rotation));
  turn.angle() *= motion;
  HeadPose out;
  out.rotation = mean.rotation * turn.toRotationMatrix();
  out.translation = mean.translation + motion * (pose.translation - mean.translation);
  out.scale = mean.scale * std::pow(pose.scale / mean.scale, motion);
  return out;
}

} // namespace d3t::performance
