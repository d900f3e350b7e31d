// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/base/scratch.h"
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/types.h>
#include <vector>

namespace d3t::test {

/// How a run of the program ended.
struct Outcome {
  int code = -1;  ///< exit code, -1 when a signal ended it
  int signal = 0; ///< that signal
  std::string out, err;
  double seconds = 0, peakMegabytes = 0;
};

using Words = std::vector<std::string>;

struct ChildOptions {
  std::filesystem::path standardOutput; ///< instead of Outcome::out
  std::filesystem::path folder;         ///< to work in
  Words environment;                    ///< NAME=value
};

/// The built `d3talker`, running beside the test; it is killed when the test ends before it.
class Child {
public:
  explicit Child(const Words& arguments, const ChildOptions& options = {});
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  bool isRunning();
  void send(int signal) const;
  /// Waits until its error output has these words, or it ends, or the seconds are over.
  bool waitForWords(const std::string& words, double seconds = 60);
  std::string errorOutput() const { return slurp(files_ / "err"); }
  /// Waits for its end; it is killed after `seconds`.
  Outcome finish(double seconds = 300);

private:
  void reap(int flags);

  ScratchFolder files_;
  pid_t process_ = -1;
  bool ended_ = false;
  double start_ = 0;
  Outcome outcome_;
};

/// Runs `d3talker` with these arguments to its end.
Outcome d3talker(const Words& arguments, const ChildOptions& options = {});

/// The JSON lines among these lines; a line that is no JSON fails the test.
std::vector<nlohmann::json> jsonLines(const std::string& text);

} // namespace d3t::test
