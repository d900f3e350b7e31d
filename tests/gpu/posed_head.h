// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/gaussian_head.h"
#include "tests/gpu/subject.h"

namespace d3t::gpu::test {

/// A head of random Gaussians in the box [-1, 1]^3 that hang on random nodes, with fields that move them.
GaussianHead makePosedHead(uint64_t seed, int count);
Drive makeDrive(uint64_t seed);
/// Its views as the device takes them; the head must outlive them.
HeadView viewOf(const GaussianHead&);
/// The sum of both fields' offsets at the nodes: 3 x nodes.
std::vector<float> offsetsOf(const GaussianHead&, const Drive&);

} // namespace d3t::gpu::test
