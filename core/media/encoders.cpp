// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/encoders.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/ranges.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace d3t::libav {
namespace {

constexpr int kLargePicture = 9 << 20, kLookahead = 4; // px: beyond 4K the encoder is kept below 1 GB
constexpr int kStandardSoundRate = 48000;

void set(AVCodecContext& codec, const char* option, const std::string& value) {
  av_opt_set(codec.priv_data, option, value.c_str(), 0);
}
void set(AVCodecContext& codec, const char* option, int value) {
  av_opt_set_int(codec.priv_data, option, value, 0);
}

AVPixelFormat layoutFor(std::string_view key, bool alpha) {
  if (key == "vp9-alpha") return alpha ? AV_PIX_FMT_YUVA420P : AV_PIX_FMT_YUV420P;
  if (key == "prores4444") return alpha ? AV_PIX_FMT_YUVA444P10LE : AV_PIX_FMT_YUV444P10LE;
  if (key == "prores422") return AV_PIX_FMT_YUV422P10LE;
  if (key == "png") return alpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24;
  return AV_PIX_FMT_YUV420P;
}

void setUpX264(AVCodecContext& codec, const VideoWriterOptions& options) {
  set(codec, "preset", options.x264Preset);
  if (codec.width * codec.height <= kLargePicture) return;
  set(codec, "rc-lookahead", kLookahead); // each picture that it keeps takes up to 90 MB there
  codec.refs = 1;
  codec.max_b_frames = 0;
  codec.thread_type = FF_THREAD_SLICE;
}

// Speeds are those at which two cores encode 512 x 512 faster than a head is drawn.
void setUp(AVCodecContext& codec, const std::string& encoder, int quality, const VideoWriterOptions& options) {
  if (encoder == "prores_ks") {
    set(codec, "profile", quality);
    set(codec, "vendor", "apl0"); // some editors take no other
    set(codec, "alpha_bits", options.alpha ? 16 : 0);
    return;
  }
  if (encoder == "png") {
    codec.compression_level = 2; // of zlib: five times as fast as its usual 6, a fifth larger
    return set(codec, "pred", "paeth");
  }
  av_opt_set_double(codec.priv_data, "crf", quality, 0);
  if (encoder == "libx264") return setUpX264(codec, options);
  if (encoder == "libx265") {
    set(codec, "preset", "veryfast");
    set(codec, "x265-params",
        options.threads > 0 ? fmt::format("log-level=none:pools={}", options.threads) : "log-level=none");
    return;
  }
  if (encoder == "libsvtav1") return set(codec, "preset", 8);
  codec.bit_rate = 0; // libaom and libvpx: the quality alone decides
  set(codec, "row-mt", 1);
  set(codec, "cpu-used", encoder == "libaom-av1" ? 6 : 4);
  if (options.alpha) set(codec, "auto-alt-ref", 0); // libvpx cannot do both
}

Ptr<AVCodecContext> preparePictures(const AVCodec* codec, AVPixelFormat layout, int width, int height,
                                    const VideoWriterOptions& options) {
  Ptr<AVCodecContext> context(avcodec_alloc_context3(codec));
  const bool isRgb = layout == AV_PIX_FMT_RGBA || layout == AV_PIX_FMT_RGB24;
  context->width = width;
  context->height = height;
  context->pix_fmt = layout;
  context->time_base = {options.frameRate.denominator, options.frameRate.numerator};
  context->framerate = av_inv_q(context->time_base);
  context->color_primaries = AVCOL_PRI_BT709;
  context->color_trc = isRgb ? AVCOL_TRC_IEC61966_2_1 : AVCOL_TRC_BT709;
  context->colorspace = isRgb ? AVCOL_SPC_RGB : AVCOL_SPC_BT709;
  context->color_range = isRgb ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
  context->gop_size = options.keyInterval;
  context->thread_count = options.threads;
  context->max_b_frames = options.bFrames ? 2 : 0;
  return context;
}

Result<Ptr<AVFrame>> frameFor(const AVCodecContext& encoder, const std::string& file) {
  Ptr<AVFrame> frame(av_frame_alloc());
  frame->format = encoder.pix_fmt;
  frame->width = encoder.width;
  frame->height = encoder.height;
  frame->color_primaries = encoder.color_primaries;
  frame->color_trc = encoder.color_trc;
  frame->colorspace = encoder.colorspace;
  frame->color_range = encoder.color_range;
  if (av_frame_get_buffer(frame.get(), 0) < 0)
    return fail(ErrorKind::Failed, "no memory for a picture", file, "close other programs");
  return frame;
}

// Not by libswscale: it makes 1020 of 255 at ten bits.
void copyAlpha(const Image& picture, AVFrame& frame, const AVPixFmtDescriptor& layout) {
  const int depth = layout.comp[3].depth, most = (1 << depth) - 1;
  for (int y = 0; y < frame.height; ++y) {
    const uint8_t* from = picture.row(y) + 3;
    uint8_t* row = frame.data[3] + static_cast<ptrdiff_t>(y) * frame.linesize[3];
    for (int x = 0; x < frame.width; ++x, from += 4) {
      if (depth == 8)
        row[x] = *from;
      else
        reinterpret_cast<uint16_t*>(row)[x] = static_cast<uint16_t>((*from * most + 127) / 255);
    }
  }
}

} // namespace

