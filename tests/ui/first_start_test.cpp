// SPDX-License-Identifier: GPL-3.0-or-later
// What a newcomer does: starts, tries the sample, types a text, presses play.
#include "tests/ui/window_test.h"

#include "core/media/video_reader.h"
#include "ui/render/preview_panel.h"
#include "ui/render/preview_view.h"
#include "ui/widgets/notice.h"
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace d3t::ui::test {

class FirstStartTest : public WindowTest {
  Q_OBJECT
private slots:
  void sampleSpeaksWithinSeconds();
  void aFilmOfTheSample();
};

void FirstStartTest::sampleSpeaksWithinSeconds() {
  if (QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty())
    QSKIP("espeak-ng is not installed, so there is no voice to speak with");
  QElapsedTimer clock;
  clock.start();
  QTest::mouseClick(the<QPushButton>("trySample"), Qt::LeftButton);
  auto* preview = window().findChild<PreviewPanel*>();
  QVERIFY(preview);
  QTRY_VERIFY_WITH_TIMEOUT(!preview->view().picture().image.isNull(), 20000);
  qInfo("picture of the sample after %lld ms", static_cast<long long>(clock.elapsed()));
  QTest::qWait(300);
  picture(QStringLiteral("sample-asks-for-sound"));

  auto* text = the<QLineEdit>("sayText");
  QTest::mouseClick(text, Qt::LeftButton);
  QTest::keyClicks(text, QStringLiteral("Hello. I am the sample, and I say what you type."));
  clock.restart();
  QTest::keyClick(text, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!studio().session.timeline().segments.empty(), 20000);
  const QImage still = preview->view().picture().image;
  studio().actions[QStringLiteral("play.toggle")]->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(studio().playhead.at() > timeline::ticksOfSeconds(1), 20000);
  QVERIFY(preview->view().picture().image != still);
  qInfo("speaks %lld ms after the text was typed", static_cast<long long>(clock.elapsed()));
  studio().actions[QStringLiteral("play.toggle")]->trigger();
  for (Notice* said : window().findChildren<Notice*>()) said->dismiss(); // of a machine without a loudspeaker
  studio().playhead.seek(timeline::ticksOfSeconds(1.8));
  QTest::qWait(1500);
  for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
    window().resize(size);
    QTest::qWait(400);
    picture(QStringLiteral("studio-dark-%1").arg(size.width()));
  }
  applyTheme(Theme::Light);
  QTest::qWait(400);
  picture(QStringLiteral("studio-light-1920"));
}

// From the start page to a file that plays, by keys and the mouse alone.
void FirstStartTest::aFilmOfTheSample() {
  QTest::mouseClick(the<QPushButton>("trySample"), Qt::LeftButton);
  QVERIFY(drop(&window(), window().rect().center(), {soundFile(QStringLiteral("hum.wav"), 2)}));
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 20000);
  QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
  QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
  auto* start = the<QPushButton>("exportStart");
  auto* file = the<QLineEdit>("exportFile");
  QTRY_VERIFY(start->isVisible());
  file->setFocus();
  file->selectAll();
  QTest::keyClicks(file, home(QStringLiteral("film.mp4")));
  QTest::keyClick(file, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 20000);
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(!studio().jobs.jobs().empty(), 20000);
  Job* job = studio().jobs.jobs().back();
  QTRY_VERIFY_WITH_TIMEOUT(job->isOver(), 120000);
  QVERIFY2(job->state() == Job::State::Done, qPrintable(job->problem() + job->log()));
  picture(QStringLiteral("film-done"));
  auto film = VideoReader::open(home(QStringLiteral("film.mp4")).toStdString());
  QVERIFY2(film, film ? "" : film.error().message().c_str());
  int frames = 0;
  for (auto frame = film->next(); frame && *frame; frame = film->next()) ++frames;
  QVERIFY2(qAbs(frames - 50) <= 1, qPrintable(QString::number(frames)));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::FirstStartTest)
#include "first_start_test.moc"
