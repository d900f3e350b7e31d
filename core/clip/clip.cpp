// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/clip/manifest.h"
#include "core/clip/report.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

using Json = nlohmann::json;
constexpr char kKind[] = "d3t-clip";
constexpr int kSchema = 1, kMaxFrames = 1000000, kMaxSide = 4096;
constexpr size_t kMaxManifest = size_t{64} << 20;

template <class T> T read(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value); // little endian, as WAV
  return value;
}

// 16-bit mono PCM, as importClip writes it.
Result<Audio> parseWav(const std::string& bytes, const std::string& name) {
  const auto bad = [&] { return badInput("the clip's sound is damaged", name, "import the clip again"); };
  if (bytes.size() < 44 || bytes.compare(0, 4, "RIFF") != 0 || bytes.compare(8, 8, "WAVEfmt ") != 0) return bad();
  if (read<uint16_t>(&bytes[20]) != 1 || read<uint16_t>(&bytes[22]) != 1 || read<uint16_t>(&bytes[34]) != 16)
    return bad();
  Audio audio;
  audio.rate = static_cast<int>(read<uint32_t>(&bytes[24]));
  const size_t count = std::min<size_t>(read<uint32_t>(&bytes[40]), bytes.size() - 44) / 2;
  if (audio.rate < 1000 || audio.rate > 400000) return bad();
  for (size_t i = 0; i < count; ++i)
    audio.samples.push_back(static_cast<float>(read<int16_t>(&bytes[44 + 2 * i])) / 32768.f);
  return audio;
}

// Scores 0..1 are kept as whole percents: short, and exact when read again.
std::vector<int> percents(const std::vector<float>& scores) {
  std::vector<int> out;
  for (const float s : scores) out.push_back(static_cast<int>(std::lround(100 * std::clamp(s, 0.f, 1.f))));
  return out;
}

std::vector<float> fractions(const Json& json) {
  std::vector<float> out;
  for (const int p : json.get<std::vector<int>>()) out.push_back(static_cast<float>(std::clamp(p, 0, 100)) / 100);
  return out;
}

// Throws nlohmann exceptions on missing or wrong entries.
Clip parse(const Json& json) {
  Clip clip;
  clip.sourceName = json.at("source").at("name").get<std::string>();
  clip.sourceHash = json.at("source").at("hash").get<std::string>();
  clip.width = json.at("width").get<int>();
  clip.height = json.at("height").get<int>();
  clip.frames = json.at("frames").get<int>();
  clip.cuts = json.at("cuts").get<std::vector<int>>();
  clip.duplicatesDropped = json.at("duplicatesDropped").get<std::vector<int>>();
  clip.score = json.at("score").get<double>();
  for (const auto& [name, reason] : json.at("reasons").items())
    clip.reasons[name] = {reason.at("score").get<double>(), reason.at("text").get<std::string>()};
  clip.bestStart = json.at("best").at("start").get<double>();
  clip.bestSeconds = json.at("best").at("seconds").get<double>();
  clip.sourceStart = json.at("source").at("start").get<double>();
  clip.quality = fractions(json.at("quality"));
  clip.frameScores = fractions(json.at("frameScores"));
  return clip;
}

bool plausible(const Clip& clip) {
  const auto side = [](int v) { return v >= 1 && v <= kMaxSide; };
  if (!side(clip.width) || !side(clip.height) || clip.frames < 1 || clip.frames > kMaxFrames) return false;
  const auto perFrame = static_cast<size_t>(clip.frames);
  if (clip.quality.size() != perFrame) return false;
  if (!clip.frameScores.empty() && clip.frameScores.size() != perFrame) return false;
  const auto inside = [&](double s) { return s >= 0 && s <= clip.seconds() + 1e-6; };
  if (!inside(clip.bestStart) || !inside(clip.bestStart + clip.bestSeconds)) return false;
  return std::is_sorted(clip.cuts.begin(), clip.cuts.end()) &&
         std::all_of(clip.cuts.begin(), clip.cuts.end(), [&](int c) { return c > 0 && c < clip.frames; });
}

} // namespace

std::filesystem::path Clip::framePath(int index) const {
  return folder / "frames" / fmt::format("{:06}.jpg", index);
}

Result<Image> Clip::frame(int index) const {
  auto image = readImage(framePath(index));
  if (image && (image->width != width || image->height != height))
    return badInput("a frame of the clip has another size than its manifest says", framePath(index).string(),
                    "import the clip again");
  return image;
}

Result<Audio> Clip::sound() const {
  auto bytes = readFile(soundPath());
  if (!bytes) return passOn(bytes);
  return parseWav(*bytes, soundPath().string());
}

Status writeManifest(const Clip& clip, const std::filesystem::path& folder) {
  Json reasons = Json::object();
  for (const auto& [name, reason] : clip.reasons) reasons[name] = {{"score", reason.score}, {"text", reason.text}};
  const Json json{{"kind", kKind},
                  {"schema", kSchema},
                  {"source", {{"name", clip.sourceName}, {"hash", clip.sourceHash}, {"start", clip.sourceStart}}},
                  {"width", clip.width},
                  {"height", clip.height},
                  {"frames", clip.frames},
                  {"cuts", clip.cuts},
                  {"duplicatesDropped", clip.duplicatesDropped},
                  {"score", clip.score},
                  {"reasons", reasons},
                  {"quality", percents(clip.quality)},
                  {"frameScores", percents(clip.frameScores)},
                  {"best", {{"start", clip.bestStart}, {"seconds", clip.bestSeconds}}}};
  return writeFileAtomically(folder / "manifest.json", json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<Clip> openClip(const std::filesystem::path& folder) {
  auto text = readFile(folder / "manifest.json", kMaxManifest);
  if (!text) return badInput("this is not a clip folder", folder.string(), "make one with `d3talker clip`");
  try {
    const Json json = Json::parse(*text);
    if (json.at("kind") != kKind)
      return badInput("this is not a clip folder", folder.string(), "make one with `d3talker clip`");
    if (json.at("schema").get<int>() > kSchema)
      return badInput("this clip was made by a newer version of the program", folder.string(),
                      "update D3 Talker Studio");
    Clip clip = parse(json);
    if (!plausible(clip))
      return badInput("the clip's manifest has impossible values", folder.string(), "import the clip again");
    clip.folder = folder;
    return clip;
  } catch (const Json::exception&) {
    return badInput("the clip's manifest is damaged", folder.string(), "import the clip again");
  }
}

Status updateReport(Clip& clip, const std::map<std::string, ClipReason>& reasons,
                    const std::vector<float>& frameScores) {
  if (!frameScores.empty() && frameScores.size() != static_cast<size_t>(clip.frames))
    return fail(ErrorKind::Failed, fmt::format("{} scores for {} frames", frameScores.size(), clip.frames),
                clip.folder.string(), "give one per frame");
  Clip updated = clip;
  for (const auto& [name, reason] : reasons) updated.reasons[name] = {std::clamp(reason.score, 0., 1.), reason.text};
  if (!frameScores.empty()) updated.frameScores = frameScores;
  judge(updated, kProposedSeconds);
  if (auto ok = writeManifest(updated, clip.folder); !ok) return ok;
  clip = std::move(updated);
  return {};
}

} // namespace d3t