bool hasEncoder(const std::string& name) {
  return avcodec_find_encoder_by_name(name.c_str()) != nullptr;
}

Container containerOf(std::string_view ending) {
  if (ending == ".mkv") return {"matroska", "libopus"};
  if (ending == ".webm") return {"webm", "libopus"};
  if (ending == ".mov") return {"mov", "pcm_s24le"};
  if (ending.empty()) return {"image2", "pcm_s24le"};
  return {"mp4", "aac"};
}

Result<Ptr<AVCodecContext>> openPictureEncoder(const ExportFormat& format, int width, int height,
                                               const VideoWriterOptions& options, bool headerApart,
                                               const std::string& file) {
  const int quality = options.quality.value_or(format.quality.standard);
  std::string reason = missingEncoder(format);
  for (const std::string_view choice : format.encoders) {
    const std::string name(choice);
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    if (!codec) continue;
    auto context = preparePictures(codec, layoutFor(format.key, options.alpha), width, height, options);
    if (headerApart) context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    setUp(*context, name, quality, options);
    const int code = avcodec_open2(context.get(), codec, nullptr);
    if (code >= 0) return context;
    reason = fmt::format("{} ({})", name, textOf(code));
  }
  return fail(ErrorKind::Failed,
              fmt::format("no encoder starts for {} of {} x {} pixels: {}", format.name, width, height, reason), file,
              "choose another format, or install Debian's FFmpeg libraries");
}

Result<Ptr<AVCodecContext>> openSoundEncoder(const std::string& name, int rate, int kilobits, bool headerApart,
                                             const std::string& file) {
  const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
  if (!codec)
    return fail(ErrorKind::Failed, fmt::format("this FFmpeg has no encoder {}", name), file,
                "choose another format, or install Debian's FFmpeg libraries");
  Ptr<AVCodecContext> context(avcodec_alloc_context3(codec));
  context->sample_rate = rate;
  context->sample_fmt = codec->sample_fmts[0];
  for (const AVSampleFormat* f = codec->sample_fmts; *f != AV_SAMPLE_FMT_NONE; ++f)
    if (*f == AV_SAMPLE_FMT_FLT) context->sample_fmt = *f;
  context->bit_rate = int64_t{1000} * kilobits;
  const AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
  av_channel_layout_copy(&context->ch_layout, &mono);
  context->time_base = {1, rate};
  if (headerApart) context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  if (const int code = avcodec_open2(context.get(), codec, nullptr); code < 0)
    return fail(ErrorKind::Failed, fmt::format("the sound encoder {} does not start ({})", name, textOf(code)), file,
                "choose another format");
  return context;
}

int soundRateFor(const std::string& encoder, int rate) {
  // AAC's own list is for AAC in general; MP4 in the wild plays these.
  constexpr std::array kAac = {8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000};
  constexpr std::array kOpus = {8000, 12000, 16000, 24000, 48000};
  const auto knows = [rate](const auto& list) { return std::find(list.begin(), list.end(), rate) != list.end(); };
  const bool known = encoder == "libopus" ? knows(kOpus) : encoder == "aac" ? knows(kAac) : true;
  return known ? rate : kStandardSoundRate;
}

Result<PictureConverter> PictureConverter::create(const AVCodecContext& encoder, int channels,
                                                  const std::string& file) {
  PictureConverter converter;
  converter.file_ = file;
  auto frame = frameFor(encoder, file);
  if (!frame) return passOn(frame);
  converter.frame_ = std::move(*frame);
  if (encoder.colorspace == AVCOL_SPC_RGB) return converter;
  const AVPixelFormat from = channels == 4 ? AV_PIX_FMT_RGB0 : AV_PIX_FMT_RGB24; // alpha goes its own way
  converter.scaler_.reset(sws_getContext(encoder.width, encoder.height, from, encoder.width, encoder.height,
                                         encoder.pix_fmt, SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
  if (!converter.scaler_) return fail(ErrorKind::Failed, "pictures cannot be converted", file);
  const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
  sws_setColorspaceDetails(converter.scaler_.get(), bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16);
  return converter;
}

Result<AVFrame*> PictureConverter::convert(const Image& picture) {
  AVFrame& frame = *frame_;
  if (av_frame_make_writable(&frame) < 0)
    return fail(ErrorKind::Failed, "no memory for a picture", file_, "close other programs");
  if (!scaler_) {
    for (int y = 0; y < frame.height; ++y)
      std::memcpy(frame.data[0] + static_cast<ptrdiff_t>(y) * frame.linesize[0], picture.row(y), picture.rowBytes());
    return &frame;
  }
  const uint8_t* planes[1] = {picture.data.data()};
  const int strides[1] = {static_cast<int>(picture.rowBytes())};
  sws_scale(scaler_.get(), planes, strides, 0, frame.height, frame.data, frame.linesize);
  if (frame.data[3]) copyAlpha(picture, frame, *av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format)));
  return &frame;
}

} // namespace d3t::libav
