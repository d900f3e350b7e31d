// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/libav.h"

#include "core/media/video_reader.h"
#include <algorithm>
#include <fmt/format.h>
#include <mutex>

namespace d3t {

std::string mediaVersions() {
  const auto version = [](unsigned v) {
    return fmt::format("{}.{}.{}", AV_VERSION_MAJOR(v), AV_VERSION_MINOR(v), AV_VERSION_MICRO(v));
  };
  const bool h264 = avcodec_find_encoder_by_name("libx264") != nullptr;
  return fmt::format("libavformat {}, libavcodec {}, H.264 encoder {}", version(avformat_version()),
                     version(avcodec_version()), h264 ? "libx264" : "missing");
}

namespace libav {
namespace {

Status checkFile(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) return badInput("there is no such file", file.string(), "check the path");
  if (std::filesystem::is_directory(status))
    return badInput("this is a folder, not a file", file.string(), "give a video or sound file");
  if (std::filesystem::file_size(file, error) == 0 && !error)
    return badInput("the file is empty", file.string(), "copy or record it again");
  return {};
}

void quietOnce() {
  static std::once_flag once;
  std::call_once(once, [] { av_log_set_level(AV_LOG_QUIET); });
}

} // namespace

Result<Ptr<AVFormatContext>> openInput(const std::filesystem::path& file) {
  quietOnce();
  if (auto ok = checkFile(file); !ok) return passOn(ok);
  AVFormatContext* raw = nullptr;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "file", 0); // a playlist inside the file must not reach the network
  const std::string url = "file:" + std::filesystem::absolute(file).string();
  const int code = avformat_open_input(&raw, url.c_str(), nullptr, &options);
  av_dict_free(&options);
  if (code == AVERROR(EACCES)) return badInput("the file may not be read", file.string(), "check its permissions");
  if (code < 0)
    return badInput("this is no video or sound file that can be read (" + textOf(code) + ")", file.string(),
                    "use an MP4, MOV, MKV, WebM, AVI or WAV file; if the file is incomplete, copy or record it again");
  Ptr<AVFormatContext> format(raw);
  if (avformat_find_stream_info(raw, nullptr) < 0)
    return badInput("the file's streams cannot be read", file.string(), "copy or record it again");
  return format;
}

Result<Ptr<AVCodecContext>> openDecoder(const AVStream& stream, const std::string& file, int threads) {
  const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
  if (!codec)
    return badInput(fmt::format("nothing here decodes '{}'", avcodec_get_name(stream.codecpar->codec_id)), file,
                    "convert it to H.264 and AAC");
  Ptr<AVCodecContext> context(avcodec_alloc_context3(codec));
  avcodec_parameters_to_context(context.get(), stream.codecpar);
  context->pkt_timebase = stream.time_base;
  context->thread_count = threads;
  if (avcodec_open2(context.get(), codec, nullptr) < 0)
    return badInput(fmt::format("the {} stream cannot be decoded", codec->name), file, "convert it to H.264 and AAC");
  return context;
}

int64_t clockStart(const AVFormatContext& format) {
  int64_t start = INT64_MAX;
  for (unsigned i = 0; i < format.nb_streams; ++i) {
    const AVStream& stream = *format.streams[i];
    const auto type = stream.codecpar->codec_type;
    if ((type != AVMEDIA_TYPE_VIDEO && type != AVMEDIA_TYPE_AUDIO) || stream.start_time == AV_NOPTS_VALUE) continue;
    if (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) continue;
    start = std::min(start, av_rescale_q(stream.start_time, stream.time_base, AV_TIME_BASE_Q));
  }
  return start == INT64_MAX ? 0 : start;
}

} // namespace libav
} // namespace d3t
