// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/contrast.h"

#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

double dot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

struct Cosine {
  double value = 0, lengthA = 0, lengthB = 0;
  bool defined() const { return lengthA > 0 && lengthB > 0; }
};
Cosine cosineOf(std::span<const float> a, std::span<const float> b) {
  Cosine c{0, std::sqrt(dot(a, a)), std::sqrt(dot(b, b))};
  if (c.defined()) c.value = dot(a, b) / (c.lengthA * c.lengthB);
  return c;
}

// gradient += weight x d cosine(a, b) / d a = weight (b / |b| - cosine a / |a|) / |a|.
void addCosineGradient(std::span<const float> a, std::span<const float> b, double lengthA, double lengthB, double value,
                       double weight, std::vector<float>& gradient) {
  for (size_t i = 0; i < a.size(); ++i)
    gradient[i] += static_cast<float>(
        weight * (static_cast<double>(b[i]) / lengthB - value * static_cast<double>(a[i]) / lengthA) / lengthA);
}

} // namespace

ContrastLoss similarityContrast(std::span<const float> general, std::span<const std::vector<float>> individual,
                                size_t own, float tau) {
  ContrastLoss out;
  out.dGeneral.assign(general.size(), 0.f);
  out.dIndividual.assign(individual.size(), std::vector<float>(general.size(), 0.f));
  const double t = static_cast<double>(tau);
  std::vector<Cosine> cosines;
  double most = -1;
  for (const auto& field : individual) {
    cosines.push_back(cosineOf(general, field));
    most = std::max(most, cosines.back().value);
  }
  double sum = 0;
  for (const Cosine& c : cosines) sum += std::exp((c.value - most) / t);
  out.loss = std::log(sum) - (cosines[own].value - most) / t;
  for (size_t i = 0; i < individual.size(); ++i) {
    const Cosine& c = cosines[i];
    if (!c.defined()) continue;
    const double weight = (std::exp((c.value - most) / t) / sum - (i == own ? 1 : 0)) / t;
    addCosineGradient(general, individual[i], c.lengthA, c.lengthB, c.value, weight, out.dGeneral);
    addCosineGradient(individual[i], general, c.lengthB, c.lengthA, c.value, weight, out.dIndividual[i]);
  }
  return out;
}

ContrastLoss negativeContrast(std::span<const std::vector<float>> individual, size_t own) {
  ContrastLoss out;
  const std::vector<float>& mine = individual[own];
  const size_t nodes = mine.size() / 3;
  out.dIndividual.assign(individual.size(), std::vector<float>(mine.size(), 0.f));
  for (size_t i = 0; i < individual.size(); ++i) {
    if (i == own) continue;
    for (size_t j = 0; j < nodes; ++j) {
      float product = 0;
      for (size_t a = 0; a < 3; ++a) product += mine[a * nodes + j] * individual[i][a * nodes + j];
      if (product <= 0) continue;
      out.loss += static_cast<double>(product) / static_cast<double>(nodes);
      for (size_t a = 0; a < 3; ++a)
        out.dIndividual[own][a * nodes + j] += individual[i][a * nodes + j] / static_cast<float>(nodes);
    }
  }
  return out;
}

} // namespace d3t
