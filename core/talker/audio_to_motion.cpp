// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/audio_to_motion.h"

#include "core/talker/ridge.h"
#include "core/talker/viseme_table.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXf;

// Recipe step 6
constexpr int kPriorReach = 25;  // rows
constexpr float kPriorDecay = 2; // rows
constexpr float kPriorSoftmax = .25f;
// Recipe step 7
constexpr int kFirstLag = -8, kLastLag = 14; // of 20 ms
constexpr double kLagStep = .02, kUsualLag = .06, kUsualLagDeviation = .08;
constexpr int kPriorChannels = 3;
// Recipe steps 4, 5, 8, 9, with the general model's code as a further block
constexpr float kScoreSoftmax = .3f;
constexpr std::array<double, 5> kPhoneOffsets = {-.1, -.05, 0, .05, .1}; // s
constexpr std::array<double, 2> kCodeOffsets = {-.04, .04};
constexpr double kLambda = 3;

// One kind of feature, read at some offsets around the time. weight: of the block among all, whatever its size.
struct Block {
  int width;
  std::span<const double> offsets;
  double weight;
  int columns() const { return width * static_cast<int>(offsets.size()); }
};
constexpr double kNow[] = {0};
constexpr std::array<Block, 4> kBlocks = {{{kPriorChannels, kNow, 1.4},
                                           {kPhones, kPhoneOffsets, .7},
                                           {kPhones, kPhoneOffsets, .7},
                                           {kSpeechCode, kCodeOffsets, 1.5}}};
constexpr int kFeatures = 3 + 2 * 5 * kPhones + 2 * kSpeechCode;
constexpr double kExpressionWeight = .3, kExtraWeight = 1.5;
constexpr size_t kFewest = 10;

// Dominance-weighted mean of the phones' visemes around each row, weights falling off exponentially in time.
RowMatrix blendVisemes(const RowMatrix& probabilities, const Eigen::Matrix<float, kPhones, 6>& table) {
  const RowMatrix weighted = probabilities * table; // value * dominance, dominance of each channel in turn
  const Index rows = probabilities.rows();
  std::array<float, kPriorReach + 1> kernel;
  for (int o = 0; o <= kPriorReach; ++o)
    kernel[static_cast<size_t>(o)] = std::exp(-static_cast<float>(o) / kPriorDecay);
  RowMatrix sums = RowMatrix::Zero(rows, 6);
  for (int o = -kPriorReach; o <= kPriorReach; ++o) {
    const Index from = std::max<Index>(0, o), to = std::min(rows, rows + o); // rows t with t - o inside
    if (to > from)
      sums.middleRows(from, to - from) +=
          kernel[static_cast<size_t>(std::abs(o))] * weighted.middleRows(from - o, to - from);
  }
  RowMatrix out(rows, kPriorChannels);
  for (int c = 0; c < kPriorChannels; ++c) out.col(c) = sums.col(2 * c).array() / (sums.col(2 * c + 1).array() + 1e-9f);
  return out;
}

Eigen::Matrix<float, kPhones, 6> dominanceTable(const std::vector<std::string>& phones) {
  Eigen::Matrix<float, kPhones, 6> table;
  for (int p = 0; p < kPhones; ++p) {
    const Viseme v = visemeOf(phones[static_cast<size_t>(p)]);
    table.row(p) << v.opening * v.openingDominance, v.openingDominance, v.width * v.widthDominance, v.widthDominance,
        v.jaw * v.jawDominance, v.jawDominance;
  }
  return table;
}

// Scale that gives these centred features their weight among the blocks.
double blockScale(const Eigen::Ref<const RowMatrix>& x, double weight) {
  return weight / std::sqrt(x.cast<double>().rowwise().squaredNorm().mean() + 1e-9);
}

