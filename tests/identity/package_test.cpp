// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/package.h"
#include "tests/base/mutate.h"
#include "tests/base/scratch.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace d3t {
namespace {

using test::ScratchFolder;
using test::slurp;
using test::spill;

std::vector<PackageEntry> example() {
  std::string tensors(1000, '\0');
  for (size_t i = 0; i < tensors.size(); ++i) tensors[i] = static_cast<char>(i * i);
  return {{"manifest.json", "{\"version\": 1}"}, {"model.safetensors", tensors}, {"empty", ""}, {"größe/a.txt", "x"}};
}

std::string encoded(const std::vector<PackageEntry>& entries) {
  const ScratchFolder scratch;
  EXPECT_TRUE(writePackage(scratch / "p", entries));
  return slurp(scratch / "p");
}

/// The error of opening and reading these bytes, or "" when they can be read.
std::string errorOf(const std::string& bytes) {
  const ScratchFolder scratch;
  spill(scratch / "p", bytes);
  const auto reader = PackageReader::open(scratch / "p");
  if (!reader) return reader.error().message();
  const auto all = reader->readAll();
  return all ? "" : all.error().message();
}

std::string number(uint32_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
  return text;
}

const std::string kCentral("PK\1\2", 4), kEnd("PK\5\6", 4);

/// example() with some bytes replaced at `offset` behind the first central header.
std::string withCentral(size_t offset, const std::string& value) {
  std::string bytes = encoded(example());
  return bytes.replace(bytes.find(kCentral) + offset, value.size(), value);
}

std::string withEnd(size_t offset, const std::string& value) {
  std::string bytes = encoded(example());
  return bytes.replace(bytes.find(kEnd) + offset, value.size(), value);
}

/// Replaces a name everywhere (local and central header) by one of the same length.
std::string renamed(const std::string& from, const std::string& to) {
  std::string bytes = encoded(example());
  for (size_t at = 0; (at = bytes.find(from, at)) != std::string::npos; ++at) bytes.replace(at, from.size(), to);
  return bytes;
}

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

bool runs(const std::string& command) {
  return std::system(command.c_str()) == 0;
}

TEST(Package, RoundTrip) {
  const ScratchFolder scratch;
  ASSERT_TRUE(writePackage(scratch / "p.d3id", example()));
  const auto reader = PackageReader::open(scratch / "p.d3id");
  ASSERT_TRUE(reader) << reader.error().message();
  const auto entries = example();
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    names.push_back(entry.name);
    EXPECT_TRUE(reader->has(entry.name));
    EXPECT_EQ(reader->size(entry.name), entry.bytes.size());
    EXPECT_EQ(reader->read(entry.name).value(), entry.bytes);
  }
  EXPECT_EQ(reader->names(), names);
  EXPECT_EQ(reader->readAll().value().size(), entries.size());
  EXPECT_FALSE(reader->has("other"));
  EXPECT_TRUE(says(reader->read("other").error().message(), "'other' is missing"));
}

TEST(Package, SameEntriesSameBytes) {
  EXPECT_EQ(encoded(example()), encoded(example()));
}

TEST(Package, EmptyAndFullPackages) {
  EXPECT_EQ(errorOf(encoded({})), "");
  std::vector<PackageEntry> many;
  for (size_t i = 0; i < kMaxPackageEntries; ++i) many.push_back({fmt::format("e{}", i), "x"});
  EXPECT_EQ(errorOf(encoded(many)), "");
  many.push_back({"one more", "x"});
  const ScratchFolder scratch;
  EXPECT_FALSE(writePackage(scratch / "p", many));
  EXPECT_EQ(scratch.entries(), 0u);
}

TEST(Package, OneEntryIsReadWithoutTheOthers) {
  const ScratchFolder scratch;
  std::string bytes = encoded(example());
  bytes[bytes.find("model.safetensors") + 100] ^= 1;
  spill(scratch / "p", bytes);
  const auto reader = PackageReader::open(scratch / "p");
  ASSERT_TRUE(reader) << reader.error().message();
  EXPECT_TRUE(reader->read("manifest.json"));
  const auto model = reader->read("model.safetensors");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().kind, ErrorKind::BadInput);
  EXPECT_TRUE(says(model.error().message(), "damaged: the checksum of 'model.safetensors' is wrong"));
  EXPECT_FALSE(model.error().todo.empty());
}

