// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/shell/action_search.h"
#include "ui/shell/log_panel.h"
#include "ui/widgets/fuzzy.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace d3t::ui::test {

/// The search of actions (Ctrl+K), and the log with its report.
class SearchTest : public WindowTest {
  Q_OBJECT
private slots:
  void ranking();
  void findsAndRuns();
  void onlyWhatCanBeDone();
  void logIsFilteredAndReported();

private:
  ActionSearch* open() {
    auto* search = window().findChild<ActionSearch*>();
    if (!search) search = new ActionSearch(studio().actions, &window());
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    return search;
  }
  QStringList listed() {
    QStringList names;
    auto* list = the<QListWidget>("actionSearchList");
    for (int i = 0; i < list->count(); ++i) names << list->item(i)->text();
    return names;
  }
};

void SearchTest::ranking() {
  QVERIFY(fuzzyScore(QStringLiteral("split"), QStringLiteral("&Split at playhead")) >
          fuzzyScore(QStringLiteral("split"), QStringLiteral("Draw the split view")));
  QVERIFY(fuzzyScore(QStringLiteral("spl play"), QStringLiteral("Split at playhead")) >
          fuzzyScore(QStringLiteral("play"), QStringLiteral("Display")));
  QVERIFY(fuzzyScore(QStringLiteral("play"), QStringLiteral("Play")) >
          fuzzyScore(QStringLiteral("play"), QStringLiteral("Playback rate")));
  QVERIFY(fuzzyScore(QStringLiteral("svas"), QStringLiteral("Save as …")) > 0); // letters in order
  QCOMPARE(fuzzyScore(QStringLiteral("undo save"), QStringLiteral("Save")), 0); // each word counts
  QCOMPARE(fuzzyScore(QStringLiteral("xq"), QStringLiteral("Save")), 0);
  QVERIFY(fuzzyScore(QStringLiteral("oeffnen ä"), QStringLiteral("Oeffnen a")) > 0);
}

void SearchTest::findsAndRuns() {
  ActionSearch* search = open();
  QVERIFY(search->isVisible());
  auto* line = the<QLineEdit>("actionSearchLine");
  QCOMPARE(QApplication::focusWidget(), line);
  QTest::keyClicks(line, QStringLiteral("new proj"));
  QCOMPARE(listed().value(0), QStringLiteral("New project"));
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    line->setText(QString::fromLatin1(name) == QLatin1String("light") ? QString() : QStringLiteral("p"));
    QTest::qWait(40);
    picture(QStringLiteral("search-%1").arg(QLatin1String(name)));
  }
  line->setText(QStringLiteral("new pr"));
  QTest::keyClick(line, Qt::Key_Return);
  QVERIFY(!search->isVisible());
  QTRY_VERIFY(studio().session.isOpen());
  open(); // what was run last stands first
  QCOMPARE(listed().value(0), QStringLiteral("New project"));
  QTest::keyClick(line, Qt::Key_Down);
  QCOMPARE(the<QListWidget>("actionSearchList")->currentRow(), 1);
  QTest::keyClick(line, Qt::Key_Up);
  QTest::keyClick(line, Qt::Key_Up); // round to the end
  QCOMPARE(the<QListWidget>("actionSearchList")->currentRow(), the<QListWidget>("actionSearchList")->count() - 1);
  QTest::keyClick(line, Qt::Key_Escape);
  QVERIFY(!search->isVisible());
  open();
  auto* list = the<QListWidget>("actionSearchList");
  line->setText(QStringLiteral("close the project"));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
  QTRY_VERIFY(!studio().session.isOpen());
}

void SearchTest::onlyWhatCanBeDone() {
  open();
  auto* line = the<QLineEdit>("actionSearchLine");
  QVERIFY(!listed().contains(QLatin1String("Save"))); // there is no project
  QTest::keyClicks(line, QStringLiteral("zzzz"));
  QCOMPARE(listed(), QStringList{QStringLiteral("No action has these words.")});
  QTest::keyClick(line, Qt::Key_Return); // runs nothing, and stays
  QVERIFY(window().findChild<ActionSearch*>()->isVisible());
}

void SearchTest::logIsFilteredAndReported() {
  const QString file = home(QStringLiteral("data/studio.log"));
  static bool installed = false;
  if (!std::exchange(installed, true)) MessageLog::instance().install(file);
  qInfo("opened %s", qPrintable(home(QStringLiteral("me/project"))));
  qWarning("a slow disk at /media/anna/Stick");
  LogPanel panel(studio().jobs);
  panel.resize(700, 320);
  panel.show();
  auto* text = panel.findChild<QPlainTextEdit*>();
  QVERIFY(text->toPlainText().contains(QLatin1String("opened ")));
  QVERIFY(text->toPlainText().contains(QLatin1String("warning   a slow disk")));
  qWarning("while it is shown");
  QTRY_VERIFY(text->toPlainText().contains(QLatin1String("while it is shown")));
  auto* level = panel.findChild<QComboBox*>();
  level->setFocus();
  QTest::keyClick(level, Qt::Key_Down);
  QVERIFY(!text->toPlainText().contains(QLatin1String("opened ")));
  QVERIFY(text->toPlainText().contains(QLatin1String("a slow disk")));
  Job* job = studio().jobs.start(
      {.title = QStringLiteral("Looking"), .arguments = {QStringLiteral("inspect"), home(QStringLiteral("no.d3id"))}});
  QTRY_COMPARE(job->state(), Job::State::Failed);
  QTest::keyClick(level, Qt::Key_Down);
  QTRY_VERIFY(text->toPlainText().contains(QLatin1String("problem   Looking: ")));
  QVERIFY(!text->toPlainText().contains(QLatin1String("a slow disk")));

  QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("logReport")), Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<Notice*>()->isVisible(), 20000);
  const QString report = QApplication::clipboard()->text();
  for (const char* part : {"D3 Talker Studio", "system: ", "Qt: 6", "processor: ", "memory: ", "GPU: ", "opened ~/me"})
    QVERIFY2(report.contains(QLatin1String(part)), qPrintable(report));
  QVERIFY(!report.contains(home()));
  QVERIFY2(!report.contains(QLatin1String("anna")), qPrintable(report));
  QVERIFY(QFileInfo(file).size() > 0);
  level->setCurrentIndex(0);
  picture(QStringLiteral("log"), &panel);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::SearchTest)
#include "search_test.moc"
