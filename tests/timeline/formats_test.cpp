// SPDX-License-Identifier: GPL-3.0-or-later
// TextGrid, Rhubarb and SRT: examples as other programs write them, round trips, and hostile files.
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "core/timeline/rhubarb.h"
#include "core/timeline/srt.h"
#include "core/timeline/text.h"
#include "core/timeline/textgrid.h"
#include "tests/base/mutate.h"
#include "tests/timeline/random_edits.h"

#include <gtest/gtest.h>

namespace d3t::timeline::test {
namespace {

using d3t::test::mutate;

// As Praat 6 writes it, trailing blanks and all.
const std::string kLong = R"(File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0 
xmax = 1.25 
tiers? <exists> 
size = 2 
item []: 
    item [1]:
        class = "IntervalTier" 
        name = "words" 
        xmin = 0 
        xmax = 1.25 
        intervals: size = 1 
        intervals [1]:
            xmin = 0 
            xmax = 1.25 
            text = "say ""hi""" 
    item [2]:
        class = "IntervalTier" 
        name = "phones" 
        xmin = 0 
        xmax = 1.25 
        intervals: size = 3 
        intervals [1]:
            xmin = 0 
            xmax = 0.30000000000000004 
            text = "" 
        intervals [2]:
            xmin = 0.30000000000000004 
            xmax = 0.5 
            text = "HH" 
        intervals [3]:
            xmin = 0.5 
            xmax = 1.25 
            text = "AY1" 
)";
const std::string kShort = R"("ooTextFile"
"TextGrid"
0
1.25
<exists>
2
"IntervalTier" "words" 0 1.25 1
0 1.25 "say ""hi"""
"IntervalTier" "phones" 0 1.25 3
0
0.30000000000000004
""
0.30000000000000004 0.5 "HH" ! the breath
0.5
1.25
"AY1"
)";

std::string utf16(const std::string& ascii, bool bigEndian) {
  std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}
std::string replaced(std::string text, const std::string& from, const std::string& to, bool all = false) {
  size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  for (; at != std::string::npos; at = all ? text.find(from, at + to.size()) : std::string::npos)
    text.replace(at, from.size(), to);
  return text;
}

TEST(TextGrid, LongShortAndAnyEncodingAreTheSame) {
  const auto truth = readTextGrid(kLong, "a");
  ASSERT_TRUE(truth) << truth.error().message();
  ASSERT_EQ(truth->tiers.size(), 2u);
  EXPECT_EQ(truth->tiers[0].items[0].text, "say \"hi\"");
  EXPECT_EQ(truth->tiers[1].items[1].from, ticksOfSeconds(.3));
  EXPECT_EQ(truth->tiers[1].items[2].to, kTicksPerSecond * 5 / 4);
  for (const std::string& other :
       {kShort, replaced(kLong, "\n", "\r\n", true), replaced(kShort, "\n", "\r", true), "\xEF\xBB\xBF" + kLong,
        utf16(kLong, true), utf16(kShort, false), utf16(replaced(kLong, "\n", "\r\n", true), false)}) {
    const auto read = readTextGrid(other, "b");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(*read == *truth);
  }
  const auto lane = visemesOf(*truth, "a");
  ASSERT_TRUE(lane) << lane.error().message();
  EXPECT_EQ((*lane)[0].viseme, kSilence);
  EXPECT_EQ(kVisemeNames[(*lane)[1].viseme], "hh");
  EXPECT_EQ(kVisemeNames[(*lane)[2].viseme], "ay");
}

