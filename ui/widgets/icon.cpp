// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/widgets/tokens.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <memory>

// A static library does not register its resources by itself; the macro wants no namespace around it.
static void registerIcons() {
  Q_INIT_RESOURCE(icons);
}

namespace d3t::ui {
namespace {

class TintedIcon : public QIconEngine {
public:
  TintedIcon(QString name, QColor colour) : name_(std::move(name)), colour_(std::move(colour)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const qreal scale = painter->device()->devicePixelRatioF();
    const int side = qMin(rect.width(), rect.height());
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    painter->drawPixmap(square, drawn(square.size() * scale, mode));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return drawn(size, mode); }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override { return drawn(size, mode); }
  QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
  QColor colourOf(QIcon::Mode mode) const {
    if (mode == QIcon::Disabled) return tokens().secondary;
    if (colour_.isValid()) return colour_;
    return mode == QIcon::Selected ? tokens().onAccent : tokens().text;
  }

  QPixmap drawn(const QSize& size, QIcon::Mode mode) const {
    const QColor colour = colourOf(mode);
    const QString key =
        QStringLiteral("icon/%1/%2x%3/%4").arg(name_).arg(size.width()).arg(size.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name_)).render(&painter, QRectF(QPointF(), size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QString name_;
  QColor colour_;
};

} // namespace

QIcon icon(const QString& name, const QColor& colour) {
  static const bool registered = (registerIcons(), true);
  (void)registered;
  Q_ASSERT_X(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)), "icon", qPrintable(name));
  return QIcon(new TintedIcon(name, colour));
}

QIcon icon(const QString& name) {
  return icon(name, QColor());
}

} // namespace d3t::ui
