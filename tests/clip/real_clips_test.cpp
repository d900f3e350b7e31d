// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "core/clip/cuts.h"
#include "tests/base/scratch.h"
#include "tests/media/generate.h"
#include "tests/support/real_clips.h"

namespace d3t {
namespace {

using test::ScratchFolder;

class RealClips : public testing::Test {
protected:
  void SetUp() override {
    SKIP_WITHOUT_REAL_CLIPS();
    clips_ = *test::realClips();
  }
  Result<Clip> take(const std::string& name, double start = 0, double seconds = 600) {
    d3t::Run run;
    ClipOptions options;
    options.start = start;
    options.maxSeconds = seconds;
    return importClip(clips_ / name, folder_ / "clip", options, run);
  }
  std::filesystem::path clips_;
  ScratchFolder folder_;
};

TEST_F(RealClips, PaddedFrenchMaterialLosesItsRepeats) {
  const auto clip = take("talking/french_50s_30fps.mp4");
  ASSERT_TRUE(clip) << clip.error().message();
  EXPECT_EQ(clip->duplicatesDropped.size(), 252u);
  EXPECT_EQ(clip->frames, 1258);
  EXPECT_NEAR(clip->sourceStart, .08, .0071);
  EXPECT_TRUE(clip->cuts.empty());
  Image last;
  for (int i = 0; i < clip->frames; ++i) {
    auto frame = clip->frame(i);
    ASSERT_TRUE(frame);
    if (i > 0) {
      EXPECT_GT(meanDifference(last, *frame), .12) << i;
    }
    last = std::move(*frame);
  }
}

TEST_F(RealClips, APhonesPortraitVideoIsUprightAndItsCutFound) {
  const auto clip = take("talking/phone_portrait_hevc_30fps_20s.mp4", 7, 3.5);
  ASSERT_TRUE(clip) << clip.error().message();
  EXPECT_EQ(clip->width, 1080);
  EXPECT_EQ(clip->height, 1920);
  ASSERT_EQ(clip->cuts.size(), 1u);
  EXPECT_NEAR(clip->cuts[0] / kFrameRate + clip->sourceStart, 9.03, .041);
}

TEST_F(RealClips, CalmClipsHaveNoCuts) {
  for (const char* name : {"german_20s", "may_5s", "radio_address_turning_8s", "radio_address_woman_8s",
                           "radio_address_glasses_8s", "webcam_24fps_14s", "odd_rate_22fps_6s"}) {
    const auto clip = take(std::string("talking/") + name + ".mp4", 0, 8);
    ASSERT_TRUE(clip) << clip.error().message();
    EXPECT_TRUE(clip->cuts.empty()) << name;
    EXPECT_GT(clip->reasons.at("speech").score, .9) << name;
  }
}

TEST_F(RealClips, BadFilesBehaveAsDescribed) {
  const std::map<std::string, std::string> words{{"no_face_silent_30s.mp4", "silent"},
                                                 {"no_audio_stream.mp4", "no sound"},
                                                 {"half_second.mp4", "only 0.53 s"},
                                                 {"silent_audio.mp4", "silent"},
                                                 {"wav_named_mp3.mp3", "no video"}};
  for (const auto& [name, expected] : words) {
    const auto clip = take("bad/" + name);
    ASSERT_FALSE(clip) << name;
    EXPECT_EQ(clip.error().kind, ErrorKind::BadInput) << name;
    EXPECT_NE(clip.error().what.find(expected), std::string::npos) << clip.error().message();
    EXPECT_EQ(folder_.entries(), 0u);
  }
  const auto people = take("bad/several_people_cuts_10s.mp4");
  ASSERT_TRUE(people) << people.error().message();
  EXPECT_EQ(people->cuts.size(), 3u);
  EXPECT_TRUE(take("bad/not_a_person.mp4"));
}

} // namespace
} // namespace d3t
