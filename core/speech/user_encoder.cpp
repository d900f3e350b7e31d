// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/user_encoder.h"

#include "core/base/hash.h"
#include "core/plugin/user_network.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Eigen::Index;

constexpr int kRowHop = 160, kRowCentre = 200;     // samples
constexpr int kFrameHop = 320, kFrameCentre = 200; // samples
constexpr int kWindowRows = 800, kMarginSamples = 16000, kWindow = kWindowRows * kRowHop + 2 * kMarginSamples;
constexpr int kFewestFrames = kWindow / kFrameHop - 2, kMostFrames = kWindow / kFrameHop + 1;

const NetworkContract kContract = {
    "--speech-encoder",
    "an ONNX file of wav2vec 2.0 or HuBERT with the input 1 x samples of free length and the output 1 x frames x "
    "numbers, 50 frames per second",
    {{1, kWindow}},
    1};

class OnnxEncoder final : public UserEncoder {
public:
  OnnxEncoder(std::unique_ptr<UserNetwork> network, std::string name, std::string hash, int width)
      : network_(std::move(network)), name_(std::move(name)), hash_(std::move(hash)), width_(width) {}
  int width() const override { return width_; }
  const std::string& name() const override { return name_; }
  const std::string& hash() const override { return hash_; }

  Status hear(const Audio& sound, int first, int last, const TakeRows& take, Run& run) override {
    const auto [mean, scale] = statistics(sound);
    for (int r = first; r < last; r += kWindowRows) {
      if (run.isCancelled()) return cancelledError("speech encoder");
      const int end = std::min(last, r + kWindowRows);
      const int64_t start = int64_t{r} * kRowHop - kMarginSamples;
      const std::span<float> window = network_->input(0);
      for (int64_t i = 0; i < kWindow; ++i) {
        const int64_t at = start + i;
        const bool known = at >= 0 && at < static_cast<int64_t>(sound.samples.size());
        window[static_cast<size_t>(i)] = known ? (sound.samples[static_cast<size_t>(at)] - mean) * scale : 0;
      }
      if (auto ok = network_->run(); !ok) return ok;
      if (auto ok = take(r, rowsOf(start, r, end)); !ok) return ok;
      run.report("speech", static_cast<double>(end - first) / (last - first), "your speech encoder listens");
    }
    return {};
  }

private:
  // As the encoders' own feature extractor: (x - mean) / sqrt(variance + 1e-7).
  static std::pair<float, float> statistics(const Audio& sound) {
    double sum = 0, square = 0;
    for (const float s : sound.samples) sum += s, square += static_cast<double>(s) * s;
    const double n = std::max<double>(1, static_cast<double>(sound.samples.size())), mean = sum / n;
    const double variance = std::max(0., square / n - mean * mean);
    return {static_cast<float>(mean), static_cast<float>(1 / std::sqrt(variance + 1e-7))};
  }

  // Linear interpolation of the frames of a window that starts at this sample, at the centres of rows [first, last).
  RowMatrix rowsOf(int64_t start, int first, int last) const {
    const Index count = network_->shape(0)[1];
    const Eigen::Map<const RowMatrix> frames(network_->output(0).data(), count, width_);
    RowMatrix out(last - first, width_);
    for (int r = first; r < last; ++r) {
      const auto offset = static_cast<double>(int64_t{r} * kRowHop + kRowCentre - start - kFrameCentre);
      const double place = std::clamp(offset / kFrameHop, 0., static_cast<double>(count - 1));
      const auto below = std::min(static_cast<Index>(place), count - 2);
      const auto share = static_cast<float>(place - static_cast<double>(below));
      out.row(r - first) = (1 - share) * frames.row(below) + share * frames.row(below + 1);
    }
    return out;
  }

  std::unique_ptr<UserNetwork> network_;
  std::string name_, hash_;
  int width_;
};

} // namespace

Result<std::unique_ptr<UserEncoder>> UserEncoder::load(const std::filesystem::path& onnx, int threads) {
  auto network = UserNetwork::load(onnx, kContract, threads);
  if (!network) return passOn(network);
  const auto shape = (*network)->shape(0);
  const bool fits = shape.size() == 3 && shape[0] == 1 && shape[1] >= kFewestFrames && shape[1] <= kMostFrames &&
                    shape[2] >= 1 && shape[2] <= kWidest;
  if (!fits)
    return badInput(fmt::format("the network given by --speech-encoder cannot be used: it makes {} of {} samples",
                                fmt::join(shape, " x "), kWindow),
                    onnx.string(), "give " + kContract.wants + ", or leave --speech-encoder away");
  auto hash = hashFile(onnx);
  if (!hash) return passOn(hash);
  return std::make_unique<OnnxEncoder>(std::move(*network), onnx.filename().string(), *hash,
                                       static_cast<int>(shape[2]));
}

} // namespace d3t
