// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace d3t {
namespace {

constexpr int kMiddle = 512; // px of the picture that is looked at
constexpr int kBlurTaps = 9;
constexpr double kLowest = .1; // a single bad quality leaves an order among the clips that have it

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// 1 at `good` and better, falling in a line to the lowest score at `bad`; good may lie below bad.
double ramp(double value, double good, double bad) {
  return std::clamp((value - bad) / (good - bad), kLowest, 1.);
}

/// What a blur along a line of grey values changes, in sums over the line.
struct BlurSums {
  double differences = 0, lost = 0;
};

void addLine(const std::vector<int>& line, BlurSums& sums) {
  constexpr int r = kBlurTaps / 2;
  int box = 0, differences = 0, lost = 0; // the blurred value times kBlurTaps
  for (int i = 0; i < kBlurTaps; ++i) box += line[static_cast<size_t>(i)];
  for (size_t x = r + 1; x + r < line.size(); ++x) {
    const int before = box;
    box += line[x + r] - line[x - r - 1];
    const int sharp = std::abs(line[x] - line[x - 1]) * kBlurTaps;
    differences += sharp;
    lost += std::max(0, sharp - std::abs(box - before));
  }
  sums.differences += differences;
  sums.lost += lost;
}

double blurOf(const std::vector<int>& grey, int width, int height) {
  if (std::min(width, height) <= kBlurTaps) return 0;
  std::array<BlurSums, 2> sums;
  std::vector<int> line(static_cast<size_t>(width));
  for (int y = 0; y < height; y += 2) {
    std::copy_n(grey.begin() + static_cast<std::ptrdiff_t>(y) * width, width, line.begin());
    addLine(line, sums[0]);
  }
  line.resize(static_cast<size_t>(height));
  for (int x = 0; x < width; x += 2) {
    for (int y = 0; y < height; ++y) line[static_cast<size_t>(y)] = grey[static_cast<size_t>(y) * width + x];
    addLine(line, sums[1]);
  }
  double blur = 0;
  for (const auto& s : sums)
    if (s.differences > 0) blur = std::max(blur, (s.differences - s.lost) / s.differences);
  return blur;
}

ClipReason judgeLength(const Clip& clip) {
  const double s = clip.seconds();
  return {ramp(s, 10, .5), s >= 10 ? fmt::format("{:.1f} s are enough", s)
                                   : fmt::format("{:.1f} s work; 10 s or more make a better mouth", s)};
}

ClipReason judgeBlur(const std::vector<PictureStats>& pictures) {
  std::vector<double> blur;
  for (const auto& p : pictures) blur.push_back(p.blur);
  const double score = sharpnessScore(percentile(blur, .5));
  return {score, score > .8   ? "the picture is sharp"
                 : score > .4 ? "the picture is a little soft: a clean lens and more light help"
                              : "the picture is blurred: clean the lens, hold the camera still, add light"};
}

ClipReason judgeLight(const std::vector<PictureStats>& pictures) {
  std::vector<double> brightness, clipped;
  for (const auto& p : pictures) brightness.push_back(p.brightness), clipped.push_back(p.clipped);
  const PictureStats usual{0, percentile(brightness, .5), percentile(clipped, .5)};
  const double spread = percentile(brightness, .95) - percentile(brightness, .05);
  const double level = lightScore(usual), steady = ramp(spread, 20, 100);
  if (level < .9)
    return {level * steady, usual.brightness < 60 ? "the picture is dark: add light from the front"
                            : usual.brightness > 190
                                ? "the picture is too bright: lower the exposure"
                                : "parts of the picture are pure black or white: soften the light"};
  return {steady, steady < .9 ? "the brightness changes during the clip" : "the light is good"};
}

ClipReason judgeSpeech(const SpeechMeasure& speech) {
  const double percent = 100 * speech.share;
  return {ramp(speech.share, .4, 0), speech.share >= .3
                                         ? fmt::format("the person speaks {:.0f} % of the time", percent)
                                         : fmt::format("there is speech in only {:.0f} % of the time: the mouth is "
                                                       "learned from speech",
                                                       percent)};
}

ClipReason judgeNoise(const SpeechMeasure& speech, float peak) {
  const double distance = speech.level - speech.background;
  if (peak >= .999f && speech.level > -9) return {.7, "the sound is too loud and distorted: lower the recording level"};
  return {ramp(distance, 28, 0), distance >= 20
                                     ? fmt::format("the voice is {:.0f} dB above the noise", distance)
                                     : fmt::format("the voice is only {:.0f} dB above the noise: record closer to the "
                                                   "person, in a quiet room",
                                                   distance)};
}

ClipReason judgeCuts(const Clip& clip) {
  if (clip.cuts.empty()) return {1, "one take without a cut"};
  std::string times;
  for (size_t i = 0; i < std::min<size_t>(clip.cuts.size(), 5); ++i)
    times += fmt::format("{}{:.1f} s", i ? ", " : "", clip.cuts[i] / kFrameRate);
  if (clip.cuts.size() > 5) times += ", ...";
  return {std::max(kLowest, 1 / (1 + .1 * static_cast<double>(clip.cuts.size()))),
          fmt::format("{} {} (at {}): one take works best", clip.cuts.size(), clip.cuts.size() == 1 ? "cut" : "cuts",
                      times)};
}

// Per frame: light and sharpness of the picture, and how much is spoken within a second of it.
std::vector<float> frameQuality(const Clip& clip, const std::vector<PictureStats>& pictures,
                                const SpeechMeasure& speech) {
  const auto steps = static_cast<int>(speech.speaks.size());
  std::vector<int> spoken(static_cast<size_t>(steps) + 1);
  for (size_t i = 0; i < speech.speaks.size(); ++i) spoken[i + 1] = spoken[i] + speech.speaks[i];
  std::vector<float> quality;
  for (int f = 0; f < clip.frames; ++f) {
    const auto at = static_cast<int>(f / kFrameRate * kLoudnessRate);
    const int from = std::clamp(at - kLoudnessRate, 0, steps), to = std::clamp(at + kLoudnessRate, from, steps);
    const double share =
        to > from ? double(spoken[static_cast<size_t>(to)] - spoken[static_cast<size_t>(from)]) / (to - from) : 0;
    const PictureStats& p = pictures[static_cast<size_t>(f)];
    quality.push_back(static_cast<float>(sharpnessScore(p.blur) * lightScore(p) * (.2 + .8 * share)));
  }
  return quality;
}

} // namespace

