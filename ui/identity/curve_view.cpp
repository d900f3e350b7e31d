// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/curve_view.h"

#include "ui/widgets/tokens.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace d3t::ui {

CurveView::CurveView(const QString& name, const QString& format, int digits, double least, QWidget* parent)
    : QWidget(parent), name_(name), format_(format), digits_(digits), least_(least) {
  setAccessibleName(name);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QString CurveView::value() const {
  return points_.isEmpty() ? tr("no value yet") : format_.arg(points_.last().y(), 0, 'f', digits_);
}

void CurveView::setPoints(const QPolygonF& points, double allSeconds) {
  points_ = points;
  all_ = qMax(allSeconds, points.isEmpty() ? 1. : points.last().x());
  setAccessibleDescription(value());
  update();
}

void CurveView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int head = fontMetrics().height() + space::kSmall;
  painter.setPen(tokens().secondary);
  painter.drawText(QRect(0, 0, width(), head), Qt::AlignLeading | Qt::AlignTop, name_);
  painter.setPen(tokens().text);
  painter.drawText(QRect(0, 0, width(), head), Qt::AlignTrailing | Qt::AlignTop, value());
  const QRectF place = QRectF(rect()).adjusted(.5, head + .5, -.5, -.5);
  painter.setPen(QPen(tokens().separator, 1));
  painter.drawLine(place.bottomLeft(), place.bottomRight());
  if (points_.isEmpty()) return;
  const auto [low, high] = std::minmax_element(points_.begin(), points_.end(),
                                               [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
  const double span = qMax(high->y() - low->y(), least_), bottom = high->y() - span;
  const auto at = [&](const QPointF& p) {
    return QPointF(place.left() + place.width() * p.x() / all_,
                   place.bottom() - 3 - (place.height() - 8) * (p.y() - bottom) / span);
  };
  QPainterPath line(at(points_.first()));
  for (const QPointF& p : points_) line.lineTo(at(p));
  QPainterPath body = line;
  body.lineTo(at(points_.last()).x(), place.bottom());
  body.lineTo(at(points_.first()).x(), place.bottom());
  QColor fill = tokens().accent;
  fill.setAlphaF(.2f);
  painter.fillPath(body, fill);
  painter.setPen(QPen(tokens().accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(line);
  painter.setBrush(tokens().accent);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(at(points_.last()), 3, 3);
}

} // namespace d3t::ui
