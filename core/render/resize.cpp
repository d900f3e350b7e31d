// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/resize.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

AxisTaps tapsFor(int outputs, int inputs) {
  return {outputs, 0, static_cast<float>(inputs) / static_cast<float>(outputs), inputs};
}

uint8_t byteOf(float value) {
  return static_cast<uint8_t>(std::clamp(std::lround(value), 0l, 255l));
}

// Colours times alpha, 0..255, so that means weigh them.
void spread(const uint8_t* from, float* to, int pixels, int channels) {
  if (channels != 4) {
    std::copy_n(from, static_cast<ptrdiff_t>(pixels) * channels, to);
    return;
  }
  for (int i = 0; i < pixels; ++i, from += 4, to += 4) {
    const float alpha = static_cast<float>(from[3]) / 255;
    for (int c = 0; c < 3; ++c) to[c] = static_cast<float>(from[c]) * alpha;
    to[3] = from[3];
  }
}

void gather(const float* from, uint8_t* to, int pixels, int channels) {
  for (int i = 0; i < pixels; ++i, from += channels, to += channels) {
    const float scale = channels == 4 && from[3] > 0 ? 255 / from[3] : 1;
    for (int c = 0; c < std::min(channels, 3); ++c) to[c] = byteOf(from[c] * scale);
    if (channels == 4) to[3] = byteOf(from[3]);
  }
}

} // namespace

Image PictureResizer::resized(Image picture) {
  if (picture.width == width_ && picture.height == height_) return picture;
  if (x_.inputs() != picture.width || y_.inputs() != picture.height) {
    x_ = tapsFor(width_, picture.width);
    y_ = tapsFor(height_, picture.height);
  }
  const int channels = picture.channels;
  const size_t row = static_cast<size_t>(width_) * channels;
  wide_.assign(row * picture.height, 0); // of the new width and the old height
  line_.resize(picture.rowBytes());
  for (int y = 0; y < picture.height; ++y) {
    spread(picture.row(y), line_.data(), picture.width, channels);
    float* to = wide_.data() + y * row;
    for (int x = 0; x < width_; ++x, to += channels)
      for (int k = 0; k < x_.taps(); ++k) {
        const float* from = line_.data() + static_cast<ptrdiff_t>(x_.index(x)[k]) * channels;
        for (int c = 0; c < channels; ++c) to[c] += x_.weight(x)[k] * from[c];
      }
  }
  Image out(width_, height_, channels);
  for (int y = 0; y < height_; ++y) {
    line_.assign(row, 0);
    for (int k = 0; k < y_.taps(); ++k) {
      const float* from = wide_.data() + y_.index(y)[k] * row;
      const float weight = y_.weight(y)[k];
      for (size_t i = 0; i < row; ++i) line_[i] += weight * from[i];
    }
    gather(line_.data(), out.row(y), width_, channels);
  }
  return out;
}

Image laidOver(Image picture, std::array<uint8_t, 3> colour) {
  if (picture.channels != 4) return picture;
  Image out(picture.width, picture.height, 3);
  const uint8_t* from = picture.data.data();
  for (size_t i = 0; i < out.data.size(); i += 3, from += 4)
    for (size_t c = 0; c < 3; ++c)
      out.data[i + c] = static_cast<uint8_t>((from[c] * from[3] + colour[c] * (255 - from[3]) + 127) / 255);
  return out;
}

} // namespace d3t
