// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/splat/scene.h"
#include "core/splat/reference/reference_rasterizer.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

template <class View, class Rows> View viewOf(Rows& rows, size_t count, int shDegree) {
  View v;
  v.count = count, v.shDegree = shDegree;
  size_t row = 0;
  for (auto& p : v.mean) p = rows[row++].data();
  for (auto& p : v.scale) p = rows[row++].data();
  for (auto& p : v.rotation) p = rows[row++].data();
  v.opacity = rows[row++].data();
  for (size_t k = 0; row < rows.size(); ++k) v.sh[k] = rows[row++].data();
  return v;
}

} // namespace

OwnedCloud::OwnedCloud(size_t n, int degree)
    : count(n), shDegree(degree),
      rows(11 + static_cast<size_t>(3 * shCoefficients(degree)), std::vector<float>(n, 0.f)) {}

CloudView OwnedCloud::view() const {
  return viewOf<CloudView>(rows, count, shDegree);
}
CloudGradients OwnedCloud::gradients() {
  return viewOf<CloudGradients>(rows, count, shDegree);
}

std::vector<Group> groups(int shDegree) {
  return {{"means", 0, 3},
          {"scales", 3, 6},
          {"rotations", 6, 10},
          {"opacity", 10, 11},
          {"sh", 11, 11 + static_cast<size_t>(3 * shCoefficients(shDegree))}};
}

float Random::uniform(float from, float to) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z ^= z >> 31;
  return from + (to - from) * (static_cast<float>(z >> 40) / 16777216.f);
}

OwnedCloud makeCloud(uint64_t seed, size_t count, int shDegree, float scaleMin, float scaleMax) {
  OwnedCloud c(count, shDegree);
  Random random{seed};
  for (size_t i = 0; i < count; ++i) {
    for (size_t k = 0; k < 3; ++k) c.rows[k][i] = random.uniform(-1, 1);
    for (size_t k = 3; k < 6; ++k) c.rows[k][i] = scaleMin * std::pow(scaleMax / scaleMin, random.uniform(0, 1));
    for (size_t k = 6; k < 10; ++k) c.rows[k][i] = random.uniform(-1, 1);
    c.rows[6][i] += 1.2f; // never near 0
    c.rows[10][i] = random.uniform(0.2f, 0.95f);
    for (size_t k = 11; k < c.rowCount(); ++k) c.rows[k][i] = random.uniform(-1, 1) * (k < 14 ? 1.5f : 0.3f);
  }
  return c;
}

Camera makeCamera(int width, int height) {
  Camera c;
  const float a = 0.3f, b = -0.2f; // yaw, then pitch
  c.rotation = {std::cos(a),
                0,
                std::sin(a),
                std::sin(b) * std::sin(a),
                std::cos(b),
                -std::sin(b) * std::cos(a),
                -std::cos(b) * std::sin(a),
                std::sin(b),
                std::cos(b) * std::cos(a)};
  c.translation = {0.05f, -0.1f, 3.5f};
  c.width = width, c.height = height;
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  c.fx = 1.2f * std::max(w, h), c.fy = 1.25f * std::max(w, h);
  c.cx = 0.52f * w, c.cy = 0.47f * h;
  return c;
}

std::vector<float> makePlanes(uint64_t seed, const Camera& camera, float from, float to) {
  std::vector<float> planes(static_cast<size_t>(3 * camera.width) * camera.height);
  Random random{seed};
  for (float& x : planes) x = random.uniform(from, to);
  return planes;
}

std::unique_ptr<Rasterizer> makeBackEnd(const std::string& name, int threads) {
  return name == "reference" ? makeReferenceRasterizer() : makeRasterizer(name, threads);
}

std::vector<std::string> allBackEnds() {
  auto names = rasterizerNames();
  names.push_back("reference");
  return names;
}

Rendered render(const Rasterizer& r, const CloudView& cloud, const Camera& camera, const float* background,
                Scratch& scratch) {
  const size_t pixels = static_cast<size_t>(camera.width) * camera.height;
  Rendered out{std::vector<float>(3 * pixels, -7.f), std::vector<float>(pixels, -7.f),
               std::vector<float>(pixels, -7.f)};
  const auto ok =
      r.forward({cloud, camera, background, out.image.data(), out.transmittance.data(), out.depth.data(), &scratch});
  EXPECT_TRUE(ok) << ok.error().message();
  return out;
}

Rendered render(const Rasterizer& r, const CloudView& cloud, const Camera& camera, const float* background) {
  const auto scratch = r.makeScratch();
  return render(r, cloud, camera, background, *scratch);
}

OwnedCloud gradientsOf(const Rasterizer& r, const OwnedCloud& cloud, const Camera& camera, const float* background,
                       const float* dImage) {
  const auto scratch = r.makeScratch();
  OwnedCloud gradients(cloud.count, cloud.shDegree);
  for (auto& row : gradients.rows) std::fill(row.begin(), row.end(), -7.f); // must be overwritten
  auto out = render(r, cloud.view(), camera, background, *scratch);
  const Region region{.cloud = cloud.view(), .camera = camera, .image = out.image.data(), .scratch = scratch.get()};
  const auto ok = r.backward({region, dImage, gradients.gradients()});
  EXPECT_TRUE(ok) << ok.error().message();
  return gradients;
}

double psnr(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    sum += difference * difference;
  }
  return -10 * std::log10(sum / static_cast<double>(a.size()) + 1e-20);
}

double relativeError(const OwnedCloud& a, const OwnedCloud& b, const Group& group) {
  double error = 0, norm = 0;
  for (size_t row = group.first; row < group.end; ++row)
    for (size_t i = 0; i < a.count; ++i) {
      const double x = a.rows[row][i], y = b.rows[row][i];
      error += (x - y) * (x - y), norm += y * y;
    }
  return std::sqrt(error / (norm + 1e-30));
}

} // namespace d3t::splat::test
