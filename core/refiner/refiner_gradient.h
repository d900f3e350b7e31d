// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/refiner/refiner_weights.h"
#include <span>
#include <vector>

namespace d3t {

/// The same square of two pictures, mostly neighbours in time. side: px, a multiple of kRefinerStep.
struct RefinerPair {
  int side = 0;
  std::vector<float> input;  ///< 2 x 5 x side x side
  std::vector<float> truth;  ///< 2 x 3 x side x side, 0..1
  std::vector<float> weight; ///< 2 x side x side: how much an error counts there; 0 = not at all
};

struct RefinerLoss {
  float absolute = .25f; ///< weight of the absolute error
  float square = 30;     ///< of the squared error
  float detail = 2;      ///< of the difference in how much detail there is around a place, at mouth and eyes
  float temporal = .2f;  ///< change of the residual from one picture to the other, where the coarse ones are alike
  float alikeness = 30;  ///< they count as alike by exp(-alikeness |difference|)
};

/// Differentiation needs LibTorch, which not every build has: a program that has it calls registerRefinerTraining()
/// (core/refiner/refiner_torch.h) once.
struct RefinerCalculus {
  /// Loss of a pair; gradient (as long as the weights) is overwritten. Runs on the calling thread alone, and gives the
  /// same bits for the same input.
  double (*gradient)(const RefinerWeights&, const RefinerPair&, const RefinerLoss&, std::span<float> gradient);
  /// 3 x height x width of 5 x height x width: what the OpenVINO graph gives, for tests.
  std::vector<float> (*residual)(const RefinerWeights&, std::span<const float> input, int width, int height);
};
void registerRefinerCalculus(const RefinerCalculus&);
const RefinerCalculus* refinerCalculus(); ///< null: none was registered

} // namespace d3t
