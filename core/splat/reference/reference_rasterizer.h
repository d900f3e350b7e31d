// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"

namespace d3t::splat {

/// The rasterizer as the formulas say it: one thread, double precision, pixel by pixel. For tests only (slow); every
/// shipped back end is compared with it.
std::unique_ptr<Rasterizer> makeReferenceRasterizer();

} // namespace d3t::splat
