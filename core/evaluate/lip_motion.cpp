// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/lip_motion.h"

#include "core/base/rates.h"
#include "core/evaluate/picture_measures.h"
#include "core/head/topology.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr double kAround = .06;                                // s before and after a phone
constexpr double kShortestPhone = .03, kShortestClosure = .02; // s
constexpr double kQuiet = .1, kFade = .01; // s: what is compared; ends of the sound beside the silence

bool isOneOf(const std::string& phone, std::string_view list) { // a list with a space around each
  return list.find(" " + phone + " ") != std::string_view::npos;
}
bool closesLips(const std::string& phone) {
  return isOneOf(phone, " p b m ");
}
bool isVowel(const std::string& phone) {
  return isOneOf(phone, " aa ae ah ao aw ay eh er ey ih iy ow oy uh uw ");
}

int frameAt(double seconds) {
  return static_cast<int>(std::lround(seconds * kFrameRate));
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1) + .5)];
}

void fade(std::vector<float>& samples, size_t from, size_t to) { // from full to none, or the other way round
  const auto length = std::abs(static_cast<double>(to) - static_cast<double>(from));
  for (size_t i = std::min(from, to); i < std::max(from, to); ++i)
    samples[i] *= static_cast<float>(std::abs(static_cast<double>(to) - static_cast<double>(i)) / length);
}

} // namespace

LipMotion lipMotion(const HeadRig& rig, std::span<const MotionCode> codes) {
  using namespace topology;
  LipMotion out;
  for (const MotionCode& code : codes) {
    const MeshPoints mesh = rig.mesh(code);
    const auto flat = [&](int a, int b) { return static_cast<double>((mesh.row(a) - mesh.row(b)).head<2>().norm()); };
    out.inner.push_back(static_cast<double>(mesh(kInnerBottom, 1) - mesh(kInnerTop, 1)));
    out.outer.push_back(flat(kOuterTop, kOuterBottom));
    out.width.push_back(flat(kCornerRight, kCornerLeft));
  }
  return out;
}

OpeningScale OpeningScale::of(std::span<const double> inner) {
  std::vector<double> sorted(inner.begin(), inner.end());
  std::sort(sorted.begin(), sorted.end());
  const size_t tenth = std::max<size_t>(1, sorted.size() / 10);
  OpeningScale out;
  out.closed = 0;
  for (size_t i = 0; i < tenth; ++i) out.closed += sorted[i] / static_cast<double>(tenth);
  out.open = std::max(percentile(sorted, .95), out.closed + 1e-6);
  return out;
}

std::vector<double> OpeningScale::shares(std::span<const double> inner) const {
  std::vector<double> out;
  for (const double v : inner) out.push_back((v - closed) / (open - closed));
  return out;
}

ClosureScore scoreClosures(std::span<const double> shares, std::span<const corpus::TimedPhone> phones) {
  ClosureScore out;
  const int frames = static_cast<int>(shares.size());
  for (const auto& phone : phones) {
    if (frameAt(phone.end) >= frames) continue;
    if (closesLips(phone.name)) {
      // Frames shown within the time, and at least the nearest one.
      const int first = std::clamp(static_cast<int>(std::ceil((phone.start - kAround) * kFrameRate)), 0, frames - 1);
      const int last = std::clamp(static_cast<int>(std::floor((phone.end + kAround) * kFrameRate)), first, frames - 1);
      ++out.lips;
      out.lipsClosed += *std::min_element(shares.begin() + first, shares.begin() + last + 1) <= OpeningScale::kClosed;
    } else if (isVowel(phone.name)) {
      ++out.vowels;
      out.vowelsClosed += shares[static_cast<size_t>(frameAt((phone.start + phone.end) / 2))] <= OpeningScale::kClosed;
    }
  }
  out.lipsClosed /= std::max(1, out.lips);
  out.vowelsClosed /= std::max(1, out.vowels);
  return out;
}

std::vector<corpus::TimedPhone> heardPhones(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  std::vector<corpus::TimedPhone> out;
  const auto start = [](Eigen::Index row) {
    return kSpeechFirstTime + (static_cast<double>(row) - .5) / kSpeechFrameRate;
  };
  RowMatrix likely = speech.posteriors;
  const auto closure = std::find(phones.begin(), phones.end(), "m") - phones.begin();
  for (const char* name : {"p", "b"}) {
    const auto other = std::find(phones.begin(), phones.end(), name) - phones.begin();
    likely.col(closure) += likely.col(other);
    likely.col(other).setZero();
  }
  Eigen::Index first = 0, last = -1;
  for (Eigen::Index t = 0; t <= likely.rows(); ++t) {
    Eigen::Index phone = -1;
    if (t < likely.rows()) likely.row(t).maxCoeff(&phone);
    if (phone == last) continue;
    const double shortest = last == closure ? kShortestClosure : kShortestPhone;
    if (last >= 0 && start(t) - start(first) >= shortest - 1e-9)
      out.push_back({phones[static_cast<size_t>(last)], std::max(0., start(first)), start(t)});
    first = t;
    last = phone;
  }
  return out;
}

Interrupted withSilence(const Audio& sound, double seconds) {
  const auto samplesOf = [&](double s) { return static_cast<size_t>(std::lround(s * sound.rate)); };
  const size_t n = sound.samples.size(), window = std::min(samplesOf(kQuiet), n),
               step = std::max<size_t>(1, window / 10);
  size_t at = n / 2;
  double least = 1e300;
  for (size_t i = n / 4; i + window <= n * 3 / 4; i += step) {
    double energy = 0;
    for (size_t k = i; k < i + window; ++k) energy += static_cast<double>(sound.samples[k]) * sound.samples[k];
    if (energy < least) least = energy, at = i + window / 2;
  }
  Interrupted out{sound, static_cast<double>(at) / sound.rate};
  auto& samples = out.sound.samples;
  const size_t soft = samplesOf(kFade);
  fade(samples, at - std::min(at, soft), at);
  if (at + soft < n) fade(samples, at + soft, at);
  samples.insert(samples.begin() + static_cast<std::ptrdiff_t>(at), samplesOf(seconds), 0.f);
  return out;
}

OpeningScore scoreOpening(std::span<const double> shares, double from, double to) {
  OpeningScore out;
  const int frames = static_cast<int>(shares.size());
  const int first = std::clamp(frameAt(from), 0, frames), last = std::clamp(frameAt(to), first, frames);
  if (last - first < 2) return out;
  const std::vector<double> part(shares.begin() + first, shares.begin() + last);
  out.range = percentile(part, .95) - percentile(part, .05);
  out.most = *std::max_element(part.begin(), part.end());
  for (size_t i = 0; i < part.size(); ++i) {
    out.notClosed += part[i] > OpeningScale::kClosed;
    if (i > 0) out.speed += std::abs(part[i] - part[i - 1]);
  }
  out.notClosed /= static_cast<double>(part.size());
  out.speed /= static_cast<double>(part.size() - 1);
  return out;
}

double agreement(const LipMotion& a, const LipMotion& b) {
  const size_t n = std::min(a.inner.size(), b.inner.size());
  const auto of = [&](const std::vector<double>& x, const std::vector<double>& y) {
    return correlation(std::span(x).first(n), std::span(y).first(n));
  };
  return (of(a.inner, b.inner) + of(a.outer, b.outer) + of(a.width, b.width)) / 3;
}

} // namespace d3t
