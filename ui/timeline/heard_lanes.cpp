// SPDX-License-Identifier: GPL-3.0-or-later
// Core comes before Qt here: one of its headers names a function "signals", which is a word of Qt's.
#include "core/performance/sync.h"

#include "ui/timeline/heard_lanes.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;
using namespace performance;

namespace {

constexpr int kSettleMs = 150; ///< after the last edit: a drag is not measured at each pixel
constexpr float kNothing = -1; ///< nothing is said in a second, or it is not known yet

/// The seconds in which something is said whose sound is wholly heard.
std::vector<bool> spokenSeconds(const timeline::Timeline& t, const Hearings& hearings) {
  std::vector<bool> spoken(static_cast<size_t>(ceilDiv(endOf(t), kTicksPerSecond)), false);
  for (const Segment& s : t.segments) {
    const Sound* sound = findSound(t, s.sound);
    const auto heard = sound ? hearings.find(sound->hash) : hearings.end();
    if (heard == hearings.end() || !heard->second.complete()) continue;
    for (int64_t i = s.start / kTicksPerSecond; i < ceilDiv(s.end(), kTicksPerSecond); ++i)
      spoken[static_cast<size_t>(i)] = true;
  }
  return spoken;
}

} // namespace

HeardLanes::HeardLanes(Session& session, QObject* parent)
    : LaneData(parent), session_(session), hearings_(std::make_shared<Hearings>()), pool_(new QThreadPool(this)) {
  pool_->setMaxThreadCount(1);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &HeardLanes::measure);
  const auto later = [this] {
    ++*version_; // what is being measured is old
    settle_.start();
  };
  connect(&session, &Session::changed, this, later);
  connect(&session, &Session::opened, this, later);
  connect(&session, &Session::closed, this, [this] { setHeard(nullptr, {}); });
}

HeardLanes::~HeardLanes() {
  ++*version_;
  pool_->clear();
  pool_->waitForDone();
}

void HeardLanes::setHeard(std::shared_ptr<const Actor> actor, const Hearings& hearings) {
  if (actor_ != actor) sync_.clear();
  actor_ = std::move(actor);
  hearings_ = std::make_shared<const Hearings>(hearings);
  std::map<std::string, std::shared_ptr<const VisemeLane>> lanes;
  for (const auto& [hash, heard] : *hearings_) {
    if (heard.known() == 0) continue;
    // Points into a copy of the hearing, which shares the lane; the same address while it is the same lane.
    const auto before = lanes_.find(hash);
    const bool same = before != lanes_.end() && before->second.get() == &heard.visemes();
    lanes[hash] =
        same ? before->second : std::shared_ptr<const VisemeLane>(std::make_shared<Hearing>(heard), &heard.visemes());
  }
  lanes_ = std::move(lanes);
  ++*version_;
  settle_.start();
  emit changed();
}

const Hearing* HeardLanes::hearing(const QString& id) const {
  const Sound* sound = findSound(session_.timeline(), id.toStdString());
  const auto found = sound ? hearings_->find(sound->hash) : hearings_->end();
  return found == hearings_->end() ? nullptr : &found->second;
}

LaneData::State HeardLanes::state(const QString& sound) const {
  if (!actor_) return State::Unknown;
  const Hearing* heard = hearing(sound);
  return heard && heard->complete() ? State::Known : State::Listening;
}

std::shared_ptr<const VisemeLane> HeardLanes::visemes(const QString& id) const {
  const Sound* sound = findSound(session_.timeline(), id.toStdString());
  const auto found = sound ? lanes_.find(sound->hash) : lanes_.end();
  return found == lanes_.end() ? nullptr : found->second;
}

Ticks HeardLanes::bodyLength() const {
  if (!actor_ || actor_->identity().body.empty()) return 0;
  return ticksOfFrames(actor_->identity().body.back().clipFrame + 1, {});
}

void HeardLanes::measure() {
  const quint64 mine = ++*version_;
  if (!actor_) {
    if (!std::exchange(sync_, {}).empty()) emit changed();
    return;
  }
  QPointer<HeardLanes> self(this);
  pool_->start([self, mine, version = version_, actor = actor_, t = session_.timeline(), hearings = hearings_] {
    auto sync = std::make_shared<std::vector<float>>();
    const std::vector<bool> spoken = spokenSeconds(t, *hearings);
    const auto now = Performance::create(actor, t, *hearings);
    if (now) // else there is no such stretch of the body: the preview says so
      for (size_t i = 0; i < spoken.size(); ++i) {
        if (*version != mine) return;
        sync->push_back(spoken[i] ? syncConfidence(*now, static_cast<int64_t>(i)).confidence : kNothing);
      }
    if (std::all_of(sync->begin(), sync->end(), [](float v) { return v < 0; })) sync->clear();
    QMetaObject::invokeMethod(
        qApp,
        [self, mine, version, sync] {
          if (!self || *version != mine) return;
          self->sync_ = std::move(*sync);
          emit self->changed();
        },
        Qt::QueuedConnection);
  });
}

} // namespace d3t::ui
