// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/speech.h"

namespace d3t {

RowMatrix phoneSoftmax(const SpeechFeatures& speech, float scale) {
  RowMatrix out(speech.scores.rows(), kPhones);
  for (Eigen::Index t = 0; t < out.rows(); ++t)
    for (int p = 0; p < kPhones; ++p) out(t, p) = scale * speech.scores.row(t).segment(3 * p, 3).maxCoeff();
  const Eigen::VectorXf top = out.rowwise().maxCoeff();
  out = (out.colwise() - top).array().exp().matrix();
  for (Eigen::Index t = 0; t < out.rows(); ++t) out.row(t) /= out.row(t).sum();
  return out;
}

Result<SpeechFeatures> analyseWith(const AcousticModel& model, const Audio& audio, const SpeechStatistics& statistics,
                                   Run& run) {
  const int frames = speechFrames(audio.samples.size());
  SpeechFeatures all;
  all.scores.resize(frames, kStates);
  all.posteriors.resize(frames, kPhones);
  all.code.resize(frames, kSpeechCode);
  all.articulation.resize(frames, 3);
  const auto take = [&](int first, const SpeechFeatures& block) -> Status {
    all.scores.middleRows(first, block.frames()) = block.scores;
    all.posteriors.middleRows(first, block.frames()) = block.posteriors;
    all.code.middleRows(first, block.frames()) = block.code;
    all.articulation.middleRows(first, block.frames()) = block.articulation;
    if (first == 0) all.logMel.resize(frames, block.logMel.cols());
    all.logMel.middleRows(first, block.frames()) = block.logMel;
    all.energy.insert(all.energy.end(), block.energy.begin(), block.energy.end());
    all.voice.insert(all.voice.end(), block.voice.begin(), block.voice.end());
    return {};
  };
  if (auto done = model.analyseBlocks(audio, statistics, take, run); !done) return passOn(done);
  return all;
}

} // namespace d3t
