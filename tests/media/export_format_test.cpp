// SPDX-License-Identifier: GPL-3.0-or-later
// What is written in each format is read back by the programs ffmpeg and ffprobe, that know nothing of our writer.
#include "core/media/export_format.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include <fmt/format.h>
#include <sstream>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;

constexpr int kWidth = 128, kHeight = 96, kCount = 40;
constexpr FrameRate kRate{30000, 1001};

struct Case {
  std::string key, ending;
  int colourError = 0, alphaError = 0; ///< mean absolute, of 255
  std::vector<std::string> shown;      ///< by ffprobe
};
void PrintTo(const Case& c, std::ostream* out) {
  *out << c.key << c.ending;
}

const std::string kTags = "color_range=tv,color_space=bt709,color_transfer=bt709,color_primaries=bt709";
const std::vector<Case> kCases = {
    {"h264", ".mp4", 3, 0, {"codec_name=h264", "pix_fmt=yuv420p", "codec_name=aac"}},
    {"h265", ".mp4", 3, 0, {"codec_name=hevc", "codec_tag_string=hvc1", "pix_fmt=yuv420p", "codec_name=aac"}},
    {"av1", ".mp4", 3, 0, {"codec_name=av1", "pix_fmt=yuv420p", "codec_name=aac"}},
    {"av1", ".mkv", 3, 0, {"codec_name=av1", "pix_fmt=yuv420p", "codec_name=opus"}},
    {"vp9-alpha", ".webm", 3, 3, {"codec_name=vp9", "codec_name=opus"}},
    {"prores4444",
     ".mov",
     2,
     1,
     {"codec_name=prores", "codec_tag_string=ap4h", "pix_fmt=yuva444p", "codec_name=pcm_s24le"}},
    {"prores422", ".mov", 2, 0, {"codec_name=prores", "codec_tag_string=apch", "codec_name=pcm_s24le"}},
    {"png", "", 0, 0, {}},
};

// A number in blocks of several colours. Alpha rises to the right, with a moving step; the colour does not fall with
// it, as it would if it were multiplied.
Image drawn(int number, bool alpha) {
  const Image grey = test::numbered(number, kWidth, kHeight);
  Image image(kWidth, kHeight, alpha ? 4 : 3);
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) {
      const int v = *grey.at(x, y);
      uint8_t* pixel = image.at(x, y);
      pixel[0] = static_cast<uint8_t>(v * 7 / 8);
      pixel[1] = static_cast<uint8_t>(v);
      pixel[2] = static_cast<uint8_t>(40 + v / 2);
      if (alpha)
        pixel[3] = static_cast<uint8_t>(y < 16 ? 255 : y >= 80 ? 0 : std::min(255, x + (x > 40 + number) * 90));
    }
  return image;
}

// All frames of a film, or a folder of pictures, as RGBA.
std::vector<Image> decoded(const Case& c, const fs::path& file) {
  const std::string input = c.key == "vp9-alpha" ? "-c:v libvpx-vp9 -i " + test::quoted(file)
                            : c.key == "png"
                                ? "-framerate 30 -i " + test::quoted(file.parent_path() / "50%% out" / "%06d.png")
                                : "-i " + test::quoted(file);
  const fs::path raw = file.parent_path() / "frames.raw";
  test::ffmpeg(input + " -vsync passthrough -sws_flags accurate_rnd+bicubic -pix_fmt rgba -f rawvideo " +
               test::quoted(raw));
  const std::string bytes = test::slurp(raw);
  std::vector<Image> frames;
  const size_t size = Image(kWidth, kHeight, 4).data.size();
  for (size_t at = 0; at + size <= bytes.size(); at += size) {
    frames.emplace_back(kWidth, kHeight, 4);
    std::copy_n(bytes.begin() + static_cast<ptrdiff_t>(at), size, frames.back().data.begin());
  }
  fs::remove(raw);
  return frames;
}

