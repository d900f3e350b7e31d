// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/mouth_motion.h"

#include "core/base/rates.h"
#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace d3t {
namespace {

// Lost amplitude is given back along the directions in which the prediction moves the lips. On unseen frames the gain
// that makes the error least is r x (true / predicted deviation), r their correlation; it shrinks what is not
// predicted. Divided by r^kRestore it gives back about half of what uncertainty takes (docs/quality.md, "Amplitude").
constexpr float kRestore = .6f, kLeastTrust = .2f;
constexpr float kMaxGain = 1.8f;
// How much people open their mouths (deviation of the outer opening, head units: 5.8, its logarithm varies by .27
// between nine people) says something about one who was seen for some seconds: in another stretch as long of the same
// person the logarithm was off by .13 at 10 s.
constexpr double kUsualOpening = 5.8, kBetweenPeople = .27, kWithinPerson = .13, kWithinPersonSeconds = 10;
constexpr double kExpressionSigma = kSlowReach / 3; // s
// Voice activity is faded over this long before the lips close (s); shorter pauses keep their co-articulation.
constexpr double kCloseAfter = .20, kFade = .12;

using Examples = std::vector<MouthMotion::Example>;

// Of each time: times x kUpperCodes.
RowMatrix slowExpressions(std::span<const double> times, std::span<const MotionCode> faces) {
  RowMatrix out(static_cast<Eigen::Index>(times.size()), kUpperCodes);
  for (size_t i = 0; i < times.size(); ++i) {
    const Expression slow = slowExpression(times, faces, times[i]);
    out.row(static_cast<Eigen::Index>(i)) = Eigen::Map<const Eigen::RowVectorXf>(slow.data(), kUpperCodes);
  }
  return out;
}

std::vector<AudioToMotion::Example> toRidge(const Examples& examples) {
  std::vector<double> times;
  std::vector<MotionCode> faces;
  for (const auto& e : examples) {
    times.push_back(e.time);
    faces.push_back(e.code);
  }
  const RowMatrix expression = slowExpressions(times, faces);
  std::vector<AudioToMotion::Example> out;
  for (const auto& e : examples)
    out.push_back({e.time, Eigen::Map<const Eigen::VectorXf>(e.code.data(), kLowerCodes), e.mouth,
                   expression.row(static_cast<Eigen::Index>(out.size())).transpose()});
  return out;
}

RowMatrix codesOf(const Examples& examples) {
  RowMatrix codes(static_cast<Eigen::Index>(examples.size()), kLowerCodes);
  for (size_t i = 0; i < examples.size(); ++i)
    codes.row(static_cast<Eigen::Index>(i)) =
        Eigen::Map<const Eigen::RowVectorXf>(examples[i].code.data(), kLowerCodes);
  return codes;
}

// What the ridge moves the codes by on frames it has not seen (5 blocks in time).
Result<RowMatrix> predictUnseen(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                const std::vector<AudioToMotion::Example>& examples) {
  constexpr size_t kBlocks = 5;
  RowMatrix predicted(static_cast<Eigen::Index>(examples.size()), kLowerCodes);
  for (size_t b = 0; b < kBlocks; ++b) {
    const size_t first = b * examples.size() / kBlocks, last = (b + 1) * examples.size() / kBlocks;
    std::vector<AudioToMotion::Example> rest(examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(first));
    rest.insert(rest.end(), examples.begin() + static_cast<std::ptrdiff_t>(last), examples.end());
    auto ridge = AudioToMotion::fit(speech, phones, rest);
    if (!ridge) return passOn(ridge);
    Eigen::RowVectorXf mean = Eigen::RowVectorXf::Zero(kLowerCodes);
    for (const auto& e : rest) mean += e.targets.transpose() / static_cast<float>(rest.size());
    std::vector<double> times;
    RowMatrix expression(static_cast<Eigen::Index>(last - first), kUpperCodes);
    for (size_t i = first; i < last; ++i) {
      times.push_back(examples[i].time);
      expression.row(static_cast<Eigen::Index>(i - first)) = examples[i].expression.transpose();
    }
    predicted.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(last - first)) =
        ridge->predict(speech, phones, times, expression).rowwise() - mean;
  }
  return predicted;
}

