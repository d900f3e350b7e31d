// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include "ui/render/picture_feed.h"
#include "ui/render/preview_view.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;

namespace d3t::ui {

/// How the preview is looked at; brings the actions "preview.*".
class PreviewBar : public QWidget {
  Q_OBJECT
public:
  PreviewBar(Studio&, PictureFeed&, PreviewView&, QWidget* parent = nullptr);

  /// Whether the identity has a refiner: without one there is nothing to switch and nothing to compare.
  void setCanRefine(bool);

signals:
  void saveWanted();
  void copyWanted();

private:
  void makeZoom();
  void makeLooks();
  void makeOrbit();
  QMenu* overlayMenu();
  QMenu* qualityMenu();
  QMenu* backgroundMenu();
  void fill(QHBoxLayout*);
  void orbit(bool on);
  void changeOverlays();
  void showZoom();
  void showCounts();
  void settingsChanged();
  void enable();

  Studio& studio_;
  PictureFeed& feed_;
  PreviewView& view_;
  bool canRefine_ = false;
  Orbit orbit_; ///< the last one, also while it is off
  QLabel* zoom_;
  QLabel* counts_;
  std::vector<QWidget*> ofOrbit_; ///< only there while the head is orbited
};

} // namespace d3t::ui
