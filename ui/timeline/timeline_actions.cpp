// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_panel.h"

#include "ui/timeline/canvas.h"
#include "ui/timeline/edits.h"
#include "ui/widgets/notice.h"

namespace d3t::ui {

using namespace timeline;

void TimelinePanel::makeActions() {
  Actions& actions = studio_.actions;
  const auto add = [&](const char* id, const QString& text, const char* picture, const QKeySequence& key,
                       const QString& hint, auto run) {
    actions.add({QLatin1String(id), text, QLatin1String(picture), key, hint}, this, run);
  };
  actions.addToggle({QStringLiteral("timeline.snap"), tr("S&nap"), QStringLiteral("magnet"), Qt::Key_N,
                     tr("What is dragged sticks to edges, markers and the playhead; Alt while dragging: not")},
                    true, this, [this](bool on) { canvas_->setSnapping(on); });
  actions.addToggle({QStringLiteral("timeline.ripple"), tr("&Ripple"), QStringLiteral("ripple"), Qt::SHIFT | Qt::Key_R,
                     tr("What lies behind moves along when a sound is trimmed or deleted")},
                    false, this, [this](bool on) { edits_->setRipple(on); });
  add("timeline.split", tr("&Split at the playhead"), "split", Qt::Key_S, {}, [this] { edits_->split(); });
  add("timeline.delete", tr("&Delete"), "delete", Qt::Key_Delete, tr("Delete what is selected; the gap stays"),
      [this] { edits_->remove(false); });
  add("timeline.rippleDelete", tr("Delete and &close the gap"), "ripple-delete", Qt::SHIFT | Qt::Key_Delete, {},
      [this] { edits_->remove(true); });
  add("timeline.selectAll", tr("Select &all sounds"), "", QKeySequence::SelectAll, {}, [this] { edits_->selectAll(); });
  add("timeline.marker", tr("&Marker at the playhead"), "marker", Qt::Key_M, {}, [this] { edits_->addMarker(); });
  add("timeline.loopIn", tr("Set &in point"), "mark-in", Qt::Key_I, tr("The loop starts at the playhead"),
      [this] { edits_->setLoopEdge(Edge::In); });
  add("timeline.loopOut", tr("Set &out point"), "mark-out", Qt::Key_O, tr("The loop ends at the playhead"),
      [this] { edits_->setLoopEdge(Edge::Out); });
  add("timeline.loopClear", tr("C&lear the loop"), "loop-clear", {}, {}, [this] { edits_->clearLoop(); });
  add("timeline.silence", tr("Keep the mouth closed &between in and out"), "mouth", {}, {},
      [this] { edits_->setSilence(true); });
  add("timeline.silenceRemove", tr("&Remove silence between in and out"), "", {}, {},
      [this] { edits_->setSilence(false); });
  add("timeline.markerNext", tr("To the next mar&ker"), "", Qt::CTRL | Qt::Key_Right, {},
      [this] { edits_->seekMarker(true); });
  add("timeline.markerPrevious", tr("To the marker be&fore"), "", Qt::CTRL | Qt::Key_Left, {},
      [this] { edits_->seekMarker(false); });
  add("timeline.zoomIn", tr("Zoom i&n"), "zoom-in", Qt::Key_Plus, {}, [this] { canvas_->zoom(1.5); });
  add("timeline.zoomOut", tr("Zoom o&ut"), "zoom-out", Qt::Key_Minus, {}, [this] { canvas_->zoom(1 / 1.5); });
  add("timeline.fit", tr("Show all (&fit)"), "fit", Qt::Key_F, tr("Zoom so that the whole timeline is seen"),
      [this] { canvas_->fit(); });
}

void TimelinePanel::updateActions() {
  const bool open = studio_.session.isOpen();
  const Timeline& t = studio_.session.timeline();
  const Selection& selection = studio_.selection;
  const auto enable = [&](const char* id, bool on) { studio_.actions[QLatin1String(id)]->setEnabled(on); };
  const bool any =
      open && (!selection.segments().empty() || selection.marker() || selection.viseme() || selection.keyframe());
  const bool segment = open && edits_->segment();
  enable("timeline.split", open && !t.segments.empty());
  enable("timeline.delete", any);
  enable("timeline.rippleDelete", open && !selection.segments().empty());
  enable("timeline.selectAll", open && !t.segments.empty());
  for (const char* id : {"timeline.marker", "timeline.loopIn", "timeline.loopOut", "timeline.importMarkers"})
    enable(id, open);
  for (const char* id : {"timeline.loopClear", "timeline.silence", "timeline.silenceRemove"})
    enable(id, open && t.loop.has_value());
  for (const char* id : {"timeline.markerNext", "timeline.markerPrevious"}) enable(id, open && !t.markers.empty());
  for (const char* id : {"timeline.importVisemes", "timeline.exportTextGrid", "timeline.exportRhubarb"})
    enable(id, segment);
  enable("timeline.exportMarkers", open && !t.markers.empty());
}

} // namespace d3t::ui
