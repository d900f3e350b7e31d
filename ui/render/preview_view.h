// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/picture_maker.h"
#include <QElapsedTimer>
#include <QWidget>

namespace d3t::ui {

class Divider;

/// Shows a picture in its frame: fitted, or at any zoom (Ctrl+wheel and pinch, anchored at the pointer; double click
/// changes between fit and 1:1), moved by dragging. While the head is orbited a drag turns it (Alt+arrow keys, too) and
/// the wheel changes the distance; the middle button moves the picture then. At 1:1 a pixel of the picture is one of
/// the screen.
class PreviewView : public QWidget {
  Q_OBJECT
public:
  static constexpr double kLeastZoom = .05, kMostZoom = 32;
  explicit PreviewView(QWidget* parent = nullptr);

  void setPicture(const Picture&);
  const Picture& picture() const { return picture_; }
  /// A few words over the picture's corner; empty: none.
  void setRemark(const QString&);
  void setSplit(bool);
  bool isSplit() const;
  void setOverlays(const OverlayChoice&);
  void setOrbit(const std::optional<Orbit>&);
  const std::optional<Orbit>& orbit() const { return orbit_; }

  void fit();
  bool isFitted() const { return fitted_; }
  /// Screen pixels per pixel of the frame, around a point of the widget.
  double zoom() const;
  void zoomTo(double, QPointF around);
  void zoomBy(double factor) { zoomTo(zoom() * factor, QRectF(rect()).center()); }
  /// Where the frame is, in the widget's coordinates.
  QRectF frameRect() const;

signals:
  void zoomChanged();
  void orbitChanged(const d3t::ui::Orbit& orbit);
  /// A picture reached the screen for the first time.
  void shown(const d3t::ui::Picture& picture);

protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

private:
  void paintPictures(QPainter&, const QRectF& frame) const;
  void paintOverlay(QPainter&, const QRectF& frame) const;
  void paintRemark(QPainter&) const;
  void moveBy(QPointF pixels);
  void turnBy(double yaw, double pitch, double distance = 1);
  void changed();

  Picture picture_;
  bool unseen_ = false;
  QString remark_;
  OverlayChoice overlays_;
  std::optional<Orbit> orbit_;
  Divider* divider_;
  bool fitted_ = true;
  double zoom_ = 1;
  QPointF centre_; ///< pixel of the frame in the middle of the widget; not while fitted
  QPointF drag_;
  Qt::MouseButton dragged_ = Qt::NoButton;
};

} // namespace d3t::ui