// Rows of features at these (already moved) times, block after block: articulation, scores, posteriors, code.
RowMatrix featuresAt(const SpeechFeatures& speech, std::span<const double> times) {
  const RowMatrix scores = phoneSoftmax(speech, kScoreSoftmax).cwiseSqrt(), posteriors = speech.posteriors.cwiseSqrt();
  const std::array<const RowMatrix*, kBlocks.size()> sources = {&speech.articulation, &scores, &posteriors,
                                                                &speech.code};
  RowMatrix out(static_cast<Index>(times.size()), kFeatures);
  Index column = 0;
  for (size_t b = 0; b < kBlocks.size(); ++b)
    for (const double offset : kBlocks[b].offsets) {
      out.middleCols(column, kBlocks[b].width) = sampleAt(*sources[b], shifted(times, offset));
      column += kBlocks[b].width;
    }
  return out;
}

// What the user's encoder hears, read where the code is; no columns when there is none.
RowMatrix extraAt(const SpeechFeatures& speech, std::span<const double> times) {
  const Index width = speech.extra.cols();
  RowMatrix out(static_cast<Index>(times.size()), width * static_cast<Index>(kCodeOffsets.size()));
  if (width > 0)
    for (size_t k = 0; k < kCodeOffsets.size(); ++k)
      out.middleCols(static_cast<Index>(k) * width, width) = sampleAt(speech.extra, shifted(times, kCodeOffsets[k]));
  return out;
}

double correlation(const VectorXf& a, const VectorXf& b) {
  const Eigen::VectorXd x = a.cast<double>().array() - a.cast<double>().mean();
  const Eigen::VectorXd y = b.cast<double>().array() - b.cast<double>().mean();
  return x.dot(y) / std::sqrt(x.squaredNorm() * y.squaredNorm() + 1e-12);
}

Status check(const SpeechFeatures& speech, const std::vector<std::string>& phones,
             const std::vector<AudioToMotion::Example>& examples) {
  constexpr const char* kWhere = "audio-to-motion";
  if (examples.size() < kFewest)
    return badInput(fmt::format("only {} frames with a face to learn from", examples.size()), kWhere,
                    "use a clip that shows the speaking face for 5 s or more");
  const bool sizes = phones.size() == kPhones && speech.frames() > 0 &&
                     speech.posteriors.rows() == speech.scores.rows() &&
                     speech.articulation.rows() == speech.scores.rows() && speech.code.rows() == speech.scores.rows() &&
                     examples[0].targets.size() > 0;
  if (!sizes) return fail(ErrorKind::Failed, "speech features of another model", kWhere, "report this");
  for (const auto& e : examples) {
    if (e.targets.size() != examples[0].targets.size() || e.expression.size() != examples[0].expression.size())
      return fail(ErrorKind::Failed, "examples with different numbers of signals", kWhere, "report this");
    if (!std::isfinite(e.time) || !e.targets.allFinite() || !e.mouth.allFinite() || !e.expression.allFinite())
      return fail(ErrorKind::Failed, fmt::format("signals that are not finite at {:.2f} s", e.time), kWhere,
                  "leave frames without a face out");
  }
  return {};
}

// Seconds of video that the frames stand for: their number times their usual distance.
double coveredSeconds(std::span<const double> times) {
  std::vector<double> steps;
  for (size_t i = 1; i < times.size(); ++i) steps.push_back(times[i] - times[i - 1]);
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle * static_cast<double>(times.size());
}

} // namespace

std::vector<double> shifted(std::span<const double> times, double by) {
  std::vector<double> out(times.begin(), times.end());
  for (double& t : out) t += by;
  return out;
}

RowMatrix sampleAt(const RowMatrix& rows, std::span<const double> times) {
  RowMatrix out(static_cast<Index>(times.size()), rows.cols());
  const Index last = rows.rows() - 1;
  for (size_t i = 0; i < times.size(); ++i) {
    const double place =
        std::clamp((times[i] - kSpeechFirstTime) * kSpeechFrameRate, 0., static_cast<double>(std::max<Index>(last, 0)));
    const Index below = std::clamp<Index>(static_cast<Index>(place), 0, std::max<Index>(last - 1, 0));
    const auto share = static_cast<float>(place - static_cast<double>(below));
    out.row(static_cast<Index>(i)) = (1 - share) * rows.row(below) + share * rows.row(std::min(below + 1, last));
  }
  return out;
}