TEST(TextGrid, WhatIsWrittenReadsBackToTheTick) {
  Random random(1);
  for (int round = 0; round < 50; ++round) {
    VisemeLane lane;
    Ticks at = 0;
    for (int i = 0; i < 100; ++i) {
      at += random.below(3) ? 0 : random.below(10'000'000);
      const Ticks to = at + 1 + random.below(100'000'000);
      lane.push_back({at, to, static_cast<VisemeId>(random.below(40)), VisemeMode::Natural});
      at = to;
    }
    const std::vector<Marker> markers = {{1, 5, 0, "Größe \"1\""}, {2, at / 3, 0, ""}};
    const TextGrid grid = textGridOf(lane, at + random.below(2) * 7, markers);
    for (const auto form : {TextGridForm::Long, TextGridForm::Short}) {
      const auto read = readTextGrid(writeTextGrid(grid, form), "w");
      ASSERT_TRUE(read) << read.error().message();
      ASSERT_TRUE(*read == grid);
      const auto again = visemesOf(*read, "w", "phones");
      ASSERT_TRUE(again);
      VisemeLane spoken, truth; // silences between may be new
      std::copy_if(again->begin(), again->end(), std::back_inserter(spoken),
                   [](auto& v) { return v.viseme != kSilence; });
      std::copy_if(lane.begin(), lane.end(), std::back_inserter(truth), [](auto& v) { return v.viseme != kSilence; });
      ASSERT_EQ(spoken, truth);
    }
  }
}

struct Bad {
  std::string bytes, why; ///< why: a part of the message
};

/// Each is refused with a message that holds `why` and, where it says so, the line.
template <class Read> void expectRefused(const std::vector<Bad>& files, const Read& read) {
  for (const Bad& bad : files) {
    const auto result = read(bad.bytes, "f");
    ASSERT_FALSE(result) << bad.why;
    EXPECT_EQ(result.error().kind, ErrorKind::BadInput);
    EXPECT_NE(result.error().message().find(bad.why), std::string::npos)
        << result.error().message() << "\nwanted: " << bad.why;
  }
}

