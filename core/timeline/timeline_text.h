// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <string>
#include <string_view>

/// Timelines as JSON. Times are whole ticks, other numbers the shortest that read back the same: nothing is lost, and
/// equal timelines give the same bytes. Fields that this version does not know (of the timeline and of segments) are
/// kept. Reading is bounds-checked and ends with check().
///
///   std::string text = writeTimeline(t);
///   Result<Timeline> same = readTimeline(text, "project.json");
///   applyChange(copyOfBefore, writeChange(before, after), "journal");   // now equal to after
namespace d3t::timeline {

std::string writeTimeline(const Timeline&);
Result<Timeline> readTimeline(std::string_view json, const std::string& where);

/// What turns `before` into `after`: its size goes with what was changed, not with the timeline.
std::string writeChange(const Timeline& before, const Timeline& after);
/// Leaves the timeline as it was where the change does not fit.
Status applyChange(Timeline&, std::string_view json, const std::string& where);

} // namespace d3t::timeline
