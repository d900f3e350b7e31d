// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/report.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace d3t {
namespace {

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<size_t>(at)];
}

double clamp01(double v) {
  return std::clamp(v, 0., 1.);
}

// Loudness in dB of each 10 ms.
std::vector<double> loudness(const Audio& sound) {
  const size_t hop = static_cast<size_t>(sound.rate) / 100;
  std::vector<double> out;
  for (size_t at = 0; at + hop <= sound.samples.size(); at += hop) {
    double sum = 0;
    for (size_t i = at; i < at + hop; ++i) sum += static_cast<double>(sound.samples[i]) * sound.samples[i];
    out.push_back(10 * std::log10(sum / static_cast<double>(hop) + 1e-12));
  }
  return out;
}

// Speech is what lies well above the quietest tenth and not far below the loudest.
double speechThreshold(const std::vector<double>& db) {
  const double floor = percentile(db, .1), loud = percentile(db, .95);
  return std::max(floor + .4 * (loud - floor), loud - 25);
}

void judgeSound(Clip& clip, const std::vector<double>& db) {
  const double threshold = speechThreshold(db);
  const auto spoken = static_cast<double>(std::count_if(db.begin(), db.end(), [&](double v) { return v > threshold; }));
  const double share = db.empty() ? 0 : spoken / static_cast<double>(db.size());
  clip.reasons["speech"] = {clamp01(share / .35),
                            share > .3 ? "the person speaks most of the time"
                                       : "there is little speech: the mouth is learned from speech alone"};
  const double distance = percentile(db, .95) - percentile(db, .05);
  clip.reasons["noise"] = {clamp01(distance / 25),
                           distance > 20 ? "the voice stands well above the noise"
                                         : fmt::format("the voice is only {:.0f} dB above the noise", distance)};
}

void judgePictures(Clip& clip, const std::vector<PictureStats>& pictures) {
  std::vector<double> sharp, bright, clipped;
  for (const auto& p : pictures)
    sharp.push_back(p.sharpness), bright.push_back(p.brightness), clipped.push_back(p.clipped);
  const double sharpness = percentile(sharp, .5), brightness = percentile(bright, .5);
  clip.reasons["blur"] = {clamp01(sharpness / 2.5), sharpness > 2
                                                        ? "the picture is sharp"
                                                        : "the picture is soft: clean the lens, hold still, add light"};
  const double spread = percentile(bright, .95) - percentile(bright, .05);
  const bool good = brightness > 50 && brightness < 200 && spread < 25;
  clip.reasons["light"] = {good           ? 1
                           : spread >= 25 ? .7
                                          : .6,
                           good               ? "the light is even"
                           : spread >= 25     ? "the brightness changes during the clip"
                           : brightness <= 50 ? "the picture is dark: add light from the front"
                                              : "the picture is very bright"};
}

void judgeLength(Clip& clip) {
  const double s = clip.seconds();
  clip.reasons["length"] = {clamp01(s / 10), s >= 10 ? fmt::format("{:.1f} s are enough", s)
                                                     : fmt::format("{:.1f} s: 10 s or more give a better mouth", s)};
  clip.reasons["cuts"] = {
      clip.cuts.empty() ? 1 : .8,
      clip.cuts.empty() ? "one take without a cut"
                        : fmt::format("{} cuts: the longest part between them carries the body", clip.cuts.size())};
}

// The window of `seconds` with most speech, sharp pictures and no cut inside.
void proposeStretch(Clip& clip, const std::vector<PictureStats>& pictures, const std::vector<double>& db,
                    double seconds) {
  clip.bestStart = 0;
  clip.bestSeconds = std::min(seconds, clip.seconds());
  const double threshold = speechThreshold(db);
  double best = -1;
  for (double start = 0; start + clip.bestSeconds <= clip.seconds() + 1e-6; start += .5) {
    const double end = start + clip.bestSeconds;
    double spoken = 0, sharp = 0, count = 0;
    for (auto t = static_cast<size_t>(start * 100); t < std::min(db.size(), static_cast<size_t>(end * 100)); ++t)
      spoken += db[t] > threshold;
    for (auto f = static_cast<size_t>(start * kFrameRate);
         f < std::min(pictures.size(), static_cast<size_t>(end * kFrameRate)); ++f)
      sharp += pictures[f].sharpness, ++count;
    const auto cuts = std::count_if(clip.cuts.begin(), clip.cuts.end(),
                                    [&](int c) { return c > start * kFrameRate && c < end * kFrameRate; });
    const double score =
        (spoken / (100 * clip.bestSeconds) + .02 * sharp / std::max(count, 1.)) / (1 + static_cast<double>(cuts));
    if (score > best + 1e-9) best = score, clip.bestStart = start;
  }
}

} // namespace

PictureStats measurePicture(const Image& image) {
  constexpr int kStep = 2; // every second pixel is enough
  PictureStats stats;
  double count = 0;
  const auto grey = [&](int x, int y) {
    const uint8_t* p = image.at(x, y);
    return (77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8;
  };
  for (int y = 0; y + kStep < image.height; y += kStep)
    for (int x = 0; x + kStep < image.width; x += kStep, ++count) {
      const int g = grey(x, y);
      stats.brightness += g;
      stats.clipped += g < 3 || g > 252;
      stats.sharpness += (std::abs(grey(x + 1, y) - g) + std::abs(grey(x, y + 1) - g)) / 2.;
    }
  count = std::max(count, 1.);
  return {stats.sharpness / count, stats.brightness / count, stats.clipped / count};
}

void fillReport(Clip& clip, const std::vector<PictureStats>& pictures, const Audio& sound, double wantedSeconds) {
  const auto db = loudness(sound);
  judgeLength(clip);
  judgePictures(clip, pictures);
  judgeSound(clip, db);
  clip.score = 1;
  for (const auto& [name, reason] : clip.reasons) clip.score *= reason.score;
  proposeStretch(clip, pictures, db, wantedSeconds);
}

} // namespace d3t
