// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/session.h"
#include "ui/timeline/lane_data.h"
#include <QTimer>
#include <atomic>
#include <map>
#include <memory>
#include <string>

class QThreadPool;

namespace d3t::performance {
class Actor;
class Hearing;
using Hearings = std::map<std::string, Hearing>;
} // namespace d3t::performance

namespace d3t::ui {

/// The lanes of what an identity has heard: automatic visemes as they are, and the sync meter, worked out on a thread
/// of its own a moment after the last edit. GUI thread.
///
///   auto* lanes = new HeardLanes(session, this);
///   connect(performer, &Performer::changed, lanes, [=] { lanes->setHeard(performer->actor(), performer->hearings());
///   }); timelinePanel->setLaneData(lanes);
class HeardLanes : public LaneData {
  Q_OBJECT
public:
  explicit HeardLanes(Session&, QObject* parent = nullptr);
  ~HeardLanes() override; ///< stops the worker and waits for it

  /// actor: null: nobody listens. Hearings may grow from call to call.
  void setHeard(std::shared_ptr<const performance::Actor>, const performance::Hearings&);

  State state(const QString& sound) const override;
  std::shared_ptr<const timeline::VisemeLane> visemes(const QString& sound) const override;
  std::vector<float> sync() const override { return sync_; }
  timeline::Ticks bodyLength() const override;

private:
  const performance::Hearing* hearing(const QString& sound) const;
  void measure();

  Session& session_;
  std::shared_ptr<const performance::Actor> actor_;
  std::shared_ptr<const performance::Hearings> hearings_;                    ///< never null
  std::map<std::string, std::shared_ptr<const timeline::VisemeLane>> lanes_; ///< by hash
  std::vector<float> sync_;
  QTimer settle_;
  QThreadPool* pool_;
  std::shared_ptr<std::atomic<quint64>> version_ = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace d3t::ui
