// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/history.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/head/rig_file.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
constexpr int kPictureQuality = 88;
constexpr size_t kMostBytes = 1 << 20;

fs::path stateFile(const fs::path& folder, int number, const char* extension) {
  return folder / fmt::format("{:03}.{}", number, extension);
}

// What history.json says; empty where it says nothing that can be used.
std::vector<PastState> readStates(const fs::path& folder, const std::string& key) {
  std::vector<PastState> states;
  const auto text = readFile(folder / "history.json", kMostBytes);
  if (!text) return states;
  try {
    const Json json = Json::parse(*text);
    if (json.at("key") != key) return states;
    for (const Json& state : json.at("states"))
      states.push_back({state.at("state").get<int>(), state.at("seconds").get<double>(), state.at("steps").get<long>(),
                        state.at("psnr").get<double>()});
  } catch (const Json::exception&) {
    states.clear();
  }
  return states;
}

Status saveState(const fs::path& file, const TrainedHead& trained, const std::string& key) {
  TensorFile out;
  trained.head.save(out);
  std::vector<float> poses, codes;
  for (const auto& frame : trained.frames) {
    appendPose(poses, frame.pose);
    codes.insert(codes.end(), frame.code.begin(), frame.code.end());
  }
  const auto count = static_cast<int64_t>(trained.frames.size());
  out.set("poses", {count, kPoseNumbers}, std::move(poses));
  out.set("codes", {count, kCodes}, std::move(codes));
  out.metadata["key"] = key;
  return writeTensors(file, out);
}

Status readFrames(const TensorFile& file, std::vector<TrackedFrame>& frames) {
  const auto count = static_cast<int64_t>(frames.size());
  auto poses = file.get("poses", {count, kPoseNumbers});
  if (!poses) return passOn(poses);
  auto codes = file.get("codes", {count, kCodes});
  if (!codes) return passOn(codes);
  for (size_t i = 0; i < frames.size(); ++i) {
    auto pose = readPose((*poses)->data.data() + i * kPoseNumbers);
    if (!pose) return passOn(pose);
    frames[i].pose = *pose;
    std::copy_n((*codes)->data.data() + i * kCodes, kCodes, frames[i].code.begin());
  }
  return {};
}

tl::unexpected<Error> noSuchState(int number, const std::vector<PastState>& states, const fs::path& folder) {
  if (states.empty())
    return badInput("no earlier states were kept for this clip and these options", folder.string(),
                    "create the identity with --keep-work and the same options first");
  std::string names;
  for (const auto& state : states)
    names += fmt::format("{}{} ({:.0f} s, {:.1f} dB)", names.empty() ? "" : ", ", state.number, state.seconds,
                         state.heldOutPsnr);
  return badInput(fmt::format("there is no state {}", number), folder.string(), "choose one of " + names);
}

} // namespace

std::string trainingKey(const TrackedClip& clip, const TrainOptions& options, uint64_t seed) {
  return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", clip.sourceHash, clip.options, clip.frames.size(),
                     clip.trainingFrames().size(), options.gaussians, options.individualField,
                     static_cast<int>(options.field), seed);
}

Result<TrainHistory> TrainHistory::open(const fs::path& folder, const std::string& key, double everySeconds) {
  TrainHistory history(folder, key, everySeconds);
  history.states_ = readStates(folder, key);
  std::error_code code;
  if (history.states_.empty()) fs::remove_all(folder, code);
  if (!code) fs::create_directories(folder, code);
  if (code) return systemError("the folder for earlier states cannot be made", folder, code.value());
  return history;
}

void TrainHistory::remove(size_t index) {
  std::error_code ignored;
  for (const char* extension : {"safetensors", "jpg"})
    fs::remove(stateFile(folder_, states_[index].number, extension), ignored);
  states_.erase(states_.begin() + static_cast<std::ptrdiff_t>(index));
}

Result<std::optional<int>> TrainHistory::consider(const TrainMoment& moment) {
  while (!states_.empty() && states_.back().seconds > moment.seconds) remove(states_.size() - 1);
  const double last = states_.empty() ? 0 : states_.back().seconds;
  if (moment.seconds < every_ * (std::floor(last / every_) + 1)) return std::optional<int>();
  const PastState state{states_.empty() ? 1 : states_.back().number + 1, moment.seconds, moment.steps,
                        moment.heldOutPsnr};
  if (auto ok = saveState(stateFile(folder_, state.number, "safetensors"), moment.state(), key_); !ok)
    return passOn(ok);
  if (auto ok = writeImage(stateFile(folder_, state.number, "jpg"), moment.result, kPictureQuality); !ok)
    return passOn(ok);
  states_.push_back(state);
  if (states_.size() > kMostStates) { // never the first or the last one
    size_t closest = 1;
    const auto gap = [&](size_t i) { return states_[i + 1].seconds - states_[i - 1].seconds; };
    for (size_t i = 1; i + 1 < states_.size(); ++i)
      if (gap(i) < gap(closest)) closest = i;
    remove(closest);
  }
  if (auto ok = write(); !ok) return passOn(ok);
  return std::optional(state.number);
}

Status TrainHistory::write() const {
  Json states = Json::array();
  for (const auto& state : states_)
    states.push_back({{"state", state.number},
                      {"seconds", state.seconds},
                      {"steps", state.steps},
                      {"psnr", state.heldOutPsnr},
                      {"picture", stateFile("", state.number, "jpg").string()}});
  return writeFileAtomically(folder_ / "history.json", Json{{"key", key_}, {"states", states}}.dump(2));
}

Result<TrainedHead> TrainHistory::load(const fs::path& folder, const std::string& key, int number,
                                       const TrackedClip& clip) {
  const auto states = readStates(folder, key);
  const auto found = std::find_if(states.begin(), states.end(), [&](const auto& s) { return s.number == number; });
  if (found == states.end()) return noSuchState(number, states, folder);
  const fs::path path = stateFile(folder, number, "safetensors");
  auto file = readTensors(path);
  if (!file) return passOn(file);
  if (file->metadata["key"] != key)
    return badInput("this state belongs to another clip or other options", path.string(), "choose another state");
  auto head = GaussianHead::load(*file);
  if (!head) return passOn(head);
  TrainedHead out{std::move(*head), {}, clip.frames, {}};
  out.landmarkHead = out.head.clone();
  if (auto ok = readFrames(*file, out.frames); !ok) return passOn(ok);
  out.report = {.steps = found->steps, .seconds = found->seconds, .heldOutPsnr = found->heldOutPsnr};
  return out;
}

} // namespace d3t
