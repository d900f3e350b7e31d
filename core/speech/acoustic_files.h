// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace d3t {

inline constexpr int kStreams = 3, kCodewords = 128, kStreamSize = 13; ///< of the en-us PTM model

/// A Sphinx phonetically-tied mixture model: what is needed to score the states of phones and triphones.
struct AcousticFiles {
  std::vector<std::string> phones;     ///< kPhones, lower case
  std::vector<float> means, variances; ///< [codebook 42][stream 3][codeword 128][13]; variances >= 1e-4
  int allStates = 0;                   ///< columns of `weights`
  std::vector<uint8_t> weights;        ///< [stream 3][codeword 128][column]; ln weight = -byte * 1024 * ln 1.0001
  /// [phone 42 x state 3]: columns of `weights`; first the phone's own state, then those of its triphones.
  std::vector<std::vector<int>> states;
  std::vector<double> transitions; ///< [phone 42][from 3][to 4], rows sum to 1; to 3 = leaves the phone
};

/// Reads means, variances, sendump, mdef and transition_matrices of this folder. Every count, length and index is
/// checked against the bytes that are there; a damaged or different model is an Error.
Result<AcousticFiles> readAcousticFiles(const std::filesystem::path& folder);

} // namespace d3t
