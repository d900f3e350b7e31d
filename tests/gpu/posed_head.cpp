// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gpu/posed_head.h"
#include "tests/splat/scene.h"

#include <cmath>

namespace d3t::gpu::test {

GaussianHead makePosedHead(uint64_t seed, int count) {
  const int nodes = 23;
  splat::test::Random random{seed};
  const auto cloud = splat::test::makeCloud(seed, static_cast<size_t>(count), 0);
  GaussianHead head;
  head.count = count;
  for (size_t row = 0; row < cloud.rowCount(); ++row)
    for (const float x : cloud.rows[row])
      head.rows.push_back(row < kLogScaleRow || (row >= kRotationRow && row != kOpacityRow) ? x
                          : row < kRotationRow                                              ? std::log(x)
                                                                                            : std::log(x / (1 - x)));
  const auto fill = [&](std::vector<float>& values, size_t n, float size) {
    values.resize(n);
    for (float& x : values) x = random.uniform(-size, size);
  };
  fill(head.rig, size_t{3 * kCodes} * static_cast<size_t>(count), 0.03f);
  fill(head.nodes, 3 * nodes, 1);
  for (int i = 0; i < count; ++i) {
    float weight[4], sum = 0;
    for (float& w : weight) sum += w = random.uniform(0.1f, 1);
    for (const float w : weight) {
      head.nodeWeight.push_back(w / sum);
      head.nodeIndex.push_back(static_cast<int32_t>(random.uniform(0, nodes - 0.01f)));
    }
  }
  head.general = std::make_shared<LinearField>(kCodes, nodes);
  head.individual = std::make_shared<LinearField>(kSoundCodes, nodes);
  for (Field* field : {head.general.get(), head.individual.get()})
    for (float& x : field->parameters()) x = random.uniform(-0.05f, 0.05f);
  return head;
}

Drive makeDrive(uint64_t seed) {
  splat::test::Random random{seed};
  Drive drive;
  for (float& x : drive.motion) x = random.uniform(-1, 1);
  for (float& x : drive.sound) x = random.uniform(-1, 1);
  drive.motion[3] = 0;
  return drive;
}

HeadView viewOf(const GaussianHead& head) {
  return {.count = head.count,
          .codes = kCodes,
          .nodes = head.nodeCount(),
          .rows = head.rows.data(),
          .rig = head.rig.data(),
          .nodeIndex = head.nodeIndex.data(),
          .nodeWeight = head.nodeWeight.data()};
}

std::vector<float> offsetsOf(const GaussianHead& head, const Drive& drive) {
  std::vector<float> offsets(head.nodes.size(), 0.f);
  head.general->addOffsets(drive.motion, offsets);
  head.individual->addOffsets(drive.sound, offsets);
  return offsets;
}

} // namespace d3t::gpu::test
