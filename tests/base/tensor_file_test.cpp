// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tensor_file.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>

namespace d3t {
namespace {

TensorFile example() {
  TensorFile file;
  file.metadata["schema"] = "1";
  file.metadata["note"] = "Grüße \"x\"";
  file.set("a.weight", {2, 3}, {1, -2, 3.5f, 1e-30f, 0, 7});
  file.set("b", {4}, {0.25f, 0.5f, 0.75f, 1});
  file.set("empty", {0, 5}, {});
  file.set("scalar", {}, {42});
  return file;
}

/// A file with this header and `dataBytes` bytes of data.
std::string withHeader(const std::string& header, size_t dataBytes, char fill = 0) {
  const uint64_t length = header.size();
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &length, 8);
  return bytes + header + std::string(dataBytes, fill);
}

TEST(TensorFile, RoundTrip) {
  const test::ScratchFolder scratch;
  const TensorFile file = example();
  ASSERT_TRUE(writeTensors(scratch / "x.safetensors", file));
  const auto back = readTensors(scratch / "x.safetensors");
  ASSERT_TRUE(back) << back.error().message();
  EXPECT_EQ(back->metadata, file.metadata);
  ASSERT_EQ(back->tensors.size(), file.tensors.size());
  for (const auto& [name, tensor] : file.tensors) {
    EXPECT_EQ(back->tensors.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(back->tensors.at(name).data, tensor.data) << name;
  }
}

TEST(TensorFile, DataIsAligned) {
  const std::string bytes = encodeTensors(example());
  uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  EXPECT_EQ(length % 8, 0u);
}

TEST(TensorFile, ReadsTheFormatAsPublished) {
  // Written by hand after the specification: {1.0, -2.5} as F32, {0.5, -2} as F16 (0x3800, 0xC000).
  std::string bytes = withHeader(R"({"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},)"
                                 R"("h":{"dtype":"F16","shape":[2],"data_offsets":[8,12]}})",
                                 0);
  bytes += std::string("\x00\x00\x80\x3F\x00\x00\x20\xC0\x00\x38\x00\xC0", 12);
  const auto file = decodeTensors(bytes, "hand");
  ASSERT_TRUE(file) << file.error().message();
  EXPECT_EQ(file->tensors.at("w").data, (std::vector<float>{1, -2.5f}));
  EXPECT_EQ(file->tensors.at("w").shape, (std::vector<int64_t>{1, 2}));
  EXPECT_EQ(file->tensors.at("h").data, (std::vector<float>{0.5f, -2}));
}

TEST(TensorFile, GetChecksNameAndShape) {
  const TensorFile file = example();
  EXPECT_EQ(file.get("a.weight", {2, 3}).value()->data[2], 3.5f);
  EXPECT_TRUE(file.get("a.weight", {-1, 3}));
  EXPECT_FALSE(file.get("a.weight", {3, 2}));
  EXPECT_FALSE(file.get("a.weight", {2, 3, 1}));
  const auto wrong = file.get("a.weight", {2});
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().what.find("[2, 3]"), std::string::npos) << wrong.error().what;
  EXPECT_NE(file.get("c", {}).error().what.find("'c'"), std::string::npos);
}

TEST(TensorFile, RefusesEachKindOfLie) {
  const auto refused = [](const std::string& header, size_t dataBytes, char fill = 0) {
    return !decodeTensors(withHeader(header, dataBytes, fill), "lie").has_value();
  };
  const auto one = [](const std::string& type, const std::string& shape, const std::string& offsets) {
    return R"({"a":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
  };
  EXPECT_FALSE(refused(one("F32", "[2]", "[0,8]"), 8)) << "the honest one";
  EXPECT_TRUE(refused(one("F32", "[2]", "[0,8]"), 7)) << "data cut";
  EXPECT_TRUE(refused(one("F32", "[2]", "[0,8]"), 12)) << "data left over";
  EXPECT_TRUE(refused(one("F32", "[2]", "[4,12]"), 12)) << "hole";
  EXPECT_TRUE(refused(one("F32", "[2]", "[8,0]"), 8)) << "backwards";
  EXPECT_TRUE(refused(one("F32", "[3]", "[0,8]"), 8)) << "shape";
  EXPECT_TRUE(refused(one("F32", "[-2]", "[0,8]"), 8)) << "negative";
  EXPECT_TRUE(refused(one("F32", "[2.0]", "[0,8]"), 8)) << "fraction";
  EXPECT_TRUE(refused(one("F32", "[4294967296,4294967296]", "[0,0]"), 0)) << "product is 0 modulo 2^64";
  EXPECT_TRUE(refused(one("F32", "[2]", "[0,18446744073709551615]"), 8)) << "offset";
  EXPECT_TRUE(refused(one("I64", "[1]", "[0,8]"), 8)) << "type";
  EXPECT_TRUE(refused(one("F32", "[2]", "[0,8]"), 8, '\xFF')) << "NaN";
  EXPECT_TRUE(refused(one("F32", "[1,1,1,1,1,1,1,1,2]", "[0,8]"), 8)) << "dimensions";
  EXPECT_TRUE(refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                      R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
                      8))
      << "overlap";
  EXPECT_TRUE(refused(R"({"__metadata__":{"a":1}})", 0)) << "metadata";
  EXPECT_TRUE(refused("[1]", 0));
  EXPECT_TRUE(refused("{", 0));
  EXPECT_TRUE(refused(std::string(1 << 20, '['), 0)) << "nesting";
  EXPECT_FALSE(decodeTensors("", "empty"));
  EXPECT_FALSE(decodeTensors(std::string(8, '\xFF') + "{}", "length"));
}

TEST(TensorFile, RefusesToWriteWhatItWouldNotRead) {
  const test::ScratchFolder scratch;
  TensorFile file;
  file.set("a", {1}, {std::numeric_limits<float>::quiet_NaN()});
  EXPECT_FALSE(writeTensors(scratch / "x", file));
  file.set("a", {3}, {1, 2});
  EXPECT_FALSE(writeTensors(scratch / "x", file));
  EXPECT_EQ(scratch.entries(), 0u);
}

TEST(TensorFile, DamagedFilesGiveTensorsOrAnError) {
  const std::string whole = encodeTensors(example());
  Random random(9);
  int refused = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto file = decodeTensors(test::mutate(whole, random), "mutant");
    refused += file ? 0 : 1;
    if (!file) continue;
    for (const auto& [name, tensor] : file->tensors) {
      ASSERT_EQ(tensor.elements(), static_cast<int64_t>(tensor.data.size()));
      for (const float v : tensor.data) ASSERT_TRUE(std::isfinite(v));
    }
  }
  EXPECT_GT(refused, 1000);
  for (size_t length = 0; length < whole.size(); ++length)
    ASSERT_FALSE(decodeTensors(std::string_view(whole).substr(0, length), "cut")) << length;
}

} // namespace
} // namespace d3t
