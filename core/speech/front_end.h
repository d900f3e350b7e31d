// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"

namespace d3t {

inline constexpr int kCepstra = 13;

/// What is computed from the samples alone: Sphinx cepstra (mean not removed), log-mel energies, energy.
struct FrontEndRows {
  RowMatrix cepstra;         ///< n x 13
  RowMatrix logMel;          ///< n x 40; empty when not asked for
  std::vector<float> energy; ///< n, dB relative to full scale
};

/// Windows, filters and transforms of the two spectra (recipe steps 1 and 2). Immutable, thread-safe.
class FrontEnd {
public:
  FrontEnd();

  /// Rows [first, last) of a sound of which `samples` (16 kHz, -1..1) are known from sample `origin` on; samples
  /// outside read as 0. gain: what the samples are multiplied with; then white noise of one 16-bit step is added.
  FrontEndRows rows(std::span<const float> samples, int64_t origin, int first, int last, float gain,
                    bool withLogMel) const;

private:
  RowMatrix sphinxFilters_, melFilters_; ///< 257 x 25, 257 x 40
  RowMatrix cosine_;                     ///< 25 x 13, liftered DCT-II
  Eigen::RowVectorXf hamming_, hann_;    ///< 410, 400
};

/// SpeechStatistics::level of a sound at 16 kHz: the 95th percentile of the RMS over whole pieces of 10 ms.
float soundLevel(std::span<const float> samples);

/// The factor that brings a sound of this level (SpeechStatistics::level) to the level the model was tuned for. Very
/// quiet sounds are not blown up without end: noise must not become speech.
float levelGain(float level);
/// True when levelGain had to stop: there is no speech in such a sound, and its own cepstral mean means nothing.
bool isAlmostSilent(float level);

/// Linear percentile (0..1) of the values, as numpy's default; 0 for none. Reorders them.
float percentile(std::vector<float>& values, double fraction);

} // namespace d3t
