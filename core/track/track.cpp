// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/track.h"
#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/track/debug.h"
#include "core/track/fit.h"
#include "core/track/track_faces.h"
#include "core/track/track_pictures.h"
#include "core/track/window.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace d3t {
namespace {

constexpr int kLeastTraining = 50;         // frames: 2 s
constexpr double kFacesDone = 0.45;        // share of the progress bar
constexpr float kWildResidual = 4;         // x the median: the landmarks have lost the face in this frame
constexpr float kWildShare = 0.03f;        // ... and of the face width, so that a still clip loses none
constexpr float kUnsteady = 5;             // px at 512; real faces, also turning and small ones, are below 3.6
constexpr float kDoubtfulPresence = 0.98f; // median over a clip; people have 0.999, a cat 0.965

struct Wanted {
  std::vector<int> frames;    ///< clip frames, rising
  std::vector<char> training; ///< one per frame
};

bool inside(const std::vector<std::pair<double, double>>& ranges, double time) {
  constexpr double kSlack = 1e-6;
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const auto& r) { return time >= r.first - kSlack && time < r.second - kSlack; });
}

Wanted wantedFrames(const Clip& clip, const TrackOptions& options) {
  Wanted wanted;
  for (int i = 0; i < clip.frames; ++i) {
    const double time = i / kFrameRate;
    const bool training = options.train.empty() || inside(options.train, time);
    if (!training && !inside(options.extra, time)) continue;
    wanted.frames.push_back(i);
    wanted.training.push_back(training);
  }
  return wanted;
}

/// Why frames were left out, for the notes: reason -> number of frames.
using Reasons = std::map<std::string, int>;

/// One usable frame on its way through the stage.
struct Usable {
  int clipFrame = 0;
  char training = 0;
  float presence = 0;
  MeshPoints landmarks; ///< source px at first, then working px
};

std::vector<Usable> usableFrames(const std::vector<SeenFaces>& seen, const FollowedFace& followed, const Wanted& wanted,
                                 Reasons& reasons) {
  std::vector<Usable> frames;
  for (size_t i = 0; i < seen.size(); ++i) {
    if (followed.chosen[i] < 0) {
      ++reasons[seen[i].faces.empty() ? "no face" : "only another face"];
      continue;
    }
    const FaceLandmarks& face = seen[i].faces[followed.chosen[i]];
    if (const char* reason = unusable(face))
      ++reasons[reason];
    else
      frames.push_back({seen[i].clipFrame, wanted.training[i], face.presence, face.points});
  }
  return frames;
}

/// A shot ends at a cut and wherever frames are missing.
std::vector<int> shotsOf(const std::vector<Usable>& frames, const std::vector<int>& cuts) {
  const std::set<int> cut(cuts.begin(), cuts.end());
  std::vector<int> shots;
  for (size_t i = 0; i < frames.size(); ++i) {
    const bool goesOn = i > 0 && frames[i].clipFrame == frames[i - 1].clipFrame + 1 && !cut.count(frames[i].clipFrame);
    shots.push_back(i == 0 ? 0 : shots.back() + !goesOn);
  }
  return shots;
}

Status enoughTraining(const std::vector<Usable>& frames, const Wanted& wanted, int withFace, const Clip& clip) {
  if (wanted.frames.empty())
    return badInput(fmt::format("the chosen part lies outside the clip, which is {:.1f} s long", clip.seconds()),
                    clip.folder.string(), "choose a part inside the clip");
  const auto count = std::count_if(frames.begin(), frames.end(), [](const Usable& f) { return f.training; });
  const std::string where = clip.sourceName.empty() ? clip.folder.string() : clip.sourceName;
  if (withFace == 0)
    return badInput(fmt::format("no face was found in any of {} frames", wanted.frames.size()), where,
                    "use a clip that shows one face from the front, at least 40 pixels wide");
  if (count >= kLeastTraining) return {};
  const auto training = std::count(wanted.training.begin(), wanted.training.end(), 1);
  return badInput(fmt::format("only {} of {} training frames show a usable face ({} of all {} frames show a face)",
                              count, training, withFace, wanted.frames.size()),
                  where,
                  fmt::format("use a clip in which one face looks towards the camera for at least {} s",
                              kLeastTraining / static_cast<int>(kFrameRate)));
}

