// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"

namespace d3t::splat {

/// The shipped back end for every machine: SIMD strips, chosen at run time for the processor's instruction set.
std::unique_ptr<Rasterizer> makeCpuRasterizer(int threads);

} // namespace d3t::splat
