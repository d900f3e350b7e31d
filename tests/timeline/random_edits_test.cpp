// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that hold for any sequence of edits.
#include "core/timeline/timeline_text.h"
#include "tests/timeline/random_edits.h"

#include <gtest/gtest.h>
#include <map>

namespace d3t::timeline::test {
namespace {

constexpr int kSequences = 40, kEdits = 400;

TEST(AnySequenceOfEdits, KeepsTheTimelineWholeAndIsUndoneAndRedoneBitByBit) {
  std::map<std::string, int> done, refused;
  for (int seed = 1; seed <= kSequences; ++seed) {
    Random random(static_cast<uint64_t>(seed));
    History history{Timeline()};
    const std::string start = writeTimeline(history.now());
    for (int i = 0; i < kEdits; ++i) {
      const NamedEdit edit = randomEdit(random, history.now());
      const std::string before = writeTimeline(history.now());
      const Status ok = history.apply(edit.name, edit.edit, edit.mergeKey);
      const Status whole = check(history.now());
      ASSERT_TRUE(whole) << "seed " << seed << ", edit " << i << " " << edit.name << ": " << whole.error().message();
      if (!ok) {
        EXPECT_EQ(writeTimeline(history.now()), before) << edit.name << " was refused and changed something";
        EXPECT_FALSE(ok.error().what.empty());
      }
      ++(ok ? done : refused)[edit.name];
      if (random.below(20) == 0) history.undo();
      if (random.below(40) == 0) history.redo();
      if (random.below(10) == 0) history.endMerge();
    }
    while (history.redo()) {
    }
    const std::string end = writeTimeline(history.now());
    while (history.undo()) {
    }
    EXPECT_EQ(writeTimeline(history.now()), start);
    while (history.redo()) {
    }
    EXPECT_EQ(writeTimeline(history.now()), end);
  }
  for (const auto& [name, count] : done) EXPECT_GE(count, 5) << name << " hardly ever succeeds: the test shows little";
  EXPECT_EQ(done.size(), 25u);
  EXPECT_GE(refused.size(), 20u);
}

TEST(AnySequenceOfEdits, IsTextAndChangesAndBack) {
  for (int seed = 1; seed <= 10; ++seed) {
    Random random(static_cast<uint64_t>(seed) + 1000);
    Timeline now, followed;
    for (int i = 0; i < 200; ++i) {
      const Timeline before = now;
      if (!randomEdit(random, now).edit(now)) continue;
      const auto read = readTimeline(writeTimeline(now), "test");
      ASSERT_TRUE(read) << read.error().message();
      ASSERT_TRUE(*read == now);
      ASSERT_EQ(writeTimeline(*read), writeTimeline(now));
      const Status changed = applyChange(followed, writeChange(before, now), "test");
      ASSERT_TRUE(changed) << changed.error().message();
      ASSERT_TRUE(followed == now) << "seed " << seed << ", edit " << i;
      Timeline back = now;
      ASSERT_TRUE(applyChange(back, writeChange(now, before), "test"));
      ASSERT_TRUE(back == before);
    }
  }
}

TEST(SharedList, IsAVector) {
  Random random(7);
  for (int round = 0; round < 20; ++round) {
    SharedList<int> list;
    std::vector<int> truth;
    for (int i = 0; i < 300; ++i) {
      const auto place = [&](size_t n) { return static_cast<size_t>(random.below(static_cast<int>(n) + 1)); };
      const size_t at = place(truth.size()), removed = place(std::min<size_t>(truth.size() - at, 90));
      std::vector<int> inserted(place(100), i);
      const SharedList<int> before = list;
      const std::vector<int> truthBefore = truth;
      list.splice(at, removed, inserted);
      const auto from = truth.begin() + static_cast<std::ptrdiff_t>(at);
      truth.insert(truth.erase(from, from + static_cast<std::ptrdiff_t>(removed)), inserted.begin(), inserted.end());
      ASSERT_EQ(list.items(), truth);
      ASSERT_EQ(before.items(), truthBefore) << "a copy changed with its original";
      for (size_t k = 0; k < truth.size(); k += 17) ASSERT_EQ(list[k], truth[k]);
      ASSERT_TRUE(list == SharedList<int>(truth));
      SharedList<int> other = before;
      other.become(truth);
      ASSERT_EQ(other.items(), truth);
      size_t pieces = 0;
      list.visitChunks([&](const void*, const std::vector<int>&) { ++pieces; });
      ASSERT_LE(pieces, truth.size() / 8 + 40) << "crumbs";
    }
  }
}

} // namespace
} // namespace d3t::timeline::test
