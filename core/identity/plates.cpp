// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/plates.h"

#include "core/base/parallel.h"
#include "core/media/video_writer.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr int kHoleGrow = 9, kHoleFeather = 3; // working px around the head mask

// Running extremum or mean over 2 r + 1 values along one direction.
template <class Fold> void filterRows(std::vector<float>& values, int width, int height, int radius, Fold fold) {
  std::vector<float> row(static_cast<size_t>(width));
  for (int y = 0; y < height; ++y) {
    float* line = values.data() + static_cast<size_t>(y) * width;
    for (int x = 0; x < width; ++x)
      row[static_cast<size_t>(x)] = fold(line + std::max(0, x - radius), line + std::min(width - 1, x + radius) + 1);
    std::copy(row.begin(), row.end(), line);
  }
}

void transpose(std::vector<float>& values, int side) {
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < y; ++x)
      std::swap(values[static_cast<size_t>(y) * side + x], values[static_cast<size_t>(x) * side + y]);
}

// 1 inside the grown head mask, falling softly to 0 around it.
std::vector<float> holeWeight(const Image& mask) {
  std::vector<float> weight(mask.data.size());
  std::transform(mask.data.begin(), mask.data.end(), weight.begin(), [](uint8_t m) { return m > 127 ? 1.f : 0.f; });
  const auto largest = [](const float* a, const float* b) { return *std::max_element(a, b); };
  const auto mean = [](const float* a, const float* b) {
    float sum = 0;
    for (const float* p = a; p < b; ++p) sum += *p;
    return sum / static_cast<float>(b - a);
  };
  for (int pass = 0; pass < 2; ++pass) {
    filterRows(weight, kWorkSize, kWorkSize, kHoleGrow, largest);
    transpose(weight, kWorkSize);
  }
  for (int pass = 0; pass < 2; ++pass) {
    filterRows(weight, kWorkSize, kWorkSize, kHoleFeather, mean);
    transpose(weight, kWorkSize);
  }
  return weight;
}

struct Tap {
  size_t corner[4];
  float weight[4];
};

Tap tapAt(float x, float y) { // working pixel corners -> the four nearest pixel centres
  const float px = std::clamp(x - .5f, 0.f, kWorkSize - 1.001f), py = std::clamp(y - .5f, 0.f, kWorkSize - 1.001f);
  const int x0 = static_cast<int>(px), y0 = static_cast<int>(py);
  const float fx = px - static_cast<float>(x0), fy = py - static_cast<float>(y0);
  const size_t at = static_cast<size_t>(y0) * kWorkSize + x0;
  return {{at, at + 1, at + kWorkSize, at + kWorkSize + 1},
          {(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy}};
}

void fillRow(uint8_t* row, int y, int width, const WorkWindow& window, const Image& plate,
             const std::vector<float>& hole) {
  const float wy = (static_cast<float>(y) + .5f - window.y) * window.toWork();
  if (wy < 0 || wy >= kWorkSize) return;
  for (int x = 0; x < width; ++x) {
    const float wx = (static_cast<float>(x) + .5f - window.x) * window.toWork();
    if (wx < 0 || wx >= kWorkSize) continue;
    const Tap tap = tapAt(wx, wy);
    float weight = 0;
    for (int e = 0; e < 4; ++e) weight += tap.weight[e] * hole[tap.corner[e]];
    if (weight <= 0) continue;
    for (int c = 0; c < 3; ++c) {
      float value = 0;
      for (int e = 0; e < 4; ++e) value += tap.weight[e] * plate.data[3 * tap.corner[e] + static_cast<size_t>(c)];
      row[3 * x + c] = static_cast<uint8_t>(std::lround(weight * value + (1 - weight) * row[3 * x + c]));
    }
  }
}

} // namespace

Result<Image> plateAtSource(const Clip& clip, const TrackedClip& tracked, int track) {
  auto picture = clip.frame(tracked.frames[static_cast<size_t>(track)].clipFrame);
  if (!picture) return picture;
  auto plate = tracked.plate(track);
  if (!plate) return plate;
  auto mask = tracked.mask(track);
  if (!mask) return mask;
  if (plate->width != kWorkSize || plate->height != kWorkSize || mask->width != kWorkSize || mask->height != kWorkSize)
    return badInput("a picture of the tracked clip has the wrong size", tracked.folder.string(),
                    "track the clip again");
  const auto hole = holeWeight(*mask);
  for (int y = 0; y < picture->height; ++y) fillRow(picture->row(y), y, picture->width, tracked.window, *plate, hole);
  return picture;
}

Status writePlates(const Clip& clip, const TrackedClip& tracked, const std::vector<int>& tracks,
                   const std::filesystem::path& video, Run& run) {
  VideoWriterOptions options;
  options.quality = 16;
  options.keyInterval = kPlateInterval;
  options.bFrames = false; // played backward: every frame of a group is decoded anyway
  auto writer = VideoWriter::create(video, clip.width, clip.height, options);
  if (!writer) return passOn(writer);
  const int batch = 2 * run.threadCount();
  for (size_t first = 0; first < tracks.size(); first += static_cast<size_t>(batch)) {
    if (run.isCancelled()) return cancelledError("identity");
    const int count = static_cast<int>(std::min(tracks.size() - first, static_cast<size_t>(batch)));
    std::vector<Result<Image>> plates(static_cast<size_t>(count), Image());
    parallelFor(count, run.threadCount(), [&](int i) {
      plates[static_cast<size_t>(i)] = plateAtSource(clip, tracked, tracks[first + static_cast<size_t>(i)]);
    });
    for (auto& plate : plates) {
      if (!plate) return passOn(plate);
      if (auto ok = writer->add(std::move(*plate)); !ok) return ok;
    }
    run.report("identity", static_cast<double>(first) / static_cast<double>(tracks.size()), "plates");
  }
  return writer->finish();
}

} // namespace d3t
