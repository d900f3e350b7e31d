// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_speech.h"
#include "ui/project/studio.h"
#include "ui/timeline/lane_data.h"
#include <QStringList>
#include <QWidget>
#include <deque>

class QScrollBar;
class QSlider;

namespace d3t::ui {

class Edits;
class LaneHeaders;
class Notice;
class TimelineCanvas;

/// The timeline: tool bar, headers, ruler and lanes. Adds the actions "timeline.*". What cannot be done is said in its
/// own notice. GUI thread.
///
/// Sounds dropped on the speech lane replace all speech from there on; with Shift they are inserted and what is behind
/// moves along, with Ctrl they cut away what they cover. A sound that is dragged slides along its neighbours; with Ctrl
/// it cuts away what it covers, with Alt it does not snap.
///
///   auto* panel = new TimelinePanel(studio);
///   panel->setLaneData(lanes);                // visemes and lip-sync meter, where somebody listens
///   dock("timeline", tr("Timeline"), panel, Qt::BottomDockWidgetArea);
class TimelinePanel : public QWidget {
  Q_OBJECT
public:
  explicit TimelinePanel(Studio&, QWidget* parent = nullptr);
  ~TimelinePanel() override;
  QSize sizeHint() const override { return {900, 296}; }
  QSize minimumSizeHint() const override { return {480, 200}; }

  void setLaneData(LaneData*); ///< not owned; null: none
  /// Sounds put on the timeline one behind the other.
  void dropSounds(const QStringList& files, timeline::Ticks at, timeline::DropMode);
  /// TextGrid or Rhubarb as the viseme edits of a segment; 0: of the selected one.
  void importVisemes(const QString& file, timeline::Id segment = 0);
  void importMarkers(const QString& file);
  /// The visemes of the selected segment, automatic ones and edits. TextGrid, .tsv or .json by the ending.
  void exportVisemes(const QString& file);
  void exportMarkers(const QString& file);

  TimelineCanvas& canvas() { return *canvas_; }
  Notice& notice() { return *notice_; }

private:
  struct Pending {
    QString file;
    timeline::Ticks at;
    timeline::DropMode mode;
  };
  void makeActions();
  void makeFileActions();
  QWidget* makeBar();
  void connectScroll();
  void showScale();
  void updateActions();
  void showParameters(const std::vector<timeline::ParameterId>&);
  void restoreParameters();
  void dropNext();
  void showPending();
  void say(const Error&);
  void confirm(const QString& what);
  timeline::Ticks scrollUnit() const;

  Studio& studio_;
  Edits* edits_;
  TimelineCanvas* canvas_;
  LaneHeaders* headers_;
  Notice* notice_;
  QScrollBar* across_;
  QScrollBar* down_;
  QSlider* zoom_ = nullptr;
  LaneData* data_ = nullptr;
  std::deque<Pending> pending_; ///< the first is being read
  bool showing_ = false;        ///< bars and slider follow the canvas and must not answer
};

} // namespace d3t::ui
