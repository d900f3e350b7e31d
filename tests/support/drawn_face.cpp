// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_face.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

using Colour = std::array<float, 3>;

/// 1 inside (d < 0), 0 outside, with a soft edge of the given width. d in face units.
float cover(float d, float edge) {
  return std::clamp(0.5F - d / edge, 0.0F, 1.0F);
}

/// Roughly the distance from an ellipse's edge, < 0 inside.
float ellipse(float u, float v, float cu, float cv, float ru, float rv) {
  const float a = (u - cu) / ru, b = (v - cv) / rv;
  return (std::sqrt(a * a + b * b) - 1) * std::min(ru, rv);
}

float bump(float u, float v, float cu, float cv, float ru, float rv) {
  const float a = (u - cu) / ru, b = (v - cv) / rv;
  return std::exp(-(a * a + b * b));
}

void paint(Colour& colour, const Colour& with, float amount) {
  for (size_t k = 0; k < 3; ++k) colour[k] += amount * (with[k] - colour[k]);
}

void paintEye(Colour& c, float u, float v) {
  const float eu = std::abs(u) - kDrawnEyeX, ev = v - kDrawnEyeY;
  paint(c, {120, 80, 66}, 0.45F * bump(eu, ev, 0, -0.02F, 0.2F, 0.12F)); // socket
  // Almond: between two parabolas.
  const float lids = std::max(-ev - 0.075F * (1 - eu * eu / 0.0289F), ev - 0.055F * (1 - eu * eu / 0.0289F));
  const float open = cover(lids, 0.02F);
  paint(c, {236, 232, 228}, open);
  const float radius = std::hypot(eu, ev + 0.005F);
  paint(c, {86, 58, 36}, open * cover(radius - 0.068F, 0.015F));
  paint(c, {14, 10, 10}, open * cover(radius - 0.03F, 0.012F));
  paint(c, {250, 250, 250}, open * cover(std::hypot(eu + 0.02F, ev + 0.025F) - 0.012F, 0.01F));
  const float lash = -ev - 0.075F * (1 - eu * eu / 0.0289F);
  if (std::abs(eu) < 0.17F) paint(c, {40, 26, 22}, 0.85F * cover(std::abs(lash) - 0.014F, 0.016F));
  const float brow = ev + 0.23F - 0.9F * eu * eu + 0.04F * eu;
  if (std::abs(eu) < 0.24F) paint(c, {52, 34, 24}, 0.9F * cover(std::abs(brow) - 0.03F, 0.03F));
}

void paintNose(Colour& c, float u, float v) {
  paint(c, {255, 226, 204}, 0.45F * bump(u, v, 0.0F, 0.06F, 0.05F, 0.26F)); // ridge
  paint(c, {255, 226, 204}, 0.35F * bump(u, v, 0.0F, 0.24F, 0.09F, 0.07F)); // tip
  const float side = std::abs(u);
  paint(c, {150, 98, 80}, 0.5F * bump(side, v, 0.16F, 0.27F, 0.04F, 0.07F));  // wings
  paint(c, {150, 98, 80}, 0.45F * bump(u, v, 0, 0.35F, 0.14F, 0.03F));        // shadow below
  paint(c, {60, 30, 26}, 0.9F * bump(side, v, 0.075F, 0.315F, 0.04F, 0.02F)); // nostrils
  paint(c, {160, 108, 90}, 0.25F * bump(side, v, 0.1F, -0.02F, 0.035F, 0.16F));
}

void paintMouth(Colour& c, float u, float v) {
  const float width = 0.27F, along = u / width, m = v - kDrawnMouthY - 0.02F * (1 - along * along);
  if (std::abs(along) < 1) {
    const float taper = 1 - along * along;
    const float upper = 0.07F * taper * (1 - 0.35F * std::exp(-along * along / 0.02F)), lower = 0.09F * taper;
    paint(c, {178, 84, 82}, cover(std::max(-m - upper, m), 0.02F));
    paint(c, {196, 100, 96}, cover(std::max(m - lower, -m), 0.02F));
    paint(c, {226, 150, 142}, 0.5F * bump(u, m, 0, 0.045F, 0.1F, 0.018F));
    paint(c, {84, 30, 32}, 0.9F * cover(std::abs(m) - 0.009F, 0.014F));
  }
  paint(c, {150, 98, 80}, 0.35F * bump(u, v, 0, kDrawnMouthY + 0.16F, 0.16F, 0.03F));
}

Colour background(float u, float v) {
  return {96 + 8 * u, 112 + 6 * v, 128 - 6 * u};
}

Colour colourAt(float u, float v) {
  Colour c = background(u, v);
  paint(c, {44, 54, 84}, cover(ellipse(u, v, 0, 2.35F, 1.75F, 1.15F), 0.03F));  // shoulders
  paint(c, {46, 30, 22}, cover(ellipse(u, v, 0, -0.25F, 0.88F, 1.02F), 0.05F)); // hair
  const Colour shade{148, 100, 80}, skin{222, 172, 146};
  if (v > 0.5F) paint(c, shade, cover(ellipse(u, v, 0, 1.1F, 0.42F, 0.75F), 0.03F));           // neck
  paint(c, {190, 136, 114}, cover(ellipse(std::abs(u), v, 0.76F, 0.05F, 0.09F, 0.2F), 0.03F)); // ears
  const float face = cover(ellipse(u, v, 0, 0.1F, 0.74F, 0.92F), 0.03F);
  if (face <= 0) return c;
  Colour f = skin;
  const float rim = u * u / 0.55F + (v - 0.1F) * (v - 0.1F) / 0.85F;
  paint(f, shade, std::clamp(0.75F * rim * rim + 0.12F * u, 0.0F, 0.85F)); // lit from the front and a little left
  paint(f, {232, 150, 128}, 0.3F * bump(std::abs(u), v, 0.42F, 0.28F, 0.18F, 0.16F));
  paintEye(f, u, v);
  paintNose(f, u, v);
  paintMouth(f, u, v);
  paint(f, {46, 30, 22}, cover(v + 0.62F + 0.25F * u * u, 0.08F)); // hair line
  paint(c, f, face);
  return c;
}

} // namespace

std::array<float, 2> DrawnFace::toImage(float u, float v) const {
  const float c = std::cos(roll), s = std::sin(roll);
  return {x + size * (c * u - s * v), y + size * (s * u + c * v)};
}

Image drawFace(int width, int height, const DrawnFace& face) {
  Image image(width, height, 3);
  const float c = std::cos(face.roll) / face.size, s = std::sin(face.roll) / face.size;
  constexpr int kSamples = 3; // per axis and pixel
  for (int py = 0; py < height; ++py)
    for (int px = 0; px < width; ++px) {
      Colour sum{};
      for (int i = 0; i < kSamples * kSamples; ++i) {
        const float dx = static_cast<float>(px) + (static_cast<float>(i % kSamples) + 0.5F) / kSamples - face.x;
        const float dy = static_cast<float>(py) + (static_cast<float>(i / kSamples) + 0.5F) / kSamples - face.y;
        const Colour sample = colourAt(c * dx + s * dy, -s * dx + c * dy);
        for (size_t k = 0; k < 3; ++k) sum[k] += sample[k] / (kSamples * kSamples);
      }
      for (size_t k = 0; k < 3; ++k)
        image.at(px, py)[k] = static_cast<uint8_t>(std::clamp(std::lround(sum[k]), 0L, 255L));
    }
  return image;
}

} // namespace d3t
