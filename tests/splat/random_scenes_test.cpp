// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients against finite differences on 200 random scenes of every awkward kind. The differences are taken of a
// rasterizer in double precision whose decisions (which Gaussian reaches which pixel, in which order, which alpha and
// which colour is clamped, from where it is looked at) are frozen: at the cut of alpha at 1/255 the picture jumps, and
// by convention no gradient goes through that, nor through the view direction.
#include "core/splat/gaussian_math.h"
#include "tests/splat/scene.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace d3t::splat::test {
namespace {

using DoubleRows = std::vector<std::vector<double>>;

DoubleRows doubled(const OwnedCloud& cloud) {
  DoubleRows rows;
  for (const auto& row : cloud.rows) rows.emplace_back(row.begin(), row.end());
  return rows;
}

/// A scene with its decisions.
class FrozenScene {
public:
  FrozenScene(const OwnedCloud& cloud, const Camera& camera, const std::vector<float>& background,
              const std::vector<float>& dImage)
      : cloud_(cloud), camera_(camera), terms_(cameraTerms(camera)), background_(background), dImage_(dImage) {
    const DoubleRows rows = doubled(cloud);
    for (size_t i = 0; i < cloud.count; ++i) decideGaussian(rows, i);
    std::stable_sort(visible_.begin(), visible_.end(), [](const auto& a, const auto& b) { return a.depth < b.depth; });
    decidePixels(rows);
  }

  /// Sum of dImage x image with these parameters and the frozen decisions.
  double loss(const DoubleRows& rows) const {
    std::vector<Drawn> drawn;
    for (const Visible& v : visible_) drawn.push_back(draw(rows, v));
    const size_t pixels = dImage_.size() / 3;
    std::vector<double> transmittance(pixels, 1), colour(3 * pixels);
    for (const Touch& touch : touches_) {
      const Drawn& g = drawn[touch.splat];
      const double alpha = touch.clamped ? double{kAlphaMax} : alphaAt(g, touch.pixel);
      for (size_t c = 0; c < 3; ++c)
        colour[c * pixels + touch.pixel] += g.colour[c] * alpha * transmittance[touch.pixel];
      transmittance[touch.pixel] *= 1 - alpha;
    }
    double sum = 0;
    for (size_t i = 0; i < 3 * pixels; ++i)
      sum += dImage_[i] * (colour[i] + transmittance[i % pixels] * background_[i]);
    return sum;
  }

private:
  struct Visible {
    size_t index;
    float depth;
    double basis[16];   ///< spherical harmonics at the unmoved mean
    bool colourIsOn[3]; ///< not clamped at 0
  };
  struct Drawn {
    scalar::Projected<double> projected;
    double opacity, colour[3];
  };
  struct Touch {
    size_t splat, pixel;
    bool clamped;
  };

  static scalar::GaussianShape<double> shapeOf(const DoubleRows& rows, size_t i) {
    scalar::GaussianShape<double> g{};
    for (size_t k = 0; k < 3; ++k) g.mean[k] = rows[k][i], g.scale[k] = rows[3 + k][i];
    for (size_t k = 0; k < 4; ++k) g.rotation[k] = rows[6 + k][i];
    return g;
  }
  double rawColour(const DoubleRows& rows, const Visible& v, size_t c) const {
    double colour = 0.5;
    for (size_t k = 0; k < static_cast<size_t>(shCoefficients(cloud_.shDegree)); ++k)
      colour += v.basis[k] * rows[11 + 3 * k + c][v.index];
    return colour;
  }

  void decideGaussian(const DoubleRows& rows, size_t i) {
    const auto shape = shapeOf(rows, i);
    const auto p = scalar::projectGaussian(terms_, shape);
    const auto reach = scalar::ellipseReach(p, std::log2(rows[10][i]));
    Visible v{i, static_cast<float>(p.position[2]), {}, {}};
    scalar::shBasis(cloud_.shDegree, terms_, shape.mean, v.basis);
    double sum = 0;
    for (size_t c = 0; c < 3; ++c) {
      const double colour = rawColour(rows, v, c);
      v.colourIsOn[c] = colour > 0;
      sum += colour;
    }
    if (scalar::isVisible(p, reach, rows[10][i], sum, camera_.width, camera_.height)) visible_.push_back(v);
  }

  Drawn draw(const DoubleRows& rows, const Visible& v) const {
    Drawn g{scalar::projectGaussian(terms_, shapeOf(rows, v.index)), rows[10][v.index], {}};
    for (size_t c = 0; c < 3; ++c) g.colour[c] = v.colourIsOn[c] ? rawColour(rows, v, c) : 0;
    return g;
  }
  double alphaAt(const Drawn& g, size_t pixel) const {
    const auto width = static_cast<size_t>(camera_.width);
    const double dx = static_cast<double>(pixel % width) - g.projected.pixelX;
    const double dy = static_cast<double>(pixel / width) - g.projected.pixelY;
    const auto& p = g.projected;
    return g.opacity * std::exp(-(0.5 * p.conicA * dx * dx + p.conicB * dx * dy + 0.5 * p.conicC * dy * dy));
  }

