// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"

#include "core/clip/clip.h"
#include "core/evaluate/picture_measures.h"
#include "core/evaluate/pictures.h"
#include "core/evaluate/test_part.h"
#include "core/media/audio_reader.h"
#include "core/talker/log_mel_ridge.h"
#include "core/track/track.h"
#include "core/train/adapt_refiner.h"
#include "core/train/own_encoder.h"
#include "core/train/person.h"
#include <chrono>
#include <fmt/format.h>
#include <sys/resource.h>

namespace d3t {
namespace {

using Clock = std::chrono::steady_clock;
using Lower = std::vector<LowerCode>;

class Stopwatch {
public:
  double lap() {
    const auto now = Clock::now();
    const double s = std::chrono::duration<double>(now - last_).count();
    last_ = now;
    return s;
  }

private:
  Clock::time_point last_ = Clock::now();
};

double peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Ranges {
  double trainEnd, testStart, end;
};

Result<Ranges> splitClip(const Clip& clip, const EvaluateOptions& o) {
  const double end = clip.seconds();
  double test = o.test;
  if (!o.testGiven) test = std::min(test, end - o.train);
  if (test < 2 || o.train < 2 || o.train + test > end + .5 / kFrameRate)
    return badInput(
        fmt::format("{:.1f} s are too short for {:g} s of training and {:g} s of test", end, o.train, o.test),
        clip.sourceName, "give smaller --train and --test");
  return Ranges{o.train, end - test, end};
}

// The lower-face codes of the test frames by the log-mel ridge, the baseline (regularisation chosen on training
// blocks). speech: of the clip; driving: what is read at `times`.
Result<Lower> ridgeCodes(const TrackedClip& clip, const SpeechFeatures& speech, const SpeechFeatures& driving,
                         const std::vector<double>& times) {
  std::vector<double> trainTimes;
  const auto training = clip.trainingFrames();
  RowMatrix targets(static_cast<Eigen::Index>(training.size()), kLowerCodes);
  for (size_t i = 0; i < training.size(); ++i) {
    const TrackedFrame& frame = clip.frames[static_cast<size_t>(training[i])];
    trainTimes.push_back(timeOf(frame));
    targets.row(static_cast<Eigen::Index>(i)) = Eigen::Map<const Eigen::RowVectorXf>(frame.code.data(), kLowerCodes);
  }
  auto ridge = LogMelRidge::fit(speech, trainTimes, targets);
  if (!ridge) return passOn(ridge);
  const RowMatrix predicted = ridge->predict(driving, times);
  Lower codes(times.size());
  for (size_t i = 0; i < codes.size(); ++i)
    for (size_t k = 0; k < codes[i].size(); ++k)
      codes[i][k] = predicted(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k));
  return codes;
}

// One evaluation from start to end; its steps share the artefacts.
class Evaluation {
public:
  Evaluation(const AcousticModel& model, const EvaluateOptions& options, std::filesystem::path folder, Run& run)
      : model_(model), options_(options), folder_(std::move(folder)), run_(run) {}

  Result<Measures> evaluate(const std::filesystem::path& source) {
    auto judges = PictureNetworks::load(options_.lpips, options_.syncnet, run_.threadCount());
    if (!judges) return passOn(judges);
    judges_ = std::move(*judges);
    if (!options_.speechEncoder.empty()) {
      auto encoder = UserEncoder::load(options_.speechEncoder, run_.threadCount());
      if (!encoder) return passOn(encoder);
      encoder_ = std::move(*encoder);
    }
    if (!options_.without.refiner) {
      auto start = generalRefiner();
      if (!start) return passOn(start);
      generalRefiner_ = std::move(*start);
    }
    if (auto ok = prepare(source); !ok) return passOn(ok);
    if (auto ok = learn(); !ok) return passOn(ok);
    if (auto ok = measureRows(); !ok) return passOn(ok);
    out_["peak_rss_mb"] = peakMegabytes();
    return out_;
  }

private:
  Status prepare(const std::filesystem::path& source) {
    Stopwatch watch;
    auto clip = importClip(source, folder_ / "work" / "clip", {}, run_);
    if (!clip) return passOn(clip);
    auto ranges = splitClip(*clip, options_);
    if (!ranges) return passOn(ranges);
    ranges_ = *ranges;
    out_["seconds.clip"] = watch.lap();
    TrackOptions track;
    track.train = {{0, ranges_.trainEnd}};
    track.extra = {{ranges_.testStart, ranges_.end}};
    auto tracked = trackClip(*clip, folder_ / "work" / "track", track, run_);
    if (!tracked) return passOn(tracked);
    tracked_ = std::move(*tracked);
    out_["seconds.track"] = watch.lap();
    auto sound = clip->sound();
    if (!sound) return passOn(sound);
    sound_ = std::move(*sound);
    if (auto ok = listen(); !ok) return ok;
    out_["seconds.speech"] = watch.lap();
    return {};
  }

