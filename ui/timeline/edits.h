// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_lanes.h"
#include "ui/project/studio.h"
#include <QObject>
#include <optional>

namespace d3t::ui {

/// The timeline's commands on what is selected and on the playhead: keys, menus and buttons all come here. What cannot
/// be done is said by refused() and changes nothing. GUI thread.
class Edits : public QObject {
  Q_OBJECT
public:
  explicit Edits(Studio& studio) : studio_(studio) {}

  /// One step of the undo stack; false: refused.
  bool apply(const QString& name, const timeline::History::Edit&, const QString& mergeKey = {});

  /// In the ripple mode what lies behind moves along with trims and deletions.
  void setRipple(bool on) { ripple_ = on; }
  timeline::Ripple ripple() const { return ripple_ ? timeline::Ripple::Everything : timeline::Ripple::None; }

  void split();
  void remove(bool closeGap); ///< what is selected
  void selectAll();
  void nudge(int frames); ///< what is selected
  void addMarker();
  void changeMarker(const timeline::Marker&);
  void setLoopEdge(timeline::Edge);
  void clearLoop();
  void setSilence(bool on);      ///< between in and out point
  void seekMarker(bool forward); ///< goes to the next one and selects it
  /// Of the selected viseme.
  void setViseme(timeline::VisemeId, timeline::VisemeMode);
  void clearViseme();
  void stepViseme(int by); ///< to the next shape of the list
  /// Adds one with the value that is there.
  void addKeyframe(timeline::ParameterId, timeline::Ticks);
  void addKeyframe(timeline::ParameterId, timeline::Ticks, double value);
  void removeKeyframe(timeline::ParameterId, timeline::Ticks);
  void setInterpolation(const SelectedKeyframe&, timeline::Interpolation);

  /// nullptr: nothing of the kind is selected, or it is not there any more.
  const timeline::Keyframe* keyframe() const;
  const timeline::Marker* marker() const;
  /// The only selected segment.
  const timeline::Segment* segment() const;

signals:
  void refused(const QString& what, const QString& todo);

private:
  const timeline::Timeline& now() const { return studio_.session.timeline(); }
  Studio& studio_;
  bool ripple_ = false;
};

} // namespace d3t::ui
