// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/acoustic_files.h"
#include "tests/base/mutate.h"
#include "tests/speech/voices.h"
#include <set>

namespace d3t {
namespace {

const std::filesystem::path kInstalled = "/usr/share/pocketsphinx/model/en-us/en-us";
const char* const kNames[] = {"mdef", "means", "variances", "sendump", "transition_matrices"};

// A model folder made of links to the installed files, of which single ones can be replaced by damaged copies.
class ModelFolder {
public:
  ModelFolder() {
    for (const char* name : kNames) std::filesystem::create_symlink(kInstalled / name, folder_ / name);
  }
  void damage(const std::string& name, const std::string& bytes) {
    std::filesystem::remove(folder_ / name);
    test::spill(folder_ / name, bytes);
  }
  void heal(const std::string& name) {
    std::filesystem::remove(folder_ / name);
    std::filesystem::create_symlink(kInstalled / name, folder_ / name);
  }
  const std::filesystem::path& path() const { return folder_.path(); }

private:
  test::ScratchFolder folder_;
};

TEST(AcousticFiles, ReadsTheInstalledModel) {
  const auto files = readAcousticFiles(kInstalled);
  ASSERT_TRUE(files) << files.error().message();
  ASSERT_EQ(files->phones.size(), 42u);
  EXPECT_EQ(files->phones[0], "+nsn+");
  EXPECT_EQ(files->phones[32], "sil");
  EXPECT_EQ(files->phones[41], "zh");
  EXPECT_EQ(files->means.size(), 42u * 3 * 128 * 13);
  EXPECT_GE(*std::min_element(files->variances.begin(), files->variances.end()), 1e-4f);
  EXPECT_EQ(files->allStates, 5126);
  std::set<int> used;
  for (int s = 0; s < kStates; ++s) {
    const auto& columns = files->states[static_cast<size_t>(s)];
    EXPECT_EQ(columns[0], s);
    used.insert(columns.begin(), columns.end());
  }
  EXPECT_EQ(used.size(), 5126u);               // every state belongs to a phone
  EXPECT_EQ(files->states[3 * 32].size(), 1u); // silence has no triphones
  for (size_t row = 0; row < files->transitions.size(); row += 4) {
    double sum = 0;
    for (size_t k = 0; k < 4; ++k) sum += files->transitions[row + k];
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(AcousticFiles, MissingModelSaysWhatToInstall) {
  const test::ScratchFolder empty;
  const auto files = readAcousticFiles(empty.path());
  ASSERT_FALSE(files);
  EXPECT_NE(files.error().message().find("pocketsphinx-en-us"), std::string::npos);
}

// The last bytes of some files are a checksum that is not needed.
TEST(AcousticFiles, EveryTruncationIsAnError) {
  ModelFolder model;
  for (const char* name : kNames) {
    const std::string bytes = test::slurp(kInstalled / name);
    for (const double share : {0., .0001, .01, .3, .99}) {
      model.damage(name, bytes.substr(0, static_cast<size_t>(share * static_cast<double>(bytes.size()))));
      EXPECT_FALSE(readAcousticFiles(model.path())) << name << " " << share;
    }
    model.heal(name);
  }
}

TEST(AcousticFiles, HostileNumbersAreErrors) {
  ModelFolder model;
  const auto overwrite = [&](const std::string& name, size_t at, int32_t value) {
    std::string bytes = test::slurp(kInstalled / name);
    std::memcpy(bytes.data() + at, &value, 4);
    model.damage(name, bytes);
    const bool refused = !readAcousticFiles(model.path());
    model.heal(name);
    return refused;
  };
  const size_t counts = test::slurp(kInstalled / "means").find("endhdr\n") + 11;
  for (size_t k = 0; k < 7; ++k) EXPECT_TRUE(overwrite("means", counts + 4 * k, 0x7FFFFFFF)) << k;
  EXPECT_TRUE(overwrite("means", counts + 28, 0x7F800000)); // infinity
  EXPECT_TRUE(overwrite("sendump", 0, -1));
  EXPECT_TRUE(overwrite("sendump", 0, 0x7FFFFFFF));
  EXPECT_TRUE(overwrite("mdef", 8, -5));
  const size_t header = 12 + 0x41C;
  for (const size_t field : {0, 1, 2, 3, 4, 6, 8})
    for (const int32_t value : {-1, 0x7FFFFFFF}) EXPECT_TRUE(overwrite("mdef", header + 4 * field, value)) << field;
}

TEST(AcousticFiles, RandomDamageNeverCrashes) {
  ModelFolder model;
  Random random(7);
  int refused = 0;
  for (const char* name : kNames) {
    const std::string bytes = test::slurp(kInstalled / name);
    for (int n = 0; n < 12; ++n) {
      model.damage(name, test::mutate(bytes, random));
      const auto files = readAcousticFiles(model.path());
      refused += !files;
      if (!files) continue;
      for (const auto& columns : files->states)
        for (const int column : columns) EXPECT_TRUE(column >= 0 && column < files->allStates);
    }
    model.heal(name);
  }
  EXPECT_GT(refused, 10);
}

} // namespace
} // namespace d3t
