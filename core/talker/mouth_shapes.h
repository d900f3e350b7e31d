// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/head/rig.h"
#include "core/talker/lip_closure.h"
#include "core/talker/viseme_table.h"
#include <Eigen/Core>
#include <array>
#include <span>

namespace d3t {

/// A person's mouth in the shapes of the viseme table: opening, width and jaw of a table's entry are taken to this
/// person's reach (rest to the 98th percentile of what the person did), and then to the code that the person usually
/// has when the mouth is so (the conditional mean of a normal distribution). Immutable.
///
///   LowerCode aa = shapes.of(visemeOf("aa"));
class MouthShapes {
public:
  /// seen: lower codes of the person speaking, at least one. rest: of silence, which "sil" maps to.
  static MouthShapes fit(const HeadRig&, std::span<const LowerCode> seen, const LowerCode& rest);

  /// Opening, width and jaw in the units of Viseme.
  LowerCode of(const std::array<float, 3>& articulation) const;
  LowerCode of(const Viseme& v) const { return of(std::array<float, 3>{v.opening, v.width, v.jaw}); }

private:
  LowerCode rest_{};
  Eigen::Matrix<float, kLowerCodes, 3> path_ = Eigen::Matrix<float, kLowerCodes, 3>::Zero(); ///< per unit of Viseme
};

} // namespace d3t
