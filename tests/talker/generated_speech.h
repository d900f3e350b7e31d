// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/speech/speech.h"
#include "core/talker/audio_to_motion.h"
#include <string>
#include <vector>

namespace d3t::test {

/// Names of the 42 phones as the acoustic model has them.
inline const std::vector<std::string>& phoneNames() {
  static const std::vector<std::string> names = {
      "+nsn+", "+spn+", "aa", "ae", "ah",  "ao", "aw", "ay", "b",  "ch", "d", "dh", "eh", "er",
      "ey",    "f",     "g",  "hh", "ih",  "iy", "jh", "k",  "l",  "m",  "n", "ng", "ow", "oy",
      "p",     "r",     "s",  "sh", "sil", "t",  "th", "uh", "uw", "v",  "w", "y",  "z",  "zh"};
  return names;
}

/// Speech features of a made-up utterance: phones of 60-140 ms in random order; clean scores and posteriors, and
/// log-mel rows that depend on the phone, with noise. What the general model would hear: the visemes of these phones,
/// and a code that is another picture of the posteriors.
inline SpeechFeatures generatedSpeech(double seconds, uint64_t seed) {
  Random random(seed);
  const auto rows = static_cast<Eigen::Index>(seconds * kSpeechFrameRate);
  RowMatrix colour(kPhones, 40);
  for (auto& v : colour.reshaped()) v = static_cast<float>(random.normal());
  SpeechFeatures out;
  out.scores = RowMatrix::Zero(rows, kStates);
  out.posteriors = RowMatrix::Constant(rows, kPhones, .001f);
  out.logMel = RowMatrix::Zero(rows, 40);
  out.energy.assign(static_cast<size_t>(rows), -21);
  out.voice.assign(static_cast<size_t>(rows), 1);
  for (Eigen::Index t = 0; t < rows;) {
    const int phone = random.below(kPhones);
    const Eigen::Index end = std::min<Eigen::Index>(rows, t + 6 + random.below(9));
    for (; t < end; ++t) {
      for (int s = 0; s < kStates; ++s)
        out.scores(t, s) = static_cast<float>(-60 - 2 * random.uniform()) + (s / 3 == phone ? 20.f : 0.f);
      out.posteriors(t, phone) = 1;
      out.posteriors.row(t) /= out.posteriors.row(t).sum();
      for (int b = 0; b < 40; ++b) out.logMel(t, b) = colour(phone, b) + static_cast<float>(.3 * random.normal());
    }
  }
  RowMatrix mixing(kPhones, kSpeechCode);
  for (auto& v : mixing.reshaped()) v = static_cast<float>(random.normal());
  out.code = out.posteriors * mixing;
  out.articulation = visemePrior(out, phoneNames());
  return out;
}

} // namespace d3t::test
