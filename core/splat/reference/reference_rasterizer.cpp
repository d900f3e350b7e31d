// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/splat/reference/reference_rasterizer.h"
#include "core/splat/gaussian_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace d3t::splat {

using namespace scalar;

namespace {

/// One visible Gaussian on the image.
struct Splat {
  size_t index = 0;
  float depth = 0; ///< single precision, as every back end sorts
  Projected<double> projected{};
  double opacity = 0;
  std::array<double, 3> colour{};
  int x0 = 0, x1 = 0, y0 = 0, y1 = 0; ///< pixels that may be touched, both ends included
};

struct ReferenceScratch : Scratch {
  std::vector<Splat> splats; ///< front to back
  std::vector<double> image; ///< 3 x H x W, background blended in
};

GaussianShape<double> shapeAt(const CloudView& cloud, size_t i) {
  GaussianShape<double> g{};
  for (size_t k = 0; k < 3; ++k) g.mean[k] = cloud.mean[k][i], g.scale[k] = cloud.scale[k][i];
  for (size_t k = 0; k < 4; ++k) g.rotation[k] = cloud.rotation[k][i];
  return g;
}

std::array<double, 3> rawColour(const CloudView& cloud, const CameraTerms& terms, const double* mean, size_t i) {
  double basis[16];
  shBasis(cloud.shDegree, terms, mean, basis);
  std::array<double, 3> colour{0.5, 0.5, 0.5};
  for (size_t k = 0; k < static_cast<size_t>(shCoefficients(cloud.shDegree)); ++k)
    for (size_t c = 0; c < 3; ++c) colour[c] += basis[k] * cloud.sh[3 * k + c][i];
  return colour;
}

bool makeSplat(const CloudView& cloud, const Camera& camera, const CameraTerms& terms, size_t i, Splat& s) {
  const auto shape = shapeAt(cloud, i);
  s.index = i;
  s.projected = projectGaussian(terms, shape);
  s.depth = static_cast<float>(s.projected.position[2]);
  s.opacity = cloud.opacity[i];
  s.colour = rawColour(cloud, terms, shape.mean, i);
  const auto reach = ellipseReach(s.projected, std::log2(s.opacity));
  const double sum = s.colour[0] + s.colour[1] + s.colour[2];
  if (!isVisible(s.projected, reach, s.opacity, sum, camera.width, camera.height)) return false;
  for (double& c : s.colour) c = std::max(0.0, c);
  const auto& p = s.projected;
  s.x0 = static_cast<int>(std::max(0.0, std::ceil(p.pixelX - reach.x)));
  s.x1 = static_cast<int>(std::min(camera.width - 1.0, std::floor(p.pixelX + reach.x)));
  s.y0 = static_cast<int>(std::max(0.0, std::ceil(p.pixelY - reach.y)));
  s.y1 = static_cast<int>(std::min(camera.height - 1.0, std::floor(p.pixelY + reach.y)));
  return true;
}

/// opacity exp(-sigma), not clamped.
double alphaAt(const Splat& s, double dx, double dy) {
  const auto& p = s.projected;
  return s.opacity * std::exp(-(0.5 * p.conicA * dx * dx + p.conicB * dx * dy + 0.5 * p.conicC * dy * dy));
}

/// Calls visit(splat, pixel, dx, dy, alpha before the clamp, transmittance in front) for every contribution, splats
/// front to back.
template <class Visit>
std::vector<double> forEachContribution(const std::vector<Splat>& splats, const Camera& camera, Visit visit) {
  std::vector<double> transmittance(static_cast<size_t>(camera.width) * camera.height, 1.0);
  for (const Splat& s : splats)
    for (int y = s.y0; y <= s.y1; ++y)
      for (int x = s.x0; x <= s.x1; ++x) {
        const size_t pixel = static_cast<size_t>(y) * camera.width + x;
        double& t = transmittance[pixel];
        const double dx = x - s.projected.pixelX, dy = y - s.projected.pixelY, raw = alphaAt(s, dx, dy);
        if (t <= kTransmittanceMin || raw < 1.0 / 255) continue;
        visit(s, pixel, dx, dy, raw, t);
        t *= 1 - std::min(raw, double{kAlphaMax});
      }
  return transmittance;
}

/// Sums over the pixels of one Gaussian.
struct SplatGradient {
  FootprintGradient<double> footprint{};
  std::array<double, 3> colour{};
  double opacity = 0;
};

void store(float* row, size_t i, double value) {
  if (row) row[i] = static_cast<float>(value);
}

void storeGradient(const CloudView& cloud, const CameraTerms& terms, const Splat& s, const SplatGradient& d,
                   const CloudGradients& out) {
  const auto shape = shapeAt(cloud, s.index);
  const auto g = projectGaussianBackward(terms, shape, s.projected, d.footprint);
  for (size_t k = 0; k < 3; ++k) store(out.mean[k], s.index, g.mean[k]), store(out.scale[k], s.index, g.scale[k]);
  for (size_t k = 0; k < 4; ++k) store(out.rotation[k], s.index, g.rotation[k]);
  store(out.opacity, s.index, d.opacity);
  double basis[16];
  shBasis(cloud.shDegree, terms, shape.mean, basis);
  for (size_t k = 0; k < static_cast<size_t>(shCoefficients(cloud.shDegree)); ++k)
    for (size_t c = 0; c < 3; ++c) store(out.sh[3 * k + c], s.index, basis[k] * d.colour[c]);
}

void clearGradients(const CloudView& cloud, const CloudGradients& out) {
  const auto clear = [&](auto& rows) {
    for (float* row : rows)
      if (row) std::fill_n(row, cloud.count, 0.f);
  };
  clear(out.mean), clear(out.scale), clear(out.rotation);
  if (out.opacity) std::fill_n(out.opacity, cloud.count, 0.f);
  for (size_t k = 0; k < static_cast<size_t>(3 * shCoefficients(cloud.shDegree)); ++k)
    if (out.sh[k]) std::fill_n(out.sh[k], cloud.count, 0.f);
}

class ReferenceRasterizer : public Rasterizer {
public:
  std::string name() const override { return "reference"; }
  std::unique_ptr<Scratch> makeScratch() const override { return std::make_unique<ReferenceScratch>(); }

