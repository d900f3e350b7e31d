// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

namespace d3t::test {

/// The folder of real clips (talking/, speech/, bad/): environment variable REAL_CLIPS_DIR, else ../shared/clips beside
/// the source tree. Nothing where it is absent: they may not be in the repository.
std::optional<std::filesystem::path> realClips();

} // namespace d3t::test

/// First line of a test on real clips; each has a twin on generated data that always runs.
#define SKIP_WITHOUT_REAL_CLIPS()                                                                                      \
  if (!d3t::test::realClips()) GTEST_SKIP() << "no real clips here (set REAL_CLIPS_DIR to their folder)"
