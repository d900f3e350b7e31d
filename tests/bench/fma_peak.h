// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d3t::splat::test {

/// Multiplications and additions per second that fused multiply-adds reach on this many threads, in 10^9; with the
/// widest vectors of the machine.
double fmaPeak(int threads);

} // namespace d3t::splat::test