double sharpnessScore(double blur) {
  return ramp(blur, .45, .85);
}
double lightScore(const PictureStats& p) {
  return std::min({ramp(p.brightness, 55, 10), ramp(p.brightness, 200, 250), ramp(p.clipped, .15, .7)});
}

PictureStats measurePicture(const Image& image) {
  const int width = std::min(image.width, kMiddle), height = std::min(image.height, kMiddle);
  const int left = (image.width - width) / 2, top = (image.height - height) / 2;
  std::vector<int> grey;
  grey.reserve(static_cast<size_t>(width) * height);
  int64_t sum = 0, clipped = 0;
  for (int y = top; y < top + height; ++y) {
    const uint8_t* p = image.at(left, y);
    for (int x = 0; x < width; ++x, p += 3) {
      const int g = (77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8;
      grey.push_back(g);
      sum += g;
      clipped += g < 3 || g > 252;
    }
  }
  const double count = std::max<double>(static_cast<double>(grey.size()), 1);
  return {blurOf(grey, width, height), static_cast<double>(sum) / count, static_cast<double>(clipped) / count};
}

void fillReport(Clip& clip, const std::vector<PictureStats>& pictures, const Loudness& loudness, double wantedSeconds) {
  const SpeechMeasure speech = measureSpeech(loudness);
  clip.reasons["length"] = judgeLength(clip);
  clip.reasons["blur"] = judgeBlur(pictures);
  clip.reasons["light"] = judgeLight(pictures);
  clip.reasons["speech"] = judgeSpeech(speech);
  clip.reasons["noise"] = judgeNoise(speech, loudness.peak);
  clip.reasons["cuts"] = judgeCuts(clip);
  clip.quality = frameQuality(clip, pictures, speech);
  judge(clip, wantedSeconds);
}

void judge(Clip& clip, double wantedSeconds) {
  clip.score = 1;
  for (const auto& [name, reason] : clip.reasons) clip.score *= reason.score;
  clip.bestSeconds = std::min(wantedSeconds, clip.seconds());
  clip.bestStart = bestStretch(clip, clip.bestSeconds);
}

double bestStretch(const Clip& clip, double seconds) {
  const int wanted = std::clamp(static_cast<int>(std::lround(seconds * kFrameRate)), 1, std::max(clip.frames, 1));
  std::vector<double> sum(1);
  for (size_t i = 0; i < clip.quality.size(); ++i)
    sum.push_back(sum.back() + double(clip.quality[i]) * (clip.frameScores.empty() ? 1. : clip.frameScores[i]));
  double best = -1;
  int start = 0;
  for (int from = 0; from + wanted < static_cast<int>(sum.size()); ++from) {
    const auto inside =
        std::upper_bound(clip.cuts.begin(), clip.cuts.end(), from + wanted - 1) -
        std::upper_bound(clip.cuts.begin(), clip.cuts.end(), from); // a cut at the first frame does not matter
    const double quality =
        (sum[static_cast<size_t>(from + wanted)] - sum[static_cast<size_t>(from)]) / (1. + static_cast<double>(inside));
    if (quality > best * (1 + 1e-6) + 1e-9) best = quality, start = from;
  }
  return start / kFrameRate;
}

} // namespace d3t
