// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the generated head, whose truth is known: a clip in, an identity out, new speech on it. The same
// person's mouth for the new words is known exactly, too, since the head is generated.
#include "core/evaluate/picture_measures.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "core/track/face_mesh.h"
#include "tests/cli/child.h"
#include "tests/media/generate.h"
#include "tests/support/generated_head.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <numeric>

namespace d3t::test {
namespace {

namespace fs = std::filesystem;

constexpr double kRate = 25, kTail = 1.5; // s of silence behind the new words
constexpr int kBottom = 60;               // px at the lower border: shoulders, no head

/// The person of the clip says other words: sound and true motion; nothing is drawn.
const corpus::GeneratedClip& newWords() {
  static const auto clip =
      corpus::generateClip({1, 6, 512, "A wolf must have a mouth full of big teeth, you know."}, {});
  if (!clip) throw std::runtime_error(clip.error().message());
  return *clip;
}

std::vector<double> trueOpening(const corpus::GeneratedClip& clip, size_t first = 0) {
  std::vector<double> opening;
  for (size_t i = first; i < clip.frames.size(); ++i) {
    const MeshPoints face = clip.face(static_cast<int>(i));
    opening.push_back(face(14, 1) - face(13, 1));
  }
  return opening;
}

std::vector<Image> framesOf(const fs::path& video) {
  auto reader = VideoReader::open(video);
  if (!reader) throw std::runtime_error(reader.error().message());
  std::vector<Image> frames;
  for (;;) {
    auto frame = reader->next();
    if (!frame || !*frame) return frames;
    frames.push_back(std::move((*frame)->image));
  }
}

std::vector<double> seenOpening(const std::vector<Image>& frames) {
  const auto networks = FaceNetworks::load(defaultModelFolder(), 2).value();
  std::vector<MeshPoints> meshes;
  std::optional<FaceLandmarks> face;
  for (const Image& frame : frames) {
    face = face ? networks->landmarks(frame, *face) : networks->landmarks(frame, networks->detect(frame).at(0));
    meshes.push_back(face ? MeshPoints(face->points) : MeshPoints());
  }
  return lipSignals(meshes).inner;
}

double agreement(const std::vector<double>& seen, const std::vector<double>& truth, int lag = 0) {
  const int n = static_cast<int>(std::min(seen.size(), truth.size())) - std::abs(lag);
  const double *a = seen.data() + std::max(0, lag), *b = truth.data() + std::max(0, -lag);
  return correlation(std::span(a, static_cast<size_t>(n)), std::span(b, static_cast<size_t>(n)));
}

/// s by which `seen` comes late: the top of a parabola through the best correlation and its neighbours.
double lagOf(const std::vector<double>& seen, const std::vector<double>& truth) {
  int best = 0;
  for (int lag = -7; lag <= 7; ++lag)
    if (agreement(seen, truth, lag) > agreement(seen, truth, best)) best = lag;
  const double before = agreement(seen, truth, best - 1), at = agreement(seen, truth, best),
               after = agreement(seen, truth, best + 1);
  return (best + .5 * (before - after) / (before - 2 * at + after)) / kRate;
}

double deviation(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size()), mean = std::accumulate(values.begin(), values.end(), 0.) / n;
  double square = 0;
  for (const double v : values) square += (v - mean) * (v - mean);
  return std::sqrt(square / n);
}

double meanDifference(const Image& a, const Image& b, int firstRow) {
  double sum = 0;
  const size_t first = 3 * static_cast<size_t>(firstRow) * static_cast<size_t>(a.width);
  for (size_t i = first; i < a.data.size(); ++i) sum += std::abs(int{a.data[i]} - int{b.data[i]});
  return sum / static_cast<double>(a.data.size() - first);
}

void expectShutInSilence(const std::vector<double>& seen) {
  std::vector<double> sorted = seen;
  std::sort(sorted.begin(), sorted.end());
  const double shut = sorted[sorted.size() / 20], wide = sorted[sorted.size() * 19 / 20];
  for (size_t i = seen.size() - 20; i < seen.size(); ++i)
    EXPECT_LT(seen[i], shut + .2 * (wide - shut)) << "frame " << i << " of " << seen.size();
}

void expectSteadyBody(const std::vector<Image>& frames, const std::vector<Image>& source) {
  double most = 0;
  for (size_t i = 1; i < source.size(); ++i)
    most = std::max(most, meanDifference(source[i], source[i - 1], source[i].height - kBottom));
  for (size_t i = 1; i < frames.size(); ++i)
    EXPECT_LT(meanDifference(frames[i], frames[i - 1], frames[i].height - kBottom), 1.2 * most + .5) << "frame " << i;
  EXPECT_LT(meanDifference(frames[0], source[0], source[0].height - kBottom), 3) << "the body is the source's";
}

class EndToEnd : public testing::Test {
protected:
  EndToEnd() : head(generatedHead({1, 11, 512, ""})) {
    Audio sound = newWords().sound;
    sound.samples.resize(sound.samples.size() + static_cast<size_t>(kTail * sound.rate));
    EXPECT_TRUE(writeWav(folder / "new.wav", sound));
    seconds = sound.seconds();
  }
  const GeneratedHead& head;
  ScratchFolder folder;
  double seconds = 0;
};

TEST_F(EndToEnd, AnIdentityOfTheGeneratedHeadSaysNewWords) {
  const std::string identity = folder / "me.d3id", video = folder / "out.mp4";
  const Outcome made = d3talker({"create", head.file.string(), "-o", identity, "--budget", "15s"});
  ASSERT_EQ(made.code, 0) << made.err;
  const Outcome spoke = d3talker({"speak", identity, folder / "new.wav", "-o", video});
  ASSERT_EQ(spoke.code, 0) << spoke.err;

  const std::vector<Image> frames = framesOf(video);
  EXPECT_NEAR(static_cast<double>(frames.size()) / kRate, seconds, 1 / kRate);
  EXPECT_NEAR(readAudio(video, 16000)->seconds(), seconds, 1 / kRate);
  const std::vector<double> seen = seenOpening(frames);
  std::vector<double> truth = trueOpening(newWords());
  truth.resize(frames.size(), *std::min_element(truth.begin(), truth.end())); // silence
  // Amplitude as the same network sees it in the clip: it takes a drawn mouth for wider open than it is.
  const std::vector<Image> source = framesOf(head.file);
  const double follows = agreement(seen, truth), lag = lagOf(seen, truth),
               amplitude = deviation(seen) / deviation(seenOpening(source));
  fmt::print("[ figures  ] opening against the truth: correlation {:.3f}, lag {:.0f} ms, amplitude {:.2f}\n", follows,
             1000 * lag, amplitude);
  EXPECT_GT(follows, .6);
  EXPECT_NEAR(lag, 0, .02);
  EXPECT_GT(amplitude, .5);
  EXPECT_LT(amplitude, 1.3);
  expectShutInSilence(seen);
  expectSteadyBody(frames, source);
}

TEST_F(EndToEnd, InEvaluationTheMouthFollowsASwappedSoundAndNothingOfTheTrueMouthLeaks) {
  const Outcome measured =
      d3talker({"evaluate", head.file.string(), "--train", "7", "--test", "4", "--budget", "10s", "--sound",
                folder / "new.wav", "--out", folder / "out", "--json", folder / "out.json"});
  ASSERT_EQ(measured.code, 0) << measured.err;
  const std::vector<double> seen = seenOpening(framesOf(folder / "out" / "predicted.mp4"));
  ASSERT_NEAR(static_cast<double>(seen.size()), 4 * kRate, 1);
  const double swapped = agreement(seen, trueOpening(newWords())), own = agreement(seen, trueOpening(head.clip, 175));
  fmt::print("[ figures  ] correlation with the swapped sound's mouth {:.3f}, with the own mouth {:.3f}\n", swapped,
             own);
  EXPECT_GT(swapped, .5);
  EXPECT_LT(own, .3);
  const auto json = nlohmann::json::parse(slurp(folder / "out.json"));
  EXPECT_GT(json.at("tracked").at("mouth").at("inner"), .8) << "the tracked mouth is the own one";
}

} // namespace
} // namespace d3t::test
