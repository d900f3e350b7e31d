// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/performance/hearing.h"

#include "core/base/log.h"
#include "core/base/tensor_file.h"
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace d3t::performance {
namespace {

using timeline::Ticks;
using timeline::VisemeLane;

constexpr const char* kVersion = "1"; // of the numbers: rises with every change of what is heard
constexpr int64_t kNumbers = sizeof(HeardMoment) / sizeof(float);
using Numbers = std::array<float, kNumbers>;
// Changes of shape lie on this grid (automatic_visemes.h: in the middle between two rows), so their number is exact in
// a float up to a length of 11 hours, beyond which nothing is saved.
constexpr Ticks kGrid = timeline::kTicksPerSecond / 400;
constexpr Ticks kLongestSaved = Ticks{11 * 3600} * timeline::kTicksPerSecond;

tl::unexpected<Error> useless(const std::filesystem::path& file, const std::string& why) {
  return badInput("this hearing cannot be used: " + why, file.string(), "hear the sound again");
}

Result<VisemeLane> readLane(const Tensor& tensor, Ticks length, const std::filesystem::path& file) {
  VisemeLane lane;
  for (size_t i = 0; i < tensor.data.size(); i += 2) {
    const Ticks from = static_cast<Ticks>(std::llround(std::clamp(tensor.data[i], 0.f, 2e7f))) * kGrid;
    const float viseme = tensor.data[i + 1];
    const bool fits = viseme >= 0 && viseme < static_cast<float>(timeline::kVisemeNames.size()) && from < length &&
                      (lane.empty() ? from == 0 : from > lane.back().from);
    if (!fits) return useless(file, "its visemes are damaged");
    if (!lane.empty()) lane.back().to = from;
    lane.push_back({from, length, static_cast<timeline::VisemeId>(viseme)});
  }
  if (lane.empty()) return useless(file, "it has no visemes");
  return lane;
}

} // namespace

Status saveHearing(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor& actor,
                   const Hearing& hearing) {
  if (!hearing.complete() || hearing.length() > kLongestSaved)
    return fail(ErrorKind::Failed, "the hearing is not complete, or longer than 11 hours", cacheFile.string());
  TensorFile file;
  file.metadata = {{"hearing", kVersion},
                   {"sound", soundHash},
                   {"identity", actor.hash()},
                   {"length", std::to_string(hearing.length())}};
  std::vector<float> moments;
  for (Ticks t = 0; t < hearing.length(); t += Hearing::kTicks) {
    const HeardMoment moment = hearing.at(t);
    const auto numbers = std::bit_cast<Numbers>(moment);
    moments.insert(moments.end(), numbers.begin(), numbers.end());
  }
  std::vector<float> lane;
  for (const timeline::VisemeSpan& v : hearing.visemes()) {
    lane.push_back(static_cast<float>(v.from / kGrid));
    lane.push_back(v.viseme);
  }
  const auto rows = static_cast<int64_t>(moments.size()) / kNumbers, shapes = static_cast<int64_t>(lane.size()) / 2;
  file.set("moments", {rows, kNumbers}, std::move(moments));
  file.set("visemes", {shapes, 2}, std::move(lane));
  return writeTensors(cacheFile, file);
}

Result<Hearing> loadHearing(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor& actor) {
  auto file = readTensors(cacheFile);
  if (!file) return passOn(file);
  const auto said = [&](const char* key) {
    const auto it = file->metadata.find(key);
    return it == file->metadata.end() ? std::string() : it->second;
  };
  if (said("hearing") != kVersion) return useless(cacheFile, "another version of the program made it");
  if (said("sound") != soundHash || said("identity") != actor.hash())
    return useless(cacheFile, "it is of another sound or identity");
  const std::string text = said("length");
  Ticks length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  if (length <= 0 || length > kLongestSaved) return useless(cacheFile, "it says no length");
  const int64_t rows = timeline::ceilDiv(length, Hearing::kTicks);
  auto moments = file->get("moments", {rows, kNumbers});
  auto visemes = file->get("visemes", {-1, 2});
  if (!moments) return passOn(moments);
  if (!visemes) return passOn(visemes);
  auto lane = readLane(**visemes, length, cacheFile);
  if (!lane) return passOn(lane);
  std::vector<HeardMoment> heard(static_cast<size_t>(rows));
  for (size_t i = 0; i < heard.size(); ++i) {
    Numbers numbers;
    std::copy_n((*moments)->data.begin() + static_cast<std::ptrdiff_t>(i * numbers.size()), numbers.size(),
                numbers.begin());
    heard[i] = std::bit_cast<HeardMoment>(numbers);
  }
  return Hearing(length, static_cast<int>(rows), actor.silence()).with(0, std::move(heard), *lane);
}

Result<Hearing> loadOrHear(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor& actor,
                           timeline::SoundSource& sound, const AcousticModel& model, UserEncoder* encoder,
                           const HearOptions& options, Run& run) {
  std::error_code ignored;
  if (std::filesystem::exists(cacheFile, ignored)) {
    auto known = loadHearing(cacheFile, soundHash, actor);
    if (known) return known;
    logWarning(known.error().message());
  }
  auto heard = hear(actor, sound, model, encoder, options, run);
  if (!heard) return heard;
  if (heard->length() <= kLongestSaved)
    if (auto ok = saveHearing(cacheFile, soundHash, actor, *heard); !ok) logWarning(ok.error().message());
  return heard;
}

} // namespace d3t::performance
