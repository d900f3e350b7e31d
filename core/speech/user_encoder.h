// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/speech.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace d3t {

/// A speech encoder of the user's own, in the manner of wav2vec 2.0 and HuBERT: an ONNX file with one input 1 x samples
/// (16 kHz, the whole sound brought to zero mean and unit variance) and as its first output 1 x T x D, a frame every 20
/// ms, the j-th centred on sample 200 + 320 j. The length must be free. Not thread-safe.
class UserEncoder {
public:
  static constexpr int kWidest = 4096; ///< D

  /// Errors (BadInput): as UserNetwork; an output of another shape.
  static Result<std::unique_ptr<UserEncoder>> load(const std::filesystem::path& onnx, int threads);
  virtual ~UserEncoder() = default;
  virtual int width() const = 0;               ///< D
  virtual const std::string& name() const = 0; ///< of the file
  virtual const std::string& hash() const = 0; ///< of its bytes

  /// Gives rows [first, last) at 100 Hz, on the clock of SpeechFeatures, in rising order. They are heard in windows of
  /// 8 s with a margin of 1 s on both sides, so memory does not grow with the sound. An error of `take` ends the work.
  using TakeRows = std::function<Status(int first, const RowMatrix& rows)>;
  virtual Status hear(const Audio&, int first, int last, const TakeRows& take, Run&) = 0;
};

} // namespace d3t
