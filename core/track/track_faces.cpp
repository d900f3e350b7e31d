// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/track_faces.h"
#include "core/base/parallel.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>
#include <thread>

namespace d3t {
namespace {

constexpr int kChunk = 50;       // frames that one thread follows in a row
constexpr int kDetectEvery = 10; // frames: how often new faces are looked for
constexpr size_t kMostFaces = 4;
constexpr float kSameFace = 0.3f; // overlap of boxes
constexpr float kLeastPresence = 0.5f, kLeastWidth = 40, kMostYaw = 60;
constexpr float kJumpSize = 1.6f; // a lone face may change its size so much at a cut and is still the same person's

FaceExtent boxOf(const FaceBox& box) {
  return {box.x, box.y, box.x + box.width, box.y + box.height};
}

constexpr float kSameColour = 40; // of 255, mean over RGB

Eigen::Vector3f colourOf(const Image& frame, const MeshPoints& landmarks) {
  Eigen::Vector3f sum = Eigen::Vector3f::Zero();
  for (Eigen::Index v = 0; v < landmarks.rows(); ++v) {
    const int x = std::clamp(static_cast<int>(landmarks(v, 0)), 0, frame.width - 1);
    const int y = std::clamp(static_cast<int>(landmarks(v, 1)), 0, frame.height - 1);
    for (int c = 0; c < 3; ++c) sum[c] += frame.at(x, y)[c];
  }
  return sum / static_cast<float>(landmarks.rows());
}

SeenFace seenFace(FaceLandmarks&& face, const Image& frame) {
  SeenFace seen{std::move(face), {}};
  seen.colour = colourOf(frame, seen.points);
  return seen;
}

bool overlapsAny(const FaceExtent& box, const std::vector<SeenFace>& faces) {
  return std::any_of(faces.begin(), faces.end(),
                     [&](const SeenFace& face) { return overlap(box, extentOf(face.points)) > kSameFace; });
}

void addNewFaces(FaceNetworks& networks, const Image& frame, std::vector<SeenFace>& faces) {
  for (const FaceBox& box : networks.detect(frame)) {
    if (faces.size() >= kMostFaces) return;
    if (overlapsAny(boxOf(box), faces)) continue;
    auto face = networks.landmarks(frame, box);
    if (!face || face->presence < kLeastPresence) continue;
    // Once more from its own landmarks, as in the frames that follow: the same crop gives the same points.
    if (auto again = networks.landmarks(frame, *face); again && again->presence >= kLeastPresence) face = again;
    if (!overlapsAny(extentOf(face->points), faces)) faces.push_back(seenFace(std::move(*face), frame));
  }
}

std::vector<SeenFace> followInto(FaceNetworks& networks, const Image& frame, const std::vector<SeenFace>& before) {
  std::vector<SeenFace> faces;
  for (const SeenFace& face : before) {
    auto now = networks.landmarks(frame, face);
    if (now && now->presence >= kLeastPresence && !overlapsAny(extentOf(now->points), faces))
      faces.push_back(seenFace(std::move(*now), frame));
  }
  return faces;
}

/// Follows all faces through seen[begin, end).
Status followChunk(const Clip& clip, const std::set<int>& cuts, size_t begin, size_t end, FaceNetworks& networks,
                   const Run& run, std::vector<SeenFaces>& seen) {
  std::vector<SeenFace> faces;
  for (size_t i = begin; i < end; ++i) {
    if (run.isCancelled()) return cancelledError("track");
    const auto frame = clip.frame(seen[i].clipFrame);
    if (!frame) return passOn(frame);
    const bool continuous =
        i > begin && seen[i].clipFrame == seen[i - 1].clipFrame + 1 && !cuts.count(seen[i].clipFrame);
    faces = continuous ? followInto(networks, *frame, faces) : std::vector<SeenFace>{};
    if (faces.empty() || (i - begin) % kDetectEvery == 0) addNewFaces(networks, *frame, faces);
    seen[i].faces = faces;
  }
  return {};
}

struct Track {
  FaceExtent last;
  Eigen::Vector3f colour = Eigen::Vector3f::Zero(); ///< where it was last seen
  size_t lastEntry = 0;
  double area = 0;
  std::vector<std::pair<size_t, int>> members; ///< entry, face
};

/// The place in the clip a face is to be linked at.
struct Link {
  size_t entry = 0;
  bool cut = false;   ///< the first frame after a cut
  bool alone = false; ///< one face here and one in the frame before
};

bool similarSize(const FaceExtent& a, const FaceExtent& b) {
  const float ratio = a.width() / std::max(1.f, b.width());
  return ratio < kJumpSize && ratio > 1 / kJumpSize;
}

/// The track this face goes on, or -1. taken: tracks that already have a face in this entry.
int trackOf(const SeenFace& face, const Link& link, const std::vector<Track>& tracks, const std::vector<char>& taken) {
  const FaceExtent box = extentOf(face.points);
  int best = -1;
  float most = kSameFace;
  for (size_t t = 0; t < tracks.size(); ++t) {
    const Track& track = tracks[t];
    if (taken[t]) continue;
    const bool justBefore = track.lastEntry + 1 == link.entry, broken = link.cut || !justBefore;
    if (broken && (!similarSize(box, track.last) || (face.colour - track.colour).cwiseAbs().mean() > kSameColour))
      continue;
    float shared = overlap(box, track.last);
    if (link.cut && link.alone && justBefore) shared = std::max(shared, 2 * kSameFace); // wherever it is now
    if (shared <= most) continue;
    most = shared;
    best = static_cast<int>(t);
  }
  return best;
}

std::vector<Track> linkTracks(const std::vector<SeenFaces>& seen, const std::vector<int>& cuts) {
  const std::set<int> cutFrames(cuts.begin(), cuts.end());
  std::vector<Track> tracks;
  for (size_t i = 0; i < seen.size(); ++i) {
    const bool alone = i > 0 && seen[i].faces.size() == 1 && seen[i - 1].faces.size() == 1;
    const Link link{i, cutFrames.count(seen[i].clipFrame) > 0, alone};
    std::vector<char> taken(tracks.size(), 0);
    for (size_t f = 0; f < seen[i].faces.size(); ++f) {
      const SeenFace& face = seen[i].faces[f];
      int t = trackOf(face, link, tracks, taken);
      if (t < 0) {
        t = static_cast<int>(tracks.size());
        tracks.emplace_back();
        taken.push_back(0);
      }
      taken[t] = 1;
      tracks[t].last = extentOf(face.points);
      tracks[t].colour = face.colour;
      tracks[t].lastEntry = i;
      tracks[t].area += tracks[t].last.width() * tracks[t].last.height();
      tracks[t].members.emplace_back(i, static_cast<int>(f));
    }
  }
  return tracks;
}

} // namespace

Result<std::unique_ptr<NetworkPool>> NetworkPool::load(const std::filesystem::path& modelFolder, int threads) {
  std::vector<Result<std::unique_ptr<FaceNetworks>>> loaded(std::max(1, threads));
  parallelFor(static_cast<int>(loaded.size()), threads, [&](int i) { loaded[i] = FaceNetworks::load(modelFolder, 1); });
  auto pool = std::make_unique<NetworkPool>();
  for (auto& networks : loaded) {
    if (!networks) return passOn(networks);
    pool->free_.push_back(networks->get());
    pool->all_.push_back(std::move(*networks));
  }
  return pool;
}

NetworkPool::Loan NetworkPool::borrow() {
  const std::lock_guard lock(mutex_);
  FaceNetworks* networks = free_.back();
  free_.pop_back();
  return Loan(networks, [this](FaceNetworks* returned) {
    const std::lock_guard again(mutex_);
    free_.push_back(returned);
  });
}

Result<std::vector<SeenFaces>> findFaces(const Clip& clip, const std::vector<int>& clipFrames, NetworkPool& networks,
                                         const Run& run, const std::function<void(double)>& progress) {
  std::vector<SeenFaces> seen(clipFrames.size());
  for (size_t i = 0; i < seen.size(); ++i) seen[i].clipFrame = clipFrames[i];
  const std::set<int> cuts(clip.cuts.begin(), clip.cuts.end());
  const int chunks = static_cast<int>((seen.size() + kChunk - 1) / kChunk);
  std::vector<Status> results(chunks);
  std::atomic<int> done{0};
  const auto caller = std::this_thread::get_id();
  parallelFor(chunks, run.threadCount(), [&](int chunk) {
    const size_t begin = static_cast<size_t>(chunk) * kChunk, end = std::min(seen.size(), begin + kChunk);
    const auto loan = networks.borrow();
    results[chunk] = followChunk(clip, cuts, begin, end, *loan, run, seen);
    const int ready = ++done;
    if (std::this_thread::get_id() == caller) progress(static_cast<double>(ready) / chunks);
  });
  for (const Status& result : results)
    if (!result) return passOn(result);
  return seen;
}

FollowedFace followFace(const std::vector<SeenFaces>& seen, const std::vector<int>& cuts) {
  FollowedFace result;
  result.chosen.assign(seen.size(), -1);
  for (const SeenFaces& entry : seen) result.framesWithFace += !entry.faces.empty();
  const std::vector<Track> tracks = linkTracks(seen, cuts);
  if (tracks.empty()) return result;
  // The sum of the areas over the frames is mean area x frames present: largest and steadiest at once.
  const auto best =
      std::max_element(tracks.begin(), tracks.end(), [](const Track& a, const Track& b) { return a.area < b.area; });
  for (const auto& [entry, face] : best->members) result.chosen[entry] = face;
  for (const Track& track : tracks) result.others += &track != &*best && track.members.size() * 10 >= seen.size();
  return result;
}

FaceAngles anglesOf(const MeshPoints& landmarks) {
  constexpr float kDegrees = 180 / 3.14159265f;
  // They turn with the head; z, < 0 nearer, counts as much as x and y.
  const Eigen::RowVector3f across = landmarks.row(454) - landmarks.row(234),
                           down = landmarks.row(152) - landmarks.row(10);
  return {kDegrees * std::atan2(across.z(), across.x()), kDegrees * std::atan2(down.z(), down.y())};
}

const char* unusable(const FaceLandmarks& face) {
  if (face.presence < kLeastPresence) return "unsure";
  if (extentOf(face.points).width() < kLeastWidth) return "too small";
  return std::abs(anglesOf(face.points).yaw) > kMostYaw ? "turned away" : nullptr;
}

} // namespace d3t
