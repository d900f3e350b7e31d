// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stages.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/image_file.h"
#include "core/base/log.h"
#include "core/clip/clip.h"
#include "core/identity/plates.h"
#include <chrono>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr int kMaxBodyFrames = 500; // 20 s: what fits into a file that can be mailed

double lap(Clock::time_point& last) {
  const auto now = Clock::now();
  const double s = std::chrono::duration<double>(now - last).count();
  last = now;
  return s;
}

class Creation {
public:
  Creation(fs::path source, fs::path identity, const CreateOptions& options, Run& run)
      : source_(std::move(source)), identity_(std::move(identity)), work_(identity_.string() + ".work"),
        options_(options), run_(run) {}

  Result<CreateReport> create() {
    auto result = runStages();
    std::error_code ignored;
    const bool resumable = !result && result.error().kind != ErrorKind::BadInput;
    if (!resumable && !options_.keepWork) fs::remove_all(work_, ignored);
    return result;
  }

private:
  Result<CreateReport> runStages() {
    auto last = Clock::now();
    if (auto ok = makeClip(); !ok) return passOn(ok);
    report_.clipSeconds = lap(last);
    if (auto ok = makeTracks(); !ok) return passOn(ok);
    report_.trackSeconds = lap(last);
    if (auto ok = listen(); !ok) return passOn(ok);
    report_.speechSeconds = lap(last);
    auto person = learn();
    if (!person) return passOn(person);
    report_.trainSeconds = lap(last);
    report_.train = person->trained.report;
    if (auto ok = pack(*person); !ok) return passOn(ok);
    report_.packSeconds = lap(last);
    return report_;
  }

  // The artefact in `folder` was made from this input by these options.
  bool isCurrent(const fs::path& folder, const std::string& key) const {
    const auto stamp = readFile(folder.string() + ".key", 4096);
    return stamp && *stamp == key && fs::exists(folder / "manifest.json");
  }
  Status stamp(const fs::path& folder, const std::string& key) {
    return writeFileAtomically(folder.string() + ".key", key);
  }

  Status makeClip() {
    auto hash = hashFile(source_);
    if (!hash) return passOn(hash);
    clipKey_ = fmt::format("{} {} {}", *hash, options_.start, options_.length);
    const fs::path folder = work_ / "clip";
    if (isCurrent(folder, clipKey_)) {
      auto clip = openClip(folder);
      if (!clip) return passOn(clip);
      clip_ = std::move(*clip);
      return {};
    }
    ClipOptions options;
    options.start = std::max(0., options_.start);
    if (options_.start >= 0) options.maxSeconds = options_.length;
    auto clip = importClip(source_, folder, options, run_);
    if (!clip) return passOn(clip);
    clip_ = std::move(*clip);
    return stamp(folder, clipKey_);
  }

  // The part that is learned from: all of a short clip, the proposed stretch of a long one.
  std::pair<double, double> part() const {
    if (clip_.seconds() <= options_.length + .5) return {0, clip_.seconds()};
    const double start = std::clamp(clip_.bestStart, 0., clip_.seconds() - options_.length);
    return {start, start + options_.length};
  }

  Status makeTracks() {
    const fs::path folder = work_ / "track";
    if (isCurrent(folder, clipKey_)) {
      auto tracked = openTrackedClip(folder);
      if (!tracked) return passOn(tracked);
      tracked_ = std::move(*tracked);
      return {};
    }
    TrackOptions options;
    options.train = {part()};
    options.debugFolder = options_.debugFolder;
    auto tracked = trackClip(clip_, folder, options, run_);
    if (!tracked) return passOn(tracked);
    tracked_ = std::move(*tracked);
    return stamp(folder, clipKey_);
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
    return {};
  }

  Result<Person> learn() {
    TrainOptions options;
    options.budgetSeconds = options_.budgetSeconds;
    options.gaussians = options_.gaussians;
    options.checkpoint = work_ / "train.safetensors";
    return trainPerson(tracked_, speech_, model_->phones(), options, run_);
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

  Status pack(Person& person) {
    run_.report("identity", -1, "writing the identity");
    Identity id;
    id.name = identity_.stem().string();
    id.source = clip_.sourceName;
    id.sourceHash = clip_.sourceHash;
    id.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
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
    return saveIdentity(identity_, id, work_ / "plates.mp4");
  }

  fs::path source_, identity_, work_;
  const CreateOptions& options_;
  Run& run_;
  std::string clipKey_;
  Clip clip_;
  TrackedClip tracked_;
  std::shared_ptr<const AcousticModel> model_;
  SpeechFeatures speech_;
  CreateReport report_;
};

Status checkPlaces(const fs::path& source, const fs::path& identity) {
  if (!fs::exists(source)) return badInput("there is no such file", source.string(), "check the path");
  if (identity.extension() != ".d3id")
    return fail(ErrorKind::Usage, "the result must end in .d3id", identity.string(), "give for example -o me.d3id");
  const fs::path folder = fs::absolute(identity).parent_path();
  if (!fs::is_directory(folder)) return badInput("the folder does not exist", folder.string(), "make it first");
  return writeFileAtomically(folder / ("." + identity.filename().string() + ".probe"), "").and_then([&]() -> Status {
    fs::remove(folder / ("." + identity.filename().string() + ".probe"));
    return {};
  });
}

} // namespace

Result<CreateReport> createIdentity(const fs::path& source, const fs::path& identity, const CreateOptions& options,
                                    Run& run) {
  if (auto ok = checkPlaces(source, identity); !ok) return passOn(ok);
  openLog(identity.string() + ".log");
  auto report = Creation(source, identity, options, run).create();
  if (!report) logWarning(report.error().message());
  return report;
}

Result<std::shared_ptr<const AcousticModel>> loadAcousticModel() {
  return AcousticModel::load();
}

} // namespace d3t::cli
