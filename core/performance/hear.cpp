// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/clearness.h"
#include "core/performance/hearing.h"
#include "core/performance/speech_samples.h"
#include "core/timeline/automatic_visemes.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace d3t::performance {
namespace {

using timeline::Ticks;
using timeline::VisemeLane;

constexpr const char* kStage = "hear";
constexpr int kAround = 2 * kSpeechRate;        // samples before and behind a chunk
constexpr int64_t kMeasured = 60 * kSpeechRate; // samples that the whole sound is judged by
constexpr int64_t kPieces = 12;

struct Moments {
  std::vector<HeardMoment> moments;
  VisemeLane lane; ///< of the piece, from its start
};

// times: s of the piece.
Moments momentsOf(const Actor& actor, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                  const std::vector<double>& times, Ticks length) {
  const Identity& id = actor.identity();
  const std::vector<MouthCue> cues = id.motion.listen(speech, phones, times);
  const std::vector<SoundCode> sounds = id.sound.encode(speech, phones, times);
  const std::vector<float> clear = clearness(speech, phones);
  const RowMatrix sampled =
      sampleAt(Eigen::Map<const RowMatrix>(clear.data(), static_cast<Eigen::Index>(clear.size()), 1), times);
  Moments out;
  for (size_t i = 0; i < times.size(); ++i)
    out.moments.push_back({cues[i], sounds[i], sampled(static_cast<Eigen::Index>(i), 0)});
  out.lane = timeline::automaticVisemes({speech.posteriors.data(), static_cast<size_t>(speech.posteriors.size())},
                                        phones, kSpeechFrameRate, kSpeechFirstTime, length);
  return out;
}

// A run for parts of the work: progress goes on from `from` to `to`.
Run partOf(Run& run, double from, double to) {
  Run part;
  part.cancelled = run.cancelled;
  part.threads = run.threads;
  part.onProgress = [&run, from, to](const Progress& p) {
    if (p.fraction >= 0) run.report(kStage, from + (to - from) * p.fraction);
  };
  return part;
}

class Listener {
public:
  Listener(const Actor& actor, SpeechSamples samples, const AcousticModel& model, UserEncoder* encoder, Run& run)
      : actor_(actor), samples_(std::move(samples)), model_(model), encoder_(encoder), run_(run) {}

  Result<Hearing> hear(const HearOptions& options) {
    auto statistics = measure();
    if (!statistics) return passOn(statistics);
    const int chunk = std::max(1, static_cast<int>(std::lround(options.chunkSeconds * Hearing::kRate)));
    Hearing hearing(timeline::ticksOfSamples(samples_.size(), kSpeechRate), chunk, actor_.silence());
    std::vector<int> left(static_cast<size_t>(hearing.chunks()));
    for (size_t i = 0; i < left.size(); ++i) left[i] = static_cast<int>(i);
    while (!left.empty()) {
      if (run_.isCancelled()) return cancelledError(kStage);
      const auto next = nearest(hearing, left, options.wanted ? options.wanted() : 0);
      auto heard = hearChunk(hearing, *next, *statistics);
      if (!heard) return passOn(heard);
      hearing = std::move(*heard);
      left.erase(next);
      if (!left.empty() && options.sofar) options.sofar(hearing);
    }
    run_.report(kStage, 1);
    return hearing;
  }

private:
  Result<SpeechStatistics> measure() {
    Audio pieces;
    const int64_t piece = kMeasured / kPieces, size = samples_.size();
    if (size <= kMeasured) {
      auto all = samples_.read(0, size);
      if (!all) return passOn(all);
      pieces = std::move(*all);
    } else
      for (int64_t i = 0; i < kPieces; ++i) {
        auto some = samples_.read((size - piece) * i / (kPieces - 1), piece);
        if (!some) return passOn(some);
        pieces.samples.insert(pieces.samples.end(), some->samples.begin(), some->samples.end());
      }
    Run part = partOf(run_, 0, 0);
    return model_.measure(pieces, part);
  }

