// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/paint.h"

#include "ui/project/timecode.h"
#include "ui/widgets/tokens.h"
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

QFont smallFont() {
  QFont font;
  font.setPixelSize(type::kSecondary);
  return font;
}

QColor withAlpha(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

void drawText(QPainter& painter, const QRectF& place, int flags, const QString& text) {
  const QFontMetricsF metrics(painter.font());
  const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width());
  if (shown.size() < 2 && shown != text) return;
  if (shown == QStringLiteral("…")) return;
  painter.drawText(place, flags | Qt::TextSingleLine, shown);
}

double deviceRatio(const QPainter& painter) {
  return painter.deviceTransform().m11();
}

void hairline(QPainter& painter, double x, double top, double bottom, const QColor& colour) {
  const double ratio = deviceRatio(painter);
  const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::Antialiasing, false);
  // Half a pixel wide around the pixel's middle: no rounding of the scaled edges can touch its neighbours.
  painter.fillRect(QRectF((std::floor(x * ratio) + .25) / ratio, top, .5 / ratio, bottom - top), colour);
  painter.setRenderHint(QPainter::Antialiasing, smooth);
}

namespace {

void paintLane(QPainter& painter, const Scene& s, const Lane& lane, const Overlay& overlay, const QRect& clip) {
  switch (lane.kind) {
  case LaneKind::Video:
    return paintVideo(painter, s, lane, clip);
  case LaneKind::Speech:
    return paintSpeech(painter, s, lane, overlay, clip);
  case LaneKind::Visemes:
    return paintVisemes(painter, s, lane, clip);
  case LaneKind::Sync:
    return paintSync(painter, s, lane, clip);
  case LaneKind::Silence:
    return paintSilences(painter, s, lane, overlay, clip);
  case LaneKind::Parameter:
    return paintParameter(painter, s, lane, overlay, clip);
  }
}

void paintPlayhead(QPainter& painter, const Scene& s) {
  const double x = s.scale.x(s.studio.playhead.at());
  if (x < -8 || x > s.width + 8) return;
  const Lane& last = s.lanes.lanes().back();
  hairline(painter, x, kRulerHeight - metric::kMarkerHeight, s.top(last) + last.height, tokens().text);
  const double ratio = deviceRatio(painter);
  const double middle = (std::floor(x * ratio) + .5) / ratio, bottom = kRulerHeight - metric::kMarkerHeight + 2;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().text);
  painter.drawPolygon(QPolygonF{{middle - 6, bottom - 9}, {middle + 6, bottom - 9}, {middle, bottom}});
}

void paintHint(QPainter& painter, const Scene& s, const Overlay& overlay) {
  if (overlay.hint.isEmpty()) return;
  painter.setFont(smallFont());
  const QFontMetricsF metrics(painter.font());
  QRectF box(overlay.mouse + QPointF(14, 14), metrics.size(Qt::TextSingleLine, overlay.hint) + QSizeF(12, 8));
  if (box.right() > s.width - 4) box.moveRight(overlay.mouse.x() - 10);
  const Lane& last = s.lanes.lanes().back();
  if (box.bottom() > s.top(last) + last.height) box.moveBottom(overlay.mouse.y() - 10);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(tokens().separator);
  painter.setBrush(tokens().raised);
  painter.drawRoundedRect(box, space::kRadius, space::kRadius);
  painter.setPen(tokens().text);
  painter.drawText(box, Qt::AlignCenter, overlay.hint);
}

} // namespace

void paintTimeline(QPainter& painter, const Scene& s, const Overlay& overlay, const QRect& clip) {
  painter.fillRect(clip, tokens().window);
  painter.save();
  painter.setClipRect(clip.intersected(QRect(0, kRulerHeight, s.width, 1 << 16)));
  for (const Lane& lane : s.lanes.lanes()) {
    const QRect place(0, s.top(lane), s.width, lane.height);
    if (!place.intersects(clip)) continue;
    painter.save();
    painter.setClipRect(place.adjusted(0, 0, 0, -1), Qt::IntersectClip);
    paintLane(painter, s, lane, overlay, clip);
    painter.restore();
    painter.fillRect(QRect(clip.left(), place.bottom(), clip.width(), 1), tokens().separator);
  }
  if (const auto& loop = s.timeline.loop) { // outside of the loop is not played
    const Lane& last = s.lanes.lanes().back();
    const double from = s.scale.x(loop->from), to = s.scale.x(loop->to), bottom = s.top(last) + last.height;
    for (const double x : {from, to})
      if (x >= 0 && x <= s.width) hairline(painter, x, kRulerHeight, bottom, withAlpha(tokens().accent, .6));
  }
  painter.restore();
  if (clip.top() < kRulerHeight) paintRuler(painter, s, overlay, clip);
  const Lane& last = s.lanes.lanes().back();
  if (overlay.snapLine) {
    const double x = s.scale.x(*overlay.snapLine);
    painter.setPen(QPen(tokens().warn, 1, Qt::DashLine));
    painter.drawLine(QLineF(std::floor(x) + .5, kRulerHeight, std::floor(x) + .5, s.top(last) + last.height));
  }
  paintPlayhead(painter, s);
  paintHint(painter, s, overlay);
}

} // namespace d3t::ui
