// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/adam.h"
#include "gpu/adam_row.h"
#include "gpu/kernels/device.cuh"

namespace d3t::gpu {

/// Several rows by value, so that one launch serves them without memory of its own.
struct AdamRows {
  AdamRow row[kAdamRowsPerLaunch];
  unsigned count, blocksPerRow;
  float c1, c2;
};

/// splat::adamStep's formula. grid: rows x blocksPerRow.
__global__ void adamKernel(AdamRows rows) {
  const AdamRow& row = rows.row[blockIdx.x / rows.blocksPerRow];
  const size_t i = size_t{blockIdx.x % rows.blocksPerRow} * kThreads + threadIdx.x;
  if (i >= row.count) return;
  const float g = row.gradient[i];
  const float m = fmaf(1 - splat::kAdamBeta1, g, splat::kAdamBeta1 * row.first[i]);
  const float v = fmaf((1 - splat::kAdamBeta2) * g, g, splat::kAdamBeta2 * row.second[i]);
  row.first[i] = m, row.second[i] = v;
  const float next = row.value[i] - m * (row.rate * rows.c1) / (sqrtf(v * rows.c2) + 1e-12f);
  row.value[i] = fminf(fmaxf(next, row.low), row.high);
}

} // namespace d3t::gpu
