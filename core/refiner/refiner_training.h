// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/refiner/face_mask.h"
#include "core/refiner/refiner_gradient.h"
#include <cstdint>
#include <span>
#include <vector>

namespace d3t {

/// One frame to learn from: what the refiner sees of it, and the picture it should become.
struct RefinerExample {
  int width = 0, height = 0;
  int time = 0; ///< 1/25 s; frames of time and time + 1 of one person are neighbours
  int person = 0;
  std::vector<uint8_t> input; ///< 5 x height x width, 0..255 for 0..1
  std::vector<uint8_t> truth; ///< 3 x height x width
  FaceParts parts;
};

struct RefinerTrainingOptions {
  uint64_t seed = 1;
  int threads = 0;
  float rate = 1.5e-3f; ///< of Adam, at the start; it falls to a twentieth
  RefinerLoss loss;
  float partWeight = 2; ///< of an error in mouth and eyes; elsewhere on the head 1
};

/// Trains on random squares, every second one at the mouth or an eye. Equal steps give equal bits, for any number of
/// threads. Needs refinerCalculus(). The examples must outlive it.
class RefinerTraining {
public:
  static constexpr int kSide = 96; ///< px of a square; smaller pictures are not taken
  static constexpr int kPairs = 2; ///< of squares in a step

  RefinerTraining(RefinerWeights start, std::span<const RefinerExample>, const RefinerTrainingOptions&);

  /// share: how much of the training is over, 0..1. Returns the mean loss.
  double step(double share);
  /// Mean over the last steps: steadier than those of the last one.
  RefinerWeights averaged() const;
  long steps() const { return steps_; }
  void save(TensorFile&, const std::string& prefix) const;
  Status load(const TensorFile&, const std::string& prefix);

private:
  struct Place {
    size_t first, second; ///< examples
    int x, y;
  };
  Place choose(Random&) const;
  void cut(const Place&, RefinerPair&) const;
  void cutOne(const RefinerExample&, int x, int y, size_t slot, RefinerPair&) const;

  RefinerTrainingOptions options_;
  std::span<const RefinerExample> examples_;
  std::vector<size_t> next_; ///< the neighbour of each example, or itself
  RefinerWeights weights_;
  std::vector<float> mean_, first_, second_;
  std::vector<std::vector<float>> gradients_;
  std::vector<RefinerPair> pairs_;
  long steps_ = 0;
};

} // namespace d3t
