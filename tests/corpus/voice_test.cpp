// SPDX-License-Identifier: GPL-3.0-or-later
// The times of the phones against the sound itself.
#include "core/corpus/voice.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t::corpus {
namespace {

double loudness(const Audio& sound, double start, double end) {
  double sum = 0;
  const auto first = static_cast<size_t>(start * sound.rate), last = static_cast<size_t>(end * sound.rate);
  for (size_t i = first; i < std::min(last, sound.samples.size()); ++i) sum += sound.samples[i] * sound.samples[i];
  return std::sqrt(sum / static_cast<double>(std::max<size_t>(last - first, 1)));
}

bool isVowel(const std::string& phone) {
  return phone.size() == 2 && std::string("aeiou").find(phone[0]) != std::string::npos;
}

TEST(Voice, VowelsAreLoudAndSilencesAreQuietWhereTheTimesSaySo) {
  for (const char* voice : {"slt", "rms", "awb"}) {
    const auto spoken = say("My mother baked a pie before noon.", voice);
    ASSERT_TRUE(spoken) << spoken.error().message();
    double vowels = 0, silences = 0;
    int vowelCount = 0, silenceCount = 0;
    for (const TimedPhone& p : spoken->phones) {
      const double middle = .5 * (p.start + p.end), half = .25 * (p.end - p.start);
      const double loud = loudness(spoken->sound, middle - half, middle + half);
      if (isVowel(p.name)) vowels += loud, ++vowelCount;
      if (p.name == "sil") silences += loud, ++silenceCount;
    }
    ASSERT_GT(vowelCount, 6) << voice;
    ASSERT_GT(silenceCount, 1) << voice;
    EXPECT_GT(vowels / vowelCount, 15 * silences / silenceCount) << voice;
  }
}

TEST(Voice, PhonesFollowEachOtherAndFillTheSound) {
  const std::array<std::string, 2> sentences = {"Peter picked a pepper.", "It's the boy's \"book\"; $HOME `ls`"};
  const auto spoken = sayAll(sentences, "slt", 5);
  ASSERT_TRUE(spoken) << spoken.error().message();
  EXPECT_DOUBLE_EQ(spoken->sound.seconds(), 5);
  EXPECT_EQ(spoken->phones.front().start, 0);
  EXPECT_NEAR(spoken->phones.back().end, 5, 1e-9);
  for (size_t i = 1; i < spoken->phones.size(); ++i)
    EXPECT_NEAR(spoken->phones[i].start, spoken->phones[i - 1].end, 1e-3) << i;
}

} // namespace
} // namespace d3t::corpus
