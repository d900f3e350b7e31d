// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/plate_source.h"

#include "core/identity/package.h"
#include "core/identity/plates.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"

namespace d3t::performance {
namespace {

constexpr int kPlates = 40;
constexpr size_t kPlateBytes = 96 * 96 * 3;

// An identity file is asked for nothing but its plates here.
std::filesystem::path packageWithPlates(const d3t::test::ScratchFolder& folder) {
  VideoWriterOptions options;
  options.keyInterval = kPlateInterval;
  options.bFrames = false;
  d3t::test::writeVideo(folder / "plates.mp4", d3t::test::numberedPictures(kPlates), {}, options);
  EXPECT_TRUE(writePackage(folder / "me.d3id", {{"plates.mp4", d3t::test::slurp(folder / "plates.mp4")}}));
  return folder / "me.d3id";
}

TEST(PlateSource, EveryOrderOfPlatesWithMuchAndLittleRoom) {
  const d3t::test::ScratchFolder folder;
  const auto identity = packageWithPlates(folder);
  std::vector<int> order{0, 0, 39, 3, 20, 19, 21, 13, 12, 11, 24, 36};
  for (int i = 0; i < kPlates; ++i) order.push_back(i);
  for (int i = kPlates; i-- > 0;) order.push_back(i);
  for (const size_t room : {size_t{1}, size_t{4}, size_t{100}}) {
    auto plates = PlateSource::open(identity, room * kPlateBytes);
    ASSERT_TRUE(plates) << plates.error().message();
    for (const int index : order) {
      const auto plate = plates->plate(index);
      ASSERT_TRUE(plate) << plate.error().message();
      EXPECT_EQ(d3t::test::numberOf(**plate), index) << "room for " << room;
    }
  }
}

TEST(PlateSource, SmallerOnesAreThePictureInSmall) {
  const d3t::test::ScratchFolder folder;
  auto plates = PlateSource::open(packageWithPlates(folder));
  ASSERT_TRUE(plates);
  for (const int index : {30, 7, 31, 29}) {
    const auto whole = plates->plate(index), half = plates->plate(index, 2), quarter = plates->plate(index, 4);
    ASSERT_TRUE(whole && half && quarter);
    EXPECT_EQ((*half)->width, 48);
    EXPECT_EQ((*quarter)->height, 24);
    EXPECT_EQ(d3t::test::numberOf(**half), index);
    EXPECT_EQ(d3t::test::numberOf(**quarter), index);
    EXPECT_EQ(*plates->plate(index, 2), *half) << "kept, not made again";
  }
}

TEST(PlateSource, APlateBehindTheEndIsAnError) {
  const d3t::test::ScratchFolder folder;
  auto plates = PlateSource::open(packageWithPlates(folder));
  ASSERT_TRUE(plates);
  const auto beyond = plates->plate(kPlates);
  ASSERT_FALSE(beyond);
  EXPECT_EQ(beyond.error().kind, ErrorKind::BadInput);
  EXPECT_TRUE(plates->plate(5)) << "the source can still be used";
}

} // namespace
} // namespace d3t::performance
