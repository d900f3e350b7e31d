// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/sync_net.h"

#include "core/evaluate/mfcc.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Eigen::Index;

constexpr int kMostShift = 15, kShifts = 2 * kMostShift + 1; // frames
constexpr int kSide = 224, kFrames = 5, kSoundRows = 20, kRowsPerFrame = 4;
constexpr int kSamplesPerFrame = 640;
constexpr int kFacePoints = 468; // without the irises
constexpr double kCropScale = .4;
constexpr uint8_t kOutside = 110;
constexpr size_t kMedian = 13;    // frames
constexpr float kEpsilon = 1e-6f; // of torch's pairwise_distance

const NetworkContract kContract = {
    "--syncnet",
    "an ONNX file of SyncNet with the inputs 1 x 3 x 5 x 224 x 224 (BGR, 0..255) and 1 x 1 x 13 x 20 (MFCC) and the "
    "two embeddings as outputs",
    {{1, 3, kFrames, kSide, kSide}, {1, 1, kMfcc, kSoundRows}},
    2};

struct Box {
  double half = 0, x = 0, y = 0; ///< px
};

Box boxOf(const MeshPoints& mesh) {
  const auto face = mesh.topRows(kFacePoints);
  const Eigen::Vector2d low = face.colwise().minCoeff().head<2>().cast<double>();
  const Eigen::Vector2d high = face.colwise().maxCoeff().head<2>().cast<double>();
  return {(high - low).maxCoeff() / 2, (low.x() + high.x()) / 2, (low.y() + high.y()) / 2};
}

// scipy.signal.medfilt: zeros beyond the ends.
std::vector<double> medianFiltered(const std::vector<double>& values) {
  std::vector<double> out;
  for (size_t i = 0; i < values.size(); ++i) {
    std::array<double, kMedian> window{};
    for (size_t k = 0; k < kMedian; ++k)
      if (const size_t at = i + k; at >= kMedian / 2 && at - kMedian / 2 < values.size())
        window[k] = values[at - kMedian / 2];
    std::nth_element(window.begin(), window.begin() + kMedian / 2, window.end());
    out.push_back(window[kMedian / 2]);
  }
  return out;
}

// A piece of a picture, which may reach beyond it, resampled linearly between pixel centres.
Image resized(const Image& from, int left, int top, int width, int height) {
  Image out(kSide, kSide, 3);
  const auto pixel = [&](int x, int y, int c) {
    x += left, y += top;
    return static_cast<float>(x < 0 || y < 0 || x >= from.width || y >= from.height ? kOutside : from.at(x, y)[c]);
  };
  const auto place = [](int i, int n) {
    return std::clamp((static_cast<float>(i) + .5f) * static_cast<float>(n) / kSide - .5f, 0.f,
                      static_cast<float>(n - 1));
  };
  for (int y = 0; y < kSide; ++y) {
    const float fy = place(y, height);
    const int y0 = static_cast<int>(fy), y1 = std::min(y0 + 1, height - 1);
    for (int x = 0; x < kSide; ++x) {
      const float fx = place(x, width), wx = fx - std::floor(fx), wy = fy - std::floor(fy);
      const int x0 = static_cast<int>(fx), x1 = std::min(x0 + 1, width - 1);
      for (int c = 0; c < 3; ++c) {
        const float upper = (1 - wx) * pixel(x0, y0, c) + wx * pixel(x1, y0, c);
        const float lower = (1 - wx) * pixel(x0, y1, c) + wx * pixel(x1, y1, c);
        out.at(x, y)[c] = static_cast<uint8_t>(std::lround((1 - wy) * upper + wy * lower));
      }
    }
  }
  return out;
}

RowMatrix withRow(std::span<const float> values, RowMatrix all, Index row, Index rows) {
  if (row == 0) all.resize(rows, static_cast<Index>(values.size()));
  all.row(row) = Eigen::Map<const Eigen::RowVectorXf>(values.data(), static_cast<Index>(values.size()));
  return all;
}

} // namespace

