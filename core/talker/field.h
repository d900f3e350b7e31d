// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t {

/// A deformation field evaluated at the head's control nodes: an input vector -> one offset per node (head units).
/// D3-Talker's two fields (arXiv 2508.14449, Eq. 3-5) are two objects of this type whose offsets are added: the General
/// Field reads the facial-motion code, the Individual Field reads the sound. Offsets are planar, 3 x nodes.
/// Immutable use is thread-safe.
class Field {
public:
  virtual ~Field() = default;
  virtual std::string kind() const = 0; ///< name in files: "linear"
  virtual int inputs() const = 0;
  virtual int nodes() const = 0;

  /// offsets += field(input).
  virtual void addOffsets(std::span<const float> input, std::span<float> offsets) const = 0;
  /// dInput += d loss / d input, given dOffsets = d loss / d offsets.
  virtual void addInputGradient(std::span<const float> dOffsets, std::span<float> dInput) const = 0;
  /// gradient = d loss / d parameters (same length as parameters()).
  virtual void parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                                 std::span<float> gradient) const = 0;
  virtual std::vector<float>& parameters() = 0;
  virtual const std::vector<float>& parameters() const = 0;
  virtual std::unique_ptr<Field> clone() const = 0;
};

/// The linear basis at the nodes: offset = sum_k input_k N_k. Few parameters, generalises best from 10 s of video
/// (reference/fewshot_study.md, section 3); a network has to beat it on held-out frames. Starts at zero.
class LinearField final : public Field {
public:
  LinearField(int inputs, int nodes);

  std::string kind() const override { return "linear"; }
  int inputs() const override { return inputs_; }
  int nodes() const override { return nodes_; }
  void addOffsets(std::span<const float> input, std::span<float> offsets) const override;
  void addInputGradient(std::span<const float> dOffsets, std::span<float> dInput) const override;
  void parameterGradient(std::span<const float> input, std::span<const float> dOffsets,
                         std::span<float> gradient) const override;
  std::vector<float>& parameters() override { return basis_; }
  const std::vector<float>& parameters() const override { return basis_; }
  std::unique_ptr<Field> clone() const override { return std::make_unique<LinearField>(*this); }

private:
  int inputs_, nodes_;
  std::vector<float> basis_; ///< inputs x 3 x nodes
};

} // namespace d3t
