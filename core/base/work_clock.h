// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d3t {

/// Seconds of work of this process since the first call: wall time without the pauses in which the process was stopped
/// (SIGSTOP until SIGCONT). A budget that counts with it is not eaten by a pause. A thread looks at the clock ten times
/// a second from the first call on; where that did not happen for more than 2 s, the process did not run and the gap is
/// left out. Thread-safe, never goes back.
///
///     const double start = workSeconds();
///     while (workSeconds() - start < budget) step();
double workSeconds();

} // namespace d3t
