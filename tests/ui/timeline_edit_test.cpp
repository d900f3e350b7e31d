// SPDX-License-Identifier: GPL-3.0-or-later
// Editing on the timeline by mouse and keys; what comes out is exact.
#include "tests/ui/timeline_bench.h"

#include "ui/widgets/notice.h"
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace d3t::ui::test {

using namespace timeline;

class TimelineEditTest : public WindowTest {
  Q_OBJECT
private slots:
  void soundIsDropped();
  void soundIsMovedWithSnapping();
  void severalAreMoved();
  void escapeTakesADragBack();
  void edgesAreTrimmed();
  void splitAndDelete();
  void fadesAndGain();
  void markers();
  void loopOnTheRuler();
  void silences();
  void visemes();
  void keyframes();
  void bodyStretch();
  void keysMoveAround();
  void filesInAndOut();

private:
  /// Hovers with a file over a place; false: not taken.
  bool hover(TimelineBench& b, const QString& file, QPoint at, Qt::KeyboardModifiers keys) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(b.canvas, &enter);
    if (!enter.isAccepted()) return false;
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(b.canvas, &move);
    return move.isAccepted();
  }
  void dropOn(TimelineBench& b, const QString& file, QPoint at, Qt::KeyboardModifiers keys) {
    QVERIFY(hover(b, file, at, keys));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(b.canvas, &event);
    QVERIFY(event.isAccepted());
  }
  QString textFile(const QString& name, const QByteArray& content) {
    QFile file(home(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(content);
    return file.fileName();
  }
};

void TimelineEditTest::soundIsDropped() {
  TimelineBench b(window());
  const QString sound = soundFile(QStringLiteral("hello.wav"), 2);
  dropOn(b, sound, b.at(LaneKind::Speech, 1), {});
  QTRY_COMPARE_WITH_TIMEOUT(b.now().segments.size(), size_t{1}, 5000);
  QCOMPARE(b.now().segments[0].start, ticksOfSeconds(1));
  QCOMPARE(b.now().segments[0].length(), ticksOfSeconds(2));
  QCOMPARE(studio().selection.segments(), std::vector<Id>{b.now().segments[0].id});
  const QString second = soundFile(QStringLiteral("second.wav"), 1);
  QVERIFY(hover(b, second, b.at(LaneKind::Speech, 2), {}));
  picture(QStringLiteral("timeline-drop"));
  dropOn(b, second, b.at(LaneKind::Speech, 2), Qt::ShiftModifier); // insert: cut in two
  QTRY_COMPARE_WITH_TIMEOUT(b.now().segments.size(), size_t{3}, 5000);
  QCOMPARE(b.now().segments[0].end(), ticksOfSeconds(2));
  QCOMPARE(b.now().segments[1].end(), ticksOfSeconds(3));
  QCOMPARE(b.now().segments[2].start, ticksOfSeconds(3));
  QCOMPARE(b.now().segments[2].in, ticksOfSeconds(1));
  QCOMPARE(b.lastStep(), QStringLiteral("Insert sound"));
  dropOn(b, second, b.at(LaneKind::Speech, 1.5), {}); // replace: all speech from there on
  QTRY_COMPARE_WITH_TIMEOUT(b.now().segments.size(), size_t{2}, 5000);
  QCOMPARE(b.now().segments[0].end(), ticksOfSeconds(1.5));
  QCOMPARE(endOf(b.now()), ticksOfSeconds(2.5));
  const QString broken = textFile(QStringLiteral("broken.wav"), "this is no sound");
  dropOn(b, broken, b.at(LaneKind::Speech, 5), {});
  QTRY_VERIFY(b.panel->notice().isVisible());
  QCOMPARE(b.panel->notice().kind(), Notice::Kind::Problem);
  QVERIFY(!hover(b, home(QStringLiteral("a.mp4")), b.at(LaneKind::Speech, 1), {})); // a clip is the window's business
}

void TimelineEditTest::soundIsMovedWithSnapping() {
  TimelineBench b(window());
  const Id first = b.put("a", 1, 2), second = b.put("b", 5, 1);
  const size_t before = b.steps();
  QVERIFY(first != second);
  b.press(b.at(LaneKind::Speech, 5.5, .6));
  b.moveTo(b.at(LaneKind::Speech, 5.5, .6), b.at(LaneKind::Speech, 3.55, .6)); // its start 5 px from the first's end
  picture(QStringLiteral("timeline-snap"));
  b.release(b.at(LaneKind::Speech, 3.55, .6));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3));
  QCOMPARE(b.steps(), before + 1);
  QCOMPARE(b.lastStep(), QStringLiteral("Move sound"));
  b.drag(b.at(LaneKind::Speech, 3.5, .6), b.at(LaneKind::Speech, 3.54, .6), Qt::AltModifier);
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3.04));
  QCOMPARE(b.steps(), before + 2); // a drag of its own
  // Over the first one it slides along it, and never lies over it.
  b.drag(b.at(LaneKind::Speech, 3.5, .6), b.at(LaneKind::Speech, 2.6, .6));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3));
  // With Ctrl it cuts away what it covers.
  b.drag(b.at(LaneKind::Speech, 3.5, .6), b.at(LaneKind::Speech, 2.5, .6), Qt::ControlModifier | Qt::AltModifier);
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(2));
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(2));
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(3));
  QTest::keyClick(b.canvas, Qt::Key_N); // snapping off
  b.drag(b.at(LaneKind::Speech, 3.5, .6), b.at(LaneKind::Speech, 3.55, .6));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3.05));
}

