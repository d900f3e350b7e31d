// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace d3t::ui {

/// A picture as large as the place allows, sharp at every scale, with points over it. Its accessible name says what it
/// shows.
class PictureView : public QWidget {
  Q_OBJECT
public:
  explicit PictureView(const QString& name, QWidget* parent = nullptr);

  void setImage(const QImage&);
  const QImage& image() const { return image_; }
  /// In shares of the picture; none: an empty polygon.
  void setPoints(const QPolygonF&);
  const QPolygonF& points() const { return points_; }
  /// Said where there is no picture yet.
  void setEmptyText(const QString&);
  /// Loads a file on a worker; the latest wins. What cannot be read leaves the picture as it is.
  void load(const QString& file);
  QString file() const { return file_; } ///< the one asked for last
  QSize sizeHint() const override { return {320, 240}; }
  bool hasHeightForWidth() const override { return false; }

signals:
  void loaded(const QString& file);

protected:
  void paintEvent(QPaintEvent*) override;

private:
  QImage image_;
  QPolygonF points_;
  QString empty_, file_;
};

} // namespace d3t::ui
