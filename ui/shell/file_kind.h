// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d3t::ui {

/// What a file that was dropped is, by a look at its name and first bytes only: whether it can be used is found out by
/// who uses it. Quick enough to ask while the mouse moves.
enum class FileKind { Unknown, Missing, Project, Identity, Clip, Sound, VisemeText, Subtitles };
FileKind fileKindOf(const QString& path);

} // namespace d3t::ui
