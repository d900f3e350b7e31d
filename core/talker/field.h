// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// Parameters [begin, begin + count) of a field and the learning rate of Adam for them.
struct RateSpan {
  size_t begin = 0, count = 0;
  float rate = 0;
};

/// A deformation field evaluated at the head's control nodes: an input vector -> one offset per node (head units).
/// D3-Talker's two fields (arXiv 2508.14449, Eq. 3-5) are two objects of this type whose offsets are added: the General
/// Field reads the facial-motion code, the Individual Field reads the sound. Offsets are planar, 3 x nodes.
/// An input holds the codes of 2 reach() + 1 frames in the order of time, inputs() each.
/// Immutable use is thread-safe.
class Field {
public:
  virtual ~Field() = default;
  virtual std::string kind() const = 0; ///< name in files: "linear", "network"
  virtual int inputs() const = 0;       ///< codes of one frame
  virtual int reach() const = 0;        ///< frames before and after this one that are read, too
  virtual int nodes() const = 0;

  /// offsets += field(input).
  virtual void addOffsets(std::span<const float> input, std::span<float> offsets) const = 0;
  /// dInput += d loss / d input, given dOffsets = d loss / d offsets.
  virtual void addInputGradient(std::span<const float> input, std::span<const float> dOffsets,
                                std::span<float> dInput) const = 0;
  /// gradient = d loss / d parameters (same length as parameters()).
  virtual void parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                                 std::span<float> gradient) const = 0;
  virtual std::vector<float>& parameters() = 0;
  virtual const std::vector<float>& parameters() const = 0;
  /// The first so many parameters are a linear basis (inputs x 3 x nodes): 0 or all of it.
  virtual size_t basisParameters() const = 0;
  virtual std::vector<RateSpan> rates() const = 0; ///< of all parameters
  virtual std::unique_ptr<Field> clone() const = 0;
  /// Adds the tensors `name` or `name`.*, and the kind as metadata `name`.kind.
  virtual void save(TensorFile&, const std::string& name) const = 0;
};

/// The linear basis at the nodes: offset = sum_k input_k N_k. Few parameters, generalises best from 10 s of video
/// (reference/fewshot_study.md, section 3); a network has to beat it on held-out frames. Starts at zero.
class LinearField final : public Field {
public:
  static constexpr float kRate = .01f; ///< px per unit of code

  /// rate: of learning; 0: it stays as it is.
  LinearField(int inputs, int nodes, float rate = kRate);

  std::string kind() const override { return "linear"; }
  int inputs() const override { return inputs_; }
  int reach() const override { return 0; }
  int nodes() const override { return nodes_; }
  void addOffsets(std::span<const float> input, std::span<float> offsets) const override;
  void addInputGradient(std::span<const float> input, std::span<const float> dOffsets,
                        std::span<float> dInput) const override;
  void parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                         std::span<float> gradient) const override;
  std::vector<float>& parameters() override { return basis_; }
  const std::vector<float>& parameters() const override { return basis_; }
  size_t basisParameters() const override { return basis_.size(); }
  std::vector<RateSpan> rates() const override { return {{0, basis_.size(), rate_}}; }
  std::unique_ptr<Field> clone() const override { return std::make_unique<LinearField>(*this); }
  void save(TensorFile&, const std::string& name) const override;

private:
  int inputs_, nodes_;
  float rate_;
  std::vector<float> basis_; ///< inputs x 3 x nodes
};

/// The same three on a basis (inputs x 3 x nodes) that lies elsewhere.
namespace linear_basis {
void addOffsets(std::span<const float> basis, std::span<const float> input, std::span<float> offsets);
void addInputGradient(std::span<const float> basis, std::span<const float> dOffsets, std::span<float> dInput);
void parameterGradient(std::span<const float> input, std::span<const float> dOffsets, std::span<float> gradient);
} // namespace linear_basis

/// What a network field is made for: the control nodes of one head, and what they may depend on.
struct NetworkSetup {
  int inputs = 0;              ///< codes of one frame
  int lipInputs = 0;           ///< the first so many codes move the nodes of `lips` and `mouth`, the others do not
  std::vector<float> position; ///< 3 x nodes, head units
  std::vector<char> lips;      ///< per node: 1 at and around the lips
  std::vector<char> mouth;     ///< per node: 1 inside the mouth (the second branch)
  bool withBasis = false;      ///< a linear basis is added to the network
  uint64_t seed = 1;           ///< of the first parameters
};

/// Network fields (core/talker/node_network.h) need LibTorch, which not every build has: a program that has it
/// registers them once, before its first head. A Failed or BadInput says that they are not there, or what is wrong.
struct NetworkFields {
  Result<std::shared_ptr<Field>> (*make)(const NetworkSetup&);
  /// position: of the head's nodes.
  Result<std::shared_ptr<Field>> (*load)(const TensorFile&, const std::string& name, int inputs,
                                         std::span<const float> position);
};
void registerNetworkFields(const NetworkFields&);
Result<std::shared_ptr<Field>> makeNetworkField(const NetworkSetup&);
/// Reads a field of any kind. A kind that is not known, or a tensor of another shape, is BadInput.
Result<std::shared_ptr<Field>> loadField(const TensorFile&, const std::string& name, int inputs,
                                         std::span<const float> position);

} // namespace d3t
