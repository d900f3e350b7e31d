// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/hit.h"
#include <QPainter>
#include <QString>
#include <optional>

namespace d3t::ui {

/// What comes and goes over the picture.
struct Overlay {
  Hit hover;
  std::optional<timeline::Ticks> snapLine;
  QString hint; ///< beside the mouse; empty: none
  QPointF mouse;
  std::optional<timeline::Ticks> dropAt; ///< a sound is held over the speech lane
  QString dropText;
  std::vector<std::pair<timeline::Ticks, QString>> loading; ///< sounds that were dropped and are being read
};

/// Draws what lies in `clip`, and nothing else: the cost is that of what is seen, not of the timeline's length.
void paintTimeline(QPainter&, const Scene&, const Overlay&, const QRect& clip);

// Of paint_*.cpp.
void paintRuler(QPainter&, const Scene&, const Overlay&, const QRect& clip);
void paintSpeech(QPainter&, const Scene&, const Lane&, const Overlay&, const QRect& clip);
void paintWave(QPainter&, const Scene&, const timeline::Segment&, const QRectF& body, const QRect& clip);
void paintVisemes(QPainter&, const Scene&, const Lane&, const QRect& clip);
void paintSync(QPainter&, const Scene&, const Lane&, const QRect& clip);
void paintSilences(QPainter&, const Scene&, const Lane&, const Overlay&, const QRect& clip);
void paintParameter(QPainter&, const Scene&, const Lane&, const Overlay&, const QRect& clip);
void paintVideo(QPainter&, const Scene&, const Lane&, const QRect& clip);

/// Text within a rectangle, cut with an ellipsis; nothing where not even two characters fit.
void drawText(QPainter&, const QRectF&, int flags, const QString&);
QFont smallFont();
QColor withAlpha(QColor, double alpha);
/// Device pixels per unit, also where a widget is drawn into a picture of another scale.
double deviceRatio(const QPainter&);
/// A line of one device pixel, crisp at every scale.
void hairline(QPainter&, double x, double top, double bottom, const QColor&);

} // namespace d3t::ui