  Status listen() {
    auto speech = model_.analyse(sound_, run_);
    if (!speech) return passOn(speech);
    speech_ = std::move(*speech);
    if (options_.without.prior) speech_.articulation.setZero();
    if (!encoder_) return {};
    auto projection = learnEncoder(*encoder_, sound_, tracked_, speech_, model_.phones(), run_);
    if (!projection) return passOn(projection);
    projection_ = std::move(*projection);
    out_["speech_encoder_used"] = projection_ ? 1 : 0;
    return {};
  }

  Status learn() {
    Stopwatch watch;
    TrainOptions train;
    const double refinement = options_.without.refiner ? 0 : refinerSeconds(options_.budgetSeconds);
    train.budgetSeconds = options_.budgetSeconds - refinement;
    train.individualField = options_.individualField;
    train.field = options_.without.general ? FieldChoice::None : options_.field;
    auto person = trainPerson(tracked_, speech_, model_.phones(), train, run_);
    if (!person) return passOn(person);
    person_ = std::move(*person);
    out_["seconds.train"] = watch.lap();
    out_["train_steps"] = static_cast<double>(person_->trained.report.steps);
    out_["gaussians"] = person_->trained.head.count;
    out_["held_out_psnr"] = person_->trained.report.heldOutPsnr;
    out_["train_psnr"] = person_->trained.report.trainPsnr;
    out_["step_ms"] = person_->trained.report.stepMilliseconds;
    out_["mouth_gain"] = static_cast<double>(person_->motion.gain().diagonal().maxCoeff());
    out_["lag_ms"] = 1000 * person_->motion.lagSeconds();
    return options_.without.refiner ? Status{} : learnRefiner();
  }

  Status learnRefiner() {
    RefinerOptions options;
    options.seconds = refinerSeconds(options_.budgetSeconds, person_->trained.report);
    options.start = generalRefiner_;
    auto refiner = adaptRefiner(tracked_, *person_, speech_, model_.phones(), options, run_);
    if (!refiner) return passOn(refiner);
    refiner_ = std::move(*refiner);
    const RefinerReport& report = refiner_.report;
    out_["refiner.used"] = report.used ? 1 : 0;
    out_["refiner.strength"] = static_cast<double>(report.strength);
    out_["refiner.steps"] = static_cast<double>(report.steps);
    out_["refiner.seconds"] = report.seconds;
    putDetail("refiner.held_out_", report.coarse, report.refined);
    return {};
  }

  // Twins: NAME of the refined pictures, coarse_NAME of those that were not.
  void putDetail(const std::string& prefix, const DetailMeasures& coarse, const DetailMeasures& refined) {
    for (const auto& [name, m] : {std::pair{"coarse_", &coarse}, {"", &refined}}) {
      out_[prefix + name + "psnr"] = m->psnr;
      out_[prefix + name + "sharpness_mouth"] = m->mouth;
      out_[prefix + name + "sharpness_eyes"] = m->eyes;
      out_[prefix + name + "flicker"] = m->flicker;
    }
  }

  Status measureRefiner(TestPart& part, const Lower& lower, const std::vector<SoundCode>& sounds) {
    if (!refiner_.weights) return {};
    auto effect = part.refinerEffect(person_->trained.head, lower, sounds);
    if (!effect) return passOn(effect);
    putDetail("refiner.", effect->coarse, effect->refined);
    out_["refiner.ms"] = effect->milliseconds;
    out_["refiner.lip_shift_px"] = effect->lipShift;
    out_["refiner.coarse_lmd"] = effect->coarseLmd;
    out_["refiner.lmd"] = effect->lmd;
    return {};
  }

  // The speech that drives the test frames, and the times at which it is read.
  Status driveSpeech(TestPart& part, SpeechFeatures& speech, std::vector<double>& times) {
    times = part.times();
    if (options_.otherSound.empty()) {
      speech = speech_;
      part.judgeWith(std::move(judges_), sound_, 0);
      return {};
    }
    auto sound = readAudio(options_.otherSound, kSpeechRate);
    if (!sound) return passOn(sound);
    auto features = model_.analyse(*sound, run_);
    if (!features) return passOn(features);
    speech = std::move(*features);
    if (options_.without.prior) speech.articulation.setZero();
    if (projection_) {
      auto extra = projection_->hear(*encoder_, *sound, run_);
      if (!extra) return passOn(extra);
      speech.extra = std::move(*extra);
    }
    for (double& t : times) t -= ranges_.testStart;
    part.judgeWith(std::move(judges_), std::move(*sound), ranges_.testStart);
    return {};
  }

