// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/paint.h"

#include "ui/timeline/words.h"
#include "ui/widgets/tokens.h"
#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

QColor groundOf(const VisemeSpan& v) {
  return tokens().visemes[static_cast<size_t>(kindOfViseme(v.mode == VisemeMode::Mute ? kSilence : v.viseme))];
}

/// Whether the user put it there.
bool isEdit(const Segment& s, const VisemeSpan& v) {
  const size_t i = s.visemes.firstWhere([&](const VisemeSpan& e) { return e.to > v.from; });
  return i < s.visemes.size() && s.visemes[i].from <= v.from;
}

void paintBlock(QPainter& painter, const Scene& s, const Segment& seg, const VisemeSpan& v, const QRectF& block) {
  const bool edit = isEdit(seg, v);
  const auto chosen = s.studio.selection.viseme();
  const bool selected = chosen && chosen->segment == seg.id && chosen->span == v;
  painter.fillRect(block, groundOf(v));
  if (v.mode == VisemeMode::Mute) painter.fillRect(block, QBrush(withAlpha(tokens().secondary, .6), Qt::FDiagPattern));
  if (v.mode == VisemeMode::Hold) // a bar from first to last moment
    painter.fillRect(QRectF(block.left() + 2, block.top() + 2, block.width() - 4, 2), tokens().text);
  if (edit) painter.fillRect(QRectF(block.left(), block.bottom() - 3, block.width(), 3), tokens().accent);
  hairline(painter, block.right() - .5, block.top(), block.bottom(), tokens().window);
  if (selected) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(block.adjusted(1, 1, -1, -1));
  }
  QFont font = smallFont();
  font.setBold(edit);
  const QString name = v.mode == VisemeMode::Mute ? TimelineWords::tr("mute", "viseme block") : Words::viseme(v.viseme);
  if (QFontMetricsF(font).horizontalAdvance(name) > block.width() - 1) return; // half a name is another name
  painter.setFont(font);
  painter.setPen(tokens().text);
  painter.drawText(block.adjusted(0, 0, 0, -1), Qt::AlignCenter, name);
}

/// Blocks thinner than pixels: each pixel has the ground of the shape in its middle.
void paintStrip(QPainter& painter, const Scene& s, const Segment& seg, const VisemeLane& lane, const QRectF& room) {
  auto v = lane.begin();
  for (int x = static_cast<int>(std::floor(room.left())); x < room.right(); ++x) {
    const Ticks at = s.scale.time(x + .5) - seg.start + seg.in;
    v = std::partition_point(v, lane.end(), [&](const VisemeSpan& span) { return span.to <= at; });
    if (v == lane.end()) return;
    if (v->from > at) continue;
    painter.fillRect(QRectF(x, room.top(), 1, room.height()), groundOf(*v));
    if (isEdit(seg, *v)) painter.fillRect(QRectF(x, room.bottom() - 3, 1, 3), tokens().accent);
  }
}

void paintSegmentVisemes(QPainter& painter, const Scene& s, const Segment& seg, const QRectF& strip,
                         const QRect& clip) {
  const VisemeLane& lane = s.visemes.of(seg, s.data);
  const double left = std::max<double>(clip.left() - 1, s.scale.x(seg.start)),
               right = std::min<double>(clip.right() + 2, s.scale.x(seg.end()));
  if (right <= left) return;
  const QRectF room(left, strip.top(), right - left, strip.height());
  const Ticks from = s.scale.time(left) - seg.start + seg.in, to = s.scale.time(right) - seg.start + seg.in;
  const auto first = std::partition_point(lane.begin(), lane.end(), [&](const VisemeSpan& v) { return v.to <= from; });
  const auto end = std::partition_point(first, lane.end(), [&](const VisemeSpan& v) { return v.from < to; });
  if (room.width() < 3 * static_cast<double>(end - first)) {
    paintStrip(painter, s, seg, lane, room);
  } else {
    for (auto v = first; v != end; ++v) {
      const double a = std::max(s.scale.x(v->from - seg.in + seg.start), s.scale.x(seg.start));
      const double b = std::min(s.scale.x(v->to - seg.in + seg.start), s.scale.x(seg.end()));
      paintBlock(painter, s, seg, *v, QRectF(a, strip.top(), b - a, strip.height()));
    }
  }
  if (!s.data || s.data->state(QString::fromStdString(seg.sound)) != LaneData::State::Listening) return;
  painter.setFont(smallFont());
  painter.setPen(tokens().secondary);
  if (lane.empty())
    drawText(painter, room.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, TimelineWords::tr("listening …"));
}

} // namespace

void paintVisemes(QPainter& painter, const Scene& s, const Lane& lane, const QRect& clip) {
  const QRectF strip(0, s.top(lane) + 2, s.width, lane.height - 5);
  painter.setRenderHint(QPainter::Antialiasing, false);
  const auto& list = s.timeline.segments;
  const Ticks from = s.scale.time(clip.left() - 4), to = s.scale.time(clip.right() + 4);
  for (size_t i = list.firstWhere([&](const Segment& seg) { return seg.end() > from; });
       i < list.size() && list[i].start < to; ++i)
    paintSegmentVisemes(painter, s, list[i], strip, clip);
}

} // namespace d3t::ui
