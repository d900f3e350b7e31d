// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_reader.h"

#include "core/media/libav.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <tuple>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libswscale/swscale.h>
}

namespace d3t {
namespace {

// Clockwise quarter turns that make the picture upright.
int quarterTurns(const AVStream& stream) {
  const uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
  if (!matrix) return 0;
  const double degrees = av_display_rotation_get(reinterpret_cast<const int32_t*>(matrix)); // counter-clockwise
  if (!std::isfinite(degrees)) return 0;
  return ((static_cast<int>(std::lround(-degrees / 90)) % 4) + 4) % 4;
}

Image turned(const Image& in, int turns) {
  Image out(turns % 2 ? in.height : in.width, turns % 2 ? in.width : in.height, 3);
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const uint8_t* from = turns == 1   ? in.at(y, in.height - 1 - x)
                            : turns == 2 ? in.at(in.width - 1 - x, in.height - 1 - y)
                                         : in.at(in.width - 1 - y, x);
      std::copy_n(from, 3, out.at(x, y));
    }
  return out;
}

// Width of a pixel over its height; nonsense counts as square.
double pixelAspect(AVFormatContext& format, AVStream& stream) {
  const AVRational ratio = av_guess_sample_aspect_ratio(&format, &stream, nullptr);
  const double aspect = ratio.num > 0 && ratio.den > 0 ? av_q2d(ratio) : 1;
  return aspect > .2 && aspect < 5 && std::abs(aspect - 1) > .01 ? aspect : 1;
}

// The size with square pixels: the side that is too short is stretched.
std::pair<int, int> squared(int width, int height, double aspect) {
  if (aspect > 1) return {static_cast<int>(std::lround(width * aspect)), height};
  return {width, static_cast<int>(std::lround(height / aspect))};
}

// The coefficients of the stream's colour matrix; untagged video is BT.601 below HD by convention.
int colourSpace(const AVFrame& frame) {
  if (frame.colorspace == AVCOL_SPC_BT709) return SWS_CS_ITU709;
  if (frame.colorspace == AVCOL_SPC_BT2020_NCL || frame.colorspace == AVCOL_SPC_BT2020_CL) return SWS_CS_BT2020;
  if (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= 720) return SWS_CS_ITU709;
  return SWS_CS_ITU601;
}

bool isFullRange(const AVFrame& frame) {
  return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
         frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
}

} // namespace

struct VideoReader::Decoder {
  std::unique_ptr<libav::MemoryFile> memory; // what `format` reads, where that is no file
  libav::Ptr<AVFormatContext> format;
  libav::Ptr<AVCodecContext> codec;
  libav::Ptr<SwsContext> scaler;
  libav::Ptr<AVFrame> frame{av_frame_alloc()};
  libav::Ptr<AVPacket> packet{av_packet_alloc()};
  std::string file;
  VideoInfo info;
  VideoLimits limits;
  int stream = -1, turns = 0, scalerKey[5] = {-1, -1, -1, -1, -1};
  int64_t clock = 0; // AV_TIME_BASE units
  double lastTime = -1, aspect = 1;
  int64_t packetsEnd = 0; // in the stream's time base: how far the packets read reach
  bool draining = false, truncated = false;

  Result<bool> decode(); // true: `frame` holds the next one
  void feed();
  bool endsEarly() const;
  double timeOf() const;
  Result<Image> convert(int shrink);
};

void VideoReader::Decoder::feed() {
  while (!draining) {
    const int code = av_read_frame(format.get(), packet.get());
    if (code < 0) {
      if (code != AVERROR_EOF || endsEarly()) truncated = true;
      draining = true;
      avcodec_send_packet(codec.get(), nullptr);
      return;
    }
    const bool ours = packet->stream_index == stream;
    if (ours && packet->pts != AV_NOPTS_VALUE) packetsEnd = std::max(packetsEnd, packet->pts + packet->duration);
    // A damaged packet loses its frames; the decoder goes on at the next key frame.
    if (ours && avcodec_send_packet(codec.get(), packet.get()) < 0) truncated = true;
    av_packet_unref(packet.get());
    if (ours) return;
  }
}

