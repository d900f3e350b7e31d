// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/timeline/sound_source.h"
#include "core/timeline/timeline.h"

/// What is heard: segments with gain and fades, silence between them, cut to -1..1 nowhere (the listener's business).
///
///   Result<Audio> sound = mixdown(t, find, {0, endOf(t)}, 48000);
///   Status ok = mix(t, find, 48000, sampleOfPlayhead, buffer);    // a piece, for playing
namespace d3t::timeline {

/// Writes the samples `first` .. of the timeline into `out`. Sample n stands for the time n / rate, and belongs to the
/// segment whose [start, end) that lies in. A sound that does not lie on the grid of samples is moved as a whole to the
/// nearest one, so that two parts of a sound that was cut still join without a seam. Pieces of a range joined are equal
/// to the range in one piece, bit by bit. rate: one that isExactRate() holds for, and that of every sound heard (who
/// decodes resamples). Errors: that, a lost sound, a source that cannot be read.
Status mix(const Timeline&, const FindSource&, int rate, int64_t first, std::span<float> out);

/// All samples in [range.from, range.to). At most 4 hours.
Result<Audio> mixdown(const Timeline&, const FindSource&, Span range, int rate);

} // namespace d3t::timeline
