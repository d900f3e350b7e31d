// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner.h"

#include "core/base/parallel.h"
#include "core/refiner/refiner_graph.h"
#include <algorithm>
#include <openvino/openvino.hpp>

namespace d3t {
namespace {

constexpr const char* kName = "refiner";

int padded(int side) {
  return (side + kRefinerStep - 1) / kRefinerStep * kRefinerStep;
}

class OpenVinoRefiner final : public Refiner {
public:
  OpenVinoRefiner(RefinerWeights weights, int threads)
      : weights_(std::move(weights)), threads_(threads > 0 ? threads : hardwareThreads()) {}

  Status prepare(int width, int height) {
    if (request_ && width == width_ && height == height_) return {};
    try {
      auto compiled =
          core_.compile_model(refinerGraph(weights_, width, height), "CPU", ov::inference_num_threads(threads_),
                              ov::num_streams(1), ov::hint::inference_precision(ov::element::f32));
      request_ = compiled.create_infer_request();
    } catch (const std::exception& error) {
      return fail(ErrorKind::Failed, std::string("the refiner could not be built: ") + error.what(), kName,
                  "run packaging/setup again, or switch it off");
    }
    width_ = width;
    height_ = height;
    return {};
  }

  Status residual(std::span<const float> input, int width, int height, std::span<float> residual) override {
    if (auto ok = prepare(padded(width), padded(height)); !ok) return ok;
    fill(input.data(), width, height);
    try {
      request_.infer();
    } catch (const std::exception& error) {
      return fail(ErrorKind::Failed, std::string("the refiner could not be run: ") + error.what(), kName,
                  "switch it off");
    }
    const float* from = request_.get_output_tensor().data<float>();
    for (int c = 0; c < 3; ++c)
      for (int y = 0; y < height; ++y)
        std::copy_n(from + (static_cast<size_t>(c) * height_ + y) * width_, width,
                    residual.data() + (static_cast<size_t>(c) * height + y) * width);
    return {};
  }

private:
  // The picture, its last column and row repeated up to the network's size.
  void fill(const float* input, int width, int height) {
    float* to = request_.get_input_tensor().data<float>();
    for (int c = 0; c < kRefinerInputs; ++c)
      for (int y = 0; y < height_; ++y, to += width_) {
        const float* row = input + (static_cast<size_t>(c) * height + std::min(y, height - 1)) * width;
        std::copy_n(row, width, to);
        std::fill(to + width, to + width_, row[width - 1]);
      }
  }

  RefinerWeights weights_;
  int threads_, width_ = 0, height_ = 0;
  ov::Core core_;
  ov::InferRequest request_;
};

} // namespace

Result<std::unique_ptr<Refiner>> Refiner::create(const RefinerWeights& weights, int threads) {
  auto refiner = std::make_unique<OpenVinoRefiner>(weights, threads);
  if (auto ok = refiner->prepare(64, 64); !ok) return passOn(ok);
  return std::unique_ptr<Refiner>(std::move(refiner));
}

} // namespace d3t
