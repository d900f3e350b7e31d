// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/wall.h"

#include "core/corpus/noise.h"

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

constexpr float kBlur = .008F; // of the picture's side: softness of edges out of focus

/// 1 inside the rectangle, soft at its edge.
float box(float x, float y, float left, float top, float right, float bottom) {
  return smoothStep(left - kBlur, left + kBlur, x) * smoothStep(right + kBlur, right - kBlur, x) *
         smoothStep(top - kBlur, top + kBlur, y) * smoothStep(bottom + kBlur, bottom - kBlur, y);
}

/// A shelf with books at the picture's right.
void addShelf(Vector3f& c, float x, float y, uint32_t seed) {
  if (x < .76F) return;
  for (const float board : {.30F, .62F, .94F}) {
    c *= 1 - .35F * box(x, y, .80F, board + .018F, 1.1F, board + .05F);
    c = mix(c, Vector3f(.30F, .19F, .11F), box(x, y, .79F, board, 1.1F, board + .02F));
    float left = .81F;
    for (int book = 0; book < 8; ++book) {
      const float width = .020F + .016F * cellNoise(book, static_cast<int>(board * 100), seed);
      const float high = .12F + .08F * cellNoise(book, static_cast<int>(board * 100), seed + 1);
      const float hue = cellNoise(book, static_cast<int>(board * 100), seed + 2);
      const Vector3f cover(.10F + .30F * smoothStep(.3F, .9F, hue), .12F + .12F * bell(hue - .5F, .3F),
                           .10F + .22F * (1 - hue));
      c = mix(c, cover, .9F * box(x, y, left, board - high, left + width, board));
      left += width + .003F;
    }
  }
}

/// A framed picture of hills at the picture's left.
void addFrame(Vector3f& c, float x, float y) {
  c *= 1 - .30F * box(x, y, .055F, .19F, .275F, .50F);
  c = mix(c, Vector3f(.10F, .075F, .055F), box(x, y, .045F, .175F, .26F, .485F));
  const float in = box(x, y, .06F, .19F, .245F, .47F);
  Vector3f view = mix(Vector3f(.50F, .60F, .66F), Vector3f(.72F, .66F, .55F), smoothStep(.2F, .38F, y));
  view = mix(view, Vector3f(.20F, .30F, .27F), smoothStep(-.01F, .01F, y - .36F - .02F * std::sin(38 * x)));
  view = mix(view, Vector3f(.13F, .20F, .15F), smoothStep(-.01F, .01F, y - .41F - .015F * std::sin(26 * x + 1)));
  c = mix(c, view, in);
}

/// Wooden boards side by side.
void addPanels(Vector3f& c, float x, float y, uint32_t seed) {
  const float board = x * 9, across = board - std::floor(board);
  const float tone = cellNoise(static_cast<int>(board), 7, seed) - .5F;
  const float grain = layeredNoise(60 * x, 4 * y, 3, seed + 5) - .5F;
  c = c.cwiseProduct(Vector3f(.86F, .66F, .46F)) *
      ((1 + .25F * tone + .3F * grain) * (1 - .5F * bell(std::min(across, 1 - across), .05F)));
}

/// A bright window at the picture's right, out of focus, and a curtain beside it.
void addWindow(Vector3f& c, float x, float y, uint32_t seed) {
  const float in = box(x, y, .70F, -.1F, 1.1F, .62F);
  Vector3f view = mix(Vector3f(.95F, 1.05F, 1.2F), Vector3f(.45F, .60F, .38F), smoothStep(.25F, .45F, y));
  view *= .85F + .3F * layeredNoise(9 * x, 9 * y, 2, seed + 3);
  c = mix(c, view, in);
  c = mix(c, Vector3f(.70F, .69F, .66F), box(x, y, .845F, -.1F, .865F, .62F) * in);
  const float fold = std::sin(130 * x + 3 * layeredNoise(4 * x, 3 * y, 2, seed + 4));
  c = mix(c, Vector3f(.55F, .50F, .44F) * (1 + .15F * fold), box(x, y, .58F, -.1F, .71F, 1.1F));
}

void furnish(Vector3f& c, Wall wall, float x, float y, uint32_t seed) {
  switch (wall) {
  case Wall::Room:
    addFrame(c, x, y);
    addShelf(c, x, y, seed);
    return;
  case Wall::Panels:
    return addPanels(c, x, y, seed);
  case Wall::Window:
    return addWindow(c, x, y, seed);
  case Wall::Plain:
    return;
  }
}

} // namespace

std::vector<float> makeWall(const Person& person, int size) {
  std::vector<float> pixels(static_cast<size_t>(size) * size * 3);
  const auto seed = static_cast<uint32_t>(person.seed) * 131U;
  for (int py = 0; py < size; ++py)
    for (int px = 0; px < size; ++px) {
      const float x = (static_cast<float>(px) + .5F) / static_cast<float>(size);
      const float y = (static_cast<float>(py) + .5F) / static_cast<float>(size);
      const float plaster = layeredNoise(26 * x, 26 * y, 3, seed) - .5F;
      const float light = 1.12F - .42F * x - .22F * y + .10F * bell(y - .35F - .25F * x, .22F);
      Vector3f c = person.wall * (light * (1 + .05F * plaster));
      furnish(c, person.background, x, y, seed);
      for (int k = 0; k < 3; ++k) pixels[(static_cast<size_t>(py) * size + px) * 3 + k] = c[k];
    }
  return pixels;
}

} // namespace d3t::corpus
