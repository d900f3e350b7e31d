// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/node_network.h"

#include "core/base/random.h"
#include "core/talker/node_layout.h"
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/leaky_relu.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <algorithm>
#include <array>
#include <torch/csrc/autograd/autograd.h>

namespace d3t {
namespace {

constexpr float kOffsetScale = 10; // px: a fifteenth of half a head, as in InsTaG
constexpr float kLeak = .02f;

// Nodes of one branch: which they are, and how they read the planes.
struct BranchNodes {
  at::Tensor index;  // int64, points x 36 x 4 in a row
  at::Tensor weight; // points x 36 x 4
  at::Tensor code;   // int64, per point: 0 = whole code, 1 = that of the lips
  at::Tensor scale;  // 3
  int64_t count = 0;
};

at::Tensor cat(const at::Tensor& a, const at::Tensor& b) {
  return at::cat(std::vector<at::Tensor>{a, b}, 1);
}

at::Tensor indices(const std::vector<int64_t>& values) {
  return at::tensor(at::ArrayRef<int64_t>(values), at::kLong);
}

class NodeNetwork final : public Field {
public:
  explicit NodeNetwork(const NetworkSetup& setup)
      : setup_(setup), nodes_(static_cast<int>(setup.position.size() / 3)),
        basisSize_(setup.withBasis ? static_cast<size_t>(setup.inputs) * setup.position.size() : 0),
        blocks_(networkBlocks(setup.inputs, basisSize_)),
        parameters_(blocks_.back().begin + blocks_.back().count, 0.f) {
    Random random(setup.seed);
    for (const auto& block : blocks_)
      for (size_t i = 0; i < block.count; ++i)
        parameters_[block.begin + i] = static_cast<float>(random.uniform(-1, 1)) * block.initial;
    placeNodes();
  }

  std::string kind() const override { return "network"; }
  int inputs() const override { return setup_.inputs; }
  int reach() const override { return kSmoothReach; }
  int nodes() const override { return nodes_; }
  std::vector<float>& parameters() override { return parameters_; }
  const std::vector<float>& parameters() const override { return parameters_; }
  size_t basisParameters() const override { return basisSize_; }
  std::unique_ptr<Field> clone() const override { return std::make_unique<NodeNetwork>(*this); }

  std::vector<RateSpan> rates() const override {
    std::vector<RateSpan> out;
    if (basisSize_ > 0) out.push_back({0, basisSize_, LinearField::kRate});
    for (const auto& block : blocks_) out.push_back({block.begin, block.count, block.rate});
    return out;
  }

  void addOffsets(std::span<const float> input, std::span<float> offsets) const override {
    if (basisSize_ > 0) linear_basis::addOffsets(basis(), ownFrame(input), offsets);
    const at::NoGradGuard guard;
    const at::Tensor out = forward(leaves(false), inputTensor(input, false)).contiguous();
    const float* from = out.const_data_ptr<float>();
    for (size_t i = 0; i < offsets.size(); ++i) offsets[i] += from[i];
  }

  void addInputGradient(std::span<const float> input, std::span<const float> dOffsets,
                        std::span<float> dInput) const override {
    if (basisSize_ > 0) {
      const auto count = static_cast<size_t>(setup_.inputs);
      linear_basis::addInputGradient(basis(), dOffsets, dInput.subspan(kSmoothReach * count, count));
    }
    const at::Tensor codes = inputTensor(input, true);
    const at::Tensor gradient = backward(forward(leaves(false), codes), {codes}, dOffsets).front().contiguous();
    const float* from = gradient.const_data_ptr<float>();
    for (size_t i = 0; i < dInput.size(); ++i) dInput[i] += from[i];
  }

  void parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                         std::span<float> gradient) const override {
    if (basisSize_ > 0) linear_basis::parameterGradient(ownFrame(input), dOffsets, gradient.first(basisSize_));
    const auto wanted = leaves(true);
    const auto gradients = backward(forward(wanted, inputTensor(input, false)), wanted, dOffsets);
    for (size_t b = 0; b < blocks_.size(); ++b) {
      float* to = gradient.data() + blocks_[b].begin;
      if (gradients[b].defined())
        std::copy_n(gradients[b].contiguous().const_data_ptr<float>(), blocks_[b].count, to);
      else
        std::fill_n(to, blocks_[b].count, 0.f); // a branch without nodes
    }
  }

