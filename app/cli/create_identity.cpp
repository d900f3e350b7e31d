// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learn.h"
#include "app/cli/stages.h"
#include "app/cli/work_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include "core/clip/clip.h"
#include "core/identity/plates.h"
#include "core/media/video_reader.h"
#include "core/track/debug.h"
#include "core/train/own_encoder.h"
#include <chrono>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr const char* kIncoming = "incoming"; // in the work folder: a clip that may yet be refused
constexpr long kRoughSteps = 400;             // below this the head is visibly unfinished
constexpr int kMaxBodyFrames = 500;           // 20 s: what fits into a file that can be mailed
constexpr double kGoodScore = .8;             // what is weaker in a clip is said, with what to do

double lap(Clock::time_point& last) {
  const auto now = Clock::now();
  const double s = std::chrono::duration<double>(now - last).count();
  last = now;
  return s;
}

// The consent with what only the identity knows.
Consent recorded(Consent consent, const Identity& id) {
  consent.statement =
      fmt::format("{} agrees that a talking head is made from this video and shown saying new things{}.", consent.who,
                  consent.scope.empty() ? "" : ", for: " + consent.scope);
  consent.clipHash = id.sourceHash;
  consent.given = id.created;
  return consent;
}

class Creation {
public:
  Creation(fs::path source, fs::path identity, WorkFolder& work, const CreateOptions& options, Run& run)
      : source_(std::move(source)), identity_(std::move(identity)), work_(work), options_(options), run_(run) {}

  Result<CreateReport> create() {
    auto result = runStages();
    if (options_.keepWork || options_.fromState > 0) return result;
    if (result || !isWorthKeeping(result.error()))
      work_.remove();
    else if (result.error().kind != ErrorKind::BadInput)
      result.error().todo += ". The work done so far is kept: the same command goes on where it was";
    return result;
  }

private:
  // What is of use to the next run. Work on another video is not thrown away because this one cannot be used.
  bool isWorthKeeping(const Error& error) const {
    if (error.kind == ErrorKind::BadInput) return !clipIsThere_ && !work_.isNew() && work_.holdsWork();
    return work_.holdsWork();
  }

  Result<CreateReport> runStages() {
    auto last = Clock::now();
    if (auto ok = loadNetworks(); !ok) return passOn(ok);
    if (auto ok = makeClip(); !ok) return passOn(ok);
    report_.clipSeconds = lap(last);
    if (auto ok = makeTracks(); !ok) return passOn(ok);
    report_.trackSeconds = lap(last);
    if (auto ok = listen(); !ok) return passOn(ok);
    report_.speechSeconds = lap(last);
    auto learned = learnPerson(tracked_, speech_, model_->phones(), generalRefiner_, work_, options_, run_);
    if (!learned) return passOn(learned);
    refiner_ = std::move(learned->refiner.weights);
    report_.refiner = learned->refiner.report;
    report_.trainSeconds = lap(last);
    report_.train = learned->person.trained.report;
    logInfo(fmt::format("train: {} steps, {:.1f} s in all runs", report_.train.steps, report_.train.seconds));
    if (auto ok = pack(learned->person); !ok) return passOn(ok);
    report_.packSeconds = lap(last);
    logInfo(fmt::format("identity: written in {:.1f} s", report_.packSeconds));
    return report_;
  }

  void takenOver(const std::string& stage) {
    logInfo(stage + ": taken over from an earlier run");
    run_.report(stage, 1, "done by an earlier run");
  }

  // First: a file that cannot be used is said before any work.
  Status loadNetworks() {
    auto start = generalRefiner();
    if (!start) return passOn(start);
    generalRefiner_ = std::move(*start);
    if (options_.speechEncoder.empty()) return {};
    auto encoder = UserEncoder::load(options_.speechEncoder, run_.threadCount());
    if (!encoder) return passOn(encoder);
    encoder_ = std::move(*encoder);
    return {};
  }

  Status makeClip() {
    auto hash = hashFile(source_);
    if (!hash) return passOn(hash);
    const bool whole = options_.start < 0; // then the best stretch is looked for in it
    clipKey_ = fmt::format("{} {} {} {}", D3T_VERSION, *hash, options_.start, whole ? 0 : options_.length);
    if (work_.has("clip", clipKey_))
      if (auto clip = openClip(work_ / "clip")) {
        clip_ = std::move(*clip);
        clipIsThere_ = true;
        takenOver("clip");
        return {};
      }
    ClipOptions options;
    if (!whole) options.start = options_.start, options.maxSeconds = options_.length;
    // Into a folder of its own first: an older clip, and the work on it, only goes when this video can be used.
    auto clip = importClip(source_, work_ / kIncoming, options, run_);
    if (!clip) return passOn(clip);
    if (auto ok = work_.begin("clip", clipKey_); !ok) return ok;
    std::error_code code;
    fs::rename(work_ / kIncoming, work_ / "clip", code);
    if (code)
      return fail(ErrorKind::Failed, "the clip cannot get its name: " + code.message(), work_.path().string(),
                  "check the permissions there");
    clip->folder = work_ / "clip";
    clip_ = std::move(*clip);
    clipIsThere_ = true;
    logInfo(fmt::format("clip: {} frames", clip_.frames));
    return {};
  }

