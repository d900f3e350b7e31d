// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mfcc.h"
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace d3t {
namespace {

// Two tones, one of them chopped, 16-bit steps, and a silence.
std::vector<float> tones(int count) {
  std::vector<float> out;
  for (int k = 0; k < count; ++k) {
    const double t = k / 16000., chopped = (k / 800) % 2;
    const double value =
        6000 * std::sin(2 * std::numbers::pi * 300 * t) + 3000 * std::sin(2 * std::numbers::pi * 2100 * t) * chopped;
    out.push_back(k >= 3000 && k < 3600 ? 0 : static_cast<float>(std::nearbyint(value) / 32768));
  }
  return out;
}

// python_speech_features 0.6 (numpy), `mfcc(int16 samples, 16000)`.
struct Row {
  Eigen::Index row;
  std::array<double, kMfcc> values;
};
constexpr std::array<Row, 4> kExpected = {{{0,
                                            {17.7557, 20.7325, 9.0858, -.1992, -9.4708, -18.448, -24.6276, -28.7123,
                                             -28.7781, -26.174, -19.9759, -13.3341, -6.5333}},
                                           {7,
                                            {20.2344, 4.7114, -16.5262, 24.3766, 23.5176, -36.7301, -40.0211, 1.1512,
                                             -16.2116, -49.4689, -18.8627, 10.9272, -9.3137}},
                                           {20, {-36.0437, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
                                           {23,
                                            {17.5369, 21.3473, 9.9588, .8266, -8.2875, -17.0811, -22.7873, -26.1021,
                                             -25.3897, -21.9655, -15.578, -8.9967, -2.7511}}}};

TEST(Mfcc, AreThoseOfPythonSpeechFeatures) {
  const RowMatrix rows = mfcc(tones(4000));
  ASSERT_EQ(rows.rows(), 24);
  for (const Row& expected : kExpected)
    for (int c = 0; c < kMfcc; ++c)
      EXPECT_NEAR(rows(expected.row, c), expected.values[static_cast<size_t>(c)], 2e-3)
          << "row " << expected.row << ", column " << c;
}

TEST(Mfcc, ShortSoundsHaveOneRow) {
  EXPECT_EQ(mfcc(tones(1)).rows(), 1);
  EXPECT_EQ(mfcc(tones(400)).rows(), 1);
  EXPECT_EQ(mfcc(tones(401)).rows(), 2);
  EXPECT_TRUE(mfcc(std::vector<float>(700, 0.f)).allFinite());
}

} // namespace
} // namespace d3t