float medianOf(std::vector<float> values) {
  if (values.empty()) return 0;
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

float spread(std::vector<float> values) { // 5th to 95th percentile
  std::sort(values.begin(), values.end());
  const size_t last = values.size() - 1;
  return values[last * 95 / 100] - values[last * 5 / 100];
}

Result<FaceFit> fitOnce(const std::vector<Usable>& frames, const Clip& clip) {
  FitInput input;
  for (const Usable& frame : frames) {
    input.landmarks.push_back(frame.landmarks);
    input.training.push_back(frame.training);
  }
  input.shots = shotsOf(frames, clip.cuts);
  return fitFace(input);
}

/// Fits, leaves out the frames whose landmarks fit no head, and fits again without them.
Result<FaceFit> fitWithoutOutliers(std::vector<Usable>& frames, const Clip& clip, Reasons& reasons) {
  auto fit = fitOnce(frames, clip);
  if (!fit) return fit;
  const float limit = kWildResidual * medianOf(fit->residuals);
  std::vector<Usable> kept;
  for (size_t i = 0; i < frames.size(); ++i) {
    const bool wild = fit->residuals[i] > std::max(limit, kWildShare * extentOf(frames[i].landmarks).width());
    if (!wild) kept.push_back(frames[i]);
  }
  if (kept.size() == frames.size()) return fit;
  reasons["landmarks lost"] += static_cast<int>(frames.size() - kept.size());
  frames = std::move(kept);
  return fitOnce(frames, clip);
}

FaceSummary summarise(const std::vector<Usable>& frames, const FaceFit& fit, const WorkWindow& window, size_t wanted) {
  std::vector<float> widths, yaw, pitch;
  for (const Usable& frame : frames) widths.push_back(extentOf(frame.landmarks).width() / window.toWork());
  for (const auto& angles : fit.angles) {
    yaw.push_back(angles[0]);
    pitch.push_back(angles[1]);
  }
  return {medianOf(widths), static_cast<float>(frames.size()) / static_cast<float>(wanted), spread(yaw), spread(pitch),
          medianOf(fit.residuals)};
}

void addNotes(const FollowedFace& followed, const std::vector<Usable>& frames, const Reasons& reasons,
              TrackedClip& tracked) {
  if (followed.others > 0)
    tracked.notes.push_back(
        fmt::format("{} faces were seen: the largest and steadiest one was taken.", followed.others + 1));
  if (!tracked.skipped.empty()) {
    std::string why;
    for (const auto& [reason, count] : reasons) why += fmt::format("{}{}: {}", why.empty() ? "" : ", ", reason, count);
    tracked.notes.push_back(fmt::format("{} frames were left out ({}).", tracked.skipped.size(), why));
  }
  std::vector<float> presence;
  for (const Usable& frame : frames) presence.push_back(frame.presence);
  if (tracked.summary.steadiness > kUnsteady || medianOf(presence) < kDoubtfulPresence)
    tracked.notes.push_back("This may not be a human face: its landmarks are unsure. The result may look wrong.");
  if (tracked.window.side > 3.6f * tracked.summary.faceWidth)
    tracked.notes.push_back("The face is small in the picture or moves far: a closer shot gives a sharper head.");
}

std::string optionsText(const TrackOptions& options) {
  return nlohmann::json{{"train", options.train}, {"extra", options.extra}}.dump();
}

void takeOver(const std::vector<Usable>& frames, const FaceFit& fit, const Clip& clip, const Wanted& wanted,
              TrackedClip& tracked) {
  const std::vector<int> shots = shotsOf(frames, clip.cuts);
  tracked.rig = fit.rig;
  std::set<int> used;
  for (size_t i = 0; i < frames.size(); ++i) {
    tracked.frames.push_back(
        {frames[i].clipFrame, shots[i], frames[i].training != 0, fit.poses[i], fit.codes[i], frames[i].landmarks});
    used.insert(frames[i].clipFrame);
  }
  for (int frame : wanted.frames)
    if (!used.count(frame)) tracked.skipped.push_back(frame);
}

/// Landmarks, window and fit: everything but the pictures.
Result<TrackedClip> trackFace(const Clip& clip, const TrackOptions& options, NetworkPool& networks, Run& run) {
  const Wanted wanted = wantedFrames(clip, options);
  const auto seen = findFaces(clip, wanted.frames, networks, run, [&](double done) {
    run.report("track", done * kFacesDone, fmt::format("following the face through {} frames", wanted.frames.size()));
  });
  if (!seen) return passOn(seen);
  const FollowedFace followed = followFace(*seen, clip.cuts);
  Reasons reasons;
  std::vector<Usable> frames = usableFrames(*seen, followed, wanted, reasons);
  if (Status ok = enoughTraining(frames, wanted, followed.framesWithFace, clip); !ok) return passOn(ok);

  TrackedClip tracked;
  tracked.sourceWidth = clip.width;
  tracked.sourceHeight = clip.height;
  tracked.sourceName = clip.sourceName;
  tracked.sourceHash = clip.sourceHash;
  tracked.options = optionsText(options);
  std::vector<FaceExtent> extents;
  for (const Usable& frame : frames) extents.push_back(extentOf(frame.landmarks));
  tracked.window = chooseWindow(extents, clip.width, clip.height);
  for (Usable& frame : frames) frame.landmarks = toWorkPixels(frame.landmarks, tracked.window);

  const auto fit = fitWithoutOutliers(frames, clip, reasons);
  if (!fit) return passOn(fit);
  if (Status ok = enoughTraining(frames, wanted, followed.framesWithFace, clip); !ok) return passOn(ok);
  tracked.summary = summarise(frames, *fit, tracked.window, wanted.frames.size());
  takeOver(frames, *fit, clip, wanted, tracked);
  addNotes(followed, frames, reasons, tracked);
  logInfo(fmt::format("track: {} frames, window {:.0f},{:.0f} side {:.0f}, codes hold {:.1f} % and {:.1f} % of the "
                      "lower and upper motion, steadiness {:.2f} px",
                      tracked.frames.size(), tracked.window.x, tracked.window.y, tracked.window.side,
                      100 * fit->lowerVariance, 100 * fit->upperVariance, tracked.summary.steadiness));
  return tracked;
}

} // namespace

