// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/extra_choice.h"

#include <cmath>

namespace d3t {
namespace {

using Examples = std::vector<AudioToMotion::Example>;

constexpr size_t kParts = 5;
constexpr double kGap = .4; // s

// Squared error of each signal on the parts that were left out in turn.
Result<Eigen::VectorXd> unseenError(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                    const Examples& all) {
  Eigen::VectorXd error = Eigen::VectorXd::Zero(all[0].targets.size());
  for (size_t part = 0; part < kParts; ++part) {
    const size_t first = part * all.size() / kParts, last = (part + 1) * all.size() / kParts;
    if (first == last) continue;
    Examples rest;
    std::vector<double> times;
    RowMatrix expression(static_cast<Eigen::Index>(last - first), all[0].expression.size());
    for (size_t i = 0; i < all.size(); ++i) {
      if (i >= first && i < last) {
        expression.row(static_cast<Eigen::Index>(i - first)) = all[i].expression.transpose();
        times.push_back(all[i].time);
      } else if (all[i].time < all[first].time - kGap || all[i].time > all[last - 1].time + kGap) {
        rest.push_back(all[i]);
      }
    }
    auto fitted = AudioToMotion::fit(speech, phones, rest);
    if (!fitted) return passOn(fitted);
    const RowMatrix predicted = fitted->predict(speech, phones, times, expression);
    for (size_t i = first; i < last; ++i)
      error +=
          (predicted.row(static_cast<Eigen::Index>(i - first)).transpose() - all[i].targets).cast<double>().cwiseAbs2();
  }
  return error;
}

} // namespace

Result<bool> extraHelps(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                        const Examples& examples) {
  if (speech.extra.cols() == 0 || examples.empty()) return false;
  SpeechFeatures plain = speech;
  plain.extra.resize(0, 0);
  auto with = unseenError(speech, phones, examples), without = unseenError(plain, phones, examples);
  if (!with) return passOn(with);
  if (!without) return passOn(without);
  Eigen::VectorXd mean = Eigen::VectorXd::Zero(with->size()), square = mean;
  for (const auto& e : examples) {
    mean += e.targets.cast<double>();
    square += e.targets.cast<double>().cwiseAbs2();
  }
  const auto n = static_cast<double>(examples.size());
  const Eigen::VectorXd spread = (square - mean.cwiseAbs2() / n).cwiseMax(1e-12);
  return with->cwiseQuotient(spread).sum() < without->cwiseQuotient(spread).sum();
}

} // namespace d3t
