// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace d3t {

/// The refiner's network as numbers. A residual U-Net on a picture whose sides are multiples of kRefinerStep:
///   input     5 planes: composite RGB 0..1, alpha of the head 0..1, face mask (core/refiner/face_mask.h)
///   entry     pixel-unshuffle by 2, conv 3x3 -> C0                  (at 1/2)
///   down1     conv 3x3, stride 2 -> C1; mid1 conv 3x3 -> C1         (at 1/4)
///   down2     conv 3x3, stride 2 -> C2; mid2 conv 3x3 -> C2         (at 1/8)
///   up1       conv 1x1 -> 4 C1, pixel-shuffle by 2, + mid1; join1 conv 3x3 -> C1
///   up0       conv 1x1 -> 4 C0, pixel-shuffle by 2, + entry
///   last      conv 3x3 -> 12, pixel-shuffle by 2: 3 planes
///   residual  kRefinerReach tanh(last) min(1, 2 alpha), added to the composite
/// Each convolution has a bias and, but for `last`, up1 and up0 (whose sums have it), a leaky ReLU behind it. `last`
/// starts at zero: a new refiner changes nothing.
inline constexpr int kRefinerInputs = 5, kRefinerStep = 8;
inline constexpr std::array<int, 3> kRefinerWidths = {16, 32, 48}; ///< C0, C1, C2
inline constexpr float kRefinerReach = .25f, kRefinerLeak = .1f;

/// One array of the network: the kernel [out, in, k, k] or bias [out] of a convolution, "entry.weight" and so on.
struct RefinerBlock {
  std::string name;
  std::vector<int64_t> shape;
  float deviation = 0; ///< of the first values; 0: they are zero
  size_t begin = 0, count = 0;
};
enum RefinerLayer { kEntry, kDown1, kMid1, kDown2, kMid2, kUp1, kJoin1, kUp0, kLast, kRefinerLayers };
/// Two blocks per layer, weight and bias, in the order of RefinerLayer, one behind the other.
const std::vector<RefinerBlock>& refinerBlocks();
/// Multiplications of one picture.
double refinerMultiplications(int width, int height);

struct RefinerWeights {
  std::vector<float> values; ///< of all blocks

  /// Random but for `last`.
  static RefinerWeights initial(uint64_t seed);
  /// Adds the tensors refiner.NAME, as float16.
  void save(TensorFile&) const;
  /// Errors (BadInput): a tensor is missing, has another shape or a value that no training gives.
  static Result<RefinerWeights> load(const TensorFile&);
  static bool isIn(const TensorFile&); ///< whether there is any refiner.* tensor
  /// The same network with this share of its output before tanh.
  RefinerWeights weakened(float share) const;
  /// As they come back from a file: with float16's precision.
  RefinerWeights rounded() const;
};

} // namespace d3t
