// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/beside.h"
#include "tests/ui/watchdog.h"
#include "tests/ui/window_test.h"

#include "core/timeline/edit_lanes.h"
#include "ui/project/library_panel.h"
#include "ui/project/media_tree.h"
#include "ui/widgets/notice.h"
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

namespace d3t::ui::test {

using namespace timeline;

/// The library with real files: there, lost, found again, collected.
class LibraryTest : public WindowTest {
  Q_OBJECT
private slots:
  void listsWhatIsThere();
  void doubleClickPutsOnTheTimeline();
  void lostFilesAreSaidAndFoundAgain();
  void collectMakesTheFolderWhole();
  void unusedAreTakenOutAndPutBack();
  void filesAddedMeanwhileStay();
  void manyFilesDoNotHoldUpTheWindow();
  void looks();

private:
  QString identityFile(const QString& name);
  QString clipFile(const QString& name) {
    QFile file(home(name));
    file.open(QIODevice::WriteOnly);
    file.write("not decoded by the library");
    return file.fileName();
  }
  void add(const QString& file, project::MediaKind kind) {
    bool done = false;
    studio().session.addMedia(file.toStdString(), kind, [&](Result<project::Media> m) { done = m.has_value(); });
    QTRY_VERIFY(done);
  }
  void sound(const QString& name, double seconds) {
    const auto before = studio().session.timeline().segments.size();
    window().openFiles({soundFile(name, seconds)});
    QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), before + 1, 5000);
  }
  static QString rowText(LibraryPanel& panel, const char* id) {
    const auto* item = panel.findChild<MediaTree*>()->itemOf(QLatin1String(id));
    return item ? item->data(0, Qt::AccessibleTextRole).toString() : QString();
  }
};

/// The drawn head that comes with the program.
QString LibraryTest::identityFile(const QString& name) {
  if (!QFile::copy(QStringLiteral(D3T_SOURCE_DIR "/resources/sample.d3id"), home(name))) qFatal("no sample");
  return home(name);
}

void LibraryTest::listsWhatIsThere() {
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.resize(260, 420);
  panel.show();
  QVERIFY(!panel.findChild<MediaTree*>()->isVisible()); // empty: says what to do
  sound(QStringLiteral("hello.wav"), 2);
  QTRY_COMPARE(rowText(panel, "s1"), QStringLiteral("hello.wav, 0:02.0 · on the timeline"));
  window().openFiles({identityFile(QStringLiteral("head.d3id"))});
  QTRY_COMPARE(rowText(panel, "i1"), QStringLiteral("sample, 512 × 512 · on the timeline"));
  add(clipFile(QStringLiteral("take.mp4")), project::MediaKind::Clip);
  QTRY_COMPARE(rowText(panel, "c1"), QStringLiteral("take.mp4, clip"));
  auto* tree = panel.findChild<MediaTree*>();
  QCOMPARE(tree->topLevelItemCount(), 3);
  QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("Identities"));
  // A dragged row carries its id and its file.
  struct Tree : MediaTree { // NOLINT: opens what the drag uses
    using MediaTree::mimeData;
  };
  const std::unique_ptr<QMimeData> data((tree->*(&Tree::mimeData))({tree->itemOf(QStringLiteral("s1"))}));
  QCOMPARE(data->data(QLatin1String(kMediaMime)), QByteArray("s1"));
  QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(home(QStringLiteral("hello.wav")))});
  // Undone: not on the timeline any more, said at once.
  studio().session.undo();
  QTRY_COMPARE(rowText(panel, "i1"), QStringLiteral("sample, 512 × 512"));
}

