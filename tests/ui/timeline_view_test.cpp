// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline shows, at every scale, and how quickly.
#include "tests/ui/timeline_bench.h"

#include "core/base/hash.h"
#include "core/timeline/waveform.h"
#include "ui/project/timecode.h"
#include "ui/widgets/tokens.h"
#include <QElapsedTimer>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace d3t::ui::test {

using namespace timeline;

class TimelineViewTest : public WindowTest {
  Q_OBJECT
private slots:
  void timesAreReadAndWritten();
  void wheelZoomsAtTheMouse();
  void wheelScrolls();
  void playheadIsOnePixel();
  void waveformIsTrue();
  void clippingIsMarked();
  void syncLane();
  void lanesCanBeChosen();
  void lostSoundSaysSo();
  void themes();
  void hoursAreQuick();

private:
  static double threadMs() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
  }
  QImage imageOf(QWidget* widget, double ratio = 1) {
    QImage image((QSizeF(widget->size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    widget->render(&image);
    return image;
  }
  /// A sound in the project and on the timeline.
  void addSound(TimelineBench& b, const QString& file, double at) {
    const size_t before = b.now().segments.size();
    b.panel->dropSounds({file}, ticksOfSeconds(at), DropMode::Refuse);
    QTRY_COMPARE_WITH_TIMEOUT(b.now().segments.size(), before + 1, 10000);
    studio().selection.clear();
  }
  static VisemeLane someVisemes(double seconds, size_t count) {
    static const char* const kWord[] = {"m", "aa", "iy", "s", "t", "ow", "f", "ih", "n", "sil"};
    VisemeLane lane;
    for (size_t i = 0; i < count; ++i)
      lane.push_back({ticksOfSeconds(seconds * double(i) / double(count)),
                      ticksOfSeconds(seconds * double(i + 1) / double(count)), *visemeNamed(kWord[i % 10])});
    return lane;
  }
};

void TimelineViewTest::timesAreReadAndWritten() {
  QCOMPARE(timecode(ticksOfSeconds(3723.48)), QStringLiteral("01:02:03:12"));
  QCOMPARE(exactTimecode(ticksOfSeconds(1.5)), QStringLiteral("00:00:01:12 + 20 ms"));
  QCOMPARE(timeOf(QStringLiteral("01:02:03:12")), std::optional(ticksOfSeconds(3723.48)));
  QCOMPARE(timeOf(QStringLiteral("2:03:12")), std::optional(ticksOfSeconds(123.48)));
  QCOMPARE(timeOf(QStringLiteral("3:12")), std::optional(ticksOfSeconds(3.48)));
  QCOMPARE(timeOf(QStringLiteral(" 3,5 s")), std::optional(ticksOfSeconds(3.5)));
  QCOMPARE(timeOf(QStringLiteral("40 ms")), std::optional(ticksOfSeconds(.04)));
  for (const double t : {0., 1.5, 3723.48, .0123})
    QCOMPARE(timeOf(exactTimecode(ticksOfSeconds(t))), std::optional(ticksOfSeconds(t)));
  for (const char* bad : {"", "x", "1:2:3:4:5", "999999999", "1:", "nan", "1e99"})
    QVERIFY2(!timeOf(QLatin1String(bad)), bad);
}

void TimelineViewTest::wheelZoomsAtTheMouse() {
  TimelineBench b(window());
  b.put("a", 0, 4 * 3600.);
  b.canvas->fit();
  QVERIFY(b.canvas->scale().x(ticksOfSeconds(4 * 3600.)) <= b.canvas->width());
  const QPoint mouse(400, 100);
  const Ticks under = b.canvas->scale().time(mouse.x());
  int turns = 0;
  for (; b.canvas->scale().ticksPerPixel() > TimeScale::kNearest && turns < 200; ++turns) {
    TimelineBench::wheel(b.canvas, mouse, 120, Qt::ControlModifier);
    QVERIFY(std::abs(b.canvas->scale().x(under) - mouse.x()) < 1);
  }
  QCOMPARE(b.canvas->scale().ticksPerPixel() * 20, double(ticksPerSample(48000))); // 20 px for a sample
  picture(QStringLiteral("timeline-samples-ruler"), b.panel);
  for (int i = 0; i < turns; ++i) {
    TimelineBench::wheel(b.canvas, mouse, -120, Qt::ControlModifier);
    if (b.canvas->scale().left() > 0) QVERIFY(std::abs(b.canvas->scale().x(under) - mouse.x()) < 2);
  }
  QTest::keyClick(b.canvas, Qt::Key_F);
  auto* slider = b.panel->findChild<QSlider*>(QStringLiteral("timelineZoom"));
  const int before = slider->value();
  QTest::keyClick(b.canvas, Qt::Key_Plus);
  QVERIFY(slider->value() > before);
  QTest::keyClick(b.canvas, Qt::Key_F);
  QVERIFY(std::abs(slider->value() - before) < 40);
}

void TimelineViewTest::wheelScrolls() {
  TimelineBench b(window());
  b.put("a", 0, 60);
  b.scaleTo(100);
  TimelineBench::wheel(b.canvas, {300, 100}, -120);
  const Ticks left = b.canvas->scale().left();
  QVERIFY(left > 0);
  TimelineBench::wheel(b.canvas, {300, 100}, 240);
  QCOMPARE(b.canvas->scale().left(), Ticks{0});
  b.canvas->setFocus();
  studio().playhead.seek(ticksOfSeconds(40)); // a person's seek is followed
  QVERIFY(b.canvas->scale().x(ticksOfSeconds(40)) > 0 && b.canvas->scale().x(ticksOfSeconds(40)) < b.canvas->width());
  QScrollBar* bar = nullptr;
  for (auto* found : b.panel->findChildren<QScrollBar*>())
    if (found->orientation() == Qt::Horizontal) bar = found;
  QVERIFY(bar && bar->value() > 0);
  bar->setValue(0);
  QCOMPARE(b.canvas->scale().left(), Ticks{0});
}

// At every scale exactly one column of device pixels is the playhead's.
void TimelineViewTest::playheadIsOnePixel() {
  TimelineBench b(window());
  b.canvas->setParameters({});
  const Lane lane = *b.canvas->lanes().find(LaneKind::Silence);
  for (const double ratio : {1., 1.25, 1.5, 2.})
    for (const double second : {1., 1.004, 2.3333, 3.141}) {
      studio().playhead.seek(ticksOfSeconds(second));
      const QImage image = imageOf(b.canvas, ratio);
      const int y = qRound((kRulerHeight + lane.y + lane.height / 2) * ratio);
      int columns = 0, where = -1;
      for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, y) == tokens().text) ++columns, where = x;
      QCOMPARE(columns, 1);
      QVERIFY(std::abs(where - b.canvas->scale().x(ticksOfSeconds(second)) * ratio) <= 1);
    }
}

