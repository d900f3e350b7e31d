// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/paint.h"

#include "ui/project/timecode.h"
#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QLocale>
#include <QPainterPath>
#include <cmath>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

QString nameOf(const Scene& s, const Segment& seg) {
  const Sound* sound = findSound(s.timeline, seg.sound);
  return sound ? QString::fromStdString(sound->name) : QString();
}

/// What is wrong with a segment's sound, or what it waits for; empty: nothing.
QString stateOf(const Scene& s, const Segment& seg) {
  const QString id = QString::fromStdString(seg.sound);
  switch (s.studio.sounds.state(id)) {
  case SoundStore::State::Ready:
    return {};
  case SoundStore::State::Loading:
    return TimelineWords::tr("Loading …");
  case SoundStore::State::Failed:
    return s.studio.sounds.problem(id);
  default:
    return TimelineWords::tr("The sound is not in the project any more");
  }
}

void paintFade(QPainter& painter, const QRectF& body, double from, double to, bool in, FadeShape shape) {
  if (std::abs(to - from) < 1) return;
  // What the fade takes away is shaded; its edge is the fade's curve.
  QPolygonF curve;
  constexpr int kSteps = 24;
  for (int i = 0; i <= kSteps; ++i) {
    const double factor = fadeFactor(shape, (in ? i : kSteps - i) * 1000, kSteps * 1000);
    curve << QPointF(from + (to - from) * i / kSteps, body.bottom() - factor * body.height());
  }
  QPainterPath path;
  path.addPolygon(curve);
  QPainterPath shade = path;
  shade.lineTo(to, body.top());
  shade.lineTo(from, body.top());
  shade.closeSubpath();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(shade, withAlpha(tokens().window, .55));
  painter.strokePath(path, QPen(tokens().text, 1));
}

void paintHandles(QPainter& painter, const Scene& s, const Segment& seg, const QRectF& body, const Overlay& overlay) {
  const bool selected = s.isSelected(seg.id), hot = overlay.hover.id == seg.id && overlay.hover.part >= Part::Segment &&
                                                    overlay.hover.part <= Part::Gain;
  painter.setRenderHint(QPainter::Antialiasing);
  if (selected) {
    const double y = s.gainY(seg);
    painter.setPen(QPen(tokens().text, overlay.hover.part == Part::Gain && hot ? 2 : 1, Qt::DashLine));
    painter.drawLine(QLineF(body.left() + 1, y, body.right() - 1, y));
    painter.setFont(smallFont());
    painter.setPen(tokens().text);
    if (body.width() > 90)
      drawText(painter, QRectF(body.right() - 76, y + 1, 70, 14), Qt::AlignRight | Qt::AlignVCenter,
               TimelineWords::tr("%1 dB").arg(QLocale().toString(seg.gainDb, 'f', 1)));
  }
  if ((!selected && !hot) || body.width() <= 40) return;
  const double r = metric::kHandle, y = body.top() + r + 1;
  const double in = std::max(s.scale.x(seg.start + seg.fadeIn.length), body.left() + r + 2);
  const double out = std::min(s.scale.x(seg.end() - seg.fadeOut.length), body.right() - r - 2);
  painter.setPen(QPen(tokens().window, 1));
  painter.setBrush(tokens().text);
  for (const double x : {in, out}) painter.drawEllipse(QPointF(x, y), r - 1, r - 1);
  if (!hot || (overlay.hover.part != Part::SegmentIn && overlay.hover.part != Part::SegmentOut)) return;
  const double edge = overlay.hover.part == Part::SegmentIn ? body.left() : body.right() - 3;
  painter.fillRect(QRectF(edge, body.top(), 3, body.height()), tokens().accent);
}

