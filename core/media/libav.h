// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the .cpp files of core/media: owning pointers for FFmpeg's objects and the way its errors become ours.

#include "core/base/error.h"
#include <filesystem>
#include <memory>
#include <string>

struct AVCodecContext;
struct AVFormatContext;
struct AVFrame;
struct AVIOContext;
struct AVPacket;
struct AVStream;
struct SwrContext;
struct SwsContext;

namespace d3t::libav {

struct Deleter {
  void operator()(AVFormatContext* p) const; ///< of an input
  void operator()(AVCodecContext* p) const;
  void operator()(AVFrame* p) const;
  void operator()(AVPacket* p) const;
  void operator()(SwsContext* p) const;
  void operator()(SwrContext* p) const;
};
template <class T> using Ptr = std::unique_ptr<T, Deleter>;

/// FFmpeg's words for one of its error codes.
std::string textOf(int code);
/// Keeps FFmpeg from printing.
void quiet();

/// Opens a local file for reading, with its streams probed. Playlists and other files that name further files are
/// refused. Errors name the file and say what to do.
Result<Ptr<AVFormatContext>> openInput(const std::filesystem::path& file);

/// A file that lies in memory, to be read by FFmpeg. Must outlive the input that reads it.
class MemoryFile {
public:
  explicit MemoryFile(std::string bytes);
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

private:
  friend Result<Ptr<AVFormatContext>> openInput(MemoryFile&, const std::string& name);
  static int read(void* self, uint8_t* to, int size);
  static int64_t seek(void* self, int64_t offset, int whence);

  std::string bytes_;
  size_t at_ = 0;
  AVIOContext* io_ = nullptr;
};
/// name: what errors call it.
Result<Ptr<AVFormatContext>> openInput(MemoryFile&, const std::string& name);

/// A decoder for a stream; threads: 0 = all.
Result<Ptr<AVCodecContext>> openDecoder(const AVStream& stream, const std::string& file, int threads);
/// Start of the file's clock in AV_TIME_BASE units: the earliest start of its sound and video streams.
int64_t clockStart(const AVFormatContext& format);

} // namespace d3t::libav