double meanError(const Image& got, const Image& wanted, bool ofAlpha) {
  double sum = 0;
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) {
      const uint8_t *a = got.at(x, y), *b = wanted.at(x, y);
      for (int i = ofAlpha ? 3 : 0; i < (ofAlpha ? 4 : 3); ++i) sum += std::abs(a[i] - b[i]);
    }
  return sum / (kWidth * kHeight * (ofAlpha ? 1 : 3));
}

std::vector<double> frameTimes(const fs::path& file) {
  std::istringstream lines(test::outputOf(
      "ffprobe -v error -select_streams v -show_entries frame=pts_time -of csv=p=0 " + test::quoted(file)));
  std::vector<double> times;
  for (std::string line; std::getline(lines, line);)
    if (line.find_first_of("0123456789") != std::string::npos) // it prints empty lines for what comes with frames
      times.push_back(std::atof(line.c_str()));
  return times;
}

class EachFormat : public testing::TestWithParam<Case> {
protected:
  void SetUp() override {
    auto found = findFormat(GetParam().key);
    ASSERT_TRUE(found);
    format_ = *found;
    if (const std::string why = missingEncoder(*format_); !why.empty()) GTEST_SKIP() << why;
  }
  VideoWriterOptions options() const { return {.format = GetParam().key, .frameRate = kRate, .alpha = format_->alpha}; }
  void write(const fs::path& file, const Audio& sound) {
    auto writer = VideoWriter::create(file, kWidth, kHeight, options());
    ASSERT_TRUE(writer) << writer.error().message();
    ASSERT_TRUE(writer->setAudio(sound));
    for (int i = 0; i < kCount; ++i) ASSERT_TRUE(writer->add(drawn(i, format_->alpha)));
    EXPECT_FALSE(fs::exists(file));
    const Status done = writer->finish();
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(writer->count().pictures, kCount);
    EXPECT_GE(writer->count().keyPictures, 1);
    EXPECT_GT(writer->count().soundBytes, 0);
  }
  const ExportFormat* format_ = nullptr;
  const ScratchFolder folder_;
};

class EachAlphaFormat : public EachFormat {};
class EachFilm : public EachFormat {};

TEST_P(EachFormat, PicturesComeBackWithTheirColoursAlphaAndTimes) {
  const Case& c = GetParam();
  const fs::path file = folder_ / ("50% out" + c.ending);
  write(file, test::clicks(kCount / kRate.perSecond(), {.1, .5, 1.2}));
  EXPECT_EQ(folder_.entries(), 1u);
  const auto frames = decoded(c, file);
  ASSERT_EQ(frames.size(), size_t{kCount});
  for (int i = 0; i < kCount; ++i) {
    const Image &got = frames[static_cast<size_t>(i)], wanted = drawn(i, true);
    EXPECT_EQ(test::numberOf(got), i);
    EXPECT_LE(meanError(got, wanted, false), c.colourError) << i;
    if (format_->alpha) {
      EXPECT_LE(meanError(got, wanted, true), c.alphaError) << i;
    }
  }
  if (format_->isFolder()) return;
  const auto times = frameTimes(file);
  ASSERT_EQ(times.size(), size_t{kCount});
  const double grain = c.ending == ".mp4" || c.ending == ".mov" ? 1e-5 : .0006;
  for (size_t i = 0; i < times.size(); ++i) EXPECT_NEAR(times[i], static_cast<double>(i) / kRate.perSecond(), grain);
}

TEST_P(EachAlphaFormat, OpaqueStaysOpaqueAndTransparentStaysTransparent) {
  const fs::path file = folder_ / ("50% out" + GetParam().ending);
  write(file, test::clicks(1, {.5}));
  const int tolerance = GetParam().key == "vp9-alpha" ? 6 : 0; // it alone loses something there
  for (const Image& frame : decoded(GetParam(), file)) {
    EXPECT_GE(frame.at(64, 4)[3], 255 - tolerance);
    EXPECT_LE(frame.at(64, 92)[3], tolerance);
  }
}

