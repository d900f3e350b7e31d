// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_file.h"
#include "core/base/random.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"

#include <cmath>
#include <gtest/gtest.h>

namespace d3t {
namespace {

using test::ScratchFolder;
using test::slurp;

/// A smooth picture with saturated colours and a little noise of +-2 levels.
Image picture(int width, int height, int channels) {
  Image image(width, height, channels);
  Random random(11);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        image.at(x, y)[c] = static_cast<uint8_t>(127 + 110 * std::sin(0.05 * x + 2 * c) * std::cos(0.04 * y + c) +
                                                 random.uniform(-2, 2));
  return image;
}

double psnr(const Image& a, const Image& b) {
  double squares = 0;
  for (size_t i = 0; i < a.data.size(); ++i) squares += std::pow(double{1} * a.data[i] - b.data[i], 2);
  return 10 * std::log10(255.0 * 255.0 * static_cast<double>(a.data.size()) / squares);
}

TEST(ImageFile, PngIsExact) {
  const ScratchFolder scratch;
  for (int channels : {1, 3}) {
    const Image image = picture(67, 41, channels); // odd sizes show wrong row lengths
    ASSERT_TRUE(writeImage(scratch / "a.png", image));
    const auto back = readImage(scratch / "a.png", channels);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(back->width, 67);
    EXPECT_EQ(back->height, 41);
    EXPECT_EQ(back->channels, channels);
    EXPECT_EQ(back->data, image.data);
  }
  EXPECT_TRUE(writeImage(scratch / "alpha.png", picture(67, 41, 4)));
}

TEST(ImageFile, JpegIsClose) {
  const ScratchFolder scratch;
  for (int channels : {1, 3}) {
    const Image image = picture(203, 101, channels);
    ASSERT_TRUE(writeImage(scratch / "a.jpg", image));
    const auto back = readImage(scratch / "a.jpg", channels);
    ASSERT_TRUE(back) << back.error().message();
    ASSERT_EQ(back->data.size(), image.data.size());
    EXPECT_GT(psnr(image, *back), 40) << channels << " channels";
  }
}

TEST(ImageFile, JpegKeepsFullColourResolution) {
  // Columns of red and blue in turn: with halved chroma they would run into one purple.
  const ScratchFolder scratch;
  Image image(64, 64, 3);
  for (int y = 0; y < 64; ++y)
    for (int x = 0; x < 64; ++x) image.at(x, y)[x % 2 ? 0 : 2] = 200;
  for (int quality : {97, 85}) {
    ASSERT_TRUE(writeImage(scratch / "a.jpg", image, quality));
    const Image back = readImage(scratch / "a.jpg").value();
    EXPECT_GT(back.at(31, 30)[0], 150) << "quality " << quality;
    EXPECT_LT(back.at(30, 30)[0], 50) << "quality " << quality;
  }
}

TEST(ImageFile, GreyAndColourConvert) {
  const ScratchFolder scratch;
  ASSERT_TRUE(writeImage(scratch / "grey.png", picture(20, 20, 1)));
  const Image colour = readImage(scratch / "grey.png", 3).value();
  EXPECT_EQ(colour.at(5, 6)[0], colour.at(5, 6)[2]);
  Image red(8, 8, 3);
  for (int i = 0; i < 64; ++i) red.data[static_cast<size_t>(3 * i)] = 255;
  for (const char* name : {"red.png", "red.jpg"}) {
    ASSERT_TRUE(writeImage(scratch / name, red, 100));
    EXPECT_NEAR(readImage(scratch / name, 1).value().data[30], 76, 2) << name; // 0.299 * 255
  }
}

TEST(ImageFile, RefusesWhatItCannotWrite) {
  const ScratchFolder scratch;
  EXPECT_FALSE(writeImage(scratch / "a.gif", picture(8, 8, 3)));
  EXPECT_FALSE(writeImage(scratch / "a.jpg", picture(8, 8, 4)));
  EXPECT_FALSE(writeImage(scratch / "a.png", Image()));
  Image torn = picture(8, 8, 3);
  torn.data.pop_back();
  EXPECT_FALSE(writeImage(scratch / "a.png", torn));
  EXPECT_EQ(scratch.entries(), 0u);
}

TEST(ImageFile, RefusesHugePicturesBeforeDecodingThem) {
  const ScratchFolder scratch;
  ASSERT_TRUE(writeImage(scratch / "a.png", picture(16, 16, 3)));
  std::string png = slurp(scratch / "a.png");
  png.replace(16, 8, std::string("\0\1\0\0\0\1\0\0", 8)); // 65536 x 65536: 12 GB of pixels
  auto huge = readImage(png.data(), png.size(), "huge.png");
  ASSERT_FALSE(huge);
  EXPECT_NE(huge.error().message().find("large"), std::string::npos) << huge.error().message();

  ASSERT_TRUE(writeImage(scratch / "a.jpg", picture(16, 16, 3)));
  std::string jpeg = slurp(scratch / "a.jpg");
  const size_t frame = jpeg.find("\xFF\xC0");
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\x90\x01\x90\x01"); // 36865 x 36865
  huge = readImage(jpeg.data(), jpeg.size(), "huge.jpg");
  ASSERT_FALSE(huge);
  EXPECT_NE(huge.error().message().find("large"), std::string::npos) << huge.error().message();
}

TEST(ImageFile, SaysWhatIsWrong) {
  const ScratchFolder scratch;
  test::spill(scratch / "text.png", "this is no picture");
  test::spill(scratch / "empty.jpg", "");
  EXPECT_NE(readImage(scratch / "text.png").error().what.find("not a picture"), std::string::npos);
  EXPECT_NE(readImage(scratch / "empty.jpg").error().what.find("empty"), std::string::npos);
  EXPECT_NE(readImage(scratch / "none.jpg").error().what.find("does not exist"), std::string::npos);
  ASSERT_TRUE(writeImage(scratch / "cut.jpg", picture(64, 64, 3)));
  const std::string whole = slurp(scratch / "cut.jpg");
  const auto cut = readImage(whole.data(), whole.size() / 2, "cut.jpg");
  ASSERT_FALSE(cut);
  EXPECT_NE(cut.error().what.find("not complete"), std::string::npos);
}

TEST(ImageFile, DamagedFilesGiveAPictureOrAnError) {
  const ScratchFolder scratch;
  Random random(5);
  for (const char* name : {"a.png", "a.jpg"}) {
    ASSERT_TRUE(writeImage(scratch / name, picture(24, 18, 3)));
    const std::string whole = slurp(scratch / name);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
      const std::string bytes = test::mutate(whole, random);
      const auto image = readImage(bytes.data(), bytes.size(), name);
      refused += image ? 0 : 1;
      if (!image) continue;
      ASSERT_EQ(image->data.size(), image->rowBytes() * image->height);
    }
    EXPECT_GT(refused, 300) << name;
  }
}

} // namespace
} // namespace d3t
