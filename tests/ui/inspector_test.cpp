// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: each number of what is selected, changed by hand.
#include "tests/ui/timeline_bench.h"

#include "ui/timeline/inspector_pages.h"
#include "ui/timeline/number_field.h"
#include "ui/timeline/time_field.h"
#include "ui/widgets/notice.h"
#include <QAccessible>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QToolButton>

namespace d3t::ui::test {

using namespace timeline;

class InspectorTest : public WindowTest {
  Q_OBJECT
private slots:
  void parameters();
  void parametersWithKeyframes();
  void lipOffset();
  void segment();
  void soundIsReplaced();
  void viseme();
  void markerAndKeyframe();
  void everythingHasAName();

private:
  template <class T> T* in(TimelineBench& b, const char* name) {
    T* found = b.inspector->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no %s", name);
    return found;
  }
  static void type(QWidget* field, const char* text) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QLatin1String(text));
    QTest::keyClick(field, Qt::Key_Return);
  }
  static void choose(QComboBox* box, int index) {
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
  }
  double value(TimelineBench& b, ParameterId id, double at = 0) { return valueAt(b.now(), id, ticksOfSeconds(at)); }
};

void InspectorTest::parameters() {
  TimelineBench b(window());
  auto* strength = in<NumberField>(b, "lipStrength");
  QVERIFY(strength->isVisible());
  QVERIFY(!strength->reset()->isVisible());
  picture(QStringLiteral("inspector-timeline"));
  const size_t before = b.steps();
  // The slider dragged: many values, one step.
  QSlider* slider = strength->slider();
  const int y = slider->height() / 2, middle = slider->width() / 2;
  QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(middle, y));
  for (int x = middle; x <= middle + 12; x += 3) {
    QMouseEvent move(QEvent::MouseMove, QPoint(x, y), slider->mapToGlobal(QPoint(x, y)), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(slider, &move);
  }
  QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(middle + 12, y));
  QVERIFY(value(b, ParameterId::LipStrength) > 1.1);
  QCOMPARE(b.steps(), before + 1);
  QVERIFY(b.lastStep().startsWith(QLatin1String("Lip strength 1.")));
  type(strength->box(), "1.2");
  QCOMPARE(value(b, ParameterId::LipStrength), 1.2);
  QCOMPARE(b.lastStep(), QStringLiteral("Lip strength 1.2"));
  QCOMPARE(b.steps(), before + 2);
  TimelineBench::wheel(strength->box(), {5, 5}, 120);
  QCOMPARE(value(b, ParameterId::LipStrength), 1.3);
  TimelineBench::wheel(strength->box(), {5, 5}, -120, Qt::ControlModifier); // fine
  QCOMPARE(value(b, ParameterId::LipStrength), 1.29);
  QTest::mouseClick(strength->reset(), Qt::LeftButton);
  QCOMPARE(value(b, ParameterId::LipStrength), 1.);
  type(in<NumberField>(b, "gaze")->box(), "0.5");
  QCOMPARE(value(b, ParameterId::Gaze), .5);
  QTest::mouseDClick(in<NumberField>(b, "gaze")->findChild<QLabel*>(), Qt::LeftButton);
  QCOMPARE(value(b, ParameterId::Gaze), 1.);
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier); // what is undone is shown
  QCOMPARE(in<NumberField>(b, "gaze")->value(), .5);
}

void InspectorTest::parametersWithKeyframes() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  auto* strength = in<NumberField>(b, "lipStrength");
  auto* set = strength->findChild<QToolButton*>(QStringLiteral("setKeyframe"));
  auto* next = strength->findChild<QToolButton*>(QStringLiteral("nextKeyframe"));
  auto* previous = strength->findChild<QToolButton*>(QStringLiteral("previousKeyframe"));
  studio().playhead.seek(ticksOfSeconds(1));
  QTest::mouseClick(set, Qt::LeftButton);
  studio().playhead.seek(ticksOfSeconds(3));
  type(strength->box(), "0.5"); // animated already: another keyframe
  const auto list = b.now().parameter(ParameterId::LipStrength).keyframes.items();
  QCOMPARE(list, (std::vector<Keyframe>{{ticksOfSeconds(1), 1}, {ticksOfSeconds(3), .5}}));
  QVERIFY(!next->isEnabled());
  QTest::mouseClick(previous, Qt::LeftButton);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(1));
  QCOMPARE(strength->value(), 1.);
  studio().playhead.seek(ticksOfSeconds(2)); // half way, smooth
  QCOMPARE(strength->value(), .75);
  QTest::mouseClick(next, Qt::LeftButton);
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(3));
  QTest::mouseClick(set, Qt::LeftButton); // and away
  QCOMPARE(b.now().parameter(ParameterId::LipStrength).keyframes.size(), size_t{1});
}

