// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/trace.h"
#include "tests/base/scratch.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace d3t {
namespace {

using std::chrono::milliseconds;

TEST(Trace, RecordsSpansOfAllThreadsOnceItWasStarted) {
  { const TraceSpan before("test.before"); }
  startTrace();
  {
    const TraceSpan outer("test.outer");
    const TraceSpan inner("test.inner");
    std::this_thread::sleep_for(milliseconds(3));
  }
  std::thread([] { const TraceSpan other("test.other"); }).join();
  const auto summary = summariseTrace();
  EXPECT_EQ(summary.size(), 3U);
  EXPECT_GE(summary.at("test.inner").medianMilliseconds, 3);
  EXPECT_GE(summary.at("test.outer").medianMilliseconds, summary.at("test.inner").medianMilliseconds);

  const test::ScratchFolder scratch;
  ASSERT_TRUE(writeTrace(scratch / "t.json"));
  const auto json = nlohmann::json::parse(readFile(scratch / "t.json").value());
  ASSERT_EQ(json["traceEvents"].size(), 3U);
  for (const auto& event : json["traceEvents"]) { // what Perfetto asks of a complete event
    EXPECT_EQ(event["ph"], "X");
    EXPECT_GE(event["ts"].get<double>(), 0);
    EXPECT_GE(event["dur"].get<double>(), 0);
    EXPECT_EQ(event["pid"], 1);
  }
  EXPECT_NE(json["traceEvents"][2]["tid"], json["traceEvents"][0]["tid"]);
}

TEST(Trace, StartsAnew) {
  startTrace();
  { const TraceSpan span("test.first"); }
  startTrace();
  { const TraceSpan span("test.second"); }
  const auto summary = summariseTrace();
  EXPECT_EQ(summary.count("test.first"), 0U);
  EXPECT_EQ(summary.at("test.second").count, 1U);
}

} // namespace
} // namespace d3t
