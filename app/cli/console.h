// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include <memory>
#include <string>

namespace d3t::cli {

enum class ProgressStyle { Auto, Plain, Json, None };

/// Options that every command has.
struct CommonOptions {
  std::string progress = "auto"; ///< auto, plain, json, none
  int threads = 0;
  std::string device = "cpu"; ///< cpu, cuda
  std::string trace;          ///< file for a trace of where the time went; empty: none
  uint64_t seed = 1;
};

/// Prints progress: one line that is rewritten with an ETA on a terminal, plain lines elsewhere (at most one every few
/// seconds), or JSON lines for programs (docs/watching.md). Makes the Run that the stages get; Ctrl-C, SIGTERM and
/// SIGHUP cancel it, a second one kills; SIGUSR1 finishes what only gets better (training) with the best so far.
class Console {
public:
  explicit Console(const CommonOptions&);
  ~Console();
  Run& run() { return run_; }

  void say(const std::string& line);  ///< a line of result on standard output
  void note(const std::string& text); ///< a warning on standard error
  int finish(const Status&);          ///< prints the error, if any, and gives the exit code
  int finish(const Error&);

private:
  struct State;
  std::unique_ptr<State> state_;
  Run run_;
};

} // namespace d3t::cli
