// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/head/rig.h"
#include "core/speech/speech.h"
#include <Eigen/Core>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace d3t {

using LowerCode = std::array<float, kLowerCodes>;

/// The opening between the inner lips as the rig makes it of a lower-face code: rest + slope . code, head units, below
/// 0 where the lips overlap.
struct LipOpening {
  float rest = 0;
  Eigen::Matrix<float, kLowerCodes, 1> slope = Eigen::Matrix<float, kLowerCodes, 1>::Zero();

  static LipOpening of(const HeadRig&); ///< with the upper face at rest
  float at(const LowerCode&) const;
};

/// Closes a person's lips the way this person does: along the direction in which the training part's codes go with the
/// opening (the conditional mean of a normal distribution), so that a closed mouth stays as wide and as smiling as it
/// is.
class LipClosure {
public:
  /// codes: of the training part, at least one.
  static LipClosure fit(const LipOpening&, std::span<const LowerCode> codes);

  /// share 1: the lips touch; 0: nothing changes. Lips that are closed already stay as they are.
  void close(LowerCode&, float share) const;
  float closedOpening() const { return closed_; } ///< mean of the tenth of the codes that open the lips least

  void save(TensorFile&) const;
  static Result<LipClosure> load(const TensorFile&);

private:
  LipOpening opening_;
  Eigen::Matrix<float, kLowerCodes, 1> path_ = Eigen::Matrix<float, kLowerCodes, 1>::Zero(); ///< per unit of opening
  float closed_ = 0;
};

/// The sound is read this long after a picture's time (s) to see whether the lips touch in it. Unlike the lag of
/// opening it is the same for everyone: closures are seen when they are heard.
inline constexpr double kClosureLag = .04;

/// How surely p, b or m is heard, widened to the time that lips need to be seen closed at 25 pictures per second:
/// T x 1 at 100 Hz, 0..1.
RowMatrix bilabials(const SpeechFeatures&, const std::vector<std::string>& phones);

} // namespace d3t
