// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/hearing.h"

#include "core/base/parallel.h"
#include "core/speech/front_end.h"
#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <optional>

namespace d3t {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int kHeard = SpeechEncoder::kHeard;
constexpr int kEvery = 4; // rows
// Strength of the ridge, in units of the code's mean variance per row. Strong: a drawn voice is not a person's, and
// what real voices do not share with it lies in the weaker components. Chosen by zero-shot mouth correlation.
constexpr double kShrinkage = 1.36;

RowMatrix everyFourth(const RowMatrix& rows) {
  RowMatrix out((rows.rows() + kEvery - 1) / kEvery, rows.cols());
  for (Index i = 0; i < out.rows(); ++i) out.row(i) = rows.row(i * kEvery);
  return out;
}

SpeechEncoder::Sound heardAs(const Audio& sound) {
  return {sound.samples, 0, levelGain(soundLevel(sound.samples))};
}

// Runs `work` on each utterance; the first error is returned.
template <class Work> Status forEach(const std::vector<corpus::Utterance>& utterances, const Run& run, Work work) {
  std::vector<Status> done(utterances.size());
  parallelFor(static_cast<int>(utterances.size()), run.threadCount(), [&](int i) {
    done[static_cast<size_t>(i)] =
        run.isCancelled() ? Status(cancelledError("pretrain")) : work(static_cast<size_t>(i));
  });
  for (const Status& status : done)
    if (!status) return status;
  return {};
}

void put(TensorFile& file, const std::string& name, const RowMatrix& m) {
  file.set(name, {m.rows(), m.cols()}, {m.data(), m.data() + m.size()});
}

void put(TensorFile& file, const std::string& name, const Eigen::VectorXf& v) {
  file.set(name, {v.size()}, {v.data(), v.data() + v.size()});
}

} // namespace

HearingMoments::HearingMoments()
    : states(VectorXd::Zero(kHeard)), squares(MatrixXd::Zero(kHeard, kHeard)), cross(MatrixXd::Zero(kHeard, 3)) {}

void HearingMoments::add(const RowMatrix& heard, const RowMatrix& seen) {
  const MatrixXd x = heard.cast<double>(), y = seen.cast<double>();
  rows += static_cast<double>(x.rows());
  states += x.colwise().sum().transpose();
  squares.selfadjointView<Eigen::Lower>().rankUpdate(x.transpose());
  squares.triangularView<Eigen::StrictlyUpper>() = squares.transpose();
  cross += x.transpose() * y;
  truth += y.colwise().sum().transpose();
}

HearingMoments& HearingMoments::operator+=(const HearingMoments& other) {
  rows += other.rows;
  states += other.states;
  squares += other.squares;
  cross += other.cross;
  truth += other.truth;
  return *this;
}

TensorFile HearingMoments::save() const {
  TensorFile file;
  put(file, "states", Eigen::VectorXf(states.cast<float>()));
  put(file, "squares", RowMatrix(squares.cast<float>()));
  put(file, "cross", RowMatrix(cross.cast<float>()));
  put(file, "truth", Eigen::VectorXf(truth.cast<float>()));
  file.set("rows", {1}, {static_cast<float>(rows)});
  return file;
}

Result<HearingMoments> HearingMoments::load(const TensorFile& file) {
  auto states = file.get("states", {kHeard}), truth = file.get("truth", {3}), rows = file.get("rows", {1});
  auto squares = file.get("squares", {kHeard, kHeard}), cross = file.get("cross", {kHeard, 3});
  for (const auto* part : {&states, &truth, &rows, &squares, &cross})
    if (!*part) return passOn(*part);
  HearingMoments out;
  const auto matrix = [](const Tensor& t, Index columns) {
    return Eigen::Map<const RowMatrix>(t.data.data(), static_cast<Index>(t.data.size()) / columns, columns)
        .cast<double>();
  };
  out.rows = static_cast<double>((*rows)->data[0]);
  out.states = matrix(**states, 1);
  out.squares = matrix(**squares, kHeard);
  out.cross = matrix(**cross, 3);
  out.truth = matrix(**truth, 1);
  return out;
}