  void decidePixels(const DoubleRows& rows) {
    const size_t pixels = dImage_.size() / 3;
    std::vector<double> transmittance(pixels, 1);
    for (size_t s = 0; s < visible_.size(); ++s) {
      const Drawn g = draw(rows, visible_[s]);
      for (size_t pixel = 0; pixel < pixels; ++pixel) {
        const double alpha = alphaAt(g, pixel);
        if (transmittance[pixel] <= kTransmittanceMin || alpha < 1.0 / 255) continue;
        touches_.push_back({s, pixel, alpha >= kAlphaMax});
        transmittance[pixel] *= 1 - std::min(alpha, double{kAlphaMax});
      }
    }
  }

  const OwnedCloud& cloud_;
  const Camera& camera_;
  CameraTerms terms_;
  const std::vector<float>&background_, &dImage_;
  std::vector<Visible> visible_; ///< front to back
  std::vector<Touch> touches_;   ///< in the order of blending
};

enum Kind { kUsual, kTiny, kHuge, kBehind, kNeedles, kFaint, kSolid, kOne, kNone, kNear, kKinds };

OwnedCloud makeScene(Kind kind, uint64_t seed) {
  const size_t count = kind == kNone ? 0 : kind == kOne ? 1 : 5 + seed % 30;
  const float least = kind == kTiny ? 1e-4f : kind == kHuge ? 1.f : 0.03f;
  const float most = kind == kTiny ? 5e-3f : kind == kHuge ? 30.f : 0.4f;
  OwnedCloud cloud = makeCloud(seed, count, static_cast<int>(seed % 4), least, most);
  Random random{seed + 1000};
  for (size_t i = 0; i < count; ++i) {
    if (kind == kBehind && i % 2) cloud.rows[2][i] -= 6;
    if (kind == kNear && i % 3 == 0) cloud.rows[2][i] = -3.2f;
    if (kind == kNeedles) cloud.rows[3 + i % 3][i] = 1e-6f, cloud.rows[3 + (i + 1) % 3][i] *= 3;
    if (kind == kFaint) cloud.rows[10][i] = i % 3 ? random.uniform(0, 0.02f) : 0.f;
    if (kind == kSolid) cloud.rows[10][i] = i % 3 ? random.uniform(0.98f, 1) : 1.f;
    const float length = std::exp(random.uniform(-2, 2)); // quaternions of any length
    for (size_t k = 6; k < 10; ++k) cloud.rows[k][i] *= length;
  }
  return cloud;
}

/// Sum over a group of parameters of a x b.
template <class A, class B> double dot(const Group& group, size_t count, const A& a, const B& b) {
  double sum = 0;
  for (size_t row = group.first; row < group.end; ++row)
    for (size_t i = 0; i < count; ++i) sum += static_cast<double>(a[row][i]) * static_cast<double>(b[row][i]);
  return sum;
}

/// The slope of the loss along the gradient of one group over the gradient's length, which it must equal.
double slopeShare(const FrozenScene& scene, const DoubleRows& base, const Group& group, size_t count,
                  const OwnedCloud& gradients) {
  const double length = std::sqrt(dot(group, count, gradients.rows, gradients.rows));
  const double step = 1e-5 * std::sqrt(dot(group, count, base, base)) / length;
  double loss[2];
  for (const int sign : {0, 1}) {
    auto moved = base;
    for (size_t row = group.first; row < group.end; ++row)
      for (size_t i = 0; i < count; ++i)
        moved[row][i] += (sign ? -step : step) / std::sqrt(static_cast<double>(count)) * gradients.rows[row][i];
    loss[sign] = scene.loss(moved);
  }
  return (loss[0] - loss[1]) / (2 * step / std::sqrt(static_cast<double>(count)) * length * length);
}

class RandomScenes : public testing::TestWithParam<std::string> {};

TEST_P(RandomScenes, HaveTheGradientsOfFiniteDifferences) {
  const auto rasterizer = makeBackEnd(GetParam());
  size_t compared = 0;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    const auto kind = static_cast<Kind>(seed % kKinds);
    const Camera camera = makeCamera(20 + static_cast<int>(seed % 29), 17 + static_cast<int>(seed % 23));
    const auto cloud = makeScene(kind, seed);
    const auto background = makePlanes(seed + 1, camera, 0, 1), dImage = makePlanes(seed + 2, camera, -1, 1);
    const auto gradients = gradientsOf(*rasterizer, cloud, camera, background.data(), dImage.data());
    for (const auto& row : gradients.rows)
      for (const float value : row) ASSERT_TRUE(std::isfinite(value)) << "scene " << seed;
    const FrozenScene frozen(cloud, camera, background, dImage);
    const DoubleRows base = doubled(cloud);
    for (const Group& group : groups(cloud.shDegree)) {
      if (dot(group, cloud.count, gradients.rows, gradients.rows) == 0) continue;
      EXPECT_NEAR(slopeShare(frozen, base, group, cloud.count, gradients), 1, 0.01)
          << "scene " << seed << " of kind " << kind << ", " << group.name;
      ++compared;
    }
  }
  EXPECT_GT(compared, 800U); // of 900: a fifth of the scenes is empty or fainter than 1/255
}

INSTANTIATE_TEST_SUITE_P(All, RandomScenes, testing::ValuesIn(allBackEnds()), [](auto& i) { return i.param; });

} // namespace
} // namespace d3t::splat::test
