// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/time.h"
#include <QString>
#include <optional>

namespace d3t::ui {

inline constexpr timeline::FrameRate kFrames{25, 1}; ///< of everything that is shown
inline constexpr timeline::Ticks kFrame = timeline::ticksPerFrame(kFrames);

/// "00:00:03:12": hours, minutes, seconds, frames; the frame that the time lies in. Negative: with a minus.
QString timecode(timeline::Ticks);
/// As timecode(), and where the time is not the start of a frame what is left: "00:00:03:12 + 4.5 ms".
QString exactTimecode(timeline::Ticks);
/// Seconds with so many digits: "3.2".
QString secondsText(timeline::Ticks, int digits);
/// What a person types: a time code ("1:02:03:04", "3:12"), with or without "+ 4.5 ms"; seconds ("3.2", "3,2 s"),
/// milliseconds ("40 ms"). None: it is no time, or one beyond 24 hours.
std::optional<timeline::Ticks> timeOf(const QString&);

} // namespace d3t::ui
