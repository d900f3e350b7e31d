// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/talker/gaussian_head.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace d3t;

namespace {

std::vector<float> noise(size_t n, uint64_t seed, double size = 1) {
  Random random(seed);
  std::vector<float> out(n);
  for (float& v : out) v = static_cast<float>(size * random.normal());
  return out;
}

GaussianHead smallHead(int count, int nodes) {
  GaussianHead head;
  head.count = count;
  head.rows = noise(static_cast<size_t>(kGaussianRows * count), 1, .5);
  head.rig = noise(static_cast<size_t>(3 * kCodes * count), 2);
  head.nodes = noise(static_cast<size_t>(3 * nodes), 3);
  Random random(4);
  for (int i = 0; i < 4 * count; ++i) {
    head.nodeIndex.push_back(random.below(nodes));
    head.nodeWeight.push_back(.25f);
  }
  head.general = std::make_shared<LinearField>(kCodes, nodes);
  head.individual = std::make_shared<LinearField>(kSoundCodes, nodes);
  head.general->parameters() = noise(head.general->parameters().size(), 5);
  head.individual->parameters() = noise(head.individual->parameters().size(), 6);
  return head;
}

Drive someDrive() {
  Drive drive;
  const auto values = noise(kCodes + kSoundCodes, 7);
  std::copy_n(values.begin(), kCodes, drive.motion.begin());
  std::copy_n(values.begin() + kCodes, kSoundCodes, drive.sound.begin());
  return drive;
}

// Loss = sum over posed values of weight x value, so d loss / d value = weight.
double lossOf(const GaussianHead& head, const Drive& drive, const std::vector<float>& weight) {
  HeadDeformer deformer(1);
  deformer.deform(head, drive);
  const auto cloud = deformer.cloud();
  double sum = 0;
  for (int i = 0; i < head.count; ++i) {
    const auto w = [&](int row) { return static_cast<double>(weight[static_cast<size_t>(row * head.count + i)]); };
    for (int a = 0; a < 3; ++a)
      sum += w(a) * cloud.mean[a][i] + w(3 + a) * cloud.scale[a][i] + w(11 + a) * cloud.sh[a][i];
    for (int a = 0; a < 4; ++a) sum += w(6 + a) * cloud.rotation[a][i];
    sum += w(10) * cloud.opacity[i];
  }
  return sum;
}

class Deformation : public testing::Test {
protected:
  Deformation()
      : head(smallHead(50, 12)), drive(someDrive()), weight(noise(static_cast<size_t>(kGaussianRows * 50), 8)) {
    deformer.deform(head, drive);
    const auto out = deformer.gradients();
    const float* w = weight.data();
    const auto fill = [&](float* to, int row) { std::copy_n(w + row * head.count, head.count, to); };
    for (int a = 0; a < 3; ++a) fill(out.mean[a], a), fill(out.scale[a], 3 + a), fill(out.sh[a], 11 + a);
    for (int a = 0; a < 4; ++a) fill(out.rotation[a], 6 + a);
    fill(out.opacity, 10);
    deformer.fold(head);
  }
  double slope(float& value) {
    const float keep = value, h = 1e-2f;
    value = keep + h;
    const double up = lossOf(head, drive, weight);
    value = keep - h;
    const double down = lossOf(head, drive, weight);
    value = keep;
    return (up - down) / (2 * static_cast<double>(h));
  }
  GaussianHead head;
  Drive drive;
  std::vector<float> weight;
  HeadDeformer deformer{1};
};

TEST_F(Deformation, RowGradientsMatchFiniteDifferences) {
  for (int row = 0; row < kGaussianRows; ++row)
    for (int i : {0, 17, 49}) {
      const double expected = slope(head.row(row)[i]);
      EXPECT_NEAR(static_cast<double>(deformer.rowGradient(row)[i]), expected, 1e-2 * std::max(1., std::abs(expected)))
          << row;
    }
}

TEST_F(Deformation, CodeGradientMatchesFiniteDifferences) {
  const MotionCode gradient = deformer.codeGradient(head);
  for (size_t k = 0; k < kCodes; ++k) {
    const double expected = slope(drive.motion[k]);
    EXPECT_NEAR(static_cast<double>(gradient[k]), expected, 1e-2 * std::max(1., std::abs(expected))) << k;
  }
}

TEST_F(Deformation, FieldGradientsMatchFiniteDifferences) {
  struct Case {
    Field* field;
    std::span<const float> input;
  };
  for (const Case& c : {Case{head.general.get(), drive.motion}, Case{head.individual.get(), drive.sound}}) {
    std::vector<float> gradient(c.field->parameters().size());
    c.field->parameterGradient(c.input, deformer.nodeGradient(), gradient);
    for (size_t j = 0; j < gradient.size(); j += gradient.size() / 13) {
      const double expected = slope(c.field->parameters()[j]);
      EXPECT_NEAR(static_cast<double>(gradient[j]), expected, 1e-2 * std::max(1., std::abs(expected)));
    }
  }
}

TEST_F(Deformation, SameBitsAtAnyNumberOfThreads) {
  HeadDeformer four(4);
  four.deform(head, drive);
  for (int a = 0; a < 3; ++a)
    for (int i = 0; i < head.count; ++i) EXPECT_EQ(four.means(a)[i], deformer.means(a)[i]);
}

TEST(GaussianHeadFile, SurvivesARoundTrip) {
  const GaussianHead head = smallHead(20, 9);
  TensorFile file;
  head.save(file);
  auto bytes = decodeTensors(encodeTensors(file), "test");
  ASSERT_TRUE(bytes);
  auto again = GaussianHead::load(*bytes);
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->rows, head.rows);
  EXPECT_EQ(again->nodeIndex, head.nodeIndex);
  EXPECT_EQ(again->general->parameters(), head.general->parameters());
  EXPECT_EQ(again->individual->parameters(), head.individual->parameters());
}

