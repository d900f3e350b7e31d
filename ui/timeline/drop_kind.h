// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QStringList>

namespace d3t::ui {

/// What files mean to the timeline, by their names: nothing is read while somebody drags. Several of different kinds,
/// and what has nothing to do here (a clip, a project), are Other: the window takes them.
enum class DropKind { Other, Sounds, Visemes, Markers };
DropKind dropKind(const QMimeData&);
QStringList droppedFiles(const QMimeData&);

} // namespace d3t::ui
