// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/sound_source.h"
#include "core/timeline/timeline.h"
#include "ui/render/sound_sink.h"
#include <QObject>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace d3t::ui {

/// What can be heard: a state of the timeline with its sounds.
struct PlayProgram {
  timeline::Timeline timeline;
  timeline::FindSource find;          ///< a sound that it does not find is silent
  std::optional<timeline::Span> loop; ///< none: plays to the end
};

/// From sample `first` of the sink on, the timeline is heard from `at` at `rate`.
struct PlayPiece {
  int64_t first = 0;
  timeline::Ticks at = 0;
  double rate = 0;
};

/// The clock of what is heard, to be read on any thread.
struct PlayClock {
  std::vector<PlayPiece> pieces; ///< from the one heard at `stamp` on; empty: nothing is played
  double heard = 0;              ///< samples at `stamp`
  std::chrono::steady_clock::time_point stamp;
  bool moving = false; ///< the first sample has been heard
  uint64_t order = 0;  ///< of the last play() or stop() that it knows of
  /// The place that is heard at a moment.
  timeline::Ticks at(std::chrono::steady_clock::time_point) const;
  bool ended(std::chrono::steady_clock::time_point) const; ///< the end is reached

private:
  double sample(std::chrono::steady_clock::time_point) const;
};

/// Mixes what a sink asks for, on the sink's thread, so that a busy window never starves it, and keeps the clock. All
/// calls but clock() on that thread.
///
/// At 1 and -1 the sound is heard as it is, and backwards. At other rates it is heard in grains of kGrain, each at its
/// own pitch: speech that is skimmed stays recognisable.
class PlayEngine : public QObject {
  Q_OBJECT
public:
  static constexpr int kGrain = kSoundRate * 70 / 1000, kSlope = kSoundRate * 5 / 1000; ///< samples

  explicit PlayEngine(MakeSink make);
  ~PlayEngine() override { stopSink(); }

  void setProgram(PlayProgram);
  void setVolume(float factor) { volume_ = factor; }
  /// Of a play() or stop() that is under way: those before it need not be done any more. Any thread.
  void expect(uint64_t order) { expected_ = order; }
  /// Plays from here, and drops what was still to be heard. order: rises.
  void play(timeline::Ticks from, double rate, uint64_t order);
  void stop(uint64_t order);
  /// One grain of this place, instead of one that is being heard.
  void scrub(timeline::Ticks at);

  PlayClock clock() const;

signals:
  void deviceMissing(bool missing);

private:
  void startSink();
  void stopSink();
  void pull(std::span<float> out);
  size_t playInto(std::span<float> out);
  void grainInto(std::span<float> out);
  void mixInto(int64_t first, std::span<float> out);
  int64_t samplesToTurn() const;
  void turn();
  void look();
  void publish(bool fresh);

  MakeSink make_;
  PlayProgram program_;
  timeline::Ticks end_ = 0; ///< of the program
  float volume_ = 1;
  std::unique_ptr<SoundSink> sink_;
  QTimer timer_;
  bool steady_ = false; ///< sink_ is no loudspeaker
  bool missing_ = false;
  bool flaky_ = false; ///< a device was lost twice within a second
  std::chrono::steady_clock::time_point lost_, scrubbed_;

  double rate_ = 0; ///< 0: silence, or a grain
  timeline::Ticks at_ = 0;
  int64_t given_ = 0;      ///< samples to the sink
  int64_t grainFirst_ = 0; ///< sample of the timeline
  int grainDone_ = kGrain;
  float last_ = 0, click_ = 0; ///< a grain that is cut off fades, so that it does not click
  std::deque<PlayPiece> pieces_;
  uint64_t order_ = 0;
  std::atomic<uint64_t> expected_ = 0;

  mutable std::mutex mutex_;
  PlayClock clock_;
};

} // namespace d3t::ui
