// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/cuts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

namespace d3t {
namespace {

constexpr int kSide = kThumbnailSide, kBlock = 8, kBlocks = kSide / kBlock;
constexpr int kReach = 4;  // cells that a block may have moved
constexpr int kFlash = 6;  // frames: what is over after so many was a flash
constexpr int kAround = 6; // neighbours on each side that a change is compared with
// On 17 real clips the weakest hard cut has 15.7 and 4.2 times its neighbours, the strongest motion 2.6 times (a cut
// from face to face of one framing: 7.4 and 7.2 times).
constexpr float kLeast = 3, kTimes = 3.2f;
constexpr size_t kIgnored = 2;     // largest neighbours left out: other cuts and flashes
constexpr float kBase = .3f;       // so that noise on a still picture is no cut
constexpr float kFlashShare = .4f; // of the change

int blockDifference(const Thumbnail& a, const Thumbnail& b, int x, int y, int dx, int dy) {
  int sum = 0;
  for (int row = 0; row < kBlock; ++row) {
    const int from = std::clamp(y + row + dy, 0, kSide - 1);
    const uint8_t* p = a.data() + from * kSide;
    const uint8_t* q = b.data() + (y + row) * kSide;
    if (x + dx >= 0 && x + dx + kBlock <= kSide)
      for (int i = x; i < x + kBlock; ++i) sum += std::abs(p[i + dx] - q[i]);
    else
      for (int i = x; i < x + kBlock; ++i) sum += std::abs(p[std::clamp(i + dx, 0, kSide - 1)] - q[i]);
  }
  return sum;
}

// Mean |difference| of b and a with each block of b taken from where it fits best.
float changeWithoutMotion(const Thumbnail& a, const Thumbnail& b) {
  int sum = 0;
  for (int y = 0; y < kSide; y += kBlock)
    for (int x = 0; x < kSide; x += kBlock) {
      int best = blockDifference(a, b, x, y, 0, 0);
      for (int dy = -kReach; dy <= kReach && best > kBlock * kBlock / 4; ++dy)
        for (int dx = -kReach; dx <= kReach; ++dx) best = std::min(best, blockDifference(a, b, x, y, dx, dy));
      sum += best;
    }
  return static_cast<float>(sum) / (kSide * kSide);
}

std::array<int, kSide + 1> cellStarts(int length) {
  std::array<int, kSide + 1> starts{};
  for (int i = 0; i <= kSide; ++i) starts[static_cast<size_t>(i)] = static_cast<int>(int64_t{length} * i / kSide);
  return starts;
}

} // namespace

Thumbnail thumbnailOf(const Image& image) {
  const auto columns = cellStarts(image.width), rows = cellStarts(image.height);
  const int step = std::min(image.width, image.height) >= 8 * kSide ? 2 : 1; // a part of the pixels is enough
  Thumbnail out(kSide * kSide);
  for (size_t cy = 0; cy < kSide; ++cy) {
    std::array<int, kSide> sum{}, count{};
    const int top = std::min(rows[cy], image.height - 1), bottom = std::max(top + 1, rows[cy + 1]);
    for (int y = top; y < bottom; y += step)
      for (size_t cx = 0; cx < kSide; ++cx) {
        const int left = std::min(columns[cx], image.width - 1), right = std::max(left + 1, columns[cx + 1]);
        const uint8_t* p = image.at(left, y);
        for (int x = left; x < right; x += step, p += 3 * step) {
          sum[cx] += (77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8;
          ++count[cx];
        }
      }
    for (size_t cx = 0; cx < kSide; ++cx) out[cy * kSide + cx] = static_cast<uint8_t>(sum[cx] / count[cx]);
  }
  return out;
}

double meanDifference(const Image& a, const Image& b) {
  if (a.data.size() != b.data.size() || a.data.empty()) return 255;
  uint64_t sum = 0;
  constexpr size_t kPiece = 1 << 16; // a 32-bit sum of so many cannot run over
  for (size_t from = 0; from < a.data.size(); from += kPiece) {
    const size_t to = std::min(from + kPiece, a.data.size());
    uint32_t part = 0;
    for (size_t i = from; i < to; ++i) part += static_cast<uint32_t>(std::abs(a.data[i] - b.data[i]));
    sum += part;
  }
  return static_cast<double>(sum) / static_cast<double>(a.data.size());
}

void CutFinder::add(const Thumbnail& frame) {
  const int n = static_cast<int>(change_.size()), kept = static_cast<int>(recent_.size());
  change_.push_back(kept ? changeWithoutMotion(recent_.back(), frame) : 0);
  back_.push_back(255);
  const bool lively = std::any_of(change_.end() - std::min(n + 1, kFlash), change_.end(),
                                  [](float change) { return change >= kLeast; });
  for (int j = 2; lively && j <= kept; ++j) {
    // When frames n - j and n look the same, neither n - j + 1 nor n begins a shot.
    const float change = changeWithoutMotion(recent_[static_cast<size_t>(kept - j)], frame);
    for (int i : {n, n - j + 1}) back_[static_cast<size_t>(i)] = std::min(back_[static_cast<size_t>(i)], change);
  }
  recent_.push_back(frame);
  if (recent_.size() > kFlash) recent_.pop_front();
}

bool CutFinder::isCut(int frame) const {
  const float change = change_[static_cast<size_t>(frame)];
  if (change < kLeast || back_[static_cast<size_t>(frame)] < kFlashShare * change) return false;
  std::vector<float> around;
  const int last = static_cast<int>(change_.size()) - 1;
  for (int i = std::max(1, frame - kAround); i <= std::min(last, frame + kAround); ++i)
    if (i != frame) around.push_back(change_[static_cast<size_t>(i)]);
  std::sort(around.begin(), around.end(), std::greater<>());
  const float usual = around.empty() ? 0 : around[std::min(kIgnored, around.size() - 1)];
  return change > kTimes * (usual + kBase);
}

std::vector<int> CutFinder::cuts() const {
  std::vector<int> found;
  for (int i = 1; i < static_cast<int>(change_.size()); ++i)
    if (isCut(i)) found.push_back(i);
  return found;
}

} // namespace d3t
