// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace d3t {

/// Along one axis: which input pixels an output pixel is made of. Output i covers [start + i step, start + (i + 1)
/// step) of the input: their mean where step >= 1, else linear interpolation at its centre. The input's ends are
/// repeated. With step 1 and a whole start it copies, to the bit.
class AxisTaps {
public:
  AxisTaps() = default;
  AxisTaps(int outputs, float start, float step, int inputs);

  int outputs() const { return outputs_; }
  int inputs() const { return inputs_; }
  int taps() const { return taps_; } ///< of each output
  const int* index(int output) const { return index_.data() + static_cast<size_t>(output) * taps_; }
  const float* weight(int output) const { return weight_.data() + static_cast<size_t>(output) * taps_; }

private:
  int outputs_ = 0, inputs_ = 0, taps_ = 0;
  std::vector<int> index_;
  std::vector<float> weight_;
};

/// Resamples a plane, first along x, then along y. May be used by several threads.
class Resampler {
public:
  Resampler() = default;
  Resampler(AxisTaps x, AxisTaps y) : x_(std::move(x)), y_(std::move(y)) {}
  /// from: y.inputs x x.inputs; to: y.outputs x x.outputs.
  void run(std::span<const float> from, std::span<float> to) const;

private:
  AxisTaps x_, y_;
};

} // namespace d3t
