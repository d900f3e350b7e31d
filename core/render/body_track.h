// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identity.h"
#include <span>
#include <vector>

namespace d3t {

/// Which body frame to show for each of `count` frames of speech: the longest unbroken stretch of the source, played
/// forward and backward when the speech is longer. Turning points lie where head and face move least and no blink is
/// near, so that nothing jumps and no blink is played twice.
std::vector<int> planBody(std::span<const BodyFrame> body, const HeadRig&, int count);

} // namespace d3t
