// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/play_engine.h"

#include "core/timeline/mixdown.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace d3t::ui {

using namespace timeline;
using Clock = std::chrono::steady_clock;

namespace {

constexpr Ticks kSample = ticksPerSample(kSoundRate);
constexpr int kTickMs = 10;
constexpr auto kIdle = std::chrono::seconds(2); // a device that runs costs power
constexpr Ticks kShortestLoop = 20 * kTicksPerMs;
constexpr double kJump = kSoundRate / 50.; // samples; what is less is jitter of the device's answers
constexpr double kLongestGuess = .1;       // s that the clock goes on without news

/// In place of a sound that is not there.
class Silence : public SoundSource {
public:
  int rate() const override { return kSoundRate; }
  int64_t size() const override { return std::numeric_limits<int64_t>::max() / 4; }
  Status read(int64_t, std::span<float> out) override {
    std::fill(out.begin(), out.end(), 0.f);
    return {};
  }
};

float slope(int at) {
  if (at >= PlayEngine::kSlope) return 1;
  return .5f - .5f * std::cos(static_cast<float>(M_PI) * static_cast<float>(at) / PlayEngine::kSlope);
}

} // namespace

double PlayClock::sample(Clock::time_point now) const {
  if (!moving) return heard;
  return heard + std::clamp(std::chrono::duration<double>(now - stamp).count(), 0., kLongestGuess) * kSoundRate;
}

Ticks PlayClock::at(Clock::time_point now) const {
  if (pieces.empty()) return 0;
  const double there = sample(now);
  size_t i = 0;
  while (i + 1 < pieces.size() && static_cast<double>(pieces[i + 1].first) <= there) ++i;
  const double into = std::max(0., there - static_cast<double>(pieces[i].first));
  return std::max<Ticks>(0, pieces[i].at + std::llround(into * pieces[i].rate * static_cast<double>(kSample)));
}

bool PlayClock::ended(Clock::time_point now) const {
  return !pieces.empty() && pieces.back().rate == 0 && sample(now) >= static_cast<double>(pieces.back().first);
}

PlayEngine::PlayEngine(MakeSink make) : make_(std::move(make)), timer_(this) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kTickMs);
  connect(&timer_, &QTimer::timeout, this, &PlayEngine::look);
}

PlayClock PlayEngine::clock() const {
  const std::scoped_lock lock(mutex_);
  return clock_;
}

void PlayEngine::setProgram(PlayProgram program) {
  program_ = std::move(program);
  end_ = endOf(program_.timeline);
  if (program_.loop && program_.loop->to - program_.loop->from < kShortestLoop) program_.loop.reset();
}

void PlayEngine::startSink() {
  const auto start = [this] {
    given_ = 0;
    return sink_ && sink_->start([this](std::span<float> out) { pull(out); });
  };
  if (!sink_ || steady_) { // perhaps there is a loudspeaker by now
    steady_ = false;
    sink_ = flaky_ ? nullptr : make_();
    flaky_ = false;
  }
  if (!start()) {
    steady_ = true;
    sink_ = steadySink();
    start();
  }
  if (missing_ != steady_) emit deviceMissing(missing_ = steady_);
  timer_.start();
}

void PlayEngine::stopSink() {
  timer_.stop();
  if (sink_) sink_->stop();
}

void PlayEngine::play(Ticks from, double rate, uint64_t order) {
  if (order < expected_) return;
  order_ = order;
  at_ = from - from % kSample;
  rate_ = rate;
  grainDone_ = kGrain;
  pieces_.assign(1, {0, at_, rate});
  startSink();
  publish(true);
}

void PlayEngine::stop(uint64_t order) {
  if (order < expected_) return;
  order_ = order;
  rate_ = 0;
  grainDone_ = kGrain;
  pieces_.clear();
  stopSink();
  publish(true);
}

void PlayEngine::scrub(Ticks at) {
  if (!pieces_.empty()) return; // it is being played
  grainFirst_ = floorDiv(at, kSample);
  grainDone_ = 0;
  click_ = last_;
  scrubbed_ = Clock::now();
  if (!timer_.isActive()) startSink();
}

void PlayEngine::pull(std::span<float> out) {
  const int64_t end = given_ + static_cast<int64_t>(out.size());
  std::fill(out.begin(), out.end(), 0.f);
  if (pieces_.empty()) grainInto(out.first(std::min(out.size(), static_cast<size_t>(kGrain - grainDone_))));
  for (size_t done = 0; done < out.size() && rate_ != 0;) done += playInto(out.subspan(done));
  given_ = end;
  for (float& sample : out) {
    sample = std::clamp((sample + click_) * volume_, -1.f, 1.f);
    click_ *= .97f;
  }
  last_ = out.empty() || volume_ == 0 ? 0 : out.back() / volume_;
}

