// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/speech.h"

namespace d3t {

RowMatrix phoneSoftmax(const SpeechFeatures& speech, float scale) {
  RowMatrix out(speech.scores.rows(), kPhones);
  for (Eigen::Index t = 0; t < out.rows(); ++t)
    for (int p = 0; p < kPhones; ++p) out(t, p) = scale * speech.scores.row(t).segment(3 * p, 3).maxCoeff();
  const Eigen::VectorXf top = out.rowwise().maxCoeff();
  out = (out.colwise() - top).array().exp().matrix();
  for (Eigen::Index t = 0; t < out.rows(); ++t) out.row(t) /= out.row(t).sum();
  return out;
}

} // namespace d3t
