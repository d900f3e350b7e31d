// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/training_state.h"

#include "core/base/log.h"
#include "core/head/rig_file.h"
#include <algorithm>

namespace d3t {
namespace {

void appendWithPrefix(TensorFile& to, const TensorFile& from, const std::string& prefix) {
  for (const auto& [name, tensor] : from.tensors) to.tensors[prefix + name] = tensor;
  for (const auto& [name, text] : from.metadata) to.metadata[prefix + name] = text;
}

TensorFile withoutPrefix(const TensorFile& from, const std::string& prefix) {
  TensorFile out;
  for (const auto& [name, tensor] : from.tensors)
    if (name.starts_with(prefix)) out.tensors[name.substr(prefix.size())] = tensor;
  for (const auto& [name, text] : from.metadata)
    if (name.starts_with(prefix)) out.metadata[name.substr(prefix.size())] = text;
  return out;
}

Status readPoses(const TensorFile& file, FrameSet& set) {
  const auto count = static_cast<int64_t>(set.frames.size());
  auto poses = file.get("poses", {count, kPoseNumbers});
  if (!poses) return passOn(poses);
  auto codes = file.get("codes", {count, kCodes});
  if (!codes) return passOn(codes);
  for (size_t i = 0; i < set.frames.size(); ++i) {
    auto pose = readPose((*poses)->data.data() + i * kPoseNumbers);
    if (!pose) return passOn(pose);
    set.frames[i].pose = *pose;
    std::copy_n((*codes)->data.data() + i * kCodes, kCodes, set.frames[i].drive.motion.begin());
  }
  set.linkDrives();
  return {};
}

} // namespace

Status TrainingState::save(const std::filesystem::path& path, const std::string& fingerprint,
                           const HeadOptimiser& optimiser, const FrameSet& set) const {
  if (path.empty()) return {};
  TensorFile file, part;
  head.save(part);
  appendWithPrefix(file, part, "head.");
  part = {};
  best.save(part);
  appendWithPrefix(file, part, "best.");
  if (round > 0) {
    part = {};
    firstBest.save(part);
    appendWithPrefix(file, part, "first.");
  }
  optimiser.save(file);
  std::vector<float> poses, codes;
  for (const auto& frame : set.frames) {
    appendPose(poses, frame.pose);
    codes.insert(codes.end(), frame.drive.motion.begin(), frame.drive.motion.end());
  }
  const auto count = static_cast<int64_t>(set.frames.size());
  file.set("poses", {count, kPoseNumbers}, poses);
  file.set("codes", {count, kCodes}, codes);
  const auto f = [](double v) { return static_cast<float>(v); };
  file.set("progress", {12},
           {f(bestPsnr), f(round), finished ? 1.f : 0.f, f(static_cast<double>(roundSteps)), f(roundSeconds),
            f(static_cast<double>(report.steps)), f(report.seconds), f(report.stepMilliseconds), f(report.trainPsnr),
            f(report.refineSeconds), f(report.rollbacks), f(budgetSeconds)});
  file.metadata["fingerprint"] = fingerprint;
  return writeTensors(path, file);
}

std::optional<TrainingState> TrainingState::load(const std::filesystem::path& path, const std::string& fingerprint,
                                                 FrameSet& set, TensorFile& optimiserTensors) {
  if (path.empty() || !std::filesystem::exists(path)) return std::nullopt;
  auto file = readTensors(path);
  if (!file || file->metadata["fingerprint"] != fingerprint) {
    logWarning("the checkpoint does not fit this clip and these options: training starts anew");
    return std::nullopt;
  }
  auto head = GaussianHead::load(withoutPrefix(*file, "head."));
  auto best = GaussianHead::load(withoutPrefix(*file, "best."));
  auto progress = file->get("progress", {12});
  if (!head || !best || !progress || !readPoses(*file, set)) return std::nullopt;
  TrainingState state;
  state.head = std::move(*head);
  state.best = std::move(*best);
  const auto& p = (*progress)->data;
  state.bestPsnr = p[0];
  if (p[1] > 0) {
    auto first = GaussianHead::load(withoutPrefix(*file, "first."));
    if (!first) return std::nullopt;
    state.firstBest = std::move(*first);
  }
  state.round = static_cast<int>(p[1]);
  state.finished = p[2] > 0;
  state.roundSteps = static_cast<long>(p[3]);
  state.roundSeconds = p[4];
  state.report = {.steps = static_cast<long>(p[5]),
                  .seconds = p[6],
                  .stepMilliseconds = p[7],
                  .heldOutPsnr = p[0],
                  .trainPsnr = p[8],
                  .refineSeconds = p[9],
                  .rollbacks = static_cast<int>(p[10])};
  state.budgetSeconds = p[11];
  optimiserTensors = std::move(*file);
  return state;
}

} // namespace d3t
