// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/jobs/job_row.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

namespace d3t::ui::test {

constexpr int kPatience = 40000; // ms for a child on a machine that has much to do besides

/// The jobs panel with real children of d3talker.
class JobsTest : public WindowTest {
  Q_OBJECT
private slots:
  void emptySaysSo();
  void failureStaysWithItsRemedyAndIsTriedAgain();
  void pauseResumeStop();
  void queueRunsInOrder();
  void pictureFollowsTheWatchFolder();
  void looks();

private:
  JobSpec longOne(const QString& title) {
    return {.title = title,
            .arguments = {QStringLiteral("corpus"), QStringLiteral("make"), QStringLiteral("-o"), home(title),
                          QStringLiteral("--shards"), QStringLiteral("1"), QStringLiteral("--clips-per-shard"),
                          QStringLiteral("60"), QStringLiteral("--seconds"), QStringLiteral("1"),
                          QStringLiteral("--size"), QStringLiteral("64"), QStringLiteral("--threads"),
                          QStringLiteral("1")},
            .result = home(title)};
  }
  JobSpec badOne() {
    return {.title = QStringLiteral("Looking into nobody.d3id"),
            .arguments = {QStringLiteral("inspect"), home(QStringLiteral("nobody.d3id"))}};
  }
  static QToolButton* button(QWidget& in, const char* name) { return in.findChild<QToolButton*>(QLatin1String(name)); }
};

namespace {

/// The state letter of our d3talker child ("T": it sleeps), else a space.
char stateOfChild() {
  const QByteArray mine = QByteArray::number(QCoreApplication::applicationPid());
  QDirIterator entries(QStringLiteral("/proc"), QDir::Dirs);
  while (entries.hasNext()) {
    QFile file(entries.next() + QStringLiteral("/stat"));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (text.contains("(d3talker)") && fields.size() > 2 && fields[1] == mine && fields[0] != "Z") return fields[0][0];
  }
  return ' ';
}

} // namespace

void JobsTest::emptySaysSo() {
  JobsPanel panel(studio().jobs);
  JobsSummary summary(studio().jobs);
  panel.show();
  QVERIFY(panel.findChild<QLabel*>()->text().contains(QLatin1String("Nothing is being worked on")));
  QVERIFY(summary.text().isEmpty());
}

void JobsTest::failureStaysWithItsRemedyAndIsTriedAgain() {
  JobsPanel panel(studio().jobs);
  JobsSummary summary(studio().jobs);
  panel.resize(700, 300);
  panel.show();
  Job* job = studio().jobs.enqueue(badOne());
  QTRY_COMPARE(job->state(), Job::State::Failed);
  QCOMPARE(summary.text(), QStringLiteral("Looking into nobody.d3id failed"));
  auto* notice = panel.findChild<Notice*>();
  QVERIFY(notice->isVisible());
  QVERIFY2(notice->text().contains(QLatin1String("nobody.d3id")), qPrintable(notice->text()));
  QVERIFY(notice->text().contains(u'\n')); // what to do
  QVERIFY(!button(panel, "jobClear"));     // a failure does not go with the finished ones
  QTest::mouseClick(button(panel, "jobLog"), Qt::LeftButton);
  auto* log = panel.findChild<QPlainTextEdit*>(QStringLiteral("jobLogText"));
  QVERIFY(log->isVisible());
  QCOMPARE(log->toPlainText(), job->log());
  QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("jobLogCopy")), Qt::LeftButton);
  QCOMPARE(QApplication::clipboard()->text(), job->log());
  picture(QStringLiteral("jobs-failed"), &panel);

  QPushButton* again = nullptr;
  for (auto* b : notice->findChildren<QPushButton*>())
    if (b->text() == QLatin1String("Try again")) again = b;
  QVERIFY(again);
  again->setFocus();
  QTest::keyClick(again, Qt::Key_Space);
  QCOMPARE(studio().jobs.jobs().size(), size_t{1});
  QVERIFY(studio().jobs.jobs()[0] != job);
  QTRY_COMPARE(studio().jobs.jobs()[0]->state(), Job::State::Failed);
  QTRY_COMPARE(panel.findChildren<JobRow*>().size(), 1);
  QTest::mouseClick(button(panel, "jobRemove"), Qt::LeftButton);
  QVERIFY(studio().jobs.jobs().empty());
}

