// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_graph.h"

#include <openvino/op/ops.hpp>
#include <openvino/openvino.hpp>

namespace d3t {
namespace {

namespace op = ov::op;
using Node = ov::Output<ov::Node>;

template <class Op, class... Args> Node make(Args&&... args) {
  return std::make_shared<Op>(std::forward<Args>(args)...)->output(0);
}

Node number(float value) {
  return op::v0::Constant::create(ov::element::f32, ov::Shape{1}, {value});
}

Node whole(const std::vector<int64_t>& numbers) {
  return op::v0::Constant::create(ov::element::i64, ov::Shape{numbers.size()}, numbers);
}

class Builder {
public:
  explicit Builder(const RefinerWeights& weights) : weights_(weights) {}

  Node residual(const Node& picture) const {
    const Node split = make<op::v0::SpaceToDepth>(picture, op::v0::SpaceToDepth::SpaceToDepthMode::DEPTH_FIRST, 2);
    const Node entry = active(layer(split, kEntry, 1));
    const Node mid1 = active(layer(active(layer(entry, kDown1, 2)), kMid1, 1));
    const Node mid2 = active(layer(active(layer(mid1, kDown2, 2)), kMid2, 1));
    const Node join1 = active(layer(sum(larger(layer(mid2, kUp1, 1)), mid1), kJoin1, 1));
    const Node joined = sum(larger(layer(join1, kUp0, 1)), entry);
    const Node change = make<op::v0::Tanh>(larger(layer(joined, kLast, 1)));
    const Node alpha = make<op::v8::Slice>(picture, whole({3}), whole({4}), whole({1}), whole({1}));
    const Node gate = make<op::v0::Clamp>(make<op::v1::Multiply>(alpha, number(2)), 0., 1.);
    return make<op::v1::Multiply>(make<op::v1::Multiply>(change, number(kRefinerReach)), gate);
  }

private:
  Node values(const RefinerBlock& block, ov::Shape shape) const {
    return op::v0::Constant::create(ov::element::f32, shape, weights_.values.data() + block.begin);
  }

  // A convolution with bias; sides stay, or are halved by stride 2.
  Node layer(const Node& x, RefinerLayer l, size_t stride) const {
    const RefinerBlock& kernel = refinerBlocks()[2 * static_cast<size_t>(l)];
    const RefinerBlock& bias = refinerBlocks()[2 * static_cast<size_t>(l) + 1];
    const std::ptrdiff_t pad = kernel.shape[2] / 2;
    const Node weight = values(kernel, ov::Shape(kernel.shape.begin(), kernel.shape.end()));
    const Node y = make<op::v1::Convolution>(x, weight, ov::Strides{stride, stride}, ov::CoordinateDiff{pad, pad},
                                             ov::CoordinateDiff{pad, pad}, ov::Strides{1, 1});
    return make<op::v1::Add>(y, values(bias, {1, bias.count, 1, 1}));
  }

  // Four channels become one of twice the size, as in LibTorch's pixel_shuffle.
  static Node larger(const Node& x) {
    return make<op::v0::DepthToSpace>(x, op::v0::DepthToSpace::DepthToSpaceMode::DEPTH_FIRST, 2);
  }

  static Node active(const Node& x) { return make<op::v0::PRelu>(x, number(kRefinerLeak)); }
  static Node sum(const Node& a, const Node& b) { return active(make<op::v1::Add>(a, b)); }

  const RefinerWeights& weights_;
};

} // namespace

std::shared_ptr<ov::Model> refinerGraph(const RefinerWeights& weights, int width, int height) {
  const auto input = std::make_shared<op::v0::Parameter>(
      ov::element::f32, ov::Shape{1, kRefinerInputs, static_cast<size_t>(height), static_cast<size_t>(width)});
  const Node residual = Builder(weights).residual(input->output(0));
  return std::make_shared<ov::Model>(ov::OutputVector{residual}, ov::ParameterVector{input}, "refiner");
}

} // namespace d3t
