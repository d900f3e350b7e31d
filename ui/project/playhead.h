// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/time.h"
#include <QObject>

namespace d3t::ui {

/// Where the window is in time. A person seeks; a player follows its sound. GUI thread.
class Playhead : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  timeline::Ticks at() const { return at_; }
  double rate() const { return rate_; } ///< of playing: 0 stands, 1 plays, -2 backwards at double speed (J K L)
  bool isPlaying() const { return rate_ != 0; }

  /// A person goes somewhere: moved and seeked. Held to >= 0.
  void seek(timeline::Ticks);
  /// The player tells where its clock is: moved.
  void follow(timeline::Ticks);
  /// Asks the player to play at this rate; it answers in rateChanged.
  void setRate(double);

signals:
  void moved(qint64 ticks);
  void seeked(qint64 ticks);
  void rateChanged(double rate);

private:
  timeline::Ticks at_ = 0;
  double rate_ = 0;
};

} // namespace d3t::ui
