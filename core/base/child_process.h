// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include <string>
#include <string_view>
#include <vector>

namespace d3t {

struct ChildOutcome {
  int code = 0;       ///< exit code; 128 + signal where one ended it
  std::string output; ///< standard output, at most its first MB
  std::string errors; ///< standard error, at most its first MB
};

/// Runs a program (looked for in PATH) and waits for its end. The words go to it as they are: there is no shell, so
/// nothing in them has a meaning. It gets `input` as its standard input and no other open file of ours. When the run
/// is cancelled, it and the programs it started are killed. Errors: it cannot be started, cancelled; that it failed is
/// no error.
///
///   Result<ChildOutcome> listed = runChild({"flite", "-lv"}, "", run);
Result<ChildOutcome> runChild(const std::vector<std::string>& words, std::string_view input, const Run& run);

} // namespace d3t