  Status measureRows() {
    auto part = TestPart::load(tracked_, folder_, run_);
    if (!part) return passOn(part);
    SpeechFeatures speech;
    std::vector<double> times;
    if (auto ok = driveSpeech(*part, speech, times); !ok) return ok;
    auto ridge = ridgeCodes(tracked_, speech_, speech, times);
    if (!ridge) return passOn(ridge);
    Lower lower = options_.without.motion
                      ? *ridge
                      : person_->landmarkMotion.predict(speech, model_.phones(), times, part->faces());
    const auto sounds = person_->sound.encode(speech, model_.phones(), times);
    part->refineWith(refiner_.weights);
    if (auto ok = part->measureTruth(); !ok) return ok;
    if (part->trueSync()) putSync("truth.", *part->trueSync());
    auto plain = part->measure(person_->trained.landmarkHead, lower, sounds, false);
    if (!plain) return passOn(plain);
    put("unrefined.", *plain);
    Stopwatch watch;
    if (options_.refineTest)
      if (auto ok = part->refine(person_->trained.head); !ok) return ok;
    out_["seconds.refine"] = watch.lap();
    if (options_.refineTest && !options_.without.motion)
      lower = person_->motion.predict(speech, model_.phones(), times, part->faces());
    auto score = part->measure(person_->trained.head, lower, sounds, true);
    if (!score) return passOn(score);
    put("", *score);
    out_["seconds.render"] = score->seconds;
    out_["fps"] = static_cast<double>(lower.size()) / score->seconds;
    if (auto ok = measureRefiner(*part, lower, sounds); !ok) return ok;
    return measureBaselines(*part, *ridge, sounds);
  }

  Status measureBaselines(TestPart& part, const Lower& ridge, const std::vector<SoundCode>& sounds) {
    struct Row {
      std::string name;
      Lower lower;
    };
    const std::vector<SoundCode> silent(sounds.size());
    for (const Row& row :
         {Row{"baseline.", ridge}, Row{"still.", part.meanLower()}, Row{"tracked.", part.trackedLower()}}) {
      auto score = part.measure(person_->trained.head, row.lower, row.name == "still." ? silent : sounds, false);
      if (!score) return passOn(score);
      put(row.name, *score);
    }
    return {};
  }

  void put(const std::string& prefix, const TestScore& s) {
    out_[prefix + "psnr"] = s.psnr;
    out_[prefix + "ssim"] = s.ssim;
    out_[prefix + "psnr_head"] = s.psnrHead;
    out_[prefix + "lmd"] = s.lmd;
    const std::string mouth = prefix == "baseline." ? prefix : prefix + "mouth.";
    out_[mouth + "inner"] = s.mouth.inner;
    out_[mouth + "outer"] = s.mouth.outer;
    out_[mouth + "width"] = s.mouth.width;
    out_[mouth + "mean"] = s.mouth.mean;
    out_[mouth + "lag_ms"] = 1000 * s.mouth.lagFrames / kFrameRate;
    out_[prefix + "amplitude"] = s.amplitude;
    if (s.lpips) out_[prefix + "lpips"] = *s.lpips;
    if (s.sync) putSync(prefix, *s.sync);
  }

  void putSync(const std::string& prefix, const SyncScore& s) {
    out_[prefix + "sync_c"] = s.confidence;
    out_[prefix + "sync_d"] = s.distance;
    out_[prefix + "sync_shift_ms"] = 1000 * s.shift / kFrameRate;
  }

  const AcousticModel& model_;
  const EvaluateOptions& options_;
  std::filesystem::path folder_;
  Run& run_;
  Ranges ranges_{};
  TrackedClip tracked_;
  SpeechFeatures speech_;
  Audio sound_;
  PictureNetworks judges_;
  std::unique_ptr<UserEncoder> encoder_; ///< of the user's own, if any
  std::optional<EncoderProjection> projection_;
  std::optional<Person> person_;
  std::optional<RefinerWeights> generalRefiner_;
  PersonRefiner refiner_; ///< empty where it is left off
  Measures out_;
};

} // namespace

Result<Measures> evaluateClip(const std::filesystem::path& clip, const std::filesystem::path& folder,
                              const AcousticModel& model, const EvaluateOptions& options, Run& run) {
  return Evaluation(model, options, folder, run).evaluate(clip);
}

} // namespace d3t
