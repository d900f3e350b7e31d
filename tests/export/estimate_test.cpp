// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/estimate.h"

#include "core/media/export_format.h"
#include "tests/base/scratch.h"
#include "tests/export/drawn_film.h"
#include <cstdlib>
#include <gtest/gtest.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;

uint64_t bytesOf(const fs::path& path) {
  if (!fs::is_directory(path)) return fs::file_size(path);
  uint64_t sum = 0;
  for (const auto& entry : fs::directory_iterator(path)) sum += entry.file_size();
  return sum;
}

// What is made really against what was foretold. Bytes: at once. Time: the machine may get other work in between, then
// it is asked again.
TEST(Estimate, HoldsForEachFormatWithinItsError) {
  const ScratchFolder folder;
  d3t::Run run;
  for (const ExportFormat& format : exportFormats()) {
    if (!missingEncoder(format).empty()) continue;
    const FilmSource film = test::drawnFilm(5, 160, format.alpha);
    FilmOptions options;
    options.video.format = format.key;
    options.video.alpha = format.alpha;
    double ratio = 0;
    for (int attempt = 0; attempt < 4 && (ratio < 1 / FilmEstimate::kError || ratio > FilmEstimate::kError);
         ++attempt) {
      const auto sample = sampleFilm(film, options, run);
      ASSERT_TRUE(sample) << sample.error().message();
      const FilmEstimate foretold = estimateFilm(*sample, film.length, options.video);
      const fs::path file = folder / ("out" + std::string(format.isFolder() ? "" : format.endings.front()));
      const auto made = writeFilm(file, film, options, run);
      ASSERT_TRUE(made) << made.error().message();
      const double bytes = static_cast<double>(bytesOf(file)) / foretold.bytes;
      ratio = made->seconds / foretold.seconds;
      EXPECT_GT(bytes, 1 / FilmEstimate::kError) << format.key;
      EXPECT_LT(bytes, FilmEstimate::kError) << format.key;
    }
    EXPECT_GT(ratio, 1 / FilmEstimate::kError) << format.key;
    EXPECT_LT(ratio, FilmEstimate::kError) << format.key;
  }
}

TEST(Estimate, CountsKeyFramesOthersAndSound) {
  VideoWriterOptions options; // 160 kbit/s = 20,000 bytes per second
  options.keyInterval = 100;
  const FilmEstimate e = estimateFilm({.01, 5000, 200}, timeline::ticksOfSeconds(10), options);
  EXPECT_DOUBLE_EQ(e.seconds, 2.5);
  EXPECT_DOUBLE_EQ(e.bytes, 3 * 5000 + 247 * 200 + 200'000);
  options.format = "prores422";
  EXPECT_DOUBLE_EQ(estimateFilm({.01, 5000, 0}, timeline::ticksOfSeconds(10), options).bytes, 250 * 5000 + 1'440'000);
}

TEST(Estimate, ASampleIsMadeOnceForEachKey) {
  const ScratchFolder folder;
  const char* old = std::getenv("XDG_CACHE_HOME");
  const std::string before = old ? old : "";
  ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
  int made = 0;
  const auto make = [&]() -> Result<FilmSample> {
    ++made;
    return FilmSample{.125 * made, 2, 3};
  };
  EXPECT_EQ(*cachedSample("a", make), (FilmSample{.125, 2, 3}));
  EXPECT_EQ(*cachedSample("b", make), (FilmSample{.25, 2, 3}));
  EXPECT_EQ(*cachedSample("a", make), (FilmSample{.125, 2, 3}));
  EXPECT_EQ(made, 2);
  const fs::path file = folder / "d3talker" / "exports.json";
  for (const char* damaged : {"", "{", "[1]", "{\"x\": 1}"}) {
    test::spill(file, damaged);
    const int count = made;
    EXPECT_TRUE(cachedSample("a", make));
    EXPECT_EQ(made, count + 1) << damaged;
  }
  const auto failing = [] { return Result<FilmSample>(badInput("no", "x", "y")); };
  EXPECT_FALSE(cachedSample("c", failing));
  old ? ::setenv("XDG_CACHE_HOME", before.c_str(), 1) : ::unsetenv("XDG_CACHE_HOME");
}

} // namespace
} // namespace d3t
