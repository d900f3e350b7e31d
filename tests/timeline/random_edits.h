// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/timeline/history.h"
#include "core/timeline/timeline.h"
#include <string>

namespace d3t::timeline::test {

struct NamedEdit {
  std::string name;
  History::Edit edit;
  std::string mergeKey; ///< empty: a step of its own
};

/// One of all the edits there are, with arguments that often are usable and sometimes absurd.
NamedEdit randomEdit(Random&, const Timeline&);

/// The sound "s<n>", n = 0..3: 2 s, 30 s, 10 min and 2 h long.
Sound soundNumber(int n);
/// Mouth shapes of 80 ms from 0 on.
VisemeLane laneOf(Ticks length);

} // namespace d3t::timeline::test
