// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/adam.h"

#include "core/splat/adam.h"
#include "gpu/buffers.h"
#include "gpu/launch.h"
#include <algorithm>

namespace d3t::gpu {

Status adamStep(std::span<const AdamRow> rows, long step, const Memory& memory) {
  const auto c = splat::adamCorrection(step);
  for (size_t first = 0; first < rows.size(); first += kAdamRowsPerLaunch) {
    const auto count = static_cast<unsigned>(std::min<size_t>(kAdamRowsPerLaunch, rows.size() - first));
    if (auto ok = check(launchAdam(rows.data() + first, count, c.c1, c.c2, memory.stream), "Adam step on the device");
        !ok)
      return ok;
  }
  return {};
}

} // namespace d3t::gpu
