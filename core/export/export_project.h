// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/estimate.h"
#include "core/export/film.h"
#include "core/speech/speech.h"
#include "core/timeline/timeline.h"
#include <array>
#include <filesystem>
#include <optional>

namespace d3t {

struct ExportOptions {
  VideoWriterOptions video;                         ///< its alpha is set here
  std::optional<timeline::Span> range;              ///< of the timeline, cut where that ends; none: all of it
  bool loopRegion = false;                          ///< instead of `range`
  int width = 0, height = 0;                        ///< px; 0: of the source, head alone 512 x 512
  double scale = 1;                                 ///< of that, where no width is given
  bool headAlone = false;                           ///< without the plate, as the source's camera sees it in the middle
  std::optional<std::array<uint8_t, 3>> background; ///< behind the head alone; none: transparent
  bool refine = true;                               ///< by the identity's refiner, if it has one; never the head alone
  std::filesystem::path speechEncoder;              ///< ONNX file, for identities that were made with one
  std::filesystem::path cache; ///< decoded sounds and what was heard in them, as the window keeps them
  std::filesystem::path watch; ///< as FilmOptions::watch
};

struct ExportReport {
  FilmReport film;
  double seconds = 0;         ///< of the film
  bool encoderUnused = false; ///< one was given, and the identity was made without
};

/// A project's folder to a film: what is saved in project.json (an open window's journal is not looked at). Pictures at
/// the time of each frame of the film, whatever its rate: between two frames of the timeline (25 per second) mouth and
/// eyes are interpolated, and the head stays with the nearer plate. Sound: the mixdown. Errors: no or no readable
/// project, nothing on the timeline, lost or changed files (BadInput, saying which), options that do not go together
/// (Usage), cancelled, a full disk.
///
///   Result<ExportReport> made = exportProject("talk", "talk.mov", {.video = {.format = "prores422"}}, model, run);
Result<ExportReport> exportProject(const std::filesystem::path& project, const std::filesystem::path& file,
                                   const ExportOptions&, const AcousticModel&, Run&);

struct ExportEstimate {
  FilmEstimate cost;
  int64_t frames = 0;
  int width = 0, height = 0;
};
/// What that would cost on this machine. The first time for an identity and options it draws and encodes a second of it
/// (with a mouth that rests where nothing was heard yet); later it is known.
Result<ExportEstimate> estimateExport(const std::filesystem::path& project, const ExportOptions&, Run&);

} // namespace d3t
