// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d3t::ui {

/// How well a text answers what a person typed: each word of the query must be in it, as a whole, as the beginning of a
/// word, as a part, or letter by letter in order. 0: not at all; more is better, the start of the text best. Case and
/// accents do not matter.
///
///   fuzzyScore("spl play", "Split at playhead") > fuzzyScore("spl play", "Display")
int fuzzyScore(const QString& query, const QString& text);

} // namespace d3t::ui