// soundFile(): a hum of amplitude .3 that stops for the last 0.2 s of each second.
void TimelineViewTest::waveformIsTrue() {
  TimelineBench b(window());
  addSound(b, soundFile(QStringLiteral("hum.wav"), 3), 0);
  b.scaleTo(100);
  const QRectF body = b.canvas->scene().rect(b.now().segments[0]);
  const double middle = body.top() + 16 + (body.height() - 18) / 2, half = (body.height() - 18) / 2;
  const QColor ground = tokens().raised;
  const auto heightAt = [&](const QImage& image, int x, double ratio) { // of what is drawn above the middle
    int n = 0;
    for (int y = static_cast<int>(middle * ratio) - 2;
         y > (body.top() + 17) * ratio && image.pixelColor(x, y) != ground; --y)
      ++n;
    return n / ratio;
  };
  for (const double ratio : {1., 2.}) {
    const QImage image = imageOf(b.canvas, ratio);
    QVERIFY(std::abs(heightAt(image, qRound(40 * ratio), ratio) - .3 * half) <= 2.5);
    QVERIFY(heightAt(image, qRound(90 * ratio), ratio) <= 1);
    QVERIFY(std::abs(heightAt(image, qRound(240 * ratio), ratio) - .3 * half) <= 2.5);
  }
  // Nearer than the pyramid the samples are read on a worker; a column then shows the true wave.
  b.scaleTo(24000); // two samples per pixel; 180 Hz: 133 px
  (void)imageOf(b.canvas);
  QTest::qWait(200);
  const QImage near = imageOf(b.canvas);
  int told = 0;
  for (int x = 4; x < 264; ++x) { // behind the frame
    const double off = .3 * half * std::sin(2 * M_PI * 180 * (x + .5) / 24000);
    if (std::abs(off) < 3) continue;
    const auto drawn = [&](double y) {
      const int row = static_cast<int>(std::floor(y));
      return near.pixelColor(x, row) != ground || near.pixelColor(x, row - 1) != ground ||
             near.pixelColor(x, row + 1) != ground;
    };
    QVERIFY(drawn(middle - off));
    QVERIFY(near.pixelColor(x, static_cast<int>(std::floor(middle + off))) == ground); // a block would show both
    ++told;
  }
  QVERIFY(told > 80);
  picture(QStringLiteral("timeline-near"), b.panel);
  b.scaleTo(480000); // ten pixels per sample
  (void)imageOf(b.canvas);
  QTest::qWait(200);
  picture(QStringLiteral("timeline-samples"), b.panel);
}

