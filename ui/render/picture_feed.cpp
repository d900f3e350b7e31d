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

/// From the finest to the quickest. A smaller picture saves the refiner nothing, so that goes first.
struct Level {
  int quality;
  bool refine;
};
constexpr std::array<Level, 4> kLevels = {{{1, true}, {1, false}, {2, false}, {4, false}}};

} // namespace

PictureFeed::PictureFeed(Studio& studio, Performer& performer, Player& player, MakerOf makerOf, QObject* parent)
    : QObject(parent), studio_(studio), performer_(performer), player_(player), makerOf_(std::move(makerOf)) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, [this] { ask(Why::Settled); });
  connect(&thread_, &RenderThread::made, this, &PictureFeed::arrived);
  connect(&thread_, &RenderThread::failed, this, [this](const QString& problem, quint64 version) {
    if (version == version_) emit failed(problem);
  });
  connect(&performer, &Performer::changed, this, &PictureFeed::renew);
  connect(&studio.session, &Session::changed, this, &PictureFeed::renew);
  connect(&studio.playhead, &Playhead::moved, this, [this] { ask(Why::Moved); });
  connect(&studio.playhead, &Playhead::seeked, this, &PictureFeed::seeked);
  connect(&studio.playhead, &Playhead::rateChanged, this, &PictureFeed::rateChanged);
  renew();
}

void PictureFeed::renew() {
  if (!performer_.actor()) return;
  thread_.setMaker(makerOf_(performer_.snapshot()), ++version_);
  ask(Why::Changed);
}

void PictureFeed::rateChanged() {
  if (!studio_.playhead.isPlaying()) return ask(Why::Settled);
  counts_ = {};
  recent_.clear();
  seen_ = -1;
  settle_.stop();
}

// The player has heard of it before, so heard() is the new place.
void PictureFeed::seeked() {
  if (!studio_.playhead.isPlaying()) return;
  oldest_ = order_ + 1;
  seen_ = -1;
  ask(Why::Changed);
}

size_t PictureFeed::level() const {
  size_t level = refine_ ? 0 : 1;
  while (level + 1 < kLevels.size() && cost_[level] > kDrawBudget) ++level;
  return level;
}

void PictureFeed::ask(Why why) {
  if (!performer_.actor()) return;
  const bool playing = studio_.playhead.isPlaying();
  Ticks time = player_.heard();
  if (playing)
    time += static_cast<Ticks>(std::min(latency_, kMostLead) * studio_.playhead.rate() * timeline::kTicksPerSecond);
  const int64_t frame = std::max<int64_t>(0, timeline::frameAt(time, kPictureRate));
  if (frame == asked_ && why == Why::Moved) return;
  asked_ = frame;
  // What moves or changes is drawn in time, what stands as finely as it was chosen.
  const bool inTime = chosenQuality_ == 0 && (playing || why != Why::Settled);
  options_.quality = inTime ? kLevels[level()].quality : std::max(1, chosenQuality_);
  options_.refine = inTime ? kLevels[level()].refine : refine_;
  askedAt_ = Clock::now();
  thread_.ask({frame, options_, ++order_});
  if (!playing && inTime && (options_.quality > 1 || options_.refine != refine_)) settle_.start();
}

void PictureFeed::arrived(const Picture& made, uint64_t version) {
  for (size_t i = 0; i < kLevels.size(); ++i) {
    const bool finer = kLevels[i].quality < made.quality || (kLevels[i].refine && !made.refined);
    if (finer) cost_[i] *= kForget;
    if (kLevels[i].quality == made.quality && kLevels[i].refine == made.refined)
      cost_[i] = cost_[i] == 0 ? made.seconds : .8 * cost_[i] + .2 * made.seconds;
  }
  if (version < shownVersion_ || made.order < oldest_) return;
  shownVersion_ = version;
  if (made.frame == asked_) {
    const double took = std::chrono::duration<double>(Clock::now() - askedAt_).count();
    latency_ = std::clamp(.8 * latency_ + .2 * took, 0., kMostLead);
  }
  emit picture(made);
}

// A frame that is on the screen now, or was until now, against what is heard.
void PictureFeed::compare(int64_t frame) {
  const Ticks middle = timeline::ticksOfFrames(frame, kPictureRate) + kFrameTicks / 2;
  const double ms = 1000 * std::abs(timeline::secondsOf(player_.heard() - middle));
  counts_.worstMs = std::max(counts_.worstMs, ms);
  counts_.apart += ms > kApartMs;
}

void PictureFeed::seen(const Picture& picture) {
  if (!studio_.playhead.isPlaying() || picture.order < oldest_ || picture.frame == seen_) return;
  const double rate = studio_.playhead.rate();
  const double step = seen_ < 0 ? 0 : static_cast<double>(picture.frame - seen_) / rate;
  const bool goesOn = step > 0 && step < 25; // no seek, no turn of a loop
  // What fast playing leaves out is not dropped.
  if (goesOn && step > 1) counts_.dropped += static_cast<int>(std::lround(step)) - 1;
  if (rate == 1 && goesOn) compare(seen_);
  if (rate == 1) compare(picture.frame);
  ++counts_.shown;
  seen_ = picture.frame;
  const auto now = Clock::now();
  recent_.push_back(now);
  while (now - recent_.front() > std::chrono::seconds(1)) recent_.pop_front();
}

double PictureFeed::shownPerSecond() const {
  if (recent_.size() < 2) return 0;
  const double span = std::chrono::duration<double>(recent_.back() - recent_.front()).count();
  return span > 0 ? static_cast<double>(recent_.size() - 1) / span : 0;
}

void PictureFeed::setQuality(int quality) {
  chosenQuality_ = quality;
  ask(Why::Settled);
}

void PictureFeed::setRefine(bool on) {
  refine_ = on;
  cost_ = {};
  ask(Why::Settled);
}

void PictureFeed::setCoarse(bool on) {
  options_.coarse = on;
  cost_ = {};
  ask(Why::Settled);
}

void PictureFeed::setOrbit(const std::optional<Orbit>& orbit) {
  options_.orbit = orbit;
  ask(Why::Changed);
}

void PictureFeed::setOverlays(const OverlayChoice& overlays) {
  options_.overlays = overlays;
  ask(Why::Changed);
}

} // namespace d3t::ui
