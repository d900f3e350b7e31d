// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include "core/base/run.h"
#include <Eigen/Core>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace d3t {

inline constexpr int kPhones = 42;
using RowMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Speech features at 100 Hz. Row i is centred on time 10 ms * i + 12.5 ms of the sound.
struct SpeechFeatures {
  RowMatrix scores;     ///< T x 126: log likelihood of each context-independent state (3 per phone), acoustic model
  RowMatrix posteriors; ///< T x 42: phone-loop posteriors (forward-backward), rows sum to 1
  RowMatrix logMel;     ///< T x 40: log-mel energies 60-7600 Hz (the baseline ridge's input)
  std::vector<float> energy; ///< T: dB relative to the level-normalised full scale
  std::vector<float> voice;  ///< T: 0..1, probability of speech (voice activity)
  int frames() const { return static_cast<int>(scores.rows()); }
};

/// The context-independent part of PocketSphinx's en-us PTM model, read from its files and evaluated directly
/// (reference/sync_study.md, "The recipe (RH)", steps 1-5). Immutable after load, safe to share between threads.
class AcousticModel {
public:
  static Result<std::shared_ptr<const AcousticModel>> load(const std::filesystem::path& folder = {}); ///< empty: Debian's
  virtual ~AcousticModel() = default;
  virtual const std::vector<std::string>& phones() const = 0; ///< kPhones lower-case names, "sil" among them
  /// Features of a whole sound (16 kHz mono).
  virtual Result<SpeechFeatures> analyse(const Audio&, Run&) const = 0;
};

} // namespace d3t
