// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/own_studio.h"
#include "tests/ui/window_test.h"

#include "core/identity/identity.h"
#include "core/timeline/edit_lanes.h"
#include "ui/render/divider.h"
#include "ui/render/preview_panel.h"
#include "ui/render/preview_view.h"
#include "ui/render/steady_sink.h"
#include "ui/widgets/notice.h"
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>
#include <random>

namespace d3t::ui::test {

using namespace timeline;

namespace {
const char* const kSample = D3T_SOURCE_DIR "/resources/sample.d3id";
} // namespace

class PreviewTest : public WindowTest {
  Q_OBJECT
private slots:
  void initTestCase();
  void init();
  void cleanup();
  void saysWhatIsMissing();
  void damagedIdentityIsSaid();
  void typedTextIsSpoken();
  void keysMove();
  void typedTimeIsGoneTo();
  void zoomIsAnchored();
  void dividerShowsBoth();
  void headIsOrbited();
  void overlaysAndQuality();
  void pictureIsSavedAndCopied();
  void pictureAndSoundTogether();
  void latencies();

private:
  /// The sample, or the same with a refiner (one that makes all a little brighter).
  void addIdentity(bool refined = false);
  void makeRefined();
  void addSpeech() { QVERIFY(own_->addSound(speech_)); }
  bool waitForPicture(int64_t frame) {
    return QTest::qWaitFor([&] { return view().picture().frame == frame && !view().picture().image.isNull(); }, 5000);
  }
  /// All of the sounds is heard, and the picture of now is there at full quality.
  bool settled() {
    return QTest::qWaitFor(
        [&] {
          return performer_->actor() && performer_->heardShare() == 1 && !view().picture().image.isNull() &&
                 view().picture().quality == 1 && view().picture().refined;
        },
        20'000);
  }
  Playhead& playhead() { return own_->playhead; }
  PreviewView& view() { return panel_->view(); }
  QAction* action(const char* id) { return own_->actions[QLatin1String(id)]; }
  void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&own_->window, Qt::Key(key), modifiers); }

  QTemporaryDir kept_;
  std::filesystem::path refined_;
  QString speech_; ///< about 10 s, generated
  std::unique_ptr<OwnStudio> own_;
  std::unique_ptr<Performer> performer_;
  PreviewPanel* panel_ = nullptr;
};

void PreviewTest::initTestCase() {
  speech_ = kept_.filePath(QStringLiteral("speech.wav"));
  const QString text = QStringLiteral(
      "Peter Piper picked a peck of pickled peppers. My mother baked fresh bread before noon. Five wise men went by "
      "boat, and one of them sang. What a lovely morning it was, they all said.");
  QCOMPARE(
      QProcess::execute(QStringLiteral(D3T_BIN_DIR "/d3talker"), {"say", text, "-o", speech_, "--voice", "flite:slt"}),
      0);
  makeRefined();
}

void PreviewTest::makeRefined() {
  auto identity = openIdentity(kSample);
  const auto plates = readPlates(kSample);
  QVERIFY(identity && plates);
  identity->refiner = RefinerWeights::initial(1);
  const RefinerBlock& bias = refinerBlocks()[2 * kLast + 1];
  std::fill_n(identity->refiner->values.begin() + static_cast<std::ptrdiff_t>(bias.begin), bias.count, .3f);
  QFile film(kept_.filePath(QStringLiteral("plates.mp4")));
  QVERIFY(film.open(QIODevice::WriteOnly));
  film.write(plates->data(), static_cast<qint64>(plates->size()));
  film.close();
  refined_ = kept_.filePath(QStringLiteral("refined.d3id")).toStdString();
  QVERIFY(saveIdentity(refined_, *identity, film.fileName().toStdString()));
}

