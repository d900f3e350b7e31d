// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picture_loader.h"

#include "ui/widgets/tokens.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPointer>
#include <QThreadPool>

namespace d3t::ui {
namespace {

QImage readScaled(QImageReader& reader, QSize box) {
  const QSize size = reader.size();
  if (size.isValid() && (size.width() > box.width() || size.height() > box.height()))
    reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio));
  return reader.read();
}

} // namespace

void loadPicture(const QString& file, QSize box, QObject* context, std::function<void(const QImage&)> done) {
  QThreadPool::globalInstance()->start([file, box, alive = QPointer<QObject>(context), done = std::move(done)] {
    QImageReader reader(file);
    const QImage image = readScaled(reader, box);
    QMetaObject::invokeMethod(
        qApp,
        [alive, image, done] {
          if (alive) done(image);
        },
        Qt::QueuedConnection);
  });
}

QImage pictureOf(const QByteArray& bytes, QSize box) {
  QBuffer buffer;
  buffer.setData(bytes);
  QImageReader reader(&buffer);
  return readScaled(reader, box);
}

QPixmap thumbnailOf(const QImage& image, QSize box, qreal scale) {
  QPixmap pixmap(box * scale);
  pixmap.setDevicePixelRatio(scale);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath shape;
  shape.addRoundedRect(QRectF(QPointF(), box), space::kRadius, space::kRadius);
  painter.setClipPath(shape);
  painter.fillRect(QRect(QPoint(), box), tokens().stage);
  if (image.isNull()) return pixmap;
  const QSizeF size = QSizeF(image.size()).scaled(box, Qt::KeepAspectRatio);
  painter.drawImage(QRectF(QPointF((box.width() - size.width()) / 2, (box.height() - size.height()) / 2), size), image);
  return pixmap;
}

} // namespace d3t::ui
