// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_project.h"

#include "core/base/atomic_file.h"
#include "core/export/project_film.h"
#include "core/media/export_format.h"
#include "core/project/media.h"

namespace d3t {
namespace {

namespace fs = std::filesystem;

// Before any work: it can be written, and is none of the files that are read.
Status checkFile(const fs::path& file, const fs::path& folder, const ExportOptions& options) {
  const auto format = findFormat(options.video.format);
  if (!format) return passOn(format);
  if (auto ok = checkName(**format, file); !ok) return ok;
  if (const std::string why = missingEncoder(**format); !why.empty())
    return fail(ErrorKind::Failed, fmt::format("{} cannot be written here: {}", (*format)->name, why), file.string(),
                "choose another format, or install Debian's FFmpeg libraries");
  const auto project = project::loadProject(folder);
  if (!project) return passOn(project);
  std::error_code ignored;
  for (const project::Media& media : project->media)
    if (fs::equivalent(project::fileOf(folder, media), file, ignored))
      return fail(ErrorKind::Usage, "the film would overwrite what it is made from", file.string(),
                  "choose another name for it");
  return checkCanWrite(file);
}

} // namespace

Result<ExportReport> exportProject(const fs::path& project, const fs::path& file, const ExportOptions& options,
                                   const AcousticModel& model, Run& run) {
  if (auto ok = checkFile(file, project, options); !ok) return passOn(ok);
  auto film = ProjectFilm::open(project, options, run);
  if (!film) return passOn(film);
  if (auto ok = (*film)->listen(model, run); !ok) return passOn(ok);
  const FilmSource source = (*film)->source();
  auto made = writeFilm(file, source, (*film)->options(), run);
  if (!made) return passOn(made);
  return ExportReport{*made, timeline::secondsOf(source.length), (*film)->encoderUnused()};
}

Result<ExportEstimate> estimateExport(const fs::path& project, const ExportOptions& options, Run& run) {
  auto film = ProjectFilm::open(project, options, run);
  if (!film) return passOn(film);
  const FilmSource source = (*film)->source();
  const FilmOptions& filmed = (*film)->options();
  const auto sample = cachedSample((*film)->costKey(), [&] { return sampleFilm(source, filmed, run); });
  if (!sample) return passOn(sample);
  return ExportEstimate{estimateFilm(*sample, source.length, filmed.video),
                        filmFrames(source.length, filmed.video.frameRate), filmed.width, filmed.height};
}

} // namespace d3t