// A file that was cut off still says how long it was.
bool VideoReader::Decoder::endsEarly() const {
  const AVStream& s = *format->streams[stream];
  if (s.duration <= 0 || s.start_time == AV_NOPTS_VALUE) return false;
  return static_cast<double>(s.start_time + s.duration - packetsEnd) * av_q2d(s.time_base) > .5;
}

Result<bool> VideoReader::Decoder::decode() {
  for (;;) {
    const int code = avcodec_receive_frame(codec.get(), frame.get());
    if (code == 0) return true;
    if (code == AVERROR_EOF) return false;
    if (code != AVERROR(EAGAIN)) {
      truncated = true;
      if (draining) return false;
    }
    if (draining && code == AVERROR(EAGAIN)) return false;
    feed();
  }
}

double VideoReader::Decoder::timeOf() const {
  const AVStream& s = *format->streams[stream];
  if (frame->best_effort_timestamp == AV_NOPTS_VALUE)
    return lastTime < 0 ? 0 : lastTime + (info.frameRate > 0 ? 1 / info.frameRate : .04);
  return static_cast<double>(frame->best_effort_timestamp) * av_q2d(s.time_base) -
         static_cast<double>(clock) / AV_TIME_BASE;
}

Result<Image> VideoReader::Decoder::convert(int shrink) {
  const int w = frame->width, h = frame->height;
  if (w < 1 || h < 1 || w > limits.maxSide || h > limits.maxSide)
    return badInput(fmt::format("the picture has {} x {} pixels", w, h), file, "scale it to at most 4096 px a side");
  const auto [fullWidth, fullHeight] = squared(w, h, aspect);
  const int outWidth = (fullWidth + shrink - 1) / shrink, outHeight = (fullHeight + shrink - 1) / shrink;
  const int key[5] = {w, h, frame->format, colourSpace(*frame) * 2 + isFullRange(*frame), shrink};
  if (!std::equal(key, key + 5, scalerKey)) {
    scaler.reset(sws_getContext(w, h, static_cast<AVPixelFormat>(frame->format), outWidth, outHeight, AV_PIX_FMT_RGB24,
                                SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr, nullptr));
    if (!scaler) return badInput("the picture format cannot be converted", file, "convert the video to H.264, 8 bit");
    const int* coefficients = sws_getCoefficients(colourSpace(*frame));
    sws_setColorspaceDetails(scaler.get(), coefficients, isFullRange(*frame), coefficients, 1, 0, 1 << 16, 1 << 16);
    std::copy_n(key, 5, scalerKey);
  }
  Image image(outWidth, outHeight, 3);
  uint8_t* planes[1] = {image.data.data()};
  const int strides[1] = {3 * outWidth};
  sws_scale(scaler.get(), frame->data, frame->linesize, 0, h, planes, strides);
  return turns ? turned(image, turns) : std::move(image);
}

namespace {

double secondsOf(const AVFormatContext& format, const AVStream& stream) {
  if (format.duration > 0) return static_cast<double>(format.duration) / AV_TIME_BASE;
  return stream.duration > 0 ? static_cast<double>(stream.duration) * av_q2d(stream.time_base) : 0;
}

Status checkLimits(const VideoInfo& info, const VideoLimits& limits, const std::string& file) {
  if (info.width > limits.maxSide || info.height > limits.maxSide)
    return badInput(fmt::format("the picture has {} x {} pixels", info.width, info.height), file,
                    fmt::format("scale it to at most {} px a side", limits.maxSide));
  if (info.seconds > limits.maxSeconds)
    return badInput(fmt::format("the file is {:.1f} hours long", info.seconds / 3600), file,
                    "cut out the part you want: 5 to 20 seconds are enough");
  return {};
}

} // namespace

Result<VideoReader> VideoReader::open(const std::filesystem::path& file, const VideoLimits& limits) {
  auto decoder = std::make_unique<Decoder>();
  auto format = libav::openInput(file);
  if (!format) return passOn(format);
  decoder->format = std::move(*format);
  decoder->file = file.string();
  decoder->limits = limits;
  return start(std::move(decoder));
}