  Status forward(std::span<const Region> regions) const override {
    for (const Region& region : regions) draw(region);
    return {};
  }
  Status backward(std::span<const RegionGradient> regions) const override {
    for (const RegionGradient& region : regions) differentiate(region);
    return {};
  }

private:
  void draw(const Region& region) const {
    const auto& [cloud, camera, background, image, transmittance, depth, scratch] = region;
    auto& s = dynamic_cast<ReferenceScratch&>(*scratch);
    const CameraTerms terms = cameraTerms(camera);
    s.splats.clear();
    Splat splat;
    for (size_t i = 0; i < cloud.count; ++i)
      if (makeSplat(cloud, camera, terms, i, splat)) s.splats.push_back(splat);
    std::stable_sort(s.splats.begin(), s.splats.end(), [](auto& a, auto& b) { return a.depth < b.depth; });
    const size_t pixels = static_cast<size_t>(camera.width) * camera.height;
    s.image.assign(3 * pixels, 0);
    std::vector<double> depths(pixels);
    const auto left =
        forEachContribution(s.splats, camera, [&](const Splat& g, size_t pixel, double, double, double raw, double t) {
          const double weight = std::min(raw, double{kAlphaMax}) * t;
          for (size_t c = 0; c < 3; ++c) s.image[c * pixels + pixel] += g.colour[c] * weight;
          depths[pixel] += static_cast<double>(g.depth) * weight;
        });
    for (size_t i = 0; i < 3 * pixels; ++i) {
      if (background) s.image[i] += left[i % pixels] * background[i];
      image[i] = static_cast<float>(s.image[i]);
    }
    if (transmittance) std::copy(left.begin(), left.end(), transmittance);
    if (depth) std::copy(depths.begin(), depths.end(), depth);
  }

  void differentiate(const RegionGradient& item) const {
    const auto& [region, dImage, gradients] = item;
    const auto& [cloud, camera, background, image, transmittance, depth, scratch] = region;
    auto& s = dynamic_cast<ReferenceScratch&>(*scratch);
    const size_t pixels = static_cast<size_t>(camera.width) * camera.height;
    std::vector<SplatGradient> sums(s.splats.size());
    std::vector<double> behind(pixels, 0.0); // dImage . (what lies behind the current splat, background included)
    for (size_t i = 0; i < 3 * pixels; ++i) behind[i % pixels] += dImage[i] * s.image[i];
    forEachContribution(s.splats, camera,
                        [&](const Splat& g, size_t pixel, double dx, double dy, double raw, double t) {
                          SplatGradient& d = sums[static_cast<size_t>(&g - s.splats.data())];
                          const double alpha = std::min(raw, double{kAlphaMax});
                          double along = 0; // dImage . colour
                          for (size_t c = 0; c < 3; ++c) {
                            along += dImage[c * pixels + pixel] * g.colour[c];
                            d.colour[c] += g.colour[c] > 0 ? alpha * t * dImage[c * pixels + pixel] : 0.0;
                          }
                          behind[pixel] -= alpha * t * along;
                          if (raw >= kAlphaMax) return; // clamped: no gradient by alpha
                          // C = ... + alpha t colour + (1 - alpha) t rest
                          const double dAlpha = t * along - behind[pixel] / (1 - alpha);
                          const auto& p = g.projected;
                          d.opacity += dAlpha * alpha / g.opacity;
                          const double dSigma = -dAlpha * alpha;
                          d.footprint.conicA += dSigma * 0.5 * dx * dx, d.footprint.conicB += dSigma * dx * dy;
                          d.footprint.conicC += dSigma * 0.5 * dy * dy;
                          d.footprint.pixelX -= dSigma * (p.conicA * dx + p.conicB * dy);
                          d.footprint.pixelY -= dSigma * (p.conicB * dx + p.conicC * dy);
                        });
    clearGradients(cloud, gradients);
    const CameraTerms terms = cameraTerms(camera);
    for (size_t k = 0; k < sums.size(); ++k) storeGradient(cloud, terms, s.splats[k], sums[k], gradients);
  }
};

} // namespace

std::unique_ptr<Rasterizer> makeReferenceRasterizer() {
  return std::make_unique<ReferenceRasterizer>();
}

} // namespace d3t::splat