TEST_P(EachFormat, SoundKeepsItsLengthAndPlace) {
  const Case& c = GetParam();
  const fs::path file = folder_ / ("out" + c.ending);
  const double seconds = kCount / kRate.perSecond();
  write(file, test::clicks(seconds, {.1, .5, 1.2}));
  const auto sound = readAudio(format_->isFolder() ? file / "sound.wav" : file, 48000);
  ASSERT_TRUE(sound) << sound.error().message();
  EXPECT_NEAR(sound->seconds(), seconds, 1 / kRate.perSecond());
  double start = 0; // of the pictures, on the clock that they share with the sound
  if (!format_->isFolder()) {
    auto film = VideoReader::open(file);
    ASSERT_TRUE(film);
    const auto first = film->next();
    ASSERT_TRUE(first && *first);
    start = (*first)->time;
    EXPECT_LT(start, .008);
  }
  const auto heard = test::onsets(*sound);
  ASSERT_EQ(heard.size(), 3u);
  EXPECT_NEAR(heard[0] - start, .1, .002);
  EXPECT_NEAR(heard[1] - start, .5, .002);
  EXPECT_NEAR(heard[2] - start, 1.2, .002);
}

TEST_P(EachFilm, OtherPlayersFindCodecsTagsAndRate) {
  const Case& c = GetParam();
  const fs::path file = folder_ / ("out" + c.ending);
  write(file, test::clicks(1, {.5}));
  const std::string shown = test::outputOf(
      "ffprobe -v error -show_entries stream=codec_name,codec_tag_string,pix_fmt,width,height,color_range,color_space,"
      "color_transfer,color_primaries,r_frame_rate:stream_tags=alpha_mode -of default=nw=1 " +
      test::quoted(file));
  std::vector<std::string> wanted = c.shown;
  std::istringstream tags(kTags);
  for (std::string tag; std::getline(tags, tag, ',');) wanted.push_back(tag);
  wanted.insert(wanted.end(), {"width=128", "height=96", "r_frame_rate=30000/1001"});
  for (const std::string& line : wanted) EXPECT_NE(shown.find(line), std::string::npos) << line << " in\n" << shown;
  const bool saysAlpha = test::slurp(file).find("\x53\xc0\x81\x01") != std::string::npos; // Matroska's AlphaMode
  EXPECT_EQ(saysAlpha, c.key == "vp9-alpha");
}

TEST_P(EachFormat, WithoutFinishNothingIsLeft) {
  {
    auto writer = VideoWriter::create(folder_ / ("out" + GetParam().ending), kWidth, kHeight, options());
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->setAudio(test::clicks(1, {.5})));
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(writer->add(drawn(i, format_->alpha)));
  }
  EXPECT_EQ(folder_.entries(), 0u);
}

std::vector<Case> casesWhere(const std::function<bool(const ExportFormat&)>& suits) {
  std::vector<Case> cases;
  for (const Case& c : kCases)
    if (suits(**findFormat(c.key))) cases.push_back(c);
  return cases;
}

