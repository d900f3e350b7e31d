// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/export_format.h"
#include <QColor>
#include <QJsonObject>
#include <QSize>
#include <QString>
#include <QStringList>

namespace d3t::ui {

/// What an export is to be; a value. `file` is chosen apart, so that the options can be kept as a preset.
struct ExportOptions {
  enum class Part { Whole, Loop, FromTo };
  enum class Ground { Plates, Colour, Alpha }; ///< the original picture; the head alone on a colour, or see-through

  QString format = QStringLiteral("h264"); ///< ExportFormat::key
  Part part = Part::Whole;
  double from = 0, to = 0;             ///< s, of FromTo
  QSize size;                          ///< px; empty: that of the source
  QString rate = QStringLiteral("25"); ///< "30000/1001"
  int quality = -1;                    ///< -1: the format's standard
  Ground ground = Ground::Plates;
  QColor colour = QColor(0x00b140); ///< what keying tools expect
  bool refine = true;
  bool operator==(const ExportOptions&) const = default;
};

/// The format of the options; an unknown key is the first.
const ExportFormat& formatOf(const ExportOptions&);
/// Options that the format can do: quality within its range, no transparency where it keeps none.
ExportOptions suited(ExportOptions);

/// Arguments of `d3talker` for an export of this project folder into `file`.
QStringList exportArguments(const ExportOptions&, const QString& projectFolder, const QString& file);

/// A file name with the ending that the format wants: "a.mp4" -> "a.webm"; a folder's name has none.
QString withEnding(const QString& file, const ExportFormat&);

/// As a preset: without the part of the timeline, which belongs to one project.
QJsonObject toJson(const ExportOptions&);
/// What is missing or impossible is its standard.
ExportOptions exportOptionsOf(const QJsonObject&);

} // namespace d3t::ui