void LibraryTest::doubleClickPutsOnTheTimeline() {
  sound(QStringLiteral("hello.wav"), 2);
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.resize(260, 420);
  panel.show();
  add(clipFile(QStringLiteral("take.mp4")), project::MediaKind::Clip);
  QTRY_VERIFY(panel.findChild<MediaTree*>()->itemOf(QStringLiteral("c1")));
  auto* tree = panel.findChild<MediaTree*>();
  const auto twice = [&](const char* id) {
    const QPoint at = tree->visualItemRect(tree->itemOf(QLatin1String(id))).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
  };
  studio().playhead.seek(ticksOfSeconds(5)); // there is room
  twice("s1");
  QCOMPARE(studio().session.timeline().segments.size(), size_t{2});
  QCOMPARE(studio().session.timeline().segments[1].start, ticksOfSeconds(5));
  QCOMPARE(studio().selection.media(), QStringLiteral("s1"));
  studio().playhead.seek(ticksOfSeconds(1)); // there is none: behind all speech
  tree->setFocus();
  QTest::keyClick(tree, Qt::Key_Return);
  QCOMPARE(studio().session.timeline().segments.size(), size_t{3});
  QCOMPARE(studio().session.timeline().segments[2].start, ticksOfSeconds(7));
  QSignalSpy wanted(&panel, &LibraryPanel::clipActivated);
  twice("c1");
  QCOMPARE(wanted.count(), 1);
  QCOMPARE(wanted[0][0].toString(), home(QStringLiteral("take.mp4")));
}

void LibraryTest::lostFilesAreSaidAndFoundAgain() {
  sound(QStringLiteral("one.wav"), 1);
  sound(QStringLiteral("two.wav"), 1.5);
  studio().session.save();
  const QString folder = QString::fromStdString(studio().session.folder().string());
  studio().session.close();
  QVERIFY(QDir().mkpath(home(QStringLiteral("disk/deep"))));
  QVERIFY(QFile::rename(home(QStringLiteral("one.wav")), home(QStringLiteral("disk/deep/another name.wav"))));
  QFile gone(home(QStringLiteral("two.wav")));
  QVERIFY(gone.rename(home(QStringLiteral("two.kept"))));
  QVERIFY(QDir(studio().settings.cacheFolder()).removeRecursively()); // else they play from the cache

  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.resize(300, 420);
  panel.show();
  window().openFiles({folder});
  auto* notice = panel.findChild<Notice*>();
  QTRY_VERIFY2(notice->text().startsWith(QLatin1String("2 file(s) are lost")), qPrintable(notice->text()));
  QTRY_COMPARE(rowText(panel, "s1"), QStringLiteral("one.wav, Lost · on the timeline"));
  QTest::qWait(50);
  picture(QStringLiteral("library-lost"), &panel);
  panel.lookIn(home(QStringLiteral("disk"))); // what the file chooser answers
  QTRY_VERIFY2(notice->text().contains(QLatin1String("still lost: two.wav")), qPrintable(notice->text()));
  QTRY_COMPARE(rowText(panel, "s1"), QStringLiteral("another name.wav, 0:01.0 · on the timeline"));
  QTRY_COMPARE(studio().sounds.state(QStringLiteral("s1")), SoundStore::State::Ready); // it plays again
  QVERIFY(rowText(panel, "s2").contains(QLatin1String("Lost")));
  QVERIFY(gone.rename(home(QStringLiteral("two.wav")))); // the disk is plugged in again
  panel.lookIn(home());
  QTRY_VERIFY2(notice->text().contains(QLatin1String("found")) || notice->text().contains(QLatin1String("again")),
               qPrintable(notice->text()));
  QTRY_COMPARE(rowText(panel, "s2"), QStringLiteral("two.wav, 0:01.5 · on the timeline"));
}

void LibraryTest::collectMakesTheFolderWhole() {
  sound(QStringLiteral("one.wav"), 1);
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.show();
  const auto folder = studio().session.folder();
  QTRY_VERIFY(beside.actions[QStringLiteral("file.collect")]->isEnabled());
  beside.actions[QStringLiteral("file.collect")]->trigger();
  auto* notice = panel.findChild<Notice*>();
  QTRY_VERIFY2(notice->text().contains(QLatin1String("1 file(s) were copied")), qPrintable(notice->text()));
  QVERIFY(std::filesystem::exists(folder / "media" / "one.wav"));
  QCOMPARE(studio().session.fileOf(QStringLiteral("s1")), folder / "media" / "one.wav");
  beside.actions[QStringLiteral("file.collect")]->trigger();
  QTRY_VERIFY2(notice->text().contains(QLatin1String("already")), qPrintable(notice->text()));
  QVERIFY(QFile::remove(QString::fromStdString((folder / "media" / "one.wav").string())));
  sound(QStringLiteral("two.wav"), 1.2);
  QVERIFY(QFile::remove(home(QStringLiteral("two.wav")))); // lost before it could be copied
  beside.actions[QStringLiteral("file.collect")]->trigger();
  QTRY_COMPARE(notice->kind(), Notice::Kind::Problem);
  QVERIFY2(notice->text().contains(QLatin1String("two.wav")), qPrintable(notice->text()));
}

