// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <QObject>
#include <QString>
#include <functional>

namespace d3t::ui {

/// Reading and writing of viseme and subtitle files on workers. `done` runs on the GUI thread, never after `context`
/// has died.
namespace text_files {

/// TextGrid by its ending, else Rhubarb (TSV or JSON).
void readVisemes(QObject* context, const QString& file, std::function<void(Result<timeline::VisemeLane>)> done);
void readMarkers(QObject* context, const QString& file,
                 std::function<void(Result<std::vector<timeline::Marker>>)> done);
/// Whole or not at all.
void write(QObject* context, const QString& file, const std::string& text, std::function<void(Status)> done);

} // namespace text_files

} // namespace d3t::ui
