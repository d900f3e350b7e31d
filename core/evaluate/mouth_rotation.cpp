// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/mouth_rotation.h"

#include "core/base/parallel.h"
#include "core/speech/encoder_projection.h"
#include "core/talker/audio_to_motion.h"
#include "core/talker/extra_choice.h"
#include "core/talker/log_mel_ridge.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Eigen::Index;

constexpr int kSignals = 3;       // inner, outer, width
constexpr double kApart = 1;      // s between training and test
constexpr double kFewestTest = 6; // s of test frames

struct Frames {
  std::vector<double> times;
  RowMatrix signals;
};

struct Window {
  Frames train, test;
};

struct Score {
  MouthCorrelation motion, baseline;
  double lag = 0;
  bool withExtra = false;
};

Frames pick(const Frames& from, const std::vector<Index>& rows) {
  Frames out;
  out.signals.resize(static_cast<Index>(rows.size()), from.signals.cols());
  for (size_t i = 0; i < rows.size(); ++i) {
    out.times.push_back(from.times[static_cast<size_t>(rows[i])]);
    out.signals.row(static_cast<Index>(i)) = from.signals.row(rows[i]);
  }
  return out;
}

double frameDistance(const std::vector<double>& times) {
  std::vector<double> steps;
  for (size_t i = 1; i < times.size(); ++i) steps.push_back(times[i] - times[i - 1]);
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

std::vector<Window> windowsOf(const Frames& all, double train) {
  std::vector<Window> out;
  const double start = all.times.front(), end = all.times.back();
  const double step = end < 25 ? 5 : train <= 10 ? 10 : 15;
  const double fewest = kFewestTest / frameDistance(all.times);
  for (double s = 0; s + train <= end - start + .1; s += step) {
    const double from = start + s, to = from + train;
    std::vector<Index> inside, outside;
    for (size_t i = 0; i < all.times.size(); ++i) {
      const double t = all.times[i];
      if (t >= from && t < to) inside.push_back(static_cast<Index>(i));
      if (t < from - kApart || t >= to + kApart) outside.push_back(static_cast<Index>(i));
    }
    if (static_cast<double>(outside.size()) >= fewest - 1e-6) out.push_back({pick(all, inside), pick(all, outside)});
  }
  return out;
}

MouthCorrelation compare(const RowMatrix& predicted, const RowMatrix& truth) {
  const auto correlation = [&](Index k) {
    const Eigen::VectorXd a = predicted.col(k).cast<double>(), b = truth.col(k).cast<double>();
    const Eigen::VectorXd x = a.array() - a.mean(), y = b.array() - b.mean();
    return x.dot(y) / std::sqrt(x.squaredNorm() * y.squaredNorm() + 1e-12);
  };
  return {correlation(0), correlation(1), correlation(2)};
}

// The features with as much of the encoder as this window's training part finds useful.
Result<SpeechFeatures> chooseExtra(const std::vector<AudioToMotion::Example>& examples, const SpeechFeatures& speech,
                                   const std::vector<std::string>& phones) {
  SpeechFeatures out = speech;
  const auto row = [&](double t) {
    const double place = std::round((t - kSpeechFirstTime) * kSpeechFrameRate);
    return std::clamp(static_cast<Index>(place), Index{0}, speech.extra.rows() - 1);
  };
  const Index first = row(examples.front().time), last = row(examples.back().time);
  out.extra = EncoderProjection::fit(speech.extra.middleRows(first, last - first + 1)).apply(speech.extra);
  auto helps = extraHelps(out, phones, examples);
  if (!helps) return passOn(helps);
  if (!*helps) out.extra.resize(0, 0);
  return out;
}

Result<Score> score(const Window& window, const SpeechFeatures& allSpeech, const std::vector<std::string>& phones) {
  std::vector<AudioToMotion::Example> examples;
  for (size_t i = 0; i < window.train.times.size(); ++i) {
    const Eigen::Vector4f mouth = window.train.signals.row(static_cast<Index>(i)).transpose();
    examples.push_back({window.train.times[i], mouth.head<kSignals>(), mouth});
  }
  Result<SpeechFeatures> chosen;
  if (allSpeech.extra.cols() > 0) chosen = chooseExtra(examples, allSpeech, phones);
  if (!chosen) return passOn(chosen);
  const SpeechFeatures& speech = allSpeech.extra.cols() > 0 ? *chosen : allSpeech;
  auto motion = AudioToMotion::fit(speech, phones, examples);
  if (!motion) return passOn(motion);
  auto ridge = LogMelRidge::fit(speech, window.train.times, window.train.signals.leftCols(kSignals));
  if (!ridge) return passOn(ridge);
  return Score{compare(motion->predict(speech, phones, window.test.times), window.test.signals),
               compare(ridge->predict(speech, window.test.times), window.test.signals), motion->lagSeconds(),
               speech.extra.cols() > 0};
}

void add(MouthCorrelation& sum, const MouthCorrelation& c, double share) {
  sum.inner += share * c.inner;
  sum.outer += share * c.outer;
  sum.width += share * c.width;
}

} // namespace

Result<MouthRotation> rotateMouth(std::span<const double> times, const RowMatrix& signals, const SpeechFeatures& speech,
                                  const std::vector<std::string>& phones, double train, Run& run) {
  constexpr const char* kStage = "mouth rotation";
  if (signals.rows() != static_cast<Index>(times.size()) || signals.cols() != 4 || !(train > 0))
    return fail(ErrorKind::Failed, "signals that do not fit their times", kStage, "report this");
  std::vector<Index> valid;
  for (Index i = 0; i < signals.rows(); ++i)
    if (signals.row(i).allFinite()) valid.push_back(i);
  const Frames frames = pick({{times.begin(), times.end()}, signals}, valid);
  std::vector<Window> windows;
  if (frames.times.size() >= 2) windows = windowsOf(frames, train);
  if (windows.empty())
    return badInput(fmt::format("too short for {:g} s of training and {:g} s of test", train, kFewestTest), kStage,
                    "use a longer clip or a shorter training window");
  std::vector<Result<Score>> scores(windows.size());
  parallelFor(static_cast<int>(windows.size()), run.threadCount(), [&](int i) {
    const auto w = static_cast<size_t>(i);
    scores[w] = run.isCancelled() ? cancelledError(kStage) : score(windows[w], speech, phones);
  });
  MouthRotation out;
  const double share = 1 / static_cast<double>(windows.size());
  for (const auto& s : scores) {
    if (!s) return passOn(s);
    add(out.motion, s->motion, share);
    add(out.baseline, s->baseline, share);
    out.lags.push_back(s->lag);
    out.withExtra += s->withExtra;
  }
  return out;
}

} // namespace d3t
