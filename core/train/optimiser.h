// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/talker/gaussian_head.h"
#include <vector>

namespace d3t {

/// Adam (beta .9, .99) over all trainable values of a head, with the learning rates of the few-shot study.
class HeadOptimiser {
public:
  /// lipNodes: per control node, 1 at the mouth. There the General Field learns from the lower-face codes alone, so
  /// that brows, lids and gaze (which a driven video takes from elsewhere) never move the lips.
  HeadOptimiser(const GaussianHead&, std::vector<char> lipNodes, int threads = 0);

  /// One step from the gradients in the deformer (after HeadStep::compare). share: multiplies all rates.
  void step(GaussianHead&, const HeadDeformer&, const Drive&, float share);
  void reset(); ///< forgets the moments

  void save(TensorFile&) const;
  Status load(const TensorFile&);

private:
  struct Moments {
    std::vector<float> first, second;
    explicit Moments(size_t n) : first(n), second(n) {}
  };
  void freeLipsOfUpperCodes(); ///< takes them out of fieldGradient_
  void stepField(Field&, Moments&, float share, float c1, float c2);

  int threads_;
  long count_ = 0;
  std::vector<char> lipNodes_;
  Moments rows_, general_, individual_;
  std::vector<float> fieldGradient_;
};

} // namespace d3t