// truth, predicted: deviations of the codes on unseen frames.
MouthMotion::Gain gainOf(const RowMatrix& truth, const RowMatrix& predicted, const MouthMotion::LipBasis& lips) {
  using Square = Eigen::Matrix<double, kLowerCodes, kLowerCodes>;
  Square metric = (lips * lips.transpose()).cast<double>();
  metric.diagonal().array() += 1e-6 * metric.trace() + 1e-12;
  const Square toLips = metric.llt().matrixL(); // rows times this: their length is the lips' motion
  const Eigen::MatrixXd moved = predicted.cast<double>() * toLips;
  const Square directions = Eigen::SelfAdjointEigenSolver<Square>(moved.transpose() * moved).eigenvectors();
  const Square there = toLips * directions;
  Eigen::Matrix<double, kLowerCodes, 1> gains;
  for (int k = 0; k < kLowerCodes; ++k) {
    Eigen::VectorXd t = truth.cast<double>() * there.col(k), p = predicted.cast<double>() * there.col(k);
    t.array() -= t.mean();
    p.array() -= p.mean();
    const double r = std::max(0., t.dot(p) / std::max(t.norm() * p.norm(), 1e-9));
    const double least = r * t.norm() / std::max(p.norm(), 1e-9);
    gains[k] = std::min(least * std::pow(std::max<double>(r, kLeastTrust), -double{kRestore}), double{kMaxGain});
  }
  const Square back = there.inverse();
  return (there * gains.asDiagonal() * back).cast<float>();
}

// Of a person's amplitude to that of the frames it was seen in: towards what is usual, the more the shorter they are.
float towardsUsual(const Examples& examples) {
  const auto count = static_cast<double>(examples.size());
  double mean = 0, variance = 0;
  for (const auto& e : examples) mean += static_cast<double>(e.mouth[1]) / count;
  for (const auto& e : examples) variance += std::pow(static_cast<double>(e.mouth[1]) - mean, 2) / count;
  const double seconds = std::max(1., count / kFrameRate);
  const double unsure = kWithinPerson * kWithinPerson * kWithinPersonSeconds / seconds;
  const double share = unsure / (unsure + kBetweenPeople * kBetweenPeople);
  return static_cast<float>(std::pow(kUsualOpening / std::max(std::sqrt(variance), kUsualOpening / 10), share));
}

// Mean code of the tenth of the frames whose lips are closest together.
LowerCode shutCode(const Examples& examples) {
  std::vector<size_t> order(examples.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return examples[a].mouth[0] < examples[b].mouth[0]; });
  const size_t count = std::max<size_t>(1, examples.size() / 10);
  LowerCode shut{};
  for (size_t i = 0; i < count; ++i)
    for (size_t k = 0; k < shut.size(); ++k) shut[k] += examples[order[i]].code[k] / static_cast<float>(count);
  return shut;
}

// A breath is an island of sound that stays one phone and far below the loudness of speech.
constexpr float kBreathEnergy = -30; // dB; loud speech is about -21
constexpr int kSteadyRows = 3;

// Whether rows [from, to) say more than one phone.
bool saysPhones(const SpeechFeatures& speech, Eigen::Index silence, int from, int to) {
  Eigen::Index first = -1, last = -1;
  int steady = 0;
  for (int t = from; t < to; ++t) {
    Eigen::Index phone = 0;
    speech.posteriors.row(t).maxCoeff(&phone);
    steady = phone == last ? steady + 1 : 1;
    last = phone;
    if (steady < kSteadyRows || phone == silence || phone == first) continue;
    if (first >= 0) return true;
    first = phone;
  }
  return false;
}

