// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/speak.h"

#include "core/base/atomic_file.h"
#include "core/base/trace.h"
#include "core/media/audio_reader.h"
#include "core/media/video_writer.h"
#include "core/performance/performance.h"
#include "core/performance/scene_renderer.h"
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using namespace performance;
constexpr int kSoundRate = 48000;
constexpr double kMaxSeconds = 3600; // the sound is kept in memory
constexpr double kMinSeconds = .1;

Status checkSound(const Audio& sound, const fs::path& file) {
  if (sound.seconds() < kMinSeconds)
    return badInput(fmt::format("the sound is only {:.2f} s long", sound.seconds()), file.string(),
                    "give a recording of speech");
  if (sound.seconds() > kMaxSeconds)
    return badInput("the sound is more than an hour long", file.string(), "cut it into parts of at most an hour");
  return {};
}

// Before any work: the video can be written, and is none of the files that are read.
Status checkVideo(const fs::path& video, const fs::path& identity, const fs::path& sound) {
  if (video.extension() != ".mp4")
    return fail(ErrorKind::Usage, "the video must end in .mp4", video.string(), "give for example -o out.mp4");
  std::error_code ignored;
  if (fs::is_directory(video, ignored))
    return fail(ErrorKind::Usage, "this is a folder, not a file", video.string(), "choose a name for the video in it");
  if (fs::equivalent(video, sound, ignored) || fs::equivalent(video, identity, ignored))
    return fail(ErrorKind::Usage, "the video would overwrite what it is made from", video.string(),
                "choose another name for the video");
  return checkCanWrite(video);
}

Status renderAll(const Performance& performance, SceneRenderer& scene, bool refine, VideoWriter& writer, Run& run) {
  for (int64_t i = 0; i < performance.frames(); ++i) {
    if (run.isCancelled()) return cancelledError("speak");
    auto picture = scene.picture(performance.at(i), {.refine = refine});
    if (!picture) return passOn(picture);
    if (auto ok = traced("speak.waitForEncoder", [&] { return writer.add(std::move(*picture)); }); !ok) return ok;
    run.report("speak", static_cast<double>(i + 1) / static_cast<double>(performance.frames()));
  }
  return {};
}

} // namespace

Result<SpeakReport> speak(const fs::path& identity, const fs::path& sound, const fs::path& video,
                          const AcousticModel& model, const SpeakOptions& options, Run& run) {
  if (auto ok = checkVideo(video, identity, sound); !ok) return passOn(ok);
  auto actor = Actor::open(identity);
  if (!actor) return passOn(actor);
  const Identity& id = (*actor)->identity();
  auto encoder = encoderFor(id, options.speechEncoder, run.threadCount());
  if (!encoder) return passOn(encoder);
  auto heard = readAudio(sound, kSpeechRate, 0, kMaxSeconds + 10);
  if (!heard) return passOn(heard);
  if (auto ok = checkSound(*heard, sound); !ok) return passOn(ok);
  timeline::AudioSource source(std::move(*heard));
  auto hearing = hear(**actor, source, model, encoder->get(), {}, run);
  if (!hearing) return passOn(hearing);
  auto output = readAudio(sound, kSoundRate);
  if (!output) return passOn(output);

  const auto start = std::chrono::steady_clock::now();
  auto scene = SceneRenderer::open(*actor, identity, run.threads);
  if (!scene) return passOn(scene);
  const Performance performance = Performance::ofSound(*actor, *hearing);
  SpeakReport report;
  report.encoderUnused = !*encoder && !options.speechEncoder.empty();
  report.seconds = output->seconds();
  report.frames = static_cast<int>(performance.frames());
  VideoWriterOptions encoding;
  encoding.quality = options.quality;
  auto writer = VideoWriter::create(video, id.width, id.height, encoding);
  if (!writer) return passOn(writer);
  if (auto ok = writer->setAudio(std::move(*output)); !ok) return passOn(ok);
  if (auto ok = renderAll(performance, *scene, options.refine, *writer, run); !ok) return passOn(ok);
  if (auto ok = writer->finish(); !ok) return passOn(ok);
  report.framesPerSecond =
      report.frames / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

} // namespace d3t
