// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/waveform.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace d3t::timeline {
namespace {

/// x = x where it is a finite number, else 0: infinity minus itself is no number, and no number equals itself.
inline float number(float x) {
  return x - x == 0 ? x : 0;
}

} // namespace

void Waveform::Sum::add(const Block& b, int64_t count) {
  low = std::min(low, b.low);
  high = std::max(high, b.high);
  squares += b.squares;
  samples += count;
}

Waveform::Block Waveform::blockOf(std::span<const float> samples) const {
  // Eight lanes at once: a single chain of sums would wait for each addition.
  constexpr size_t kLanes = 8;
  std::array<float, kLanes> low, high, squares{};
  low.fill(std::numeric_limits<float>::max());
  high.fill(std::numeric_limits<float>::lowest());
  const auto take = [&](size_t lane, float sample) {
    const float x = number(sample);
    low[lane] = x < low[lane] ? x : low[lane];
    high[lane] = x > high[lane] ? x : high[lane];
    squares[lane] += x * x;
  };
  size_t i = 0;
  for (; i + kLanes <= samples.size(); i += kLanes)
    for (size_t lane = 0; lane < kLanes; ++lane) take(lane, samples[i + lane]);
  for (; i < samples.size(); ++i) take(i % kLanes, samples[i]);
  double sum = 0;
  for (const float s : squares) sum += s;
  return {*std::min_element(low.begin(), low.end()), *std::max_element(high.begin(), high.end()),
          static_cast<float>(sum)};
}

void Waveform::push(std::span<const float> samples) {
  size_ += static_cast<int64_t>(samples.size());
  while (!samples.empty()) {
    if (open_.empty() && samples.size() >= kBlock) { // straight from the caller's memory
      addBlock(blockOf(samples.first(kBlock)));
      samples = samples.subspan(kBlock);
      continue;
    }
    const size_t taken = std::min(samples.size(), static_cast<size_t>(kBlock) - open_.size());
    open_.insert(open_.end(), samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(taken));
    samples = samples.subspan(taken);
    if (open_.size() < kBlock) continue;
    addBlock(blockOf(open_));
    open_.clear();
  }
}

void Waveform::addBlock(Block block) {
  for (size_t level = 0;; ++level) {
    if (level == levels_.size()) levels_.emplace_back();
    auto& blocks = levels_[level];
    blocks.push_back(block);
    if (blocks.size() % kFan != 0) return;
    Sum sum{block.low, block.high, 0, 0};
    for (size_t i = blocks.size() - kFan; i < blocks.size(); ++i) sum.add(blocks[i], 0);
    block = {sum.low, sum.high, static_cast<float>(sum.squares)};
  }
}

Waveform::Sum Waveform::sumOf(int64_t first, int64_t end) const {
  Sum sum{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest(), 0, 0};
  const auto whole = levels_.empty() ? 0 : static_cast<int64_t>(levels_[0].size());
  if (end > whole) {
    sum.add(blockOf(open_), static_cast<int64_t>(open_.size()));
    end = whole;
  }
  // Up as long as there are whole blocks of the next level in between: a few blocks of each.
  int64_t samples = kBlock;
  for (size_t level = 0; first < end; ++level, samples *= kFan) {
    const bool higher = level + 1 < levels_.size();
    for (; first < end && (!higher || first % kFan != 0); ++first)
      sum.add(levels_[level][static_cast<size_t>(first)], samples);
    for (; first < end && end % kFan != 0; --end) sum.add(levels_[level][static_cast<size_t>(end - 1)], samples);
    first /= kFan, end /= kFan;
  }
  return sum;
}

std::vector<WaveColumn> Waveform::query(int64_t first, int64_t end, int columns) const {
  std::vector<WaveColumn> out;
  if (first < 0 || end > size_ || first >= end || columns <= 0) return out;
  out.reserve(static_cast<size_t>(columns));
  const auto bound = [&](int c) { // in two parts, so that no product can overflow
    const int64_t whole = (end - first) / columns, rest = (end - first) % columns;
    return first + whole * c + rest * c / columns;
  };
  for (int c = 0; c < columns; ++c) {
    const int64_t from = bound(c), to = std::max(bound(c + 1), from + 1);
    const Sum sum = sumOf(from / kBlock, (to + kBlock - 1) / kBlock);
    out.push_back({sum.low, sum.high, static_cast<float>(std::sqrt(sum.squares / static_cast<double>(sum.samples)))});
  }
  return out;
}

size_t Waveform::bytes() const {
  size_t all = open_.capacity() * sizeof(float);
  for (const auto& level : levels_) all += level.capacity() * sizeof(Block);
  return all;
}

} // namespace d3t::timeline
