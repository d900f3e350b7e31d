// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include "ui/render/play_engine.h"
#include <QObject>
#include <QThread>
#include <QTimer>

namespace d3t::ui {

/// Plays the session's timeline: does what Playhead asks for (rate, seeks), and moves it along with what is *heard*,
/// which is the clock for everything. Standing still, each seek gives a snippet of sound. Edits are heard about 60 ms
/// later. Without a loudspeaker, or when it is unplugged, it goes on with a steady clock. GUI thread; the sound has one
/// of its own.
///
///   Player player(studio);
///   studio.playhead.setRate(1);
///   ... player.heard() ...    // the place whose sound leaves the loudspeaker now
class Player : public QObject {
  Q_OBJECT
public:
  explicit Player(Studio&, MakeSink = deviceSink, QObject* parent = nullptr);
  ~Player() override;

  /// Exact at the moment of the call; standing still, the playhead.
  timeline::Ticks heard() const;
  double volume() const { return volume_; } ///< 0..1
  void setVolume(double);
  bool isMuted() const { return muted_; }
  void setMuted(bool);
  bool isLooping() const { return looping_; }
  /// Around the timeline's loop region, or where there is none around the whole timeline.
  void setLooping(bool);
  bool isDeviceMissing() const { return missing_; }

signals:
  void deviceMissing(bool missing);
  void volumeChanged();
  void loopingChanged(bool on);

private:
  void sendProgram();
  void sendVolume();
  void rateChanged(double rate);
  void seeked(timeline::Ticks);
  void start(timeline::Ticks from, double rate);
  void follow();
  template <class Call> void onEngine(Call call) { QMetaObject::invokeMethod(engine_, std::move(call)); }

  Studio& studio_;
  QThread thread_;
  PlayEngine* engine_; ///< lives on thread_
  QTimer timer_;
  double volume_ = 1;
  bool muted_ = false, looping_ = false, missing_ = false;
  uint64_t order_ = 0;         ///< of the last start or stop
  timeline::Ticks target_ = 0; ///< of it: counts until the engine knows of it
};

} // namespace d3t::ui