  void save(TensorFile& file, const std::string& name) const override {
    const auto part = [this](size_t begin, size_t count) {
      const auto first = parameters_.begin() + static_cast<std::ptrdiff_t>(begin);
      return std::vector<float>(first, first + static_cast<std::ptrdiff_t>(count));
    };
    if (basisSize_ > 0) file.set(name + ".basis", {setup_.inputs, 3, nodes_}, part(0, basisSize_));
    for (const auto& block : blocks_) file.set(name + "." + block.name, block.shape, part(block.begin, block.count));
    const auto flags = [](const std::vector<char>& values) { return std::vector<float>(values.begin(), values.end()); };
    file.set(name + ".lips", {nodes_}, flags(setup_.lips));
    file.set(name + ".mouth", {nodes_}, flags(setup_.mouth));
    file.set(name + ".lip_inputs", {1}, {static_cast<float>(setup_.lipInputs)});
    file.metadata[name + ".kind"] = kind();
  }

  Status read(const TensorFile& file, const std::string& name) {
    const auto take = [&](const std::string& part, const std::vector<int64_t>& shape, size_t begin) -> Status {
      auto tensor = file.get(name + "." + part, shape);
      if (!tensor) return passOn(tensor);
      std::copy((*tensor)->data.begin(), (*tensor)->data.end(),
                parameters_.begin() + static_cast<std::ptrdiff_t>(begin));
      return {};
    };
    if (basisSize_ > 0)
      if (auto ok = take("basis", {setup_.inputs, 3, nodes_}, 0); !ok) return ok;
    for (const auto& block : blocks_)
      if (auto ok = take(block.name, block.shape, block.begin); !ok) return ok;
    return {};
  }

private:
  std::span<const float> basis() const { return std::span(parameters_).first(basisSize_); }
  std::span<const float> ownFrame(std::span<const float> input) const {
    const auto count = static_cast<size_t>(setup_.inputs);
    return input.subspan(kSmoothReach * count, count);
  }

  // The nodes stay where they are: what they read of the planes is worked out once.
  void placeNodes() {
    std::vector<int64_t> place(static_cast<size_t>(nodes_));
    int64_t next = 0;
    for (bool inside : {false, true}) {
      BranchNodes& branch = inside ? mouth_ : face_;
      std::vector<int64_t> chosen, code;
      for (int j = 0; j < nodes_; ++j) {
        const auto at = static_cast<size_t>(j);
        if ((setup_.mouth[at] != 0) != inside) continue;
        chosen.push_back(j);
        code.push_back(inside || setup_.lips[at] ? 1 : 0);
        place[at] = next++;
      }
      std::vector<float> position;
      for (size_t axis = 0; axis < 3; ++axis)
        for (int64_t j : chosen)
          position.push_back(setup_.position[axis * static_cast<size_t>(nodes_) + static_cast<size_t>(j)]);
      const PlaneCells cells = planeCells(inside ? mouthLevels() : faceLevels(), position);
      branch.count = static_cast<int64_t>(chosen.size());
      branch.index = indices(cells.index);
      branch.weight = at::tensor(at::ArrayRef<float>(cells.weight)).view({branch.count, kPlaneFeatures, 4});
      branch.code = indices(code);
      const float across = inside ? kOffsetScale / 5 : kOffsetScale;
      branch.scale = at::tensor(at::ArrayRef<float>({across, kOffsetScale, across}));
    }
    order_ = indices(place);
  }

  // The parameters as LibTorch sees them, without a copy.
  std::vector<at::Tensor> leaves(bool gradients) const {
    std::vector<at::Tensor> out;
    out.reserve(blocks_.size());
    for (const auto& block : blocks_)
      out.push_back(at::from_blob(const_cast<float*>(parameters_.data() + block.begin), block.shape)
                        .set_requires_grad(gradients));
    return out;
  }

  at::Tensor inputTensor(std::span<const float> input, bool gradient) const {
    return at::from_blob(const_cast<float*>(input.data()), {2 * kSmoothReach + 1, setup_.inputs})
        .set_requires_grad(gradient);
  }