void paintSegment(QPainter& painter, const Scene& s, const Segment& seg, const Overlay& overlay, const QRect& clip) {
  const QRectF body = s.rect(seg);
  const QString state = stateOf(s, seg);
  const bool failed =
      !state.isEmpty() && s.studio.sounds.state(QString::fromStdString(seg.sound)) != SoundStore::State::Loading;
  const bool selected = s.isSelected(seg.id);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillRect(body, tokens().raised);
  if (failed) painter.fillRect(body, QBrush(withAlpha(tokens().bad, .5), Qt::BDiagPattern));
  const QRectF wave = body.adjusted(0, body.height() > 44 ? 16 : 2, 0, -2);
  if (!failed) paintWave(painter, s, seg, wave, clip);
  const double in = s.scale.x(seg.start + seg.fadeIn.length), out = s.scale.x(seg.end() - seg.fadeOut.length);
  paintFade(painter, wave, body.left(), in, true, seg.fadeIn.shape);
  paintFade(painter, wave, out, body.right(), false, seg.fadeOut.shape);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(selected ? QPen(tokens().accent, 2) : QPen(failed ? tokens().bad : tokens().separator, 1));
  const double half = selected ? 1 : .5;
  painter.drawRoundedRect(body.adjusted(half, half, -half, -half), 3, 3);
  painter.setFont(smallFont());
  const double left = std::max(body.left(), 0.) + (body.left() >= 0 ? 16 : 6); // beside the handle; stays in sight
  const QString label = state.isEmpty()
                            ? nameOf(s, seg)
                            : TimelineWords::tr("%1 – %2", "name of a sound, its state").arg(nameOf(s, seg), state);
  QRectF place(left, body.top() + 1, std::min(body.right(), double(s.width)) - left - 14, 15);
  if (failed) { // text on hatching cannot be read
    place.setWidth(std::min(place.width(), QFontMetricsF(painter.font()).horizontalAdvance(label) + 24));
    if (place.width() > 40) {
      painter.fillRect(place.adjusted(-4, 1, 4, 1), tokens().raised);
      icon(QStringLiteral("warning"), tokens().bad).paint(&painter, QRect(place.topLeft().toPoint(), QSize(14, 16)));
      place.setLeft(place.left() + 18);
    }
  }
  painter.setPen(tokens().text);
  drawText(painter, place, Qt::AlignLeft | Qt::AlignVCenter, label);
  paintHandles(painter, s, seg, body, overlay);
}

/// Where segments are narrower than pixels: one block for all.
void paintCrumb(QPainter& painter, const Scene& s, const Segment& seg) {
  const QRectF body = s.rect(seg);
  painter.fillRect(QRectF(std::floor(body.left()), body.top(), std::max(1., body.width()), body.height()),
                   s.isSelected(seg.id) ? tokens().accent : withAlpha(tokens().accent, .6));
}

void paintGhosts(QPainter& painter, const Scene& s, const Lane& lane, const Overlay& overlay) {
  const double top = s.top(lane) + 2, height = lane.height - 4;
  painter.setFont(smallFont());
  painter.setRenderHint(QPainter::Antialiasing);
  const auto box = [&](double x, const QString& text, const QColor& colour) {
    const QRectF place(x, top, QFontMetricsF(painter.font()).horizontalAdvance(text) + 24, height);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(place.adjusted(.5, .5, -.5, -.5), 3, 3);
    painter.setPen(tokens().text);
    painter.drawText(place, Qt::AlignCenter, text);
  };
  for (const auto& [at, name] : overlay.loading)
    box(s.scale.x(at), TimelineWords::tr("Reading %1 …").arg(name), tokens().secondary);
  if (!overlay.dropAt) return;
  const double x = s.scale.x(*overlay.dropAt);
  box(x, overlay.dropText, tokens().accent);
  painter.fillRect(QRectF(x - 1, top - 2, 2, height + 4), tokens().accent);
}

} // namespace

void paintSpeech(QPainter& painter, const Scene& s, const Lane& lane, const Overlay& overlay, const QRect& clip) {
  const auto& list = s.timeline.segments;
  const Ticks from = s.scale.time(clip.left() - 8), to = s.scale.time(clip.right() + 8);
  double drawnTo = -1;
  for (size_t i = list.firstWhere([&](const Segment& seg) { return seg.end() >= from; });
       i < list.size() && list[i].start <= to; ++i) {
    const double right = s.scale.x(list[i].end());
    if (right - s.scale.x(list[i].start) >= 4) {
      paintSegment(painter, s, list[i], overlay, clip);
    } else if (right >= drawnTo + 1 || s.isSelected(list[i].id)) {
      paintCrumb(painter, s, list[i]);
      drawnTo = right;
    }
  }
  if (list.empty() && overlay.loading.empty() && !overlay.dropAt && s.studio.session.isOpen()) {
    painter.setPen(tokens().secondary);
    painter.setFont(QFont());
    painter.drawText(QRectF(16, s.top(lane), s.width - 32, lane.height), Qt::AlignLeft | Qt::AlignVCenter,
                     TimelineWords::tr("Drop a sound here: the lips will say it."));
  }
  paintGhosts(painter, s, lane, overlay);
}

} // namespace d3t::ui
