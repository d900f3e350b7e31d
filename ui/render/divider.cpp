// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/divider.h"

#include "ui/render/action_button.h"
#include "ui/widgets/tokens.h"
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace d3t::ui {

Divider::Divider(QWidget* parent) : QAbstractSlider(parent) {
  setObjectName(QStringLiteral("divider"));
  setAccessibleName(tr("Border between the coarse and the fine picture"));
  setToolTip(tr("Left: before refining, right: refined. Drag the border, or move it with the arrow keys."));
  setOrientation(Qt::Horizontal);
  setRange(0, kParts);
  setSingleStep(kParts / 100);
  setPageStep(kParts / 10);
  setValue(kParts / 2);
  setCursor(Qt::SplitHCursor);
  setFocusPolicy(Qt::StrongFocus);
}

void Divider::setPicture(const QRectF& picture) {
  if (picture_ == picture) return;
  picture_ = picture;
  place();
}

void Divider::place() {
  const double x = picture_.left() + picture_.width() * value() / kParts;
  setGeometry(static_cast<int>(std::floor(x)) - kWidth / 2, static_cast<int>(picture_.top()), kWidth,
              static_cast<int>(std::ceil(picture_.height())));
}

void Divider::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  if (change == SliderValueChange) place();
}

bool Divider::event(QEvent* event) {
  if (isNumberKey(event)) {
    event->accept();
    return true;
  }
  return QAbstractSlider::event(event);
}

void Divider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  grabbed_ = event->position().x() - kWidth / 2.;
  setSliderDown(true);
}

void Divider::mouseMoveEvent(QMouseEvent* event) {
  if (!isSliderDown() || picture_.width() <= 0) return;
  const double x = mapToParent(event->position().toPoint()).x() - grabbed_;
  setValue(static_cast<int>(std::lround((x - picture_.left()) / picture_.width() * kParts)));
}

void Divider::mouseReleaseEvent(QMouseEvent*) {
  setSliderDown(false);
}

void Divider::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF middle(kWidth / 2., height() / 2.);
  const bool bright = hasFocus() || isSliderDown();
  // A dark line beside the light one: seen on any picture.
  painter.fillRect(QRectF(middle.x() - 1, 0, 3, height()), QColor(t.stage));
  painter.fillRect(QRectF(middle.x(), 0, 1, height()), bright ? t.accent : t.text);
  const QRectF grip(middle.x() - 6.5, middle.y() - 14, 14, 28);
  painter.setPen(QPen(bright ? t.accent : t.secondary, bright ? 2 : 1));
  painter.setBrush(t.raised);
  painter.drawRoundedRect(grip, space::kRadius, space::kRadius);
  painter.setPen(QPen(t.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const double side : {-1., 1.}) {
    const double x = middle.x() + .5 + side * 2, tip = x + side * 2.5;
    painter.drawPolyline(QPolygonF{{x, middle.y() - 3}, {tip, middle.y()}, {x, middle.y() + 3}});
  }
}

} // namespace d3t::ui
