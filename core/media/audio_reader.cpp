// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_reader.h"

#include "core/base/atomic_file.h"
#include "core/media/libav.h"
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace d3t {
namespace {

constexpr double kTolerance = .015; // s: smaller jumps of the time stamps are rounding (or a drift that is still small)
constexpr size_t kSilenceBlock = 16384;

// Decodes one stream, resamples it to mono floats and keeps them on the file's clock.
class SoundStream {
public:
  SoundStream(int rate, const std::function<Status(std::span<const float>)>& sink) : rate_(rate), sink_(sink) {}

  Status run(const std::filesystem::path& file) {
    if (auto ok = open(file); !ok) return ok;
    while (av_read_frame(format_.get(), packet_.get()) >= 0) {
      if (packet_->stream_index == stream_) avcodec_send_packet(codec_.get(), packet_.get());
      av_packet_unref(packet_.get());
      if (auto ok = drainDecoder(); !ok) return ok;
    }
    avcodec_send_packet(codec_.get(), nullptr);
    if (auto ok = drainDecoder(); !ok) return ok;
    if (!resampler_)
      return badInput("the sound stream is empty or cannot be decoded", file.string(),
                      "record or convert the sound again");
    return convert(nullptr);
  }

private:
  Status open(const std::filesystem::path& file) {
    auto format = libav::openInput(file);
    if (!format) return passOn(format);
    format_ = std::move(*format);
    stream_ = av_find_best_stream(format_.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (stream_ < 0)
      return badInput("there is no sound in this file", file.string(), "use a recording with the person's voice");
    for (unsigned i = 0; i < format_->nb_streams; ++i)
      if (static_cast<int>(i) != stream_) format_->streams[i]->discard = AVDISCARD_ALL;
    clock_ = static_cast<double>(libav::clockStart(*format_)) / AV_TIME_BASE;
    auto codec = libav::openDecoder(*format_->streams[stream_], file.string(), 1);
    if (!codec) return passOn(codec);
    codec_ = std::move(*codec);
    return {};
  }

  Status drainDecoder() {
    while (avcodec_receive_frame(codec_.get(), frame_.get()) == 0) {
      const Status ok = take();
      av_frame_unref(frame_.get());
      if (!ok) return ok;
    }
    return {};
  }

  Status take() {
    if (frame_->nb_samples < 1 || frame_->sample_rate < 1) return {};
    if (auto ok = prepareResampler(); !ok) return ok;
    if (frame_->best_effort_timestamp != AV_NOPTS_VALUE)
      if (auto ok = place(); !ok) return ok;
    return convert(frame_.get());
  }

  // Silence before a frame that comes later than what was written, fewer samples of one that comes too early.
  Status place() {
    const double time =
        static_cast<double>(frame_->best_effort_timestamp) * av_q2d(format_->streams[stream_]->time_base) - clock_;
    const double delay = static_cast<double>(swr_get_delay(resampler_.get(), rate_)) / rate_;
    const double gap = time - static_cast<double>(written_ - skip_) / rate_ - delay;
    if (gap < -kTolerance) skip_ += std::llround(-gap * rate_);
    if (gap <= (written_ == 0 ? .5 / rate_ : kTolerance)) return {};
    const int64_t missing = std::llround(gap * rate_) - std::exchange(skip_, 0);
    if (auto ok = convert(nullptr); !ok) return ok; // what the resampler still held belongs before the silence
    resampler_.reset();
    if (auto ok = silence(missing); !ok) return ok;
    return prepareResampler();
  }

  Status prepareResampler() {
    if (resampler_ && frame_->sample_rate == inRate_ && frame_->format == inFormat_ &&
        frame_->ch_layout.nb_channels == inChannels_)
      return {};
    if (resampler_)
      if (auto ok = convert(nullptr); !ok) return ok;
    AVChannelLayout in{}, mono = AV_CHANNEL_LAYOUT_MONO;
    if (frame_->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
      av_channel_layout_default(&in, frame_->ch_layout.nb_channels);
    else
      av_channel_layout_copy(&in, &frame_->ch_layout);
    SwrContext* raw = nullptr;
    const int code = swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, rate_, &in,
                                         static_cast<AVSampleFormat>(frame_->format), frame_->sample_rate, 0, nullptr);
    av_channel_layout_uninit(&in);
    resampler_.reset(raw);
    if (code < 0 || swr_init(raw) < 0)
      return badInput("the sound format cannot be converted", "sound", "convert the sound to 16-bit WAV");
    inRate_ = frame_->sample_rate;
    inFormat_ = frame_->format;
    inChannels_ = frame_->ch_layout.nb_channels;
    return {};
  }

  Status convert(const AVFrame* frame) {
    const int in = frame ? frame->nb_samples : 0;
    buffer_.resize(static_cast<size_t>(std::max(0, swr_get_out_samples(resampler_.get(), in))));
    auto* out = reinterpret_cast<uint8_t*>(buffer_.data());
    const auto** data = frame ? const_cast<const uint8_t**>(frame->extended_data) : nullptr;
    const int got = swr_convert(resampler_.get(), &out, static_cast<int>(buffer_.size()), data, in);
    if (got <= 0) return {};
    const auto dropped = static_cast<size_t>(std::clamp<int64_t>(skip_, 0, got));
    skip_ -= static_cast<int64_t>(dropped);
    return emit(std::span(buffer_.data(), static_cast<size_t>(got)).subspan(dropped));
  }

  Status silence(int64_t count) {
    const std::vector<float> zeros(static_cast<size_t>(std::min<int64_t>(count, kSilenceBlock)));
    for (int64_t left = count; left > 0;) {
      const auto n = static_cast<size_t>(std::min<int64_t>(left, static_cast<int64_t>(zeros.size())));
      if (auto ok = emit({zeros.data(), n}); !ok) return ok;
      left -= static_cast<int64_t>(n);
    }
    return {};
  }

  Status emit(std::span<const float> samples) {
    written_ += static_cast<int64_t>(samples.size());
    return samples.empty() ? Status{} : sink_(samples);
  }

  int rate_;
  const std::function<Status(std::span<const float>)>& sink_;
  libav::Ptr<AVFormatContext> format_;
  libav::Ptr<AVCodecContext> codec_;
  libav::Ptr<SwrContext> resampler_;
  libav::Ptr<AVFrame> frame_{av_frame_alloc()};
  libav::Ptr<AVPacket> packet_{av_packet_alloc()};
  std::vector<float> buffer_;
  int stream_ = -1, inRate_ = 0, inFormat_ = -1, inChannels_ = 0;
  int64_t written_ = 0, skip_ = 0; // samples handed on; those to leave out next
  double clock_ = 0;
};

} // namespace

Status streamAudio(const std::filesystem::path& file, int rate,
                   const std::function<Status(std::span<const float>)>& sink) {
  return SoundStream(rate, sink).run(file);
}

Result<Audio> readAudio(const std::filesystem::path& file, int rate, double start, double seconds) {
  Audio audio;
  audio.rate = rate;
  const auto first = static_cast<int64_t>(std::llround(start * rate));
  const auto wanted = static_cast<int64_t>(std::llround(std::min(seconds, 1e6) * rate));
  int64_t at = 0;
  bool enough = false;
  const auto ok = streamAudio(file, rate, [&](std::span<const float> block) -> Status {
    const int64_t from = std::clamp<int64_t>(first - at, 0, static_cast<int64_t>(block.size()));
    const int64_t to = std::clamp<int64_t>(first + wanted - at, from, static_cast<int64_t>(block.size()));
    audio.samples.insert(audio.samples.end(), block.begin() + from, block.begin() + to);
    at += static_cast<int64_t>(block.size());
    enough = at >= first + wanted;
    if (enough) return fail(ErrorKind::Cancelled, "enough", "");
    return {};
  });
  if (!ok && !enough) return passOn(ok);
  return audio;
}

Status writeWav(const std::filesystem::path& file, const Audio& audio) {
  const auto dataBytes = static_cast<uint32_t>(2 * audio.samples.size());
  std::string bytes;
  const auto put = [&](auto value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }; // little endian
  bytes += "RIFF";
  put(dataBytes + 36);
  bytes += "WAVEfmt ";
  put(uint32_t{16});
  put(uint16_t{1}); // PCM
  put(uint16_t{1}); // channels
  put(static_cast<uint32_t>(audio.rate));
  put(static_cast<uint32_t>(2 * audio.rate));
  put(uint16_t{2});
  put(uint16_t{16});
  bytes += "data";
  put(dataBytes);
  for (float s : audio.samples) put(static_cast<int16_t>(std::lround(std::clamp(s, -1.f, 1.f) * 32767)));
  return writeFileAtomically(file, bytes);
}

} // namespace d3t
