// SPDX-License-Identifier: GPL-3.0-or-later
// The clip doctor in the window: what it shows of a good clip, and what it says of one that cannot be used.
#include "tests/ui/generated_clip.h"
#include "tests/ui/window_test.h"

#include "ui/identity/create_page.h"
#include "ui/identity/picture_view.h"
#include "ui/identity/recording_guide.h"
#include "ui/identity/step_page.h"
#include "ui/identity/strip_view.h"
#include "ui/widgets/notice.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

namespace d3t::ui::test {

class DoctorTest : public WindowTest {
  Q_OBJECT
private slots:
  void badSecondsAreShownAndLeftOut();
  void stretchByMouseAndKeys();
  void limitsOfTheStretch();
  void badClips_data();
  void badClips();
  void twoClipsAreTwoIdentities();
  void guide();

private:
  static constexpr int kWait = 60000;
  std::unique_ptr<CreatePage> pageFor(const QStringList& clips) {
    auto page = std::make_unique<CreatePage>(studio());
    page->resize(1280, 680);
    page->show();
    page->begin(clips);
    return page;
  }
  static QPushButton* buttonOf(Notice& notice, const QString& text) {
    for (auto* button : notice.findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
};

// Four seconds without the face: said in a sentence, hatched, listed, and not in the proposed stretch.
void DoctorTest::badSecondsAreShownAndLeftOut() {
  const QString clip = home(QStringLiteral("gap.mp4"));
  runProgram(QStringLiteral("ffmpeg"),
             {QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-stream_loop"),
              QStringLiteral("1"), QStringLiteral("-i"), generatedClip(), QStringLiteral("-vf"),
              QStringLiteral("drawbox=enable='gte(t,12)':color=gray:t=fill"), QStringLiteral("-t"),
              QStringLiteral("16"), clip});
  auto page = pageFor({clip});
  QTRY_VERIFY_WITH_TIMEOUT(page->current()->report(), kWait);
  const DoctorReport& report = *page->current()->report();
  QVERIFY(report.usable);
  QVERIFY(qAbs(report.seconds - 16) < .2);
  QCOMPARE(report.strips.size(), size_t{6});
  for (const auto& strip : report.strips) QCOMPARE(strip.values.size(), size_t{16});
  for (const int second : {13, 14}) QVERIFY2(!report.whyBad(second).isEmpty(), qPrintable(QString::number(second)));
  QVERIFY2(report.whyBad(2).isEmpty(), qPrintable(report.whyBad(2)));
  QVERIFY2(report.to <= 12.6, qPrintable(QString::number(report.to)));

  auto* list = page->findChild<QListWidget*>(QStringLiteral("reasons"));
  auto* strips = page->findChild<StripView*>();
  auto* frame = page->findChild<PictureView*>(QStringLiteral("checkPicture"));
  QTRY_VERIFY(!frame->image().isNull());
  QVERIFY2(frame->points().size() == 478, "the tracked face lies over the picture");
  int row = -1;
  for (int i = 0; i < list->count(); ++i)
    if (list->item(i)->text().startsWith(QLatin1String("Second 14"))) row = i;
  QVERIFY(row > 0);
  list->setFocus();
  list->setCurrentRow(row - 1);
  QTest::keyClick(list, Qt::Key_Down);
  QCOMPARE(strips->moment(), 13.5);
  QTRY_VERIFY(frame->file().endsWith(QLatin1String("000338.jpg")));
  QVERIFY(frame->points().isEmpty());
  QVERIFY(strips->accessibleDescription().contains(report.whyBad(13)));
  // The reason under the mouse.
  int pose = 0;
  while (report.strips[static_cast<size_t>(pose)].key != QLatin1String("pose")) ++pose;
  const QPoint at = strips->cell(pose, 13).center().toPoint();
  QHelpEvent help(QEvent::ToolTip, at, strips->mapToGlobal(at));
  QApplication::sendEvent(strips, &help);
  QTRY_VERIFY(QToolTip::text().startsWith(QLatin1String("Pose, second 14: 0 of 100. ")));
  QToolTip::hideText();
  QTest::qWait(200);
  picture(QStringLiteral("doctor-gap"), page.get());
  applyTheme(Theme::Light);
  page->resize(1920, 1000);
  QTest::qWait(100);
  picture(QStringLiteral("doctor-gap-light-1920"), page.get());
}

void DoctorTest::stretchByMouseAndKeys() {
  auto page = pageFor({generatedClip()});
  QTRY_VERIFY_WITH_TIMEOUT(page->current()->report(), kWait);
  auto* strips = page->findChild<StripView*>();
  auto* from = page->findChild<QDoubleSpinBox*>(QStringLiteral("stretchFrom"));
  auto* to = page->findChild<QDoubleSpinBox*>(QStringLiteral("stretchTo"));
  QTRY_VERIFY(strips->width() > 600);
  QCOMPARE(page->current()->stretch(), (Stretch{0, 8}));
  // The start by its handle to 2 s.
  const QPoint start = strips->handle(false).toPoint();
  const QPoint there(qRound(strips->xOf(2)), start.y());
  QTest::mousePress(strips, Qt::LeftButton, {}, start);
  QTest::mouseMove(strips, (start + there) / 2);
  QTest::mouseMove(strips, there);
  QTest::mouseRelease(strips, Qt::LeftButton, {}, there);
  QVERIFY2(qAbs(from->value() - 2) < .06, qPrintable(from->text()));
  QCOMPARE(to->value(), 8.);
  // All of it by its middle, one second to the left.
  const double before = page->current()->stretch().from;
  const QPoint middle(qRound(strips->xOf(5)), start.y());
  const QPoint left(qRound(strips->xOf(4)), start.y());
  QTest::mousePress(strips, Qt::LeftButton, {}, middle);
  QTest::mouseMove(strips, left);
  QTest::mouseRelease(strips, Qt::LeftButton, {}, left);
  QVERIFY(qAbs(page->current()->stretch().from - (before - 1)) < .06);
  QVERIFY(qAbs(page->current()->stretch().to - 7) < .06);
  // Keys: the end with Alt, the start with Ctrl, all with Shift, a tenth each.
  strips->setFocus();
  const Stretch now = page->current()->stretch();
  QTest::keyClick(strips, Qt::Key_Left, Qt::AltModifier);
  QVERIFY(qAbs(page->current()->stretch().to - (now.to - .1)) < 1e-9);
  QTest::keyClick(strips, Qt::Key_Left, Qt::ControlModifier);
  QVERIFY(qAbs(page->current()->stretch().from - (now.from - .1)) < 1e-9);
  QTest::keyClick(strips, Qt::Key_Right, Qt::ShiftModifier);
  QVERIFY(qAbs(page->current()->stretch().from - now.from) < 1e-9);
  QVERIFY(qAbs(page->current()->stretch().to - now.to) < 1e-9);
  // The moment: a second by arrow, shown as a picture.
  strips->setMoment(3.4);
  QTest::keyClick(strips, Qt::Key_Right);
  QCOMPARE(strips->moment(), 4.);
  QTRY_VERIFY(
      page->findChild<PictureView*>(QStringLiteral("checkPicture"))->file().endsWith(QLatin1String("000100.jpg")));
  // Typed, and remembered with the plan.
  from->setFocus();
  from->selectAll();
  QTest::keyClicks(from, QStringLiteral("1.5"));
  QTest::keyClick(from, Qt::Key_Return);
  QCOMPARE(page->current()->plan().from, 1.5);
  picture(QStringLiteral("doctor-good"), page.get());
}

void DoctorTest::limitsOfTheStretch() {
  const Stretch s{2, 12};
  QCOMPARE(withStart(s, 11, 60), (Stretch{7, 12})); // 5 s stay
  QCOMPARE(withStart(s, -3, 60), (Stretch{0, 12}));
  QCOMPARE(withEnd(s, 40, 60), (Stretch{2, 22})); // 20 s at most
  QCOMPARE(withEnd(s, 3, 60), (Stretch{2, 7}));
  QCOMPARE(withEnd(s, 40, 13), (Stretch{2, 13}));
  QCOMPARE(movedTo(s, 55, 60), (Stretch{50, 60}));
  QCOMPARE(movedTo(s, -1, 60), (Stretch{0, 10}));
  QCOMPARE(withStart({0, 4}, 1, 4), (Stretch{0, 4})); // a short clip is taken whole
}

void DoctorTest::badClips_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<QString>("words");
  QTest::newRow("black") << QStringList{QStringLiteral("-vf"), QStringLiteral("drawbox=color=black:t=fill")}
                         << QStringLiteral("face");
  QTest::newRow("short") << QStringList{QStringLiteral("-t"), QStringLiteral("1")} << QStringLiteral("at least 2 s");
  QTest::newRow("silent") << QStringList{QStringLiteral("-an")} << QStringLiteral("no sound");
}

void DoctorTest::badClips() {
  QFETCH(QStringList, options);
  QFETCH(QString, words);
  const QString name = QString::fromLatin1(QTest::currentDataTag());
  auto page = pageFor({changedClip(home(name + QStringLiteral(".mp4")), options)});
  QSignalSpy other(page.get(), &CreatePage::anotherClipWanted), guide(page.get(), &CreatePage::guideWanted);
  Notice* notice = nullptr; // in the page of the step, where the problem is
  for (auto* found : page->findChildren<Notice*>())
    if (qobject_cast<StepPage*>(found->parentWidget()) && found->parentWidget()->isVisible()) notice = found;
  QVERIFY(notice);
  QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), kWait);
  QVERIFY2(notice->text().contains(words), qPrintable(notice->text()));
  QVERIFY(!page->findChild<QPushButton*>(QStringLiteral("createNext"))->isVisible());
  QVERIFY(!page->current()->canVisit(Creation::Step::Consent));
  picture(QStringLiteral("doctor-") + name, page.get());
  QTest::mouseClick(buttonOf(*notice, QStringLiteral("How to record a good clip")), Qt::LeftButton);
  QCOMPARE(guide.size(), 1);
  QTest::mouseClick(buttonOf(*notice, QStringLiteral("Choose another clip …")), Qt::LeftButton);
  QCOMPARE(other.size(), 1);
  QVERIFY(page->isEmpty());
}

