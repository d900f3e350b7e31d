// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/preview_view.h"

#include "ui/render/divider.h"
#include "ui/widgets/tokens.h"
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace d3t::ui {
namespace {

constexpr double kZoomStep = 1.25; // of one notch
constexpr double kDegreesPerPixel = .3, kDegreesPerKey = 5;
constexpr double kMostYaw = 60, kMostPitch = 40, kNear = .4, kFar = 4; // beyond nothing was learned
constexpr double kMargin = space::kMedium;

Qt::CursorShape cursorOf(bool orbit, bool dragging) {
  if (dragging) return Qt::ClosedHandCursor;
  return orbit ? Qt::OpenHandCursor : Qt::ArrowCursor;
}

// What is transparent shows a chequered ground.
QBrush chequers() {
  QPixmap tile(16, 16);
  tile.fill(tokens().panel);
  QPainter painter(&tile);
  painter.fillRect(0, 0, 8, 8, tokens().raised);
  painter.fillRect(8, 8, 8, 8, tokens().raised);
  return tile;
}

} // namespace

PreviewView::PreviewView(QWidget* parent) : QWidget(parent), divider_(new Divider(this)) {
  setObjectName(QStringLiteral("previewView"));
  setAccessibleName(tr("Preview"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 160);
  setAttribute(Qt::WA_OpaquePaintEvent);
  divider_->hide();
  connect(divider_, &QAbstractSlider::valueChanged, this, qOverload<>(&QWidget::update));
}

void PreviewView::setPicture(const Picture& picture) {
  const bool newSize = picture.size != picture_.size;
  if (newSize && !picture_.size.isValid()) fitted_ = true;
  picture_ = picture;
  unseen_ = true;
  if (newSize) changed();
  update();
}

void PreviewView::setRemark(const QString& remark) {
  if (remark_ == remark) return;
  remark_ = remark;
  setAccessibleDescription(remark);
  update();
}

void PreviewView::setSplit(bool on) {
  divider_->setVisible(on);
  changed();
}

bool PreviewView::isSplit() const {
  return !divider_->isHidden();
}

void PreviewView::setOverlays(const OverlayChoice& overlays) {
  overlays_ = overlays;
  update();
}

void PreviewView::setOrbit(const std::optional<Orbit>& orbit) {
  orbit_ = orbit;
  setCursor(cursorOf(orbit.has_value(), false));
}

void PreviewView::changed() {
  divider_->setPicture(frameRect().intersected(QRectF(rect())).isEmpty() ? QRectF() : frameRect());
  update();
  emit zoomChanged();
}

double PreviewView::zoom() const {
  if (!fitted_) return zoom_;
  const QSizeF size = picture_.size;
  if (size.isEmpty()) return 1;
  const QSizeF room = QSizeF(this->size()) - QSizeF(2 * kMargin, 2 * kMargin);
  return std::max(kLeastZoom,
                  std::min(room.width() / size.width(), room.height() / size.height()) * devicePixelRatioF());
}

QRectF PreviewView::frameRect() const {
  const double pixel = devicePixelRatioF(), scale = zoom() / pixel;
  const QSizeF size = QSizeF(picture_.size) * scale;
  const QPointF middle = QRectF(rect()).center();
  QPointF at = fitted_ ? middle - QPointF(size.width(), size.height()) / 2 : middle - centre_ * scale;
  at = QPointF(std::round(at.x() * pixel), std::round(at.y() * pixel)) / pixel; // on whole pixels of the screen
  return {at, size};
}

void PreviewView::fit() {
  fitted_ = true;
  changed();
}

void PreviewView::zoomTo(double zoom, QPointF around) {
  if (picture_.size.isEmpty()) return;
  const double pixel = devicePixelRatioF();
  const QPointF fixed = (around - frameRect().topLeft()) * pixel / this->zoom(); // of the frame, stays where it is
  zoom_ = std::clamp(zoom, kLeastZoom, kMostZoom);
  centre_ = fixed + (QRectF(rect()).center() - around) * pixel / zoom_;
  fitted_ = false;
  changed();
}

void PreviewView::moveBy(QPointF way) {
  if (fitted_) zoomTo(zoom(), QRectF(rect()).center());
  centre_ -= way * devicePixelRatioF() / zoom_;
  centre_.setX(std::clamp(centre_.x(), 0., static_cast<double>(picture_.size.width())));
  centre_.setY(std::clamp(centre_.y(), 0., static_cast<double>(picture_.size.height())));
  changed();
}

void PreviewView::turnBy(double yaw, double pitch, double distance) {
  if (!orbit_) return;
  orbit_->yaw = std::clamp(orbit_->yaw + yaw, -kMostYaw, kMostYaw);
  orbit_->pitch = std::clamp(orbit_->pitch + pitch, -kMostPitch, kMostPitch);
  orbit_->distance = std::clamp(orbit_->distance * distance, kNear, kFar);
  emit orbitChanged(*orbit_);
}

bool PreviewView::event(QEvent* event) {
  if (event->type() == QEvent::NativeGesture) {
    const auto& gesture = *static_cast<QNativeGestureEvent*>(event);
    if (gesture.gestureType() != Qt::ZoomNativeGesture) return QWidget::event(event);
    zoomTo(zoom() * (1 + gesture.value()), gesture.position());
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->modifiers() == Qt::AltModifier) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key >= Qt::Key_Left && key <= Qt::Key_Down) { // Left, Up, Right, Down
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void PreviewView::resizeEvent(QResizeEvent*) {
  changed();
}

void PreviewView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.;
  if (event->modifiers() & Qt::ControlModifier)
    zoomTo(zoom() * std::pow(kZoomStep, notches), event->position());
  else if (orbit_)
    turnBy(0, 0, std::pow(kZoomStep, -notches));
  else
    return event->ignore();
  event->accept();
}

void PreviewView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return event->ignore();
  dragged_ = event->button();
  drag_ = event->position();
}

void PreviewView::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_ == Qt::NoButton) return;
  const QPointF way = event->position() - drag_;
  if (cursor().shape() != Qt::ClosedHandCursor && way.manhattanLength() < 3) return; // a click is no drag
  setCursor(cursorOf(orbit_.has_value(), true));
  drag_ = event->position();
  if (orbit_ && dragged_ == Qt::LeftButton)
    turnBy(way.x() * kDegreesPerPixel, way.y() * kDegreesPerPixel);
  else
    moveBy(way);
}