Result<TrackedClip> trackClip(const Clip& clip, const std::filesystem::path& folder, const TrackOptions& options,
                              Run& run) {
  const auto isTracks = [&] { return openTrackedClip(folder).has_value(); };
  if (auto ok = checkReplaceable(folder, "tracked clip", isTracks); !ok) return passOn(ok);
  auto networks =
      NetworkPool::load(options.modelFolder.empty() ? defaultModelFolder() : options.modelFolder, run.threadCount());
  if (!networks) return passOn(networks);
  auto tracked = trackFace(clip, options, **networks, run);
  if (!tracked) return tracked;
  const Status written = writeFolderAtomically(folder, [&](const std::filesystem::path& temporary) -> Status {
    tracked->folder = temporary;
    const auto progress = [&](double done) {
      run.report("track", kFacesDone + done * (1 - kFacesDone), "head masks and background plates");
    };
    if (Status ok = writePictures(clip, **networks, run, progress, *tracked); !ok) return ok;
    return writeTracks(*tracked);
  });
  if (!written) return passOn(written);
  tracked->folder = folder;
  if (!options.debugFolder.empty())
    if (Status ok = writeTrackDebug(*tracked, options.debugFolder, run); !ok) return passOn(ok);
  run.report("track", 1, fmt::format("{} frames", tracked->frames.size()));
  return tracked;
}

} // namespace d3t
