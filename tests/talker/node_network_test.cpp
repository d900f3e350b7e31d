// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/talker/gaussian_head.h"
#include "core/talker/node_layout.h"
#include "core/talker/node_network.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace d3t;

namespace {

constexpr int kNodes = 24;
constexpr size_t kFrames = 2 * kSmoothReach + 1;

std::vector<float> noise(size_t n, uint64_t seed, double size = 1) {
  Random random(seed);
  std::vector<float> out(n);
  for (float& v : out) v = static_cast<float>(size * random.normal());
  return out;
}

// Nodes 0-7 at the lips, 8-11 inside the mouth.
NetworkSetup someSetup(bool withBasis = false) {
  NetworkSetup setup;
  setup.inputs = kCodes;
  setup.lipInputs = kLowerCodes;
  setup.position = noise(3 * kNodes, 1, 60);
  setup.lips.assign(kNodes, 0);
  setup.mouth.assign(kNodes, 0);
  std::fill_n(setup.lips.begin(), 12, 1);
  std::fill_n(setup.mouth.begin() + 8, 4, 1);
  setup.withBasis = withBasis;
  return setup;
}

class NodeNetwork : public testing::Test {
protected:
  static void SetUpTestSuite() { ASSERT_TRUE(registerNodeNetworks()); }
  // A field that moves: its planes far from their tiny first values.
  static std::shared_ptr<Field> make(bool withBasis = false) {
    auto field = makeNetworkField(someSetup(withBasis));
    EXPECT_TRUE(field) << field.error().message();
    const auto blocks = networkBlocks(kCodes, (*field)->basisParameters());
    for (size_t b : {size_t{kFaceBlock}, size_t{kMouthBlock}}) {
      const auto values = noise(blocks[b].count, b + 5, .5);
      std::copy(values.begin(), values.end(),
                (*field)->parameters().begin() + static_cast<std::ptrdiff_t>(blocks[b].begin));
    }
    const auto basis = noise((*field)->basisParameters(), 9);
    std::copy(basis.begin(), basis.end(), (*field)->parameters().begin());
    return *field;
  }
  static std::vector<float> offsets(const Field& field, const std::vector<float>& input) {
    std::vector<float> out(3 * kNodes, 0.f);
    field.addOffsets(input, out);
    return out;
  }
  static double lossOf(const Field& field, const std::vector<float>& input, const std::vector<float>& weight) {
    const auto out = offsets(field, input);
    double sum = 0;
    for (size_t i = 0; i < out.size(); ++i) sum += static_cast<double>(out[i]) * static_cast<double>(weight[i]);
    return sum;
  }
  static double slope(float& value, const Field& field, const std::vector<float>& input,
                      const std::vector<float>& weight, float h) {
    const float keep = value;
    value = keep + h;
    const double up = lossOf(field, input, weight);
    value = keep - h;
    const double down = lossOf(field, input, weight);
    value = keep;
    return (up - down) / (2 * static_cast<double>(h));
  }
  std::vector<float> input = noise(kFrames * kCodes, 2), weight = noise(3 * kNodes, 3);
};

TEST_F(NodeNetwork, HasTheShapesOfTheMethod) {
  const auto field = make();
  EXPECT_EQ(field->kind(), "network");
  EXPECT_EQ(field->inputs(), kCodes);
  EXPECT_EQ(field->reach(), kDriveReach);
  EXPECT_EQ(field->nodes(), kNodes);
  EXPECT_EQ(faceLevels(), (std::vector<int>{16, 18, 19, 21, 22, 24, 26, 28, 31, 33, 36, 39}));
  EXPECT_EQ(mouthLevels().front(), 64);
  EXPECT_EQ(mouthLevels().back(), 58);
  size_t end = 0;
  for (const RateSpan& span : field->rates()) {
    EXPECT_EQ(span.begin, end) << "rates are given for every parameter";
    end += span.count;
  }
  EXPECT_EQ(end, field->parameters().size());
  EXPECT_EQ(field->basisParameters(), 0u);
  EXPECT_EQ(make(true)->basisParameters(), size_t{kCodes * 3 * kNodes});
}

TEST_F(NodeNetwork, StartsStill) {
  const auto field = *makeNetworkField(someSetup());
  for (float v : offsets(*field, input)) EXPECT_LT(std::abs(v), .01f);
}

TEST_F(NodeNetwork, ParameterGradientMatchesFiniteDifferences) {
  for (bool withBasis : {false, true}) {
    const auto field = make(withBasis);
    std::vector<float> gradient(field->parameters().size());
    field->parameterGradient(input, weight, gradient);
    for (const auto& block : networkBlocks(kCodes, field->basisParameters())) {
      // The value of the block whose gradient is largest, and some others.
      size_t most = block.begin;
      for (size_t i = block.begin; i < block.begin + block.count; ++i)
        if (std::abs(gradient[i]) > std::abs(gradient[most])) most = i;
      EXPECT_GT(std::abs(gradient[most]), 0) << block.name;
      for (size_t i : {most, block.begin, block.begin + block.count / 2, block.begin + block.count - 1}) {
        const double expected = slope(field->parameters()[i], *field, input, weight, 5e-4f);
        EXPECT_NEAR(static_cast<double>(gradient[i]), expected, 2e-2 * std::max(1., std::abs(expected))) << block.name;
      }
    }
    for (size_t i = 0; i < field->basisParameters(); i += 97)
      EXPECT_NEAR(static_cast<double>(gradient[i]), slope(field->parameters()[i], *field, input, weight, .1f), 1e-2);
  }
}

TEST_F(NodeNetwork, InputGradientMatchesFiniteDifferences) {
  for (bool withBasis : {false, true}) {
    const auto field = make(withBasis);
    std::vector<float> gradient(input.size(), 0.f);
    field->addInputGradient(input, weight, gradient);
    for (size_t i = 0; i < input.size(); i += 3) {
      const double expected = slope(input[i], *field, input, weight, 2e-3f);
      EXPECT_NEAR(static_cast<double>(gradient[i]), expected, 2e-2 * std::max(1., std::abs(expected))) << i;
    }
  }
}

TEST_F(NodeNetwork, ReadsTheFramesAroundIt) {
  const auto field = make();
  const auto before = offsets(*field, input);
  for (size_t frame = 0; frame < kFrames; ++frame) {
    auto changed = input;
    changed[frame * kCodes] += 1;
    EXPECT_NE(offsets(*field, changed), before) << frame;
  }
}

TEST_F(NodeNetwork, BrowsAndGazeDoNotMoveLipsAndMouth) {
  const auto field = make();
  const auto before = offsets(*field, input);
  auto changed = input;
  for (size_t frame = 0; frame < kFrames; ++frame)
    for (size_t k = kLowerCodes; k < kCodes; ++k) changed[frame * kCodes + k] += 1;
  const auto after = offsets(*field, changed);
  for (size_t i = 0; i < after.size(); ++i)
    if (i % kNodes < 12)
      EXPECT_EQ(after[i], before[i]) << i;
    else
      EXPECT_NE(after[i], before[i]) << i;
}

TEST_F(NodeNetwork, TheSameSeedGivesTheSameBitsAnotherOneOthers) {
  auto setup = someSetup();
  const auto one = *makeNetworkField(setup), two = *makeNetworkField(setup);
  EXPECT_EQ(one->parameters(), two->parameters());
  EXPECT_EQ(offsets(*one, input), offsets(*two, input));
  std::vector<float> gradients[2];
  for (size_t i = 0; i < 2; ++i) {
    gradients[i].resize(one->parameters().size());
    (i ? two : one)->parameterGradient(input, weight, gradients[i]);
  }
  EXPECT_EQ(gradients[0], gradients[1]);
  setup.seed = 2;
  EXPECT_NE((*makeNetworkField(setup))->parameters(), one->parameters());
}

TEST_F(NodeNetwork, ManyThreadsGetTheBitsOfOne) {
  const auto field = make();
  const auto expected = offsets(*field, input);
  std::vector<std::vector<float>> found(8);
  parallelFor(8, 4, [&](int i) { found[static_cast<size_t>(i)] = offsets(*field, input); });
  for (const auto& each : found) EXPECT_EQ(each, expected);
}

TEST_F(NodeNetwork, ACloneIsItsOwn) {
  const auto field = make();
  const auto before = offsets(*field, input);
  const auto copy = field->clone();
  EXPECT_EQ(offsets(*copy, input), before);
  std::fill(copy->parameters().begin(), copy->parameters().end(), 0.f);
  EXPECT_EQ(offsets(*field, input), before);
  for (float v : offsets(*copy, input)) EXPECT_EQ(v, 0);
}

TEST_F(NodeNetwork, SurvivesARoundTripThroughAFile) {
  for (bool withBasis : {false, true}) {
    const auto field = make(withBasis);
    TensorFile file;
    field->save(file, "field.general");
    auto read = decodeTensors(encodeTensors(file), "test");
    ASSERT_TRUE(read) << read.error().message();
    auto again = loadField(*read, "field.general", kCodes, someSetup().position);
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ((*again)->parameters(), field->parameters());
    EXPECT_EQ((*again)->basisParameters(), field->basisParameters());
    EXPECT_EQ(offsets(**again, input), offsets(*field, input));
  }
}

TEST_F(NodeNetwork, RefusesAFileThatDoesNotFit) {
  TensorFile good;
  make()->save(good, "f");
  const auto refused = [](const TensorFile& file, int inputs = kCodes) {
    auto field = loadField(file, "f", inputs, someSetup().position);
    return !field && field.error().kind == ErrorKind::BadInput;
  };
  ASSERT_FALSE(refused(good));
  for (const auto& [name, tensor] : good.tensors) {
    TensorFile bad = good;
    bad.tensors.erase(name);
    EXPECT_TRUE(refused(bad)) << name << " is missing";
    bad = good;
    bad.tensors[name].shape.push_back(1);
    EXPECT_TRUE(refused(bad)) << name << " has another shape";
  }
  for (float wrong : {-1.f, 23.f, 1e30f}) {
    TensorFile bad = good;
    bad.tensors["f.lip_inputs"].data[0] = wrong;
    EXPECT_TRUE(refused(bad)) << wrong;
  }
  EXPECT_TRUE(refused(good, kSoundCodes));
  TensorFile later = good;
  later.metadata["f.kind"] = "transformer";
  EXPECT_TRUE(refused(later));
}

TEST_F(NodeNetwork, WorksWithoutNodesInsideTheMouth) {
  auto setup = someSetup();
  std::fill(setup.mouth.begin(), setup.mouth.end(), 0);
  const auto field = *makeNetworkField(setup);
  std::vector<float> gradient(field->parameters().size(), 7.f);
  field->parameterGradient(input, weight, gradient);
  EXPECT_EQ(gradient.back(), 0) << "the mouth's branch";
}

TEST(PlaneCells, WeightsSumToOneAndStayInside) {
  auto position = noise(3 * 50, 4, 150); // some beyond the planes
  for (const auto& levels : {faceLevels(), mouthLevels()}) {
    const PlaneCells cells = planeCells(levels, position);
    ASSERT_EQ(cells.index.size(), 50u * kPlaneFeatures * 4);
    for (size_t i = 0; i < cells.index.size(); i += 4) {
      float sum = 0;
      for (size_t c = i; c < i + 4; ++c) {
        sum += cells.weight[c];
        EXPECT_GE(cells.index[c], 0);
        EXPECT_LT(cells.index[c], planeValues(levels));
        EXPECT_GE(cells.weight[c], 0);
      }
      EXPECT_NEAR(sum, 1, 1e-5);
    }
  }
}

TEST(PlaneCells, TheMiddleOfTheHeadLiesBetweenFourValues) {
  const std::vector<int> levels{16}; // (16 - 1) / 2 + .5 = 8
  const PlaneCells cells = planeCells(levels, std::vector<float>{0, 0, 0});
  EXPECT_EQ(cells.index[0], 8 * 17 + 8);
  EXPECT_EQ(cells.weight[0], 1);
}

} // namespace