std::string nameOf(const testing::TestParamInfo<Case>& tested) {
  std::string name = tested.param.key + tested.param.ending;
  std::replace_if(
      name.begin(), name.end(), [](char ch) { return ch == '-' || ch == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, EachFormat, testing::ValuesIn(kCases), nameOf);
INSTANTIATE_TEST_SUITE_P(All, EachAlphaFormat,
                         testing::ValuesIn(casesWhere([](const ExportFormat& f) { return f.alpha; })), nameOf);
INSTANTIATE_TEST_SUITE_P(All, EachFilm,
                         testing::ValuesIn(casesWhere([](const ExportFormat& f) { return !f.isFolder(); })), nameOf);

TEST(ExportFormats, HaveKeysNamesAndAQualityWithinTheirRange) {
  for (const ExportFormat& format : exportFormats()) {
    EXPECT_EQ(*findFormat(std::string(format.key)), &format);
    EXPECT_FALSE(format.name.empty());
    EXPECT_FALSE(format.encoders.empty());
    EXPECT_GE(format.quality.standard, format.quality.least);
    EXPECT_LE(format.quality.standard, format.quality.most);
  }
  const auto none = findFormat("divx");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::Usage);
  EXPECT_NE(none.error().todo.find("prores4444"), std::string::npos);
}

TEST(ExportFormats, AMissingEncoderIsSaidByName) {
  ExportFormat format = **findFormat("av1");
  EXPECT_EQ(missingEncoder(format), "");
  format.encoders = {"libnone", "libaom-av1"};
  EXPECT_EQ(missingEncoder(format), "") << "the second choice is there";
  format.encoders = {"libnone"};
  EXPECT_NE(missingEncoder(format).find("libnone"), std::string::npos);
}

TEST(ExportFormats, NamesMustSuit) {
  EXPECT_TRUE(checkName(**findFormat("av1"), "a/out.mkv"));
  EXPECT_FALSE(checkName(**findFormat("av1"), "a/out.mov"));
  EXPECT_FALSE(checkName(**findFormat("h264"), "out"));
  EXPECT_TRUE(checkName(**findFormat("png"), "take.2"));
  EXPECT_FALSE(checkName(**findFormat("png"), "out.mp4"));
}

TEST(VideoWriter, RefusesWhatAFormatCannotDo) {
  const ScratchFolder folder;
  for (const VideoWriterOptions& wrong : {VideoWriterOptions{.format = "divx"},
                                          {.quality = 52},
                                          {.alpha = true},
                                          {.frameRate = {0, 1}},
                                          {.format = "prores422", .quality = 18},
                                          {.format = "png", .quality = 1}}) {
    const auto writer = VideoWriter::create(folder / "a", 64, 64, wrong);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().kind, ErrorKind::Usage);
    EXPECT_FALSE(writer.error().todo.empty());
  }
  EXPECT_EQ(folder.entries(), 0u);
}

TEST(VideoWriter, SmallAv1FallsBackToTheOtherEncoder) {
  const ScratchFolder folder;
  test::writeVideo(folder / "s.mp4", test::numberedPictures(5, 48, 48), {}, {.format = "av1"}); // SVT needs 64
  EXPECT_NE(test::outputOf("ffprobe -v error -show_entries stream=codec_name,width -of csv=p=0 " +
                           test::quoted(folder / "s.mp4"))
                .find("av1,48"),
            std::string::npos);
}

TEST(VideoWriter, APngSequenceReplacesAnOlderOneAndNothingElse) {
  const ScratchFolder folder;
  const VideoWriterOptions png{.format = "png"};
  test::writeVideo(folder / "p", test::numberedPictures(9, 33, 21), test::clicks(1, {.5}), png);
  test::writeVideo(folder / "p", test::numberedPictures(3, 33, 21), {}, png);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder / "p"), {}), 3);
  const auto picture = readImage(folder / "p" / "000002.png");
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->data, test::numbered(2, 33, 21).data) << "exact, and of odd size";
  fs::create_directory(folder / "photos");
  test::spill(folder / "photos" / "me.jpg", "precious");
  EXPECT_FALSE(VideoWriter::create(folder / "photos", 64, 64, png));
  EXPECT_EQ(test::slurp(folder / "photos" / "me.jpg"), "precious");
}

TEST(VideoWriter, SoundThatCannotBeReadStopsIt) {
  const ScratchFolder folder;
  auto writer = VideoWriter::create(folder / "a.mp4", 64, 64);
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->setSound(48000, 48000 * 9, [](int64_t first, std::span<float> out) -> Status {
    if (first > 48000) return badInput("the sound is lost", "s.wav", "look for it");
    std::fill(out.begin(), out.end(), 0.f);
    return {};
  }));
  Status ok;
  for (int i = 0; i < 50 && ok; ++i) ok = writer->add(test::numbered(i, 64, 64));
  if (ok) ok = writer->finish();
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().where, "s.wav");
}

} // namespace
} // namespace d3t