void LibraryTest::unusedAreTakenOutAndPutBack() {
  sound(QStringLiteral("one.wav"), 1);
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.show();
  add(clipFile(QStringLiteral("take.mp4")), project::MediaKind::Clip);
  QAction* remove = beside.actions[QStringLiteral("library.removeUnused")];
  QTRY_VERIFY(remove->isEnabled());
  remove->trigger();
  QTRY_COMPARE(studio().session.project().media.size(), size_t{1});
  QTRY_VERIFY(!remove->isEnabled());
  QVERIFY(QFileInfo::exists(home(QStringLiteral("take.mp4"))));
  auto* notice = panel.findChild<Notice*>();
  QTRY_VERIFY(notice->isVisible());
  QPushButton* back = nullptr;
  for (auto* b : notice->findChildren<QPushButton*>())
    if (b->text() == QLatin1String("Put them back")) back = b;
  QVERIFY(back);
  QTest::mouseClick(back, Qt::LeftButton);
  QTRY_COMPARE(studio().session.project().media.size(), size_t{2});
}

// A long copy works on the list as it was: what is dropped meanwhile must not be lost when it ends.
void LibraryTest::filesAddedMeanwhileStay() {
  sound(QStringLiteral("one.wav"), 1);
  std::atomic<bool> go{false};
  bool ended = false;
  studio().session.changeMedia(
      [&go](project::Project& p, Run&) -> Status {
        while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        p.media[0].path = "elsewhere/one.wav";
        return {};
      },
      [&](Status) { ended = true; });
  sound(QStringLiteral("two.wav"), 1.2);
  QCOMPARE(studio().session.project().media.size(), size_t{2});
  go = true;
  QTRY_VERIFY(ended);
  QCOMPARE(studio().session.project().media.size(), size_t{2});
  QCOMPARE(studio().session.project().media[0].path, std::string("elsewhere/one.wav"));
}

void LibraryTest::manyFilesDoNotHoldUpTheWindow() {
  sound(QStringLiteral("one.wav"), 1);
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.resize(260, 420);
  panel.show();
  bool ended = false;
  studio().session.changeMedia(
      [](project::Project& p, Run&) -> Status {
        for (int i = 0; i < 500; ++i) {
          const std::string id = "c" + std::to_string(i);
          p.media.push_back({id, project::MediaKind::Clip, "gone/" + id + ".mp4", id, 10, {}});
        }
        return {};
      },
      [&](Status) { ended = true; });
  Watchdog watchdog;
  QTRY_VERIFY(ended);
  QTRY_VERIFY(rowText(panel, "c499").contains(QLatin1String("Lost")));
  QVERIFY(studio().session.apply(QStringLiteral("Lip strength"),
                                 [](Timeline& t) { return setParameter(t, ParameterId::LipStrength, .5); }));
  QTest::qWait(200);
  qInfo("500 files: at most %.0f ms at once", watchdog.longest());
  QVERIFY2(watchdog.longest() < 50, qPrintable(QString::number(watchdog.longest())));
}

void LibraryTest::looks() {
  sound(QStringLiteral("Good morning.wav"), 12);
  window().openFiles({identityFile(QStringLiteral("head.d3id"))});
  Beside beside(studio());
  LibraryPanel panel(beside.studio);
  panel.resize(260, 420);
  panel.show();
  add(clipFile(QStringLiteral("take one.mp4")), project::MediaKind::Clip);
  add(soundFile(QStringLiteral("A very long name of a recording of the second take.wav"), 3),
      project::MediaKind::Sound);
  QTRY_VERIFY(rowText(panel, "s2").contains(QLatin1String("0:03")));
  QTRY_VERIFY(rowText(panel, "i1").contains(QLatin1String("512")));
  panel.findChild<MediaTree*>()->setCurrentId(QStringLiteral("s1"));
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    QTest::qWait(150);
    picture(QStringLiteral("library-%1").arg(QLatin1String(name)), &panel);
  }
  panel.setLayoutDirection(Qt::RightToLeft);
  QTest::qWait(50);
  picture(QStringLiteral("library-right-to-left"), &panel);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::LibraryTest)
#include "library_test.moc"
