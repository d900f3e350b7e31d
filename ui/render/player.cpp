// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/player.h"

#include <algorithm>

namespace d3t::ui {

using timeline::Ticks;
using Clock = std::chrono::steady_clock;

namespace {
constexpr int kTickMs = 10;
} // namespace

Player::Player(Studio& studio, MakeSink make, QObject* parent)
    : QObject(parent), studio_(studio), engine_(new PlayEngine(std::move(make))) {
  engine_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, engine_, &QObject::deleteLater);
  connect(engine_, &PlayEngine::deviceMissing, this, [this](bool missing) {
    missing_ = missing;
    emit deviceMissing(missing);
  });
  thread_.setObjectName(QStringLiteral("sound"));
  thread_.start(QThread::TimeCriticalPriority);
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kTickMs);
  connect(&timer_, &QTimer::timeout, this, &Player::follow);
  connect(&studio.playhead, &Playhead::rateChanged, this, &Player::rateChanged);
  connect(&studio.playhead, &Playhead::seeked, this, &Player::seeked);
  for (const auto signal : {&Session::opened, &Session::closed, &Session::changed})
    connect(&studio.session, signal, this, &Player::sendProgram);
  connect(&studio.sounds, &SoundStore::changed, this, &Player::sendProgram);
  sendProgram();
}

Player::~Player() {
  thread_.quit();
  thread_.wait();
}

void Player::sendProgram() {
  PlayProgram program{studio_.session.timeline(), studio_.sounds.finder(), {}};
  if (looping_) program.loop = program.timeline.loop.value_or(timeline::Span{0, timeline::endOf(program.timeline)});
  onEngine([engine = engine_, program = std::move(program)]() mutable { engine->setProgram(std::move(program)); });
}

void Player::setLooping(bool on) {
  if (looping_ == on) return;
  looping_ = on;
  sendProgram();
  emit loopingChanged(on);
}

void Player::setVolume(double volume) {
  volume_ = std::clamp(volume, 0., 1.);
  sendVolume();
}

void Player::setMuted(bool muted) {
  muted_ = muted;
  sendVolume();
}

void Player::sendVolume() {
  // Heard loudness grows with about the cube of the way of a slider.
  const auto factor = muted_ ? 0.f : static_cast<float>(volume_ * volume_ * volume_);
  onEngine([engine = engine_, factor] { engine->setVolume(factor); });
  emit volumeChanged();
}

Ticks Player::heard() const {
  if (!studio_.playhead.isPlaying()) return studio_.playhead.at();
  const PlayClock clock = engine_->clock();
  return clock.order == order_ ? clock.at(Clock::now()) : target_;
}

void Player::start(Ticks from, double rate) {
  target_ = from;
  engine_->expect(++order_);
  onEngine([engine = engine_, from, rate, order = order_] { engine->play(from, rate, order); });
  timer_.start();
}

void Player::rateChanged(double rate) {
  if (rate == 0) {
    if (timer_.isActive()) {
      const PlayClock clock = engine_->clock();
      if (clock.order == order_) studio_.playhead.follow(clock.at(Clock::now()));
    }
    timer_.stop();
    engine_->expect(++order_);
    return onEngine([engine = engine_, order = order_] { engine->stop(order); });
  }
  const Ticks end = timeline::endOf(studio_.session.timeline());
  Ticks from = timer_.isActive() ? engine_->clock().at(Clock::now()) : studio_.playhead.at();
  const auto& loop = studio_.session.timeline().loop;
  if (rate > 0 && from >= end) from = looping_ && loop ? loop->from : 0;
  if (end > 0 && (rate > 0 || from > 0)) return start(from, rate);
  // Nothing is there to play. Later, so that everybody hears of the two rates in this order.
  QMetaObject::invokeMethod(
      this, [this] { studio_.playhead.setRate(0); }, Qt::QueuedConnection);
}

void Player::seeked(Ticks to) {
  if (studio_.playhead.isPlaying()) return start(to, studio_.playhead.rate());
  onEngine([engine = engine_, to] { engine->scrub(to); });
}

void Player::follow() {
  const PlayClock clock = engine_->clock();
  if (clock.order != order_) return;
  const auto now = Clock::now();
  studio_.playhead.follow(clock.at(now));
  if (clock.ended(now)) studio_.playhead.setRate(0);
}

} // namespace d3t::ui
