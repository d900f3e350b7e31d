// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/sound_intake.h"

#include "core/base/atomic_file.h"
#include "core/base/audio.h"
#include "core/media/audio_reader.h"
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <system_error>

namespace d3t {
namespace {
namespace fs = std::filesystem;

constexpr int kStep = kSpeechRate / kLoudnessRate; // samples of a loudness value
constexpr float kSilence = -120;
constexpr float kQuietest = -60;   // dB: what is below is never speech
constexpr double kAboveFloor = .4; // of the way from the background to the loud parts
constexpr double kClearStep = 6;   // dB between both without which nothing can be told apart
constexpr int kPause = kLoudnessRate / 4;

using File = std::unique_ptr<FILE, int (*)(FILE*)>;

File openFile(const fs::path& file, const char* mode) {
  return {std::fopen(file.c_str(), mode), &std::fclose};
}

tl::unexpected<Error> notWritten(const fs::path& file) {
  return systemError("the sound could not be written", file.parent_path(), errno);
}

std::string wavHeader(uint32_t dataBytes) {
  std::string bytes = "RIFF";
  const auto put = [&](auto value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
  put(dataBytes + 36);
  bytes += "WAVEfmt ";
  put(uint32_t{16});
  put(uint16_t{1}); // PCM
  put(uint16_t{1}); // channels
  put(uint32_t{kSpeechRate});
  put(uint32_t{2 * kSpeechRate});
  put(uint16_t{2});
  put(uint16_t{16});
  bytes += "data";
  put(dataBytes);
  return bytes;
}

float decibelsOf(std::span<const int16_t> samples) {
  double sum = 0;
  for (const int16_t s : samples) sum += double(s) * s;
  const double rms = std::sqrt(sum / static_cast<double>(samples.size())) / 32768;
  return rms > 1e-6 ? static_cast<float>(20 * std::log10(rms)) : kSilence;
}

double percentile(std::vector<float> values, double share) {
  if (values.empty()) return kSilence;
  const auto at = values.begin() + static_cast<ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

} // namespace

Status SoundIntake::read(const fs::path& source, double start, double seconds, const Run& run) {
  start_ = start;
  const File out = openFile(raw_, "wb");
  if (!out) return notWritten(raw_);
  const auto first = static_cast<int64_t>(std::llround(start * kRate));
  const int64_t last = first + static_cast<int64_t>(std::llround(seconds * kRate));
  int64_t at = 0;
  bool enough = false;
  std::vector<int16_t> block;
  const Status read = streamAudio(source, kRate, [&](std::span<const float> samples) -> Status {
    const auto size = static_cast<int64_t>(samples.size());
    const int64_t from = std::clamp<int64_t>(first - at, 0, size), to = std::clamp<int64_t>(last - at, from, size);
    block.clear();
    if (run.isCancelled()) return cancelledError(source.string());
    for (const float s : samples.subspan(static_cast<size_t>(from), static_cast<size_t>(to - from))) {
      peak_ = std::max(peak_, std::abs(s));
      block.push_back(static_cast<int16_t>(std::lround(std::clamp(s, -1.f, 1.f) * 32767)));
    }
    at += size;
    samples_ += to - from;
    if (std::fwrite(block.data(), 2, block.size(), out.get()) != block.size()) return notWritten(raw_);
    enough = at >= last;
    return enough ? Status(fail(ErrorKind::Cancelled, "enough", "")) : Status{};
  });
  if (!read && !enough) return read;
  if (std::fflush(out.get()) != 0) return notWritten(raw_);
  return {};
}

Status SoundIntake::writeWav(const fs::path& file, double time, int64_t samples, Loudness& loudness) {
  const File in = openFile(raw_, "rb"), out = openFile(file, "wb");
  const std::string header = wavHeader(static_cast<uint32_t>(2 * samples));
  if (!out || std::fwrite(header.data(), 1, header.size(), out.get()) != header.size()) return notWritten(file);
  if (in) std::fseek(in.get(), static_cast<long>(2 * std::llround((time - start_) * kRate)), SEEK_SET);
  std::vector<int16_t> block(kStep);
  for (int64_t done = 0; done < samples; done += kStep) {
    const auto wanted = static_cast<size_t>(std::min<int64_t>(kStep, samples - done));
    const size_t got = in ? std::fread(block.data(), 2, wanted, in.get()) : 0;
    std::fill(block.begin() + static_cast<ptrdiff_t>(got), block.end(), int16_t{0});
    if (std::fwrite(block.data(), 2, wanted, out.get()) != wanted) return notWritten(file);
    for (const int16_t s : block) loudness.peak = std::max(loudness.peak, std::abs(float(s)) / 32768);
    loudness.decibels.push_back(decibelsOf({block.data(), wanted}));
  }
  if (std::fflush(out.get()) != 0) return notWritten(file);
  std::error_code ignored;
  fs::remove(raw_, ignored);
  return {};
}

Loudness loudnessOf(const Audio& sound) {
  Loudness loudness;
  std::vector<int16_t> block;
  for (size_t begin = 0; begin < sound.samples.size(); begin += kStep) {
    block.clear();
    for (size_t i = begin; i < std::min(begin + kStep, sound.samples.size()); ++i) {
      loudness.peak = std::max(loudness.peak, std::abs(sound.samples[i]));
      block.push_back(static_cast<int16_t>(std::clamp(32768.f * sound.samples[i], -32768.f, 32767.f)));
    }
    loudness.decibels.push_back(decibelsOf(block));
  }
  return loudness;
}

SpeechMeasure measureSpeech(const Loudness& loudness) {
  SpeechMeasure m;
  const auto& dB = loudness.decibels;
  m.speaks.assign(dB.size(), false);
  m.level = percentile(dB, .95);
  m.background = std::max<double>(percentile(dB, .1), -90);
  if (m.level < kQuietest || m.level - m.background < kClearStep) return m;
  const double threshold = std::max<double>(kQuietest, m.background + kAboveFloor * (m.level - m.background));
  int last = -kPause - 1;
  for (int i = 0; i < static_cast<int>(dB.size()); ++i) {
    if (dB[static_cast<size_t>(i)] < threshold) continue;
    const int from = i - last <= kPause ? last + 1 : i;
    std::fill(m.speaks.begin() + from, m.speaks.begin() + i + 1, true);
    last = i;
  }
  m.share = static_cast<double>(std::count(m.speaks.begin(), m.speaks.end(), true)) / static_cast<double>(dB.size());
  return m;
}

} // namespace d3t
