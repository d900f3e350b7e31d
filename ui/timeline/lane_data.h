// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/viseme.h"
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

namespace d3t::ui {

/// What listening to the sounds has found out so far, for the lanes of the timeline that nobody edits. Who listens
/// (on a thread of its own) implements it; the panel only draws. GUI thread.
class LaneData : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  enum class State { Unknown, Listening, Known };
  /// Of a sound (Sound::id). Unknown: nobody listens to it (there is no identity yet).
  virtual State state(const QString& sound) const = 0;
  /// Automatic mouth shapes of a sound; null while they are not known. While it listens the lane may grow.
  virtual std::shared_ptr<const timeline::VisemeLane> visemes(const QString& sound) const = 0;
  /// How surely lips and sound fit in each second of the timeline, 0 .. 1; below 0: nothing is said there, or it is not
  /// known yet. Empty: nothing is known.
  virtual std::vector<float> sync() const = 0;
  /// End of the identity's body in the time of its clip, of which Source::from and to are a stretch; 0: not known.
  virtual timeline::Ticks bodyLength() const = 0;

signals:
  void changed();
};

} // namespace d3t::ui