TEST(TextGrid, BrokenFilesAreRefusedWithTheLine) {
  std::string tooMany = "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"a\" 0 1 ";
  expectRefused({{"", "line 1: this is not a TextGrid"},
                 {"ooBinaryFile\x08TextGrid", "this is not a TextGrid"},
                 {"\"ooTextFile\"\n\"Pitch 1\"\n", "line 2: this is not a TextGrid"},
                 {kLong.substr(0, kLong.size() / 2), "expected"},
                 {kLong.substr(0, kLong.size() - 3), "line 36: a text in quotes is expected"},
                 {replaced(kLong, "xmax = 0.5", "xmax = 0.2"), "line 31: an interval ends before it starts"},
                 {replaced(kLong, "xmin = 0.5", "xmin = 0.4"), "line 35: overlaps the one before"},
                 {replaced(kLong, "xmin = 0.5", "xmin = -0.5"), "line 34: a time below 0"},
                 {replaced(kLong, "xmax = 0.5", "xmax = 1e300"), "line 31: a time beyond 24 hours"},
                 {replaced(kLong, "xmax = 0.5", "xmax = 0.5s"), "line 31: a number is expected"},
                 {replaced(kLong, "xmax = 0.5", "xmax = nan"), "a number is expected"},
                 {replaced(kLong, "xmax = 0.5", "xmax = -nan"), "a time below 0"},
                 {replaced(kLong, "size = 3", "size = -3"), "line 24: a number of items"},
                 {replaced(kLong, "size = 3", "size = 2.5"), "line 24: a number of items"},
                 {replaced(kLong, "size = 3", "size = 999999999999"), "line 24: a number of items"},
                 {replaced(kLong, "size = 3", "size = 4"), "cut off"},
                 {replaced(kLong, "size = 2", "size = 65"), "line 7: a number of items from 0 to 64"},
                 {replaced(kLong, "<exists>", "<absent>"), "line 6: <exists> is expected"},
                 {replaced(kLong, "\"IntervalTier\"", "\"SpectrumTier\""), "line 10: \"IntervalTier\" or"},
                 {replaced(kLong, "\"HH\"", "\"HH"), "expected"},
                 {replaced(kLong, "HH", std::string(20'000, 'x')), "line 32: a text is too long"},
                 {replaced(kLong, "HH", "H\xFFH"), "line 32: holds bytes that are not UTF-8"},
                 {replaced(kLong, "HH", "\xED\xA0\x80"), "line 32: holds bytes"},
                 {replaced(kLong, "HH", std::string(1, '\0')), "line 32: holds bytes"},
                 {utf16(kLong, true) + "x", "holds bytes that are not"},
                 {std::string("\xFF\xFE\x00\xDC\x00\x00", 6), "line 1: holds bytes"},
                 {tooMany + "500001", "a number of items"},
                 {std::string(100'000, '"'), "this is not a TextGrid"},
                 {std::string(100'000, '['), "this is not a TextGrid"}},
                readTextGrid);
  const auto grid = readTextGrid(replaced(kLong, "HH", "QQ"), "f");
  ASSERT_TRUE(grid);
  const auto lane = visemesOf(*grid, "f");
  ASSERT_FALSE(lane);
  EXPECT_EQ(lane.error().what, "the phone \"QQ\" is not known");
  EXPECT_EQ(lane.error().where, "f, line 31");
  EXPECT_FALSE(visemesOf(*grid, "f", "nowhere"));
}

const std::string kTsv = "0.00\tX\n0.05\tD\n0.27\tC\n0.31\tB\n0.43\tX\n0.47\tX\n";
const std::string kRhubarbJson = R"({
  "metadata": {
    "soundFile": "C:\\hello world.wav",
    "duration": 0.47
  },
  "mouthCues": [
    { "start": 0.00, "end": 0.05, "value": "X" },
    { "start": 0.05, "end": 0.27, "value": "D" },
    { "start": 0.27, "end": 0.31, "value": "C" },
    { "start": 0.31, "end": 0.43, "value": "B" },
    { "start": 0.43, "end": 0.47, "value": "X" }
  ]
}
)";

TEST(Rhubarb, ReadsAndWritesTheSameBytes) {
  const auto fromTsv = readRhubarb(kTsv, "a.tsv"), fromJson = readRhubarb(kRhubarbJson, "a.json");
  ASSERT_TRUE(fromTsv) << fromTsv.error().message();
  ASSERT_TRUE(fromJson) << fromJson.error().message();
  EXPECT_EQ(*fromTsv, *fromJson);
  EXPECT_EQ(fromTsv->size(), 5u);
  EXPECT_EQ(kVisemeNames[(*fromTsv)[1].viseme], "aa");
  EXPECT_EQ(writeRhubarbTsv(*fromTsv), kTsv);
  EXPECT_EQ(writeRhubarbJson(*fromTsv, "C:\\hello world.wav"), kRhubarbJson);
  EXPECT_TRUE(readRhubarb(replaced(kTsv, "\n", "\r\n", true), "dos.tsv"));
  for (VisemeId v = 0; v < kVisemeNames.size(); ++v) {
    const char shape = rhubarbShapeOf(v);
    EXPECT_TRUE(shape != 'X' || v == kSilence) << kVisemeNames[v] << " has no shape";
    EXPECT_EQ(rhubarbShapeOf(visemeOfRhubarb(shape)), shape);
  }
}

TEST(Rhubarb, AnyLaneSurvivesToTheFormatsPrecision) {
  Random random(2);
  for (int round = 0; round < 100; ++round) {
    VisemeLane lane;
    Ticks at = 0;
    for (int i = 0; i < 60; ++i) {
      at += random.below(3) ? 0 : random.below(50'000'000);
      lane.push_back(
          {at, at + 1 + random.below(70'000'000), static_cast<VisemeId>(random.below(40)), VisemeMode::Natural});
      at = lane.back().to;
    }
    const auto once = readRhubarb(writeRhubarbTsv(lane), "w.tsv");
    ASSERT_TRUE(once) << once.error().message();
    EXPECT_NEAR(secondsOf(once->back().to), secondsOf(at), .00501);
    EXPECT_EQ(writeRhubarbTsv(*once), writeRhubarbTsv(lane));
    const auto json = readRhubarb(writeRhubarbJson(lane, "ü \"x\""), "w.json");
    ASSERT_TRUE(json) << json.error().message();
    EXPECT_EQ(*json, *once);
  }
}

TEST(Rhubarb, BrokenFilesAreRefusedWithTheLine) {
  expectRefused({{"", "no mouth shapes"},
                 {"0.00\tX\n", "no mouth shapes"},
                 {"0.00 X\n0.1\tA\n", "line 1: a time, a tab"},
                 {replaced(kTsv, "0.27\tC", "0.27\tI"), "line 3: a mouth shape"},
                 {replaced(kTsv, "0.27\tC", "0.27\tCC"), "line 3: a mouth shape"},
                 {replaced(kTsv, "0.27\tC", "0.27\t"), "line 3: a mouth shape"},
                 {replaced(kTsv, "0.27", "0.04"), "line 3: times do not rise"},
                 {replaced(kTsv, "0.27", "0.05"), "line 3: times do not rise"},
                 {replaced(kTsv, "0.27", "-0.27"), "line 3: a time below 0"},
                 {replaced(kTsv, "0.27", "nan"), "line 3: a time below 0"},
                 {replaced(kTsv, "0.27", "0,27"), "line 3: a time is expected"},
                 {replaced(kTsv, "0.47", "9e99"), "line 6: a time beyond"},
                 {replaced(kTsv, "D", "\xC0\x80"), "line 2: holds bytes"},
                 {"{", "line 1: is no JSON"},
                 {replaced(kRhubarbJson, "\"X\" },", "\"X\" "), "is no JSON"},
                 {replaced(kRhubarbJson, "mouthCues", "cues"), "are expected"},
                 {"{\"mouthCues\": 7}", "is no list"},
                 {"{\"mouthCues\": [7]}", "are expected"},
                 {"{\"mouthCues\": []}", "no mouth shapes"},
                 {replaced(kRhubarbJson, "0.27,", "\"0.27\","), "are expected"},
                 {replaced(kRhubarbJson, "\"end\": 0.27", "\"end\": 0.05"), "cue 2: ends before"},
                 {replaced(kRhubarbJson, "\"end\": 0.27", "\"end\": 0.28"), "cue 3: overlaps"},
                 {replaced(kRhubarbJson, "\"start\": 0.00", "\"start\": -0.01"), "cue 1: a time below 0"},
                 {replaced(kRhubarbJson, "\"D\"", "\"Y\""), "cue 2: a mouth shape"},
                 {replaced(kRhubarbJson, "\"D\"", "68"), "are expected"},
                 {"{\"a\":" + std::string(100'000, '['), "nested more than"}},
                readRhubarb);
}

const std::string kSrt =
    "1\n00:00:01,500 --> 00:00:03,000\nHello,\nworld\n\n2\n01:02:03,004 --> 01:02:04,000\n<i>Ende</i>\n\n";

TEST(Srt, ReadsSubtitlesAsMarkersAndBack) {
  const auto markers = readSrt(kSrt, "a.srt");
  ASSERT_TRUE(markers) << markers.error().message();
  ASSERT_EQ(markers->size(), 2u);
  EXPECT_EQ((*markers)[0].time, 1500 * kTicksPerMs);
  EXPECT_EQ((*markers)[0].name, "Hello, world");
  EXPECT_EQ((*markers)[1].time, 3723004 * kTicksPerMs);
  EXPECT_EQ((*markers)[1].name, "<i>Ende</i>");
  const auto again = readSrt(writeSrt(*markers), "b.srt");
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, *markers);
  for (const std::string& other : {replaced(kSrt, "\n", "\r\n", true), "\xEF\xBB\xBF\n\n" + kSrt, utf16(kSrt, false),
                                   kSrt.substr(0, kSrt.size() - 2), replaced(kSrt, ",500", ".500"),
                                   replaced(kSrt, "03,000", "03,000  X1:201 X2:516")}) {
    const auto read = readSrt(other, "c.srt");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(*read, *markers);
  }
  const auto crossed = readSrt("1\n00:00:05,000 --> 00:00:09,000\nb\n\n2\n00:00:04,000 --> 00:00:06,000\na\n", "d.srt");
  ASSERT_TRUE(crossed);
  EXPECT_EQ((*crossed)[0].name, "a");
  Timeline t;
  for (const Marker& m : *markers) EXPECT_TRUE(addMarker(t, m.time, m.name, m.colour));
}

TEST(Srt, BrokenFilesAreRefusedWithTheLine) {
  std::string many;
  for (int i = 0; i < 10'001; ++i) many += "1\n00:00:01,000 --> 00:00:02,000\nx\n\n";
  expectRefused({{"", "no subtitles"},
                 {"WEBVTT\n\n00:01.000 --> 00:02.000\nx\n", "line 1: the number of a subtitle"},
                 {"1\n", "line 2: two times"},
                 {replaced(kSrt, "-->", "->"), "line 2: two times"},
                 {replaced(kSrt, "01:02:03,004", "01:02:03"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "-1:02:03,004"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "01:62:03,004"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "01:02:03,04"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "01:02:05,004"), "line 7: the subtitle ends before"},
                 {replaced(kSrt, "01:02:04,000", "99:02:04,000"), "line 7: the time is beyond"},
                 {replaced(kSrt, "01:02:04,000", "99999999999999999999:02:04,000"), "line 7: two times"},
                 {replaced(kSrt, "\n2\n", "\nzwei\n"), "line 6: the number"},
                 {replaced(kSrt, "Ende", "\xF5"), "line 8: holds bytes"},
                 {replaced(kSrt, "01:02:03,004", "01:02:63,004"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "01:02:03,0040"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", "1000:02:03,004"), "line 7: two times"},
                 {replaced(kSrt, "01:02:03,004", ""), "line 7: two times"},
                 {replaced(kSrt, "01:02:04,000", ""), "line 7: two times"},
                 {replaced(kSrt, "01:02:04,000", "01:-2:04,000"), "line 7: two times"},
                 {replaced(kSrt, "\n2\n", "\n-2\n"), "line 6: the number"},
                 {replaced(kSrt, "\n2\n", "\n1.5\n"), "line 6: the number"},
                 {replaced(kSrt, "\n2\n", "\n99999999999\n"), "line 6: the number"},
                 {replaced(kSrt, "\n2\n", "\n2\n\n"), "line 7: two times"},
                 {replaced(kSrt, "\n2\n", "\n"), "line 6: the number"},
                 {replaced(kSrt, "Ende", std::string(1, '\0')), "line 8: holds bytes"},
                 {utf16(kSrt, true).substr(0, 33), "line 2: holds bytes"},
                 {std::string((size_t{64} << 20) + 1, '1'), "larger than 64 MB"},
                 {many, "too many subtitles"}},
                readSrt);
}

TEST(AnyDamagedFile, GivesAResultOrAnError) {
  Random random(3);
  for (int i = 0; i < 4000; ++i) {
    const std::string bad = mutate(mutate(i % 2 ? kLong : kShort, random) + " ", random);
    if (const auto grid = readTextGrid(bad, "f")) (void)visemesOf(*grid, "f");
    const std::string cues = mutate(mutate(i % 2 ? kTsv : kRhubarbJson, random) + " ", random);
    if (const auto lane = readRhubarb(cues, "f")) {
      Timeline t;
      const auto id = dropSound(t, {.sound = soundNumber(1)});
      (void)setVisemes(t, *id, *lane);
      EXPECT_TRUE(check(t));
    }
    const auto markers = readSrt(mutate(mutate(kSrt, random) + " ", random), "f");
    for (const Marker& m : markers.value_or(std::vector<Marker>())) EXPECT_TRUE(isName(m.name));
  }
}

TEST(Text, KnowsUtf8) {
  for (const char* good : {"", "abc", "Größe", "日本語", "\xF0\x9F\x98\x80"}) EXPECT_TRUE(isUtf8(good)) << good;
  for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8"})
    EXPECT_FALSE(isUtf8(bad));
  EXPECT_EQ(asName("a\nb\x7F"), "a b ");
  EXPECT_LE(asName(std::string(5000, 'x')).size(), kMaxName);
  const auto emoji = decodeText(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), "t");
  ASSERT_TRUE(emoji);
  EXPECT_EQ(*emoji, "\xF0\x9F\x98\x80");
}

} // namespace
} // namespace d3t::timeline::test