void TimelineViewTest::clippingIsMarked() {
  TimelineBench b(window());
  addSound(b, soundFile(QStringLiteral("hum.wav"), 2), 0);
  b.scaleTo(100);
  const QRectF body = b.canvas->scene().rect(b.now().segments[0]);
  const QPoint mark(40, qRound(body.top() + 17));
  QVERIFY(imageOf(b.canvas).pixelColor(mark) != tokens().bad);
  QVERIFY(
      studio().session.apply(QStringLiteral("Gain"), [&](Timeline& t) { return setGain(t, t.segments[0].id, 12); }));
  QCOMPARE(imageOf(b.canvas).pixelColor(mark), tokens().bad);
  QVERIFY(imageOf(b.canvas).pixelColor(QPoint(90, mark.y())) != tokens().bad); // the pause
}

void TimelineViewTest::syncLane() {
  TimelineBench b(window());
  GivenLanes lanes;
  b.put("a", 0, 6);
  QVERIFY(!b.canvas->lanes().find(LaneKind::Sync)); // nothing known: no lane
  b.panel->setLaneData(&lanes);
  QVERIFY(!b.canvas->lanes().find(LaneKind::Sync));
  picture(QStringLiteral("timeline-listening"), b.panel);
  lanes.seconds = {.9f, .8f, .5f, .2f, -1, .95f};
  lanes.lane = std::make_shared<VisemeLane>(someVisemes(6, 60));
  emit lanes.changed();
  QVERIFY(b.canvas->lanes().find(LaneKind::Sync));
  const QImage image = imageOf(b.canvas);
  const auto marked = [&](double second) { // share of the lane that is not ground: told apart without colour
    int n = 0;
    const QPoint top = b.at(LaneKind::Sync, second, 0), bottom = b.at(LaneKind::Sync, second, 1);
    for (int y = top.y(); y < bottom.y(); ++y)
      for (int x = 0; x < 60; ++x) n += image.pixelColor(top.x() + x, y) != tokens().window;
    return n / (60. * (bottom.y() - top.y()));
  };
  QVERIFY(marked(.2) > marked(2.2) + .1);
  QVERIFY(marked(2.2) > marked(3.2) + .1);
  QVERIFY(marked(3.2) > .1);
  QCOMPARE(marked(4.2), 0.);
  b.click(b.at(LaneKind::Sync, 3.7));
  QCOMPARE(studio().playhead.at(), ticksOfSeconds(3));
}

