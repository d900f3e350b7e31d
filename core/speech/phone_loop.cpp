// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/phone_loop.h"

#include <cmath>

namespace d3t {
namespace {

constexpr double kAcousticScale = .35;
const double kEntry = std::exp(-2.) / kPhones; // penalty of 2 nat, then any phone alike
// Nothing this unlikely can come back within a frame; keeps products out of the slow denormal range.
constexpr double kFloor = 1e-120, kLowestExponent = -270;

PhoneLoop::States emissions(const float* scores) {
  const auto all = Eigen::Map<const Eigen::Array<float, kPhones, 3, Eigen::RowMajor>>(scores);
  const PhoneLoop::States s = all.cast<double>();
  return (kAcousticScale * (s - s.maxCoeff())).max(kLowestExponent).exp();
}

} // namespace

PhoneLoop::PhoneLoop(const AcousticFiles& files) {
  constexpr double kNever = 1e-12; // as the study: no transition is quite impossible
  for (int p = 0; p < kPhones; ++p) {
    const double* a = files.transitions.data() + 12 * p;
    a00_[p] = a[0] + kNever, a01_[p] = a[1] + kNever, a02_[p] = a[2] + kNever;
    a11_[p] = a[5] + kNever, a12_[p] = a[6] + kNever, a22_[p] = a[10] + kNever;
    for (int k = 0; k < 3; ++k) exit_(p, k) = a[4 * k + 3] + kNever;
  }
}

PhoneLoop::States PhoneLoop::forward(const States* previous, const float* scores) const {
  States next;
  const States emission = emissions(scores);
  if (!previous) {
    next.setConstant(kFloor);
    next.col(0) = emission.col(0);
  } else {
    const States& p = *previous;
    const double entry = (p * exit_).sum() * kEntry;
    next.col(0) = (p.col(0) * a00_ + entry) * emission.col(0);
    next.col(1) = (p.col(1) * a11_ + p.col(0) * a01_) * emission.col(1);
    next.col(2) = (p.col(2) * a22_ + p.col(1) * a12_ + p.col(0) * a02_) * emission.col(2);
  }
  return (next / next.sum()).max(kFloor);
}

PhoneLoop::States PhoneLoop::backward(const States& after, const float* scores) const {
  const States q = after * emissions(scores);
  const double entered = q.col(0).sum() * kEntry;
  States before;
  before.col(2) = q.col(2) * a22_ + entered * exit_.col(2);
  before.col(1) = q.col(1) * a11_ + q.col(2) * a12_ + entered * exit_.col(1);
  before.col(0) = q.col(0) * a00_ + q.col(1) * a01_ + q.col(2) * a02_ + entered * exit_.col(0);
  return (before / before.maxCoeff()).max(kFloor);
}

Eigen::RowVectorXf PhoneLoop::posterior(const States& forward, const States& backward) {
  const Eigen::Array<double, kPhones, 1> phones = (forward * backward).rowwise().sum();
  return (phones / phones.sum()).cast<float>().matrix().transpose();
}

RowMatrix PhoneLoop::posteriors(const RowMatrix& scores) const {
  const Eigen::Index n = scores.rows();
  RowMatrix out(n, kPhones);
  if (n == 0) return out;
  std::vector<States> ahead(static_cast<size_t>(n));
  for (Eigen::Index t = 0; t < n; ++t)
    ahead[static_cast<size_t>(t)] = forward(t ? &ahead[static_cast<size_t>(t - 1)] : nullptr, scores.row(t).data());
  States back = lastBackward();
  for (Eigen::Index t = n - 1; t >= 0; --t) {
    out.row(t) = posterior(ahead[static_cast<size_t>(t)], back);
    if (t > 0) back = backward(back, scores.row(t).data());
  }
  return out;
}

} // namespace d3t