TEST(Package, OtherToolsReadIt) {
  if (!runs("command -v unzip >/dev/null && command -v python3 >/dev/null"))
    GTEST_SKIP() << "unzip or python3 is not here to read the package with";
  const ScratchFolder scratch;
  ASSERT_TRUE(writePackage(scratch / "p.d3id", example()));
  const std::string file = (scratch / "p.d3id").string();
  EXPECT_TRUE(runs(fmt::format("unzip -tqq {}", file)));
  EXPECT_TRUE(runs(fmt::format(R"py(python3 -c "
import zipfile
z = zipfile.ZipFile('{}')
assert z.testzip() is None
assert z.namelist() == ['manifest.json', 'model.safetensors', 'empty', 'gr\u00f6\u00dfe/a.txt'], z.namelist()
assert z.read('model.safetensors') == bytes(i * i % 256 for i in range(1000))")py",
                               file)));
}

TEST(Package, ReadsAZipOfAnotherTool) {
  if (!runs("command -v python3 >/dev/null")) GTEST_SKIP() << "python3 is not here to make a zip with";
  const ScratchFolder scratch;
  const std::string file = (scratch / "p.zip").string();
  const auto make = [&](const char* method) {
    return runs(fmt::format(R"py(python3 -c "
import zipfile
z = zipfile.ZipFile('{}', 'w', zipfile.{})
z.writestr('a.txt', 'hello' * 9)
z.writestr('b/c', b'')
z.close()")py",
                            file, method));
  };
  ASSERT_TRUE(make("ZIP_STORED"));
  const auto stored = PackageReader::open(file);
  ASSERT_TRUE(stored) << stored.error().message();
  EXPECT_EQ(stored->read("a.txt").value().substr(0, 10), "hellohello");
  ASSERT_TRUE(make("ZIP_DEFLATED"));
  EXPECT_TRUE(says(PackageReader::open(file).error().message(), "'a.txt' is compressed"));
}

TEST(Package, SaysThatItIsNoIdentity) {
  for (const std::string& bytes :
       {std::string(), std::string("hello"), std::string(100000, 'x'), std::string(22, '\0')})
    EXPECT_TRUE(says(errorOf(bytes), "is not an identity file")) << errorOf(bytes);
  EXPECT_TRUE(says(PackageReader::open("/nowhere/x.d3id").error().message(), "No such file"));
  EXPECT_TRUE(says(PackageReader::open("/tmp").error().message(), "is not an identity file"));
}

TEST(Package, ForbiddenNamesAreNeitherWrittenNorRead) {
  const ScratchFolder scratch;
  const std::string original = "manifest.json"; // 13 bytes, as each of these
  for (const std::string& name :
       {std::string("../../etc/pas"), std::string("/etc/passwd12"), std::string("a/../b/../cde"),
        std::string("a//bcdefghijk"), std::string("./abcdefghijk"), std::string("C:\\abcdefghij"),
        std::string("a\\bcdefghijkl"), std::string("abcdefghijkl/"), std::string("ab\0defghijklm", 13),
        std::string("\xFFunterminated"), std::string("\xC0\xAF-overlong-x"), std::string("\xED\xA0\x80-surrogate"),
        std::string("line\nbreak-ab")}) {
    ASSERT_EQ(name.size(), original.size()) << name;
    EXPECT_FALSE(writePackage(scratch / "p", {{name, "x"}})) << name;
    EXPECT_TRUE(says(errorOf(renamed(original, name)), "forbidden name"))
        << name << ": " << errorOf(renamed(original, name));
  }
  EXPECT_FALSE(writePackage(scratch / "p", {{"", "x"}}));
  EXPECT_FALSE(writePackage(scratch / "p", {{std::string(201, 'a'), "x"}}));
  EXPECT_FALSE(writePackage(scratch / "p", {{"a", "x"}, {"a", "y"}}));
  EXPECT_EQ(scratch.entries(), 0u);
  EXPECT_TRUE(writePackage(scratch / "p", {{std::string(200, 'a'), "x"}, {"..a/b..", "y"}}));
  EXPECT_EQ(errorOf(slurp(scratch / "p")), "");
}

