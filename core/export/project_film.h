// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_project.h"
#include "core/performance/performance.h"
#include "core/performance/scene_renderer.h"
#include "core/project/project.h"
#include "core/project/sound_cache.h"
#include <map>
#include <memory>

namespace d3t {

/// A project made ready to be filmed. Not copied nor moved: the film refers to it.
class ProjectFilm {
public:
  static Result<std::unique_ptr<ProjectFilm>> open(const std::filesystem::path& project, const ExportOptions&, Run&);
  /// Decodes the sounds and hears them, or takes both from the cache. Without it the film is silent and the mouth moves
  /// as far as the cache knows.
  Status listen(const AcousticModel&, Run&);

  FilmSource source();
  const FilmOptions& options() const { return film_; }
  bool encoderUnused() const { return encoderUnused_; }
  /// All that the cost of a frame depends on.
  std::string costKey() const;

private:
  ProjectFilm(std::filesystem::path folder, ExportOptions options)
      : folder_(std::move(folder)), options_(std::move(options)) {}
  Status findActor();
  Status chooseRange();
  Status chooseSize();
  Status perform();
  std::filesystem::path hearingFile(const timeline::Sound&) const;
  Result<Image> picture(timeline::Ticks time);

  std::filesystem::path folder_;
  ExportOptions options_;
  project::Project project_;
  std::filesystem::path identity_;
  timeline::Span range_;
  FilmOptions film_;
  int sourceWidth_ = 0, sourceHeight_ = 0; ///< of the pictures that are drawn
  performance::Quality quality_ = performance::Quality::Full;
  bool encoderUnused_ = false;
  std::shared_ptr<const performance::Actor> actor_;
  performance::Hearings hearings_;
  std::optional<performance::Performance> performance_;
  std::optional<performance::SceneRenderer> scene_;
  std::map<std::string, std::shared_ptr<project::CachedSound>> sounds_; ///< by Sound::id
};

/// What is shown at any time: see exportProject().
performance::FrameState stateAt(const performance::Performance&, timeline::Ticks time);

} // namespace d3t
