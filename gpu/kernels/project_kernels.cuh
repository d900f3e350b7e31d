// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernels/device.cuh"

namespace d3t::gpu {

namespace sm = splat::scalar;

/// A Gaussian in the world, activated.
struct WorldGaussian {
  splat::scalar::GaussianShape<float> shape;
  float opacity, colour[3]; ///< colour not yet clamped at 0
};

__device__ inline sm::GaussianShape<float> loadShape(const CloudRows<const float>& cloud, unsigned i) {
  sm::GaussianShape<float> g;
  for (int k = 0; k < 3; ++k) g.mean[k] = cloud.mean[k][i], g.scale[k] = cloud.scale[k][i];
  for (int k = 0; k < 4; ++k) g.rotation[k] = cloud.rotation[k][i];
  return g;
}

__device__ inline WorldGaussian loadGaussian(const RegionFrame& region, unsigned i) {
  WorldGaussian g{loadShape(region.cloud, i), region.cloud.opacity[i], {0.5f, 0.5f, 0.5f}};
  float basis[16];
  sm::shBasis(region.shDegree, region.camera, g.shape.mean, basis);
  const int coefficients = (region.shDegree + 1) * (region.shDegree + 1);
  for (int k = 0; k < coefficients; ++k)
    for (int c = 0; c < 3; ++c) g.colour[c] += basis[k] * region.cloud.sh[3 * k + c][i];
  return g;
}

/// The head's Gaussian i in this frame's pose: HeadDeformer's formulas (core/talker/gaussian_head.cpp),
///   mean = m + sum_k code_k B_k + sum_{j < 4} w_j offset(node_j), scale = exp, opacity = logistic.
__device__ inline WorldGaussian poseGaussian(const RegionFrame& region, unsigned i) {
  const HeadRows& head = region.head;
  const size_t n = region.count;
  const float* row = head.rows + i; // row r of Gaussian i: row[r n]
  WorldGaussian g;
  const int32_t* node = head.nodeIndex + size_t{4} * i;
  const float* weight = head.nodeWeight + size_t{4} * i;
  for (int axis = 0; axis < 3; ++axis) {
    float mean = row[axis * n];
    for (int k = 0; k < head.codes; ++k) mean += head.code[k] * head.rig[(3 * k + axis) * n + i];
    const float* offset = head.offsets + static_cast<size_t>(axis) * static_cast<size_t>(head.nodes);
    for (int j = 0; j < 4; ++j) mean += weight[j] * offset[node[j]];
    g.shape.mean[axis] = mean;
    g.shape.scale[axis] = expf(row[(3 + axis) * n]);
    g.colour[axis] = 0.5f + 0.28209479177387814f * row[(11 + axis) * n];
  }
  for (int k = 0; k < 4; ++k) g.shape.rotation[k] = row[(6 + k) * n];
  g.opacity = 1 / (1 + expf(-row[10 * n]));
  return g;
}

/// Projects Gaussian i of a region; returns the number of tiles that it touches (0: hidden).
__device__ inline uint32_t projectOne(const RegionFrame& region, unsigned i, SplatRecord& record, TileBox& box) {
  const WorldGaussian g = region.head.rows ? poseGaussian(region, i) : loadGaussian(region, i);
  const auto p = sm::projectGaussian(region.camera, g.shape);
  const float logOpacity = log2f(g.opacity);
  const auto reach = sm::ellipseReach(p, logOpacity);
  const float colours = g.colour[0] + g.colour[1] + g.colour[2];
  box = {1, 1, 0, 0};
  if (!sm::isVisible(p, reach, g.opacity, colours, region.width, region.height)) return 0;
  const float log2e = 1.4426950408889634f;
  record = {p.pixelX,
            p.pixelY,
            -0.5f * log2e * p.conicA,
            -log2e * p.conicB,
            -0.5f * log2e * p.conicC,
            logOpacity,
            p.position[2],
            0,
            {fmaxf(g.colour[0], 0.f), fmaxf(g.colour[1], 0.f), fmaxf(g.colour[2], 0.f)},
            0};
  box = splat::tileBox({region.width, region.height, kTile, kTile}, p.pixelX, p.pixelY, reach.x, reach.y);
  return box.count();
}

/// One thread per Gaussian of all regions; grid: frame.blocks. Also leaves the number of entries of each block.
__global__ void projectKernel(Frame frame) {
  __shared__ uint32_t partial[kWarps];
  const RegionFrame& region = regionOfBlock(frame, blockIdx.x);
  const unsigned g = blockIdx.x * kThreads + threadIdx.x, i = g - region.firstBlock * kThreads;
  uint32_t tiles = 0;
  if (i < region.count) tiles = projectOne(region, i, frame.records[g], frame.boxes[g]);
  frame.tileCount[g] = tiles;
  const uint32_t sum = blockSum(tiles, partial);
  if (threadIdx.x == 0) frame.blockStart[blockIdx.x] = sum;
}

/// The sums over the pixels of one Gaussian, from its slots in their order.
__device__ inline void gatherSums(const Frame& frame, unsigned g, float* sums) {
  for (int k = 0; k < kSums; ++k) sums[k] = 0;
  const uint32_t first = frame.slotStart[g], end = first + frame.tileCount[g];
  for (uint32_t slot = first; slot < end; ++slot)
    for (int k = 0; k < kSums; ++k) sums[k] += frame.sums[slot * kSlotFloats + static_cast<size_t>(k)];
}

__device__ inline void storeIf(float* row, unsigned i, float value) {
  if (row) row[i] = value;
}

/// Writes all rows of Gaussian i as 0: it was not drawn.
__device__ inline void storeNoGradient(const RegionFrame& region, unsigned i) {
  const CloudRows<float>& out = region.gradients;
  for (int k = 0; k < 3; ++k) storeIf(out.mean[k], i, 0), storeIf(out.scale[k], i, 0);
  for (int k = 0; k < 4; ++k) storeIf(out.rotation[k], i, 0);
  storeIf(out.opacity, i, 0);
  for (int k = 0; k < 3 * (region.shDegree + 1) * (region.shDegree + 1); ++k) storeIf(out.sh[k], i, 0);
}

__device__ inline void storeGradient(const RegionFrame& region, unsigned i, const SplatRecord& record,
                                     const float* sums) {
  const auto shape = loadShape(region.cloud, i);
  const auto p = sm::projectGaussian(region.camera, shape);
  // sums of g = alpha dLoss/dalpha and its moments; alpha = opacity exp(-sigma)
  sm::FootprintGradient<float> d;
  d.pixelX = p.conicA * sums[4] + p.conicB * sums[5], d.pixelY = p.conicB * sums[4] + p.conicC * sums[5];
  d.conicA = -0.5f * sums[6], d.conicB = -sums[7], d.conicC = -0.5f * sums[8];
  const auto g = sm::projectGaussianBackward(region.camera, shape, p, d);
  const CloudRows<float>& out = region.gradients;
  for (int k = 0; k < 3; ++k) storeIf(out.mean[k], i, g.mean[k]), storeIf(out.scale[k], i, g.scale[k]);
  for (int k = 0; k < 4; ++k) storeIf(out.rotation[k], i, g.rotation[k]);
  storeIf(out.opacity, i, sums[3] / region.cloud.opacity[i]);
  float basis[16];
  sm::shBasis(region.shDegree, region.camera, shape.mean, basis);
  for (int k = 0; k < (region.shDegree + 1) * (region.shDegree + 1); ++k)
    for (int c = 0; c < 3; ++c) // no gradient through colours clamped at 0
      storeIf(out.sh[3 * k + c], i, record.colour[c] > 0 ? basis[k] * sums[c] : 0.f);
}

/// One thread per Gaussian of all regions; grid: frame.blocks.
__global__ void projectBackwardKernel(Frame frame) {
  const RegionFrame& region = regionOfBlock(frame, blockIdx.x);
  const unsigned g = blockIdx.x * kThreads + threadIdx.x, i = g - region.firstBlock * kThreads;
  if (i >= region.count) return;
  if (frame.tileCount[g] == 0) return storeNoGradient(region, i);
  float sums[kSums];
  gatherSums(frame, g, sums);
  storeGradient(region, i, frame.records[g], sums);
}

} // namespace d3t::gpu