void TimelineEditTest::severalAreMoved() {
  TimelineBench b(window());
  const Id first = b.put("a", 1, 1), second = b.put("b", 3, 1), third = b.put("c", 6, 1);
  b.click(b.at(LaneKind::Speech, 1.5, .6));
  b.click(b.at(LaneKind::Speech, 3.5, .6), Qt::ControlModifier);
  QCOMPARE(studio().selection.segments(), (std::vector<Id>{first, second}));
  b.drag(b.at(LaneKind::Speech, 3.5, .6), b.at(LaneKind::Speech, 4, .6), Qt::AltModifier);
  QCOMPARE(findSegment(b.now(), first)->start, ticksOfSeconds(1.5));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3.5));
  QCOMPARE(b.lastStep(), QStringLiteral("Move 2 sounds"));
  b.click(b.at(LaneKind::Speech, 3.9, .6), Qt::ControlModifier); // and off again
  QCOMPARE(studio().selection.segments(), std::vector<Id>{first});
  b.click(b.at(LaneKind::Speech, 6.5, .6), Qt::ShiftModifier);
  QCOMPARE(studio().selection.segments(), (std::vector<Id>{first, second, third}));
  b.click(b.at(LaneKind::Speech, 5.5, .6));
  QVERIFY(studio().selection.isEmpty());
  QTest::keyClick(b.canvas, Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(studio().selection.segments().size(), size_t{3});
}

void TimelineEditTest::escapeTakesADragBack() {
  TimelineBench b(window());
  const Id id = b.put("a", 1, 2);
  const Timeline before = b.now();
  const size_t steps = b.steps();
  b.press(b.at(LaneKind::Speech, 2, .6));
  b.moveTo(b.at(LaneKind::Speech, 2, .6), b.at(LaneKind::Speech, 4, .6));
  QCOMPARE(findSegment(b.now(), id)->start, ticksOfSeconds(3));
  b.key(Qt::Key_Escape);
  QVERIFY(b.now() == before);
  QCOMPARE(b.steps(), steps);
  QVERIFY(!studio().session.history().canRedo());
  b.moveTo(b.at(LaneKind::Speech, 4, .6), b.at(LaneKind::Speech, 5, .6)); // the button is still down: nothing more
  b.release(b.at(LaneKind::Speech, 5, .6));
  QVERIFY(b.now() == before);
  // An undo by key in the middle of a drag ends the drag.
  b.press(b.at(LaneKind::Speech, 2, .6));
  b.moveTo(b.at(LaneKind::Speech, 2, .6), b.at(LaneKind::Speech, 4, .6));
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  b.moveTo(b.at(LaneKind::Speech, 4, .6), b.at(LaneKind::Speech, 5, .6));
  b.release(b.at(LaneKind::Speech, 5, .6));
  QVERIFY(b.now() == before);
}