  // The part that is learned from: all of a short clip, the proposed stretch of a long one.
  std::pair<double, double> part() const {
    if (clip_.seconds() <= options_.length + .5) return {0, clip_.seconds()};
    const double start = std::clamp(bestStretch(clip_, options_.length), 0., clip_.seconds() - options_.length);
    return {start, start + options_.length};
  }

  Status makeTracks() {
    const fs::path folder = work_ / "track";
    const std::string key = fmt::format("{} {}", clipKey_, options_.length);
    if (work_.has("track", key))
      if (auto tracked = openTrackedClip(folder)) {
        tracked_ = std::move(*tracked);
        takenOver("track");
        return options_.debugFolder.empty() ? Status{} : writeTrackDebug(tracked_, options_.debugFolder, run_);
      }
    if (auto ok = work_.begin("track", key); !ok) return ok;
    TrackOptions options;
    options.train = {part()};
    options.debugFolder = options_.debugFolder;
    auto tracked = trackClip(clip_, folder, options, run_);
    if (!tracked) return passOn(tracked);
    tracked_ = std::move(*tracked);
    return {};
  }

  Status listen() {
    auto model = loadAcousticModel();
    if (!model) return passOn(model);
    model_ = *model;
    auto sound = clip_.sound();
    if (!sound) return passOn(sound);
    auto speech = model_->analyse(*sound, run_);
    if (!speech) return passOn(speech);
    speech_ = std::move(*speech);
    if (!encoder_) return {};
    auto projection = learnEncoder(*encoder_, *sound, tracked_, speech_, model_->phones(), run_);
    if (!projection) return passOn(projection);
    projection_ = std::move(*projection);
    return {};
  }

  std::vector<int> bodyFrames() const {
    std::vector<int> frames = tracked_.trainingFrames();
    if (static_cast<int>(frames.size()) > kMaxBodyFrames) frames.resize(kMaxBodyFrames);
    return frames;
  }

  Result<Image> thumbnail() const {
    const auto frames = bodyFrames();
    auto picture = tracked_.workFrame(frames[frames.size() / 2]);
    if (!picture) return picture;
    Image small(kWorkSize / 2, kWorkSize / 2, 3);
    for (int y = 0; y < small.height; ++y)
      for (int x = 0; x < small.width; ++x)
        for (int c = 0; c < 3; ++c)
          small.at(x, y)[c] =
              static_cast<uint8_t>((picture->at(2 * x, 2 * y)[c] + picture->at(2 * x + 1, 2 * y)[c] +
                                    picture->at(2 * x, 2 * y + 1)[c] + picture->at(2 * x + 1, 2 * y + 1)[c] + 2) /
                                   4);
    return small;
  }

  std::string refinerFact() const {
    const RefinerReport& r = report_.refiner;
    if (!r.used) return "left off: " + r.reason;
    return fmt::format("on held-out frames {:+.2f} dB, sharpness of the mouth {:.2f} -> {:.2f}, of the eyes {:.2f} -> "
                       "{:.2f}, lips moved by {:.2f} px",
                       r.refined.psnr - r.coarse.psnr, r.coarse.mouth, r.refined.mouth, r.coarse.eyes, r.refined.eyes,
                       r.lipShift);
  }

