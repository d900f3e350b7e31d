// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/raster.h"

#include "core/base/parallel.h"
#include <algorithm>
#include <cmath>

namespace d3t::corpus {
namespace {

constexpr int kBand = 16; // rows that one thread draws at a time

/// Twice the area of (a, b, p).
float area(const ScreenPoint& a, const ScreenPoint& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

class Band {
public:
  Band(Visible& out, int top) : out_(out), top_(top), bottom_(std::min(top + kBand, out.size)) {}

  void draw(const ScreenPoint& a, const ScreenPoint& b, const ScreenPoint& c, int id) {
    const float whole = area(a, b, c.x, c.y);
    if (std::abs(whole) < 1e-8F) return;
    const float inverse = 1 / whole;
    const int left = std::max(0, static_cast<int>(std::ceil(std::min({a.x, b.x, c.x}) - .5F)));
    const int right = std::min(out_.size - 1, static_cast<int>(std::floor(std::max({a.x, b.x, c.x}) - .5F)));
    const int top = std::max(top_, static_cast<int>(std::ceil(std::min({a.y, b.y, c.y}) - .5F)));
    const int bottom = std::min(bottom_ - 1, static_cast<int>(std::floor(std::max({a.y, b.y, c.y}) - .5F)));
    for (int y = top; y <= bottom; ++y)
      for (int x = left; x <= right; ++x) {
        const float px = static_cast<float>(x) + .5F, py = static_cast<float>(y) + .5F;
        const float u = area(b, c, px, py) * inverse, v = area(c, a, px, py) * inverse, w = 1 - u - v;
        if (u < -1e-5F || v < -1e-5F || w < -1e-5F) continue;
        const float near = u * a.near + v * b.near + w * c.near;
        const size_t at = static_cast<size_t>(y) * out_.size + x;
        if (near <= out_.near[at]) continue;
        out_.near[at] = near;
        out_.triangle[at] = id;
      }
  }

private:
  Visible& out_;
  int top_, bottom_;
};

} // namespace

Visible rasterize(const std::vector<ScreenPoint>& points, const std::vector<Triangle>& triangles, int size,
                  int threads) {
  Visible out{size, std::vector<float>(static_cast<size_t>(size) * size, -1e30F),
              std::vector<int>(static_cast<size_t>(size) * size, -1)};
  const int bands = (size + kBand - 1) / kBand;
  std::vector<std::vector<int>> inBand(bands);
  for (int id = 0; id < static_cast<int>(triangles.size()); ++id) {
    const auto& t = triangles[id].corner;
    const float top = std::min({points[t[0]].y, points[t[1]].y, points[t[2]].y});
    const float bottom = std::max({points[t[0]].y, points[t[1]].y, points[t[2]].y});
    const int first = std::max(0, static_cast<int>(top) / kBand);
    const int last = std::min(bands - 1, static_cast<int>(bottom) / kBand);
    for (int band = first; band <= last; ++band) inBand[band].push_back(id);
  }
  parallelFor(bands, threads, [&](int i) {
    Band band(out, i * kBand);
    for (const int id : inBand[i]) {
      const auto& t = triangles[id].corner;
      band.draw(points[t[0]], points[t[1]], points[t[2]], id);
    }
  });
  return out;
}

std::array<float, 3> weightsAt(const std::array<const ScreenPoint*, 3>& corners, float x, float y) {
  const auto& [a, b, c] = corners;
  const float whole = area(*a, *b, c->x, c->y);
  float u = std::clamp(area(*b, *c, x, y) / whole, 0.F, 1.F), v = std::clamp(area(*c, *a, x, y) / whole, 0.F, 1.F);
  float w = std::max(0.F, 1 - u - v);
  u *= a->near, v *= b->near, w *= c->near;
  const float sum = u + v + w;
  return {u / sum, v / sum, w / sum};
}

} // namespace d3t::corpus
