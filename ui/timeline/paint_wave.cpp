// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/paint.h"

#include "ui/widgets/tokens.h"
#include <QPainterPath>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

namespace {

constexpr double kSample = static_cast<double>(ticksPerSample(48000));
constexpr float kClipped = .999f;

/// Nearer than one sample per pixel: the line through the samples, and the samples themselves where there is room.
void paintSamples(QPainter& painter, const Scene& s, const Segment& seg, const QRectF& body, const QRect& clip) {
  const double perSample = kSample / s.scale.ticksPerPixel(), x0 = s.scale.x(seg.start - seg.in);
  const double left = std::max<double>(clip.left() - 2, body.left()),
               right = std::min<double>(clip.right() + 2, body.right());
  const auto first = std::max<int64_t>(0, static_cast<int64_t>((left - x0) / perSample) - 1);
  const auto sound = s.studio.sounds.samples(QString::fromStdString(seg.sound));
  if (!sound) return;
  const auto end = std::min(sound->size(), static_cast<int64_t>((right - x0) / perSample) + 3);
  const auto* samples = s.waves.samples(seg.id, seg.sound, first, end);
  if (!samples) return;
  const double gain = std::pow(10, seg.gainDb / 20), middle = body.center().y(), half = body.height() / 2;
  QPolygonF line;
  for (int64_t i = first; i < end; ++i) {
    const double value = samples->values[static_cast<size_t>(i - samples->first)] * gain;
    line << QPointF(x0 + (static_cast<double>(i) + .5) * perSample, middle - std::clamp(value, -1., 1.) * half);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().accent, 1.5));
  painter.drawPolyline(line);
  if (perSample < 6) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().accent);
  for (const QPointF& p : line) painter.drawEllipse(p, 2.5, 2.5);
}

} // namespace

void paintWave(QPainter& painter, const Scene& s, const Segment& seg, const QRectF& body, const QRect& clip) {
  painter.save();
  painter.setClipRect(body, Qt::IntersectClip);
  // Columns lie on a grid of the *sound*, one per device pixel: scrolling and dragging shift them, and change none.
  const double ratio = deviceRatio(painter), perPixel = s.scale.ticksPerPixel() / ratio;
  const double perColumn = perPixel / kSample;
  painter.fillRect(QRectF(body.left(), body.center().y(), body.width(), 1 / ratio), withAlpha(tokens().accent, .6));
  if (perColumn < 1) {
    paintSamples(painter, s, seg, body, clip);
    return painter.restore();
  }
  const double x0 = s.scale.x(seg.start - seg.in) * ratio;
  const auto first = static_cast<int64_t>(std::floor(std::max<double>(clip.left(), body.left()) * ratio - x0)) - 1;
  const auto end = static_cast<int64_t>(std::ceil(std::min<double>(clip.right() + 1, body.right()) * ratio - x0)) + 1;
  const auto* wave = s.waves.columns(seg.id, seg.sound, first, end, perColumn);
  if (!wave) return painter.restore();
  const float gain = static_cast<float>(std::pow(10, seg.gainDb / 20));
  const double middle = body.center().y(), half = body.height() / 2;
  QList<QRectF> peaks, bodies, clipped;
  const int64_t known = wave->first + static_cast<int64_t>(wave->columns.size());
  for (int64_t c = std::max(first, wave->first); c < std::min(end, known); ++c) {
    const WaveColumn& column = wave->columns[static_cast<size_t>(c - wave->first)];
    const double x = std::round(static_cast<double>(c) + x0) / ratio, w = 1 / ratio;
    const float low = std::max(column.low * gain, -1.f), high = std::min(column.high * gain, 1.f);
    // Near by a column is no longer symmetric: the body stays within the peaks.
    const float top = std::min(column.rms * gain, high), bottom = std::max(-column.rms * gain, low);
    peaks << QRectF(x, middle - high * half, w, std::max((high - low) * half, w));
    bodies << QRectF(x, middle - top * half, w, std::max((top - bottom) * half, w));
    if (column.high * gain >= kClipped || column.low * gain <= -kClipped) clipped << QRectF(x, body.top(), w, 3);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(Qt::NoPen);
  painter.setBrush(withAlpha(tokens().accent, .3));
  painter.drawRects(peaks);
  painter.setBrush(withAlpha(tokens().accent, .6));
  painter.drawRects(bodies);
  painter.setBrush(tokens().bad);
  for (QRectF mark : clipped) { // above and below: a place, not only a colour
    painter.drawRect(mark);
    mark.moveBottom(body.bottom());
    painter.drawRect(mark);
  }
  painter.restore();
}

} // namespace d3t::ui
