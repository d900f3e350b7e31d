// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identity.h"
#include <cstdint>
#include <span>
#include <vector>

namespace d3t {

/// Which body frame to show for each frame of speech: an unbroken stretch of the source, played forward and, where the
/// speech is longer than that, backward and forward between two turning points.
struct BodyPath {
  int first = 0, count = 0;    ///< of the stretch, indices into Identity::body
  int low = 0, high = 0;       ///< where time turns round; low == high: it is played once
  int at(int64_t frame) const; ///< frame >= 0; played once, the last frame stays
};

/// Finds paths. Turning points lie where head and face move least and no blink is near, so that nothing jumps and no
/// blink is played twice. body: must outlive the object.
class BodyTrack {
public:
  BodyTrack(std::span<const BodyFrame> body, const HeadRig&);
  /// The longest unbroken stretch within the body frames [first, last), for `frames` frames of speech; last > first.
  BodyPath path(int64_t frames, int first, int last) const;
  BodyPath path(int64_t frames) const { return path(frames, 0, static_cast<int>(body_.size())); }

private:
  int turningPoint(const BodyPath& stretch, int first, int last) const;

  std::span<const BodyFrame> body_;
  std::vector<bool> blink_;
};

} // namespace d3t
