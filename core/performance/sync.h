// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/performance.h"

namespace d3t::performance {

/// How sure it is that the lips fit the sound around one second of a timeline. Nothing looks at a picture: it compares
/// what the lips are made to do with what the sound, as it was heard, asks for. It does not say how true that is to the
/// person (`evaluate` does).
struct Sync {
  float clearness = 1; ///< how surely it is known what is said (clearness.h): falls with noise and mumbling
  /// Correlation, 0..1, of the opening that is shown with the opening that the sound alone would give at that time:
  /// falls with a lip offset, mutes, silences and edits that go against the sound. Openings that hardly move (a
  /// twentieth of the person's reach) agree, and disagree with ones that do move.
  float agreement = 1;
  float closures = 1; ///< share of the closures for p, b and m during which the lips do touch; 1 where none is heard
  /// clearness x agreement x (1 + closures) / 2. Above about .6 it is good, below about .3 it shows.
  float confidence = 1;
};

/// Over the 2 s whose middle is the second's. Costs a fraction of a millisecond. second >= 0.
Sync syncConfidence(const Performance&, int64_t second);

} // namespace d3t::performance
