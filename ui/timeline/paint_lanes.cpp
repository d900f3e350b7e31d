// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/paint.h"

#include "core/project/media.h"
#include "ui/project/timecode.h"
#include "ui/timeline/words.h"
#include "ui/widgets/tokens.h"
#include <QLocale>
#include <cmath>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

void paintVideo(QPainter& painter, const Scene& s, const Lane& lane, const QRect& clip) {
  const int top = s.top(lane);
  const QRectF whole(-2, top + 2, s.width + 4, lane.height - 5);
  painter.setFont(smallFont());
  if (s.timeline.source.identity.empty()) {
    painter.setPen(tokens().secondary);
    if (s.studio.session.isOpen())
      painter.drawText(whole.adjusted(18, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       TimelineWords::tr("No identity yet"));
    return;
  }
  const Span stretch = s.source();
  painter.setRenderHint(QPainter::Antialiasing, false);
  const QColor plate = tokens().visemes[5];
  painter.fillRect(whole.intersected(clip), withAlpha(plate, stretch.to > 0 ? .45 : 1));
  if (stretch.to > 0) { // once as it is; behind that the body goes back and forth
    const QRectF first(s.scale.x(0), whole.top(), static_cast<double>(stretch.to) / s.scale.ticksPerPixel(),
                       whole.height());
    painter.fillRect(first.intersected(clip), plate);
    for (double x = first.right(); x < s.width && first.width() > 6; x += first.width())
      if (x > 0) hairline(painter, x, whole.top() + 4, whole.bottom() - 4, tokens().secondary);
    for (const double x : {first.left(), first.right() - 4})
      painter.fillRect(QRectF(x, whole.top(), 4, whole.height()), tokens().accent);
  }
  const project::Media* media = project::findMedia(s.studio.session.project(), s.timeline.source.identity);
  const QString name = media ? QString::fromStdString(std::filesystem::path(media->path).stem().string())
                             : QString::fromStdString(s.timeline.source.identity);
  const Source& source = s.timeline.source;
  const QString text = stretch.to == 0 ? name
                                       : TimelineWords::tr("%1 · %2 – %3", "identity, from, to")
                                             .arg(name, timecode(source.from), timecode(source.from + stretch.to));
  painter.setPen(tokens().text);
  const double left = std::max(0., s.scale.x(0)) + 12;
  drawText(painter, QRectF(left, whole.top(), s.width - left - 8, whole.height()), Qt::AlignLeft | Qt::AlignVCenter,
           text);
}

namespace {

enum class Fit { None, Bad, Middling, Good };

// As core/performance/sync.h judges.
Fit fitOf(float value) {
  return value < 0 ? Fit::None : value < .3f ? Fit::Bad : value < .6f ? Fit::Middling : Fit::Good;
}

/// Told apart by height and pattern, too.
void paintFit(QPainter& painter, QRectF bar, Fit fit) {
  if (fit == Fit::None) return;
  bar.setTop(bar.bottom() - bar.height() * (fit == Fit::Good ? 1 : fit == Fit::Bad ? .4 : .7));
  const QColor colour = fit == Fit::Good ? tokens().good : fit == Fit::Bad ? tokens().bad : tokens().warn;
  painter.fillRect(bar, withAlpha(colour, .45));
  painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 2), colour);
  if (fit != Fit::Good)
    painter.fillRect(bar, QBrush(colour, fit == Fit::Bad ? Qt::DiagCrossPattern : Qt::BDiagPattern));
}

} // namespace

