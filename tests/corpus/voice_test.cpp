// SPDX-License-Identifier: GPL-3.0-or-later
// The times of the phones against the sound itself.
#include "core/corpus/phone_names.h"
#include "core/corpus/texts.h"
#include "core/corpus/voice.h"

#include <array>
#include <cmath>
#include <cstdlib>
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
  for (const auto& [voice, language, woman, festival] : voices()) {
    const auto spoken = say(sentencesIn(language).front(), voice);
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
    EXPECT_GT(vowels / vowelCount, 10 * silences / silenceCount) << voice;
  }
}

TEST(Voice, EveryLanguageHasVoicesAndKnownPhones) {
  for (const char* name : {"kal_diphone", "lp_diphone", "czech_ph", "suo_fi_lj_diphone", "upc_ca_ona_hts"}) {
    const auto voice =
        std::find_if(voices().begin(), voices().end(), [&](const Voice& v) { return v.name == std::string(name); });
    ASSERT_NE(voice, voices().end());
    const auto sentences = sentencesIn(voice->language);
    ASSERT_GE(sentences.size(), 10u) << name;
    for (const char* sentence : sentences.first(10)) {
      const auto spoken = say(sentence, name);
      ASSERT_TRUE(spoken) << spoken.error().message();
      for (const TimedPhone& p : spoken->phones) EXPECT_TRUE(phoneIndex(p.name)) << name << ": " << p.name;
    }
  }
}

TEST(Voice, StretchMakesItLongerByThatMuch) {
  for (const char* voice : {"slt", "pc_diphone"}) {
    const auto usual = say("Mamma mia.", voice), slow = say("Mamma mia.", voice, 1.25);
    ASSERT_TRUE(usual && slow);
    EXPECT_NEAR(slow->phones.back().end / usual->phones.back().end, 1.25, .08) << voice;
  }
}

TEST(Voice, AMissingProgramIsNamed) {
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  const auto flite = say("Hello.", "slt"), festival = say("Ciao.", "lp_diphone");
  setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(flite || festival);
  EXPECT_NE(flite.error().message().find("flite"), std::string::npos);
  EXPECT_NE(festival.error().message().find("festival"), std::string::npos);
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