void TimelineEditTest::edgesAreTrimmed() {
  TimelineBench b(window());
  const Id first = b.put("a", 1, 2, 4), second = b.put("b", 4, 1);
  const QPoint out = b.at(LaneKind::Speech, 3, .6) - QPoint(2, 0);
  b.mouse(QEvent::MouseMove, out);
  QCOMPARE(b.canvas->cursor().shape(), Qt::SizeHorCursor);
  b.drag(out, out + QPoint(-50, 0));
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(2.5));
  b.drag(out - QPoint(50, 0), out + QPoint(300, 0)); // the neighbour is in the way
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(4));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(4));
  const QPoint in = b.at(LaneKind::Speech, 1, .6) + QPoint(2, 0);
  b.drag(in, in + QPoint(100, 0));
  QCOMPARE(findSegment(b.now(), first)->start, ticksOfSeconds(2));
  QCOMPARE(findSegment(b.now(), first)->in, ticksOfSeconds(1));
  b.drag(in + QPoint(100, 0), in - QPoint(90, 0)); // no sound before its start
  QCOMPARE(findSegment(b.now(), first)->in, Ticks{0});
  QCOMPARE(findSegment(b.now(), first)->start, ticksOfSeconds(1));
  studio().actions[QStringLiteral("timeline.ripple")]->trigger();
  const QPoint end = b.at(LaneKind::Speech, 4, .6) - QPoint(2, 0);
  b.drag(end, end - QPoint(100, 0));
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(3));
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3)); // it came along
  QCOMPARE(b.lastStep(), QStringLiteral("Trim sound"));
}

void TimelineEditTest::splitAndDelete() {
  TimelineBench b(window());
  const Id first = b.put("a", 1, 2), second = b.put("b", 4, 1);
  b.click(b.onRuler(2, 16));
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(2));
  b.key(Qt::Key_S);
  QCOMPARE(b.now().segments.size(), size_t{3});
  QCOMPARE(findSegment(b.now(), first)->end(), ticksOfSeconds(2));
  QCOMPARE(b.lastStep(), QStringLiteral("Split sound"));
  b.key(Qt::Key_S); // nothing to split at an edge: said here
  QVERIFY(b.panel->notice().isVisible());
  picture(QStringLiteral("timeline-refused"));
  b.click(b.at(LaneKind::Speech, 2.5, .6));
  QVERIFY(b.panel->notice().isVisible()); // until something changes
  b.key(Qt::Key_Delete);
  QVERIFY(!b.panel->notice().isVisible());
  QCOMPARE(b.now().segments.size(), size_t{2});
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(4));
  b.click(b.at(LaneKind::Speech, 1.5, .6));
  b.key(Qt::Key_Delete, Qt::ShiftModifier);
  QCOMPARE(b.now().segments.size(), size_t{1});
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3));
  QCOMPARE(b.lastStep(), QStringLiteral("Delete sound"));
}

