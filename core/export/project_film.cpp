// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/project_film.h"

#include "core/base/log.h"
#include "core/base/trace.h"
#include "core/media/export_format.h"
#include "core/project/media.h"
#include "core/timeline/mixdown.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using namespace performance;
using timeline::Ticks;
constexpr FrameRate kFrames = {25, 1}; // of the timeline

// Files that the timeline does not use may be gone.
Status checkAllThere(const project::Project& project, const fs::path& folder) {
  const auto used = project::usedMedia(project);
  for (const project::Media& lost : project::lostMedia(project, folder))
    if (std::find(used.begin(), used.end(), lost) != used.end())
      return badInput("this file of the project is missing or was changed", project::fileOf(folder, lost).string(),
                      "put it back, or look for it in the window, and save");
  return {};
}

} // namespace

FrameState stateAt(const Performance& performance, Ticks time) {
  const int64_t before = timeline::frameAt(time, kFrames);
  const auto share = static_cast<float>(time - timeline::ticksOfFrames(before, kFrames)) /
                     static_cast<float>(timeline::ticksPerFrame(kFrames));
  FrameState first = performance.at(before);
  if (share == 0) return first;
  FrameState second = performance.at(before + 1);
  const auto blend = [share](auto& a, const auto& b) {
    for (size_t i = 0; i < a.size(); ++i) a[i] += share * (b[i] - a[i]);
  };
  FrameState shown = share < .5f ? first : second;
  shown.drive = std::move(first.drive);
  blend(shown.drive.motion, second.drive.motion);
  blend(shown.drive.sound, second.drive.sound);
  if (shown.drive.around && second.drive.around)
    for (size_t i = 0; i < shown.drive.around->size(); ++i) {
      blend((*shown.drive.around)[i].motion, (*second.drive.around)[i].motion);
      blend((*shown.drive.around)[i].sound, (*second.drive.around)[i].sound);
    }
  return shown;
}

Result<std::unique_ptr<ProjectFilm>> ProjectFilm::open(const fs::path& folder, const ExportOptions& options, Run& run) {
  auto loaded = project::loadProject(folder);
  if (!loaded) return passOn(loaded);
  std::unique_ptr<ProjectFilm> film(new ProjectFilm(folder, options));
  film->project_ = std::move(*loaded);
  if (auto ok = checkAllThere(film->project_, folder); !ok) return passOn(ok);
  for (const auto step : {&ProjectFilm::findActor, &ProjectFilm::chooseRange, &ProjectFilm::chooseSize})
    if (auto ok = ((*film).*step)(); !ok) return passOn(ok);
  auto scene = SceneRenderer::open(film->actor_, film->identity_, run.threads);
  if (!scene) return passOn(scene);
  film->scene_ = std::move(*scene);
  for (const timeline::Sound& sound : film->project_.timeline.sounds)
    if (auto known = loadHearing(film->hearingFile(sound), sound.hash, *film->actor_); known)
      film->hearings_[sound.hash] = std::move(*known);
  if (auto ok = film->perform(); !ok) return passOn(ok);
  return film;
}

Status ProjectFilm::findActor() {
  const project::Media* media = project::findMedia(project_, project_.timeline.source.identity);
  if (!media)
    return badInput("no identity is chosen in this project", folder_.string(), "choose one in the window, and save");
  identity_ = project::fileOf(folder_, *media);
  auto actor = Actor::open(identity_);
  if (!actor) return passOn(actor);
  actor_ = *actor;
  if (actor_->hash() != media->hash)
    return badInput("this is another identity than when the project was saved", identity_.string(),
                    "put the old one back, or choose it again in the window");
  return {};
}

Status ProjectFilm::chooseRange() {
  const timeline::Timeline& t = project_.timeline;
  const Ticks end = timeline::endOf(t);
  if (end <= 0) return badInput("there is nothing on the timeline", folder_.string(), "drop a sound on it, and save");
  if (options_.loopRegion && !t.loop)
    return fail(ErrorKind::Usage, "the project has no loop region", folder_.string(),
                "set its in and out in the window, or give a range");
  range_ = options_.loopRegion ? *t.loop : options_.range.value_or(timeline::Span{0, end});
  range_.to = std::min(range_.to, end);
  if (range_.from >= 0 && range_.from < range_.to) return {};
  return fail(ErrorKind::Usage, "there is nothing in the range to be exported", folder_.string(),
              fmt::format("give one within 0 and {:.2f} seconds", timeline::secondsOf(end)));
}

