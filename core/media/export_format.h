// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The kinds of video that can be written. All but the PNG sequence are BT.709 in limited range and say so in their
/// tags; a PNG sequence is sRGB, as pictures are in memory.
///
/// Alpha is straight (the colour of a pixel is not multiplied by its alpha) in all three formats that carry it. That is
/// what PNG prescribes, what browsers take VP9 with alpha for, and what editors call "straight" or "unmatted" when they
/// import ProRes 4444. Pictures in memory are straight too, so nothing is converted.
///
///   for (const ExportFormat& f : exportFormats()) offer(f.key, f.name, missingEncoder(f));
///   Result<const ExportFormat*> f = findFormat("prores4444");
namespace d3t {

/// What --quality means for a format. CRF: smaller is better and larger.
struct QualityRange {
  int least = 0, most = 0; ///< equal where the format has no choice (PNG is exact)
  int standard = 0;
  std::string_view unit; ///< "CRF", "ProRes profile", ""
};

struct ExportFormat {
  std::string_view key;                  ///< "vp9-alpha": for the command line and files
  std::string_view name;                 ///< "VP9 with alpha (WebM)": for people
  std::vector<std::string_view> endings; ///< of file names, the usual one first; none: it is a folder
  bool alpha = false;                    ///< whether transparency can be kept
  QualityRange quality;
  std::vector<std::string_view> encoders; ///< FFmpeg's names, the preferred one first

  bool isFolder() const { return endings.empty(); }
};

const std::vector<ExportFormat>& exportFormats();
/// Usage error, naming all keys, where there is none.
Result<const ExportFormat*> findFormat(const std::string& key);

/// Why a format cannot be written with the FFmpeg of this machine, else empty.
std::string missingEncoder(const ExportFormat&);

/// Usage error where the name's ending does not suit the format.
Status checkName(const ExportFormat&, const std::filesystem::path& file);

} // namespace d3t