RowMatrix visemePrior(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const auto table = dominanceTable(phones);
  RowMatrix prior =
      .5f * (blendVisemes(speech.posteriors, table) + blendVisemes(phoneSoftmax(speech, kPriorSoftmax), table));
  for (int c = 0; c < kPriorChannels; ++c) prior.col(c) /= kPriorDeviation[static_cast<size_t>(c)];
  return prior;
}

double findLag(const RowMatrix& prior, std::span<const double> times, const RowMatrix& mouth, double seconds) {
  constexpr int kChannel[4] = {0, 0, 1, 2}; // inner and outer with opening, width with width, jaw with jaw
  double best = -1e300, lag = kUsualLag;
  for (int step = kFirstLag; step <= kLastLag; ++step) {
    const double candidate = kLagStep * step;
    const RowMatrix sampled = sampleAt(prior, shifted(times, candidate));
    const double unusual = (candidate - kUsualLag) / kUsualLagDeviation;
    double score = -.5 * unusual * unusual;
    for (int m = 0; m < 4; ++m) {
      const double r = std::max(0., correlation(sampled.col(kChannel[m]), mouth.col(m)));
      score -= .5 * seconds * std::log(1 - r * r + 1e-9);
    }
    if (score > best) {
      best = score;
      lag = candidate;
    }
  }
  return lag;
}

Result<AudioToMotion> AudioToMotion::fit(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                         const std::vector<Example>& examples) {
  if (auto ok = check(speech, phones, examples); !ok) return passOn(ok);
  const auto count = static_cast<Index>(examples.size());
  std::vector<double> times;
  const Index expressions = examples[0].expression.size();
  RowMatrix targets(count, examples[0].targets.size()), mouth(count, 4), expression(count, expressions);
  for (Index i = 0; i < count; ++i) {
    const Example& e = examples[static_cast<size_t>(i)];
    times.push_back(e.time);
    targets.row(i) = e.targets.transpose();
    mouth.row(i) = e.mouth.transpose();
    expression.row(i) = e.expression.transpose();
  }
  AudioToMotion out;
  out.lag_ = findLag(speech.articulation, times, mouth, coveredSeconds(times));
  const RowMatrix extra = extraAt(speech, shifted(times, out.lag_));
  out.extra_ = static_cast<int>(speech.extra.cols());
  RowMatrix x(count, kFeatures + extra.cols() + expressions);
  x << featuresAt(speech, shifted(times, out.lag_)), extra, expression;
  out.centre_ = x.colwise().mean().transpose();
  x.rowwise() -= out.centre_.transpose();
  out.scale_.resize(x.cols());
  Index column = 0;
  for (const Block& block : kBlocks) {
    out.scale_.segment(column, block.columns())
        .setConstant(static_cast<float>(blockScale(x.middleCols(column, block.columns()), block.weight)));
    column += block.columns();
  }
  if (extra.cols() > 0) {
    out.scale_.segment(column, extra.cols())
        .setConstant(static_cast<float>(blockScale(x.middleCols(column, extra.cols()), kExtraWeight)));
    column += extra.cols();
  }
  for (; column < x.cols(); ++column) // each in units of its deviation
    out.scale_[column] = static_cast<float>(
        blockScale(x.middleCols(column, 1), kExpressionWeight / std::sqrt(static_cast<double>(expressions))));
  out.mean_ = targets.colwise().mean().transpose();
  const MatrixXd scaled = (x * out.scale_.asDiagonal()).cast<double>();
  const MatrixXd centred = (targets.rowwise() - out.mean_.transpose()).cast<double>();
  out.weights_ = ridgeWeights(scaled, centred, kLambda).cast<float>();
  return out;
}

