// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/sound_sink.h"
#include <QElapsedTimer>
#include <QTimer>
#include <vector>

namespace d3t::ui {

/// A loudspeaker without a speaker. When its thread was held up it has nothing to play and its clock waits, as a real
/// one does.
class SteadySink : public SoundSink {
public:
  SteadySink();
  bool start(Pull) override;
  void stop() override { timer_.stop(); }
  int64_t heard() override;

protected:
  /// Each block that was asked for, for those who listen.
  virtual void took(std::span<const float>) {}

private:
  int64_t clock() const { return (time_.nsecsElapsed() - heldUp_) * kSoundRate / 1'000'000'000; }
  void fill();

  Pull pull_;
  QTimer timer_;
  QElapsedTimer time_;
  int64_t taken_ = 0, heldUp_ = 0; ///< samples; ns
  std::vector<float> block_;
};

} // namespace d3t::ui
