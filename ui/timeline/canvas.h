// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/drag.h"
#include "ui/timeline/edits.h"
#include "ui/timeline/paint.h"
#include <QPointer>
#include <QWidget>
#include <optional>

class QLineEdit;
class QMenu;

namespace d3t::ui {

/// Ruler and lanes in one picture, with everything the mouse and the keys do to them; no widget per item, so that hours
/// of speech cost what is seen of them. Time runs from left to right in all languages. GUI thread.
class TimelineCanvas : public QWidget {
  Q_OBJECT
public:
  TimelineCanvas(Studio&, Edits&, QWidget* parent = nullptr);

  void setLaneData(LaneData*); ///< not owned; null: none
  const TimeScale& scale() const { return scale_; }
  void setScale(const TimeScale&);
  const LaneList& lanes() const { return lanes_; }
  void setParameters(std::vector<timeline::ParameterId>);
  const std::vector<timeline::ParameterId>& parameters() const { return parameters_; }
  int scroll() const { return scroll_; }
  int scrollRange() const;
  void setScroll(int);
  void setSnapping(bool on) { snapping_ = on; }

  void zoom(double factor); ///< around the playhead where it is in sight, else around the middle
  void fit();               ///< the whole timeline
  void reveal(timeline::Ticks);
  void renameMarker(timeline::Id);
  /// What was dropped and is being read: where it will be, and its name. Several may be.
  void showLoading(std::vector<std::pair<timeline::Ticks, QString>>);
  Hit hitAt(QPointF) const;
  Scene scene() const;
  /// Puts the commands for what lies at a place into a menu.
  void fillMenu(QMenu&, const Hit&, timeline::Ticks at);

signals:
  void scaleChanged();
  void lanesChanged(); ///< which there are, their places, or the scroll
  void soundsDropped(const QStringList& files, qint64 at, d3t::timeline::DropMode mode);
  void textDropped(const QString& file, quint64 segment); ///< visemes, or markers (.srt); segment 0: none there

protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;
  bool event(QEvent*) override;
  bool eventFilter(QObject*, QEvent*) override; ///< Esc in a name
  bool focusNextPrevChild(bool next) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseMoveEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void leaveEvent(QEvent*) override;
  void wheelEvent(QWheelEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void contextMenuEvent(QContextMenuEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dragMoveEvent(QDragMoveEvent*) override;
  void dragLeaveEvent(QDragLeaveEvent*) override;
  void dropEvent(QDropEvent*) override;

private:
  struct Drag {
    DragEdit edit; ///< empty: the ruler is scrubbed
    timeline::Timeline base;
    Hit hit;
    QPointF pressed;
    QString key;
    bool moved = false;
    bool toggles = false; ///< pressed with Ctrl: a click changes the selection, a drag does not
  };
  void arrange();
  void timelineChanged();
  void playheadMoved();
  void selectionChanged();
  void press(const Hit&, QPointF, Qt::KeyboardModifiers);
  void selectPressed(const Hit&, Qt::KeyboardModifiers);
  void dragTo(QPointF, Qt::KeyboardModifiers);
  void endDrag();
  void cancelDrag();
  void setHover(const Hit&);
  void scrubTo(double x);
  void doubleClick(const Hit&, QPointF);
  bool selectNext(bool forward);
  bool selectNextViseme(bool forward);
  bool enterVisemes();
  void openMenuOfSelection();
  bool keyOfTime(QKeyEvent*);
  QString toolTipOf(const Hit&, QPointF) const;
  timeline::Ticks dropTime(QPointF) const;
  void fillVisemeMenu(QMenu&);
  void fillSegmentMenu(QMenu&, const timeline::Segment&);
  void fillMarkerMenu(QMenu&, timeline::Id);
  void fillKeyframeMenu(QMenu&, const SelectedKeyframe&);

  Studio& studio_;
  Edits& edits_;
  QPointer<LaneData> data_;
  TimeScale scale_;
  LaneList lanes_;
  std::vector<timeline::ParameterId> parameters_;
  int scroll_ = 0;
  bool snapping_ = true;
  mutable WaveCache waves_;
  mutable VisemeCache visemes_;
  Overlay overlay_;
  std::optional<Drag> drag_;
  bool applying_ = false; ///< the change of the session is the drag's own
  quint64 drags_ = 0;     ///< for merge keys
  double playheadX_ = 0;
  QPointer<QLineEdit> rename_;
};

} // namespace d3t::ui
