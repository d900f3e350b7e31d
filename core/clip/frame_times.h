// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace d3t {

/// A source frame without its repeats: shown from `first` to `last` (time stamps in s of it and of its last repeat).
struct SourceFrame {
  double first = 0, last = 0;
  int repeats = 0;
};

/// The usual distance in time from one time stamp to the next, s.
double usualInterval(const std::vector<SourceFrame>& frames);

/// Material of a lower rate that was padded with repeats has time stamps that stutter. Where the frames of such a
/// stretch follow each other evenly, each gets the moment it stands for: a line fitted through its neighbours' time
/// stamps. Frames without repeats around them and held (still) pictures keep theirs.
std::vector<SourceFrame> withoutStutter(const std::vector<SourceFrame>& frames);

/// Per tick start + i / rate the frame whose time is nearest. `frames` in rising order.
std::vector<int> nearestFrames(const std::vector<SourceFrame>& frames, double start, double rate, int count);

} // namespace d3t
