// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/lip_closure.h"

#include "core/head/topology.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

using Vector = Eigen::Matrix<float, kLowerCodes, 1>;

// Posteriors between these are faded from open to closed. Lower ones close more often, and on real clips the lips then
// follow the person less well (docs/quality.md, "Closures").
constexpr float kUnsure = .4f, kSure = .8f;
constexpr int kWiden = 1, kSmooth = 2; // rows of 10 ms on either side

Eigen::Map<const Vector> vectorOf(const LowerCode& code) {
  return Eigen::Map<const Vector>(code.data());
}

} // namespace

LipOpening LipOpening::of(const HeadRig& rig) {
  const auto gap = [](const MeshPoints& mesh) {
    return mesh(topology::kInnerBottom, 1) - mesh(topology::kInnerTop, 1);
  };
  LipOpening out;
  out.rest = gap(rig.canonical);
  for (int k = 0; k < kLowerCodes; ++k) out.slope[k] = gap(rig.basis[static_cast<size_t>(k)]);
  return out;
}

float LipOpening::at(const LowerCode& code) const {
  return rest + slope.dot(vectorOf(code));
}

LipClosure LipClosure::fit(const LipOpening& opening, std::span<const LowerCode> codes) {
  LipClosure out;
  out.opening_ = opening;
  Vector mean = Vector::Zero();
  for (const LowerCode& code : codes) mean += vectorOf(code) / static_cast<float>(codes.size());
  Vector together = Vector::Zero(); // covariance of the codes with the opening
  float variance = 0;
  std::vector<float> openings;
  for (const LowerCode& code : codes) {
    const Vector d = vectorOf(code) - mean;
    const float o = opening.slope.dot(d);
    together += o * d;
    variance += o * o;
    openings.push_back(opening.at(code));
  }
  if (variance > 0) out.path_ = together / variance; // slope . path = 1
  const size_t tenth = std::max<size_t>(1, openings.size() / 10);
  std::partial_sort(openings.begin(), openings.begin() + static_cast<std::ptrdiff_t>(tenth), openings.end());
  for (size_t i = 0; i < tenth; ++i) out.closed_ += openings[i] / static_cast<float>(tenth);
  return out;
}

void LipClosure::close(LowerCode& code, float share) const {
  const float tooOpen = opening_.at(code) - closed_;
  if (tooOpen <= 0) return;
  Eigen::Map<Vector>(code.data()) -= share * tooOpen * path_;
}

void LipClosure::save(TensorFile& file) const {
  file.set("motion.opening.rest", {1}, {opening_.rest});
  file.set("motion.opening.slope", {kLowerCodes}, {opening_.slope.data(), opening_.slope.data() + kLowerCodes});
  file.set("motion.closure.path", {kLowerCodes}, {path_.data(), path_.data() + kLowerCodes});
  file.set("motion.closure.opening", {1}, {closed_});
}

Result<LipClosure> LipClosure::load(const TensorFile& file) {
  const auto rest = file.get("motion.opening.rest", {1}), closed = file.get("motion.closure.opening", {1});
  const auto slope = file.get("motion.opening.slope", {kLowerCodes}),
             path = file.get("motion.closure.path", {kLowerCodes});
  if (!rest && !closed && !slope && !path) return LipClosure(); // an identity from before closures: nothing is closed
  for (const auto* part : {&rest, &closed, &slope, &path})
    if (!*part) return passOn(*part);
  LipClosure out;
  out.opening_.rest = (*rest)->data[0];
  out.closed_ = (*closed)->data[0];
  std::copy_n((*slope)->data.begin(), kLowerCodes, out.opening_.slope.data());
  std::copy_n((*path)->data.begin(), kLowerCodes, out.path_.data());
  return out;
}

RowMatrix bilabials(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const Eigen::Index count = speech.posteriors.rows();
  Eigen::VectorXf sure = Eigen::VectorXf::Zero(count);
  for (const char* name : {"p", "b", "m"})
    if (const auto at = std::find(phones.begin(), phones.end(), name); at != phones.end())
      sure += speech.posteriors.col(at - phones.begin());
  sure = ((sure.array() - kUnsure) / (kSure - kUnsure)).cwiseMax(0.f).cwiseMin(1.f);
  const auto around = [&](Eigen::Index t, int reach) {
    const Eigen::Index first = std::max<Eigen::Index>(0, t - reach), last = std::min(count - 1, t + reach);
    return std::pair(first, last - first + 1);
  };
  RowMatrix wide(count, 1), out(count, 1);
  for (Eigen::Index t = 0; t < count; ++t) {
    const auto [first, length] = around(t, kWiden);
    wide(t, 0) = sure.segment(first, length).maxCoeff();
  }
  for (Eigen::Index t = 0; t < count; ++t) {
    const auto [first, length] = around(t, kSmooth);
    out(t, 0) = wide.col(0).segment(first, length).mean();
  }
  return out;
}

} // namespace d3t
