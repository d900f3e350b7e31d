// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture_feed.h"

#include <algorithm>
#include <cmath>

namespace d3t::ui {

using timeline::Ticks;
using Clock = std::chrono::steady_clock;

namespace {

constexpr Ticks kFrameTicks = timeline::ticksPerFrame(kPictureRate);
constexpr double kFrameSeconds = .04;
constexpr double kDrawBudget = .85 * kFrameSeconds; // the rest is for everything else that draws
constexpr double kMostLead = 2 * kFrameSeconds;
constexpr int kSettleMs = 150;
constexpr double kForget = .995; // a finer quality is tried again after some seconds

int indexOf(int quality) {
  return quality == 1 ? 0 : quality == 2 ? 1 : 2;
}

} // namespace

PictureFeed::PictureFeed(Studio& studio, Performer& performer, Player& player, MakerOf makerOf, QObject* parent)
    : QObject(parent), studio_(studio), performer_(performer), player_(player), makerOf_(std::move(makerOf)) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, [this] { ask(true); });
  connect(&thread_, &RenderThread::made, this, &PictureFeed::arrived);
  connect(&thread_, &RenderThread::failed, this, [this](const QString& problem, quint64 version) {
    if (version == version_) emit failed(problem);
  });
  connect(&performer, &Performer::changed, this, &PictureFeed::renew);
  connect(&studio.session, &Session::changed, this, &PictureFeed::renew);
  connect(&studio.playhead, &Playhead::moved, this, &PictureFeed::follow);
  connect(&studio.playhead, &Playhead::rateChanged, this, &PictureFeed::rateChanged);
  renew();
}

void PictureFeed::renew() {
  if (!performer_.actor()) return;
  thread_.setMaker(makerOf_(performer_.snapshot()), ++version_);
  ask(true);
}

void PictureFeed::rateChanged() {
  if (!studio_.playhead.isPlaying()) return ask(true);
  counts_ = {};
  recent_.clear();
  seen_ = -1;
  settle_.stop();
}

void PictureFeed::follow() {
  ask();
}

int PictureFeed::quality() const {
  if (chosenQuality_ != 0) return chosenQuality_;
  for (const int quality : {1, 2})
    if (cost_[static_cast<size_t>(indexOf(quality))] <= kDrawBudget) return quality;
  return 4;
}

void PictureFeed::ask(bool again) {
  if (!performer_.actor()) return;
  const bool playing = studio_.playhead.isPlaying();
  Ticks time = player_.heard();
  if (playing)
    time += static_cast<Ticks>(std::min(latency_, kMostLead) * studio_.playhead.rate() * timeline::kTicksPerSecond);
  const int64_t frame = std::max<int64_t>(0, timeline::frameAt(time, kPictureRate));
  if (frame == asked_ && !again) return;
  const bool moved = frame != asked_;
  asked_ = frame;
  // What moves is drawn in time, what stands as finely as it was chosen.
  options_.quality = playing || moved ? quality() : std::max(1, chosenQuality_);
  askedAt_ = Clock::now();
  thread_.ask({frame, options_});
  if (!playing && moved && options_.quality > 1 && chosenQuality_ == 0) settle_.start();
}

void PictureFeed::arrived(const Picture& made, uint64_t version) {
  auto& cost = cost_[static_cast<size_t>(indexOf(made.quality))];
  cost = cost == 0 ? made.seconds : .8 * cost + .2 * made.seconds;
  for (int finer = 0; finer < indexOf(made.quality); ++finer) cost_[static_cast<size_t>(finer)] *= kForget;
  if (version < shownVersion_) return;
  shownVersion_ = version;
  if (made.frame == asked_) {
    const double took = std::chrono::duration<double>(Clock::now() - askedAt_).count();
    latency_ = std::clamp(.8 * latency_ + .2 * took, 0., kMostLead);
  }
  emit picture(made);
}

double PictureFeed::distance(int64_t frame) const {
  const Ticks middle = timeline::ticksOfFrames(frame, kPictureRate) + kFrameTicks / 2;
  return 1000 * std::abs(timeline::secondsOf(player_.heard() - middle));
}

void PictureFeed::seen(const Picture& picture) {
  if (!studio_.playhead.isPlaying()) return;
  const double rate = studio_.playhead.rate();
  const auto now = Clock::now();
  if (seen_ >= 0 && picture.frame != seen_) {
    const double step = static_cast<double>(picture.frame - seen_) / rate;
    // A seek or the turn of a loop is no dropped frame; nor is what fast playing leaves out.
    if (step > 1 && step < 25) counts_.dropped += static_cast<int>(std::lround(step)) - 1;
    if (rate == 1 && step > 0 && step < 25) counts_.worstMs = std::max(counts_.worstMs, distance(seen_));
  }
  if (rate == 1 && seen_ >= 0) counts_.worstMs = std::max(counts_.worstMs, distance(picture.frame));
  if (picture.frame != seen_) {
    ++counts_.shown;
    recent_.push_back(now);
  }
  while (!recent_.empty() && now - recent_.front() > std::chrono::seconds(1)) recent_.pop_front();
  seen_ = picture.frame;
}

double PictureFeed::shownPerSecond() const {
  if (recent_.size() < 2) return 0;
  const double span = std::chrono::duration<double>(recent_.back() - recent_.front()).count();
  return span > 0 ? static_cast<double>(recent_.size() - 1) / span : 0;
}

void PictureFeed::setQuality(int quality) {
  chosenQuality_ = quality;
  ask(true);
}

void PictureFeed::setRefine(bool on) {
  options_.refine = on;
  cost_ = {};
  ask(true);
}

void PictureFeed::setCoarse(bool on) {
  options_.coarse = on;
  cost_ = {};
  ask(true);
}

void PictureFeed::setOrbit(const std::optional<Orbit>& orbit) {
  options_.orbit = orbit;
  ask(true);
}

void PictureFeed::setOverlays(const OverlayChoice& overlays) {
  options_.overlays = overlays;
  ask(true);
}

} // namespace d3t::ui
