// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/sound_code.h"

#include "core/talker/audio_to_motion.h"
#include "core/talker/viseme_table.h"
#include <algorithm>

namespace d3t {
namespace {

RowMatrix rawCodes(const SpeechFeatures& speech, const std::vector<std::string>& phones, std::span<const double> times,
                   double lag) {
  RowMatrix rows(speech.frames(), kSoundCodes);
  rows.leftCols(3) = visemePrior(speech, phones);
  for (int t = 0; t < speech.frames(); ++t) rows(t, 3) = speech.voice[t];
  std::vector<double> moved(times.begin(), times.end());
  for (double& t : moved) t += lag;
  return sampleAt(rows, moved);
}

// Codes far outside the training range would pull a linear field where it was never fitted.
constexpr float kLimit = 2.5f;

} // namespace

SoundEncoder SoundEncoder::fit(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                               std::span<const double> times, double lag) {
  SoundEncoder encoder;
  encoder.lag_ = static_cast<float>(lag);
  const RowMatrix raw = rawCodes(speech, phones, times, lag);
  for (int k = 0; k < kSoundCodes; ++k) {
    encoder.mean_[k] = raw.col(k).mean();
    const float variance = (raw.col(k).array() - encoder.mean_[k]).square().mean();
    encoder.deviation_[k] = std::sqrt(std::max(variance, 1e-6f));
  }
  return encoder;
}

std::vector<SoundCode> SoundEncoder::encode(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                            std::span<const double> times) const {
  const RowMatrix raw = rawCodes(speech, phones, times, static_cast<double>(lag_));
  std::vector<SoundCode> codes(times.size());
  for (size_t i = 0; i < codes.size(); ++i)
    for (int k = 0; k < kSoundCodes; ++k)
      codes[i][k] = std::clamp((raw(static_cast<Eigen::Index>(i), k) - mean_[k]) / deviation_[k], -kLimit, kLimit);
  return codes;
}

SoundCode SoundEncoder::silence() const {
  const Viseme still = visemeOf("sil");
  const SoundCode raw = {still.opening / kPriorDeviation[0], still.width / kPriorDeviation[1],
                         still.jaw / kPriorDeviation[2], 0};
  SoundCode code;
  for (size_t k = 0; k < code.size(); ++k) code[k] = std::clamp((raw[k] - mean_[k]) / deviation_[k], -kLimit, kLimit);
  return code;
}

void SoundEncoder::save(TensorFile& file) const {
  file.set("sound.lag", {1}, {lag_});
  file.set("sound.mean", {kSoundCodes}, {mean_.begin(), mean_.end()});
  file.set("sound.deviation", {kSoundCodes}, {deviation_.begin(), deviation_.end()});
}

Result<SoundEncoder> SoundEncoder::load(const TensorFile& file) {
  auto lag = file.get("sound.lag", {1});
  auto mean = file.get("sound.mean", {kSoundCodes});
  auto deviation = file.get("sound.deviation", {kSoundCodes});
  for (const auto* part : {&lag, &mean, &deviation})
    if (!*part) return passOn(*part);
  SoundEncoder encoder;
  encoder.lag_ = std::clamp((*lag)->data[0], -1.f, 1.f);
  std::copy_n((*mean)->data.begin(), kSoundCodes, encoder.mean_.begin());
  for (int k = 0; k < kSoundCodes; ++k) encoder.deviation_[k] = std::max((*deviation)->data[k], 1e-3f);
  return encoder;
}

} // namespace d3t