  // 2 x 32: F of the whole code and of that of the lips.
  at::Tensor smoothCode(const std::vector<at::Tensor>& p, const at::Tensor& codes) const {
    const at::Tensor own = codes.narrow(1, 0, setup_.lipInputs);
    const at::Tensor lips = cat(own, at::zeros({codes.size(0), setup_.inputs - setup_.lipInputs}));
    const at::Tensor frames = at::linear(at::stack({codes, lips}), p[kCodeBlock]).transpose(1, 2); // 2 x 32 x 5
    const at::Tensor inner = at::leaky_relu(at::conv1d(frames, p[kSmoothBlock]), kLeak);           // 2 x 32 x 3
    return frames.select(2, kSmoothReach) + at::conv1d(inner, p[kSmoothBlock + 1]).squeeze(2);
  }

  static at::Tensor branchOffsets(const at::Tensor* p, const BranchNodes& nodes, const at::Tensor& code) {
    const at::Tensor place =
        (p[0].index_select(0, nodes.index).view({nodes.count, kPlaneFeatures, 4}) * nodes.weight).sum(-1);
    const at::Tensor attention = at::linear(at::relu(at::linear(place, p[1])), p[2]);
    const at::Tensor seen = cat(place, attention * code.index_select(0, nodes.code));
    const at::Tensor hidden = at::relu(at::linear(at::relu(at::linear(seen, p[3])), p[4]));
    return at::linear(hidden, p[5]) * nodes.scale;
  }

  // 3 x nodes, px.
  at::Tensor forward(const std::vector<at::Tensor>& p, const at::Tensor& codes) const {
    const at::Tensor code = smoothCode(p, codes);
    std::vector<at::Tensor> parts;
    if (face_.count > 0) parts.push_back(branchOffsets(&p[kFaceBlock], face_, code));
    if (mouth_.count > 0) parts.push_back(branchOffsets(&p[kMouthBlock], mouth_, code));
    return at::cat(parts, 0).index_select(0, order_).t();
  }

  std::vector<at::Tensor> backward(const at::Tensor& offsets, const std::vector<at::Tensor>& wanted,
                                   std::span<const float> dOffsets) const {
    const at::Tensor upstream = at::from_blob(const_cast<float*>(dOffsets.data()), {3, nodes_});
    return torch::autograd::grad({offsets}, wanted, {upstream}, false, false, true);
  }

  NetworkSetup setup_;
  int nodes_;
  size_t basisSize_;
  std::vector<ParameterBlock> blocks_;
  std::vector<float> parameters_;
  BranchNodes face_, mouth_;
  at::Tensor order_; // of a node among the branches' rows
};

Result<std::shared_ptr<Field>> make(const NetworkSetup& setup) {
  const size_t nodes = setup.position.size() / 3;
  if (setup.inputs < 1 || setup.lipInputs < 0 || setup.lipInputs > setup.inputs || nodes < 1 ||
      setup.lips.size() != nodes || setup.mouth.size() != nodes)
    return badInput("a network field has no nodes or no codes", "field", "make the identity again");
  return std::shared_ptr<Field>(std::make_shared<NodeNetwork>(setup));
}

Result<std::shared_ptr<Field>> load(const TensorFile& file, const std::string& name, int inputs,
                                    std::span<const float> position) {
  NetworkSetup setup;
  setup.inputs = inputs;
  setup.position.assign(position.begin(), position.end());
  const auto nodes = static_cast<int64_t>(position.size() / 3);
  for (auto [part, flags] : {std::pair{"lips", &setup.lips}, {"mouth", &setup.mouth}}) {
    auto tensor = file.get(name + "." + part, {nodes});
    if (!tensor) return passOn(tensor);
    for (float v : (*tensor)->data) flags->push_back(v != 0);
  }
  auto lipInputs = file.get(name + ".lip_inputs", {1});
  if (!lipInputs) return passOn(lipInputs);
  setup.lipInputs = static_cast<int>(std::clamp((*lipInputs)->data[0], -1.f, 1e6f)); // make() refuses what is beyond
  setup.withBasis = file.tensors.contains(name + ".basis");
  auto field = make(setup);
  if (!field) return field;
  if (auto ok = static_cast<NodeNetwork&>(**field).read(file, name); !ok) return passOn(ok);
  return field;
}

} // namespace

bool registerNodeNetworks() {
  // 800 nodes are too few to share out, and LibTorch's idle threads would keep ours from the cores.
  at::set_num_threads(1);
  registerNetworkFields({make, load});
  return true;
}

} // namespace d3t
