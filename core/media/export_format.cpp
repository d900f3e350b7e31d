// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/export_format.h"

#include "core/media/encoders.h"
#include <algorithm>
#include <fmt/ranges.h>

namespace d3t {

const std::vector<ExportFormat>& exportFormats() {
  static const std::vector<ExportFormat> kFormats = {
      {"h264", "H.264 (MP4)", {".mp4"}, false, {0, 51, 18, "CRF"}, {"libx264"}},
      {"h265", "H.265 (MP4)", {".mp4"}, false, {0, 51, 22, "CRF"}, {"libx265"}},
      {"av1", "AV1 (MP4 or MKV)", {".mp4", ".mkv"}, false, {1, 63, 30, "CRF"}, {"libsvtav1", "libaom-av1"}},
      {"vp9-alpha", "VP9 with alpha (WebM)", {".webm"}, true, {0, 63, 24, "CRF"}, {"libvpx-vp9"}},
      {"prores4444", "ProRes 4444 with alpha (MOV)", {".mov"}, true, {4, 5, 4, "4 is 4444, 5 4444 XQ"}, {"prores_ks"}},
      {"prores422", "ProRes 422 (MOV)", {".mov"}, false, {0, 3, 3, "0 is Proxy, 1 LT, 2 422, 3 HQ"}, {"prores_ks"}},
      {"png", "PNG sequence (a folder, with sound.wav)", {}, true, {}, {"png"}},
  };
  return kFormats;
}

Result<const ExportFormat*> findFormat(const std::string& key) {
  std::vector<std::string_view> keys;
  for (const ExportFormat& format : exportFormats()) {
    if (format.key == key) return &format;
    keys.push_back(format.key);
  }
  return fail(ErrorKind::Usage, fmt::format("there is no video format '{}'", key), "format",
              fmt::format("use one of {}", fmt::join(keys, ", ")));
}

std::string missingEncoder(const ExportFormat& format) {
  const auto isThere = [](std::string_view name) { return libav::hasEncoder(std::string(name)); };
  if (std::none_of(format.encoders.begin(), format.encoders.end(), isThere))
    return fmt::format("this FFmpeg has no encoder {}", fmt::join(format.encoders, " or "));
  for (const std::string_view ending : format.isFolder() ? std::vector<std::string_view>{""} : format.endings)
    if (const std::string sound = libav::containerOf(ending).soundEncoder; !isThere(sound))
      return fmt::format("this FFmpeg has no encoder {}", sound);
  return {};
}

Status checkName(const ExportFormat& format, const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (std::find(format.endings.begin(), format.endings.end(), ending) != format.endings.end()) return {};
  if (!format.isFolder())
    return fail(ErrorKind::Usage,
                fmt::format("{} needs a name that ends in {}", format.name, fmt::join(format.endings, " or ")),
                file.string(), fmt::format("give for example -o out{}", format.endings.front()));
  for (const ExportFormat& other : exportFormats()) // "out.mp4" as a folder is a slip
    if (std::find(other.endings.begin(), other.endings.end(), ending) != other.endings.end())
      return fail(ErrorKind::Usage, fmt::format("a {} is no {} file", format.name, ending), file.string(),
                  "give the name of a folder, or choose another format");
  return {};
}

} // namespace d3t