RowMatrix AudioToMotion::predict(const SpeechFeatures& speech, const std::vector<std::string>&,
                                 std::span<const double> times, const RowMatrix& expression) const {
  RowMatrix x(static_cast<Index>(times.size()), centre_.size());
  x.leftCols(kFeatures) = featuresAt(speech, shifted(times, lag_));
  const Index extra = extra_ * static_cast<Index>(kCodeOffsets.size());
  if (speech.extra.cols() == extra_)
    x.middleCols(kFeatures, extra) = extraAt(speech, shifted(times, lag_));
  else // a sound that the encoder did not hear: as in the mean of the examples
    x.middleCols(kFeatures, extra).rowwise() = centre_.segment(kFeatures, extra).transpose();
  x.rightCols(x.cols() - kFeatures - extra).rowwise() =
      centre_.tail(x.cols() - kFeatures - extra).transpose(); // as in the mean of the examples
  x.rowwise() -= centre_.transpose();
  RowMatrix out = x * scale_.asDiagonal() * weights_;
  out.rowwise() += mean_.transpose();
  if (expression.rows() == out.rows()) out += lean(expression);
  return out;
}

RowMatrix AudioToMotion::lean(const RowMatrix& expression) const {
  const Index extra = extra_ * static_cast<Index>(kCodeOffsets.size()), columns = expression.cols();
  if (centre_.size() - kFeatures - extra != columns) return RowMatrix::Zero(expression.rows(), signalCount());
  return (expression.rowwise() - centre_.tail(columns).transpose()) * scale_.tail(columns).asDiagonal() *
         weights_.bottomRows(columns);
}

RowMatrix AudioToMotion::prior(const SpeechFeatures& speech, const std::vector<std::string>&,
                               std::span<const double> times) const {
  return sampleAt(speech.articulation, shifted(times, lag_));
}

void AudioToMotion::save(TensorFile& file, const std::string& prefix) const {
  const auto put = [&](const char* name, const VectorXf& v) {
    file.set(prefix + name, {v.size()}, {v.data(), v.data() + v.size()});
  };
  file.set(prefix + "lag", {1}, {static_cast<float>(lag_)});
  if (extra_ > 0) file.set(prefix + "extra", {1}, {static_cast<float>(extra_)});
  put("mean", mean_);
  put("centre", centre_);
  put("scale", scale_);
  file.set(prefix + "weights", {weights_.rows(), weights_.cols()},
           {weights_.data(), weights_.data() + weights_.size()});
}

Result<AudioToMotion> AudioToMotion::load(const TensorFile& file, const std::string& prefix) {
  auto lag = file.get(prefix + "lag", {1});
  auto mean = file.get(prefix + "mean", {-1});
  auto centre = file.get(prefix + "centre", {-1});
  auto scale = file.get(prefix + "scale", {-1});
  auto weights = file.get(prefix + "weights", {-1, -1});
  for (const auto* part : {&lag, &mean, &centre, &scale, &weights})
    if (!*part) return passOn(*part);
  const auto extraColumns = file.get(prefix + "extra", {1});
  const float extra = extraColumns ? (*extraColumns)->data[0] : 0;
  const Index signals = static_cast<Index>((*mean)->data.size()), features = (*weights)->shape[0];
  if (signals == 0 || !(extra >= 0 && extra <= 4096) ||
      features < kFeatures + static_cast<Index>(extra) * static_cast<Index>(kCodeOffsets.size()) ||
      (*centre)->shape[0] != features || (*scale)->shape[0] != features || (*weights)->shape[1] != signals ||
      std::abs((*lag)->data[0]) > 1)
    return badInput("audio-to-motion of sizes that do not fit", prefix, "make the identity again");
  AudioToMotion out;
  out.extra_ = static_cast<int>(extra);
  // Lags are whole steps: the nearest one gives back the bits that float32 took.
  out.lag_ = kLagStep * std::round(static_cast<double>((*lag)->data[0]) / kLagStep);
  const auto vector = [](const Tensor& t) {
    return Eigen::Map<const VectorXf>(t.data.data(), static_cast<Index>(t.data.size()));
  };
  out.mean_ = vector(**mean);
  out.centre_ = vector(**centre);
  out.scale_ = vector(**scale);
  out.weights_ = Eigen::Map<const RowMatrix>((*weights)->data.data(), features, signals);
  return out;
}

} // namespace d3t
