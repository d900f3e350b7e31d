// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/performer.h"
#include "ui/timeline/lane_data.h"
#include <QTimer>
#include <map>

namespace d3t::ui {

/// What the performer heard, for the lanes of the timeline; the sync meter is worked out on a worker after each edit,
/// where the newest state wins. GUI thread.
class LaneListener : public LaneData {
  Q_OBJECT
public:
  LaneListener(Session&, Performer&, QObject* parent = nullptr);

  State state(const QString& sound) const override;
  std::shared_ptr<const timeline::VisemeLane> visemes(const QString& sound) const override;
  std::vector<float> sync() const override { return sync_; }
  timeline::Ticks bodyLength() const override;

private:
  const performance::Hearing* hearingOf(const QString& sound) const;
  void measure();

  Session& session_;
  Performer& performer_;
  std::vector<float> sync_;
  QTimer soon_; ///< a drag edits many times a second
  bool measuring_ = false, again_ = false;
};

} // namespace d3t::ui
