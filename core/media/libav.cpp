// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/libav.h"

#include "core/media/video_reader.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <mutex>
#include <string_view>
#include <unistd.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

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

constexpr const char* kUseVideo = "give a video or sound file";

tl::unexpected<Error> notReadable(const std::filesystem::path& file, int code) {
  if (code == ENOENT || code == ENOTDIR) return badInput("there is no such file", file.string(), "check the path");
  if (code == EACCES || code == EPERM)
    return badInput("the file may not be read", file.string(), "change its permissions or copy it");
  return badInput("the file cannot be read: " + std::generic_category().message(code), file.string(),
                  "check the path and the disk");
}

Status checkFile(const std::filesystem::path& file) {
  namespace fs = std::filesystem;
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) return notReadable(file, error ? error.value() : ENOENT);
  if (fs::is_directory(status)) return badInput("this is a folder, not a file", file.string(), kUseVideo);
  if (!fs::is_regular_file(status)) return badInput("this is not an ordinary file", file.string(), kUseVideo);
  if (fs::file_size(file, error) == 0 && !error)
    return badInput("the file is empty", file.string(), "copy or record it again");
  if (::access(file.c_str(), R_OK) != 0) return notReadable(file, errno);
  return {};
}

// A file that names others to be opened, or a text that FFmpeg would paint.
bool isNoRecording(std::string_view demuxer) {
  constexpr std::array kNames = {
      "hls",        "concat", "dash", "imf",  "sdp", "rtsp", "image2", "tty", "webm_dash_manifest",
      "ffmetadata", "lavfi",  "bin",  "xbin", "adf", "idf"};
  return std::find(kNames.begin(), kNames.end(), demuxer) != kNames.end();
}

tl::unexpected<Error> notMedia(const std::filesystem::path& file, const std::string& why) {
  std::array<char, 12> start{};
  if (const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC); fd >= 0) {
    const bool whole = ::read(fd, start.data(), start.size()) == static_cast<ssize_t>(start.size());
    ::close(fd);
    if (whole && std::string_view(&start[4], 4) == "ftyp")
      return badInput("the video is not complete: its index is missing, as when a recording or a copy was cut short",
                      file.string(), "copy it again, or repair it with the program that recorded it");
  }
  return badInput("this is no video or sound file that can be read (" + why + ")", file.string(),
                  "use an MP4, MOV, MKV, WebM, AVI or WAV file");
}

// Streams found, and nothing but a recording.
Result<Ptr<AVFormatContext>> probed(Ptr<AVFormatContext> format, const std::filesystem::path& file) {
  for (std::string_view names = format->iformat->name; !names.empty();) {
    const size_t comma = std::min(names.find(','), names.size());
    if (isNoRecording(names.substr(0, comma))) return notMedia(file, "it holds no pictures or sound itself");
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  if (avformat_find_stream_info(format.get(), nullptr) < 0)
    return badInput("the file's streams cannot be read", file.string(), "copy or record it again");
  return format;
}

} // namespace

void Deleter::operator()(AVFormatContext* p) const {
  avformat_close_input(&p);
}
void Deleter::operator()(AVCodecContext* p) const {
  avcodec_free_context(&p);
}
void Deleter::operator()(AVFrame* p) const {
  av_frame_free(&p);
}
void Deleter::operator()(AVPacket* p) const {
  av_packet_free(&p);
}
void Deleter::operator()(SwsContext* p) const {
  sws_freeContext(p);
}
void Deleter::operator()(SwrContext* p) const {
  swr_free(&p);
}

std::string textOf(int code) {
  char buffer[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, buffer, sizeof buffer);
  return buffer;
}

void quiet() {
  static std::once_flag once;
  std::call_once(once, [] {
    av_log_set_level(AV_LOG_QUIET);
    ::setenv("SVT_LOG", "0", 0); // SVT-AV1 prints by itself, also when a work is stopped
  });
}

Result<Ptr<AVFormatContext>> openInput(const std::filesystem::path& file) {
  quiet();
  if (auto ok = checkFile(file); !ok) return passOn(ok);
  AVFormatContext* raw = nullptr;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "file", 0); // a playlist inside the file must not reach the network
  const std::string url = "file:" + std::filesystem::absolute(file).string();
  const int code = avformat_open_input(&raw, url.c_str(), nullptr, &options);
  av_dict_free(&options);
  if (code == AVERROR(EACCES)) return notReadable(file, EACCES);
  if (code < 0) return notMedia(file, textOf(code));
  return probed(Ptr<AVFormatContext>(raw), file);
}

MemoryFile::MemoryFile(std::string bytes) : bytes_(std::move(bytes)) {
  constexpr int kBuffer = 65536;
  auto* buffer = static_cast<unsigned char*>(av_malloc(kBuffer));
  io_ = avio_alloc_context(buffer, kBuffer, 0, this, &MemoryFile::read, nullptr, &MemoryFile::seek);
}

MemoryFile::~MemoryFile() {
  if (!io_) return;
  av_freep(&io_->buffer); // FFmpeg may have replaced the one it was given
  avio_context_free(&io_);
}

int MemoryFile::read(void* self, uint8_t* to, int size) {
  auto& file = *static_cast<MemoryFile*>(self);
  const size_t count = std::min(static_cast<size_t>(size), file.bytes_.size() - file.at_);
  if (count == 0) return AVERROR_EOF;
  std::copy_n(file.bytes_.data() + file.at_, count, to);
  file.at_ += count;
  return static_cast<int>(count);
}

int64_t MemoryFile::seek(void* self, int64_t offset, int whence) {
  auto& file = *static_cast<MemoryFile*>(self);
  const auto size = static_cast<int64_t>(file.bytes_.size());
  if (whence & AVSEEK_SIZE) return size;
  const int64_t from = whence == SEEK_CUR ? static_cast<int64_t>(file.at_) : whence == SEEK_END ? size : 0;
  if (offset < -from || offset > size - from) return AVERROR(EINVAL);
  file.at_ = static_cast<size_t>(from + offset);
  return from + offset;
}

Result<Ptr<AVFormatContext>> openInput(MemoryFile& memory, const std::string& name) {
  quiet();
  AVFormatContext* raw = avformat_alloc_context();
  if (!raw || !memory.io_) return fail(ErrorKind::Failed, "not enough memory", name, "close other programs");
  raw->pb = memory.io_;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "", 0);                     // there is nothing else to be opened
  const int code = avformat_open_input(&raw, nullptr, nullptr, &options); // frees `raw` when it fails
  av_dict_free(&options);
  if (code < 0) return badInput("the video in it cannot be read (" + textOf(code) + ")", name, "make it again");
  return probed(Ptr<AVFormatContext>(raw), name);
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
