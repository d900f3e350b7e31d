// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/encoder_graph.h"

#include "core/speech/speech_encoder.h"
#include <cmath>
#include <openvino/op/ops.hpp>
#include <openvino/openvino.hpp>
#include <optional>

namespace d3t {
namespace {

namespace op = ov::op;
using Node = ov::Output<ov::Node>;

constexpr int kChannels = SpeechEncoder::kChannels;
constexpr int kHeads = 8, kHeadSize = kChannels / kHeads,
              kTurned = 32; ///< the first kTurned of a head know their place
constexpr int kKernel[3] = {127, 7, 3}, kStride[3] = {64, 3, 2};
constexpr int kMiddle = 2 * kChannels, kWide = 4 * kChannels;
constexpr float kEpsilon = 1e-5f;

int convolved(int length, int k) {
  return (length - kKernel[k]) / kStride[k] + 1;
}

Node values(const ov::Shape& shape, const std::vector<float>& data) {
  return op::v0::Constant::create(ov::element::f32, shape, data);
}

Node number(float value) {
  return values({}, {value});
}

Node whole(std::vector<int64_t> numbers) {
  const ov::Shape shape{numbers.size()};
  return op::v0::Constant::create(ov::element::i64, shape, std::move(numbers));
}

template <class Op, class... Args> Node make(Args&&... args) {
  return std::make_shared<Op>(std::forward<Args>(args)...)->output(0);
}

Node add(const Node& a, const Node& b) {
  return make<op::v1::Add>(a, b);
}

Node times(const Node& a, const Node& b) {
  return make<op::v1::Multiply>(a, b);
}

Node product(const Node& a, const Node& b, bool transposeB = false) {
  return make<op::v0::MatMul>(a, b, false, transposeB);
}

Node shaped(const Node& a, std::vector<int64_t> shape) {
  return make<op::v1::Reshape>(a, whole(std::move(shape)), false);
}

// (a - mean) / deviation along these axes.
Node normalised(const Node& a, std::vector<int64_t> axes) {
  return make<op::v6::MVN>(a, whole(std::move(axes)), true, kEpsilon, op::MVNEpsMode::INSIDE_SQRT);
}

Node gelu(const Node& a) {
  return make<op::v7::Gelu>(a, op::GeluApproximationMode::ERF);
}

/// Builds the graph; tensors that are missing or of another shape are noted in `error`.
class Builder {
public:
  Builder(const TensorFile& model, int samples) : model_(model), samples_(samples) {}

  Result<std::shared_ptr<ov::Model>> build() {
    const auto input = std::make_shared<op::v0::Parameter>(ov::element::f32, ov::Shape{1, size_t(samples_)});
    Node x = frontEnd(input->output(0));
    turns();
    ov::OutputVector heard;
    for (int l = 0; l < SpeechEncoder::kLayers; ++l) {
      x = layer(x, "encoder.layer" + std::to_string(l) + ".");
      if (l > 0) heard.push_back(x);
    }
    const Node states = make<op::v0::Concat>(heard, 1);
    const Node centred = make<op::v1::Subtract>(states, weight("code.mean", {SpeechEncoder::kHeard}));
    const Node code = product(centred, weight("code.basis", {SpeechEncoder::kHeard, kSpeechCode}));
    const Node mouth =
        add(product(code, weight("articulation.weights", {kSpeechCode, 3})), weight("articulation.mean", {3}));
    const Node rows = make<op::v0::Concat>(ov::OutputVector{code, mouth}, 1);
    if (error_) return tl::make_unexpected(*error_);
    const auto result = [](const Node& node, const std::string& name) {
      auto out = std::make_shared<op::v0::Result>(node);
      out->output(0).get_tensor().set_names({name});
      return out;
    };
    return std::make_shared<ov::Model>(ov::ResultVector{result(states, "states"), result(rows, "rows")},
                                       ov::ParameterVector{input}, "speech encoder");
  }

private:
  Node weight(const std::string& name, const std::vector<int64_t>& shape) {
    const ov::Shape sizes(shape.begin(), shape.end());
    auto tensor = model_.get(name, shape);
    if (tensor) return values(sizes, (*tensor)->data);
    if (!error_) error_ = tensor.error();
    return values(sizes, std::vector<float>(ov::shape_size(sizes)));
  }