int64_t PlayEngine::samplesToTurn() const {
  const auto& loop = program_.loop;
  Ticks way = rate_ > 0 ? end_ - at_ : at_;
  if (loop && rate_ > 0 && at_ < loop->to) way = loop->to - at_;
  if (loop && rate_ < 0 && at_ > loop->from) way = at_ - loop->from;
  if (way <= 0) return 0;
  return static_cast<int64_t>(std::ceil(static_cast<double>(way) / (std::abs(rate_) * static_cast<double>(kSample))));
}

// At the border of the loop, or at the end.
void PlayEngine::turn() {
  const auto& loop = program_.loop;
  const Ticks slack = static_cast<Ticks>(std::ceil(std::abs(rate_))) * kSample; // the last sample may lie beyond
  if (loop && rate_ > 0 && at_ <= loop->to + slack)
    at_ = loop->from - loop->from % kSample;
  else if (loop && rate_ < 0 && at_ >= loop->from - slack)
    at_ = loop->to - loop->to % kSample;
  else {
    at_ = rate_ > 0 ? end_ : 0;
    rate_ = 0;
  }
  pieces_.push_back({given_, at_, rate_});
}

size_t PlayEngine::playInto(std::span<float> out) {
  const int64_t left = samplesToTurn();
  if (left == 0) {
    turn();
    return 0;
  }
  auto n = static_cast<size_t>(std::min(left, static_cast<int64_t>(out.size())));
  const int64_t first = floorDiv(at_, kSample);
  if (rate_ == 1) {
    mixInto(first, out.first(n));
  } else if (rate_ == -1) {
    n = std::min(n, static_cast<size_t>(std::max<int64_t>(first, 1)));
    mixInto(std::max<int64_t>(0, first - static_cast<int64_t>(n)), out.first(n));
    std::reverse(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(n));
  } else {
    if (grainDone_ >= kGrain) grainFirst_ = first, grainDone_ = 0;
    n = std::min(n, static_cast<size_t>(kGrain - grainDone_));
    grainInto(out.first(n));
  }
  at_ += std::llround(static_cast<double>(n) * rate_ * static_cast<double>(kSample));
  given_ += static_cast<int64_t>(n);
  if (static_cast<int64_t>(n) == left) turn();
  return n;
}

void PlayEngine::grainInto(std::span<float> out) {
  mixInto(grainFirst_ + grainDone_, out);
  for (float& sample : out) {
    sample *= std::min(slope(grainDone_), slope(kGrain - 1 - grainDone_));
    ++grainDone_;
  }
}

void PlayEngine::mixInto(int64_t first, std::span<float> out) {
  if (out.empty() || !program_.find) return;
  static Silence silence;
  const FindSource find = [this](const std::string& id) -> SoundSource* {
    SoundSource* found = program_.find(id);
    return found ? found : &silence;
  };
  if (!mix(program_.timeline, find, kSoundRate, first, out)) std::fill(out.begin(), out.end(), 0.f);
}

void PlayEngine::look() {
  if (sink_->isLost()) { // unplugged: goes on where it was heard last, on another device or without one
    const auto now = Clock::now();
    const Ticks at = clock().at(now);
    flaky_ = now - lost_ < std::chrono::seconds(1);
    lost_ = now;
    sink_.reset();
    if (!pieces_.empty()) return play(at, rate_, order_);
    return stopSink();
  }
  if (pieces_.empty() && Clock::now() - scrubbed_ > kIdle) return stopSink();
  publish(false);
}

void PlayEngine::publish(bool fresh) {
  const auto now = Clock::now();
  const double heard = pieces_.empty() ? 0 : static_cast<double>(sink_->heard());
  const std::scoped_lock lock(mutex_);
  const double guess = clock_.heard + std::chrono::duration<double>(now - clock_.stamp).count() * kSoundRate;
  const bool smooth = !fresh && clock_.moving && std::abs(heard - guess) < kJump;
  clock_.heard = smooth ? guess + (heard - guess) / 8 : heard;
  clock_.stamp = now;
  clock_.moving = heard > 0;
  clock_.order = order_;
  while (pieces_.size() > 1 && static_cast<double>(pieces_[1].first) <= clock_.heard) pieces_.pop_front();
  clock_.pieces.assign(pieces_.begin(), pieces_.end());
}

} // namespace d3t::ui
