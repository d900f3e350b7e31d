// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_torch.h"

// Built in place of refiner_torch.cpp where there is no LibTorch.
namespace d3t {

bool registerRefinerTraining() {
  return false;
}

} // namespace d3t
