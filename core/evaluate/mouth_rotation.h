// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/run.h"
#include "core/speech/speech.h"
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// Correlations with the real mouth.
struct MouthCorrelation {
  double inner = 0, outer = 0, width = 0;
  double mean() const { return (inner + outer + width) / 3; }
};

struct MouthRotation {
  MouthCorrelation motion;   ///< audio-to-motion (recipe RH), mean over the windows
  MouthCorrelation baseline; ///< log-mel ridge
  std::vector<double> lags;  ///< s, found in each window
  int withExtra = 0;         ///< windows in which the user's speech encoder was found to help, and was used
  int windows() const { return static_cast<int>(lags.size()); }
};

/// How well the mouth follows from sound, without the noise of a single split (`d3talker evaluate --mouth-only
/// --rotate`): training windows of `train` seconds that start every 10 s (every 5 s in clips under 25 s, every 15 s for
/// windows over 10 s), each tested on everything else in the clip at least 1 s away; mean over the windows. Sync
/// study, ROTATING.
///
/// times: s of the frames on the sound's clock, rising; signals: times x 4 as from mouthSignals(). Rows with NaN are
/// left out. SpeechFeatures::extra: what a user's encoder hears, all of it; each window finds its own directions in it,
/// and whether it helps, from its training part. Error: no window fits.
Result<MouthRotation> rotateMouth(std::span<const double> times, const RowMatrix& signals, const SpeechFeatures&,
                                  const std::vector<std::string>& phones, double train, Run&);

} // namespace d3t
