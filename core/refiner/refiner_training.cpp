// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_training.h"

#include "core/base/parallel.h"
#include "core/splat/adam.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace d3t {
namespace {

constexpr int kBorder = 8;        // px at a square's border whose surroundings the network does not see
constexpr float kAverage = .99f;  // of the running mean of the weights
constexpr double kLastRate = .05; // of the first one
constexpr uint8_t kSomeAlpha = 8;

bool isIn(const PartBox& box, int x, int y) {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

int middleOf(int low, int high) {
  return (low + high) / 2;
}

} // namespace

RefinerTraining::RefinerTraining(RefinerWeights start, std::span<const RefinerExample> examples,
                                 const RefinerTrainingOptions& options)
    : options_(options), examples_(examples), weights_(std::move(start)), mean_(weights_.values),
      first_(mean_.size(), 0.f), second_(mean_.size(), 0.f), gradients_(kPairs, std::vector<float>(mean_.size())),
      pairs_(kPairs) {
  std::map<std::pair<int, int>, size_t> places;
  for (size_t i = 0; i < examples.size(); ++i) places[{examples[i].person, examples[i].time}] = i;
  for (size_t i = 0; i < examples.size(); ++i) {
    const auto after = places.find({examples[i].person, examples[i].time + 1});
    next_.push_back(after == places.end() ? i : after->second);
  }
}

RefinerTraining::Place RefinerTraining::choose(Random& random) const {
  const auto i = static_cast<size_t>(random.below(static_cast<int>(examples_.size())));
  const RefinerExample& e = examples_[i];
  const PartBox* parts[] = {&e.parts.mouth, &e.parts.rightEye, &e.parts.leftEye, &e.parts.mouth};
  const PartBox& part = *parts[random.below(4)];
  const bool atPart = random.below(2) == 0 && !part.empty();
  const auto start = [&](int middle, int length) {
    const int jitter = random.below(kSide / 2) - kSide / 4;
    const int wanted = atPart ? middle - kSide / 2 + jitter : random.below(length - kSide + 1);
    return std::clamp(wanted, 0, length - kSide) / 2 * 2;
  };
  const int x = start(middleOf(part.left, part.right), e.width);
  return {i, next_[i], x, start(middleOf(part.top, part.bottom), e.height)};
}

void RefinerTraining::cutOne(const RefinerExample& e, int x, int y, size_t slot, RefinerPair& pair) const {
  constexpr size_t kPixels = size_t{kSide} * kSide;
  const auto plane = [&](const std::vector<uint8_t>& from, size_t c, float* to) {
    for (int row = 0; row < kSide; ++row) {
      const uint8_t* at = from.data() + (c * e.height + y + row) * e.width + x;
      for (int k = 0; k < kSide; ++k) *to++ = static_cast<float>(at[k]) * (1 / 255.f);
    }
  };
  for (size_t c = 0; c < kRefinerInputs; ++c)
    plane(e.input, c, pair.input.data() + (slot * kRefinerInputs + c) * kPixels);
  for (size_t c = 0; c < 3; ++c) plane(e.truth, c, pair.truth.data() + (slot * 3 + c) * kPixels);
  const float* alpha = pair.input.data() + (slot * kRefinerInputs + 3) * kPixels;
  float* weight = pair.weight.data() + slot * kPixels;
  for (int row = 0; row < kSide; ++row)
    for (int k = 0; k < kSide; ++k, ++alpha, ++weight) {
      const bool border = std::min({row, k, kSide - 1 - row, kSide - 1 - k}) < kBorder;
      const bool part = isIn(e.parts.mouth, x + k, y + row) || isIn(e.parts.rightEye, x + k, y + row) ||
                        isIn(e.parts.leftEye, x + k, y + row);
      *weight = border || *alpha < kSomeAlpha / 255.f ? 0.f : part ? options_.partWeight : 1.f;
    }
}

void RefinerTraining::cut(const Place& place, RefinerPair& pair) const {
  constexpr size_t kPixels = size_t{kSide} * kSide;
  pair.side = kSide;
  pair.input.resize(2 * kRefinerInputs * kPixels);
  pair.truth.resize(6 * kPixels);
  pair.weight.resize(2 * kPixels);
  cutOne(examples_[place.first], place.x, place.y, 0, pair);
  cutOne(examples_[place.second], place.x, place.y, 1, pair);
}

double RefinerTraining::step(double share) {
  Random random(options_.seed * 1000003 + static_cast<uint64_t>(steps_)); // a training that goes on draws the same
  std::vector<Place> places;
  for (int k = 0; k < kPairs; ++k) places.push_back(choose(random));
  std::vector<double> losses(kPairs);
  parallelFor(kPairs, options_.threads, [&](int k) {
    cut(places[k], pairs_[k]);
    losses[k] = refinerCalculus()->gradient(weights_, pairs_[k], options_.loss, gradients_[k]);
  });
  double loss = 0;
  for (int k = 0; k < kPairs; ++k) loss += losses[k] / kPairs;
  std::vector<float>& gradient = gradients_.front();
  for (size_t i = 0; i < gradient.size(); ++i) {
    for (int k = 1; k < kPairs; ++k) gradient[i] += gradients_[k][i];
    gradient[i] /= kPairs;
  }
  if (!std::isfinite(loss)) return loss;
  ++steps_;
  const double fall = kLastRate + (1 - kLastRate) * .5 * (1 + std::cos(3.14159265 * std::clamp(share, 0., 1.)));
  const auto c = splat::adamCorrection(steps_);
  splat::adamStep(weights_.values.data(), first_.data(), second_.data(), gradient.data(), gradient.size(),
                  options_.rate * static_cast<float>(fall), c.c1, c.c2);
  const float keep = std::min(kAverage, static_cast<float>(steps_) / static_cast<float>(steps_ + 9));
  for (size_t i = 0; i < mean_.size(); ++i) mean_[i] = keep * mean_[i] + (1 - keep) * weights_.values[i];
  return loss;
}

RefinerWeights RefinerTraining::averaged() const {
  return {mean_};
}

void RefinerTraining::save(TensorFile& file, const std::string& prefix) const {
  const auto count = static_cast<int64_t>(mean_.size());
  file.set(prefix + "weights", {count}, weights_.values);
  file.set(prefix + "mean", {count}, mean_);
  file.set(prefix + "first", {count}, first_);
  file.set(prefix + "second", {count}, second_);
  file.set(prefix + "steps", {1}, {static_cast<float>(steps_)});
}

Status RefinerTraining::load(const TensorFile& file, const std::string& prefix) {
  const auto count = static_cast<int64_t>(mean_.size());
  auto steps = file.get(prefix + "steps", {1});
  if (!steps) return passOn(steps);
  for (auto [name, to] :
       {std::pair{"weights", &weights_.values}, {"mean", &mean_}, {"first", &first_}, {"second", &second_}}) {
    auto tensor = file.get(prefix + name, {count});
    if (!tensor) return passOn(tensor);
    *to = (*tensor)->data;
  }
  steps_ = static_cast<long>(std::clamp((*steps)->data[0], 0.f, 1e7f));
  return {};
}

} // namespace d3t
