// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/splat/bench_scene.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace d3t::splat::test {
namespace {

enum Kind { kSkin, kHair, kShoulders };

/// A Gaussian that lies flat on the ellipsoid `axes` in direction `d`, spun about the normal.
void placeOnEllipsoid(OwnedCloud& cloud, size_t i, const float* d, const float* axes, float lift, Random& random) {
  float normal[3], length = 0;
  for (size_t k = 0; k < 3; ++k) {
    cloud.rows[k][i] = d[k] * axes[k] * lift;
    normal[k] = d[k] / axes[k], length += normal[k] * normal[k];
  }
  for (float& n : normal) n /= std::sqrt(length);
  // the rotation that takes z to the normal, after a spin about z
  const float w = 1.0001f + normal[2], x = -normal[1], y = normal[0], spin = random.uniform(0, 3.14159265f);
  const float c = std::cos(spin), s = std::sin(spin);
  const float q[4] = {w * c, x * c + y * s, y * c - x * s, w * s};
  for (size_t k = 0; k < 4; ++k) cloud.rows[6 + k][i] = q[k];
}

} // namespace

BenchScene makeHead(size_t count, int width, int height) {
  BenchScene scene;
  scene.cloud = OwnedCloud(count, 1);
  auto& rows = scene.cloud.rows;
  Random random{20241};
  const float base = 0.008f * std::sqrt(20000.f / static_cast<float>(count));
  for (size_t i = 0; i < count; ++i) {
    const float u = random.uniform(0, 1);
    const Kind kind = u < 0.72f ? kSkin : u < 0.86f ? kHair : kShoulders;
    const float z = random.uniform(-1, 1), turn = random.uniform(0, 6.2831853f), r = std::sqrt(1 - z * z);
    float d[3] = {r * std::cos(turn), r * std::sin(turn), z};
    if (d[2] > 0 && random.uniform(0, 1) < 0.5f) d[2] = -d[2]; // three quarters face the camera, which is at -z
    if (kind == kHair && d[1] > 0.1f) d[1] = -d[1];
    const float head[3] = {0.67f, 1, 0.85f}, shoulders[3] = {1.15f, 0.5f, 0.5f};
    const float lift = (kind == kHair ? 1.04f : 1.f) + random.uniform(-0.03f, 0.03f);
    placeOnEllipsoid(scene.cloud, i, d, kind == kShoulders ? shoulders : head, lift, random);
    if (kind == kShoulders) rows[1][i] += 1.55f;
    const float across[3] = {kind == kHair ? 2.2f : 1.2f, kind == kHair ? 0.6f : 1.2f, 0.3f};
    for (size_t k = 0; k < 3; ++k) rows[3 + k][i] = base * across[k] * std::exp(random.uniform(-0.6f, 0.6f));
    rows[10][i] = random.uniform(0.6f, 0.95f);
    for (size_t k = 11; k < rows.size(); ++k) rows[k][i] = random.uniform(-1, 1) * (k < 14 ? 1.f : 0.1f);
  }
  scene.camera.translation = {0, 0, 3.5f};
  scene.camera.width = width, scene.camera.height = height;
  scene.camera.fx = scene.camera.fy = 1.3f * static_cast<float>(height);
  scene.camera.cx = 0.5f * static_cast<float>(width), scene.camera.cy = 0.5f * static_cast<float>(height);
  return scene;
}

std::string benchDirectory() {
  const char* set = std::getenv("D3T_BENCH_DIR");
  return set ? set : (std::filesystem::path(D3T_SOURCE_DIR) / ".." / "shared" / "bench").string();
}

std::vector<float> readFloats(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<float> values(std::filesystem::file_size(path) / sizeof(float));
  file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(float)));
  return values;
}

BenchScene readBenchScene(const std::string& path, int side) {
  // "HSPL0001", int32 count, degree; then floats: view 4 x 4, focal / width, background, the groups Gaussian-major
  const auto words = readFloats(path);
  int32_t count = 0, degree = 0;
  std::memcpy(&count, &words[2], sizeof(count)), std::memcpy(&degree, &words[3], sizeof(degree));
  BenchScene s;
  s.cloud = OwnedCloud(static_cast<size_t>(count), degree);
  const float* at = &words[4];
  for (size_t i = 0; i < 3; ++i) {
    for (size_t j = 0; j < 3; ++j) s.camera.rotation[3 * i + j] = at[4 * i + j];
    s.camera.translation[i] = at[4 * i + 3];
  }
  s.camera.width = s.camera.height = side;
  s.camera.fx = s.camera.fy = at[16] * static_cast<float>(side);
  s.camera.cx = s.camera.cy = 0.5f * static_cast<float>(side);
  std::copy_n(at + 17, 3, s.background);
  at += 20;
  for (const Group& group : groups(degree))
    for (size_t i = 0; i < s.cloud.count; ++i)
      for (size_t row = group.first; row < group.end; ++row) s.cloud.rows[row][i] = *at++;
  return s;
}

} // namespace d3t::splat::test