  Status pack(Person& person) {
    run_.report("identity", -1, "writing the identity");
    Identity id;
    id.name = identity_.stem().string();
    id.source = clip_.sourceName;
    id.sourceHash = clip_.sourceHash;
    id.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
    if (options_.consent) id.consent = recorded(*options_.consent, id);
    id.width = tracked_.sourceWidth;
    id.height = tracked_.sourceHeight;
    id.window = tracked_.window;
    id.crop = tracked_.crop;
    id.rig = tracked_.rig;
    id.head = std::move(person.trained.head);
    id.motion = std::move(person.motion);
    id.sound = person.sound;
    const auto& report = person.trained.report;
    id.facts = {{"training", fmt::format("{:.0f} s, {} steps", report.seconds, report.steps)},
                {"held-out frames", fmt::format("{:.2f} dB (head's crop)", report.heldOutPsnr)},
                {"lips lag behind the sound", fmt::format("{:.0f} ms", -1000 * id.motion.lagSeconds())}};
    id.encoder = projection_;
    id.refiner = refiner_;
    id.facts.emplace_back("refiner", refinerFact());
    if (encoder_)
      id.facts.emplace_back("speech encoder",
                            encoder_->name() +
                                (projection_ ? ", used" : ", not used: it predicts the mouth no better"));
    const auto frames = bodyFrames();
    for (int i : frames) {
      const TrackedFrame& frame = person.trained.frames[static_cast<size_t>(i)];
      id.body.push_back({frame.clipFrame, frame.shot, frame.pose, frame.code});
    }
    auto image = thumbnail();
    if (!image) return passOn(image);
    id.thumbnail = std::move(*image);
    if (auto ok = writePlates(clip_, tracked_, frames, work_ / "plates.mp4", run_); !ok) return ok;
    report_.notes = tracked_.notes;
    if (encoder_ && !projection_)
      report_.notes.push_back(
          "Your speech encoder is not used: on unseen parts of this clip the mouth follows no better "
          "with it.");
    for (const auto& [name, reason] : clip_.reasons)
      if (reason.score < kGoodScore)
        report_.notes.push_back(fmt::format("The clip's {}: {} (score {:.2f}).", name, reason.text, reason.score));
    if (report.steps < kRoughSteps)
      report_.notes.push_back(fmt::format("There was only time for {} steps of training: the head is rough. Give a "
                                          "larger --budget, or close other programs.",
                                          report.steps));
    return saveIdentity(identity_, id, work_ / "plates.mp4");
  }

  fs::path source_, identity_;
  WorkFolder& work_;
  const CreateOptions& options_;
  Run& run_;
  std::string clipKey_;
  bool clipIsThere_ = false;
  Clip clip_;
  TrackedClip tracked_;
  std::shared_ptr<const AcousticModel> model_;
  SpeechFeatures speech_;
  std::unique_ptr<UserEncoder> encoder_;        ///< of the user's own, if any
  std::optional<EncoderProjection> projection_; ///< where it helps
  std::optional<RefinerWeights> generalRefiner_;
  std::optional<RefinerWeights> refiner_; ///< where it gains
  CreateReport report_;
};

Status checkGiven(const Consent& consent) {
  if (auto ok = checkConsent(consent); !ok) return ok;
  if (!consent.expiredOn(today())) return {};
  return fail(ErrorKind::Usage, fmt::format("the consent of {} ended on {}", consent.who, consent.expires), "consent",
              "ask for it again, and give the new date with --consent-until");
}

fs::path workFolderOf(const fs::path& identity) {
  return identity.string() + ".work";
}

// What can be said before any work: the result can be written, and the source is a video of a bearable size.
Status checkPlaces(const fs::path& source, const fs::path& identity, const CreateOptions& options) {
  if (options.consent)
    if (auto ok = checkGiven(*options.consent); !ok) return ok;
  if (identity.extension() != ".d3id")
    return fail(ErrorKind::Usage, "the result must end in .d3id", identity.string(), "give for example -o me.d3id");
  std::error_code ignored;
  if (fs::is_directory(identity, ignored))
    return fail(ErrorKind::Usage, "this is a folder, not a file", identity.string(), "choose another name");
  if (auto video = VideoReader::open(source, {.maxSeconds = ClipOptions{}.maxSource}); !video) return passOn(video);
  if (auto ok = checkCanWrite(identity); !ok) return ok;
  if (auto ok = checkCanWrite(workFolderOf(identity)); !ok) return ok;
  if (options.fromState > 0 && !fs::exists(workFolderOf(identity) / "history", ignored))
    return badInput("no earlier states were kept for this identity", workFolderOf(identity).string(),
                    "create it with --keep-work first");
  for (const auto& folder : {options.debugFolder, options.watchFolder})
    if (auto ok = folder.empty() ? Status{} : checkCanWrite(folder); !ok) return ok;
  return {};
}

} // namespace

Result<CreateReport> createIdentity(const fs::path& source, const fs::path& identity, const CreateOptions& options,
                                    Run& run) {
  if (auto ok = checkPlaces(source, identity, options); !ok) return passOn(ok);
  auto work = WorkFolder::open(workFolderOf(identity));
  if (!work) return passOn(work);
  openLog(identity.string() + ".log");
  auto report = Creation(source, identity, *work, options, run).create();
  if (!report) logWarning(report.error().message());
  return report;
}

Result<std::shared_ptr<const AcousticModel>> loadAcousticModel() {
  return AcousticModel::load();
}

} // namespace d3t::cli
