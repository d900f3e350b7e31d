// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted editor is killed (SIGKILL) at random moments of its work, again and again on the same project. Whatever
// the moment: the project opens, and at most the edits of the last moments are gone.
#include "core/project/open.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "ui/project/session.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <cstdio>

namespace d3t::ui::test {
namespace {

using namespace timeline;
namespace fs = std::filesystem;

constexpr int kKills = 50;
constexpr int kEveryMs = 2, kMayBeLost = 250; // edits: half a second of them, on a busy machine; 20 s are allowed
constexpr int kRound = 4000;

// Each edit leaves its number in the value of a parameter, so that what was kept can be told exactly.
constexpr double kStep = 1. / 4096;
int countOf(const Timeline& t) {
  return static_cast<int>(valueAt(t, ParameterId::LipStrength, 0) / kStep + .5);
}

// The child: opens (or makes) the project and edits every few ms, for ever; a line per edit on standard output.
int edit(const fs::path& folder) {
  Session session;
  std::error_code code;
  const bool there = fs::exists(folder / project::kProjectFile, code);
  const auto ok = there ? session.open(folder, true) : session.create(folder, QStringLiteral("hour"));
  if (!ok) {
    std::fprintf(stderr, "%s\n", ok.error().message().c_str());
    return 1;
  }
  int n = countOf(session.timeline()) % kRound;
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, [&] {
    n = n % kRound + 1;
    const auto done = session.apply(QStringLiteral("Edit"), [&](Timeline& t) -> Status {
      if (n % 3 == 0)
        if (const auto marker = addMarker(t, ticksOfSeconds(n * .01), "m"); !marker) return passOn(marker);
      return setParameter(t, ParameterId::LipStrength, n * kStep);
    });
    if (!done) QCoreApplication::exit(1);
    if (n % 7 == 0) session.undo(), session.redo();
    if (n % 40 == 0) session.save();
    std::printf("%d\n", n);
    std::fflush(stdout);
  });
  timer.start(kEveryMs);
  return QCoreApplication::exec();
}

} // namespace

class CrashTest : public QObject {
  Q_OBJECT
private slots:
  void killedAtAnyMoment();
};

void CrashTest::killedAtAnyMoment() {
  QTemporaryDir home;
  const fs::path folder = home.filePath(QStringLiteral("project")).toStdString();
  QRandomGenerator random(7);
  int lostMost = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--edit"), QString::fromStdString(folder.string())});
    QVERIFY(child.waitForReadyRead(20000));
    QElapsedTimer clock;
    clock.start();
    std::vector<int> seen; // edits that were said to be done
    QByteArray pending;
    const auto read = [&] {
      pending += child.readAllStandardOutput();
      for (qsizetype end; (end = pending.indexOf('\n')) >= 0; pending.remove(0, end + 1))
        seen.push_back(pending.left(end).toInt());
    };
    const qint64 life = 20 + random.bounded(250);
    while (clock.elapsed() < life) child.waitForReadyRead(5), read();
    child.kill();
    QVERIFY(child.waitForFinished(20000));
    read();

    const auto found = project::openProject(folder);
    QVERIFY2(found, found ? "" : found.error().message().c_str());
    QVERIFY(found->saved || found->unsaved);
    const int kept = countOf(found->unsaved ? found->unsaved->project.timeline : found->saved->timeline);
    if (seen.empty()) continue;
    int lost = (seen.back() - kept + kRound) % kRound;
    if (lost > kRound / 2) lost -= kRound; // the last lines of the child were not read
    QVERIFY2(lost <= kMayBeLost, qPrintable(QStringLiteral("kept %1 of %2").arg(kept).arg(seen.back())));
    lostMost = std::max(lostMost, lost);
  }
  qInfo("%d kills: at most the last %d edits were lost", kKills, lostMost);
}

} // namespace d3t::ui::test

int main(int count, char** arguments) {
  QCoreApplication app(count, arguments);
  if (count == 3 && QByteArray(arguments[1]) == "--edit") return d3t::ui::test::edit(arguments[2]);
  d3t::ui::test::CrashTest test;
  return QTest::qExec(&test, count, arguments);
}

#include "crash_test.moc"
