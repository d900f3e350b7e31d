// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/ridge.h"

#include <Eigen/Cholesky>

namespace d3t {

Eigen::MatrixXd ridgeWeights(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y, double lambda) {
  const bool dual = x.rows() <= x.cols();
  const Eigen::Index n = dual ? x.rows() : x.cols();
  Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(n, n);
  if (dual)
    gram.selfadjointView<Eigen::Lower>().rankUpdate(x);
  else
    gram.selfadjointView<Eigen::Lower>().rankUpdate(x.transpose());
  gram.diagonal().array() += lambda;
  const Eigen::LLT<Eigen::MatrixXd> factor(gram);
  if (dual) return x.transpose() * factor.solve(y);
  return factor.solve(x.transpose() * y);
}

} // namespace d3t
