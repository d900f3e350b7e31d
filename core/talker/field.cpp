// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/field.h"

#include <Eigen/Core>

namespace d3t {
namespace {

// One row per input, the node offsets (3 x nodes) along it.
using Basis = Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
using ConstVector = Eigen::Map<const Eigen::VectorXf>;
using Vector = Eigen::Map<Eigen::VectorXf>;

} // namespace

LinearField::LinearField(int inputs, int nodes)
    : inputs_(inputs), nodes_(nodes), basis_(static_cast<size_t>(inputs) * 3 * nodes, 0.f) {}

void LinearField::addOffsets(std::span<const float> input, std::span<float> offsets) const {
  const Basis basis(basis_.data(), inputs_, 3 * nodes_);
  Vector(offsets.data(), 3 * nodes_).noalias() += basis.transpose() * ConstVector(input.data(), inputs_);
}

void LinearField::addInputGradient(std::span<const float> dOffsets, std::span<float> dInput) const {
  const Basis basis(basis_.data(), inputs_, 3 * nodes_);
  Vector(dInput.data(), inputs_).noalias() += basis * ConstVector(dOffsets.data(), 3 * nodes_);
}

void LinearField::parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                                    std::span<float> gradient) const {
  Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> out(gradient.data(), inputs_,
                                                                                        3 * nodes_);
  out.noalias() = ConstVector(input.data(), inputs_) * ConstVector(dOffsets.data(), 3 * nodes_).transpose();
}

} // namespace d3t
