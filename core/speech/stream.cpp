// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/stream.h"

#include "core/base/log.h"
#include <algorithm>
#include <cmath>

namespace d3t {
namespace {

constexpr int kStep = 10;                // rows
constexpr int kDifference = 3;           // rows that the differences reach to each side
constexpr int kHop = 160, kWindow = 400; // samples
constexpr int kEncodedAtOnce = 50;       // rows
constexpr int64_t kHeardAhead = 12800;   // samples that the encoder hears beyond a row, if they are known
constexpr int64_t kEncoderMemory = 2 * 16000;
constexpr int kMelBands = 40;

SpeechFeatures emptyFeatures(int rows) {
  SpeechFeatures out;
  out.scores.resize(rows, kStates);
  out.posteriors.resize(rows, kPhones);
  out.code.resize(rows, kSpeechCode);
  out.articulation.resize(rows, 3);
  out.logMel.resize(rows, kMelBands);
  out.energy.resize(static_cast<size_t>(rows));
  out.voice.resize(static_cast<size_t>(rows));
  return out;
}

void append(SpeechFeatures& to, const SpeechFeatures& from) {
  const auto below = [](RowMatrix& a, const RowMatrix& b) {
    RowMatrix both(a.rows() + b.rows(), b.cols());
    both << a, b;
    a = std::move(both);
  };
  below(to.scores, from.scores);
  below(to.posteriors, from.posteriors);
  below(to.code, from.code);
  below(to.articulation, from.articulation);
  below(to.logMel, from.logMel);
  to.energy.insert(to.energy.end(), from.energy.begin(), from.energy.end());
  to.voice.insert(to.voice.end(), from.voice.begin(), from.voice.end());
}

} // namespace

PartStream::PartStream(const SpeechParts& parts, const SpeechStreamOptions& options)
    : parts_(parts), running_(options),
      lookAhead_(
          std::clamp(static_cast<int>(std::lround(options.lookAhead * kSpeechFrameRate)), VoiceActivity::kReach, 1000)),
      cepstra_(0, kCepstra) {}

SpeechFeatures PartStream::push(std::span<const float> samples) {
  samples_.insert(samples_.end(), samples.begin(), samples.end());
  received_ += static_cast<int64_t>(samples.size());
  SpeechFeatures out = emptyFeatures(0);
  // A row is heard when all of its window is there.
  while (speechFrames(static_cast<size_t>(received_)) >= heard_ + kStep && received_ > kHop * (heard_ + kStep)) {
    hear(heard_, heard_ + kStep);
    score(heard_ - kDifference);
    known_ = int64_t{kHop} * (heard_ - 1) + kWindow;
    if (scored_ - lookAhead_ > emitted_) append(out, emit(scored_ - lookAhead_));
    forget();
  }
  return out;
}

SpeechFeatures PartStream::finish() {
  SpeechFeatures out = emptyFeatures(0);
  if (received_ == 0) return out;
  const int last = speechFrames(static_cast<size_t>(received_));
  if (last > heard_) hear(heard_, last);
  score(last);
  known_ = received_;
  return emit(last);
}

void PartStream::forget() {
  const int64_t cepstra = int64_t{kHop} * heard_ - 1; // the pre-emphasis reaches one sample back
  const int64_t needed = std::min(cepstra, int64_t{kHop} * emitted_ - kEncoderMemory);
  if (needed <= origin_) return;
  const auto gone = std::min(needed - origin_, static_cast<int64_t>(samples_.size()));
  samples_.erase(samples_.begin(), samples_.begin() + gone);
  origin_ += gone;
}

SpeechEncoder::Rows PartStream::encode(int last) const {
  const SpeechEncoder::Sound sound{samples_, origin_, levelGain(running_.level())};
  SpeechEncoder::Rows out{RowMatrix::Zero(last - emitted_, kSpeechCode), RowMatrix::Zero(last - emitted_, 3)};
  for (int first = emitted_; first < last; first += kEncodedAtOnce) {
    const int end = std::min(last, first + kEncodedAtOnce);
    const auto rows =
        parts_.encoder->streamRows(sound, first, end, std::min(known_, int64_t{kHop} * end + kHeardAhead));
    if (!rows) { // out of memory is the only reason left, and a live sound should not stop for it
      logWarning("stream: " + rows.error().message());
      continue;
    }
    out.code.middleRows(first - emitted_, end - first) = rows->code;
    out.articulation.middleRows(first - emitted_, end - first) = rows->articulation;
  }
  return out;
}

void PartStream::hear(int first, int last) {
  const float gain = levelGain(running_.level());
  const FrontEndRows rows = parts_.frontEnd.rows(samples_, origin_, first, last, gain, true);
  const int kept = static_cast<int>(cepstra_.rows()), fresh = last - first;
  const int drop = std::clamp(scored_ - kDifference - cepstraFirst_, 0, kept);
  RowMatrix cepstra(kept - drop + fresh, kCepstra);
  cepstra << cepstra_.bottomRows(kept - drop), rows.cepstra;
  cepstra.bottomRows(fresh).col(0).array() -= cepstrumOfGain(gain);
  cepstra_ = std::move(cepstra);
  cepstraFirst_ += drop;
  for (int t = 0; t < fresh; ++t) {
    const float energy = rows.energy[static_cast<size_t>(t)];
    const size_t begin = static_cast<size_t>(int64_t{kHop} * (first + t) - origin_);
    const size_t end = std::min(begin + kHop, samples_.size());
    running_.add(std::span(samples_).subspan(std::min(begin, end), end - std::min(begin, end)),
                 energy - decibelOfGain(gain), cepstra_.row(kept - drop + t));
    energy_.push_back(energy);
    logMel_.push_back(rows.logMel.row(t));
  }
  heard_ = last;
}

void PartStream::score(int last) {
  if (last <= scored_) return;
  const Eigen::RowVectorXf mean = running_.cepstralMean();
  const StateScoreRows scores = parts_.scores.scores(cepstra_, mean, scored_ - cepstraFirst_, last - scored_);
  for (int t = 0; t < last - scored_; ++t) {
    Row row{scores.plain.row(t), scores.refined.row(t), std::move(logMel_.front()), energy_.front(), {}, {}};
    logMel_.pop_front();
    energy_.pop_front();
    // The look-ahead keeps at least one scored row here once there was one.
    const Row* before = rows_.empty() ? nullptr : &rows_.back();
    row.forwardPlain = parts_.loop.forward(before ? &before->forwardPlain : nullptr, row.plain.data());
    row.forwardRefined = parts_.loop.forward(before ? &before->forwardRefined : nullptr, row.refined.data());
    rows_.push_back(std::move(row));
  }
  scored_ = last;
}

SpeechFeatures PartStream::emit(int last) {
  const int all = static_cast<int>(rows_.size()), ready = last - emitted_;
  RowMatrix posteriors(all, kPhones);
  PhoneLoop::States plain = PhoneLoop::lastBackward(), refined = plain;
  for (int t = all - 1; t >= 0; --t) {
    const Row& row = rows_[static_cast<size_t>(t)];
    posteriors.row(t) =
        .5f * (PhoneLoop::posterior(row.forwardPlain, plain) + PhoneLoop::posterior(row.forwardRefined, refined));
    if (t == 0) break;
    plain = parts_.loop.backward(plain, row.plain.data());
    refined = parts_.loop.backward(refined, row.refined.data());
  }
  std::vector<float> atOnce(voiceBefore_.begin(), voiceBefore_.end());
  const size_t before = atOnce.size();
  const SpeechStatistics now = running_.statistics();
  for (int t = 0; t < all; ++t)
    atOnce.push_back(
        parts_.voice.atOnce(posteriors.row(t).data(), rows_[static_cast<size_t>(t)].energy, now.noiseFloor));
  const std::vector<float> voice = VoiceActivity::hangover(atOnce);
  SpeechFeatures out = emptyFeatures(ready);
  SpeechEncoder::Rows heard = encode(last);
  out.code = std::move(heard.code);
  out.articulation = std::move(heard.articulation);
  for (int t = 0; t < ready; ++t) {
    const auto i = static_cast<size_t>(t);
    out.scores.row(t) = rows_.front().refined;
    out.logMel.row(t) = rows_.front().logMel;
    out.energy[i] = rows_.front().energy;
    out.voice[i] = voice[before + i];
    voiceBefore_.push_back(atOnce[before + i]);
    rows_.pop_front();
  }
  out.posteriors = posteriors.topRows(ready);
  while (voiceBefore_.size() > VoiceActivity::kReach) voiceBefore_.pop_front();
  emitted_ = last;
  return out;
}

} // namespace d3t