void InspectorTest::lipOffset() {
  TimelineBench b(window());
  type(in<NumberField>(b, "lipOffset")->box(), "-120");
  QCOMPARE(b.now().lipOffset, -120 * kTicksPerMs);
  TimelineBench::wheel(in<NumberField>(b, "lipOffset")->box(), {5, 5}, 120, Qt::ControlModifier);
  QCOMPARE(b.now().lipOffset, -119 * kTicksPerMs);
}

void InspectorTest::segment() {
  TimelineBench b(window());
  const Id id = b.put("a", 1, 2, 4);
  b.put("b", 6, 1);
  b.click(b.at(LaneKind::Speech, 2, .6));
  const auto now = [&] { return *findSegment(b.now(), id); };
  auto* start = in<TimeField>(b, "segmentStart");
  QVERIFY(start->isVisible());
  QCOMPARE(start->findChild<QLineEdit*>()->text(), QStringLiteral("00:00:01:00"));
  type(start, "2.5 s");
  QCOMPARE(now().start, ticksOfSeconds(2.5));
  QCOMPARE(b.lastStep(), QStringLiteral("Move sound"));
  QTest::keyClick(start, Qt::Key_Up); // a frame
  QCOMPARE(now().start, ticksOfSeconds(2.54));
  TimelineBench::wheel(start, {5, 5}, -120, Qt::ControlModifier); // a millisecond
  QCOMPARE(now().start, ticksOfSeconds(2.539));
  type(start, "2:12");
  QCOMPARE(now().start, ticksOfSeconds(2.48));
  type(start, "rubbish");
  QCOMPARE(now().start, ticksOfSeconds(2.48));
  QCOMPARE(start->findChild<QLineEdit*>()->text(), QStringLiteral("00:00:02:12"));
  type(in<TimeField>(b, "segmentIn"), "0.5 s");
  QCOMPARE(now().in, ticksOfSeconds(.5));
  QCOMPARE(now().start, ticksOfSeconds(2.98)); // the sound keeps its place
  type(in<TimeField>(b, "segmentOut"), "3 s");
  QCOMPARE(now().out, ticksOfSeconds(3));
  type(in<TimeField>(b, "segmentLength"), "1 s");
  QCOMPARE(now().length(), ticksOfSeconds(1));
  type(in<NumberField>(b, "segmentGain")->box(), "-6.5");
  QCOMPARE(now().gainDb, -6.5);
  QCOMPARE(b.lastStep(), QStringLiteral("Gain -6.5 dB"));
  type(in<TimeField>(b, "fadeIn"), "200 ms");
  QCOMPARE(now().fadeIn.length, 200 * kTicksPerMs);
  picture(QStringLiteral("inspector-segment"));
  const Segment before = now();
  type(start, "5.9 s"); // over the other one: said here, and nothing changes
  QVERIFY(now() == before);
  QVERIFY(b.inspector->notice().isVisible());
  QCOMPARE(start->time(), before.start);
  picture(QStringLiteral("inspector-refused"));
  QTest::keyClick(b.canvas, Qt::Key_A, Qt::ControlModifier);
  QVERIFY(!start->isVisible());
  QVERIFY(!b.inspector->notice().isVisible());
}

void InspectorTest::soundIsReplaced() {
  TimelineBench b(window());
  b.put("a", 1, 1);
  b.put("b", 3, 1);
  b.click(b.at(LaneKind::Speech, 1.5, .6));
  b.inspector->findChild<SegmentPage*>()->replaceSound(soundFile(QStringLiteral("new.wav"), 5));
  QTRY_COMPARE_WITH_TIMEOUT(b.lastStep(), QStringLiteral("Replace sound"), 5000);
  QCOMPARE(b.now().segments[0].start, ticksOfSeconds(1));
  QCOMPARE(b.now().segments[0].end(), ticksOfSeconds(3)); // as far as there is room
  QCOMPARE(b.now().segments[1].start, ticksOfSeconds(3));
}

