// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include "core/base/image.h"
#include <filesystem>
#include <memory>
#include <string>

namespace d3t {

struct VideoWriterOptions {
  double frameRate = 25;
  int crf = 18;                    ///< x264 quality: 0 (lossless but for the colours' halved size) .. 51
  std::string preset = "veryfast"; ///< x264
  int keyInterval = 250;           ///< frames between key frames at most
  bool bFrames = true;
  int audioKilobits = 160;
  int threads = 0; ///< of the encoder; 0: as many as the machine has. The bytes depend on it.
};

/// Encodes H.264 (yuv420p, BT.709, limited range) + AAC into MP4 with the index in front. Frame i is shown at
/// i / frameRate. Encoding runs in its own thread behind a short queue. Pictures of odd size lose their last column or
/// row. Missing parent folders are made. Nothing lies under the final name until finish() has succeeded; without it the
/// temporary file is removed.
class VideoWriter {
public:
  static Result<VideoWriter> create(const std::filesystem::path& file, int width, int height,
                                    const VideoWriterOptions& options = {});
  VideoWriter(VideoWriter&&) noexcept;
  VideoWriter& operator=(VideoWriter&&) noexcept;
  ~VideoWriter();

  /// Waits when the queue is full. Reports an encoding error of earlier frames.
  Status add(Image picture);
  /// The whole sound, once, before the first picture; it starts with it. Rates that AAC does not know become 48000.
  Status setAudio(Audio audio);
  Status finish();

private:
  struct Encoder;
  explicit VideoWriter(std::unique_ptr<Encoder>);
  std::unique_ptr<Encoder> encoder_;
};

} // namespace d3t
