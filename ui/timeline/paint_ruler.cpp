// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/timecode.h"
#include "ui/timeline/paint.h"
#include "ui/widgets/tokens.h"
#include <QFontMetricsF>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

namespace {

/// Of a line of the ruler: a time code; nearer than frames milliseconds.
QString labelOf(Ticks time, Ticks step) {
  if (step >= kFrame) return timecode(time);
  const int digits = step >= kTicksPerMs ? 3 : 4;
  return QStringLiteral("%1:%2").arg(
      timecode(time).left(5), secondsText(time % (60 * kTicksPerSecond), digits).rightJustified(3 + digits, u'0'));
}

void paintTicks(QPainter& painter, const Scene& s, const QRect& clip) {
  painter.setFont(smallFont());
  const RulerStep step = rulerStep(s.scale, 96);
  const int base = kRulerHeight - metric::kMarkerHeight;
  const Ticks first = std::max<Ticks>(0, s.scale.time(clip.left() - 120) / step.labelled * step.labelled);
  const Ticks end = s.scale.time(clip.right() + 1);
  int64_t n = 0;
  for (Ticks t = first; t <= end && t <= kLatest; t = first + ++n * step.labelled / step.parts) {
    const bool labelled = n % step.parts == 0;
    const double x = s.scale.x(t);
    hairline(painter, x, base - (labelled ? 7 : 4), base, labelled ? tokens().secondary : tokens().separator);
    if (!labelled) continue;
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(x + 4, metric::kLoopHeight, 110, base - metric::kLoopHeight - 2),
                     Qt::AlignLeft | Qt::AlignVCenter, labelOf(t, step.labelled));
  }
}

void paintLoop(QPainter& painter, const Scene& s, const Hit& hover) {
  const auto& loop = s.timeline.loop;
  if (!loop) return;
  const bool hot = hover.part == Part::Loop || hover.part == Part::LoopIn || hover.part == Part::LoopOut;
  const double from = s.scale.x(loop->from), to = s.scale.x(loop->to);
  const QRectF band(from, 1, to - from, metric::kLoopHeight - 2);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillRect(band, withAlpha(tokens().accent, hot ? .8 : .55));
  for (const double x : {from, to - 3}) painter.fillRect(QRectF(x, 0, 3, metric::kLoopHeight + 4), tokens().accent);
}

void paintMarker(QPainter& painter, const Scene& s, const Marker& m, const Hit& hover, double room) {
  const double x = s.scale.x(m.time), top = kRulerHeight - metric::kMarkerHeight + 2, bottom = kRulerHeight;
  const QColor colour = tokens().markers[static_cast<size_t>(m.colour)];
  const bool selected = s.studio.selection.marker() == m.id, hot = hover.part == Part::Marker && hover.id == m.id;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(selected ? QPen(tokens().text, 2) : Qt::NoPen);
  painter.setBrush(colour);
  const double w = metric::kFlag;
  painter.drawPolygon(QPolygonF{{x, top}, {x + w, top}, {x + w - 3, top + 4.5}, {x + w, top + 9}, {x, top + 9}});
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillRect(QRectF(x, top, selected || hot ? 2 : 1, bottom - top), colour);
  if (m.name.empty()) return;
  painter.setPen(tokens().text);
  QFont font = smallFont();
  font.setBold(selected);
  painter.setFont(font);
  drawText(painter, QRectF(x + w + 4, top - 2, std::min(room - w - 8, 160.), bottom - top),
           Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(m.name));
}

} // namespace

void paintRuler(QPainter& painter, const Scene& s, const Overlay& overlay, const QRect& clip) {
  painter.save();
  painter.setClipRect(clip.intersected(QRect(0, 0, s.width, kRulerHeight)));
  painter.fillRect(QRect(0, 0, s.width, kRulerHeight), tokens().panel);
  painter.fillRect(QRect(0, kRulerHeight - 1, s.width, 1), tokens().separator);
  paintTicks(painter, s, clip);
  paintLoop(painter, s, overlay.hover);
  const auto& markers = s.timeline.markers;
  const size_t first = markers.firstWhere([&](const Marker& m) { return s.scale.x(m.time) >= clip.left() - 180; });
  double last = -100;
  for (size_t i = first; i < markers.size() && s.scale.x(markers[i].time) <= clip.right() + 12; ++i) {
    const double x = s.scale.x(markers[i].time);
    const bool selected = s.studio.selection.marker() == markers[i].id;
    if (x < last + 1 && !selected) continue; // where they lie thicker than pixels one stands for all
    last = x;
    const double next = i + 1 < markers.size() ? s.scale.x(markers[i + 1].time) : x + 400;
    paintMarker(painter, s, markers[i], overlay.hover, next - x);
  }
  painter.restore();
}

} // namespace d3t::ui
