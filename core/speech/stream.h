// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/speech/phone_loop.h"
#include "core/speech/running_statistics.h"
#include "core/speech/speech_encoder.h"
#include "core/speech/state_scores.h"
#include "core/speech/voice_activity.h"
#include <deque>

namespace d3t {

/// The parts of the analysis, in the order of their work. Immutable.
struct SpeechParts {
  FrontEnd frontEnd;
  StateScores scores;
  PhoneLoop loop;
  VoiceActivity voice;
  std::shared_ptr<const SpeechEncoder> encoder;
};

/// SpeechStream over these parts. Works in steps of ten rows whatever the size of the pushes, so that the result does
/// not depend on it.
class PartStream final : public SpeechStream {
public:
  PartStream(const SpeechParts& parts, const SpeechStreamOptions& options);

  SpeechFeatures push(std::span<const float> samples) override;
  SpeechFeatures finish() override;
  SpeechStatistics statistics() const override { return running_.statistics(); }

private:
  struct Row {
    Eigen::RowVectorXf plain, refined, logMel;
    float energy;
    PhoneLoop::States forwardPlain, forwardRefined;
  };
  SpeechEncoder::Rows encode(int last) const; ///< rows from emitted_ to last
  void forget();                              ///< samples that no later row needs
  void hear(int first, int last);             ///< front end and statistics of new rows
  void score(int last);                       ///< scores and forward probabilities of rows before `last`
  SpeechFeatures emit(int last); ///< posteriors and voice of the rows before `last`, which leave the stream

  const SpeechParts& parts_;
  RunningStatistics running_;
  int lookAhead_; ///< rows
  std::vector<float> samples_;
  int64_t origin_ = 0, received_ = 0; ///< first kept sample, end of the sound so far
  int64_t known_ = 0;                 ///< end of what heard rows have seen: the same whatever the size of the pushes
  RowMatrix cepstra_;                 ///< kept rows, for gain 1
  int cepstraFirst_ = 0;
  std::deque<Eigen::RowVectorXf> logMel_; ///< heard but not scored
  std::deque<float> energy_;
  int heard_ = 0, scored_ = 0, emitted_ = 0; ///< ends of the rows that have come this far
  std::deque<Row> rows_;                     ///< scored but not emitted
  std::deque<float> voiceBefore_;            ///< the last rows' unsmoothed voice
};

} // namespace d3t
