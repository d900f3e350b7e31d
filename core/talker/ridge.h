// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace d3t {

/// Weights W (features x targets) that minimise |X W - Y|^2 + lambda |W|^2; X: examples x features, Y: examples x
/// targets, both already centred, lambda > 0. Solved in the dual form (X^T (X X^T + lambda I)^-1 Y) where there are no
/// more examples than features. Double precision inside.
Eigen::MatrixXd ridgeWeights(const Eigen::MatrixXd& x, const Eigen::MatrixXd& y, double lambda);

} // namespace d3t
