// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/optimiser.h"

#include "core/base/parallel.h"
#include "core/base/trace.h"
#include "core/splat/adam.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace d3t {
namespace {

// Learning rate and allowed range of each row of the static field (reference/fewshot_study.md, section 4).
struct RowRule {
  float rate, low, high;
};
constexpr float kFree = 1e30f;

RowRule ruleOf(int row) {
  if (row < kLogScaleRow) return {.06f, -kFree, kFree}; // px
  if (row < kRotationRow) return {.01f, -1.6f, 2.2f};
  if (row < kOpacityRow) return {.005f, -kFree, kFree};
  if (row < kColourRow) return {.03f, -5, 5};
  return {.02f, -kFree, kFree};
}

} // namespace

HeadOptimiser::HeadOptimiser(const GaussianHead& head, std::vector<char> lipNodes, int threads)
    : threads_(threads), lipNodes_(std::move(lipNodes)), rows_(head.rows.size()),
      general_(head.general->parameters().size()), individual_(head.individual->parameters().size()),
      fieldGradient_(std::max(head.general->parameters().size(), head.individual->parameters().size())) {}

void HeadOptimiser::reset() {
  count_ = 0;
  for (auto* moments : {&rows_, &general_, &individual_}) {
    std::fill(moments->first.begin(), moments->first.end(), 0.f);
    std::fill(moments->second.begin(), moments->second.end(), 0.f);
  }
}

void HeadOptimiser::stepField(Field& field, Moments& moments, float share, float c1, float c2) {
  float* parameters = field.parameters().data();
  for (const RateSpan& span : field.rates())
    splat::adamStep(parameters + span.begin, moments.first.data() + span.begin, moments.second.data() + span.begin,
                    fieldGradient_.data() + span.begin, span.count, span.rate * share, c1, c2);
}

void HeadOptimiser::freeLipsOfUpperCodes() {
  const size_t nodes = lipNodes_.size();
  for (size_t row = 3 * kLowerCodes; row < 3 * kCodes; ++row)
    for (size_t j = 0; j < nodes; ++j)
      if (lipNodes_[j]) fieldGradient_[row * nodes + j] = 0;
}

void HeadOptimiser::step(GaussianHead& head, const HeadDeformer& deformer, const Drive& drive, float share) {
  const TraceSpan span("train.adam");
  ++count_;
  const float c1 = 1 / (1 - std::pow(.9f, static_cast<float>(count_)));
  const float c2 = 1 / (1 - std::pow(.99f, static_cast<float>(count_)));
  parallelFor(kGaussianRows, threads_, [&](int r) {
    const RowRule rule = ruleOf(r);
    const size_t at = static_cast<size_t>(r) * head.count, n = static_cast<size_t>(head.count);
    splat::adamStep(head.row(r), rows_.first.data() + at, rows_.second.data() + at, deformer.rowGradient(r), n,
                    rule.rate * share, c1, c2, rule.low, rule.high);
  });
  const auto gradientOf = [this](const Field& field) {
    return std::span(fieldGradient_).first(field.parameters().size());
  };
  head.general->parameterGradient(motionInput(drive, head.general->reach()), deformer.nodeGradient(),
                                  gradientOf(*head.general));
  if (head.general->basisParameters() > 0) freeLipsOfUpperCodes();
  stepField(*head.general, general_, share, c1, c2);
  head.individual->parameterGradient(soundInput(drive, head.individual->reach()), deformer.nodeGradient(),
                                     gradientOf(*head.individual));
  stepField(*head.individual, individual_, share, c1, c2);
}

void HeadOptimiser::save(TensorFile& file) const {
  const auto put = [&](const std::string& name, const Moments& m) {
    file.set("adam." + name, {2, static_cast<int64_t>(m.first.size())}, [&] {
      std::vector<float> both = m.first;
      both.insert(both.end(), m.second.begin(), m.second.end());
      return both;
    }());
  };
  put("rows", rows_);
  put("general", general_);
  put("individual", individual_);
  file.metadata["adam.count"] = std::to_string(count_);
}

Status HeadOptimiser::load(const TensorFile& file) {
  const auto take = [&](const std::string& name, Moments& m) -> Status {
    auto tensor = file.get("adam." + name, {2, static_cast<int64_t>(m.first.size())});
    if (!tensor) return passOn(tensor);
    std::copy_n((*tensor)->data.begin(), m.first.size(), m.first.begin());
    std::copy_n((*tensor)->data.begin() + static_cast<std::ptrdiff_t>(m.first.size()), m.second.size(),
                m.second.begin());
    return {};
  };
  for (auto [name, moments] : {std::pair{"rows", &rows_}, {"general", &general_}, {"individual", &individual_}})
    if (auto ok = take(name, *moments); !ok) return ok;
  const auto count = file.metadata.find("adam.count");
  count_ = count == file.metadata.end() ? 0 : std::strtol(count->second.c_str(), nullptr, 10);
  return {};
}

} // namespace d3t
