// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/timeline/automatic_visemes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t::timeline::test {
namespace {

constexpr double kRate = 100, kFirst = .0125;

TEST(AutomaticVisemes, FindsTheShapesThatPosteriorsWereMadeOf) {
  Random random(8);
  std::vector<std::string> phones = {"+nsn+", "+spn+"};
  phones.insert(phones.end(), kVisemeNames.rbegin(), kVisemeNames.rend());
  std::vector<float> posteriors;
  VisemeLane truth;
  for (int i = 0; i < 200; ++i) {
    VisemeId viseme = static_cast<VisemeId>(random.below(40));
    if (!truth.empty() && viseme == truth.back().viseme) viseme = static_cast<VisemeId>((viseme + 1) % 40);
    const int rows = 4 + random.below(20);
    const auto begin = posteriors.size() / phones.size();
    for (int r = 0; r < rows; ++r) {
      std::vector<float> row(phones.size());
      for (float& p : row) p = static_cast<float>(random.uniform(0, .02));
      row[phones.size() - 1 - viseme] = static_cast<float>(random.uniform(.3, .9));
      if (random.below(15) == 0) row[static_cast<size_t>(random.below(42))] = .5f; // a moment of doubt
      posteriors.insert(posteriors.end(), row.begin(), row.end());
    }
    const Ticks from = i == 0 ? 0 : ticksOfSeconds(kFirst + (static_cast<double>(begin) - .5) / kRate);
    if (!truth.empty()) truth.back().to = from;
    truth.push_back({from, 0, viseme, VisemeMode::Natural});
  }
  const Ticks length = ticksOfSeconds(static_cast<double>(posteriors.size() / phones.size()) / kRate + .015);
  truth.back().to = length;
  const VisemeLane lane = automaticVisemes(posteriors, phones, kRate, kFirst, length);
  ASSERT_EQ(lane.size(), truth.size());
  for (size_t i = 0; i < lane.size(); ++i) {
    EXPECT_EQ(lane[i].viseme, truth[i].viseme) << i;
    EXPECT_LE(std::abs(lane[i].from - truth[i].from), 10 * kTicksPerMs) << i;
    EXPECT_EQ(lane[i].from, i ? lane[i - 1].to : 0);
  }
  EXPECT_EQ(lane.back().to, length);
}

TEST(AutomaticVisemes, WithoutSoundThereIsSilence) {
  const std::vector<std::string> phones = {"sil", "m"};
  const VisemeLane silence = {{0, 100, kSilence, VisemeMode::Natural}};
  EXPECT_EQ(automaticVisemes({}, phones, kRate, kFirst, 100), silence);
  EXPECT_TRUE(automaticVisemes({}, phones, kRate, kFirst, 0).empty());
  const std::vector<float> broken(20, std::nanf(""));
  EXPECT_EQ(automaticVisemes(broken, phones, kRate, kFirst, 100), silence);
}

} // namespace
} // namespace d3t::timeline::test
