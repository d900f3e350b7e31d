// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include "core/base/image.h"
#include "core/base/rates.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace d3t {

struct VideoWriterOptions {
  std::string format = "h264"; ///< key of an ExportFormat (export_format.h)
  FrameRate frameRate = {25, 1};
  std::optional<int> quality = {}; ///< in the format's QualityRange; none: its standard
  bool alpha = false;              ///< pictures are RGBA (straight) and the file keeps it; only where the format can
  std::string x264Preset = "veryfast"; ///< the other encoders have one speed each
  int keyInterval = 250;               ///< frames between key frames at most
  bool bFrames = true;                 ///< H.264 and H.265
  int audioKilobits = 160;             ///< AAC and Opus
  int threads = 0;                     ///< of the encoder; 0: as many as the machine has. The bytes depend on it.
};

/// Usage error where the options do not go together; create() says the same, but is called after other work.
Status checkOptions(const VideoWriterOptions&, const std::filesystem::path& file);

/// What was written so far. Bytes are those of the encoders, without the container.
struct VideoWriterCount {
  int64_t pictures = 0, keyPictures = 0;
  int64_t keyBytes = 0, otherBytes = 0, soundBytes = 0;
};

/// Fills `out` with the samples from `first` on. Called in order, from the writer's thread.
using ReadSamples = std::function<Status(int64_t first, std::span<float> out)>;

/// Encodes pictures and a sound (mono): AAC in MP4, Opus in MKV and WebM, PCM of 24 bits in MOV and beside PNGs. The
/// file's ending decides between the containers of a format; MP4 and MOV have their index in front. Frame i is shown at
/// i / frameRate (Matroska and WebM: to the nearest millisecond). A PNG sequence is a folder with 000000.png ... and
/// sound.wav. Encoding runs in its own thread behind a short queue; memory does not grow with the length. A stopped
/// process (SIGSTOP, SIGTSTP) goes on where it was. Pictures of odd size lose their last column or row, except as PNG.
/// Missing parent folders are made. Nothing lies under the final name until finish() has succeeded; without it what was
/// written is removed.
///
///   auto writer = VideoWriter::create("head.mov", 512, 512, {.format = "prores4444", .alpha = true});
///   Status ok = writer->setSound(48000, samples, [&](int64_t first, std::span<float> out) { ... });
///   for (...) ok = writer->add(picture);
///   ok = writer->finish();
class VideoWriter {
public:
  static Result<VideoWriter> create(const std::filesystem::path& file, int width, int height,
                                    const VideoWriterOptions& options = {});
  VideoWriter(VideoWriter&&) noexcept;
  VideoWriter& operator=(VideoWriter&&) noexcept;
  ~VideoWriter();

  /// Waits when the queue is full. Reports an encoding error of earlier frames.
  Status add(Image picture);
  /// The whole sound, once, before the first picture; it starts with it. Rates that the encoder does not know become
  /// 48000.
  Status setAudio(Audio audio);
  /// The same, read while it is needed. Every encoder knows 48000 samples per second.
  Status setSound(int rate, int64_t samples, ReadSamples read);
  Status finish();
  /// After finish().
  VideoWriterCount count() const;

private:
  struct Encoder;
  explicit VideoWriter(std::unique_ptr<Encoder>);
  std::unique_ptr<Encoder> encoder_;
};

} // namespace d3t