  static std::vector<int>::iterator nearest(const Hearing& hearing, std::vector<int>& left, Ticks wanted) {
    return std::min_element(left.begin(), left.end(), [&](int a, int b) {
      const auto distance = [&](int chunk) {
        const timeline::Span span = hearing.spanOf(chunk);
        // What lies ahead is wanted before what lies behind.
        return wanted < span.from ? span.from - wanted : wanted >= span.to ? 2 * (wanted - span.to) + 1 : 0;
      };
      return distance(a) < distance(b);
    });
  }

  Result<Hearing> hearChunk(const Hearing& hearing, int chunk, const SpeechStatistics& statistics) {
    const timeline::Span span = hearing.spanOf(chunk);
    const Ticks perSample = timeline::ticksPerSample(kSpeechRate);
    const int64_t first = std::max<int64_t>(0, span.from / perSample - kAround),
                  end = std::min(samples_.size(), timeline::ceilDiv(span.to, perSample) + kAround);
    auto piece = samples_.read(first, end - first);
    if (!piece) return passOn(piece);
    const double done = hearing.known(), all = hearing.chunks();
    Run part = partOf(run_, done / all, (done + 1) / all);
    auto speech = featuresFor(actor_.identity(), *piece, statistics, model_, encoder_, part);
    if (!speech) return passOn(speech);
    const Ticks start = first * perSample;
    std::vector<double> times;
    for (Ticks t = span.from; t < span.to || times.empty(); t += Hearing::kTicks)
      times.push_back(timeline::secondsOf(t - start));
    Moments heard = momentsOf(actor_, *speech, model_.phones(), times, end * perSample - start);
    for (auto& v : heard.lane) v.from += start, v.to += start;
    return hearing.with(chunk, std::move(heard.moments), heard.lane);
  }

  const Actor& actor_;
  SpeechSamples samples_;
  const AcousticModel& model_;
  UserEncoder* encoder_;
  Run& run_;
};

} // namespace

Result<Hearing> hear(const Actor& actor, timeline::SoundSource& sound, const AcousticModel& model, UserEncoder* encoder,
                     const HearOptions& options, Run& run) {
  auto samples = SpeechSamples::of(sound);
  if (!samples) return passOn(samples);
  return Listener(actor, std::move(*samples), model, encoder, run).hear(options);
}

Result<SpeechFeatures> featuresFor(const Identity& id, const Audio& sound, const SpeechStatistics& statistics,
                                   const AcousticModel& model, UserEncoder* encoder, Run& run) {
  auto speech = analyseWith(model, sound, statistics, run);
  if (!speech || !encoder || !id.encoder) return speech;
  auto extra = id.encoder->hear(*encoder, sound, run);
  if (!extra) return passOn(extra);
  speech->extra = std::move(*extra);
  return speech;
}

Hearing hearingOf(const Actor& actor, const SpeechFeatures& speech, const std::vector<std::string>& phones,
                  double seconds) {
  const Ticks length = timeline::ticksOfSeconds(seconds);
  const auto count = static_cast<int>(std::max<int64_t>(1, timeline::ceilDiv(length, Hearing::kTicks)));
  std::vector<double> times;
  for (int i = 0; i < count; ++i) times.push_back(timeline::secondsOf(i * Hearing::kTicks));
  Moments heard = momentsOf(actor, speech, phones, times, length);
  return Hearing(length, count, actor.silence()).with(0, std::move(heard.moments), heard.lane);
}

Result<std::unique_ptr<UserEncoder>> encoderFor(const Identity& id, const std::filesystem::path& onnx, int threads) {
  if (!id.encoder) return std::unique_ptr<UserEncoder>();
  const std::string& name = id.encoder->name;
  if (onnx.empty())
    return badInput("it was made with the speech encoder '" + name + "', which is not given", "identity " + id.name,
                    "add --speech-encoder " + name + ", or make the identity again without one");
  auto encoder = UserEncoder::load(onnx, threads);
  if (!encoder) return passOn(encoder);
  if ((*encoder)->hash() != id.encoder->hash)
    return badInput("this is not the speech encoder that the identity " + id.name + " was made with, '" + name + "'",
                    onnx.string(), "give that file, or make the identity again with this one");
  return encoder;
}

} // namespace d3t::performance