void DoctorTest::twoClipsAreTwoIdentities() {
  const QString second =
      changedClip(home(QStringLiteral("second one.mp4")), {QStringLiteral("-t"), QStringLiteral("6")});
  auto page = pageFor({generatedClip(), second});
  auto* list = page->findChild<QListWidget*>(QStringLiteral("creationList"));
  QVERIFY(list->isVisible());
  QCOMPARE(list->count(), 2);
  QTRY_VERIFY_WITH_TIMEOUT(page->current()->report(), kWait);
  QCOMPARE(page->current()->report()->seconds, 6.);
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Up);
  QTRY_VERIFY_WITH_TIMEOUT(page->current()->report(), kWait);
  QCOMPARE(page->current()->report()->seconds, 8.);
  picture(QStringLiteral("doctor-two"), page.get());
  QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("createLeave")), Qt::LeftButton);
  QCOMPARE(list->count(), 1);
  QVERIFY(!list->isVisible());
}

void DoctorTest::guide() {
  RecordingGuide guide; // one page
  QSignalSpy wanted(&guide, &RecordingGuide::clipWanted);
  for (const auto& [name, theme] : {std::pair("dark", Theme::Dark), {"light", Theme::Light}}) {
    applyTheme(theme);
    guide.resize(1280, 680);
    guide.show();
    QTest::qWait(50);
    picture(QStringLiteral("guide-%1").arg(QLatin1String(name)), &guide);
  }
  QVERIFY2(guide.findChild<QScrollArea*>()->verticalScrollBar()->maximum() == 0, "it fits the smallest window");
  guide.findChild<QPushButton*>(QStringLiteral("guideChoose"))->setFocus();
  QTest::keyClick(guide.findChild<QPushButton*>(QStringLiteral("guideChoose")), Qt::Key_Space);
  QCOMPARE(wanted.size(), 1);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::DoctorTest)
#include "doctor_test.moc"
