// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d3t {

/// Makes RefinerCalculus (core/refiner/refiner_gradient.h) known, computed by LibTorch, which is not seen outside of
/// refiner_torch.cpp. False: this build has no LibTorch; refiners can then be used, but not trained.
bool registerRefinerTraining();

} // namespace d3t
