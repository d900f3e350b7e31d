// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/child.h"
#include <gtest/gtest.h>
#include <set>

namespace d3t::test {

/// Names of all that lies in a folder, hidden ones too.
inline std::set<std::string> namesIn(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

inline void expectWords(const Outcome& outcome, const Words& words) {
  for (const auto& word : words)
    EXPECT_NE(outcome.err.find(word), std::string::npos) << "'" << word << "' is not in: " << outcome.err;
}

/// The program must end with this exit code and these words on its error output, and leave nothing new in `folder` but
/// a log.
inline Outcome expectFailure(const ScratchFolder& folder, const Words& arguments, int code, const Words& words,
                             const ChildOptions& options = {}) {
  const auto before = namesIn(folder.path());
  const Outcome outcome = d3talker(arguments, options);
  EXPECT_EQ(outcome.code, code) << "signal " << outcome.signal << ": " << outcome.err;
  expectWords(outcome, words);
  for (const auto& name : namesIn(folder.path()))
    EXPECT_TRUE(before.count(name) || name.ends_with(".log")) << "left behind: " << name;
  return outcome;
}

} // namespace d3t::test