void TimelineEditTest::fadesAndGain() {
  TimelineBench b(window());
  const Id id = b.put("a", 1, 4);
  b.click(b.at(LaneKind::Speech, 3, .8));
  const int y = b.at(LaneKind::Speech, 0, 0).y() + 8;
  b.drag(QPoint(b.at(LaneKind::Speech, 1).x() + 7, y), QPoint(b.at(LaneKind::Speech, 1).x() + 57, y));
  QCOMPARE(findSegment(b.now(), id)->fadeIn.length, ticksOfSeconds(.5));
  b.drag(QPoint(b.at(LaneKind::Speech, 5).x() - 7, y), QPoint(b.at(LaneKind::Speech, 5).x() - 107, y));
  QCOMPARE(findSegment(b.now(), id)->fadeOut.length, ticksOfSeconds(1));
  QCOMPARE(b.lastStep(), QStringLiteral("Fade out"));
  const Scene scene = b.canvas->scene();
  const int line = qRound(scene.gainY(*findSegment(b.now(), id)));
  const QPoint grip(b.at(LaneKind::Speech, 3).x(), line);
  b.drag(grip, grip + QPoint(0, 12));
  QCOMPARE(findSegment(b.now(), id)->gainDb, scene.gainAt(line + 12));
  QVERIFY(findSegment(b.now(), id)->gainDb < -3);
  picture(QStringLiteral("timeline-fades"));
  b.doubleClick(grip + QPoint(0, 12));
  QCOMPARE(findSegment(b.now(), id)->gainDb, 0.);
  b.doubleClick(QPoint(b.at(LaneKind::Speech, 1.5).x(), y));
  QCOMPARE(findSegment(b.now(), id)->fadeIn.length, Ticks{0});
}

void TimelineEditTest::markers() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  studio().playhead.seek(ticksOfSeconds(2));
  b.key(Qt::Key_M);
  QCOMPARE(b.now().markers.size(), size_t{1});
  QCOMPARE(b.now().markers[0].time, ticksOfSeconds(2));
  studio().playhead.seek(0);
  b.drag(b.onRuler(2, 32) + QPoint(3, 0), b.onRuler(4, 32) + QPoint(3, 0));
  QCOMPARE(b.now().markers[0].time, ticksOfSeconds(4));
  QCOMPARE(b.lastStep(), QStringLiteral("Move marker"));
  b.doubleClick(b.onRuler(4, 32) + QPoint(3, 0));
  auto* name = b.canvas->findChild<QLineEdit*>(QStringLiteral("markerName"));
  QVERIFY(name);
  QTest::keyClicks(name, QStringLiteral("Refrain"));
  picture(QStringLiteral("timeline-rename"));
  QTest::keyClick(name, Qt::Key_Return);
  QCOMPARE(b.now().markers[0].name, std::string("Refrain"));
  QMenu menu;
  b.canvas->fillMenu(menu, b.canvas->hitAt(b.onRuler(4, 32) + QPoint(3, 0)), 0);
  QMenu* colours = nullptr;
  for (QAction* action : menu.actions())
    if (action->menu()) colours = action->menu();
  QVERIFY(colours);
  colours->actions().at(3)->trigger();
  QCOMPARE(b.now().markers[0].colour, 3);
  b.key(Qt::Key_Right, Qt::AltModifier);
  QCOMPARE(b.now().markers[0].time, ticksOfSeconds(4.04));
  QTest::qWait(1); // the first line is gone
  b.key(Qt::Key_F2);
  name = b.canvas->findChild<QLineEdit*>(QStringLiteral("markerName"));
  QTest::keyClicks(name, QStringLiteral("no"));
  QTest::keyClick(name, Qt::Key_Escape);
  QCOMPARE(b.now().markers[0].name, std::string("Refrain"));
  b.key(Qt::Key_Delete);
  QVERIFY(b.now().markers.empty());
}

void TimelineEditTest::loopOnTheRuler() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  studio().playhead.seek(ticksOfSeconds(1));
  b.key(Qt::Key_I);
  QVERIFY((b.now().loop == Span{ticksOfSeconds(1), ticksOfSeconds(6)}));
  studio().playhead.seek(ticksOfSeconds(3));
  b.key(Qt::Key_O);
  QVERIFY((b.now().loop == Span{ticksOfSeconds(1), ticksOfSeconds(3)}));
  studio().playhead.seek(0);
  b.drag(b.onRuler(3, 3), b.onRuler(4, 3));
  QVERIFY((b.now().loop == Span{ticksOfSeconds(1), ticksOfSeconds(4)}));
  b.drag(b.onRuler(2, 3), b.onRuler(2.5, 3));
  QVERIFY((b.now().loop == Span{ticksOfSeconds(1.5), ticksOfSeconds(4.5)}));
  b.drag(b.onRuler(1.5, 3), b.onRuler(.5, 3));
  QVERIFY((b.now().loop == Span{ticksOfSeconds(.5), ticksOfSeconds(4.5)}));
  studio().actions[QStringLiteral("timeline.loopClear")]->trigger();
  QVERIFY(!b.now().loop);
}

