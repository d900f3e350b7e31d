// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include "ui/render/player.h"
#include <QWidget>
#include <optional>
#include <set>

class QHBoxLayout;
class QLabel;
class QSlider;

namespace d3t::ui {

/// Play, shuttle, step, time, loop and volume; brings the actions "play.*".
class TransportBar : public QWidget {
  Q_OBJECT
public:
  TransportBar(Studio&, Player&, QWidget* parent = nullptr);

protected:
  void showEvent(QShowEvent*) override;

private:
  void makeActions();
  void makeMoves();
  void fill(QHBoxLayout*);
  QWidget* button(const char* id);
  void step(timeline::Ticks by);
  void shuttle(int direction);
  void showRate();
  void showTimeline();
  void showVolume();

  Studio& studio_;
  Player& player_;
  QLabel* length_;
  QLabel* region_;
  QLabel* rate_;
  QSlider* volume_;
  std::set<QAction*> borrowed_; ///< of other panels, that have a button here
  int loopPlace_ = 0;           ///< in the row, of the loop's first button
  std::optional<timeline::Span> loop_;
};

} // namespace d3t::ui
