// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/adam_row.h"
#include "gpu/memory.h"
#include <span>

namespace d3t::gpu {

/// One step of Adam over all rows (splat::adamStep's formula), 24 rows per launch. step: 1, 2, ... Enqueued in
/// memory's stream: the pointers must stay valid until it is done there. Thread-safe.
Status adamStep(std::span<const AdamRow> rows, long step, const Memory& memory = {});

} // namespace d3t::gpu