void TimelineViewTest::lanesCanBeChosen() {
  TimelineBench b(window());
  b.put("a", 0, 6);
  QCOMPARE(b.canvas->parameters(), std::vector<ParameterId>{ParameterId::LipStrength});
  auto* hide = b.panel->findChild<QWidget*>(QStringLiteral("hideLane"));
  QVERIFY(hide);
  QTest::mouseClick(hide, Qt::LeftButton);
  QVERIFY(b.canvas->parameters().empty());
  QVERIFY(!b.canvas->lanes().find(LaneKind::Parameter));
  auto* add = b.panel->findChild<QWidget*>(QStringLiteral("addLane"));
  QTest::mouseClick(add, Qt::LeftButton);
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  QVERIFY(menu);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  QCOMPARE(b.canvas->parameters(), std::vector<ParameterId>{ParameterId::HeadMotion});
}

void TimelineViewTest::lostSoundSaysSo() {
  TimelineBench b(window());
  b.put("lost", 1, 4);
  const QPoint at = b.at(LaneKind::Speech, 3, .8);
  int hatched = 0;
  const QImage image = imageOf(b.canvas);
  for (int x = -20; x < 20; ++x) hatched += image.pixelColor(at + QPoint(x, 0)) != tokens().raised;
  QVERIFY(hatched > 2 && hatched < 38);
  picture(QStringLiteral("timeline-lost"), b.panel);
}

void TimelineViewTest::themes() {
  TimelineBench b(window());
  GivenLanes lanes;
  addSound(b, soundFile(QStringLiteral("hello.wav"), 6), .5);
  addSound(b, soundFile(QStringLiteral("second take.wav"), 3.5), 7);
  lanes.lane = std::make_shared<VisemeLane>(someVisemes(6, 40));
  lanes.seconds = {-1, .9f, .85f, .5f, .3f, .92f, .8f, .9f, .75f, .6f, .1f};
  lanes.body = ticksOfSeconds(7.2);
  (void)studio().session.apply(QStringLiteral("Set up"), [&](Timeline& t) -> Status {
    const Id id = t.segments[0].id, second = t.segments[1].id;
    for (const auto& ok :
         {setSource(t, {.identity = "sample", .hash = "h"}), addSilence(t, {ticksOfSeconds(2), ticksOfSeconds(2.6)}),
          setFade(t, id, Edge::In, {ticksOfSeconds(.6), FadeShape::EqualPower}),
          setFade(t, id, Edge::Out, {ticksOfSeconds(1.2), FadeShape::Smooth}), setGain(t, second, 11),
          setLoop(t, {ticksOfSeconds(2), ticksOfSeconds(6)}),
          setViseme(t, id, {ticksOfSeconds(1.2), ticksOfSeconds(1.8), *visemeNamed("ow"), VisemeMode::Hold}),
          setViseme(t, id, {ticksOfSeconds(3), ticksOfSeconds(3.5), *visemeNamed("m"), VisemeMode::Mute}),
          setKeyframe(t, ParameterId::LipStrength, {ticksOfSeconds(1), .8}),
          setKeyframe(t, ParameterId::LipStrength, {ticksOfSeconds(4), 1.4}),
          setKeyframe(t, ParameterId::LipStrength, {ticksOfSeconds(7), 1, Interpolation::Hold})})
      if (!ok) return ok;
    for (const auto& [time, name, colour] : {std::tuple(1.5, "Greeting", 0), {4.2, "Refrain", 3}, {8.4, "Bye", 1}})
      if (auto added = addMarker(t, ticksOfSeconds(time), name, colour); !added) return passOn(added);
    return {};
  });
  b.panel->setLaneData(&lanes);
  studio().playhead.seek(ticksOfSeconds(3.2));
  studio().selection.selectSegments({b.now().segments[0].id});
  b.canvas->setFocus();
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window().resize(size);
      QTest::qWait(30);
      b.canvas->fit();
      picture(QStringLiteral("timeline-%1-%2").arg(QLatin1String(name)).arg(size.width()));
    }
  }
  applyTheme(Theme::Dark);
  const QImage twice = imageOf(b.panel, 2);
  QVERIFY(twice.save(QStringLiteral(D3T_PICTURES_DIR "/timeline-dark-2x.png")));
  window().setLayoutDirection(Qt::RightToLeft);
  QTest::qWait(30);
  picture(QStringLiteral("timeline-rtl"));
  QVERIFY(b.canvas->scale().x(ticksOfSeconds(2)) > b.canvas->scale().x(ticksOfSeconds(1)));
}

