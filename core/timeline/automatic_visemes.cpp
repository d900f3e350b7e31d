// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/automatic_visemes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace d3t::timeline {
namespace {

constexpr size_t kShapes = kVisemeNames.size();
constexpr double kChange = 3;   // nats: e^3 is about 20
constexpr double kLeast = 1e-6; // of a posterior, so that no moment rules a shape out
using Scores = std::array<double, kShapes>;

Scores logLikelihood(std::span<const float> row, std::span<const VisemeId> shapeOfPhone) {
  Scores sum{};
  for (size_t p = 0; p < row.size(); ++p) sum[shapeOfPhone[p]] += row[p] > 0 ? row[p] : 0; // nor NaN
  for (double& s : sum) s = std::log(std::max(s, kLeast));
  return sum;
}

/// Viterbi's sequence; all changes cost the same, so each row needs one comparison per shape.
std::vector<VisemeId> likeliest(std::span<const float> posteriors, std::span<const VisemeId> shapeOfPhone) {
  const size_t rows = posteriors.size() / shapeOfPhone.size();
  std::vector<std::array<VisemeId, kShapes>> cameFrom(rows);
  Scores score{};
  for (size_t i = 0; i < rows; ++i) {
    const auto best = static_cast<size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    const double changed = score[best] - (i > 0 ? kChange : 0);
    const Scores here = logLikelihood(posteriors.subspan(i * shapeOfPhone.size(), shapeOfPhone.size()), shapeOfPhone);
    for (size_t s = 0; s < kShapes; ++s) {
      const bool stays = score[s] >= changed;
      cameFrom[i][s] = static_cast<VisemeId>(stays ? s : best);
      score[s] = (stays ? score[s] : changed) + here[s];
    }
  }
  std::vector<VisemeId> path(rows);
  auto shape = static_cast<VisemeId>(std::max_element(score.begin(), score.end()) - score.begin());
  for (size_t i = rows; i-- > 0;) {
    path[i] = shape;
    shape = cameFrom[i][shape];
  }
  return path;
}

} // namespace

VisemeLane automaticVisemes(std::span<const float> posteriors, std::span<const std::string> phones, double rate,
                            double firstTime, Ticks length) {
  VisemeLane lane;
  if (length <= 0) return lane;
  lane.push_back({0, length, kSilence, VisemeMode::Natural});
  if (phones.empty() || posteriors.size() < phones.size()) return lane;
  std::vector<VisemeId> shapeOfPhone;
  for (const std::string& phone : phones) shapeOfPhone.push_back(visemeNamed(phone).value_or(kSilence));
  const std::vector<VisemeId> path = likeliest(posteriors, shapeOfPhone);
  lane.back().viseme = path.front();
  for (size_t i = 1; i < path.size(); ++i) {
    if (path[i] == path[i - 1]) continue;
    const Ticks at = ticksOfSeconds(firstTime + (static_cast<double>(i) - .5) / rate);
    if (at >= length) break;
    if (at <= lane.back().from) {
      lane.back().viseme = path[i];
      continue;
    }
    lane.back().to = at;
    lane.push_back({at, length, path[i], VisemeMode::Natural});
  }
  return lane;
}

} // namespace d3t::timeline
