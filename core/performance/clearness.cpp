// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/clearness.h"

#include "core/talker/viseme_table.h"
#include <algorithm>

namespace d3t::performance {
namespace {

constexpr float kQuiet = -45, kLoud = -27; // dB, energy of the background
constexpr int kBackgroundReach = 150;      // rows of 10 ms
constexpr int kBackgroundStep = 25;        // it is looked at so often
constexpr int kSharpReach = 10;
constexpr float kVague = .35f, kSure = .75f; // posterior of the likeliest shape

float ramp(float value, float low, float high) {
  return std::clamp((value - low) / (high - low), 0.f, 1.f);
}

float quietAround(const SpeechFeatures& speech, int row) {
  const int first = std::max(0, row - kBackgroundReach), last = std::min(speech.frames(), row + kBackgroundReach + 1);
  std::vector<float> energies(speech.energy.begin() + first, speech.energy.begin() + last);
  const auto tenth = energies.begin() + static_cast<std::ptrdiff_t>(energies.size() / 10);
  std::nth_element(energies.begin(), tenth, energies.end());
  return 1 - ramp(*tenth, kQuiet, kLoud);
}

// Phones of one shape of the table are one: which of p, b and m it is does not matter to lips.
std::vector<size_t> shapeOfPhone(const std::vector<std::string>& phones) {
  std::vector<Viseme> shapes;
  std::vector<size_t> out;
  for (const std::string& phone : phones) {
    const Viseme v = visemeOf(phone);
    const auto same = std::find_if(shapes.begin(), shapes.end(), [&](const Viseme& s) {
      return s.opening == v.opening && s.width == v.width && s.jaw == v.jaw;
    });
    out.push_back(static_cast<size_t>(same - shapes.begin()));
    if (same == shapes.end()) shapes.push_back(v);
  }
  return out;
}

std::vector<float> likeliest(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const std::vector<size_t> shape = shapeOfPhone(phones);
  std::vector<float> out, sums(phones.size());
  for (int t = 0; t < speech.frames(); ++t) {
    std::fill(sums.begin(), sums.end(), 0.f);
    for (size_t p = 0; p < shape.size(); ++p) sums[shape[p]] += speech.posteriors(t, static_cast<Eigen::Index>(p));
    out.push_back(*std::max_element(sums.begin(), sums.end()));
  }
  return out;
}

} // namespace

std::vector<float> clearness(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const int n = speech.frames();
  const std::vector<float> most = likeliest(speech, phones);
  std::vector<float> background;
  for (int t = 0; t < n + kBackgroundStep; t += kBackgroundStep)
    background.push_back(quietAround(speech, std::min(t, n - 1)));
  std::vector<float> out(static_cast<size_t>(n));
  for (int t = 0; t < n; ++t) {
    const int first = std::max(0, t - kSharpReach), last = std::min(n, t + kSharpReach + 1);
    float mean = 0;
    for (int s = first; s < last; ++s) mean += most[static_cast<size_t>(s)] / static_cast<float>(last - first);
    const auto block = static_cast<size_t>(t / kBackgroundStep);
    const float share = static_cast<float>(t % kBackgroundStep) / kBackgroundStep;
    const float quiet = (1 - share) * background[block] + share * background[block + 1];
    out[static_cast<size_t>(t)] = quiet * (1 - speech.voice[static_cast<size_t>(t)] * (1 - ramp(mean, kVague, kSure)));
  }
  return out;
}

} // namespace d3t::performance
