// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace d3t::ui {

/// A monochrome icon of ours by name ("play": resources/icons/play.svg), tinted by the palette at every paint: normal
/// in the text's colour, disabled in the secondary one. Sharp at every size and scale. A name that is not there is a
/// bug (an assertion; the test of icons looks for all names in the sources).
QIcon icon(const QString& name);
/// The same in a colour of its own (markers, warnings).
QIcon icon(const QString& name, const QColor&);

} // namespace d3t::ui