TEST(GaussianHeadFile, SaysWhatAFieldOfAnotherKindIs) {
  TensorFile file;
  smallHead(20, 9).save(file);
  file.metadata["field.general.kind"] = "network"; // not registered here
  auto head = GaussianHead::load(file);
  ASSERT_FALSE(head);
  EXPECT_NE(head.error().message().find("--torch"), std::string::npos) << head.error().message();
  file.metadata["field.general.kind"] = "transformer";
  head = GaussianHead::load(file);
  ASSERT_FALSE(head);
  EXPECT_NE(head.error().message().find("pdate"), std::string::npos) << head.error().message();
}

TEST(Drives, AreLinkedToTheirNeighboursInTime) {
  std::vector<Drive> drives(5);
  const std::vector<int> frame{10, 11, 12, 14, 20}; // 13 was dropped, then a gap
  for (size_t i = 0; i < drives.size(); ++i) drives[i].motion[0] = static_cast<float>(frame[i]);
  linkDrives(drives, frame);
  const auto around = [&](size_t i) {
    std::vector<float> out;
    const auto input = motionInput(drives[i], kDriveReach);
    for (size_t f = 0; f < 2 * kDriveReach + 1; ++f) out.push_back(input[f * kCodes]);
    return out;
  };
  EXPECT_EQ(around(0), (std::vector<float>{10, 10, 10, 11, 12}));
  EXPECT_EQ(around(2), (std::vector<float>{10, 11, 12, 12, 14}));
  EXPECT_EQ(around(3), (std::vector<float>{12, 14, 14, 14, 14}));
  EXPECT_EQ(around(4), (std::vector<float>{20, 20, 20, 20, 20}));
  EXPECT_EQ(motionInput(drives[1], 0).size(), size_t{kCodes});
  EXPECT_EQ(soundInput(drives[1], kDriveReach).size(), size_t{5 * kSoundCodes});
}

TEST(GaussianHeadFile, RefusesNodesThatDoNotExist) {
  TensorFile file;
  smallHead(20, 9).save(file);
  file.tensors["nodes.index"].data[3] = 9;
  EXPECT_FALSE(GaussianHead::load(file));
  file.tensors["nodes.index"].data[3] = -1;
  EXPECT_FALSE(GaussianHead::load(file));
}

} // namespace