Status ProjectFilm::chooseSize() {
  const auto format = findFormat(options_.video.format);
  if (!format) return passOn(format);
  if (options_.background && !options_.headAlone)
    return fail(ErrorKind::Usage, "a background is for the head alone", "background", "export the head alone, too");
  film_.video = options_.video;
  film_.watch = options_.watch;
  film_.video.alpha = options_.headAlone && !options_.background;
  if (auto ok = checkOptions(film_.video, folder_); !ok) return ok;
  const HeadView standard;
  const Identity& id = actor_->identity();
  sourceWidth_ = options_.headAlone ? standard.width : id.width;
  sourceHeight_ = options_.headAlone ? standard.height : id.height;
  const bool asIs = options_.width <= 0 && options_.scale == 1;
  const int grain = (*format)->isFolder() || asIs ? 1 : 2; // even, so that no column is cut off after resizing
  const auto side = [&](int given, int source) {
    const double wanted = options_.width > 0 ? given : source * options_.scale;
    return static_cast<int>(std::lround(wanted / grain)) * grain;
  };
  film_.width = side(options_.width, sourceWidth_);
  film_.height = side(options_.height, sourceHeight_);
  constexpr int kLeast = 16, kMost = 4096;
  if (std::min(film_.width, film_.height) < kLeast || std::max(film_.width, film_.height) > kMost)
    return fail(ErrorKind::Usage, fmt::format("{} x {} is no size for a film", film_.width, film_.height), "size",
                fmt::format("give sides of {} to {} pixels", kLeast, kMost));
  if (options_.headAlone) { // drawn at its size
    sourceWidth_ = film_.width;
    sourceHeight_ = film_.height;
  } else if (4 * film_.width <= sourceWidth_ && 4 * film_.height <= sourceHeight_) {
    quality_ = Quality::Quarter;
  } else if (2 * film_.width <= sourceWidth_ && 2 * film_.height <= sourceHeight_) {
    quality_ = Quality::Half;
  }
  return {};
}

Status ProjectFilm::perform() {
  auto made = Performance::create(actor_, project_.timeline, hearings_);
  if (!made) return passOn(made);
  performance_ = std::move(*made);
  return {};
}

fs::path ProjectFilm::hearingFile(const timeline::Sound& sound) const {
  return options_.cache / "hearing" / (sound.hash + "-" + actor_->hash() + ".hearing");
}

Status ProjectFilm::listen(const AcousticModel& model, Run& run) {
  auto encoder = encoderFor(actor_->identity(), options_.speechEncoder, run.threadCount());
  if (!encoder) return passOn(encoder);
  encoderUnused_ = !*encoder && !options_.speechEncoder.empty();
  for (const timeline::Sound& sound : project_.timeline.sounds) {
    const auto isHeard = [&](const timeline::Segment& s) { return s.sound == sound.id; };
    const auto& segments = project_.timeline.segments;
    const project::Media* media = project::findMedia(project_, sound.id);
    if (!media || std::none_of(segments.begin(), segments.end(), isHeard)) continue;
    auto loaded = project::loadSound(options_.cache / "sounds", sound.hash, project::fileOf(folder_, *media), run);
    if (!loaded) return passOn(loaded);
    sounds_[sound.id] = loaded->samples;
    if (const auto known = hearings_.find(sound.hash); known != hearings_.end() && known->second.complete()) continue;
    auto heard = hear(*actor_, *loaded->samples, model, encoder->get(), {}, run);
    if (!heard) return passOn(heard);
    std::error_code ignored;
    fs::create_directories(hearingFile(sound).parent_path(), ignored);
    if (auto ok = saveHearing(hearingFile(sound), sound.hash, *actor_, *heard); !ok) logWarning(ok.error().message());
    hearings_[sound.hash] = std::move(*heard);
  }
  return perform();
}

FilmSource ProjectFilm::source() {
  FilmSource source;
  source.length = range_.to - range_.from;
  source.width = sourceWidth_;
  source.height = sourceHeight_;
  source.picture = [this](Ticks time) { return picture(range_.from + time); };
  source.sound = [this, first = timeline::roundDiv(range_.from, timeline::ticksPerSample(kFilmSoundRate))](
                     int64_t at, std::span<float> out) {
    const auto find = [this](const std::string& id) -> timeline::SoundSource* {
      const auto found = sounds_.find(id);
      return found == sounds_.end() ? nullptr : found->second.get();
    };
    return timeline::mix(project_.timeline, find, kFilmSoundRate, first + at, out);
  };
  return source;
}

Result<Image> ProjectFilm::picture(Ticks time) {
  const FrameState state = stateAt(*performance_, time);
  if (!options_.headAlone)
    return traced("export.picture",
                  [&] { return scene_->picture(state, {.quality = quality_, .refine = options_.refine}); });
  HeadView view;
  view.width = film_.width;
  view.height = film_.height;
  view.background = options_.background;
  return traced("export.head", [&] { return scene_->head(state, view); });
}

std::string ProjectFilm::costKey() const {
  const VideoWriterOptions& v = film_.video;
  return fmt::format("{} {} q{} {}x{} {}/{} head{} alpha{} refine{} t{}", actor_->hash(), v.format,
                     v.quality.value_or(-1), film_.width, film_.height, v.frameRate.numerator, v.frameRate.denominator,
                     options_.headAlone, v.alpha, options_.refine, v.threads);
}

} // namespace d3t
