// SPDX-License-Identifier: GPL-3.0-or-later
// What each edit does, by example.
#include "core/talker/viseme_table.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "core/timeline/snap.h"
#include "core/timeline/timeline_text.h"
#include "tests/timeline/random_edits.h"

#include <gtest/gtest.h>

namespace d3t::timeline::test {
namespace {

constexpr Ticks s(double seconds) {
  return ticksOfSeconds(seconds);
}

Id drop(Timeline& t, double at, double in, double out, DropMode mode = DropMode::Refuse,
        Ripple ripple = Ripple::Speech) {
  const auto id =
      dropSound(t, {.sound = soundNumber(1), .in = s(in), .out = s(out), .at = s(at), .mode = mode, .ripple = ripple});
  EXPECT_TRUE(id) << id.error().message();
  return id.value_or(0);
}

/// "start+length<in" of each segment, in s.
std::string shown(const Timeline& t) {
  std::string text;
  for (const Segment& x : t.segments)
    text += fmt::format("{}{:g}+{:g}<{:g}", text.empty() ? "" : " ", secondsOf(x.start), secondsOf(x.length()),
                        secondsOf(x.in));
  return text;
}

/// Sounds at 0-4 and 6-10, with a marker, a keyframe, a loop and a silence in the second.
struct EditTest : ::testing::Test {
  EditTest() {
    a = drop(t, 0, 0, 4);
    b = drop(t, 6, 10, 14);
    EXPECT_TRUE(addMarker(t, s(7), "here"));
    EXPECT_TRUE(setKeyframe(t, ParameterId::Gaze, {s(7), .5}));
    EXPECT_TRUE(setLoop(t, {s(5), s(8)}));
    EXPECT_TRUE(addSilence(t, {s(7), s(8)}));
  }
  std::string lanes() const {
    return fmt::format("marker {:g} key {:g} loop {:g}-{:g} silence {:g}-{:g}", secondsOf(t.markers[0].time),
                       secondsOf(t.parameter(ParameterId::Gaze).keyframes[0].time), secondsOf(t.loop->from),
                       secondsOf(t.loop->to), secondsOf(t.silences[0].from), secondsOf(t.silences[0].to));
  }
  void refused(const Status& status, std::string_view why) {
    ASSERT_FALSE(status);
    EXPECT_NE(status.error().message().find(why), std::string::npos) << status.error().message();
  }
  Timeline t;
  Id a = 0, b = 0;
};

TEST_F(EditTest, Drop) {
  const auto onSpeech = dropSound(t, {.sound = soundNumber(1), .at = s(3)});
  ASSERT_FALSE(onSpeech);
  EXPECT_EQ(onSpeech.error().what, "there is speech already");
  Timeline over = t, inserted = t, replaced = t;
  drop(over, 3, 20, 27, DropMode::Overwrite);
  EXPECT_EQ(shown(over), "0+3<0 3+7<20");
  drop(over, 4, 0, 1, DropMode::Overwrite);
  EXPECT_EQ(shown(over), "0+3<0 3+1<20 4+1<0 5+5<22");
  drop(inserted, 2, 20, 21, DropMode::Insert);
  EXPECT_EQ(shown(inserted), "0+2<0 2+1<20 3+2<2 7+4<10");
  drop(replaced, 3, 20, 25, DropMode::Replace);
  EXPECT_EQ(shown(replaced), "0+3<0 3+5<20");
  Sound other = soundNumber(1);
  other.hash = "another content";
  EXPECT_FALSE(dropSound(t, {.sound = other, .at = s(20)}));
}

TEST_F(EditTest, AnInsertTakesAlongWhatItIsToldTo) {
  Timeline start = t;
  drop(t, 5, 20, 21, DropMode::Insert, Ripple::Speech);
  EXPECT_EQ(lanes(), "marker 7 key 7 loop 5-8 silence 8-9");
  t = start;
  drop(t, 5.5, 20, 21, DropMode::Insert, Ripple::Everything);
  EXPECT_EQ(lanes(), "marker 8 key 8 loop 5-9 silence 8-9");
  EXPECT_EQ(shown(t), "0+4<0 5.5+1<20 7+4<10");
  t = start;
  drop(t, 8, 20, 21, DropMode::Insert, Ripple::Everything);
  EXPECT_EQ(lanes(), "marker 7 key 7 loop 5-8 silence 7-8") << "what ends where the new one starts stays";
}

TEST_F(EditTest, Split) {
  ASSERT_TRUE(setFade(t, a, Edge::In, {s(1)}));
  ASSERT_TRUE(setFade(t, a, Edge::Out, {s(2)}));
  ASSERT_TRUE(setGain(t, a, -6));
  ASSERT_TRUE(split(t, s(.5)));
  EXPECT_EQ(shown(t), "0+0.5<0 0.5+3.5<0.5 6+4<10");
  EXPECT_EQ(t.segments[0].fadeIn.length, s(.5));
  EXPECT_EQ(t.segments[0].fadeOut.length, 0);
  EXPECT_EQ(t.segments[1].fadeIn.length, 0);
  EXPECT_EQ(t.segments[1].fadeOut.length, s(2));
  EXPECT_EQ(t.segments[1].gainDb, -6);
  EXPECT_EQ(t.segments[0].id, a);
  EXPECT_NE(t.segments[1].id, a);
  refused(split(t, s(5)), "nothing to split");
  refused(split(t, s(6)), "nothing to split");
}

TEST_F(EditTest, Move) {
  const std::vector<Id> first = {a}, both = {a, b}, unknown = {a, 99};
  refused(moveSegments(t, first, s(3)), "there is speech already");
  refused(moveSegments(t, first, s(-1)), "before the timeline");
  refused(moveSegments(t, unknown, s(1)), "not there");
  ASSERT_TRUE(moveSegments(t, both, s(1)));
  EXPECT_EQ(shown(t), "1+4<0 7+4<10");
  ASSERT_TRUE(moveSegments(t, first, s(7), true));
  EXPECT_EQ(shown(t), "7+1<10 8+4<0") << "the right end of the covered one is gone, too";
}

TEST_F(EditTest, TrimAndRippleTrim) {
  ASSERT_TRUE(trim(t, b, Edge::In, s(5)));
  EXPECT_EQ(shown(t), "0+4<0 5+5<9");
  refused(trim(t, b, Edge::In, s(3)), "neighbour");
  refused(trim(t, a, Edge::Out, s(5.5)), "neighbour");
  refused(trim(t, a, Edge::Out, 0), "nothing would be left");
  refused(trim(t, b, Edge::Out, s(40)), "nothing more");
  ASSERT_TRUE(setFade(t, b, Edge::Out, {s(3)}));
  ASSERT_TRUE(trim(t, b, Edge::Out, s(7)));
  EXPECT_EQ(t.segments[1].fadeOut.length, s(2));
  ASSERT_TRUE(trim(t, a, Edge::Out, s(3), Ripple::Everything));
  EXPECT_EQ(shown(t), "0+3<0 4+2<9");
  EXPECT_EQ(lanes(), "marker 6 key 6 loop 4-7 silence 6-7");
  ASSERT_TRUE(trim(t, a, Edge::In, s(1), Ripple::Speech));
  EXPECT_EQ(shown(t), "0+2<1 3+2<9") << "the edge stays, the sound moves under it";
  EXPECT_EQ(lanes(), "marker 6 key 6 loop 4-7 silence 5-6");
  ASSERT_TRUE(trim(t, a, Edge::Out, s(5), Ripple::Speech));
  EXPECT_EQ(shown(t), "0+5<1 6+2<9");
}

TEST_F(EditTest, DeleteAndRippleDelete) {
  const std::vector<Id> first = {a}, both = {a, b};
  Timeline start = t;
  ASSERT_TRUE(deleteSegments(t, first));
  EXPECT_EQ(shown(t), "6+4<10");
  t = start;
  ASSERT_TRUE(deleteSegments(t, first, Ripple::Everything));
  EXPECT_EQ(shown(t), "2+4<10");
  EXPECT_EQ(lanes(), "marker 3 key 3 loop 1-4 silence 3-4");
  t = start;
  ASSERT_TRUE(deleteSegments(t, both, Ripple::Speech));
  EXPECT_EQ(t.segments.size(), 0u);
  EXPECT_TRUE(t.silences.empty());
  t = start;
  ASSERT_TRUE(deleteRange(t, {s(3), s(7)}));
  EXPECT_EQ(shown(t), "0+3<0 7+3<11");
  t = start;
  ASSERT_TRUE(deleteRange(t, {s(3), s(7.5)}, Ripple::Everything));
  EXPECT_EQ(shown(t), "0+3<0 3+2.5<11.5");
  EXPECT_EQ(t.markers[0].time, s(3)) << "a marker is never lost";
  EXPECT_TRUE(t.parameter(ParameterId::Gaze).keyframes.empty());
  EXPECT_EQ(t.silences[0], (Span{s(3), s(3.5)}));
  EXPECT_EQ(t.loop, (Span{s(3), s(3.5)}));
  t = start;
  ASSERT_TRUE(deleteRange(t, {s(4), s(6)}, Ripple::Speech)) << "closes a gap";
  EXPECT_EQ(shown(t), "0+4<0 4+4<10");
}

TEST_F(EditTest, GainFadeAndOffsetHaveLimits) {
  refused(setGain(t, a, 25), "gain");
  refused(setGain(t, a, std::nan("")), "gain");
  ASSERT_TRUE(setFade(t, a, Edge::In, {s(3)}));
  refused(setFade(t, a, Edge::Out, {s(1.1)}), "longer than the segment");
  refused(setLipOffset(t, s(1.1)), "a second apart");
  ASSERT_TRUE(setLipOffset(t, -120 * kTicksPerMs));
  refused(setLoop(t, {s(2), s(2)}), "loop");
}

TEST_F(EditTest, Keyframes) {
  const auto id = ParameterId::LipStrength;
  ASSERT_TRUE(setParameter(t, id, 1.5));
  EXPECT_EQ(valueAt(t, id, s(3)), 1.5);
  ASSERT_TRUE(setKeyframe(t, id, {s(1), 1, Interpolation::Linear}));
  ASSERT_TRUE(setKeyframe(t, id, {s(3), 2, Interpolation::Smooth}));
  ASSERT_TRUE(setKeyframe(t, id, {s(5), 0, Interpolation::Hold}));
  ASSERT_TRUE(setKeyframe(t, id, {s(7), .5}));
  EXPECT_EQ(valueAt(t, id, 0), 1);
  EXPECT_EQ(valueAt(t, id, s(1.5)), 1.25);
  EXPECT_EQ(valueAt(t, id, s(4)), 1);
  EXPECT_NEAR(valueAt(t, id, s(3.5)), 2 * (1 - (.25 * .25 * (3 - .5))), 1e-12);
  EXPECT_EQ(valueAt(t, id, s(6.999)), 0);
  EXPECT_EQ(valueAt(t, id, s(100)), .5);
  refused(setKeyframe(t, id, {s(1), 2.1}), "from 0 to 2");
  refused(moveKeyframe(t, id, s(1), {s(3), 1}), "another keyframe");
  refused(moveKeyframe(t, id, s(2), {s(4), 1}), "no keyframe");
  refused(setParameter(t, id, 1), "has keyframes");
  ASSERT_TRUE(moveKeyframe(t, id, s(1), {s(2), .5, Interpolation::Linear}));
  EXPECT_EQ(valueAt(t, id, s(2.5)), 1.25);
  for (double at : {2., 3., 5., 7.}) ASSERT_TRUE(removeKeyframe(t, id, s(at)));
  EXPECT_EQ(valueAt(t, id, s(3)), .5) << "the last one's value stays";
}

TEST_F(EditTest, Silences) {
  ASSERT_TRUE(addSilence(t, {s(1), s(2)}));
  ASSERT_TRUE(addSilence(t, {s(4), s(5)}));
  ASSERT_TRUE(addSilence(t, {s(2), s(4.5)}));
  ASSERT_EQ(t.silences.size(), 2u);
  EXPECT_EQ(t.silences[0], (Span{s(1), s(5)}));
  EXPECT_TRUE(isSilent(t, s(1)));
  EXPECT_FALSE(isSilent(t, s(5)));
  ASSERT_TRUE(removeSilence(t, {s(2), s(7.5)}));
  EXPECT_EQ(t.silences.items(), (std::vector<Span>{{s(1), s(2)}, {s(7.5), s(8)}}));
  refused(removeSilence(t, {s(3), s(4)}), "no silence");
}

TEST_F(EditTest, Markers) {
  const auto id = addMarker(t, s(2), "cut", 3);
  ASSERT_TRUE(id);
  EXPECT_EQ(t.markers[0].id, *id);
  ASSERT_TRUE(changeMarker(t, {*id, s(9), 1, "later"}));
  EXPECT_EQ(t.markers[1].name, "later");
  refused(changeMarker(t, {*id, s(9), 8, ""}), "colour");
  EXPECT_FALSE(addMarker(t, s(1), "two\nlines"));
  ASSERT_TRUE(removeMarker(t, *id));
  refused(removeMarker(t, *id), "not there");
}

TEST_F(EditTest, VisemesLieOverTheAutomaticOnes) {
  const VisemeLane automatic = {
      {0, s(1), 1, VisemeMode::Natural}, {s(1), s(2), 2, VisemeMode::Natural}, {s(3), s(4), 3, VisemeMode::Natural}};
  const auto lane = [&] {
    std::string text;
    for (const VisemeSpan& v : visemesOf(*findSegment(t, a), automatic))
      text += fmt::format("{:g}-{:g} {} ", secondsOf(v.from), secondsOf(v.to), kVisemeNames[v.viseme]);
    return text;
  };
  EXPECT_EQ(lane(), "0-1 aa 1-2 ae 3-4 ah ");
  ASSERT_TRUE(setViseme(t, a, {s(.5), s(1.5), 22, VisemeMode::Hold}));
  EXPECT_EQ(lane(), "0-0.5 aa 0.5-1.5 m 1.5-2 ae 3-4 ah ");
  ASSERT_TRUE(moveVisemeBoundary(t, a, automatic, s(.5), s(.2)));
  EXPECT_EQ(lane(), "0-0.2 aa 0.2-1.5 m 1.5-2 ae 3-4 ah ");
  ASSERT_TRUE(moveVisemeBoundary(t, a, automatic, s(2), s(2.5)));
  EXPECT_EQ(lane(), "0-0.2 aa 0.2-1.5 m 1.5-2.5 ae 3-4 ah ");
  ASSERT_TRUE(moveVisemeBoundary(t, a, automatic, s(3), s(3.25)));
  EXPECT_EQ(lane(), "0-0.2 aa 0.2-1.5 m 1.5-2.5 ae 3-3.25 sil 3.25-4 ah ");
  refused(moveVisemeBoundary(t, a, automatic, s(.2), 0), "10 ms");
  refused(moveVisemeBoundary(t, a, automatic, s(2.7), s(2.6)), "no viseme");
  refused(setViseme(t, a, {s(29), s(31), 1, VisemeMode::Mute}), "outside");
  ASSERT_TRUE(clearVisemes(t, a, s(1), s(3.1)));
  EXPECT_EQ(lane(), "0-0.2 aa 0.2-1 m 1-2 ae 3-3.1 ah 3.1-3.25 sil 3.25-4 ah ");
  ASSERT_TRUE(trim(t, a, Edge::In, s(.5)));
  ASSERT_TRUE(split(t, s(1.5)));
  const std::vector<Id> right = {t.segments[1].id};
  ASSERT_TRUE(moveSegments(t, right, s(.25)));
  const VisemeLane heard = visemesOnTimeline(t.segments[1], automatic);
  ASSERT_FALSE(heard.empty());
  EXPECT_EQ(heard.front(), (VisemeSpan{s(1.75), s(2.25), 2, VisemeMode::Natural}));
  EXPECT_EQ(heard.back().to, s(4.25));
}

TEST(Visemes, AreThoseOfTheTalkersTable) {
  const Viseme unknown = visemeOf("no such phone");
  for (const std::string_view name : kVisemeNames) {
    const Viseme v = visemeOf(name);
    EXPECT_NE(v.openingDominance, unknown.openingDominance) << name << " is not in core/talker/viseme_table.cpp";
    EXPECT_EQ(kVisemeNames[*visemeNamed(name)], name);
  }
  EXPECT_FALSE(visemeNamed("xx"));
}

TEST(Snap, GoesToTheNearestPointWithinReach) {
  Timeline t;
  const auto id = dropSound(t, {.sound = soundNumber(0), .at = s(10)});
  ASSERT_TRUE(addMarker(t, s(5), "m"));
  const std::vector<Id> none, moved = {*id};
  const auto points = snapPoints(t, none, s(3));
  EXPECT_EQ(points, (std::vector<Ticks>{0, s(3), s(5), s(10), s(12)}));
  EXPECT_EQ(snapPoints(t, moved, 0), (std::vector<Ticks>{0, s(5)}));
  EXPECT_EQ(snap(points, s(5.1), s(.2)).time, s(5));
  EXPECT_EQ(snap(points, s(5.3), s(.2)).time, s(5.3));
  EXPECT_FALSE(snap(points, s(5.3), s(.2)).point);
  EXPECT_EQ(snap(points, s(4), s(2)).time, s(3)) << "the earlier of two";
  EXPECT_EQ(snapSpan(points, s(7.9), s(2), s(.2)).time, s(8)) << "by its end";
  EXPECT_EQ(snapSpan(points, s(7.9), s(2), s(.2)).point, s(10));
  EXPECT_EQ(nearestFrame(s(1.03), {25, 1}), s(1.04));
}

TEST(Time, SamplesAndFramesAreExact) {
  for (const int rate : {8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000, 192000}) EXPECT_TRUE(isExactRate(rate));
  for (const FrameRate rate : {FrameRate{24, 1}, {25, 1}, {30, 1}, {50, 1}, {60, 1}, {24000, 1001}, {30000, 1001}}) {
    EXPECT_EQ(ticksPerFrame(rate) * rate.numerator, kTicksPerSecond * rate.denominator);
    EXPECT_EQ(frameAt(ticksOfFrames(123456, rate), rate), 123456);
    EXPECT_EQ(frameAt(ticksOfFrames(123456, rate) - 1, rate), 123455);
  }
  EXPECT_EQ(frameAt(-1, {25, 1}), -1);
  EXPECT_EQ(ticksOfSeconds(-secondsOf(12345)), -12345);
}

TEST(TimelineText, UnknownFieldsSurviveAndBrokenOnesAreRefused) {
  Timeline t;
  ASSERT_TRUE(dropSound(t, {.sound = soundNumber(0)}));
  std::string text = writeTimeline(t);
  text.insert(1, R"("future":{"a":[1,2]},)");
  text.insert(text.find("\"gainDb\""), R"("emotion":"joy",)");
  const auto read = readTimeline(text, "test");
  ASSERT_TRUE(read) << read.error().message();
  Timeline edited = *read;
  ASSERT_TRUE(split(edited, s(1)));
  const std::string again = writeTimeline(edited);
  EXPECT_NE(again.find(R"("future":{"a":[1,2]})"), std::string::npos);
  EXPECT_EQ(edited.segments[1].extra, R"({"emotion":"joy"})");
  const std::string good = writeTimeline(t);
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"\"start\":0", "\"start\":-1"},
           {"\"start\":0", "\"start\":0.5"},
           {"\"start\":0", "\"start\":99999999999999999999"},
           {"\"start\":0", "\"start\":18446744073709551615"},
           {"\"start\":0", "\"start\":\"0\""},
           {"\"start\":0,", ""},
           {"\"linear\"", "\"curly\""},
           {"\"sounds\":[", "\"sounds\":[7,"},
           {"\"nextId\":2", "\"nextId\":1"},
           {"\"nextId\":2", "\"nextId\":-1"},
           {"\"nextId\":2", "\"nextId\":9223372036854775807"},
           {"\"in\":0", "\"in\":9223372036854775807"},
           {"\"out\":1411200000", "\"out\":-9223372036854775808"},
           {"\"start\":0", "\"start\":9223372036854775807"},
           {"\"length\":1411200000", "\"length\":9223372036854775807"},
           {"\"fadeIn\":{\"length\":0", "\"fadeIn\":{\"length\":9223372036854775807"},
           {"\"gainDb\":0.0", "\"gainDb\":1e999"},
           {"\"markers\":[]", "\"markers\":[{\"id\":1,\"time\":0,\"colour\":0,\"name\":\"\"}]"},
           {"\"loop\":null", "\"loop\":[5]"},
           {"\"silences\":[]", "\"silences\":" + std::string(100, '[') + std::string(100, ']')},
           {"}", ""}}) {
    std::string bad = good;
    const size_t at = bad.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    bad.replace(at, from.size(), to);
    EXPECT_FALSE(readTimeline(bad, "test")) << from << " -> " << to;
  }
}

} // namespace
} // namespace d3t::timeline::test