Result<VideoReader> VideoReader::openBytes(std::string bytes, const std::string& name, const VideoLimits& limits) {
  auto decoder = std::make_unique<Decoder>();
  decoder->memory = std::make_unique<libav::MemoryFile>(std::move(bytes));
  auto format = libav::openInput(*decoder->memory, name);
  if (!format) return passOn(format);
  decoder->format = std::move(*format);
  decoder->file = name;
  decoder->limits = limits;
  return start(std::move(decoder));
}

Result<VideoReader> VideoReader::start(std::unique_ptr<Decoder> decoder) {
  const std::string& file = decoder->file;
  AVFormatContext& context = *decoder->format;
  decoder->stream = av_find_best_stream(&context, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  if (decoder->stream < 0 || context.streams[decoder->stream]->disposition & AV_DISPOSITION_ATTACHED_PIC)
    return badInput("there is no video in this file", file, "use a video of a person talking");
  AVStream& stream = *context.streams[decoder->stream];
  decoder->turns = quarterTurns(stream);
  decoder->aspect = pixelAspect(context, stream);
  VideoInfo& info = decoder->info;
  std::tie(info.width, info.height) = squared(stream.codecpar->width, stream.codecpar->height, decoder->aspect);
  if (decoder->turns % 2) std::swap(info.width, info.height);
  info.frameRate = stream.avg_frame_rate.num > 0 ? av_q2d(stream.avg_frame_rate) : 0;
  info.seconds = secondsOf(context, stream);
  info.hasAudio = av_find_best_stream(&context, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
  info.container = context.iformat->name;
  info.codec = avcodec_get_name(stream.codecpar->codec_id);
  if (auto ok = checkLimits(info, decoder->limits, file); !ok) return passOn(ok);
  auto codec = libav::openDecoder(stream, file, 0);
  if (!codec) return passOn(codec);
  decoder->codec = std::move(*codec);
  decoder->clock = libav::clockStart(context);
  for (unsigned i = 0; i < context.nb_streams; ++i)
    if (static_cast<int>(i) != decoder->stream) context.streams[i]->discard = AVDISCARD_ALL;
  return VideoReader(std::move(decoder));
}

VideoReader::VideoReader(std::unique_ptr<Decoder> decoder) : decoder_(std::move(decoder)) {}
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;
VideoReader::~VideoReader() = default;

const VideoInfo& VideoReader::info() const {
  return decoder_->info;
}
bool VideoReader::truncated() const {
  return decoder_->truncated;
}

Result<std::optional<double>> VideoReader::skip() {
  auto more = decoder_->decode();
  if (!more) return passOn(more);
  if (!*more) return std::optional<double>();
  decoder_->lastTime = decoder_->timeOf();
  av_frame_unref(decoder_->frame.get());
  return std::optional(decoder_->lastTime);
}

Result<std::optional<VideoFrame>> VideoReader::next(int shrink) {
  auto more = decoder_->decode();
  if (!more) return passOn(more);
  if (!*more) return std::optional<VideoFrame>();
  VideoFrame out;
  out.time = decoder_->lastTime = decoder_->timeOf();
  auto image = decoder_->convert(shrink);
  av_frame_unref(decoder_->frame.get());
  if (!image) return passOn(image);
  out.image = std::move(*image);
  return std::optional<VideoFrame>(std::move(out));
}

Status VideoReader::seek(double seconds) {
  Decoder& d = *decoder_;
  const AVStream& stream = *d.format->streams[d.stream];
  const int64_t target =
      av_rescale_q(static_cast<int64_t>(seconds * AV_TIME_BASE) + d.clock, AV_TIME_BASE_Q, stream.time_base);
  if (av_seek_frame(d.format.get(), d.stream, target, AVSEEK_FLAG_BACKWARD) < 0)
    return fail(ErrorKind::Failed, fmt::format("cannot go to {:.2f} s", seconds), d.file, "the file may be damaged");
  avcodec_flush_buffers(d.codec.get());
  d.draining = false;
  return {};
}

} // namespace d3t
