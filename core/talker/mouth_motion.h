// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include "core/talker/audio_to_motion.h"
#include "core/talker/lip_closure.h"
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace d3t {

using Expression = std::array<float, kUpperCodes>;
/// The upper face around `time`, so slow that no articulation is left in it: a weighted mean of the faces at `times`
/// (s, rising; at least one) up to kSlowReach away.
inline constexpr double kSlowReach = 1.44; ///< s
Expression slowExpression(std::span<const double> times, std::span<const MotionCode> faces, double time);

/// What a sound says to a person's mouth at one time, whatever face the person makes.
struct MouthCue {
  LowerCode spoken{};                  ///< with the expression of the training part's mean
  std::array<float, 3> articulation{}; ///< what anybody's mouth does who says this, in the units of Viseme
  float open = 0;                      ///< 0: the mouth rests .. 1: it speaks
  float touch = 0;                     ///< 1: the lips touch (p, b, m)
};

/// Sound -> lower-face codes of one person: audio-to-motion, on a resting mouth that goes with the slow expression of
/// the upper face (a smile raises the cheeks, too); the person's amplitude, which a ridge shrinks; lips that
/// touch on p, b and m and in silence.
class MouthMotion {
public:
  struct Example {
    double time = 0; ///< s, rising
    MotionCode code{};
    Eigen::Vector4f mouth; ///< inner opening, outer opening, width, jaw (core/evaluate/mouth_signals.h or rig)
  };
  /// How far a unit of each lower-face code moves the lips' points: kLowerCodes x any number, head units.
  using LipBasis = Eigen::MatrixXf;
  /// Lower code' = mean + gain^T (code - mean).
  using Gain = Eigen::Matrix<float, kLowerCodes, kLowerCodes, Eigen::RowMajor>;

  static Result<MouthMotion> fit(const SpeechFeatures&, const std::vector<std::string>& phones,
                                 const std::vector<Example>&, const LipBasis&, const LipOpening&);

  /// times: s, rising by less than a second. faces: the upper face shown at these times, tracked as the examples were.
  std::vector<LowerCode> predict(const SpeechFeatures&, const std::vector<std::string>& phones,
                                 std::span<const double> times, std::span<const MotionCode> faces) const;

  /// predict() in two steps, for those who read a sound once and say it often, with other faces:
  /// predict(...)[i] = close(express(cue.spoken, slow), cue) of cue = listen(...)[i], slow = slowExpression(...).
  std::vector<MouthCue> listen(const SpeechFeatures&, const std::vector<std::string>& phones,
                               std::span<const double> times) const;
  LowerCode express(const LowerCode& spoken, const Expression& slow) const;
  /// Fades to rest where nobody speaks, and closes lips that touch.
  LowerCode close(const LowerCode& expressed, const MouthCue&) const;
  /// Of silence: the lips touch.
  LowerCode rest() const { return close(shut_, {}); }

  double lagSeconds() const { return ridge_->lagSeconds(); }
  const Gain& gain() const { return gain_; }
  const LipClosure& closure() const { return closure_; }

  void save(TensorFile&) const;
  static Result<MouthMotion> load(const TensorFile&);

private:
  std::optional<AudioToMotion> ridge_;
  LowerCode mean_{}; ///< of the training part: amplitude grows around it
  LowerCode shut_{}; ///< what the mouth goes to in silence
  LipClosure closure_;
  Gain gain_ = Gain::Identity();
};

} // namespace d3t
