// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace d3t::ui {

/// A mouth shape on the timeline: which segment, and its span in the time of the sound.
struct SelectedViseme {
  timeline::Id segment = 0;
  timeline::VisemeSpan span;
  bool operator==(const SelectedViseme&) const = default;
};

struct SelectedKeyframe {
  timeline::ParameterId parameter{};
  timeline::Ticks time = 0;
  bool operator==(const SelectedKeyframe&) const = default;
};

/// What is selected in the window: one kind of thing at a time. The inspector shows it, keys act on it. It may name
/// things that an undo has taken away: who uses it looks them up. GUI thread.
class Selection : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  const std::vector<timeline::Id>& segments() const { return segments_; }
  std::optional<timeline::Id> marker() const { return marker_; }
  std::optional<SelectedViseme> viseme() const { return viseme_; }
  std::optional<SelectedKeyframe> keyframe() const { return keyframe_; }
  /// Of a medium in the library; empty: none.
  QString media() const { return media_; }
  bool isEmpty() const;

  void clear();
  void selectSegments(std::vector<timeline::Id>);
  void selectMarker(timeline::Id);
  void selectViseme(const SelectedViseme&);
  void selectKeyframe(const SelectedKeyframe&);
  void selectMedia(const QString& id);

signals:
  void changed();

private:
  void reset();
  std::vector<timeline::Id> segments_;
  std::optional<timeline::Id> marker_;
  std::optional<SelectedViseme> viseme_;
  std::optional<SelectedKeyframe> keyframe_;
  QString media_;
};

} // namespace d3t::ui