  // Convolution along time, without padding: x [1, in, t] -> [1, out, t'].
  Node convolution(const Node& x, const std::string& name, int k, int in, int out) {
    const Node flat = weight(name, {kKernel[k] * in, out}); // rows: kernel position, then channel
    const Node kernel = make<op::v1::Transpose>(shaped(flat, {kKernel[k], in, out}), whole({2, 1, 0}));
    return make<op::v1::Convolution>(x, kernel, ov::Strides{size_t(kStride[k])}, ov::CoordinateDiff{0},
                                     ov::CoordinateDiff{0}, ov::Strides{1});
  }

  // Samples [1, n] -> [frames, channels]; the first norm is one group over all channels and the whole window.
  Node frontEnd(const Node& samples) {
    Node x = make<op::v0::Tanh>(convolution(shaped(samples, {1, 1, -1}), "encoder.conv1", 0, 1, kChannels));
    const auto perChannel = [&](const std::string& name, int n) { return shaped(weight(name, {n}), {1, n, 1}); };
    x = add(times(normalised(x, {1, 2}), perChannel("encoder.norm.scale", kChannels)),
            perChannel("encoder.norm.shift", kChannels));
    x = gelu(add(convolution(x, "encoder.conv2", 1, kChannels, kMiddle), perChannel("encoder.conv2.bias", kMiddle)));
    x = gelu(add(convolution(x, "encoder.conv3", 2, kMiddle, kChannels), perChannel("encoder.conv3.bias", kChannels)));
    return make<op::v1::Transpose>(shaped(x, {kChannels, -1}), whole({1, 0}));
  }

  // Rotary position embedding: cosines and sines [1, frames, kTurned], each twice for a pair of channels.
  void turns() {
    const int frames = encoderFrames(samples_);
    std::vector<float> cosines, sines;
    for (int t = 0; t < frames; ++t)
      for (int k = 0; k < kTurned; ++k) {
        const double angle = t * std::pow(10000., -2. * (k / 2) / kTurned);
        cosines.push_back(static_cast<float>(std::cos(angle)));
        sines.push_back(static_cast<float>(std::sin(angle)));
      }
    const ov::Shape shape{1, size_t(frames), size_t(kTurned)};
    cosines_ = values(shape, cosines);
    sines_ = values(shape, sines);
    // (x0, x1, x2, x3 ...) -> (-x1, x0, -x3, x2 ...) as a product with a matrix
    std::vector<float> swap(size_t(kTurned) * kTurned);
    for (int k = 0; k < kTurned; k += 2) {
      swap[size_t((k + 1) * kTurned + k)] = -1;
      swap[size_t(k * kTurned + k + 1)] = 1;
    }
    swap_ = values({size_t(kTurned), size_t(kTurned)}, swap);
  }

  Node turned(const Node& heads) { // [kHeads, frames, kHeadSize]
    const auto parts = std::make_shared<op::v1::VariadicSplit>(heads, whole({2}), whole({kTurned, -1}));
    const Node placed = parts->output(0);
    return make<op::v0::Concat>(
        ov::OutputVector{add(times(placed, cosines_), times(product(placed, swap_), sines_)), parts->output(1)}, 2);
  }

  Node heads(const Node& x, const std::string& name) {
    const Node all = product(x, weight(name, {kChannels, kChannels}));
    return make<op::v1::Transpose>(shaped(all, {-1, kHeads, kHeadSize}), whole({1, 0, 2}));
  }

  Node layer(const Node& x, const std::string& name) {
    const Node a = times(normalised(x, {1}), weight(name + "norm1", {kChannels}));
    const Node scale = number(1 / std::sqrt(static_cast<float>(kHeadSize)));
    const Node scores = times(product(turned(heads(a, name + "query")), turned(heads(a, name + "key")), true), scale);
    const Node mixed = product(make<op::v8::Softmax>(scores, 2), heads(a, name + "value"));
    const Node joined = shaped(make<op::v1::Transpose>(mixed, whole({1, 0, 2})), {-1, kChannels});
    const Node h = add(x, product(joined, weight(name + "output", {kChannels, kChannels})));
    const Node b = times(normalised(h, {1}), weight(name + "norm2", {kChannels}));
    const Node wide = gelu(add(product(b, weight(name + "up", {kChannels, kWide})), weight(name + "up.bias", {kWide})));
    return add(h,
               add(product(wide, weight(name + "down", {kWide, kChannels})), weight(name + "down.bias", {kChannels})));
  }

  const TensorFile& model_;
  int samples_;
  Node cosines_, sines_, swap_;
  std::optional<Error> error_;
};

} // namespace

int encoderFrames(int samples) {
  return convolved(convolved(convolved(samples, 0), 1), 2);
}

Result<std::shared_ptr<ov::Model>> encoderGraph(const TensorFile& model, int samples) {
  return Builder(model, samples).build();
}

} // namespace d3t