void TimelineEditTest::silences() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  b.drag(b.at(LaneKind::Silence, 1), b.at(LaneKind::Silence, 2));
  QCOMPARE(b.now().silences.size(), size_t{1});
  QVERIFY((b.now().silences[0] == Span{ticksOfSeconds(1), ticksOfSeconds(2)}));
  b.drag(b.at(LaneKind::Silence, 4), b.at(LaneKind::Silence, 3)); // backwards
  QVERIFY((b.now().silences[1] == Span{ticksOfSeconds(3), ticksOfSeconds(4)}));
  b.drag(b.at(LaneKind::Silence, 2), b.at(LaneKind::Silence, 2.5));
  QVERIFY((b.now().silences[0] == Span{ticksOfSeconds(1), ticksOfSeconds(2.5)}));
  b.drag(b.at(LaneKind::Silence, 3.5), b.at(LaneKind::Silence, 4.5));
  QVERIFY((b.now().silences[1] == Span{ticksOfSeconds(4), ticksOfSeconds(5)}));
  b.drag(b.at(LaneKind::Silence, 4.5), b.at(LaneKind::Silence, 3)); // on to the other: one
  QCOMPARE(b.now().silences.size(), size_t{1});
  b.doubleClick(b.at(LaneKind::Silence, 1.5));
  QVERIFY(b.now().silences.empty());
  QVERIFY(!studio().actions[QStringLiteral("timeline.silence")]->isEnabled());
  QVERIFY(studio().session.apply(QStringLiteral("Loop"), [](Timeline& t) {
    return setLoop(t, {0, ticksOfSeconds(1)});
  }));
  studio().actions[QStringLiteral("timeline.silence")]->trigger(); // without a mouse
  QVERIFY((b.now().silences[0] == Span{0, ticksOfSeconds(1)}));
}

void TimelineEditTest::visemes() {
  TimelineBench b(window());
  GivenLanes lanes;
  const auto shape = [](const char* name) { return *visemeNamed(name); };
  lanes.lane = std::make_shared<VisemeLane>(VisemeLane{{0, ticksOfSeconds(1), shape("m")},
                                                       {ticksOfSeconds(1), ticksOfSeconds(2), shape("aa")},
                                                       {ticksOfSeconds(2), ticksOfSeconds(4), shape("s")}});
  const Id id = b.put("a", 1, 4);
  b.panel->setLaneData(&lanes);
  b.click(b.at(LaneKind::Visemes, 2.5));
  QCOMPARE(studio().selection.viseme()->span, (VisemeSpan{ticksOfSeconds(1), ticksOfSeconds(2), shape("aa")}));
  b.drag(b.at(LaneKind::Visemes, 2), b.at(LaneKind::Visemes, 2.3)); // m grows over aa
  QCOMPARE(findSegment(b.now(), id)->visemes.items(), (VisemeLane{{0, ticksOfSeconds(1.3), shape("m")}}));
  QCOMPARE(b.lastStep(), QStringLiteral("Move viseme boundary"));
  b.click(b.at(LaneKind::Visemes, 4));
  b.key(Qt::Key_Down);
  QCOMPARE(findSegment(b.now(), id)->visemes[1], (VisemeSpan{ticksOfSeconds(2), ticksOfSeconds(4), shape("sh")}));
  QMenu menu;
  b.canvas->fillMenu(menu, b.canvas->hitAt(b.at(LaneKind::Visemes, 4)), 0);
  for (QAction* action : menu.actions())
    if (action->text() == QLatin1String("Hold")) action->trigger();
  QCOMPARE(findSegment(b.now(), id)->visemes[1].mode, VisemeMode::Hold);
  b.canvas->setScroll(1000);
  picture(QStringLiteral("timeline-visemes"));
  b.key(Qt::Key_Backtab, Qt::ShiftModifier); // to the shape before
  QCOMPARE(studio().selection.viseme()->span, (VisemeSpan{ticksOfSeconds(1.3), ticksOfSeconds(2), shape("aa")}));
  b.key(Qt::Key_Escape); // up to the sound
  QCOMPARE(studio().selection.segments(), std::vector<Id>{id});
  studio().playhead.seek(ticksOfSeconds(4));
  b.key(Qt::Key_Down); // and down to the viseme at the playhead
  QCOMPARE(studio().selection.viseme()->span.viseme, shape("sh"));
  b.key(Qt::Key_Delete);
  QCOMPARE(findSegment(b.now(), id)->visemes.size(), size_t{1});
  QCOMPARE(b.lastStep(), QStringLiteral("Automatic viseme"));
}