void paintSync(QPainter& painter, const Scene& s, const Lane& lane, const QRect& clip) {
  const std::vector<float> sync = s.data ? s.data->sync() : std::vector<float>();
  const double top = s.top(lane) + 2., height = lane.height - 5.;
  painter.setRenderHint(QPainter::Antialiasing, false);
  const double width = static_cast<double>(kTicksPerSecond) / s.scale.ticksPerPixel();
  // The worst of the seconds that one step covers; where pixels are wide, steps are seconds. Equal ones are one bar.
  const int64_t step = std::max<int64_t>(1, static_cast<int64_t>(std::ceil(2 / width)));
  const auto first = std::max<int64_t>(0, floorDiv(s.scale.time(clip.left()), kTicksPerSecond)) / step * step;
  const int64_t end = std::min<int64_t>(std::ssize(sync), floorDiv(s.scale.time(clip.right()), kTicksPerSecond) + step);
  const auto fitAt = [&](int64_t i) {
    Fit worst = Fit::None;
    for (int64_t k = i; k < std::min(i + step, end); ++k)
      if (const Fit fit = fitOf(sync[static_cast<size_t>(k)]); fit != Fit::None && (worst == Fit::None || fit < worst))
        worst = fit;
    return worst;
  };
  for (int64_t i = first; i < end;) {
    const Fit fit = fitAt(i);
    int64_t next = i + step;
    while (next < end && fitAt(next) == fit) next += step;
    const double x = s.scale.x(i * kTicksPerSecond);
    paintFit(painter, QRectF(x, top, s.scale.x(std::min(next, end) * kTicksPerSecond) - x, height), fit);
    i = next;
  }
  if (width < 6) return;
  for (int64_t i = first; i <= end; ++i)
    hairline(painter, s.scale.x(i * kTicksPerSecond), top, top + height, tokens().window);
}

void paintSilences(QPainter& painter, const Scene& s, const Lane& lane, const Overlay& overlay, const QRect& clip) {
  const auto& list = s.timeline.silences;
  const Ticks from = s.scale.time(clip.left() - 4), to = s.scale.time(clip.right() + 4);
  const double top = s.top(lane) + 3., height = lane.height - 7.;
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (size_t i = list.firstWhere([&](const Span& span) { return span.to >= from; });
       i < list.size() && list[i].from <= to; ++i) {
    const double x = s.scale.x(list[i].from);
    const QRectF bar(x, top, std::max(1., s.scale.x(list[i].to) - x), height);
    const bool hot =
        overlay.hover.span == list[i] && overlay.hover.part >= Part::Silence && overlay.hover.part <= Part::SilenceTo;
    painter.fillRect(bar, withAlpha(tokens().secondary, hot ? .7 : .45));
    for (const double edge : {bar.left(), bar.right() - 2})
      painter.fillRect(QRectF(edge, top, 2, height), tokens().secondary);
  }
  if (list.empty() && s.studio.session.isOpen() && !s.timeline.segments.empty()) {
    painter.setFont(smallFont());
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(16, s.top(lane), s.width, lane.height), Qt::AlignLeft | Qt::AlignVCenter,
                     TimelineWords::tr("Drag here to keep the mouth closed"));
  }
}

void paintParameter(QPainter& painter, const Scene& s, const Lane& lane, const Overlay& overlay, const QRect& clip) {
  const ParameterId id = lane.parameter;
  const auto& keyframes = s.timeline.parameter(id).keyframes;
  const double standard = s.valueY(lane, specOf(id).standard);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(tokens().separator, 1, Qt::DashLine));
  painter.drawLine(QLineF(clip.left(), standard, clip.right(), standard));
  QPolygonF line;
  const auto point = [&](double x) {
    line << QPointF(x, s.valueY(lane, timeline::valueAt(s.timeline, id, std::max<Ticks>(0, s.scale.time(x)))));
  };
  const int step = keyframes.empty() ? std::max(1, clip.width()) : 2;
  for (int x = clip.left() - 2; x <= clip.right() + 2; x += step) point(x);
  point(clip.right() + 2);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().accent, 1.5));
  painter.drawPolyline(line);
  const auto chosen = s.studio.selection.keyframe();
  double last = -100;
  for (size_t i = keyframes.firstWhere([&](const Keyframe& k) { return s.scale.x(k.time) >= clip.left() - 10; });
       i < keyframes.size() && s.scale.x(keyframes[i].time) <= clip.right() + 10; ++i) {
    const QPointF at(s.scale.x(keyframes[i].time), s.valueY(lane, keyframes[i].value));
    const bool selected = chosen && *chosen == SelectedKeyframe{id, keyframes[i].time};
    if (at.x() < last + 1 && !selected) continue;
    last = at.x();
    const bool hot = overlay.hover.part == Part::Keyframe && overlay.hover.parameter == id &&
                     overlay.hover.time == keyframes[i].time;
    const double r = metric::kDiamond + (hot ? 1 : 0);
    painter.setPen(QPen(selected ? tokens().text : tokens().accent, selected ? 2 : 1.5));
    painter.setBrush(selected ? tokens().accent : tokens().panel);
    painter.drawPolygon(QPolygonF{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)});
  }
}

} // namespace d3t::ui
