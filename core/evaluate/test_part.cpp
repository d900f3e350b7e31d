// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/test_part.h"

#include "core/base/parallel.h"
#include "core/evaluate/pictures.h"
#include "core/render/frame_renderer.h"
#include "core/train/person.h"
#include "core/train/refine.h"
#include <chrono>
#include <cmath>
#include <mutex>

namespace d3t {
namespace {

double deviation(const std::vector<double>& values) {
  double n = 0, sum = 0, square = 0;
  for (double v : values)
    if (!std::isnan(v)) n += 1, sum += v, square += v * v;
  return n > 0 ? std::sqrt(std::max(0., square / n - sum * sum / n / n)) : 0;
}

} // namespace

Result<TestPart> TestPart::load(const TrackedClip& clip, const std::filesystem::path& folder, Run& run) {
  TestPart part(clip, folder, run);
  std::vector<int> indices;
  for (size_t i = 0; i < clip.frames.size(); ++i)
    if (!clip.frames[i].training) indices.push_back(static_cast<int>(i));
  if (indices.empty())
    return badInput("no test frame has a usable face", clip.folder.string(), "choose another part of the clip");
  auto set = FrameSet::load(clip, indices, {}, run);
  if (!set) return passOn(set);
  part.set_ = std::move(*set);
  for (auto& frame : part.set_.frames) frame.drive.motion = clip.rig.clamp(frame.drive.motion);
  part.set_.linkDrives();
  auto networks = FaceNetworks::load(defaultModelFolder(), run.threadCount());
  if (!networks) return passOn(networks);
  part.networks_ = std::move(*networks);
  return part;
}

std::vector<double> TestPart::times() const {
  std::vector<double> out;
  for (const auto& frame : set_.frames) out.push_back(timeOf(clip_->frames[static_cast<size_t>(frame.track)]));
  return out;
}

std::vector<MotionCode> TestPart::faces() const {
  std::vector<MotionCode> out;
  for (const auto& frame : set_.frames) out.push_back(frame.drive.motion);
  return out;
}

std::vector<LowerCode> TestPart::meanLower() const {
  LowerCode mean{};
  const auto training = clip_->trainingFrames();
  for (int i : training)
    for (size_t k = 0; k < mean.size(); ++k)
      mean[k] += clip_->frames[static_cast<size_t>(i)].code[k] / static_cast<float>(training.size());
  return std::vector<LowerCode>(set_.frames.size(), mean);
}

std::vector<LowerCode> TestPart::trackedLower() const {
  std::vector<LowerCode> out(set_.frames.size());
  for (size_t i = 0; i < out.size(); ++i) std::copy_n(set_.frames[i].drive.motion.begin(), kLowerCodes, out[i].begin());
  return out;
}

Status TestPart::refine(const GaussianHead& head) {
  return refineTracking(head, set_, clip_->rig, {}, *run_);
}

std::vector<Drive> TestPart::drivesOf(const std::vector<LowerCode>& lower, const std::vector<SoundCode>& sounds) const {
  std::vector<Drive> drives;
  std::vector<int> times;
  for (size_t i = 0; i < set_.frames.size(); ++i) {
    Drive drive{set_.frames[i].drive.motion, sounds[i]};
    std::copy(lower[i].begin(), lower[i].end(), drive.motion.begin());
    drive.motion = clip_->rig.clamp(drive.motion);
    drives.push_back(drive);
    times.push_back(set_.frames[i].clipFrame);
  }
  linkDrives(drives, times);
  return drives;
}

Result<std::vector<Image>> TestPart::render(const GaussianHead& head, const std::vector<LowerCode>& lower,
                                            const std::vector<SoundCode>& sounds, double& seconds) const {
  FrameRenderer renderer({0, 0, kWorkSize}, set_.crop, run_->threads);
  if (refiner_)
    if (auto ok = renderer.refineWith(*refiner_, clip_->rig); !ok) return passOn(ok);
  std::vector<Image> pictures;
  const auto drives = drivesOf(lower, sounds);
  seconds = 0;
  for (size_t i = 0; i < set_.frames.size(); ++i) {
    if (run_->isCancelled()) return cancelledError("evaluate");
    auto picture = clip_->plate(set_.frames[i].track);
    if (!picture) return passOn(picture);
    const auto start = std::chrono::steady_clock::now();
    if (auto ok = renderer.composite(head, set_.frames[i].pose, drives[i], *picture); !ok) return passOn(ok);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    pictures.push_back(std::move(*picture));
    run_->report("evaluate", static_cast<double>(i + 1) / static_cast<double>(set_.frames.size()));
  }
  return pictures;
}

Result<std::vector<MeshPoints>> TestPart::landmarksOf(const std::vector<Image>& pictures) const {
  std::vector<MeshPoints> meshes;
  std::optional<FaceLandmarks> last;
  for (const auto& picture : pictures) {
    if (last) last = networks_->landmarks(picture, *last);
    if (!last)
      if (const auto faces = networks_->detect(picture); !faces.empty())
        last = networks_->landmarks(picture, faces.front());
    meshes.push_back(last ? MeshPoints(last->points) : MeshPoints());
  }
  return meshes;
}

void TestPart::judgeWith(PictureNetworks networks, Audio sound, double start) {
  judges_ = std::move(networks);
  sound_ = std::move(sound);
  soundStart_ = start;
}

Result<std::optional<SyncScore>> TestPart::sync(const std::vector<Image>& pictures,
                                                const std::vector<MeshPoints>& meshes) {
  std::optional<SyncScore> none;
  if (!judges_.sync) return none;
  std::vector<int> numbers;
  for (const auto& frame : set_.frames) numbers.push_back(frame.clipFrame);
  const Stretch part = longestStretch(numbers, meshes);
  if (part.count < SyncNet::kFewestFrames) return none;
  std::vector<MeshPoints> faces;
  for (size_t i = part.first; i < part.first + part.count; ++i) // a face that was lost is where it was before
    faces.push_back(meshes[i].rows() > 0 ? meshes[i] : faces.back());
  const double from = numbers[part.first] / kFrameRate - soundStart_;
  const auto first = static_cast<size_t>(std::max(0L, std::lround(from * kSpeechRate)));
  if (sound_.samples.size() < first + SyncNet::kFewestFrames * kSpeechRate / static_cast<size_t>(kFrameRate))
    return none;
  const auto begin = pictures.begin() + static_cast<std::ptrdiff_t>(part.first);
  auto score = judges_.sync->measure({begin, begin + static_cast<std::ptrdiff_t>(part.count)}, faces,
                                     std::span(sound_.samples).subspan(first));
  if (!score) return passOn(score);
  return std::optional(*score);
}

Status TestPart::judge(const std::vector<Image>& pictures, TestScore& score) {
  if (!judges_.lpips) return {};
  double sum = 0;
  for (size_t i = 0; i < pictures.size(); ++i) {
    if (run_->isCancelled()) return cancelledError("evaluate");
    auto real = truth(i);
    if (!real) return passOn(real);
    auto distance = judges_.lpips->distance(pictures[i], *real);
    if (!distance) return passOn(distance);
    sum += *distance;
  }
  score.lpips = sum / static_cast<double>(pictures.size());
  return {};
}

Status TestPart::measureTruth() {
  std::vector<Image> pictures;
  for (size_t i = 0; i < set_.frames.size(); ++i) {
    auto picture = truth(i);
    if (!picture) return passOn(picture);
    pictures.push_back(std::move(*picture));
  }
  auto meshes = landmarksOf(pictures);
  if (!meshes) return passOn(meshes);
  truthMeshes_ = std::move(*meshes);
  auto synced = sync(pictures, truthMeshes_);
  if (!synced) return passOn(synced);
  trueSync_ = *synced;
  return {};
}

Status TestPart::compare(const std::vector<Image>& pictures, TestScore& score) const {
  constexpr size_t kSsimEvery = 3; // as shared/tools/measure.py
  std::mutex mutex;
  std::optional<Error> failure;
  double ssimCount = 0;
  parallelFor(static_cast<int>(pictures.size()), run_->threads, [&](int i) {
    const auto index = static_cast<size_t>(i);
    auto real = truth(index);
    auto mask = clip_->mask(set_.frames[index].track);
    if (!real || !mask) {
      std::lock_guard lock(mutex);
      failure = real ? mask.error() : real.error();
      return;
    }
    const double whole = psnr(pictures[index], *real), inside = psnr(pictures[index], *real, &*mask);
    const double similarity = index % kSsimEvery == 0 ? ssim(pictures[index], *real) : 0;
    std::lock_guard lock(mutex);
    score.psnr += whole;
    score.psnrHead += inside;
    score.ssim += similarity;
    ssimCount += index % kSsimEvery == 0;
  });
  if (failure) return tl::make_unexpected(*failure);
  score.psnr /= static_cast<double>(pictures.size());
  score.psnrHead /= static_cast<double>(pictures.size());
  score.ssim /= ssimCount;
  return {};
}

Result<TestScore> TestPart::measure(const GaussianHead& head, const std::vector<LowerCode>& lower,
                                    const std::vector<SoundCode>& sounds, bool film) {
  TestScore score;
  auto pictures = render(head, lower, sounds, score.seconds);
  if (!pictures) return passOn(pictures);
  if (auto ok = compare(*pictures, score); !ok) return passOn(ok);
  auto meshes = landmarksOf(*pictures);
  if (!meshes) return passOn(meshes);
  if (auto ok = judge(*pictures, score); !ok) return passOn(ok);
  auto synced = sync(*pictures, *meshes);
  if (!synced) return passOn(synced);
  score.sync = *synced;
  score.lmd = lipLandmarkDistance(*meshes, truthMeshes_);
  score.mouth = scoreMouth(*meshes, truthMeshes_);
  score.amplitude = deviation(lipSignals(*meshes).outer) / std::max(deviation(lipSignals(truthMeshes_).outer), 1e-6);
  if (film)
    if (auto ok = writeFilms(*pictures); !ok) return passOn(ok);
  return score;
}

Status TestPart::writeFilms(const std::vector<Image>& pictures) const {
  FilmSet films;
  if (auto ok = films.open(folder_); !ok) return ok;
  for (size_t i = 0; i < pictures.size(); ++i) {
    auto real = truth(i);
    if (!real) return passOn(real);
    if (auto ok = films.add(pictures[i], *real, truthMeshes_[i]); !ok) return ok;
  }
  return films.finish();
}

} // namespace d3t