void TimelineEditTest::keyframes() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  b.canvas->setParameters({ParameterId::LipStrength});
  b.panel->resize(b.panel->width(), 400);
  QTest::qWait(20);
  const auto list = [&] { return b.now().parameter(ParameterId::LipStrength).keyframes.items(); };
  const Lane lane = *b.canvas->lanes().find(LaneKind::Parameter);
  const auto place = [&](double seconds, double value) {
    return QPoint(b.at(LaneKind::Parameter, seconds).x(), qRound(b.canvas->scene().valueY(lane, value)));
  };
  b.canvas->setScroll(1000);
  b.drag(place(1, 1), place(1, 1) - QPoint(0, 8)); // no keyframes: the whole value
  QCOMPARE(b.now().parameter(ParameterId::LipStrength).value, 1.4);
  QCOMPARE(b.lastStep(), QStringLiteral("Lip strength 1.4"));
  b.doubleClick(place(1, .5));
  b.doubleClick(place(3, 1.5));
  QCOMPARE(list().size(), size_t{2});
  QCOMPARE(list()[0].time, ticksOfSeconds(1));
  QCOMPARE(list()[1].value, b.canvas->scene().valueAt(lane, place(3, 1.5).y()));
  b.drag(place(3, 1.5), QPoint(place(4, 0).x(), place(3, 1.5).y()));
  QCOMPARE(list()[1].time, ticksOfSeconds(4));
  QCOMPARE(list()[1].value, b.canvas->scene().valueAt(lane, place(3, 1.5).y())); // sideways: the value stays
  b.drag(place(4, 1.5), place(4, 1));
  QVERIFY(std::abs(list()[1].value - 1) < .04);
  QCOMPARE(b.lastStep(), QStringLiteral("Move keyframe"));
  b.click(place(1, .5));
  QMenu menu;
  b.canvas->fillMenu(menu, b.canvas->hitAt(place(1, .5)), 0);
  menu.actions().at(0)->trigger();
  QCOMPARE(list()[0].towardsNext, Interpolation::Hold);
  picture(QStringLiteral("timeline-keyframes"));
  b.doubleClick(place(1, .5));
  QCOMPARE(list().size(), size_t{1});
}

void TimelineEditTest::bodyStretch() {
  TimelineBench b(window());
  GivenLanes lanes;
  lanes.body = ticksOfSeconds(8);
  QVERIFY(studio().session.apply(QStringLiteral("Use identity"),
                                 [](Timeline& t) { return setSource(t, {.identity = "i1", .hash = "h"}); }));
  b.panel->setLaneData(&lanes);
  b.drag(b.at(LaneKind::Video, 8), b.at(LaneKind::Video, 6));
  QCOMPARE(b.now().source.to, ticksOfSeconds(6));
  b.drag(b.at(LaneKind::Video, 0), b.at(LaneKind::Video, 1));
  QCOMPARE(b.now().source.from, ticksOfSeconds(1));
  QCOMPARE(b.now().source.to, ticksOfSeconds(6));
  b.drag(b.at(LaneKind::Video, 5), b.at(LaneKind::Video, 9)); // not beyond the body: then it is the whole of it
  QCOMPARE(b.now().source.to, Ticks{0});
}

