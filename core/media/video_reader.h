// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace d3t {

struct VideoInfo {
  int width = 0, height = 0; ///< px, upright (rotation metadata applied)
  double frameRate = 0;      ///< average, frames per s; 0 when unknown
  double seconds = 0;        ///< of the container; 0 when unknown
  bool hasAudio = false;
  std::string container, codec; ///< FFmpeg's names
};

struct VideoFrame {
  Image image;     ///< RGB, upright
  double time = 0; ///< s on the clock that the file's sound shares; the earliest stream starts at 0
};

struct VideoLimits {
  int maxSide = 4096;       ///< px
  double maxSeconds = 7200; ///< longer files are refused before anything is decoded
};

/// Decodes the best video stream of a local file, frame by frame in order of display. Any container and codec FFmpeg
/// reads; constant memory. Not thread-safe. Errors (BadInput): no such file, a folder, empty, not a media file, no
/// video stream, too large, too long.
class VideoReader {
public:
  static Result<VideoReader> open(const std::filesystem::path& file, const VideoLimits& limits = {});
  /// The same for a video that lies in memory; `name` is what errors call it.
  static Result<VideoReader> openBytes(std::string bytes, const std::string& name, const VideoLimits& limits = {});
  VideoReader(VideoReader&&) noexcept;
  VideoReader& operator=(VideoReader&&) noexcept;
  ~VideoReader();

  const VideoInfo& info() const;
  /// The next frame; nullopt at the end. A damaged rest ends the video early and sets truncated(). shrink: the picture
  /// has 1 / shrink of the size (rounded up), which costs less than to make it smaller afterwards.
  Result<std::optional<VideoFrame>> next(int shrink = 1);
  /// Passes over the next frame, which costs less than to see it: its time.
  Result<std::optional<double>> skip();
  /// The file ended before its container said it would, or its rest could not be decoded.
  bool truncated() const;
  /// Goes to the key frame at or before this time; next() then returns the frames from there.
  Status seek(double seconds);

private:
  struct Decoder;
  explicit VideoReader(std::unique_ptr<Decoder>);
  static Result<VideoReader> start(std::unique_ptr<Decoder>);
  std::unique_ptr<Decoder> decoder_;
};

/// Versions of the FFmpeg libraries, on one line.
std::string mediaVersions();

} // namespace d3t
