// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/field.h"

#include <Eigen/Core>
#include <optional>

namespace d3t {
namespace {

// One row per input, the node offsets (3 x nodes) along it.
using Basis = Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
using ConstVector = Eigen::Map<const Eigen::VectorXf>;
using Vector = Eigen::Map<Eigen::VectorXf>;

Eigen::Index size(std::span<const float> values) {
  return static_cast<Eigen::Index>(values.size());
}
ConstVector vectorOf(std::span<const float> values) {
  return {values.data(), size(values)};
}

std::optional<NetworkFields>& networkFields() {
  static std::optional<NetworkFields> fields;
  return fields;
}
constexpr const char* kGetNetworks = "build it after packaging/setup --torch";

} // namespace

namespace linear_basis {

void addOffsets(std::span<const float> basis, std::span<const float> input, std::span<float> offsets) {
  Vector(offsets.data(), size(offsets)).noalias() +=
      Basis(basis.data(), size(input), size(offsets)).transpose() * vectorOf(input);
}

void addInputGradient(std::span<const float> basis, std::span<const float> dOffsets, std::span<float> dInput) {
  Vector(dInput.data(), size(dInput)).noalias() +=
      Basis(basis.data(), size(dInput), size(dOffsets)) * vectorOf(dOffsets);
}

void parameterGradient(std::span<const float> input, std::span<const float> dOffsets, std::span<float> gradient) {
  Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> out(gradient.data(), size(input),
                                                                                        size(dOffsets));
  out.noalias() = vectorOf(input) * vectorOf(dOffsets).transpose();
}

} // namespace linear_basis

LinearField::LinearField(int inputs, int nodes, float rate)
    : inputs_(inputs), nodes_(nodes), rate_(rate), basis_(static_cast<size_t>(inputs) * 3 * nodes, 0.f) {}

void LinearField::addOffsets(std::span<const float> input, std::span<float> offsets) const {
  linear_basis::addOffsets(basis_, input, offsets);
}

void LinearField::addInputGradient(std::span<const float>, std::span<const float> dOffsets,
                                   std::span<float> dInput) const {
  linear_basis::addInputGradient(basis_, dOffsets, dInput);
}

void LinearField::parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                                    std::span<float> gradient) const {
  linear_basis::parameterGradient(input, dOffsets, gradient);
}

void LinearField::save(TensorFile& file, const std::string& name) const {
  file.set(name, {inputs_, 3, nodes_}, basis_);
  file.metadata[name + ".kind"] = kind();
}

void registerNetworkFields(const NetworkFields& fields) {
  networkFields() = fields;
}

Result<std::shared_ptr<Field>> makeNetworkField(const NetworkSetup& setup) {
  if (networkFields()) return networkFields()->make(setup);
  return fail(ErrorKind::Failed, "this build of the program has no network fields", "field", kGetNetworks);
}

Result<std::shared_ptr<Field>> loadField(const TensorFile& file, const std::string& name, int inputs,
                                         std::span<const float> position) {
  const auto entry = file.metadata.find(name + ".kind");
  const std::string kind = entry == file.metadata.end() ? "" : entry->second;
  if (kind == "network") {
    if (networkFields()) return networkFields()->load(file, name, inputs, position);
    return badInput("the field '" + name + "' is a network, and this build of the program has none", "identity",
                    kGetNetworks);
  }
  if (kind != "linear")
    return badInput("the field '" + name + "' is of a kind this version does not know", "identity",
                    "update the program");
  const auto nodes = static_cast<int>(position.size() / 3);
  auto tensor = file.get(name, {inputs, 3, nodes});
  if (!tensor) return passOn(tensor);
  auto field = std::make_shared<LinearField>(inputs, nodes);
  field->parameters() = (*tensor)->data;
  return std::shared_ptr<Field>(field);
}

} // namespace d3t
