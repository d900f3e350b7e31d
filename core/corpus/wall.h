// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/corpus/person.h"

namespace d3t::corpus {

/// The room behind the head, somewhat out of focus, as linear RGB floats (size x size x 3): it stands still.
std::vector<float> makeWall(const Person& person, int size);

} // namespace d3t::corpus
