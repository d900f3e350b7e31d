// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include "core/talker/audio_to_motion.h"
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace d3t {

using LowerCode = std::array<float, kLowerCodes>;

/// Sound -> lower-face codes of one person: audio-to-motion (recipe RH) plus what a ridge loses: the person's amplitude
/// (a ridge shrinks it to about half) and lips that rest shut in silence.
class MouthMotion {
public:
  struct Example {
    double time = 0; ///< s
    MotionCode code{};
    Eigen::Vector4f mouth; ///< inner opening, outer opening, width, jaw (core/evaluate/mouth_signals.h or rig)
  };
  static Result<MouthMotion> fit(const SpeechFeatures&, const std::vector<std::string>& phones,
                                 const std::vector<Example>&);

  std::vector<LowerCode> predict(const SpeechFeatures&, const std::vector<std::string>& phones,
                                 std::span<const double> times) const;
  double lagSeconds() const { return ridge_->lagSeconds(); }
  const LowerCode& gain() const { return gain_; } ///< factor on the ridge's amplitude, 1 or more

  void save(TensorFile&) const;
  static Result<MouthMotion> load(const TensorFile&);

private:
  std::optional<AudioToMotion> ridge_;
  LowerCode mean_{}; ///< of the training part: amplitude grows around it
  LowerCode shut_{}; ///< closed lips
  LowerCode gain_{};
};

} // namespace d3t
