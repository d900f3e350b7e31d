// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lane_listener.h"

#include "core/performance/sync.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace d3t::ui {
namespace {

constexpr int kSettleMs = 150;
constexpr float kNothingSaid = -1;

// Per second of the timeline; a second without speech has no sync that could be good or bad.
std::vector<float> measured(const Performer::Snapshot& now) {
  std::vector<float> sync;
  const auto performance = performance::Performance::create(now.actor, now.timeline, now.hearings);
  if (!performance) return sync;
  const int64_t seconds = timeline::ceilDiv(timeline::endOf(now.timeline), timeline::kTicksPerSecond);
  sync.reserve(static_cast<size_t>(seconds));
  for (int64_t s = 0; s < seconds; ++s) {
    const timeline::Span second{s * timeline::kTicksPerSecond, (s + 1) * timeline::kTicksPerSecond};
    bool spoken = false;
    for (const timeline::Segment& segment : now.timeline.segments) {
      if (segment.start >= second.to) break;
      const auto heard = now.hearings.find(timeline::findSound(now.timeline, segment.sound)->hash);
      spoken |= segment.end() > second.from && heard != now.hearings.end() && heard->second.complete();
    }
    sync.push_back(spoken ? performance::syncConfidence(*performance, s).confidence : kNothingSaid);
  }
  return sync;
}

} // namespace

LaneListener::LaneListener(Session& session, Performer& performer, QObject* parent)
    : LaneData(parent), session_(session), performer_(performer) {
  soon_.setSingleShot(true);
  soon_.setInterval(kSettleMs);
  connect(&soon_, &QTimer::timeout, this, &LaneListener::measure);
  connect(&session_, &Session::changed, &soon_, qOverload<>(&QTimer::start));
  connect(&performer_, &Performer::changed, this, [this] {
    soon_.start();
    emit changed();
  });
}

const performance::Hearing* LaneListener::hearingOf(const QString& id) const {
  const timeline::Sound* sound = timeline::findSound(session_.timeline(), id.toStdString());
  if (!sound) return nullptr;
  const auto found = performer_.hearings().find(sound->hash);
  return found == performer_.hearings().end() ? nullptr : &found->second;
}

LaneData::State LaneListener::state(const QString& sound) const {
  if (const auto* hearing = hearingOf(sound)) return hearing->complete() ? State::Known : State::Listening;
  return performer_.actor() ? State::Listening : State::Unknown;
}

std::shared_ptr<const timeline::VisemeLane> LaneListener::visemes(const QString& sound) const {
  const auto* hearing = hearingOf(sound);
  return hearing ? std::make_shared<const timeline::VisemeLane>(hearing->visemes()) : nullptr;
}

timeline::Ticks LaneListener::bodyLength() const {
  const auto actor = performer_.actor();
  return actor ? timeline::ticksOfFrames(static_cast<int64_t>(actor->identity().body.size()), {25, 1}) : 0;
}

void LaneListener::measure() {
  if (measuring_) {
    again_ = true;
    return;
  }
  if (!performer_.actor()) {
    sync_.clear();
    return emit changed();
  }
  measuring_ = true;
  QPointer<LaneListener> self(this);
  QThreadPool::globalInstance()->start([self, now = performer_.snapshot()] {
    auto sync = std::make_shared<std::vector<float>>(measured(now));
    QMetaObject::invokeMethod(
        qApp,
        [self, sync] {
          if (!self) return;
          self->measuring_ = false;
          self->sync_ = std::move(*sync);
          emit self->changed();
          if (std::exchange(self->again_, false)) self->measure();
        },
        Qt::QueuedConnection);
  });
}

} // namespace d3t::ui
