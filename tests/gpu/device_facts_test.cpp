// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/rasterizer.h"
#include "gpu/device_facts.h"
#include "gpu/gpu.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>

namespace d3t::gpu {
namespace {

DeviceFacts goodCard() {
  DeviceFacts f;
  f.driver = 13010, f.devices = 1, f.name = "NVIDIA Test 1", f.major = 8, f.minor = 6;
  f.freeBytes = size_t{5} << 30, f.totalBytes = size_t{8} << 30;
  return f;
}

struct Case {
  const char* name;
  void (*change)(DeviceFacts&);
  const char* reason; ///< part of the sentence
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class EveryObstacle : public testing::TestWithParam<Case> {};

TEST_P(EveryObstacle, IsSaidInOneLineAndLeavesTheWorkToTheProcessor) {
  DeviceFacts f = goodCard();
  GetParam().change(f);
  EXPECT_FALSE(isUsable(f));
  const std::string text = describe(f);
  EXPECT_NE(text.find(GetParam().reason), std::string::npos) << text;
  EXPECT_TRUE(text.starts_with("not used: ")) << text;
  EXPECT_NE(text.find("the processor does the work"), std::string::npos) << text;
  EXPECT_EQ(text.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    All, EveryObstacle,
    testing::Values(
        Case{"NotBuilt", [](DeviceFacts& f) { f.built = false; }, "built without CUDA"},
        Case{"NoDriver", [](DeviceFacts& f) { f.driver = 0, f.devices = 0; }, "no NVIDIA driver"},
        Case{"OldDriver", [](DeviceFacts& f) { f.driver = 12040, f.devices = 0; },
             "too old (it knows CUDA 12.4, this program needs 13.0)"},
        Case{"NoCard", [](DeviceFacts& f) { f.devices = 0; }, "no NVIDIA graphics card"},
        Case{"OldCard", [](DeviceFacts& f) { f.major = 6, f.minor = 1; }, "compute capability 6.1, 7.5 is needed"},
        Case{"NoMemory", [](DeviceFacts& f) { f.freeBytes = size_t{100} << 20; }, "has 0.10 of 8.0 GiB free"},
        Case{"Failure", [](DeviceFacts& f) { f.failure = "unknown error"; }, "CUDA says \"unknown error\""}),
    [](const auto& i) { return i.param.name; });

TEST(DeviceFacts, AGoodCardIsNamed) {
  EXPECT_TRUE(isUsable(goodCard()));
  EXPECT_EQ(describe(goodCard()), "NVIDIA Test 1, compute capability 8.6, 5.0 of 8.0 GiB free, driver for CUDA 13.1 "
                                  "(used with --device cuda)");
}

TEST(DeviceFacts, ADriverForALaterCudaWillDo) {
  DeviceFacts f = goodCard();
  f.driver = 14000;
  EXPECT_TRUE(isUsable(f));
}

// Whatever this machine has: the registry and the sentence must agree.
TEST(RegisterCuda, AddsTheRasterizerOnlyWhereItWorks) {
  const bool registered = registerCuda();
  const auto names = splat::rasterizerNames();
  EXPECT_EQ(std::count(names.begin(), names.end(), "cuda"), registered ? 1 : 0);
  EXPECT_EQ(status().starts_with("not used: "), !registered) << status();
  EXPECT_NE(splat::makeRasterizer(), nullptr);
}

} // namespace
} // namespace d3t::gpu
