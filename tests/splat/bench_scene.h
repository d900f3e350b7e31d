// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/splat/scene.h"

namespace d3t::splat::test {

struct BenchScene {
  OwnedCloud cloud{0, 1};
  Camera camera;
  float background[3] = {};
};

/// A generated head: skin on an ellipsoid, long strands of hair above, shoulders below. Splat sizes go with
/// 1 / sqrt(count), so coverage stays the same. The head fills the picture's height.
BenchScene makeHead(size_t count, int width, int height);

/// Where the agreed scene lies: D3T_BENCH_DIR, else ../shared/bench beside the source tree. It may be absent.
std::string benchDirectory();
std::vector<float> readFloats(const std::string& path);
/// Reads data/scene_*.bin of benchDirectory() (format in its README).
BenchScene readBenchScene(const std::string& path, int side);

} // namespace d3t::splat::test