void InspectorTest::viseme() {
  TimelineBench b(window());
  GivenLanes lanes;
  const auto shape = [](const char* name) { return *visemeNamed(name); };
  lanes.lane = std::make_shared<VisemeLane>(
      VisemeLane{{0, ticksOfSeconds(1), shape("m")}, {ticksOfSeconds(1), ticksOfSeconds(4), shape("aa")}});
  const Id id = b.put("a", 1, 4);
  b.panel->setLaneData(&lanes);
  b.click(b.at(LaneKind::Visemes, 3));
  auto* shapes = in<QComboBox>(b, "visemeShape");
  QVERIFY(shapes->isVisible());
  QCOMPARE(shapes->currentText(), QStringLiteral("aa · father"));
  const auto edits = [&] { return findSegment(b.now(), id)->visemes.items(); };
  choose(shapes, shape("b"));
  QCOMPARE(edits(), (VisemeLane{{ticksOfSeconds(1), ticksOfSeconds(4), shape("b")}}));
  type(in<TimeField>(b, "visemeFrom"), "3 s"); // of the timeline; before it the automatic shape is back
  QCOMPARE(edits(), (VisemeLane{{ticksOfSeconds(2), ticksOfSeconds(4), shape("b")}}));
  choose(in<QComboBox>(b, "visemeMode"), 2);
  QCOMPARE(edits()[0].mode, VisemeMode::Mute);
  picture(QStringLiteral("inspector-viseme"));
  QTest::keyClick(b.canvas, Qt::Key_Delete);
  QVERIFY(edits().empty());
  QVERIFY(!shapes->isVisible());
}

void InspectorTest::markerAndKeyframe() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  studio().playhead.seek(ticksOfSeconds(2));
  QTest::keyClick(b.canvas, Qt::Key_M);
  auto* name = in<QLineEdit>(b, "markerPageName");
  QVERIFY(name->isVisible());
  type(name, "Bridge");
  QCOMPARE(b.now().markers[0].name, std::string("Bridge"));
  type(in<TimeField>(b, "markerTime"), "4:05");
  QCOMPARE(b.now().markers[0].time, ticksOfSeconds(4.2));
  choose(in<QComboBox>(b, "markerColour"), 4);
  QCOMPARE(b.now().markers[0].colour, 4);
  picture(QStringLiteral("inspector-marker"));
  QVERIFY(studio().session.apply(QStringLiteral("Key"), [](Timeline& t) {
    return setKeyframe(t, ParameterId::Blink, {ticksOfSeconds(1), 1.5});
  }));
  studio().selection.selectKeyframe({ParameterId::Blink, ticksOfSeconds(1)});
  const auto key = [&] { return b.now().parameter(ParameterId::Blink).keyframes[0]; };
  type(in<NumberField>(b, "keyframeValue")->box(), "0.7");
  QCOMPARE(key().value, .7);
  type(in<TimeField>(b, "keyframeTime"), "1.5 s");
  QCOMPARE(key().time, ticksOfSeconds(1.5));
  choose(in<QComboBox>(b, "keyframeWay"), 0);
  QCOMPARE(key().towardsNext, Interpolation::Hold);
  picture(QStringLiteral("inspector-keyframe"));
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier); // the selection finds nothing after more undos
  for (int i = 0; i < 3; ++i) QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(in<NumberField>(b, "lipStrength")->isVisible());
}

void InspectorTest::everythingHasAName() {
  TimelineBench b(window());
  int seen = 0;
  for (QWidget* root : {static_cast<QWidget*>(b.inspector), static_cast<QWidget*>(b.panel)})
    for (QWidget* widget : root->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel*>(widget) || !widget->isVisibleTo(&window()))
        continue;
      QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
      if (qobject_cast<QLineEdit*>(widget) && qobject_cast<QAbstractSpinBox*>(widget->parent()))
        continue; // its parent tells
      const QString name = told ? told->text(QAccessible::Name) : QString();
      QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1String(" ") +
                                           widget->objectName()));
      ++seen;
    }
  QVERIFY(seen > 30);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::InspectorTest)
#include "inspector_test.moc"
