// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/encoder_projection.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

using Eigen::Index;

constexpr double kReach = .5; // s around a time, in which features of it are read

} // namespace

EncoderProjection EncoderProjection::fit(const RowMatrix& rows) {
  EncoderProjection out{{}, {}, rows.colwise().mean(), {}};
  const RowMatrix centred = rows.rowwise() - out.mean;
  const Index width = rows.cols(), count = std::min<Index>({kMost, width, rows.rows()});
  // The smaller of the two Gram matrices has the same directions.
  const bool byRows = rows.rows() < width;
  const Eigen::MatrixXf gram =
      byRows ? Eigen::MatrixXf(centred * centred.transpose()) : Eigen::MatrixXf(centred.transpose() * centred);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> solved(gram);
  const Eigen::MatrixXf strongest = solved.eigenvectors().rightCols(count).rowwise().reverse();
  out.directions = byRows ? RowMatrix(centred.transpose() * strongest) : RowMatrix(strongest);
  for (Index k = 0; k < count; ++k) {
    auto direction = out.directions.col(k);
    direction /= std::max(direction.norm(), 1e-12f);
    Index largest;
    direction.cwiseAbs().maxCoeff(&largest);
    if (direction[largest] < 0) direction *= -1; // the sign is free: the same on every machine
  }
  return out;
}

Result<RowMatrix> EncoderProjection::hear(UserEncoder& encoder, const Audio& sound, Run& run) const {
  if (encoder.hash() != hash || encoder.width() != mean.size())
    return badInput("'" + encoder.name() + "' is not the speech encoder it was made with, '" + name + "'",
                    "--speech-encoder", "give that file, or make the identity again with this one");
  RowMatrix out(speechFrames(sound.samples.size()), directions.cols());
  auto ok = encoder.hear(
      sound, 0, static_cast<int>(out.rows()),
      [&](int first, const RowMatrix& rows) {
        out.middleRows(first, rows.rows()) = apply(rows);
        return Status{};
      },
      run);
  if (!ok) return passOn(ok);
  return out;
}

void EncoderProjection::save(TensorFile& file) const {
  file.set("encoder.mean", {mean.size()}, {mean.data(), mean.data() + mean.size()});
  file.set("encoder.directions", {directions.rows(), directions.cols()},
           {directions.data(), directions.data() + directions.size()});
}

Result<EncoderProjection> EncoderProjection::load(const TensorFile& file) {
  auto mean = file.get("encoder.mean", {-1});
  if (!mean) return passOn(mean);
  auto directions = file.get("encoder.directions", {(*mean)->shape[0], -1});
  if (!directions) return passOn(directions);
  const Index width = (*mean)->shape[0], count = (*directions)->shape[1];
  if (width < 1 || width > UserEncoder::kWidest || count < 1 || count > kMost)
    return badInput("a speech encoder's projection of impossible size", "identity", "make the identity again");
  EncoderProjection out;
  out.mean = Eigen::Map<const Eigen::RowVectorXf>((*mean)->data.data(), width);
  out.directions = Eigen::Map<const RowMatrix>((*directions)->data.data(), width, count);
  return out;
}

Result<RowMatrix> rowsAround(UserEncoder& encoder, const Audio& sound, double from, double to, Run& run) {
  const int all = speechFrames(sound.samples.size());
  const auto row = [&](double t) {
    return std::clamp(static_cast<int>(std::lround((t - kSpeechFirstTime) * kSpeechFrameRate)), 0, all);
  };
  const int first = row(from - kReach), last = std::max(row(to + kReach), std::min(all, first + 2));
  RowMatrix out = RowMatrix::Zero(last - first, encoder.width());
  auto ok = encoder.hear(
      sound, first, last,
      [&](int at, const RowMatrix& rows) {
        out.middleRows(at - first, rows.rows()) = rows;
        return Status{};
      },
      run);
  if (!ok) return passOn(ok);
  return out;
}

} // namespace d3t
