// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plate_source.h"

#include "core/identity/package.h"
#include "core/identity/plates.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"

namespace d3t {
namespace {

constexpr int kPlates = 40;
constexpr size_t kPlateBytes = 96 * 96 * 3;

// An identity file is asked for nothing but its plates here.
std::filesystem::path packageWithPlates(const test::ScratchFolder& folder) {
  VideoWriterOptions options;
  options.keyInterval = kPlateInterval;
  options.bFrames = false;
  test::writeVideo(folder / "plates.mp4", test::numberedPictures(kPlates), {}, options);
  EXPECT_TRUE(writePackage(folder / "me.d3id", {{"plates.mp4", test::slurp(folder / "plates.mp4")}}));
  return folder / "me.d3id";
}

TEST(PlateSource, EveryOrderOfPlatesWithMuchAndLittleRoom) {
  const test::ScratchFolder folder;
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
      EXPECT_EQ(test::numberOf(*plate), index) << "room for " << room;
    }
  }
}

TEST(PlateSource, APlateBehindTheEndIsAnError) {
  const test::ScratchFolder folder;
  auto plates = PlateSource::open(packageWithPlates(folder));
  ASSERT_TRUE(plates);
  const auto beyond = plates->plate(kPlates);
  ASSERT_FALSE(beyond);
  EXPECT_EQ(beyond.error().kind, ErrorKind::BadInput);
  EXPECT_TRUE(plates->plate(5)) << "the source can still be used";
}

} // namespace
} // namespace d3t