void JobsTest::pauseResumeStop() {
  JobsPanel panel(studio().jobs);
  panel.resize(700, 200);
  panel.show();
  Job* job = studio().jobs.enqueue(longOne(QStringLiteral("heads")));
  QTRY_VERIFY_WITH_TIMEOUT(job->fraction() > 0, kPatience);
  QToolButton* pause = button(panel, "jobPause");
  QTest::mouseClick(pause, Qt::LeftButton);
  QCOMPARE(job->state(), Job::State::Paused);
  QTRY_COMPARE(stateOfChild(), 'T');
  QCOMPARE(pause->toolTip(), QStringLiteral("Go on"));
  const double stood = job->fraction();
  QTest::qWait(600);
  QCOMPARE(job->fraction(), stood);
  QTest::mouseClick(pause, Qt::LeftButton);
  QCOMPARE(job->state(), Job::State::Running);
  QTRY_VERIFY_WITH_TIMEOUT(job->fraction() > stood, kPatience);
  QTest::mouseClick(pause, Qt::LeftButton); // a sleeping one hears the stop, too
  QTest::mouseClick(button(panel, "jobStop"), Qt::LeftButton);
  QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Stopped, kPatience);
  QCOMPARE(stateOfChild(), ' ');
  QVERIFY(!button(panel, "jobReveal")->isVisible());
  QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("jobsClear")), Qt::LeftButton);
  QVERIFY(studio().jobs.jobs().empty());
}

void JobsTest::queueRunsInOrder() {
  JobsSummary summary(studio().jobs);
  Job* first = studio().jobs.enqueue(longOne(QStringLiteral("one")));
  Job* second = studio().jobs.enqueue(badOne());
  Job* third = studio().jobs.enqueue(badOne());
  QTRY_VERIFY_WITH_TIMEOUT(first->fraction() > 0, kPatience);
  QCOMPARE(second->state(), Job::State::Waiting);
  QVERIFY2(summary.text().startsWith(QLatin1String("one: ")), qPrintable(summary.text()));
  QVERIFY2(summary.text().contains(QLatin1String("2 more waiting")), qPrintable(summary.text()));
  summary.show();
  picture(QStringLiteral("jobs-summary"), &summary);
  third->stop(); // a waiting one never starts
  QCOMPARE(third->state(), Job::State::Stopped);
  first->stop();
  QTRY_COMPARE_WITH_TIMEOUT(second->state(), Job::State::Failed, kPatience);
  QCOMPARE(third->state(), Job::State::Stopped);
  QSignalSpy pressed(&summary, &QPushButton::clicked);
  QTest::keyClick(&summary, Qt::Key_Space);
  QCOMPARE(pressed.count(), 1);
}

void JobsTest::pictureFollowsTheWatchFolder() {
  JobSpec spec = longOne(QStringLiteral("seen"));
  spec.watchFolder = home(QStringLiteral("watch"));
  QVERIFY(QDir().mkpath(spec.watchFolder));
  JobsPanel panel(studio().jobs);
  panel.show();
  Job* job = studio().jobs.enqueue(spec);
  const auto put = [&](const QColor& colour) {
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(colour);
    QVERIFY(image.save(spec.watchFolder + QStringLiteral("/now.jpg"), "JPG", 95));
  };
  const auto middle = [&] {
    const auto* label = panel.findChild<JobRow*>()->findChild<QLabel*>();
    const QImage shown = label->pixmap(Qt::ReturnByValue).toImage();
    return shown.isNull() ? QColor() : shown.pixelColor(shown.rect().center());
  };
  put(Qt::red);
  QTRY_VERIFY_WITH_TIMEOUT(middle().red() > 200 && middle().blue() < 60, kPatience);
  put(Qt::blue);
  QTRY_VERIFY_WITH_TIMEOUT(middle().blue() > 200 && middle().red() < 60, kPatience);
  job->stop();
}

void JobsTest::looks() {
  JobsPanel panel(studio().jobs);
  panel.resize(900, 420);
  panel.show();
  studio().jobs.start({.title = QStringLiteral("Checking the speech"), .arguments = {QStringLiteral("doctor")}});
  studio().jobs.start(badOne());
  JobSpec seen = longOne(QStringLiteral("Drawing heads"));
  seen.watchFolder = home();
  QImage image(320, 180, QImage::Format_RGB32);
  image.fill(QColor(120, 150, 110));
  QVERIFY(image.save(home(QStringLiteral("now.jpg"))));
  Job* job = studio().jobs.enqueue(seen);
  studio().jobs.enqueue(longOne(QStringLiteral("Export 2")));
  QTRY_VERIFY_WITH_TIMEOUT(job->secondsLeft() > 0, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(studio().jobs.jobs()[0]->isOver() && studio().jobs.jobs()[1]->isOver(), kPatience);
  QCOMPARE(studio().jobs.jobs()[0]->state(), Job::State::Done);
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    QTest::qWait(30);
    picture(QStringLiteral("jobs-%1").arg(QLatin1String(name)), &panel);
  }
  for (const auto* b : panel.findChildren<QAbstractButton*>())
    QVERIFY2(!b->text().isEmpty() || !b->accessibleName().isEmpty(), qPrintable(b->objectName()));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::JobsTest)
#include "jobs_test.moc"