// 1 where the person speaks, 0 in pauses longer than kCloseAfter and where they breathe.
std::vector<float> speaking(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const int n = speech.frames(), reach = static_cast<int>(kCloseAfter * 100 / 2);
  std::vector<float> out(static_cast<size_t>(n));
  for (int t = 0; t < n; ++t)
    for (int s = std::max(0, t - reach); s <= std::min(n - 1, t + reach); ++s)
      out[static_cast<size_t>(t)] =
          std::max(out[static_cast<size_t>(t)], speech.voice[static_cast<size_t>(s)] > .5f ? 1.f : 0.f);
  const Eigen::Index silence = std::find(phones.begin(), phones.end(), "sil") - phones.begin();
  for (auto from = out.begin(); from != out.end();) {
    const auto to = std::find_if(from, out.end(), [&](float v) { return v != *from; });
    const int first = static_cast<int>(from - out.begin()), end = static_cast<int>(to - out.begin());
    const float loudest = *std::max_element(speech.energy.begin() + first, speech.energy.begin() + end);
    if (*from > 0 && loudest < kBreathEnergy && !saysPhones(speech, silence, first, end)) std::fill(from, to, 0.f);
    from = to;
  }
  return out;
}

// As speaking(), faded.
std::vector<float> openness(const SpeechFeatures& speech, const std::vector<std::string>& phones) {
  const int n = speech.frames(), fade = static_cast<int>(kFade * 100);
  const std::vector<float> wide = speaking(speech, phones);
  std::vector<float> out(wide.size());
  for (int t = 0; t < n; ++t) {
    float sum = 0;
    for (int s = t - fade; s <= t + fade; ++s) sum += wide[static_cast<size_t>(std::clamp(s, 0, n - 1))];
    const float x = sum / static_cast<float>(2 * fade + 1);
    out[static_cast<size_t>(t)] = x * x * (3 - 2 * x);
  }
  return out;
}

} // namespace

Result<MouthMotion> MouthMotion::fit(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                     const Examples& examples, const LipBasis& lips, const LipOpening& opening) {
  const std::vector<AudioToMotion::Example> known = toRidge(examples);
  auto ridge = AudioToMotion::fit(speech, phones, known);
  if (!ridge) return passOn(ridge);
  auto unseen = predictUnseen(speech, phones, known);
  if (!unseen) return passOn(unseen);
  MouthMotion motion;
  motion.ridge_ = std::move(*ridge);
  motion.shut_ = shutCode(examples);
  std::vector<LowerCode> lower(examples.size());
  for (size_t i = 0; i < lower.size(); ++i) std::copy_n(examples[i].code.begin(), kLowerCodes, lower[i].begin());
  motion.closure_ = LipClosure::fit(opening, lower);
  const RowMatrix codes = codesOf(examples);
  const Eigen::RowVectorXf mean = codes.colwise().mean();
  motion.gain_ = towardsUsual(examples) * gainOf(codes.rowwise() - mean, *unseen, lips);
  std::copy_n(mean.data(), kLowerCodes, motion.mean_.begin());
  return motion;
}

Expression slowExpression(std::span<const double> times, std::span<const MotionCode> faces, double time) {
  constexpr double kRounding = 1e-6; // s: frames just within reach stay within it
  Expression out{};
  float sum = 0;
  auto k =
      static_cast<size_t>(std::lower_bound(times.begin(), times.end(), time - kSlowReach - kRounding) - times.begin());
  for (; k < times.size() && times[k] - time <= kSlowReach + kRounding; ++k) {
    const double distance = (times[k] - time) / kExpressionSigma;
    const auto weight = static_cast<float>(std::exp(-.5 * distance * distance));
    for (size_t u = 0; u < out.size(); ++u) out[u] += weight * faces[k][kLowerCodes + u];
    sum += weight;
  }
  for (float& u : out) u /= sum;
  return out;
}

