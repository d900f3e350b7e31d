// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "core/timeline/history.h"
#include "core/timeline/timeline_text.h"
#include "tests/timeline/random_edits.h"

#include <gtest/gtest.h>

namespace d3t::timeline::test {
namespace {

constexpr Ticks kSecond = kTicksPerSecond;

History::Edit strength(double value) {
  return [=](Timeline& t) { return setParameter(t, ParameterId::LipStrength, value); };
}
double strengthOf(const History& h) {
  return valueAt(h.now(), ParameterId::LipStrength, 0);
}

/// Two sounds of 2 s at 0 and 10 s.
Timeline twoSounds() {
  Timeline t;
  EXPECT_TRUE(dropSound(t, {.sound = soundNumber(0)}));
  EXPECT_TRUE(dropSound(t, {.sound = soundNumber(0), .at = 10 * kSecond}));
  return t;
}

TEST(History, ADragIsOneStepAndRunsFromWhereItBegan) {
  History history(twoSounds());
  const Timeline start = history.now();
  const std::vector<Id> first = {start.segments[0].id};
  // Over the second sound and beyond: had each pixel been an edit of its own, the second one would be cut away.
  for (int ms = 100; ms <= 15000; ms += 100)
    EXPECT_TRUE(history.apply(
        "Move sound", [&](Timeline& t) { return moveSegments(t, first, ms * kTicksPerMs, true); }, "drag 1"));
  EXPECT_EQ(history.names(), std::vector<std::string>{"Move sound"});
  ASSERT_EQ(history.now().segments.size(), 2u);
  EXPECT_EQ(history.now().segments[0].length(), 2 * kSecond);
  EXPECT_EQ(history.now().segments[1].start, 15 * kSecond);
  EXPECT_TRUE(history.undo());
  EXPECT_TRUE(history.now() == start);
  EXPECT_FALSE(history.undo());
  EXPECT_TRUE(history.redo());
  EXPECT_EQ(history.now().segments[1].start, 15 * kSecond);
}

TEST(History, ADragThatIsRefusedKeepsItsLastGoodPlaceAndOneBackToTheStartIsNoStep) {
  History history(twoSounds());
  const std::vector<Id> first = {history.now().segments[0].id};
  const auto moveTo = [&](Ticks by) {
    return history.apply(
        "Move sound", [&](Timeline& t) { return moveSegments(t, first, by); }, "drag");
  };
  EXPECT_TRUE(moveTo(3 * kSecond));
  EXPECT_FALSE(moveTo(9 * kSecond));
  EXPECT_EQ(history.now().segments[0].start, 3 * kSecond);
  EXPECT_TRUE(moveTo(0));
  EXPECT_TRUE(history.names().empty());
  EXPECT_TRUE(moveTo(kSecond));
  EXPECT_EQ(history.names().size(), 1u);
}

TEST(History, TheEndOfADragAndAnotherDragAreStepsOfTheirOwn) {
  History history{Timeline()};
  EXPECT_TRUE(history.apply("Lip strength", strength(1.1), "slider"));
  EXPECT_TRUE(history.apply("Lip strength", strength(1.2), "slider"));
  history.endMerge();
  EXPECT_TRUE(history.apply("Lip strength", strength(1.3), "slider"));
  EXPECT_TRUE(history.apply("Lip strength", strength(1.4), "slider 2"));
  EXPECT_TRUE(history.apply("Lip strength", strength(1.5)));
  EXPECT_EQ(history.names().size(), 4u);
  history.goTo(1);
  EXPECT_EQ(strengthOf(history), 1.2);
  EXPECT_TRUE(history.apply("Lip strength", strength(.5), "slider"));
  EXPECT_EQ(history.names().size(), 2u) << "what was undone is forgotten";
  EXPECT_FALSE(history.canRedo());
}

TEST(History, AnEditOfSeveralIsOneStepOrNone) {
  History history(twoSounds());
  const auto both = [](double dB) {
    return [dB](Timeline& t) -> Status {
      for (const Segment& s : std::vector<Segment>(t.segments.items()))
        if (auto ok = setGain(t, s.id, s.start == 0 ? -3 : dB); !ok) return ok;
      return {};
    };
  };
  const Timeline start = history.now();
  EXPECT_FALSE(history.apply("Gain", both(100)));
  EXPECT_TRUE(history.now() == start);
  EXPECT_TRUE(history.apply("Gain", both(-6)));
  EXPECT_EQ(history.position(), 1u);
  EXPECT_TRUE(history.apply("Gain", both(-6)));
  EXPECT_EQ(history.position(), 1u) << "nothing changed";
}

TEST(History, KnowsWhatIsSaved) {
  History history{Timeline()};
  EXPECT_TRUE(history.isSaved());
  EXPECT_TRUE(history.apply("a", strength(.1), "k"));
  EXPECT_FALSE(history.isSaved());
  history.markSaved();
  EXPECT_TRUE(history.apply("a", strength(.2), "k")) << "is not merged into what was saved";
  EXPECT_FALSE(history.isSaved());
  EXPECT_TRUE(history.undo());
  EXPECT_TRUE(history.isSaved());
  EXPECT_TRUE(history.undo());
  EXPECT_TRUE(history.apply("b", strength(.3)));
  EXPECT_FALSE(history.isSaved());
  EXPECT_TRUE(history.undo());
  EXPECT_FALSE(history.isSaved()) << "the saved state was on the branch that is gone";
}

TEST(History, ForgetsTheOldestSteps) {
  History history(Timeline(), {.steps = 10, .bytes = size_t{1} << 30});
  for (int i = 1; i <= 50; ++i) EXPECT_TRUE(history.apply(fmt::format("{}", i), strength(i / 100.)));
  EXPECT_EQ(history.names().size(), 10u);
  EXPECT_EQ(history.names().front(), "41");
  while (history.undo()) {
  }
  EXPECT_EQ(strengthOf(history), .40);
  EXPECT_FALSE(history.isSaved());
}

/// 2 hours of speech with 90,000 mouth shapes of the user's, then an hour of edits.
TEST(History, AnHourOfEditingTwoHoursStaysSmall) {
  Timeline t;
  const auto id = dropSound(t, {.sound = soundNumber(3)});
  ASSERT_TRUE(id);
  ASSERT_TRUE(setVisemes(t, *id, laneOf(7200 * kSecond)));
  ASSERT_EQ(t.segments[0].visemes.size(), 90'000u);
  History history(t);
  Random random(3);
  for (int i = 0; i < 1000; ++i) {
    const Ticks from = ticksOfSamples(random.below(340'000'000), 48000);
    const VisemeSpan span{from, from + 30 * kTicksPerMs, static_cast<VisemeId>(random.below(40)), VisemeMode::Hold};
    const Ticks at = ticksOfSamples(random.below(340'000'000), 48000);
    ASSERT_TRUE(history.apply("Viseme", [&](Timeline& now) { return setViseme(now, segmentAt(now, from)->id, span); }));
    if (i % 10 != 0) continue;
    ASSERT_TRUE(history.apply("Split", [&](Timeline& now) { return split(now, at); }));
  }
  EXPECT_EQ(history.names().size(), 1000u) << "the oldest hundred were forgotten by number, not by size";
  EXPECT_LT(history.bytes(), size_t{64} << 20);
  RecordProperty("bytes", std::to_string(history.bytes()));
  const std::string change = writeChange(history.now(), [&] {
    Timeline now = history.now();
    EXPECT_TRUE(split(now, now.segments[0].start + kSecond));
    return now;
  }());
  EXPECT_LT(change.size(), 2000u) << "a split says nothing of the visemes";
}

TEST(History, ForgetsByBytes) {
  Timeline t;
  const auto id = dropSound(t, {.sound = soundNumber(2)});
  History history(t, {.steps = 1000, .bytes = 400'000});
  for (int i = 0; i < 100; ++i)
    ASSERT_TRUE(
        history.apply("Import", [&](Timeline& now) { return setVisemes(now, *id, laneOf((100 + i) * kSecond)); }));
  EXPECT_LE(history.bytes(), 400'000u);
  EXPECT_LT(history.names().size(), 20u);
  EXPECT_TRUE(history.undo());
}

} // namespace
} // namespace d3t::timeline::test