void PreviewView::mouseReleaseEvent(QMouseEvent*) {
  dragged_ = Qt::NoButton;
  setCursor(cursorOf(orbit_.has_value(), false));
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (fitted_)
    zoomTo(1, event->position());
  else
    fit();
}

void PreviewView::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() != Qt::AltModifier) return QWidget::keyPressEvent(event);
  const QPointF ways[] = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}}; // Left, Up, Right, Down
  const int key = event->key() - Qt::Key_Left;
  if (key < 0 || key > 3) return QWidget::keyPressEvent(event);
  if (orbit_)
    turnBy(ways[key].x() * kDegreesPerKey, ways[key].y() * kDegreesPerKey);
  else
    moveBy(-ways[key] * 32);
}

void PreviewView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().stage);
  const QRectF frame = frameRect();
  if (!picture_.image.isNull()) {
    paintPictures(painter, frame);
    paintOverlay(painter, frame);
  }
  paintRemark(painter);
  if (hasFocus()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
  }
  if (std::exchange(unseen_, false)) emit shown(picture_);
}

void PreviewView::paintPictures(QPainter& painter, const QRectF& frame) const {
  if (picture_.image.hasAlphaChannel()) painter.fillRect(frame, chequers());
  // One pixel on one, or on a square of four or more, is sharp; all else is smoothed.
  const double pixel = zoom() * picture_.size.width() / picture_.image.width();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, pixel != 1 && (pixel < 4 || picture_.quality > 1));
  painter.drawImage(frame, picture_.image);
  if (!isSplit() || picture_.coarse.isNull()) return;
  const double share = static_cast<double>(divider_->value()) / Divider::kParts;
  painter.save();
  painter.setClipRect(QRectF(frame.topLeft(), QSizeF(frame.width() * share, frame.height())));
  painter.drawImage(frame, picture_.coarse);
  painter.restore();
}

void PreviewView::paintOverlay(QPainter& painter, const QRectF& frame) const {
  if (!overlays_.any()) return;
  const Overlay& overlay = picture_.overlay;
  const Tokens& t = tokens();
  const double scale = frame.width() / picture_.size.width();
  painter.setRenderHint(QPainter::Antialiasing);
  const auto there = [&](QPointF p) { return frame.topLeft() + p * scale; };
  if (overlays_.gaussians && !overlay.gaussians.empty()) {
    QColor veil = t.stage; // the dots have the colours of the picture
    veil.setAlphaF(.75f);
    painter.fillRect(frame, veil);
    const double radius = std::clamp(scale * .6, .6, 3.);
    painter.setPen(Qt::NoPen);
    for (const auto& [at, colour] : overlay.gaussians) {
      painter.setBrush(colour);
      painter.drawEllipse(there(at), radius, radius);
    }
  }
  if (overlays_.mask) {
    QPainterPath path;
    for (const QPolygonF& outline : overlay.mask) {
      QPolygonF placed;
      for (const QPointF& p : outline) placed << there(p);
      path.addPolygon(placed);
      path.closeSubpath();
    }
    QColor ground = t.accent;
    ground.setAlphaF(.25f);
    painter.setBrush(ground);
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawPath(path);
  }
  if (overlays_.landmarks) {
    painter.setPen(QPen(t.stage, 1));
    painter.setBrush(t.good);
    for (const QPointF& at : overlay.landmarks) painter.drawEllipse(there(at), 1.75, 1.75);
  }
  if (overlays_.crop && !overlay.crop.isEmpty()) {
    painter.setBrush(Qt::NoBrush);
    const QRectF crop(there(overlay.crop.topLeft()), overlay.crop.size() * scale);
    painter.setPen(QPen(t.stage, 3));
    painter.drawRect(crop);
    painter.setPen(QPen(t.accent, 1, Qt::DashLine));
    painter.drawRect(crop);
  }
}

void PreviewView::paintRemark(QPainter& painter) const {
  if (remark_.isEmpty()) return;
  QFont font = this->font();
  font.setPixelSize(type::kSecondary);
  painter.setFont(font);
  const QSize size = QFontMetrics(font).size(Qt::TextSingleLine, remark_) + QSize(16, 8);
  const QRect box =
      QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, size, rect().adjusted(8, 8, -8, -8));
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().raised);
  painter.drawRoundedRect(box, space::kRadius, space::kRadius);
  painter.setPen(tokens().text);
  painter.drawText(box, Qt::AlignCenter, remark_);
}

} // namespace d3t::ui
