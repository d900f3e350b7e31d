// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/steady_sink.h"

#include <algorithm>

namespace d3t::ui {
namespace {
constexpr int kTickMs = 10;
} // namespace

SteadySink::SteadySink() {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kTickMs);
  timer_.callOnTimeout([this] { fill(); });
}

bool SteadySink::start(Pull pull) {
  pull_ = std::move(pull);
  taken_ = heldUp_ = 0;
  time_.start();
  timer_.start();
  fill();
  return true;
}

int64_t SteadySink::heard() {
  return std::min(clock(), taken_);
}

void SteadySink::fill() {
  if (const int64_t late = clock() - taken_; late > 0) heldUp_ += late * 1'000'000'000 / kSoundRate;
  const int64_t missing = clock() + kAhead - taken_;
  if (missing <= 0) return;
  block_.assign(static_cast<size_t>(missing), 0.f);
  taken_ += missing;
  pull_(block_);
  took(block_);
}

std::unique_ptr<SoundSink> steadySink() {
  return std::make_unique<SteadySink>();
}

} // namespace d3t::ui
