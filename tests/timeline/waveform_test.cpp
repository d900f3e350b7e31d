// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/waveform.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"
#include "tests/timeline/sounds.h"

#include <chrono>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>

namespace d3t::timeline::test {
namespace {

using d3t::test::mutate;
using d3t::test::ScratchFolder;
using d3t::test::slurp;
using d3t::test::spill;

struct Truth {
  float low = 2, high = -2;
  double rms = 0;
};
Truth truthOf(const std::vector<float>& samples, int64_t first, int64_t end) {
  Truth truth;
  double squares = 0;
  for (int64_t i = first; i < end; ++i) {
    const float x = samples[static_cast<size_t>(i)];
    truth.low = std::min(truth.low, x), truth.high = std::max(truth.high, x);
    squares += static_cast<double>(x) * x;
  }
  truth.rms = std::sqrt(squares / static_cast<double>(end - first));
  return truth;
}

/// Pushed in pieces of random size.
Waveform waveOf(const std::vector<float>& samples, Random& random) {
  Waveform w(48000);
  for (size_t at = 0; at < samples.size();) {
    const size_t piece =
        std::min(samples.size() - at, static_cast<size_t>(1 + random.below(random.below(2) ? 100 : 5000)));
    w.push(std::span(samples).subspan(at, piece));
    at += piece;
  }
  return w;
}

TEST(Waveform, IsTheTruthOverWholeBlocks) {
  Random random(1);
  int exact = 0;
  for (const size_t size : {1u, 255u, 256u, 257u, 1024u, 70'000u, 300'001u}) {
    const auto samples = generatedSound(size, size);
    const Waveform w = waveOf(samples, random);
    ASSERT_EQ(w.size(), static_cast<int64_t>(size));
    for (int round = 0; round < 200; ++round) {
      int64_t first = random.below(static_cast<int>(size)),
              end = first + 1 + random.below(static_cast<int>(size - static_cast<size_t>(first)));
      if (round % 2) first = first / 256 * 256, end = std::min<int64_t>(size, (end + 255) / 256 * 256);
      const int columns = 1 + random.below(40);
      const auto found = w.query(first, end, columns);
      ASSERT_EQ(found.size(), static_cast<size_t>(columns));
      for (int c = 0; c < columns; ++c) {
        const int64_t from = first + (end - first) * c / columns;
        const int64_t to = std::max(first + (end - first) * (c + 1) / columns, from + 1);
        const int64_t wideFrom = from / 256 * 256, wideTo = std::min<int64_t>((to + 255) / 256 * 256, size);
        const Truth wide = truthOf(samples, wideFrom, wideTo), narrow = truthOf(samples, from, to);
        const WaveColumn& column = found[static_cast<size_t>(c)];
        ASSERT_EQ(column.low, wide.low);
        ASSERT_EQ(column.high, wide.high);
        ASSERT_NEAR(column.rms, wide.rms, 1e-6 * wide.rms + 1e-12);
        ASSERT_TRUE(column.low <= narrow.low && column.high >= narrow.high) << "a peak was missed";
        exact += wideFrom == from && wideTo == to;
      }
    }
  }
  EXPECT_GT(exact, 200);
}

TEST(Waveform, CanBeAskedWhileItGrows) {
  const auto samples = generatedSound(20'000, 3);
  Waveform w(16000);
  EXPECT_TRUE(w.query(0, 1, 5).empty());
  for (size_t at = 0; at < samples.size(); at += 1000) {
    w.push(std::span(samples).subspan(at, 1000));
    const auto all = w.query(0, w.size(), 1);
    const Truth truth = truthOf(samples, 0, w.size());
    EXPECT_EQ(all[0].low, truth.low);
    EXPECT_EQ(all[0].high, truth.high);
  }
  EXPECT_TRUE(w.query(-1, 5, 1).empty());
  EXPECT_TRUE(w.query(0, 20'001, 1).empty());
  EXPECT_TRUE(w.query(5, 5, 1).empty());
  EXPECT_TRUE(w.query(0, 5, 0).empty());
}

TEST(Waveform, WhatIsNoNumberIsSilence) {
  Waveform w(16000);
  std::vector<float> samples(600, .25f);
  samples[3] = std::numeric_limits<float>::quiet_NaN();
  samples[300] = std::numeric_limits<float>::infinity();
  samples[599] = -std::numeric_limits<float>::infinity();
  w.push(samples);
  const auto all = w.query(0, 600, 1);
  EXPECT_EQ(all[0].low, 0);
  EXPECT_EQ(all[0].high, .25f);
}

TEST(Waveform, ComesBackFromItsFile) {
  const ScratchFolder folder;
  Random random(2);
  for (const size_t size : {0u, 1u, 256u, 70'000u}) {
    const auto samples = generatedSound(size, 9);
    const Waveform w = waveOf(samples, random);
    ASSERT_TRUE(w.save(folder / "w.wave", std::string(32, 'a')));
    const auto read = Waveform::load(folder / "w.wave", std::string(32, 'a'));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->rate(), 48000);
    const auto before = w.query(0, w.size(), 77), after = read->query(0, w.size(), 77);
    ASSERT_EQ(before.size(), after.size());
    EXPECT_EQ(0, before.empty() ? 0 : std::memcmp(before.data(), after.data(), before.size() * sizeof(WaveColumn)));
    EXPECT_FALSE(Waveform::load(folder / "w.wave", std::string(32, 'b'))) << "of another sound";
  }
}

TEST(Waveform, DamagedFilesAreRefusedAndMadeAnew) {
  const ScratchFolder folder;
  const std::string hash(32, 'a');
  MemorySound sound(48000, generatedSound(70'000, 4));
  d3t::Run run;
  const auto made = loadOrBuildWaveform(folder / "w.wave", hash, sound, run);
  ASSERT_TRUE(made);
  const std::string good = slurp(folder / "w.wave");
  Random random(5);
  for (int i = 0; i < 300; ++i) {
    const std::string bad = mutate(good, random);
    if (bad == good) continue;
    spill(folder / "w.wave", bad);
    ASSERT_FALSE(Waveform::load(folder / "w.wave", hash)) << i;
  }
  ASSERT_TRUE(loadOrBuildWaveform(folder / "w.wave", hash, sound, run));
  EXPECT_EQ(slurp(folder / "w.wave"), good);
  std::atomic<bool> stop{true};
  run.cancelled = &stop;
  const auto stopped = loadOrBuildWaveform(folder / "other.wave", hash, sound, run);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST(Waveform, TwoHoursTakeSeconds) {
  constexpr int64_t kTwoHours = int64_t{7200} * 48000;
  const auto piece = generatedSound(1 << 18, 6);
  Waveform w(48000);
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  while (w.size() < kTwoHours)
    w.push(std::span(piece).first(static_cast<size_t>(std::min<int64_t>(1 << 18, kTwoHours - w.size()))));
  const auto built = Clock::now();
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(w.query(i * 1000, kTwoHours - i, 1920).size(), 1920u);
  const double build = std::chrono::duration<double>(built - start).count();
  const double query = std::chrono::duration<double>(Clock::now() - built).count();
  RecordProperty("build_s", fmt::format("{:.2f}", build));
  fmt::print("2 h at 48 kHz: built in {:.2f} s, {:.1f} MB, a query of 1920 columns in {:.3f} ms\n", build,
             static_cast<double>(w.bytes()) / 1e6, query);
#ifdef NDEBUG
  EXPECT_LT(build, 10);
#endif
  EXPECT_LT(w.bytes(), size_t{64} << 20);
}

} // namespace
} // namespace d3t::timeline::test
