// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/resize.h"

#include <gtest/gtest.h>

namespace d3t {
namespace {

Image patterned(int width, int height, int channels) {
  Image image(width, height, channels);
  for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = static_cast<uint8_t>(i * 37 % 251);
  return image;
}

TEST(Resize, TheSameSizeIsThePictureItself) {
  const Image image = patterned(7, 5, 4);
  EXPECT_EQ(PictureResizer(7, 5).resized(image).data, image.data);
}

TEST(Resize, HalfIsTheMeanOfFour) {
  const Image image = patterned(8, 6, 3), half = PictureResizer(4, 3).resized(image);
  ASSERT_EQ(half.data.size(), 36u);
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 4; ++x)
      for (int c = 0; c < 3; ++c) {
        const int sum = image.at(2 * x, 2 * y)[c] + image.at(2 * x + 1, 2 * y)[c] + image.at(2 * x, 2 * y + 1)[c] +
                        image.at(2 * x + 1, 2 * y + 1)[c];
        EXPECT_NEAR(half.at(x, y)[c], sum / 4., .51);
      }
}

TEST(Resize, EnlargingKeepsFlatColoursAndRamps) {
  Image ramp(16, 2, 1);
  for (int y = 0; y < 2; ++y)
    for (int x = 0; x < 16; ++x) *ramp.at(x, y) = static_cast<uint8_t>(10 * x);
  const Image large = PictureResizer(48, 3).resized(ramp);
  for (int x = 3; x < 45; ++x) EXPECT_NEAR(*large.at(x, 1), 10 * ((x + .5) / 3 - .5), .51) << x;
}

TEST(Resize, ColourUnderTransparentPixelsDoesNotShineThrough) {
  Image image(4, 2, 4); // left: opaque red, right: transparent green
  for (int y = 0; y < 2; ++y)
    for (int x = 0; x < 4; ++x) {
      uint8_t* p = image.at(x, y);
      p[0] = x < 1 ? 200 : 0;
      p[1] = x < 1 ? 0 : 255;
      p[2] = 0;
      p[3] = x < 1 ? 255 : 0;
    }
  const Image half = PictureResizer(2, 1).resized(image);
  EXPECT_EQ(half.at(0, 0)[0], 200);
  EXPECT_EQ(half.at(0, 0)[1], 0);
  EXPECT_NEAR(half.at(0, 0)[3], 127.5, .51);
  EXPECT_EQ(half.at(1, 0)[3], 0);
}

TEST(Resize, LaidOverAColourIsAsMuchOfItAsAlphaLeaves) {
  Image image(3, 1, 4);
  image.data = {10, 20, 30, 255, 10, 20, 30, 0, 200, 100, 0, 51};
  const Image over = laidOver(image, {100, 150, 200});
  EXPECT_EQ(over.channels, 3);
  EXPECT_EQ(over.data, (std::vector<uint8_t>{10, 20, 30, 100, 150, 200, 120, 140, 160}));
}

} // namespace
} // namespace d3t