// 2 hours of sound and 10,000 visemes, 1280 px wide.
void TimelineViewTest::hoursAreQuick() {
  TimelineBench b(window());
  constexpr int64_t kSamples = int64_t{2} * 3600 * 48000;
  const QString file = soundFile(QStringLiteral("long.wav"), 1);
  // What decoding two hours would leave in the cache; the file of samples is a hole.
  const std::string hash = *hashFile(file.toStdString());
  const std::filesystem::path cache = std::filesystem::path(studio().settings.cacheFolder().toStdString()) / "sounds";
  std::filesystem::create_directories(cache);
  std::ofstream(cache / (hash + ".pcm")).put(0);
  std::filesystem::resize_file(cache / (hash + ".pcm"), kSamples * 2);
  Waveform wave(48000);
  std::vector<float> block(48000 * 10);
  for (size_t i = 0; i < block.size(); ++i)
    block[i] = float(.8 * std::sin(double(i) * .02) * std::sin(double(i) * .0003));
  for (int64_t done = 0; done < kSamples; done += std::ssize(block)) wave.push(block);
  QVERIFY(wave.save(cache / (hash + ".wave"), hash));
  addSound(b, file, 0);
  QCOMPARE(endOf(b.now()), ticksOfSeconds(7200));
  GivenLanes lanes;
  lanes.lane = std::make_shared<VisemeLane>(someVisemes(7200, 10'000));
  lanes.seconds.assign(7200, .5f);
  b.panel->setLaneData(&lanes);
  window().resize(1280 + 200, 800);
  QTest::qWait(30);
  QImage target(b.canvas->size(), QImage::Format_RGB32);
  for (const double zoom : {0., 1., 100., 2000.}) {
    if (zoom == 0)
      b.canvas->fit();
    else
      b.scaleTo(zoom);
    std::vector<double> times, work; // ms that passed, ms of this thread: others use the machine, too
    for (int i = 0; i < 12; ++i) {
      TimelineBench::wheel(b.canvas, {600, 100}, i % 2 ? -120 : 120, i % 3 ? Qt::NoModifier : Qt::ControlModifier);
      QElapsedTimer timer;
      const double before = threadMs();
      timer.start();
      b.canvas->render(&target);
      times.push_back(double(timer.nsecsElapsed()) / 1e6);
      work.push_back(threadMs() - before);
    }
    std::sort(times.begin(), times.end());
    std::sort(work.begin(), work.end());
    qInfo("%d px wide, %g px per second: %.2f ms, worst %.2f ms; of this thread %.2f ms, worst %.2f ms",
          b.canvas->width(), zoom, times[times.size() / 2], times.back(), work[work.size() / 2], work.back());
    QVERIFY(b.canvas->width() >= 1280);
    QVERIFY2(work[work.size() / 2] < 8, "repaint");
  }
  b.canvas->fit();
  picture(QStringLiteral("timeline-hours"));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::TimelineViewTest)
#include "timeline_view_test.moc"
