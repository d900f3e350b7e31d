// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rates.h"
#include <vector>

namespace d3t {

/// Sound in memory: one channel, samples in -1..1.
struct Audio {
  int rate = 16000; ///< samples per second
  std::vector<float> samples;
  double seconds() const { return rate > 0 ? static_cast<double>(samples.size()) / rate : 0; }
};

} // namespace d3t
