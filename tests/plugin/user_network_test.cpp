// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/user_network.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"
#include "tests/support/onnx_writer.h"
#include <gtest/gtest.h>

namespace d3t {
namespace {

using test::OnnxWriter;

const NetworkContract kContract = {"--toy", "an ONNX file with inputs 1 x 3 and 1 x 1 x 2", {{1, 3}, {1, 1, 2}}, 1};

/// a (1 x 3) and b (1 x 1 x 2), in the other order, free first extents: the sum of all numbers of both.
OnnxWriter sumOfBoth() {
  OnnxWriter net;
  net.input("b", {-1, 1, 2});
  net.input("a", {-1, 3});
  net.node("ReduceSum", {"a"}, "sa", {}, {{"keepdims", 0}});
  net.node("ReduceSum", {"b"}, "sb", {}, {{"keepdims", 0}});
  net.node("Add", {"sa", "sb"}, "sum");
  net.output("sum", {});
  return net;
}

class UserNetworks : public testing::Test {
protected:
  Result<std::unique_ptr<UserNetwork>> load(const std::string& bytes, const std::string& name = "toy.onnx") {
    test::spill(folder / name, bytes);
    return UserNetwork::load(folder / name, kContract, 1);
  }
  void expectRefused(const std::string& bytes, const std::string& words, const std::string& name = "toy.onnx") {
    const auto loaded = load(bytes, name);
    ASSERT_FALSE(loaded) << words;
    EXPECT_EQ(loaded.error().kind, ErrorKind::BadInput);
    const std::string message = loaded.error().message();
    for (const std::string& word : {words, std::string("--toy"), name, kContract.wants})
      EXPECT_NE(message.find(word), std::string::npos) << "'" << word << "' is not in: " << message;
    EXPECT_EQ(message.find('\n'), std::string::npos);
  }
  test::ScratchFolder folder;
};

TEST_F(UserNetworks, TakeTheirInputsByShape) {
  auto net = load(sumOfBoth().bytes());
  ASSERT_TRUE(net) << net.error().message();
  ASSERT_EQ((*net)->input(0).size(), 3u);
  ASSERT_EQ((*net)->input(1).size(), 2u);
  for (int round = 1; round < 3; ++round) {
    std::fill_n((*net)->input(0).data(), 3, static_cast<float>(round));
    std::fill_n((*net)->input(1).data(), 2, 10.f);
    ASSERT_TRUE((*net)->run());
    EXPECT_FLOAT_EQ((*net)->output(0)[0], static_cast<float>(3 * round + 20));
  }
}

TEST_F(UserNetworks, WrongFilesSayWhatToDo) {
  const std::string good = sumOfBoth().bytes();
  expectRefused("", "no ONNX network");
  expectRefused("\x89PNG\r\n and so on", "no ONNX network");
  expectRefused(good.substr(0, good.size() / 2), "no ONNX network");
  OnnxWriter one;
  one.input("a", {1, 3});
  one.node("Relu", {"a"}, "out");
  one.output("out", {1, 3});
  expectRefused(one.bytes(), "it has 1 inputs, and 2 are expected");
  OnnxWriter wide;
  wide.input("a", {1, 4});
  wide.input("b", {1, 1, 2});
  wide.node("Relu", {"a"}, "out");
  wide.output("out", {1, 4});
  expectRefused(wide.bytes(), "none of its inputs takes 1 x 3");
  const auto missing = UserNetwork::load(folder / "missing.onnx", kContract, 1);
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message().find("there is no such file"), std::string::npos);
}

TEST_F(UserNetworks, NumbersThatAreNotFiniteAreRefused) {
  OnnxWriter net;
  net.input("a", {1, 3});
  net.input("b", {1, 1, 2});
  net.node("ReduceSum", {"a"}, "sa", {}, {{"keepdims", 0}});
  net.node("ReduceSum", {"b"}, "sb", {}, {{"keepdims", 0}});
  net.node("Div", {"sa", "sb"}, "ratio"); // 0 / 0
  net.output("ratio", {});
  expectRefused(net.bytes(), "not finite");
}

TEST_F(UserNetworks, DamagedFilesNeverCrash) {
  const std::string good = sumOfBoth().bytes();
  Random random(3);
  for (int i = 0; i < 200; ++i) {
    const auto loaded = load(test::mutate(good, random));
    if (!loaded) {
      EXPECT_EQ(loaded.error().kind, ErrorKind::BadInput);
    }
  }
}

} // namespace
} // namespace d3t
