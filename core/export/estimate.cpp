// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/estimate.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/parallel.h"
#include "core/base/temporary_folder.h"
#include "core/media/export_format.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
constexpr double kSampleSeconds = 1;
constexpr int kLeastSample = 12; // frames
constexpr size_t kMostKept = 300, kMostCacheBytes = size_t{1} << 20;
constexpr const char* kVersion = "1"; // rises when what is measured changes

double soundBytesPerSecond(const VideoWriterOptions& options) {
  const auto format = findFormat(options.format);
  const bool pcm = format && ((*format)->isFolder() || (*format)->endings.front() == ".mov");
  return pcm ? 3. * kFilmSoundRate : 125. * options.audioKilobits;
}

std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("model name")) return line;
  return {};
}

fs::path cacheFile() {
  const char *cache = std::getenv("XDG_CACHE_HOME"), *home = std::getenv("HOME");
  if (cache && *cache) return fs::path(cache) / "d3talker" / "exports.json";
  return home && *home ? fs::path(home) / ".cache" / "d3talker" / "exports.json" : fs::path();
}

Json readCache(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return Json::object();
  const auto bytes = readFile(file, kMostCacheBytes);
  const Json json = bytes ? Json::parse(*bytes, nullptr, false) : Json();
  return json.is_object() && json.size() < kMostKept ? json : Json::object();
}

std::optional<FilmSample> sampleOf(const Json& cache, const std::string& key) {
  const auto found = cache.find(key);
  if (found == cache.end() || !found->is_array() || found->size() != 3) return std::nullopt;
  for (const Json& number : *found)
    if (!number.is_number() || !(number.get<double>() >= 0)) return std::nullopt;
  return FilmSample{(*found)[0].get<double>(), (*found)[1].get<double>(), (*found)[2].get<double>()};
}

} // namespace

Result<FilmSample> sampleFilm(const FilmSource& film, const FilmOptions& wanted, Run& run) {
  const auto format = findFormat(wanted.video.format);
  if (!format) return passOn(format);
  const auto place = TemporaryFolder::create("d3talker-export");
  if (!place) return passOn(place);
  const FrameRate rate = wanted.video.frameRate;
  const auto frames = std::max<int64_t>(kLeastSample, std::llround(kSampleSeconds * rate.perSecond()));
  FilmSource part = film;
  part.length = std::min(film.length, timeline::ticksOfFrames(frames, rate));
  const timeline::Ticks from = (film.length - part.length) / 2;
  part.picture = [&film, from](timeline::Ticks time) { return film.picture(from + time); };
  part.sound = {};
  FilmOptions options = wanted;
  options.watch.clear();
  const bool folder = (*format)->isFolder();
  const fs::path file = place->path() / (folder ? "sample" : "sample" + std::string((*format)->endings.front()));
  const auto made = writeFilm(file, part, options, run);
  if (!made) return passOn(made);
  const VideoWriterCount& n = made->written;
  const auto each = [](int64_t bytes, int64_t count) {
    return count > 0 ? static_cast<double>(bytes) / static_cast<double>(count) : 0;
  };
  return FilmSample{made->seconds / static_cast<double>(made->frames), each(n.keyBytes, n.keyPictures),
                    each(n.otherBytes, n.pictures - n.keyPictures)};
}

FilmEstimate estimateFilm(const FilmSample& sample, timeline::Ticks length, const VideoWriterOptions& options) {
  const auto frames = static_cast<double>(filmFrames(length, options.frameRate));
  const double keys = sample.bytesPerFrame > 0 ? std::ceil(frames / options.keyInterval) : frames;
  FilmEstimate estimate;
  estimate.seconds = frames * sample.secondsPerFrame;
  estimate.bytes = keys * sample.bytesPerKeyFrame + (frames - keys) * sample.bytesPerFrame +
                   timeline::secondsOf(length) * soundBytesPerSecond(options);
  return estimate;
}

Result<FilmSample> cachedSample(const std::string& wanted, const std::function<Result<FilmSample>()>& make) {
  const fs::path file = cacheFile();
  const std::string key = hashBytes(fmt::format("{}\n{}\n{}\n{}", kVersion, processor(), hardwareThreads(), wanted));
  if (file.empty()) return make();
  if (const auto kept = sampleOf(readCache(file), key)) return *kept;
  auto sample = make();
  if (!sample) return sample;
  Json cache = readCache(file); // again: another export may have written meanwhile
  cache[key] = {sample->secondsPerFrame, sample->bytesPerKeyFrame, sample->bytesPerFrame};
  (void)writeFileAtomically(file, cache.dump());
  return sample;
}

} // namespace d3t