void TimelineEditTest::keysMoveAround() {
  TimelineBench b(window());
  const Id first = b.put("a", 1, 1), second = b.put("b", 3, 1);
  b.canvas->setFocus();
  b.key(Qt::Key_Right);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(.04));
  b.key(Qt::Key_Right, Qt::ShiftModifier);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(1.04));
  b.key(Qt::Key_Left);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(1));
  b.key(Qt::Key_End);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(4));
  b.key(Qt::Key_Home);
  QCOMPARE(studio().playhead.at(), Ticks{0});
  b.key(Qt::Key_Tab);
  QCOMPARE(studio().selection.segments(), std::vector<Id>{first});
  b.key(Qt::Key_Tab);
  QCOMPARE(studio().selection.segments(), std::vector<Id>{second});
  QVERIFY(b.canvas->accessibleDescription().contains(QLatin1String("b.wav")));
  b.key(Qt::Key_Right, Qt::AltModifier);
  QCOMPARE(findSegment(b.now(), second)->start, ticksOfSeconds(3.04));
  b.key(Qt::Key_Home);
  b.key(Qt::Key_M);
  studio().playhead.seek(ticksOfSeconds(2));
  b.key(Qt::Key_Left, Qt::ControlModifier);
  QCOMPARE(studio().playhead.at(), Ticks{0});
  QVERIFY(studio().selection.marker());
  studio().selection.selectSegments({second});
  b.key(Qt::Key_Tab); // behind the last one the focus goes on
  QVERIFY(!b.canvas->hasFocus());
}

void TimelineEditTest::filesInAndOut() {
  TimelineBench b(window());
  const Id id = b.put("a", 1, 2);
  b.click(b.at(LaneKind::Speech, 2, .6));
  b.panel->importVisemes(textFile(QStringLiteral("a.tsv"), "0.00\tA\n0.50\tD\n2.01\tX\n"));
  QTRY_COMPARE(findSegment(b.now(), id)->visemes.size(), size_t{2}); // the end is cut at the sound's
  QCOMPARE(findSegment(b.now(), id)->visemes[1],
           (VisemeSpan{ticksOfSeconds(.5), ticksOfSeconds(2), *visemeNamed("aa")}));
  QCOMPARE(b.panel->notice().kind(), Notice::Kind::Good);
  b.panel->exportVisemes(home(QStringLiteral("out.TextGrid")));
  QTRY_VERIFY(QFile::exists(home(QStringLiteral("out.TextGrid"))));
  const VisemeLane lane = findSegment(b.now(), id)->visemes.items();
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(findSegment(b.now(), id)->visemes.empty());
  dropOn(b, home(QStringLiteral("out.TextGrid")), b.at(LaneKind::Speech, 2), {});
  QTRY_COMPARE(findSegment(b.now(), id)->visemes.items(), lane);
  b.panel->importMarkers(textFile(
      QStringLiteral("a.srt"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,500 --> 00:00:04,000\nthere\n"));
  QTRY_COMPARE(b.now().markers.size(), size_t{2});
  QCOMPARE(b.now().markers[1].time, ticksOfSeconds(3.5));
  QCOMPARE(b.now().markers[1].name, std::string("there"));
  b.panel->exportMarkers(home(QStringLiteral("out.srt")));
  QTRY_VERIFY(QFile::exists(home(QStringLiteral("out.srt"))));
  const Timeline before = b.now();
  b.panel->importVisemes(textFile(QStringLiteral("bad.TextGrid"), "File type = \"ooTextFile\"\nnonsense"));
  QTRY_COMPARE(b.panel->notice().kind(), Notice::Kind::Problem);
  QVERIFY(b.panel->notice().text().contains(QLatin1String("bad.TextGrid")));
  QVERIFY(b.now() == before);
  picture(QStringLiteral("timeline-bad-file"));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::TimelineEditTest)
#include "timeline_edit_test.moc"
