// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/hearing.h"

#include <algorithm>
#include <array>
#include <bit>

namespace d3t::performance {

using timeline::kSilence;
using timeline::Ticks;
using timeline::VisemeLane;
using timeline::VisemeSpan;

namespace {

using Numbers = std::array<float, sizeof(HeardMoment) / sizeof(float)>;

int64_t momentsOf(Ticks length) {
  return std::max<int64_t>(1, timeline::ceilDiv(length, Hearing::kTicks));
}

VisemeLane silentLane(Ticks length) {
  return length > 0 ? VisemeLane{VisemeSpan{0, length}} : VisemeLane();
}

void append(VisemeLane& lane, VisemeSpan span) {
  if (span.from >= span.to) return;
  if (!lane.empty() && lane.back().to == span.from && lane.back().viseme == span.viseme)
    lane.back().to = span.to;
  else
    lane.push_back(span);
}

// `lane` with `piece` in the place of what lies in [from, to).
VisemeLane replaced(const VisemeLane& lane, const VisemeLane& piece, Ticks from, Ticks to) {
  VisemeLane out;
  for (const VisemeSpan& v : lane)
    if (v.from < from) append(out, {v.from, std::min(v.to, from), v.viseme});
  for (const VisemeSpan& v : piece) append(out, {std::max(v.from, from), std::min(v.to, to), v.viseme});
  for (const VisemeSpan& v : lane)
    if (v.to > to) append(out, {std::max(v.from, to), v.to, v.viseme});
  return out;
}

} // namespace

Hearing::Hearing(Ticks length, int chunk, const SoundCode& silence)
    : length_(length), chunk_(chunk), nothing_{{}, silence, 1},
      chunks_(static_cast<size_t>(timeline::ceilDiv(momentsOf(length), chunk))),
      lane_(std::make_shared<VisemeLane>(silentLane(length))) {}

int Hearing::known() const {
  return static_cast<int>(std::count_if(chunks_.begin(), chunks_.end(), [](const auto& c) { return c != nullptr; }));
}

timeline::Span Hearing::spanOf(int chunk) const {
  const Ticks from = Ticks{chunk} * chunk_ * kTicks;
  return {from, std::min(from + chunk_ * kTicks, length_)};
}

const HeardMoment& Hearing::moment(int64_t index) const {
  const auto& chunk = chunks_[static_cast<size_t>(index / chunk_)];
  return chunk ? (*chunk)[static_cast<size_t>(index % chunk_)] : nothing_;
}

HeardMoment Hearing::at(Ticks time) const {
  if (chunks_.empty()) return nothing_;
  const int64_t last = momentsOf(length_) - 1, index = std::clamp<int64_t>(timeline::floorDiv(time, kTicks), 0, last);
  const HeardMoment& before = moment(index);
  if (index == last || time <= index * kTicks) return before;
  const auto share = static_cast<float>(time - index * kTicks) / static_cast<float>(kTicks);
  const auto a = std::bit_cast<Numbers>(before), b = std::bit_cast<Numbers>(moment(index + 1));
  Numbers out;
  for (size_t k = 0; k < out.size(); ++k) out[k] = (1 - share) * a[k] + share * b[k];
  return std::bit_cast<HeardMoment>(out);
}

Hearing Hearing::with(int chunk, std::vector<HeardMoment> moments, const VisemeLane& lane) const {
  Hearing out = *this;
  const timeline::Span span = spanOf(chunk);
  out.chunks_[static_cast<size_t>(chunk)] = std::make_shared<std::vector<HeardMoment>>(std::move(moments));
  out.lane_ = std::make_shared<VisemeLane>(replaced(*lane_, lane, span.from, span.to));
  return out;
}

} // namespace d3t::performance