Result<HearingMoments> momentsOf(const SpeechEncoder& encoder, const std::vector<corpus::Utterance>& utterances,
                                 const Run& run) {
  std::vector<RowMatrix> heard(utterances.size());
  const auto hear = [&](size_t i) -> Status {
    const corpus::Utterance& u = utterances[i];
    auto states = encoder.states(heardAs(u.sound), 0, static_cast<int>(u.motion.rows()));
    if (!states) return passOn(states);
    heard[i] = everyFourth(*states);
    return {};
  };
  if (auto ok = forEach(utterances, run, hear); !ok) return passOn(ok);
  HearingMoments out;
  for (size_t i = 0; i < heard.size(); ++i) out.add(heard[i], everyFourth(utterances[i].motion));
  return out;
}

void solveHearing(const HearingMoments& m, TensorFile& model) {
  const VectorXd mean = m.states / m.rows;
  const MatrixXd covariance = m.squares / m.rows - mean * mean.transpose();
  const VectorXd deviation = covariance.diagonal().cwiseMax(1e-9).cwiseSqrt();
  const VectorXd unit = deviation.cwiseInverse();
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(unit.asDiagonal() * covariance * unit.asDiagonal());
  MatrixXd components = solver.eigenvectors().rightCols(kSpeechCode).rowwise().reverse();
  for (Index k = 0; k < components.cols(); ++k) { // a component's sign is anybody's guess: the largest entry is > 0
    Index at;
    components.col(k).cwiseAbs().maxCoeff(&at);
    if (components(at, k) < 0) components.col(k) *= -1;
  }
  const MatrixXd basis = unit.asDiagonal() * components;
  const VectorXd variance = solver.eigenvalues().tail(kSpeechCode).reverse();
  const Eigen::RowVector3d truthMean = m.truth.transpose() / m.rows;
  const MatrixXd cross = basis.transpose() * (m.cross / m.rows - mean * truthMean);
  // The code's components are uncorrelated: its covariance is diagonal.
  const VectorXd shrunk = variance.array() + kShrinkage * variance.mean();
  put(model, "code.mean", Eigen::VectorXf(mean.cast<float>()));
  put(model, "code.basis", RowMatrix(basis.cast<float>()));
  put(model, "articulation.weights", RowMatrix((shrunk.cwiseInverse().asDiagonal() * cross).cast<float>()));
  put(model, "articulation.mean", Eigen::VectorXf(truthMean.transpose().cast<float>()));
}

Result<Eigen::Vector3d> measureHearing(const SpeechEncoder& encoder, const std::vector<corpus::Utterance>& utterances,
                                       const Run& run) {
  std::vector<RowMatrix> heard(utterances.size());
  const auto hear = [&](size_t i) -> Status {
    const corpus::Utterance& u = utterances[i];
    auto rows = encoder.rows(heardAs(u.sound), 0, static_cast<int>(u.motion.rows()));
    if (!rows) return passOn(rows);
    heard[i] = std::move(rows->articulation);
    return {};
  };
  if (auto ok = forEach(utterances, run, hear); !ok) return passOn(ok);
  Eigen::Array3d n = Eigen::Array3d::Zero(), sx = n, sy = n, sxx = n, syy = n, sxy = n;
  for (size_t i = 0; i < heard.size(); ++i) {
    const auto x = heard[i].cast<double>().array(), y = utterances[i].motion.cast<double>().array();
    n += static_cast<double>(heard[i].rows());
    sx += x.colwise().sum().transpose();
    sy += y.colwise().sum().transpose();
    sxx += x.square().colwise().sum().transpose();
    syy += y.square().colwise().sum().transpose();
    sxy += (x * y).colwise().sum().transpose();
  }
  return Eigen::Vector3d((sxy - sx * sy / n) / ((sxx - sx * sx / n) * (syy - sy * sy / n) + 1e-12).sqrt());
}

} // namespace d3t
