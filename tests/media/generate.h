// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/image.h"
#include "core/media/video_writer.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace d3t::test {

/// For a shell.
inline std::string quoted(const std::filesystem::path& path) {
  std::string out = "'";
  for (const char c : path.string()) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// Runs the program ffmpeg (packaging/setup installs it).
inline void ffmpeg(const std::string& arguments) {
  ASSERT_EQ(std::system(("ffmpeg -nostdin -v error -y " + arguments).c_str()), 0) << arguments;
}

/// What a program prints.
inline std::string outputOf(const std::string& command) {
  std::string text;
  std::array<char, 4096> buffer{};
  FILE* pipe = popen(command.c_str(), "r");
  while (pipe && std::fgets(buffer.data(), buffer.size(), pipe)) text += buffer.data();
  if (pipe) pclose(pipe);
  return text;
}

/// A picture that carries a number (12 bits as 3 x 4 black and white blocks) that survives any encoder. The lower part
/// moves a little with the number.
inline Image numbered(int number, int width = 96, int height = 96) {
  Image image(width, height, 3);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int column = x * 4 / width, row = y * 4 / height;
      const int value = row < 3 ? ((number >> (4 * row + column)) & 1 ? 225 : 30)
                                : 128 + static_cast<int>(60 * std::sin((x + 2 * number) * .15));
      std::fill_n(image.at(x, y), 3, static_cast<uint8_t>(value));
    }
  return image;
}

inline int numberOf(const Image& image) {
  int number = 0;
  for (int bit = 0; bit < 12; ++bit) {
    const int x = (bit % 4 * 2 + 1) * image.width / 8, y = (bit / 4 * 2 + 1) * image.height / 8;
    if (image.at(x, y)[1] > 128) number |= 1 << bit;
  }
  return number;
}

inline Image flat(int width, int height, std::array<uint8_t, 3> colour) {
  Image image(width, height, 3);
  for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = colour[i % 3];
  return image;
}

/// A tone with a click (one loud sample pair) at each of these times.
inline Audio clicks(double seconds, const std::vector<double>& times, int rate = 48000, float tone = 0) {
  Audio audio{rate, {}};
  audio.samples.resize(static_cast<size_t>(std::lround(seconds * rate)));
  for (size_t i = 0; i < audio.samples.size(); ++i)
    audio.samples[i] = tone * static_cast<float>(std::sin(2 * M_PI * 220 * static_cast<double>(i) / rate));
  for (const double t : times) {
    const auto at = static_cast<size_t>(std::lround(t * rate));
    for (size_t i = at; i < std::min(at + static_cast<size_t>(rate / 1000), audio.samples.size()); ++i)
      audio.samples[i] = .9f;
  }
  return audio;
}

/// Times at which the sound first exceeds `level` after at least 0.2 s below it.
inline std::vector<double> onsets(const Audio& audio, float level = .4f) {
  std::vector<double> times;
  double last = -1;
  for (size_t i = 0; i < audio.samples.size(); ++i) {
    if (std::abs(audio.samples[i]) < level) continue;
    const double t = static_cast<double>(i) / audio.rate;
    if (last < 0 || t - last > .2) times.push_back(t);
    last = t;
  }
  return times;
}

/// Writes numbered pictures with a sound; an empty sound makes a silent film.
inline void writeVideo(const std::filesystem::path& file, const std::vector<Image>& pictures, const Audio& audio = {},
                       const VideoWriterOptions& options = {}) {
  auto writer = VideoWriter::create(file, pictures.at(0).width, pictures.at(0).height, options);
  ASSERT_TRUE(writer) << writer.error().message();
  ASSERT_TRUE(writer->setAudio(audio));
  for (const Image& picture : pictures) ASSERT_TRUE(writer->add(picture));
  const auto done = writer->finish();
  ASSERT_TRUE(done) << done.error().message();
}

inline std::vector<Image> numberedPictures(int count, int width = 96, int height = 96) {
  std::vector<Image> pictures;
  for (int i = 0; i < count; ++i) pictures.push_back(numbered(i, width, height));
  return pictures;
}

} // namespace d3t::test
