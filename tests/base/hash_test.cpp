// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "tests/base/scratch.h"

#include <gtest/gtest.h>

namespace d3t {
namespace {

TEST(Hash, KnownValues) { // XXH3-128, seed 0, of the xxHash project's own tools (`xxh128sum`)
  EXPECT_EQ(hashBytes(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_NE(hashBytes("a"), hashBytes("b"));
  EXPECT_EQ(hashBytes("a").size(), 32u);
}

TEST(Hash, FileAsBytes) {
  const test::ScratchFolder scratch;
  std::string bytes(3'000'001, 'x'); // more than one piece
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 >> 3);
  test::spill(scratch / "f", bytes);
  EXPECT_EQ(hashFile(scratch / "f").value(), hashBytes(bytes));
  test::spill(scratch / "empty", "");
  EXPECT_EQ(hashFile(scratch / "empty").value(), hashBytes(""));
}

TEST(Hash, MissingFileIsAnError) {
  EXPECT_FALSE(hashFile("/nowhere/at/all"));
  EXPECT_FALSE(hashFile("/tmp")) << "a folder has no hash";
}

} // namespace
} // namespace d3t