void PreviewTest::init() {
  WindowTest::init();
  own_ = std::make_unique<OwnStudio>(home());
  own_->settings.setCacheFolder(home(QStringLiteral("cache")));
  performer_ = std::make_unique<Performer>(own_->session, own_->sounds, own_->playhead, own_->settings);
  panel_ = new PreviewPanel(own_->studio, *performer_, steadySink);
  own_->window.setCentralWidget(panel_);
  own_->window.resize(860, 620);
  own_->window.show();
  QVERIFY(QTest::qWaitForWindowActive(&own_->window));
}

void PreviewTest::cleanup() {
  playhead().setRate(0);
  delete panel_;
  performer_.reset();
  own_.reset();
  WindowTest::cleanup();
}

void PreviewTest::addIdentity(bool refined) {
  bool done = false;
  own_->session.addMedia(refined ? refined_ : kSample, project::MediaKind::Identity, [&](Result<project::Media> media) {
    done = media && own_->session.apply(QStringLiteral("Use identity"), [&](Timeline& t) {
      return setSource(t, {.identity = media->id, .hash = media->hash});
    });
  });
  QTRY_VERIFY(done);
  QTRY_VERIFY_WITH_TIMEOUT(performer_->state() == Performer::State::Ready, 10'000);
}

void PreviewTest::saysWhatIsMissing() {
  auto* empty = panel_->findChild<QWidget*>(QStringLiteral("emptyStage"));
  auto* say = panel_->findChild<QWidget*>(QStringLiteral("sayBar"));
  QVERIFY(empty->isVisible() && !say->isVisible());
  picture(QStringLiteral("preview_empty"), &own_->window);
  addIdentity();
  QVERIFY(waitForPicture(0));
  QVERIFY(!empty->isVisible() && say->isVisible());
  QCOMPARE(view().picture().image.size(), QSize(512, 512));
  QVERIFY(!action("preview.split")->isEnabled()); // this one has no refiner
  auto* voices = panel_->findChild<QComboBox*>();
  QTRY_VERIFY_WITH_TIMEOUT(voices->count() > 0, 5000);
  picture(QStringLiteral("preview_no_sound"), &own_->window);
  addSpeech();
  QVERIFY(!say->isVisible());
  QVERIFY(settled());
  playhead().seek(ticksOfSeconds(1.2));
  QVERIFY(waitForPicture(30));
  QTest::qWait(200);
  picture(QStringLiteral("preview"), &own_->window);
  applyTheme(Theme::Light);
  picture(QStringLiteral("preview_light"), &own_->window);
}

void PreviewTest::damagedIdentityIsSaid() {
  QFile file(home(QStringLiteral("broken.d3id")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("this is no identity");
  file.close();
  bool done = false;
  own_->session.addMedia(file.fileName().toStdString(), project::MediaKind::Identity,
                         [&](Result<project::Media> media) {
                           done = media && own_->session.apply(QStringLiteral("Use identity"), [&](Timeline& t) {
                             return setSource(t, {.identity = media->id, .hash = media->hash});
                           });
                         });
  QTRY_VERIFY(done);
  auto* notice = panel_->findChild<Notice*>();
  QTRY_VERIFY(notice->isVisible());
  QVERIFY2(notice->text().contains(QLatin1String("broken.d3id")), qPrintable(notice->text()));
  picture(QStringLiteral("preview_broken"), &own_->window);
}

// Somebody types, presses Enter, and the lips move.
void PreviewTest::typedTextIsSpoken() {
  addIdentity();
  QVERIFY(waitForPicture(0));
  auto* line = panel_->findChild<QLineEdit*>(QStringLiteral("sayText"));
  QTest::mouseClick(line, Qt::LeftButton);
  QTest::keyClicks(line, QStringLiteral("Mama and papa jump and play, Jack"));
  QVERIFY2(!playhead().isPlaying() && line->text().contains(QLatin1String("Jack")), "keys of shortcuts are text here");
  QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(line, Qt::Key_Return), own_->jobs.jobs().size() == 1),
                           5000); // once there are voices
  QTRY_COMPARE_WITH_TIMEOUT(own_->session.timeline().segments.size(), size_t{1}, 10'000);
  QVERIFY(endOf(own_->session.timeline()) > ticksOfSeconds(1));
  QVERIFY(settled());
  // The lips are open somewhere, and closed at the first m.
  const auto snapshot = performer_->snapshot();
  const auto now = performance::Performance::create(snapshot.actor, snapshot.timeline, snapshot.hearings);
  QVERIFY(now);
  float most = 0;
  int64_t widest = 0;
  for (int64_t i = 0; i < now->frames(); ++i)
    if (const float shown = now->lips(i).shown; shown > most) most = shown, widest = i;
  QVERIFY(most > .3f * snapshot.actor->openingReach());
  const QImage rest = view().picture().image;
  playhead().seek(ticksOfFrames(widest, kPictureRate));
  QVERIFY(waitForPicture(widest));
  QVERIFY(view().picture().image != rest);
}

void PreviewTest::keysMove() {
  addIdentity();
  addSpeech();
  QVERIFY(settled());
  const auto at = [&] { return playhead().at(); };
  key(Qt::Key_Right);
  QCOMPARE(at(), ticksOfFrames(1, kPictureRate));
  key(Qt::Key_Right, Qt::ShiftModifier);
  QCOMPARE(at(), ticksOfFrames(26, kPictureRate));
  QVERIFY(waitForPicture(26));
  key(Qt::Key_Left);
  QCOMPARE(at(), ticksOfFrames(25, kPictureRate));
  key(Qt::Key_Left, Qt::ShiftModifier);
  QCOMPARE(at(), Ticks{0});
  key(Qt::Key_End);
  QCOMPARE(at(), endOf(own_->session.timeline()));
  key(Qt::Key_Home);
  QCOMPARE(at(), Ticks{0});
  key(Qt::Key_Space);
  QCOMPARE(playhead().rate(), 1.);
  QTRY_VERIFY(at() > ticksOfSeconds(.5));
  QVERIFY(panel_->feed().counts().shown > 3);
  key(Qt::Key_L);
  QCOMPARE(playhead().rate(), 2.);
  key(Qt::Key_L), key(Qt::Key_L);
  QCOMPARE(playhead().rate(), 4.);
  key(Qt::Key_J);
  QCOMPARE(playhead().rate(), -1.);
  key(Qt::Key_J);
  QCOMPARE(playhead().rate(), -2.);
  key(Qt::Key_K);
  QCOMPARE(playhead().rate(), 0.);
  const Ticks stopped = at();
  QTest::qWait(60);
  QCOMPARE(at(), stopped);
  auto* play = panel_->findChild<QWidget*>(QStringLiteral("transportBar"))->findChildren<QToolButton*>().at(3);
  QTest::mouseClick(play, Qt::LeftButton);
  QVERIFY(playhead().isPlaying());
  play->setFocus(Qt::TabFocusReason); // with the focus on a button Space presses that one
  QTest::keyClick(play, Qt::Key_Space);
  QVERIFY(!playhead().isPlaying());
}

void PreviewTest::typedTimeIsGoneTo() {
  auto* edit = panel_->findChild<QLineEdit*>(QStringLiteral("timecode"));
  QTest::mouseClick(edit, Qt::LeftButton);
  QTRY_COMPARE(edit->selectedText(), QStringLiteral("00:00:00:00"));
  QTest::keyClicks(edit, QStringLiteral("1:07"));
  QTest::keyClick(edit, Qt::Key_Return);
  QCOMPARE(playhead().at(), ticksOfFrames(32, kPictureRate));
  QCOMPARE(edit->text(), QStringLiteral("00:00:01:07"));
  QTest::mouseClick(edit, Qt::LeftButton);
  QTest::keyClicks(edit, QStringLiteral("soon"));
  QTest::keyClick(edit, Qt::Key_Return);
  QCOMPARE(playhead().at(), ticksOfFrames(32, kPictureRate)); // no time: nothing moves
  QTest::keyClick(edit, Qt::Key_Escape);
  QCOMPARE(edit->text(), QStringLiteral("00:00:01:07"));
}

void PreviewTest::zoomIsAnchored() {
  addIdentity();
  QVERIFY(waitForPicture(0));
  QVERIFY(view().isFitted());
  const QPointF pointer(view().width() * .3, view().height() * .6);
  const auto under = [&] { return (pointer - view().frameRect().topLeft()) / view().frameRect().width(); };
  const QPointF before = under();
  QWheelEvent wheel(pointer, view().mapToGlobal(pointer), {}, {0, 480}, Qt::NoButton, Qt::ControlModifier,
                    Qt::NoScrollPhase, false);
  const double fitted = view().zoom();
  QApplication::sendEvent(&view(), &wheel);
  QVERIFY(std::abs(view().zoom() / fitted - std::pow(1.25, 4)) < 1e-6);
  QVERIFY((under() - before).manhattanLength() < .002);
  const QPointF corner = view().frameRect().topLeft();
  QTest::mousePress(&view(), Qt::LeftButton, {}, {200, 200});
  QTest::mouseMove(&view(), {210, 205});
  QTest::mouseMove(&view(), {230, 220});
  QTest::mouseRelease(&view(), Qt::LeftButton, {}, {230, 220});
  QVERIFY((view().frameRect().topLeft() - corner - QPointF(30, 20)).manhattanLength() < 2);
  key(Qt::Key_1, Qt::ControlModifier);
  QCOMPARE(view().zoom(), 1.);
  // One to one: the screen shows the very pixels.
  const QImage shot = view().grab(view().frameRect().toRect()).toImage().convertToFormat(QImage::Format_RGB32);
  QCOMPARE(shot.pixel(300, 300), view().picture().image.pixel(300, 300));
  QCOMPARE(shot.pixel(10, 400), view().picture().image.pixel(10, 400));
  key(Qt::Key_0, Qt::ControlModifier);
  QVERIFY(view().isFitted());
}

void PreviewTest::dividerShowsBoth() {
  addIdentity(true);
  QVERIFY(waitForPicture(0));
  action("preview.split")->trigger();
  QTRY_VERIFY(!view().picture().coarse.isNull());
  key(Qt::Key_1, Qt::ControlModifier);
  auto* divider = panel_->findChild<Divider*>();
  QVERIFY(divider->isVisible());
  // Dragged to the right by 100 px of 512.
  const QPoint grip(Divider::kWidth / 2, divider->height() / 2);
  QTest::mousePress(divider, Qt::LeftButton, {}, grip);
  QTest::mouseMove(divider, grip + QPoint(100, 0));
  QTest::mouseRelease(divider, Qt::LeftButton, {}, grip);
  QVERIFY2(std::abs(divider->value() - 695) <= 3, qPrintable(QString::number(divider->value())));
  const int dragged = divider->value();
  QTest::keyClick(divider, Qt::Key_Right);
  QCOMPARE(divider->value(), dragged + 10);
  QCOMPARE(playhead().at(), Ticks{0}); // the arrow moved the border only
  picture(QStringLiteral("preview_split"), &own_->window);
  const QImage shot = view().grab(view().frameRect().toRect()).toImage().convertToFormat(QImage::Format_RGB32);
  const QImage &coarse = view().picture().coarse, &fine = view().picture().image;
  QVERIFY(coarse != fine);
  for (int y = 100; y < 500; y += 50) {
    QCOMPARE(shot.pixel(200, y), coarse.pixel(200, y));
    QCOMPARE(shot.pixel(450, y), fine.pixel(450, y));
  }
}

void PreviewTest::headIsOrbited() {
  addIdentity();
  QVERIFY(waitForPicture(0));
  action("preview.orbit")->trigger();
  QTRY_VERIFY(view().picture().image.hasAlphaChannel());
  QVERIFY(!action("preview.split")->isEnabled());
  const QImage front = view().picture().image;
  const auto changed = [&, last = front]() mutable {
    const bool ok = QTest::qWaitFor([&] { return view().picture().image != last; }, 3000);
    last = view().picture().image;
    return ok;
  };
  auto wait = changed;
  const QPoint middle = view().rect().center();
  QTest::mousePress(&view(), Qt::LeftButton, {}, middle);
  QTest::mouseMove(&view(), middle + QPoint(20, 0));
  QTest::mouseMove(&view(), middle + QPoint(80, 10));
  QTest::mouseRelease(&view(), Qt::LeftButton, {}, middle + QPoint(80, 10));
  QVERIFY(wait());
  QVERIFY(std::abs(view().orbit()->yaw - 24) < 1 && std::abs(view().orbit()->pitch - 3) < 1);
  action("preview.background.green")->trigger();
  QTRY_VERIFY(!view().picture().image.hasAlphaChannel());
  QCOMPARE(QColor(view().picture().image.pixel(2, 2)), QColor(Qt::green));
  QTest::qWait(200);
  picture(QStringLiteral("preview_orbit"), &own_->window);
  action("preview.orbitReset")->trigger();
  action("preview.background.none")->trigger();
  QTRY_VERIFY(view().picture().image == front);
}

void PreviewTest::overlaysAndQuality() {
  addIdentity();
  QVERIFY(waitForPicture(0));
  for (const char* id : {"preview.overlay.landmarks", "preview.overlay.crop"}) action(id)->trigger();
  QTRY_VERIFY(view().picture().overlay.landmarks.size() > 400);
  for (const QPointF& at : view().picture().overlay.landmarks) QVERIFY(QRectF(0, 0, 512, 512).contains(at));
  QTest::qWait(100);
  picture(QStringLiteral("preview_overlay"), &own_->window);
  action("preview.overlay.landmarks")->trigger();
  for (const char* id : {"preview.overlay.mask", "preview.overlay.gaussians"}) action(id)->trigger();
  QTRY_VERIFY(view().picture().overlay.gaussians.size() > 1000);
  QTest::qWait(100);
  picture(QStringLiteral("preview_gaussians"), &own_->window);
  action("preview.quality.quarter")->trigger();
  QTRY_COMPARE(view().picture().image.size(), QSize(128, 128));
  QCOMPARE(view().picture().size, QSize(512, 512)); // in the same place
  action("preview.quality.auto")->trigger();
  QTRY_COMPARE(view().picture().image.size(), QSize(512, 512));
}

void PreviewTest::pictureIsSavedAndCopied() {
  addIdentity();
  QVERIFY(waitForPicture(0));
  action("preview.copy")->trigger();
  QCOMPARE(QApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32), view().picture().image);
  action("preview.save")->trigger();
  auto* chooser = panel_->findChild<QFileDialog*>();
  QVERIFY(chooser);
  const QString file = home(QStringLiteral("shot.png"));
  chooser->selectFile(file);
  QMetaObject::invokeMethod(chooser, "accept");
  QTRY_VERIFY(QFile::exists(file));
  auto* notice = panel_->findChild<Notice*>();
  QTRY_VERIFY(notice->text().contains(QLatin1String("shot.png")));
  QCOMPARE(QImage(file).convertToFormat(QImage::Format_RGB32), view().picture().image);
}

// Rule: picture and sound within 40 ms, also after 50 seeks.
void PreviewTest::pictureAndSoundTogether() {
  addIdentity(true);
  addSpeech();
  QVERIFY(settled());
  // D3T_PLAY_SECONDS=60 for the figures in tests/bench/README.md.
  const int seconds = std::max(3, qEnvironmentVariableIntValue("D3T_PLAY_SECONDS"));
  action("preview.refine")->setChecked(!qEnvironmentVariableIsSet("D3T_COARSE"));
  action("play.loop")->trigger();
  key(Qt::Key_Space);
  QTest::qWait(1000 * seconds);
  const auto playing = panel_->feed().counts();
  qInfo("played %d s: %d frames shown, %d dropped, picture and sound at most %.0f ms apart, %.1f ms a picture", seconds,
        playing.shown, playing.dropped, playing.worstMs, 1000 * panel_->feed().drawSeconds());
  picture(QStringLiteral("preview_playing"), &own_->window);
  std::mt19937 random(3);
  const auto before = panel_->feed().counts();
  for (int i = 0; i < 50; ++i) {
    playhead().seek(ticksOfSeconds(std::uniform_real_distribution<>(0, 7)(random)));
    QTest::qWait(100);
  }
  const auto after = panel_->feed().counts();
  qInfo("after 50 seeks: at most %.0f ms apart, %d of %d frames more than 40 ms", after.worstMs, after.apart,
        after.shown);
  QVERIFY(playing.shown >= 20 * seconds);
  QVERIFY(after.shown - before.shown > 50);
  // A machine that does much else holds up a frame now and then, but nothing adds up.
  QVERIFY2(after.apart <= after.shown / 10, qPrintable(QString::number(after.apart)));
}

void PreviewTest::latencies() {
  addIdentity(true);
  QVERIFY(waitForPicture(0));
  QElapsedTimer time;
  time.start();
  own_->sounds.add(speech_.toStdString(), [&](Result<Sound> sound) {
    QVERIFY(sound);
    QVERIFY(own_->session.apply(QStringLiteral("Add sound"), [&](Timeline& t) -> Status {
      const auto id = dropSound(t, {.sound = *sound, .out = sound->length});
      return id ? Status{} : passOn(id);
    }));
  });
  QVERIFY(QTest::qWaitFor([&] { return !performer_->hearings().empty() && performer_->heardShare() == 1; }, 20'000));
  const qint64 lips = time.elapsed();
  QVERIFY(settled());
  std::vector<qint64> seeks, drags;
  QSignalSpy shown(&view(), &PreviewView::shown);
  std::mt19937 random(5);
  for (int i = 0; i < 40; ++i) {
    const int64_t frame = std::uniform_int_distribution<>(0, 200)(random);
    if (view().picture().frame == frame) continue;
    time.restart();
    playhead().seek(ticksOfFrames(frame, kPictureRate));
    while (view().picture().frame != frame && time.elapsed() < 2000) QTest::qWait(1);
    while (shown.isEmpty() && time.elapsed() < 2000) QTest::qWait(1);
    seeks.push_back(time.elapsed());
    QTest::qWait(20);
    shown.clear();
  }
  for (int i = 0; i < 20; ++i) {
    QTest::qWait(200); // the finest picture is there
    shown.clear();
    time.restart();
    QVERIFY(own_->session.apply(
        QStringLiteral("Lip strength"),
        [&](Timeline& t) { return setParameter(t, ParameterId::LipStrength, .5 + .05 * i); }, QStringLiteral("drag")));
    while (shown.isEmpty() && time.elapsed() < 2000) QTest::qWait(1);
    drags.push_back(time.elapsed());
  }
  std::sort(seeks.begin(), seeks.end());
  std::sort(drags.begin(), drags.end());
  const auto share = [](const std::vector<qint64>& v, size_t percent) {
    return static_cast<long long>(v[v.size() * percent / 100]);
  };
  qInfo("sound dropped to moving lips %lld ms; seek to picture: median %lld, p95 %lld ms; parameter to picture: median "
        "%lld, p95 %lld ms",
        static_cast<long long>(lips), share(seeks, 50), share(seeks, 95), share(drags, 50), share(drags, 95));
  // What is promised at the 95th percentile; a test may share its machine with others, so the median has to keep it.
  QVERIFY(lips <= 4500);
  QVERIFY(share(seeks, 50) <= 80);
  QVERIFY(share(drags, 50) <= 100);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::PreviewTest)
#include "preview_test.moc"
