// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/hearing.h"
#include "core/timeline/timeline.h"
#include <vector>

namespace d3t::performance {

/// The mouth along the speech track, at any time. Immutable.
///
/// A segment is heard with its whole weight from start to end. Where it borders on a gap the mouth comes from rest
/// in kOpening before its start and goes to rest in kClosing after its end, moving on as the sound does there, heard or
/// not. Where two segments touch they are faded within kBorder, each going on in its own sound: a sound that was cut
/// and not moved has no seam.
///
/// Viseme edits lie over what is heard (edited_mouth.h).
class MouthTrack {
public:
  static constexpr timeline::Ticks kOpening = 80 * timeline::kTicksPerMs, kClosing = 120 * timeline::kTicksPerMs,
                                   kBorder = 50 * timeline::kTicksPerMs;

  /// What is taken at one time.
  struct Manner {
    Expression slow{};    ///< of the face that is shown
    float individual = 1; ///< IndividualMix
    bool edited = true;   ///< with the viseme edits
  };
  struct Mouth {
    LowerCode code{};
    SoundCode sound{};
  };
  /// What is heard at one time, without any edit.
  struct Heard {
    float clearness = 1, touch = 0; ///< of the segment there; 1 and 0 in a gap
  };

  /// hearings: a sound that is not among them is silent.
  MouthTrack(std::shared_ptr<const Actor>, const timeline::Timeline&, const Hearings&);
  Mouth at(timeline::Ticks time, const Manner&) const;
  Heard heardAt(timeline::Ticks time) const;

private:
  struct Part {
    timeline::Segment segment;
    size_t hearing = 0;                       ///< in hearings_
    bool follows = false, isFollowed = false; ///< without a gap
  };
  static float weightOf(const Part&, timeline::Ticks time);
  size_t firstPart(timeline::Ticks time) const;
  Mouth spoken(const Part&, timeline::Ticks time, const Manner&) const;

  std::shared_ptr<const Actor> actor_;
  std::vector<Hearing> hearings_; ///< the first one is of nothing
  std::vector<Part> parts_;
};

/// 0 .. 1 while `time` goes from `from` to `to`, slowly at both ends.
float easeIn(timeline::Ticks time, timeline::Ticks from, timeline::Ticks to);

} // namespace d3t::performance