std::vector<MouthCue> MouthMotion::listen(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                          std::span<const double> times) const {
  const Eigen::Map<const Eigen::RowVectorXf> mean(mean_.data(), kLowerCodes);
  const RowMatrix spoken = ((ridge_->predict(speech, phones, times).rowwise() - mean) * gain_).rowwise() + mean;
  const RowMatrix articulation = ridge_->prior(speech, phones, times);
  const std::vector<float> open = openness(speech, phones);
  const RowMatrix openRows = Eigen::Map<const RowMatrix>(open.data(), static_cast<Eigen::Index>(open.size()), 1);
  const RowMatrix gate = sampleAt(openRows, shifted(times, ridge_->lagSeconds())),
                  touching = sampleAt(bilabials(speech, phones), shifted(times, kClosureLag));
  std::vector<MouthCue> cues(times.size());
  for (size_t i = 0; i < cues.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    std::copy_n(spoken.row(row).data(), kLowerCodes, cues[i].spoken.begin());
    for (size_t c = 0; c < 3; ++c)
      cues[i].articulation[c] = kPriorDeviation[c] * articulation(row, static_cast<Eigen::Index>(c));
    cues[i].open = gate(row, 0);
    cues[i].touch = touching(row, 0);
  }
  return cues;
}

LowerCode MouthMotion::express(const LowerCode& spoken, const Expression& slow) const {
  LowerCode out = spoken;
  const Eigen::RowVectorXf lean = ridge_->lean(Eigen::Map<const RowMatrix>(slow.data(), 1, kUpperCodes)).row(0) * gain_;
  for (size_t k = 0; k < out.size(); ++k) out[k] += lean[static_cast<Eigen::Index>(k)];
  return out;
}

LowerCode MouthMotion::close(const LowerCode& expressed, const MouthCue& cue) const {
  LowerCode code;
  for (size_t k = 0; k < code.size(); ++k) code[k] = cue.open * expressed[k] + (1 - cue.open) * shut_[k];
  closure_.close(code, std::max(1 - cue.open, cue.touch));
  return code;
}

std::vector<LowerCode> MouthMotion::predict(const SpeechFeatures& speech, const std::vector<std::string>& phones,
                                            std::span<const double> times, std::span<const MotionCode> faces) const {
  std::vector<LowerCode> codes;
  const std::vector<MouthCue> cues = listen(speech, phones, times);
  for (size_t i = 0; i < cues.size(); ++i)
    codes.push_back(close(express(cues[i].spoken, slowExpression(times, faces, times[i])), cues[i]));
  return codes;
}

void MouthMotion::save(TensorFile& file) const {
  ridge_->save(file, "motion.ridge.");
  file.set("motion.mean", {kLowerCodes}, {mean_.begin(), mean_.end()});
  file.set("motion.shut", {kLowerCodes}, {shut_.begin(), shut_.end()});
  file.set("motion.gain", {kLowerCodes, kLowerCodes}, {gain_.data(), gain_.data() + gain_.size()});
  closure_.save(file);
}

Result<MouthMotion> MouthMotion::load(const TensorFile& file) {
  MouthMotion motion;
  auto ridge = AudioToMotion::load(file, "motion.ridge.");
  if (!ridge) return passOn(ridge);
  auto mean = file.get("motion.mean", {kLowerCodes});
  auto shut = file.get("motion.shut", {kLowerCodes});
  auto gain = file.get("motion.gain", {kLowerCodes, kLowerCodes});
  for (const auto* part : {&mean, &shut, &gain})
    if (!*part) return passOn(*part);
  auto closure = LipClosure::load(file);
  if (!closure) return passOn(closure);
  if (ridge->signalCount() != kLowerCodes)
    return badInput("audio-to-motion predicts the wrong number of codes", "identity", "make the identity again");
  motion.ridge_ = std::move(*ridge);
  std::copy_n((*mean)->data.begin(), kLowerCodes, motion.mean_.begin());
  std::copy_n((*shut)->data.begin(), kLowerCodes, motion.shut_.begin());
  motion.closure_ = *closure;
  motion.gain_ = Eigen::Map<const Gain>((*gain)->data.data());
  return motion;
}

} // namespace d3t
