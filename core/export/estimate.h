// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/film.h"
#include <functional>
#include <string>

namespace d3t {

/// How long an export takes on this machine and how large it gets, from a second of it that is really made.
struct FilmEstimate {
  double seconds = 0, bytes = 0;
  /// Both are right within this factor, up and down, for films whose pictures are alike all along (a talking head),
  /// while the machine has as much to do besides as when it was measured.
  static constexpr double kError = 2;
};

/// What a sample of a film took.
struct FilmSample {
  double secondsPerFrame = 0;
  double bytesPerKeyFrame = 0, bytesPerFrame = 0; ///< the latter of the others; 0: all are key frames
  bool operator==(const FilmSample&) const = default;
};

/// Makes about a second from the middle of the film in a temporary folder. Takes as long as that takes.
Result<FilmSample> sampleFilm(const FilmSource&, const FilmOptions&, Run&);
FilmEstimate estimateFilm(const FilmSample&, timeline::Ticks length, const VideoWriterOptions&);

/// The same sample again, without making it: kept in a file of this machine's user (<cache>/d3talker/exports.json, the
/// cache folder is $XDG_CACHE_HOME or ~/.cache). key: all that it depends on, besides processor and program, which are
/// added here. A damaged file counts as none; one that cannot be written is no error.
Result<FilmSample> cachedSample(const std::string& key, const std::function<Result<FilmSample>()>& make);

} // namespace d3t
