// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/performance.h"
#include "ui/project/playhead.h"
#include "ui/project/session.h"
#include "ui/project/sound_store.h"
#include "ui/settings/settings.h"
#include <QObject>
#include <atomic>
#include <memory>
#include <set>

class QThreadPool;

namespace d3t {
class AcousticModel;
}

namespace d3t::ui {

/// Who speaks on the timeline, and what they hear: opens the timeline's identity and listens to the sounds it uses, on
/// workers; of a long sound the part around the playhead first. Whoever draws pictures, visemes or the sync meter asks
/// here, so that nothing is heard twice. GUI thread; what it gives out is immutable and may go to other threads.
class Performer : public QObject {
  Q_OBJECT
public:
  Performer(Session&, SoundStore&, Playhead&, Settings&, QObject* parent = nullptr);
  ~Performer() override; ///< cancels and waits for the workers

  enum class State { None, Opening, Ready, Failed };
  State state() const { return state_; }
  /// Why the identity cannot be used, or sounds cannot be heard, with what to do; empty: all is well.
  QString problem() const { return problem_; }
  void retry();

  std::shared_ptr<const performance::Actor> actor() const { return actor_; } ///< nullptr: not Ready
  std::filesystem::path identityFile() const { return file_; }
  const performance::Hearings& hearings() const { return hearings_; }
  /// How much of the sounds on the timeline has been heard, 0..1; 1: all, or nobody listens.
  double heardShare() const;
  /// All that is needed to draw: made on any thread with Performance::create().
  struct Snapshot {
    std::shared_ptr<const performance::Actor> actor;
    std::filesystem::path identity;
    timeline::Timeline timeline;
    performance::Hearings hearings;
  };
  Snapshot snapshot() const { return {actor_, file_, session_.timeline(), hearings_}; }

signals:
  void changed(); ///< state, identity, or more was heard; not: the timeline

private:
  void follow();
  void open();
  void listen();
  void lookWhere();
  std::string nextSound() const; ///< of the timeline, the id; empty: all has been heard
  void become(State, const QString& problem = {});

  Session& session_;
  SoundStore& sounds_;
  Playhead& playhead_;
  Settings& settings_;
  QThreadPool* pool_;

  State state_ = State::None;
  QString problem_;
  timeline::Source source_; ///< what is or was tried to be opened
  std::filesystem::path file_;
  std::shared_ptr<const performance::Actor> actor_;
  performance::Hearings hearings_;
  std::set<std::string> deaf_; ///< hashes of sounds that could not be heard
  std::string listeningTo_;    ///< id of a sound; empty: nobody listens now
  std::shared_ptr<std::atomic<bool>> cancel_ = std::make_shared<std::atomic<bool>>(false);
  std::shared_ptr<std::atomic<timeline::Ticks>> wanted_ = std::make_shared<std::atomic<timeline::Ticks>>(0);
};

} // namespace d3t::ui
