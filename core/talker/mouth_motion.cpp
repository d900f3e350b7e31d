// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/mouth_motion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace d3t {
namespace {

// Lost amplitude is given back where the prediction can be trusted: a code's gain is (true / predicted deviation) to
// the power kRestore x (its correlation on unseen frames)^2. More flaps where the prediction is wrong
// (docs/quality.md).
constexpr float kRestore = .7f;
constexpr float kMaxGain = 1.8f;
// Voice activity is faded over this long before the lips close (s); shorter pauses keep their co-articulation.
constexpr double kCloseAfter = .20, kFade = .12;

using Examples = std::vector<MouthMotion::Example>;

std::vector<AudioToMotion::Example> toRidge(const Examples& examples) {
  std::vector<AudioToMotion::Example> out;
  for (const auto& e : examples)
    out.push_back({e.time, Eigen::Map<const Eigen::VectorXf>(e.code.data(), kLowerCodes), e.mouth});
  return out;
}

RowMatrix codesOf(const Examples& examples) {
  RowMatrix codes(static_cast<Eigen::Index>(examples.size()), kLowerCodes);
  for (size_t i = 0; i < examples.size(); ++i)
    codes.row(static_cast<Eigen::Index>(i)) =
        Eigen::Map<const Eigen::RowVectorXf>(examples[i].code.data(), kLowerCodes);
  return codes;
}

// The ridge's codes on frames it has not seen (5 blocks in time).
Result<RowMatrix> predictUnseen(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                const Examples& examples) {
  constexpr size_t kBlocks = 5;
  RowMatrix predicted(static_cast<Eigen::Index>(examples.size()), kLowerCodes);
  for (size_t b = 0; b < kBlocks; ++b) {
    const size_t first = b * examples.size() / kBlocks, last = (b + 1) * examples.size() / kBlocks;
    Examples rest(examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(first));
    rest.insert(rest.end(), examples.begin() + static_cast<std::ptrdiff_t>(last), examples.end());
    auto ridge = AudioToMotion::fit(speech, phones, toRidge(rest));
    if (!ridge) return passOn(ridge);
    std::vector<double> times;
    for (size_t i = first; i < last; ++i) times.push_back(examples[i].time);
    predicted.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(last - first)) =
        ridge->predict(speech, phones, times);
  }
  return predicted;
}

LowerCode gainsOf(const RowMatrix& truth, const RowMatrix& predicted) {
  LowerCode gains;
  for (int k = 0; k < kLowerCodes; ++k) {
    const Eigen::VectorXf t = truth.col(k).array() - truth.col(k).mean();
    const Eigen::VectorXf p = predicted.col(k).array() - predicted.col(k).mean();
    const float ratio = t.norm() / std::max(p.norm(), 1e-4f);
    const float trust = std::max(0.f, t.dot(p) / std::max(t.norm() * p.norm(), 1e-6f));
    gains[static_cast<size_t>(k)] = std::clamp(std::pow(ratio, kRestore * trust * trust), 1.f, kMaxGain);
  }
  return gains;
}

// Mean code of the tenth of the frames whose lips are closest together.
LowerCode shutCode(const Examples& examples) {
  std::vector<size_t> order(examples.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return examples[a].mouth[0] < examples[b].mouth[0]; });
  const size_t count = std::max<size_t>(1, examples.size() / 10);
  LowerCode shut{};
  for (size_t i = 0; i < count; ++i)
    for (size_t k = 0; k < shut.size(); ++k) shut[k] += examples[order[i]].code[k] / static_cast<float>(count);
  return shut;
}

