// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/project/journal.h"
#include "core/timeline/edit_lanes.h"
#include "ui/widgets/notice.h"
#include <QPushButton>
#include <QSignalSpy>

namespace d3t::ui::test {

using namespace timeline;

class ProjectTest : public WindowTest {
  Q_OBJECT
private slots:
  void soundDroppedOnTheStartPageMakesAProject();
  void undoAndRedoAreNamed();
  void whatWasNotSavedComesBack();
  void brokenProjectIsSaid();
  void unknownFileIsSaid();

private:
  void strength(double value) {
    QVERIFY(studio().session.apply(QStringLiteral("Lip strength"),
                                   [&](Timeline& t) { return setParameter(t, ParameterId::LipStrength, value); }));
  }
};

void ProjectTest::soundDroppedOnTheStartPageMakesAProject() {
  const QString sound = soundFile(QStringLiteral("ein Klang mit Leerzeichen – ü.wav"), 2);
  QVERIFY(drop(&window(), window().rect().center(), {sound}));
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 5000);
  QCOMPARE(endOf(studio().session.timeline()), ticksOfSeconds(2));
  QTRY_VERIFY(studio().sounds.waveform(QStringLiteral("s1")));
  QCOMPARE(studio().sounds.waveform(QStringLiteral("s1"))->size(), 96000);
  QVERIFY(!window().windowTitle().isEmpty());
}

void ProjectTest::undoAndRedoAreNamed() {
  QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
  QVERIFY(studio().session.isOpen());
  strength(1.2);
  QCOMPARE(studio().actions[QStringLiteral("edit.undo")]->text(), QStringLiteral("&Undo Lip strength"));
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(valueAt(studio().session.timeline(), ParameterId::LipStrength, 0), 1.);
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(valueAt(studio().session.timeline(), ParameterId::LipStrength, 0), 1.2);
}

// As after kill -9: the journal is there, the project file is older.
void ProjectTest::whatWasNotSavedComesBack() {
  const std::filesystem::path folder = home(QStringLiteral("p")).toStdString();
  {
    project::Project saved;
    saved.name = "p";
    QVERIFY(project::saveProject(folder, saved));
    auto journal = project::Journal::start(folder, saved);
    QVERIFY(journal);
    project::Project edited = saved;
    QVERIFY(setParameter(edited.timeline, ParameterId::LipStrength, .5));
    QVERIFY(journal->append("Lip strength", edited));
  } // not finished: the journal stays
  window().openFiles({home(QStringLiteral("p"))});
  QCOMPARE(valueAt(studio().session.timeline(), ParameterId::LipStrength, 0), .5);
  QVERIFY(window().notice().isVisible());
  picture(QStringLiteral("recovered"));
  QPushButton* back = nullptr;
  for (auto* button : window().notice().findChildren<QPushButton*>())
    if (button->text() == QLatin1String("Back to the saved state")) back = button;
  QVERIFY(back);
  QTest::mouseClick(back, Qt::LeftButton);
  QCOMPARE(valueAt(studio().session.timeline(), ParameterId::LipStrength, 0), 1.);
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // the choice can be taken back
  QCOMPARE(valueAt(studio().session.timeline(), ParameterId::LipStrength, 0), .5);
  studio().session.close();
  const auto after = project::openProject(folder);
  QVERIFY2(after, after ? "" : after.error().message().c_str());
  QVERIFY(after->saved);
  QVERIFY(!after->unsaved);
  QCOMPARE(valueAt(after->saved->timeline, ParameterId::LipStrength, 0), .5);
}

void ProjectTest::brokenProjectIsSaid() {
  QVERIFY(QDir().mkpath(home(QStringLiteral("broken"))));
  QFile file(home(QStringLiteral("broken/project.json")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("{ this is no project");
  file.close();
  window().openFiles({home(QStringLiteral("broken"))});
  QVERIFY(!studio().session.isOpen());
  QVERIFY(window().notice().isVisible());
  QCOMPARE(window().notice().kind(), Notice::Kind::Problem);
  QVERIFY(QFile(file.fileName()).size() > 0); // and it is still there
}

void ProjectTest::unknownFileIsSaid() {
  QFile file(home(QStringLiteral("a.txt")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("hello");
  file.close();
  QVERIFY(drop(&window(), window().rect().center(), {file.fileName()}));
  QVERIFY(window().notice().text().contains(QLatin1String("a.txt")));
  QVERIFY(!studio().session.isOpen());
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::ProjectTest)
#include "project_test.moc"
