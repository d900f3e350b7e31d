// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace d3t {

/// Number of hardware threads, at least 1.
int hardwareThreads();

/// Calls work(i) for i in [0, count) on up to `threads` (0: all) threads of a shared pool, the caller's included; items
/// are handed out one by one in rising order. Returns when all are done. Idle threads sleep after 50 us. `work`
/// must not throw. Calls from inside `work` run on the calling thread alone.
void parallelFor(int count, int threads, const std::function<void(int)>& work);

} // namespace d3t
