// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_torch.h"

#include "core/refiner/refiner_gradient.h"
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/pixel_shuffle.h>
#include <ATen/ops/pixel_unshuffle.h>
#include <ATen/ops/tanh.h>
#include <algorithm>
#include <torch/csrc/autograd/autograd.h>

namespace d3t {
namespace {

using Leaves = std::vector<at::Tensor>;

// The weights as LibTorch sees them, without a copy.
Leaves leavesOf(const RefinerWeights& weights, bool gradients) {
  Leaves out;
  for (const auto& block : refinerBlocks())
    out.push_back(at::from_blob(const_cast<float*>(weights.values.data() + block.begin), block.shape)
                      .set_requires_grad(gradients));
  return out;
}

at::Tensor seen(std::span<const float> values, at::IntArrayRef shape) {
  return at::from_blob(const_cast<float*>(values.data()), shape);
}

at::Tensor layer(const Leaves& p, const at::Tensor& x, RefinerLayer l, int64_t stride) {
  const size_t at = 2 * static_cast<size_t>(l);
  return at::conv2d(x, p[at], p[at + 1], stride, p[at].size(2) / 2);
}

at::Tensor active(const at::Tensor& x) {
  return at::leaky_relu(x, kRefinerLeak);
}

// The network of refiner_weights.h. x: n x 5 x height x width.
at::Tensor residualOf(const Leaves& p, const at::Tensor& x) {
  const at::Tensor entry = active(layer(p, at::pixel_unshuffle(x, 2), kEntry, 1));
  const at::Tensor mid1 = active(layer(p, active(layer(p, entry, kDown1, 2)), kMid1, 1));
  const at::Tensor mid2 = active(layer(p, active(layer(p, mid1, kDown2, 2)), kMid2, 1));
  const at::Tensor sum1 = active(at::pixel_shuffle(layer(p, mid2, kUp1, 1), 2) + mid1);
  const at::Tensor join1 = active(layer(p, sum1, kJoin1, 1));
  const at::Tensor joined = active(at::pixel_shuffle(layer(p, join1, kUp0, 1), 2) + entry);
  const at::Tensor change = at::tanh(at::pixel_shuffle(layer(p, joined, kLast, 1), 2));
  return change * kRefinerReach * (x.narrow(1, 3, 1) * 2).clamp(0, 1);
}

// Mean slope (length of the gradient, all channels) around each pixel: how much detail there is, wherever it lies.
at::Tensor detailOf(const at::Tensor& picture) {
  const int64_t height = picture.size(2) - 1, width = picture.size(3) - 1;
  const at::Tensor here = picture.narrow(2, 0, height).narrow(3, 0, width);
  const at::Tensor right = picture.narrow(2, 0, height).narrow(3, 1, width) - here;
  const at::Tensor below = picture.narrow(2, 1, height).narrow(3, 0, width) - here;
  return at::avg_pool2d((right.square() + below.square() + 1e-6).sqrt().mean(1, true), {16, 16}, {8, 8});
}

at::Tensor detailError(const at::Tensor& picture, const at::Tensor& truth, const at::Tensor& weight) {
  const int64_t height = weight.size(2) - 1, width = weight.size(3) - 1;
  const at::Tensor parts =
      at::avg_pool2d((weight - 1).clamp_min(0).narrow(2, 0, height).narrow(3, 0, width), {16, 16}, {8, 8});
  return ((detailOf(picture) - detailOf(truth)).abs() * parts).mean();
}

at::Tensor lossOf(const at::Tensor& x, const at::Tensor& residual, const at::Tensor& truth, const at::Tensor& weight,
                  const RefinerLoss& loss) {
  const at::Tensor coarse = x.narrow(1, 0, 3);
  const at::Tensor error = coarse + residual - truth;
  at::Tensor sum = ((error.square() * loss.square + error.abs() * loss.absolute) * weight).mean();
  if (loss.detail > 0) sum = sum + detailError(coarse + residual, truth, weight) * loss.detail;
  const at::Tensor alike = ((coarse[0] - coarse[1]).abs() * -loss.alikeness).exp();
  return sum + ((residual[0] - residual[1]).abs() * alike * weight[0].clamp_max(1)).mean() * loss.temporal;
}

double gradientOf(const RefinerWeights& weights, const RefinerPair& pair, const RefinerLoss& options,
                  std::span<float> gradient) {
  const int64_t side = pair.side;
  const Leaves leaves = leavesOf(weights, true);
  const at::Tensor x = seen(pair.input, {2, kRefinerInputs, side, side});
  const at::Tensor loss = lossOf(x, residualOf(leaves, x), seen(pair.truth, {2, 3, side, side}),
                                 seen(pair.weight, {2, 1, side, side}), options);
  const auto gradients = torch::autograd::grad({loss}, leaves);
  for (size_t b = 0; b < leaves.size(); ++b) {
    const auto& block = refinerBlocks()[b];
    std::copy_n(gradients[b].contiguous().const_data_ptr<float>(), block.count, gradient.data() + block.begin);
  }
  return static_cast<double>(*loss.const_data_ptr<float>());
}

std::vector<float> residual(const RefinerWeights& weights, std::span<const float> input, int width, int height) {
  const at::NoGradGuard guard;
  const at::Tensor out =
      residualOf(leavesOf(weights, false), seen(input, {1, kRefinerInputs, height, width})).contiguous();
  const float* from = out.const_data_ptr<float>();
  return {from, from + out.numel()};
}

} // namespace

bool registerRefinerTraining() {
  at::set_num_threads(1); // pairs are shared out among our own threads
  registerRefinerCalculus({gradientOf, residual});
  return true;
}

} // namespace d3t
