// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate_motion.h"

#include "core/base/rates.h"
#include "core/corpus/texts.h"
#include "core/corpus/voice.h"
#include "core/evaluate/lip_motion.h"
#include "core/media/audio_reader.h"
#include "core/performance/performance.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using performance::Actor;

constexpr double kSilence = 3, kSilenceFrom = .6, kSilenceTo = 2.6; // s; the lips need time to close and to open
constexpr double kShortest = 1, kLongest = 600;                     // s of sound
constexpr double kGenerated = 20;                                   // s of each voice
constexpr std::array<const char*, 4> kVoices = {"awb", "rms", "slt", "kal16"};

class MotionEvaluation {
public:
  MotionEvaluation(std::shared_ptr<const Actor> actor, const AcousticModel& model, std::unique_ptr<UserEncoder> encoder,
                   Run& run)
      : actor_(std::move(actor)), id_(actor_->identity()), model_(model), encoder_(std::move(encoder)), run_(run) {
    std::vector<MotionCode> codes;
    for (const auto& frame : id_.body) codes.push_back(frame.code);
    const LipMotion own = lipMotion(id_.rig, codes);
    scale_ = OpeningScale::of(own.inner);
    const auto shares = scale_.shares(own.inner);
    ownSpeed_ = scoreOpening(shares, 0, static_cast<double>(shares.size()) / kFrameRate).speed;
  }

  struct Heard {
    SpeechFeatures speech;
    LipMotion lips;
    std::vector<double> shares;
  };
  Result<Heard> hear(const Audio& sound) {
    auto statistics = model_.measure(sound, run_);
    if (!statistics) return passOn(statistics);
    auto speech = performance::featuresFor(id_, sound, *statistics, model_, encoder_.get(), run_);
    if (!speech) return passOn(speech);
    const auto motion = performance::Performance::ofSound(
        actor_, performance::hearingOf(*actor_, *speech, model_.phones(), sound.seconds()));
    std::vector<MotionCode> codes;
    for (int64_t i = 0; i < motion.frames(); ++i) codes.push_back(motion.at(i).drive.motion);
    Heard out{std::move(*speech), lipMotion(id_.rig, codes), {}};
    out.shares = scale_.shares(out.lips.inner);
    return out;
  }

  /// truth: phones with known times; empty: they are heard.
  Result<Measures> measure(const Audio& sound, std::vector<corpus::TimedPhone> truth, const LipMotion* clean) {
    auto heard = hear(sound);
    if (!heard) return passOn(heard);
    Measures out;
    out["seconds"] = sound.seconds();
    const OpeningScore all = scoreOpening(heard->shares, 0, sound.seconds());
    out["range"] = all.range;
    out["speed"] = all.speed;
    out["clip_speed"] = ownSpeed_;
    if (truth.empty()) truth = heardPhones(heard->speech, model_.phones());
    const ClosureScore closures = scoreClosures(heard->shares, truth);
    out["closure.count"] = closures.lips;
    out["closure.closed"] = closures.lipsClosed;
    out["closure.vowels_closed"] = closures.vowelsClosed;
    if (clean) out["clean.correlation"] = agreement(heard->lips, *clean);
    const Interrupted broken = withSilence(sound, kSilence);
    auto silent = hear(broken.sound);
    if (!silent) return passOn(silent);
    const OpeningScore shut = scoreOpening(silent->shares, broken.start + kSilenceFrom, broken.start + kSilenceTo);
    out["silence.most"] = shut.most;
    out["silence.not_closed"] = shut.notClosed;
    out["silence.speed"] = shut.speed;
    return out;
  }

private:
  std::shared_ptr<const Actor> actor_;
  const Identity& id_;
  const AcousticModel& model_;
  std::unique_ptr<UserEncoder> encoder_;
  Run& run_;
  OpeningScale scale_;
  double ownSpeed_ = 0;
};

Result<Audio> readSpeech(const fs::path& file) {
  auto sound = readAudio(file, kSpeechRate, 0, kLongest);
  if (sound && sound->seconds() < kShortest)
    return badInput(fmt::format("the sound is only {:.2f} s long", sound->seconds()), file.string(),
                    "give a second of speech or more");
  return sound;
}

Result<std::vector<SoundMeasures>> generatedVoices(MotionEvaluation& evaluation, Run& run) {
  const auto lines = corpus::plainSentences();
  std::vector<SoundMeasures> out;
  for (size_t v = 0; v < kVoices.size(); ++v) {
    if (run.isCancelled()) return cancelledError("evaluate-motion");
    std::vector<std::string> sentences; // others for each voice
    for (size_t i = 0; i < lines.size(); ++i)
      sentences.emplace_back(lines[(i + v * lines.size() / kVoices.size()) % lines.size()]);
    auto said = corpus::sayAll(sentences, kVoices[v], kGenerated);
    if (!said) return passOn(said);
    auto measured = evaluation.measure(said->sound, said->phones, nullptr);
    if (!measured) return passOn(measured);
    out.push_back({std::string("flite ") + kVoices[v], std::move(*measured)});
  }
  return out;
}

} // namespace

Result<std::vector<SoundMeasures>> evaluateMotion(const fs::path& identity, const std::vector<fs::path>& sounds,
                                                  const AcousticModel& model, const EvaluateMotionOptions& options,
                                                  Run& run) {
  auto actor = Actor::open(identity);
  if (!actor) return passOn(actor);
  auto encoder = performance::encoderFor((*actor)->identity(), options.speechEncoder, run.threadCount());
  if (!encoder) return passOn(encoder);
  MotionEvaluation evaluation(std::move(*actor), model, std::move(*encoder), run);
  std::vector<SoundMeasures> out;
  std::optional<LipMotion> clean;
  if (!options.clean.empty()) {
    auto sound = readSpeech(options.clean);
    if (!sound) return passOn(sound);
    auto heard = evaluation.hear(*sound);
    if (!heard) return passOn(heard);
    clean = std::move(heard->lips);
  }
  for (size_t i = 0; i < sounds.size(); ++i) {
    if (run.isCancelled()) return cancelledError("evaluate-motion");
    run.report("evaluate", static_cast<double>(i) / static_cast<double>(sounds.size()), sounds[i].filename().string());
    auto sound = readSpeech(sounds[i]);
    if (!sound) return passOn(sound);
    auto measured = evaluation.measure(*sound, {}, clean ? &*clean : nullptr);
    if (!measured) return passOn(measured);
    out.push_back({sounds[i].string(), std::move(*measured)});
  }
  if (!options.generated) return out;
  auto voices = generatedVoices(evaluation, run);
  if (!voices) return passOn(voices);
  out.insert(out.end(), voices->begin(), voices->end());
  return out;
}

} // namespace d3t
