// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace d3t::ui {

inline constexpr int kSoundRate = 48000; ///< samples per second of everything that is played

/// Where sound goes, and the clock that tells what has been heard. It asks for samples when it needs some (about
/// kAhead before they are heard). Lives on one thread with an event loop; all calls, and Pull, there.
class SoundSink {
public:
  static constexpr int kAhead = kSoundRate * 60 / 1000; ///< samples: an edit is heard that much later
  using Pull = std::function<void(std::span<float> mono)>;

  virtual ~SoundSink() = default;
  /// Starts, or starts again: what waited in the buffer is dropped and heard() counts from 0. False: it cannot play.
  virtual bool start(Pull) = 0;
  virtual void stop() = 0;
  /// Samples since start() that have left the loudspeaker.
  virtual int64_t heard() = 0;
  /// The device has gone; somebody else has to go on.
  virtual bool isLost() const { return false; }
};

/// nullptr: there is no device.
using MakeSink = std::function<std::unique_ptr<SoundSink>()>;

/// The system's loudspeaker, through QAudioSink.
std::unique_ptr<SoundSink> deviceSink();
/// Swallows what it asks for in step with a steady clock: for a machine without a loudspeaker.
std::unique_ptr<SoundSink> steadySink();

} // namespace d3t::ui