SyncScore syncScore(const RowMatrix& video, const RowMatrix& sound) {
  std::array<double, kShifts> mean{};
  const Index n = video.rows();
  for (Index i = 0; i < n; ++i)
    for (int s = 0; s < kShifts; ++s) {
      const Index other = i + s - kMostShift;
      Eigen::RowVectorXf difference = video.row(i).array() + kEpsilon;
      if (other >= 0 && other < n) difference -= sound.row(other);
      mean[static_cast<size_t>(s)] += static_cast<double>(difference.norm()) / static_cast<double>(n);
    }
  const auto least = std::min_element(mean.begin(), mean.end());
  std::array<double, kShifts> sorted = mean;
  std::sort(sorted.begin(), sorted.end());
  return {sorted[kShifts / 2] - *least, *least, kMostShift - static_cast<int>(least - mean.begin())};
}

std::vector<Image> syncCrops(const std::vector<Image>& pictures, const std::vector<MeshPoints>& meshes) {
  std::vector<double> half, x, y;
  for (const MeshPoints& mesh : meshes) {
    const Box box = boxOf(mesh);
    half.push_back(box.half);
    x.push_back(box.x);
    y.push_back(box.y);
  }
  half = medianFiltered(half);
  x = medianFiltered(x);
  y = medianFiltered(y);
  std::vector<Image> out;
  for (size_t i = 0; i < pictures.size(); ++i) {
    const auto at = [](double v) { return static_cast<int>(std::floor(v)); };
    const int left = at(x[i] - half[i] * (1 + kCropScale)), right = at(x[i] + half[i] * (1 + kCropScale));
    const int top = at(y[i] - half[i]), bottom = at(y[i] + half[i] * (1 + 2 * kCropScale));
    out.push_back(resized(pictures[i], left, top, std::max(1, right - left), std::max(1, bottom - top)));
  }
  return out;
}

Result<SyncNet> SyncNet::load(const std::filesystem::path& onnx, int threads) {
  auto network = UserNetwork::load(onnx, kContract, threads);
  if (!network) return passOn(network);
  const size_t video = (*network)->output(0).size(), sound = (*network)->output(1).size();
  if (video != sound || video < 2)
    return badInput(fmt::format("the network given by --syncnet cannot be used: its embeddings have {} and {} numbers",
                                video, sound),
                    onnx.string(), "give " + kContract.wants + ", or leave --syncnet away");
  return SyncNet(std::move(*network));
}

Result<SyncScore> SyncNet::measure(const std::vector<Image>& pictures, const std::vector<MeshPoints>& meshes,
                                   std::span<const float> samples) {
  const size_t frames = std::min({pictures.size(), meshes.size(), samples.size() / kSamplesPerFrame});
  if (frames < kFewestFrames)
    return badInput(fmt::format("only {} frames with sound for Sync-C and Sync-D", frames), "--syncnet",
                    "test on more seconds");
  const RowMatrix sound = mfcc(samples);
  const std::vector<Image> crops = syncCrops(pictures, meshes);
  const auto last = static_cast<Index>(frames) - kFrames; // as in the script
  constexpr size_t kPlane = size_t{kSide} * kSide;
  RowMatrix seen, heard;
  for (Index i = 0; i < last; ++i) {
    const auto picture = network_->input(0), window = network_->input(1);
    for (size_t f = 0; f < kFrames; ++f) {
      const auto& bytes = crops[static_cast<size_t>(i) + f].data;
      for (size_t c = 0; c < 3; ++c)
        for (size_t p = 0; p < kPlane; ++p)
          picture[(c * kFrames + f) * kPlane + p] = static_cast<float>(bytes[3 * p + 2 - c]); // RGB -> BGR
    }
    for (Index k = 0; k < kMfcc; ++k)
      for (Index r = 0; r < kSoundRows; ++r)
        window[static_cast<size_t>(k * kSoundRows + r)] = sound(std::min(i * kRowsPerFrame + r, sound.rows() - 1), k);
    if (auto ok = network_->run(); !ok) return passOn(ok);
    seen = withRow(network_->output(0), std::move(seen), i, last);
    heard = withRow(network_->output(1), std::move(heard), i, last);
  }
  return syncScore(seen, heard);
}

} // namespace d3t
