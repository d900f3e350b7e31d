// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/utterance.h"

#include "core/base/rates.h"
#include "core/corpus/articulation.h"
#include <algorithm>
#include <cmath>

namespace d3t::corpus {
namespace {

constexpr std::array<const char*, 4> kFliteVoices = {"awb", "rms", "slt", "kal16"}; // in the order of the first corpora
constexpr int kMostSentences = 3;
constexpr double kShortestStretch = .8, kLongestStretch = 1.3;
constexpr double kLongestPause = .5; // s

SpokenText pauseOf(double seconds) {
  SpokenText pause;
  pause.sound.samples.resize(static_cast<size_t>(std::lround(seconds * kSpeechRate)));
  pause.phones = {{"sil", 0, pause.sound.seconds()}};
  return pause;
}

std::string lineIn(std::string_view language, Random& random) {
  const auto all = sentencesIn(language);
  return all[static_cast<size_t>(random.below(static_cast<int>(all.size())))];
}

} // namespace

uint64_t partSeed(uint64_t seed, uint64_t part) { // splitmix64
  uint64_t z = seed + 0x9E3779B97F4A7C15ULL * (part + 1);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

/// A sentence's plan may end within a sample of its sound.
std::vector<TimedPhone> movedPhones(std::vector<TimedPhone> phones, double pitch, const Audio& sound) {
  double last = 0;
  for (TimedPhone& p : phones) {
    p.start = last;
    p.end = static_cast<float>(std::clamp(p.end / pitch, last, sound.seconds()));
    last = p.end;
  }
  if (!phones.empty()) phones.back().end = static_cast<float>(sound.seconds());
  return phones;
}

RowMatrix motionOf(std::span<const TimedPhone> phones, size_t samples, float articulation) {
  std::vector<double> times(static_cast<size_t>(speechFrames(samples)));
  for (size_t i = 0; i < times.size(); ++i) times[i] = kSpeechFirstTime + static_cast<double>(i) / kSpeechFrameRate;
  RowMatrix motion = mouthMotion(phones, times, articulation);
  for (int c = 0; c < 3; ++c) motion.col(c) /= kMotionDeviation[static_cast<size_t>(c)];
  return motion;
}

Result<Utterance> makeUtterance(SentenceSource& sentences, uint64_t seed, bool allVoices) {
  Random random(seed);
  Utterance out;
  const auto count = static_cast<int>(allVoices ? voices().size() : kFliteVoices.size());
  const auto chosen = static_cast<size_t>(random.below(count));
  out.voice = allVoices ? voices()[chosen].name : kFliteVoices[chosen];
  const std::string_view language = allVoices ? voices()[chosen].language : "en";
  const double stretch = random.uniform(kShortestStretch, kLongestStretch);
  out.articulation = static_cast<float>(random.uniform(.85, 1.15));
  const SoundManner manner = drawManner(random);
  const int lines = 1 + random.below(kMostSentences);
  SpokenText clean;
  for (int i = 0; i < lines; ++i) {
    auto said = say(language == "en" ? sentences.next() : lineIn(language, random), out.voice, stretch);
    if (!said) return passOn(said);
    if (i > 0) append(clean, pauseOf(random.uniform(0, kLongestPause)));
    append(clean, *said);
  }
  out.sound = augmented(clean.sound, manner);
  out.phones = movedPhones(std::move(clean.phones), manner.pitch, out.sound);
  out.speed = static_cast<float>(manner.pitch / stretch);
  out.noise = manner.noise;
  out.motion = motionOf(out.phones, out.sound.samples.size(), out.articulation);
  return out;
}

} // namespace d3t::corpus
