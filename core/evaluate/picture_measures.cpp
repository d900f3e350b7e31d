// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/picture_measures.h"

#include "core/head/topology.h"
#include <array>
#include <cmath>
#include <limits>

namespace d3t {
namespace {

constexpr int kRadius = 5, kWindow = 2 * kRadius + 1;

std::array<double, kWindow> gaussianWindow() {
  std::array<double, kWindow> w{};
  double sum = 0;
  for (int i = 0; i < kWindow; ++i)
    sum += w[static_cast<size_t>(i)] = std::exp(-(i - kRadius) * (i - kRadius) / (2 * 1.5 * 1.5));
  for (double& v : w) v /= sum;
  return w;
}

// Mirrored at the border without repeating the edge, as OpenCV's default.
int mirror(int i, int n) {
  if (n == 1) return 0;
  while (i < 0 || i >= n) i = i < 0 ? -i : 2 * n - 2 - i;
  return i;
}

struct Plane {
  int width, height;
  std::vector<double> values;
};

Plane blur(const Plane& in) {
  static const auto window = gaussianWindow();
  Plane across = in, out = in;
  for (int y = 0; y < in.height; ++y)
    for (int x = 0; x < in.width; ++x) {
      double sum = 0;
      for (int k = 0; k < kWindow; ++k)
        sum += window[static_cast<size_t>(k)] *
               in.values[static_cast<size_t>(y) * in.width + mirror(x + k - kRadius, in.width)];
      across.values[static_cast<size_t>(y) * in.width + x] = sum;
    }
  for (int y = 0; y < in.height; ++y)
    for (int x = 0; x < in.width; ++x) {
      double sum = 0;
      for (int k = 0; k < kWindow; ++k)
        sum += window[static_cast<size_t>(k)] *
               across.values[static_cast<size_t>(mirror(y + k - kRadius, in.height)) * in.width + x];
      out.values[static_cast<size_t>(y) * in.width + x] = sum;
    }
  return out;
}

Plane grey(const Image& image) {
  Plane out{image.width, image.height, std::vector<double>(static_cast<size_t>(image.width) * image.height)};
  for (size_t i = 0; i < out.values.size(); ++i)
    out.values[i] = .299 * image.data[3 * i] + .587 * image.data[3 * i + 1] + .114 * image.data[3 * i + 2];
  return out;
}

Plane product(const Plane& a, const Plane& b) {
  Plane out = a;
  for (size_t i = 0; i < out.values.size(); ++i) out.values[i] *= b.values[i];
  return out;
}

double distanceOf(const MeshPoints& mesh, int a, int b) {
  if (mesh.rows() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>((mesh.row(a) - mesh.row(b)).head<2>().norm());
}

} // namespace

double psnr(const Image& a, const Image& b, const Image* mask) {
  double sum = 0;
  size_t count = 0;
  for (size_t i = 0; i < a.data.size() / 3; ++i) {
    if (mask && mask->data[i] <= 127) continue;
    for (size_t c = 3 * i; c < 3 * i + 3; ++c) {
      const double d = static_cast<double>(a.data[c]) - b.data[c];
      sum += d * d;
    }
    count += 3;
  }
  return 10 * std::log10(255. * 255. / std::max(sum / static_cast<double>(std::max<size_t>(count, 1)), 1e-9));
}

double ssim(const Image& a, const Image& b) {
  const Plane x = grey(a), y = grey(b);
  const Plane mx = blur(x), my = blur(y), xx = blur(product(x, x)), yy = blur(product(y, y)), xy = blur(product(x, y));
  constexpr double kC1 = 6.5025, kC2 = 58.5225; // (0.01 * 255)^2, (0.03 * 255)^2
  double sum = 0;
  for (size_t i = 0; i < x.values.size(); ++i) {
    const double p = mx.values[i], q = my.values[i];
    const double vx = xx.values[i] - p * p, vy = yy.values[i] - q * q, cov = xy.values[i] - p * q;
    sum += (2 * p * q + kC1) * (2 * cov + kC2) / ((p * p + q * q + kC1) * (vx + vy + kC2));
  }
  return sum / static_cast<double>(x.values.size());
}

double correlation(std::span<const double> a, std::span<const double> b) {
  double n = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i])) continue;
    n += 1, sa += a[i], sb += b[i], saa += a[i] * a[i], sbb += b[i] * b[i], sab += a[i] * b[i];
  }
  if (n < 3) return 0;
  const double va = saa / n - sa * sa / n / n, vb = sbb / n - sb * sb / n / n;
  return va < 1e-12 || vb < 1e-12 ? 0 : (sab / n - sa * sb / n / n) / std::sqrt(va * vb);
}

LipSignals lipSignals(const std::vector<MeshPoints>& meshes) {
  using namespace topology;
  LipSignals out;
  for (const auto& mesh : meshes) {
    out.inner.push_back(distanceOf(mesh, kInnerTop, kInnerBottom));
    out.outer.push_back(distanceOf(mesh, kOuterTop, kOuterBottom));
    out.width.push_back(distanceOf(mesh, kCornerRight, kCornerLeft));
  }
  return out;
}

double lipLandmarkDistance(const std::vector<MeshPoints>& a, const std::vector<MeshPoints>& b) {
  const auto lips = topology::lips();
  double sum = 0, count = 0;
  for (size_t f = 0; f < std::min(a.size(), b.size()); ++f) {
    if (a[f].rows() == 0 || b[f].rows() == 0) continue;
    Eigen::Vector2f meanA(0, 0), meanB(0, 0);
    for (int i : lips) {
      meanA += a[f].row(i).head<2>().transpose();
      meanB += b[f].row(i).head<2>().transpose();
    }
    const Eigen::Vector2f shift = (meanA - meanB) / static_cast<float>(lips.size());
    for (int i : lips)
      sum +=
          static_cast<double>((a[f].row(i).head<2>().transpose() - b[f].row(i).head<2>().transpose() - shift).norm());
    count += static_cast<double>(lips.size());
  }
  return count > 0 ? sum / count : 0;
}

MouthScore scoreMouth(const std::vector<MeshPoints>& predicted, const std::vector<MeshPoints>& truth) {
  const LipSignals p = lipSignals(predicted), t = lipSignals(truth);
  MouthScore score;
  score.inner = correlation(p.inner, t.inner);
  score.outer = correlation(p.outer, t.outer);
  score.width = correlation(p.width, t.width);
  score.mean = (score.inner + score.outer + score.width) / 3;
  double best = -10;
  const int n = static_cast<int>(std::min(predicted.size(), truth.size()));
  constexpr int kReach = 8; // frames
  for (int lag = -kReach; lag <= kReach && n > 2 * kReach; ++lag) {
    const auto shifted = [&](const std::vector<double>& a, const std::vector<double>& b) {
      const size_t count = static_cast<size_t>(n - std::abs(lag));
      return correlation(std::span(a).subspan(static_cast<size_t>(std::max(0, lag)), count),
                         std::span(b).subspan(static_cast<size_t>(std::max(0, -lag)), count));
    };
    const double sum = shifted(p.inner, t.inner) + shifted(p.outer, t.outer) + shifted(p.width, t.width);
    if (sum > best) best = sum, score.lagFrames = lag;
  }
  return score;
}

} // namespace d3t
