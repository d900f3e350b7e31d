// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// The parts of a node network (core/talker/node_network.h) that are only numbers: which parameters it has, and how the
/// tri-planes are read. Knows no LibTorch.

inline constexpr int kMotionWidth = 32;   ///< F_M and F_A of the paper (1.3, 1.4)
inline constexpr int kPlaneLevels = 12;   ///< levels of each plane, one feature each
inline constexpr int kPlaneFeatures = 36; ///< H(mu): three planes x levels
inline constexpr int kSmoothReach = 2;    ///< frames on each side that the temporal convolution reads

/// One trainable array of the network.
struct ParameterBlock {
  std::string name; ///< in files, behind the field's name and a dot
  std::vector<int64_t> shape;
  float rate = 0;    ///< of Adam
  float initial = 0; ///< drawn uniformly from [-initial, initial]
  size_t begin = 0, count = 0;
};

/// Of a branch in ParameterBlocks: planes, attention.0, attention.1, head.0, head.1, head.2.
inline constexpr size_t kBranchBlocks = 6;
/// Where the blocks of a network without a basis begin.
enum BlockIndex : size_t { kCodeBlock = 0, kSmoothBlock = 1, kFaceBlock = 3, kMouthBlock = 3 + kBranchBlocks };

/// All blocks, one behind the other: code (inputs -> 32), smooth.0 and smooth.1 (convolutions over 3 frames), face.*,
/// mouth.*. `begin`: where the first block begins.
std::vector<ParameterBlock> networkBlocks(int inputs, size_t begin);

/// Resolutions of the 12 levels. Face: 16..39 (InsTaG's universal motion field); mouth: 64..58, finer.
std::vector<int> faceLevels();
std::vector<int> mouthLevels();
/// Values of three planes (xy, yz, xz) with these levels: 3 sum (r + 1)^2.
int64_t planeValues(std::span<const int> levels);

/// Which values of the planes a point reads, and their bilinear weights: points x 36 x 4, plane by plane, level by
/// level. The planes are dense: no level is larger than a hash table would be, so nothing is hashed.
struct PlaneCells {
  std::vector<int64_t> index;
  std::vector<float> weight;
};
/// position: 3 x count, head units; [-kPlaneReach, kPlaneReach] is the extent of the planes, points beyond it lie on
/// their border.
inline constexpr float kPlaneReach = 200;
PlaneCells planeCells(std::span<const int> levels, std::span<const float> position);

} // namespace d3t
