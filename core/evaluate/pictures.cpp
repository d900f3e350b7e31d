// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/pictures.h"

#include "core/base/image_file.h"
#include "core/head/topology.h"
#include <algorithm>
#include <cstring>

namespace d3t {
namespace {

constexpr size_t kMouthEvery = 6;                                  // frames between two mouths of the contact sheet
constexpr int kMouthWidth = 128, kMouthHeight = 96, kColumns = 10; // px, px, mouths per row

Image sideBySide(const Image& left, const Image& right) {
  Image out(left.width + right.width, left.height, 3);
  for (int y = 0; y < left.height; ++y) {
    std::memcpy(out.row(y), left.row(y), left.rowBytes());
    std::memcpy(out.at(left.width, y), right.row(y), right.rowBytes());
  }
  return out;
}

Image mouthOf(const Image& image, const MeshPoints& mesh) {
  const Eigen::Vector3f centre = (mesh.row(topology::kCornerRight) + mesh.row(topology::kCornerLeft)).transpose() / 2;
  const int x0 = std::clamp(static_cast<int>(centre.x()) - kMouthWidth / 2, 0, std::max(0, image.width - kMouthWidth));
  const int y0 =
      std::clamp(static_cast<int>(centre.y()) - kMouthHeight / 2, 0, std::max(0, image.height - kMouthHeight));
  Image out(kMouthWidth, kMouthHeight, 3);
  for (int y = 0; y < kMouthHeight; ++y) std::memcpy(out.row(y), image.at(x0, y0 + y), out.rowBytes());
  return out;
}

void paste(const Image& from, Image& to, int x, int y) {
  for (int r = 0; r < from.height; ++r) std::memcpy(to.at(x, y + r), from.row(r), from.rowBytes());
}

} // namespace

Status FilmSet::open(const std::filesystem::path& folder) {
  folder_ = folder;
  VideoWriterOptions nearLossless;
  nearLossless.quality = 1;
  nearLossless.x264Preset = "ultrafast";
  struct Film {
    const char* name;
    int width;
    std::optional<VideoWriter>& writer;
  };
  for (const Film& film : {Film{"predicted.mp4", kWorkSize, predicted_}, Film{"truth.mp4", kWorkSize, truth_},
                           Film{"side_by_side.mp4", 2 * kWorkSize, both_}}) {
    auto writer = VideoWriter::create(folder / film.name, film.width, kWorkSize,
                                      film.width == kWorkSize ? nearLossless : VideoWriterOptions());
    if (!writer) return passOn(writer);
    film.writer = std::move(*writer);
  }
  return {};
}

Status FilmSet::add(const Image& predicted, const Image& truth, const MeshPoints& mesh) {
  if (auto ok = predicted_->add(predicted); !ok) return ok;
  if (auto ok = truth_->add(truth); !ok) return ok;
  if (auto ok = both_->add(sideBySide(truth, predicted)); !ok) return ok;
  if (frames_++ % kMouthEvery == 0 && mesh.rows() > 0)
    mouths_.push_back({mouthOf(truth, mesh), mouthOf(predicted, mesh)});
  return {};
}

Status FilmSet::finish() {
  for (auto* writer : {&predicted_, &truth_, &both_})
    if (auto ok = (*writer)->finish(); !ok) return ok;
  const int rows = (static_cast<int>(mouths_.size()) + kColumns - 1) / kColumns;
  if (rows == 0) return {};
  Image sheet(kColumns * kMouthWidth, rows * (2 * kMouthHeight + 6), 3);
  for (size_t i = 0; i < mouths_.size(); ++i) {
    const int x = static_cast<int>(i) % kColumns * kMouthWidth,
              y = static_cast<int>(i) / kColumns * (2 * kMouthHeight + 6);
    paste(mouths_[i].truth, sheet, x, y);
    paste(mouths_[i].predicted, sheet, x, y + kMouthHeight);
  }
  return writeImage(folder_ / "mouths.png", sheet);
}

} // namespace d3t
