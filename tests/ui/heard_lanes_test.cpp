// SPDX-License-Identifier: GPL-3.0-or-later
// What a generated identity hears of a synthetic voice, on the lanes of the timeline.
// Core comes before Qt here: one of its headers names a function "signals", which is a word of Qt's.
#include "core/performance/hearing.h"
#include "tests/performance/generated_identity.h"
#include "tests/speech/voices.h"

#include "tests/ui/timeline_bench.h"
#include "ui/timeline/heard_lanes.h"
#include <numeric>

namespace d3t::ui::test {

using namespace timeline;

class HeardLanesTest : public WindowTest {
  Q_OBJECT
private slots:
  void whatIsHeardIsShown();
};

void HeardLanesTest::whatIsHeardIsShown() {
  TimelineBench b(window());
  constexpr int kSeconds = 10;
  Audio sound = d3t::test::speech25();
  sound.samples.resize(static_cast<size_t>(kSeconds * sound.rate));
  AudioSource source(sound);
  Run run;
  const auto actor = performance::test::actor();
  const auto heard = performance::hear(*actor, source, d3t::test::acousticModel(), nullptr, {}, run);
  QVERIFY2(heard, heard ? "" : heard.error().message().c_str());
  HeardLanes lanes(studio().session);
  b.panel->setLaneData(&lanes);
  b.put("a", 1, kSeconds);
  const QString id = QStringLiteral("a");
  QCOMPARE(lanes.state(id), LaneData::State::Unknown);
  lanes.setHeard(actor, {});
  QCOMPARE(lanes.state(id), LaneData::State::Listening);
  QVERIFY(!lanes.visemes(id));
  QCOMPARE(lanes.bodyLength(), ticksOfSeconds(10)); // 250 frames
  lanes.setHeard(actor, {{"hash-a", *heard}});
  QCOMPARE(lanes.state(id), LaneData::State::Known);
  QCOMPARE(*lanes.visemes(id), heard->visemes());
  const auto lane = lanes.visemes(id);
  lanes.setHeard(actor, {{"hash-a", *heard}});
  QCOMPARE(lanes.visemes(id), lane); // the same one: nothing is drawn anew
  QTRY_COMPARE_WITH_TIMEOUT(lanes.sync().size(), size_t{kSeconds + 1}, 5000);
  QVERIFY(lanes.sync()[0] < 0); // nothing is said before the sound
  const auto mean = [&] {
    const std::vector<float> sync = lanes.sync();
    return std::accumulate(sync.begin() + 2, sync.end() - 1, 0.) / (kSeconds - 2);
  };
  const double clean = mean();
  b.canvas->fit();
  picture(QStringLiteral("timeline-heard"));
  QVERIFY(studio().session.apply(QStringLiteral("Lips later"),
                                 [](Timeline& t) { return setLipOffset(t, 400 * kTicksPerMs); }));
  QTRY_VERIFY_WITH_TIMEOUT(mean() < clean - .15, 5000);
  picture(QStringLiteral("timeline-out-of-sync"));
  qInfo("sync: clean %.2f, 400 ms late %.2f", clean, mean());
  lanes.setHeard(nullptr, {});
  QTRY_VERIFY(lanes.sync().empty());
  QVERIFY(!b.canvas->lanes().find(LaneKind::Sync));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::HeardLanesTest)
#include "heard_lanes_test.moc"
