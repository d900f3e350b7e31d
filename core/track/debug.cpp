// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/debug.h"
#include "core/base/image_file.h"
#include "core/base/parallel.h"
#include "core/head/topology.h"
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace d3t {
namespace {

constexpr int kSheetFrames = 8, kSheetCell = 320; // px
constexpr int kJpegQuality = 92;

cv::Mat view(const Image& image) {
  return cv::Mat(image.height, image.width, CV_8UC(image.channels), const_cast<uint8_t*>(image.data.data()));
}

void put(cv::Mat& picture, float x, float y, const cv::Scalar& colour) {
  cv::circle(picture, {cvRound(x - 0.5f), cvRound(y - 0.5f)}, 1, colour, cv::FILLED);
}

Status writeOverlay(const TrackedClip& tracked, int index, const std::filesystem::path& folder, Image* kept) {
  const auto work = tracked.workFrame(index), mask = tracked.mask(index);
  if (!work) return passOn(work);
  if (!mask) return passOn(mask);
  Image overlay = drawOverlay(tracked, index, *work, *mask);
  const auto file = folder / "overlay" / fmt::format("{:06}.jpg", tracked.frames[index].clipFrame);
  const Status written = writeImage(file, overlay, kJpegQuality);
  if (kept) *kept = std::move(overlay);
  return written;
}

void place(const Image& picture, int column, int row, Image& sheet) {
  cv::Mat cell = view(sheet)(cv::Rect(column * kSheetCell, row * kSheetCell, kSheetCell, kSheetCell));
  cv::resize(view(picture), cell, cell.size(), 0, 0, cv::INTER_AREA);
}

} // namespace

Image drawOverlay(const TrackedClip& tracked, int index, const Image& work, const Image& mask) {
  Image overlay = work;
  cv::Mat picture = view(overlay);
  std::vector<std::vector<cv::Point>> outline;
  cv::findContours(view(mask).clone(), outline, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  cv::drawContours(picture, outline, -1, {255, 40, 40}, 1);
  const CropBox& crop = tracked.crop;
  cv::rectangle(picture, {crop.x, crop.y, crop.width, crop.height}, {60, 120, 255}, 1);
  const TrackedFrame& frame = tracked.frames[index];
  const MeshPoints mesh = tracked.rig.mesh(frame.code);
  for (int v = 0; v < kMeshPoints; ++v) {
    const Eigen::Vector2f seen = projectToWork(frame.pose, mesh.row(v).transpose());
    put(picture, seen.x(), seen.y(), {40, 255, 40});
  }
  for (int v : topology::lips()) put(picture, frame.landmarks(v, 0), frame.landmarks(v, 1), {255, 255, 40});
  return overlay;
}

Status writeTrackDebug(const TrackedClip& tracked, const std::filesystem::path& folder, const Run& run) {
  const int count = static_cast<int>(tracked.frames.size()), columns = std::min(kSheetFrames, count);
  if (columns == 0) return {};
  std::error_code failed;
  std::filesystem::create_directories(folder / "overlay", failed);
  Image sheet(columns * kSheetCell, 2 * kSheetCell, 3);
  std::vector<Status> results(count);
  parallelFor(count, run.threadCount(), [&](int i) {
    if (run.isCancelled()) return;
    const int column = static_cast<int>(static_cast<int64_t>(i) * columns / count);
    const bool onSheet = i == 0 || static_cast<int64_t>(i - 1) * columns / count != column;
    Image overlay;
    results[i] = writeOverlay(tracked, i, folder, onSheet ? &overlay : nullptr);
    if (!results[i] || !onSheet) return;
    place(overlay, column, 0, sheet);
    if (const auto plate = tracked.plate(i)) place(*plate, column, 1, sheet);
  });
  if (run.isCancelled()) return cancelledError("track");
  for (const Status& result : results)
    if (!result) return result;
  return writeImage(folder / "contact_sheet.png", sheet);
}

} // namespace d3t
