// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace d3t {

/// Memory that this process can still get without pushing others out, in MB (1e6 bytes): what the machine says is
/// available, or less where a container (cgroup v2) or a limit of the process (ulimit -v) allows less. None where the
/// system does not say.
std::optional<double> freeMegabytes();

} // namespace d3t
