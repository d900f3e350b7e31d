// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the .cpp files of core/media: owning pointers for FFmpeg's objects and the way its errors become ours.

#include "core/base/error.h"
#include <filesystem>
#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace d3t::libav {

struct Deleter {
  void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
  void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
  void operator()(AVFrame* p) const { av_frame_free(&p); }
  void operator()(AVPacket* p) const { av_packet_free(&p); }
  void operator()(SwsContext* p) const { sws_freeContext(p); }
  void operator()(SwrContext* p) const { swr_free(&p); }
};
template <class T> using Ptr = std::unique_ptr<T, Deleter>;

inline std::string textOf(int code) {
  char buffer[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, buffer, sizeof buffer);
  return buffer;
}

/// Opens a local file for reading, with its streams probed. Errors name the file and say what to do.
Result<Ptr<AVFormatContext>> openInput(const std::filesystem::path& file);
/// A decoder for a stream; threads: 0 = all.
Result<Ptr<AVCodecContext>> openDecoder(const AVStream& stream, const std::string& file, int threads);
/// Start of the file's clock in AV_TIME_BASE units: the earliest start of its sound and video streams.
int64_t clockStart(const AVFormatContext& format);

} // namespace d3t::libav
