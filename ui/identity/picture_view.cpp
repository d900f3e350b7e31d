// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/picture_view.h"

#include "ui/widgets/background.h"
#include "ui/widgets/tokens.h"
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace d3t::ui {
namespace {
constexpr int kMostSide = 1024; // px: more is not seen here
constexpr qreal kPoint = 1.1;   // radius of a mesh point
} // namespace

PictureView::PictureView(const QString& name, QWidget* parent) : QWidget(parent) {
  setAccessibleName(name);
  setMinimumSize(96, 72);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setImage(const QImage& image) {
  image_ = image;
  update();
}

void PictureView::setPoints(const QPolygonF& points) {
  if (points == points_) return;
  points_ = points;
  update();
}

void PictureView::setEmptyText(const QString& text) {
  empty_ = text;
  update();
}

void PictureView::load(const QString& file) {
  if (file == file_) return;
  file_ = file;
  inBackground(
      this,
      [file] {
        QImageReader reader(file);
        QSize size = reader.size();
        if (qMax(size.width(), size.height()) > kMostSide)
          reader.setScaledSize(size.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio));
        return reader.read();
      },
      [this, file](const QImage& image) {
        if (file != file_ || image.isNull()) return;
        setImage(image);
        emit loaded(file);
      });
}

void PictureView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath ground;
  ground.addRoundedRect(QRectF(rect()), space::kRadius, space::kRadius);
  painter.setClipPath(ground);
  painter.fillRect(rect(), tokens().stage);
  if (image_.isNull()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect().adjusted(space::kMedium, 0, -space::kMedium, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     empty_);
    return;
  }
  const QSizeF shown = QSizeF(image_.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
  const QRectF place(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
  painter.drawImage(place, image_);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().accent);
  for (const QPointF& point : points_)
    painter.drawEllipse(place.topLeft() + QPointF(point.x() * shown.width(), point.y() * shown.height()), kPoint,
                        kPoint);
}

} // namespace d3t::ui