// 1 where the person speaks, 0 in pauses longer than kCloseAfter, faded between.
std::vector<float> openness(const SpeechFeatures& speech) {
  const int n = speech.frames(), reach = static_cast<int>(kCloseAfter * 100 / 2), fade = static_cast<int>(kFade * 100);
  std::vector<float> wide(static_cast<size_t>(n)), out(wide.size());
  for (int t = 0; t < n; ++t)
    for (int s = std::max(0, t - reach); s <= std::min(n - 1, t + reach); ++s)
      wide[static_cast<size_t>(t)] =
          std::max(wide[static_cast<size_t>(t)], speech.voice[static_cast<size_t>(s)] > .5f ? 1.f : 0.f);
  for (int t = 0; t < n; ++t) {
    float sum = 0;
    for (int s = t - fade; s <= t + fade; ++s) sum += wide[static_cast<size_t>(std::clamp(s, 0, n - 1))];
    const float x = sum / static_cast<float>(2 * fade + 1);
    out[static_cast<size_t>(t)] = x * x * (3 - 2 * x);
  }
  return out;
}

} // namespace

Result<MouthMotion> MouthMotion::fit(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                     const Examples& examples) {
  auto ridge = AudioToMotion::fit(speech, phones, toRidge(examples));
  if (!ridge) return passOn(ridge);
  auto unseen = predictUnseen(speech, phones, examples);
  if (!unseen) return passOn(unseen);
  MouthMotion motion;
  motion.ridge_ = std::move(*ridge);
  motion.shut_ = shutCode(examples);
  const RowMatrix codes = codesOf(examples);
  motion.gain_ = gainsOf(codes, *unseen);
  const Eigen::RowVectorXf mean = codes.colwise().mean();
  std::copy_n(mean.data(), kLowerCodes, motion.mean_.begin());
  return motion;
}

std::vector<LowerCode> MouthMotion::predict(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                            std::span<const double> times) const {
  const RowMatrix raw = ridge_->predict(speech, phones, times);
  const std::vector<float> open = openness(speech);
  const RowMatrix openRows = Eigen::Map<const RowMatrix>(open.data(), static_cast<Eigen::Index>(open.size()), 1);
  std::vector<double> moved(times.begin(), times.end());
  for (double& t : moved) t += ridge_->lagSeconds();
  const RowMatrix gate = sampleAt(openRows, moved);
  std::vector<LowerCode> codes(times.size());
  for (size_t i = 0; i < codes.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    for (size_t k = 0; k < codes[i].size(); ++k) {
      const float spoken = mean_[k] + gain_[k] * (raw(row, static_cast<Eigen::Index>(k)) - mean_[k]);
      codes[i][k] = gate(row, 0) * spoken + (1 - gate(row, 0)) * shut_[k];
    }
  }
  return codes;
}

void MouthMotion::save(TensorFile& file) const {
  ridge_->save(file, "motion.ridge.");
  file.set("motion.mean", {kLowerCodes}, {mean_.begin(), mean_.end()});
  file.set("motion.shut", {kLowerCodes}, {shut_.begin(), shut_.end()});
  file.set("motion.gain", {kLowerCodes}, {gain_.begin(), gain_.end()});
}

Result<MouthMotion> MouthMotion::load(const TensorFile& file) {
  MouthMotion motion;
  auto ridge = AudioToMotion::load(file, "motion.ridge.");
  if (!ridge) return passOn(ridge);
  auto mean = file.get("motion.mean", {kLowerCodes});
  auto shut = file.get("motion.shut", {kLowerCodes});
  auto gain = file.get("motion.gain", {kLowerCodes});
  for (const auto* part : {&mean, &shut, &gain})
    if (!*part) return passOn(*part);
  if (ridge->signals() != kLowerCodes)
    return badInput("audio-to-motion predicts the wrong number of codes", "identity", "make the identity again");
  motion.ridge_ = std::move(*ridge);
  std::copy_n((*mean)->data.begin(), kLowerCodes, motion.mean_.begin());
  std::copy_n((*shut)->data.begin(), kLowerCodes, motion.shut_.begin());
  for (size_t k = 0; k < motion.gain_.size(); ++k) motion.gain_[k] = std::clamp((*gain)->data[k], 0.f, kMaxGain);
  return motion;
}

} // namespace d3t