TEST(Package, RefusesEachKindOfLie) {
  ASSERT_EQ(errorOf(encoded(example())), "");
  const auto expect = [](const std::string& bytes, const std::string& part) {
    const std::string message = errorOf(bytes);
    EXPECT_TRUE(says(message, part)) << "said '" << message << "' instead of '" << part << "'";
  };
  expect(withCentral(8, number(1, 2)), "is encrypted");
  expect(withCentral(8, number(8, 2)), "its size behind its data");
  expect(withCentral(10, number(8, 2)), "is compressed");
  expect(withCentral(20, number(13, 4)), "is compressed");
  expect(withCentral(16, number(1, 4)), "contradicts the list");
  expect(withCentral(20, number(0x7FFFFFFF, 4) + number(0x7FFFFFFF, 4)), "reaches into the next one");
  expect(withCentral(42, number(0xFFFFFFF0, 4)), "reaches into the next one");
  expect(withCentral(42, number(7, 4)), "reaches into the next one");
  expect(withCentral(28, number(0xFFFF, 2)), "its list of entries cannot be read");
  expect(withCentral(34, number(3, 2)), "split zip");
  expect(withEnd(4, number(1, 2)), "split zip");
  expect(withEnd(8, number(5, 2) + number(5, 2)), "its list of entries cannot be read");
  expect(withEnd(8, number(3, 2) + number(3, 2)), "wrong length");
  expect(withEnd(8, number(65, 2) + number(65, 2)), "more than 64 entries");
  expect(withEnd(8, number(0xFFFF, 2) + number(0xFFFF, 2)), "zip64");
  expect(withEnd(16, number(0, 4)), "the place of its list of entries is wrong");
  expect(withEnd(16, number(0xFFFFFFFE, 4)), "the place of its list of entries is wrong");
  expect(encoded(example()) + "more", "the end of the file is missing");
  std::string twice = encoded({{"aa", "1"}, {"ab", "2"}});
  for (size_t at = 0; (at = twice.find("ab", at)) != std::string::npos; ++at) twice[at + 1] = 'a';
  expect(twice, "is there twice");
  const std::string whole = encoded(example());
  expect(whole.substr(0, whole.size() - 5), "the end of the file is missing");
}

TEST(Package, HugeFileIsRefusedUnread) {
  const ScratchFolder scratch;
  spill(scratch / "p", "PK");
  std::filesystem::resize_file(scratch / "p", kMaxPackageBytes + 1); // sparse: takes no room
  EXPECT_TRUE(says(PackageReader::open(scratch / "p").error().message(), "larger than 512 MB"));
}

TEST(Package, DamagedFilesGiveTheEntriesOrAnError) {
  const ScratchFolder scratch;
  const auto entries = example();
  const std::string whole = encoded(entries);
  Random random(21);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    spill(scratch / "p", test::mutate(whole, random));
    const auto reader = PackageReader::open(scratch / "p");
    const auto all = reader ? reader->readAll() : tl::make_unexpected(reader.error());
    refused += all ? 0 : 1;
    if (!all) {
      ASSERT_EQ(all.error().kind, ErrorKind::BadInput);
      continue;
    }
    // What is still read must be what was written; only fields without meaning here (dates ...) may have changed.
    for (const auto& entry : *all)
      for (const auto& original : entries) {
        if (original.name != entry.name) continue;
        ASSERT_EQ(original.bytes, entry.bytes) << entry.name;
      }
  }
  EXPECT_GT(refused, 2000);
  for (size_t length = 0; length < whole.size(); length += 7) ASSERT_NE(errorOf(whole.substr(0, length)), "") << length;
}

} // namespace
} // namespace d3t
