// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_writer.h"

#include "core/base/atomic_file.h"
#include "core/media/libav.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <unistd.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace d3t {
namespace {

constexpr size_t kQueue = 8;                           // pictures waiting for the encoder
constexpr size_t kQueueBytes = size_t{128} << 20;      // fewer of large ones
constexpr int kLargePicture = 9 << 20, kLookahead = 4; // px: beyond 4K the encoder is kept below 1 GB

// AAC knows these rates only.
constexpr std::array kSoundRates = {8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000};

Result<Audio> resampled(const Audio& in, int rate) {
  SwrContext* raw = nullptr;
  AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
  const int code =
      swr_alloc_set_opts2(&raw, &mono, AV_SAMPLE_FMT_FLT, rate, &mono, AV_SAMPLE_FMT_FLT, in.rate, 0, nullptr);
  const libav::Ptr<SwrContext> resampler(raw);
  if (code < 0 || swr_init(raw) < 0)
    return fail(ErrorKind::Failed, fmt::format("sound of {} samples per second cannot be converted", in.rate), "sound",
                "use 48000 samples per second");
  Audio out{rate, {}};
  out.samples.resize(static_cast<size_t>(std::llround(in.seconds() * rate)));
  const auto* from = reinterpret_cast<const uint8_t*>(in.samples.data());
  auto* to = reinterpret_cast<uint8_t*>(out.samples.data());
  const int got =
      swr_convert(raw, &to, static_cast<int>(out.samples.size()), &from, static_cast<int>(in.samples.size()));
  if (got >= 0 && got < static_cast<int>(out.samples.size())) {
    to = reinterpret_cast<uint8_t*>(out.samples.data() + got);
    swr_convert(raw, &to, static_cast<int>(out.samples.size()) - got, nullptr, 0);
  }
  return out;
}

struct OutputDeleter {
  void operator()(AVFormatContext* p) const {
    if (p->pb) avio_closep(&p->pb);
    avformat_free_context(p);
  }
};

Status syncPath(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return fail(ErrorKind::Failed, "the video cannot be read back", file.string(), "check the disk");
  const int code = ::fsync(fd);
  ::close(fd);
  return code == 0
             ? Status{}
             : fail(ErrorKind::Failed, "the video could not be written to the disk", file.string(), "check the disk");
}

} // namespace

struct VideoWriter::Encoder {
  std::filesystem::path file, temporary;
  VideoWriterOptions options;
  int width = 0, height = 0; // even
  size_t room = kQueue;
  std::unique_ptr<AVFormatContext, OutputDeleter> format;
  libav::Ptr<AVCodecContext> video, sound;
  libav::Ptr<SwsContext> scaler;
  libav::Ptr<AVFrame> frame{av_frame_alloc()};
  libav::Ptr<AVPacket> packet{av_packet_alloc()};
  AVStream *videoStream = nullptr, *soundStream = nullptr;
  std::optional<Audio> audio;
  int64_t pictures = 0, soundAt = 0;
  bool headerWritten = false, finished = false;

  std::mutex mutex;
  std::condition_variable wake;
  std::deque<Image> queue;
  std::optional<Error> failure;
  bool closing = false;
  std::thread thread;

  Status open();
  Status prepareFolder();
  Status openVideo();
  Status openSound(int rate);
  Status writeHeader();
  Status encodePicture(const Image& picture);
  Status encodeSound(double until);
  Status finishSound();
  Status drain(AVCodecContext& codec, AVStream& stream);
  tl::unexpected<Error> problem(const std::string& what, int code) const;
  void loop();
  Status stopThread();
  ~Encoder();
};

tl::unexpected<Error> VideoWriter::Encoder::problem(const std::string& what, int code) const {
  for (const int place : {ENOSPC, EACCES, EPERM, EROFS, ENOENT, ENOTDIR})
    if (code == AVERROR(place)) return systemError(what, file, place);
  return fail(ErrorKind::Failed, fmt::format("{} ({})", what, libav::textOf(code)), file.string(), "check the disk");
}

Status VideoWriter::Encoder::openVideo() {
  const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
  if (!codec)
    return fail(ErrorKind::Failed, "this FFmpeg has no H.264 encoder", file.string(),
                "install Debian's FFmpeg libraries");
  video.reset(avcodec_alloc_context3(codec));
  video->width = width;
  video->height = height;
  video->pix_fmt = AV_PIX_FMT_YUV420P;
  video->time_base = av_inv_q(av_d2q(options.frameRate, 1001000));
  video->framerate = av_inv_q(video->time_base);
  video->color_primaries = AVCOL_PRI_BT709;
  video->color_trc = AVCOL_TRC_BT709;
  video->colorspace = AVCOL_SPC_BT709;
  video->color_range = AVCOL_RANGE_MPEG;
  video->gop_size = options.keyInterval;
  video->thread_count = options.threads;
  video->max_b_frames = options.bFrames ? 2 : 0;
  if (format->oformat->flags & AVFMT_GLOBALHEADER) video->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  av_opt_set(video->priv_data, "preset", options.preset.c_str(), 0);
  av_opt_set_double(video->priv_data, "crf", options.crf, 0);
  if (width * height > kLargePicture) { // each picture that it keeps takes up to 90 MB there
    av_opt_set_int(video->priv_data, "rc-lookahead", kLookahead, 0);
    video->refs = 1;
    video->max_b_frames = 0;
    video->thread_type = FF_THREAD_SLICE;
  }
  if (const int code = avcodec_open2(video.get(), codec, nullptr); code < 0)
    return problem("the H.264 encoder does not start", code);
  videoStream = avformat_new_stream(format.get(), nullptr);
  videoStream->time_base = video->time_base;
  videoStream->avg_frame_rate = video->framerate;
  avcodec_parameters_from_context(videoStream->codecpar, video.get());
  return {};
}

Status VideoWriter::Encoder::prepareFolder() {
  static std::atomic<unsigned> counter{0};
  static const uint32_t token = std::random_device{}();
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  if (code) return problem("the folder cannot be made", AVERROR(code.value()));
  if (std::filesystem::is_directory(file, code))
    return fail(ErrorKind::Usage, "this is a folder, not a file", file.string(), "choose a name for the video in it");
  removeLeftovers(file); // of killed runs; this is how it knows them: .<name>.<process>-<token>-<number>.part
  temporary = folder / fmt::format(".{}.{}-{:08x}-v{}.part", file.filename().string().substr(0, 180), ::getpid(), token,
                                   counter.fetch_add(1));
  return {};
}

Status VideoWriter::Encoder::open() {
  if (auto ok = prepareFolder(); !ok) return ok;
  AVFormatContext* raw = nullptr;
  if (const int code = avformat_alloc_output_context2(&raw, nullptr, "mp4", nullptr); code < 0)
    return problem("no MP4 writer", code);
  format.reset(raw);
  if (auto ok = openVideo(); !ok) return ok;
  const std::string url = "file:" + std::filesystem::absolute(temporary).string();
  format->url = av_strdup(url.c_str()); // moving the index to the front reads the file again under this name
  if (const int code = avio_open(&format->pb, url.c_str(), AVIO_FLAG_WRITE); code < 0)
    return problem("the video cannot be written there", code);
  scaler.reset(sws_getContext(width, height, AV_PIX_FMT_RGB24, width, height, AV_PIX_FMT_YUV420P,
                              SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
  const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
  sws_setColorspaceDetails(scaler.get(), bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16);
  frame->format = AV_PIX_FMT_YUV420P;
  frame->width = width;
  frame->height = height;
  if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0) return problem("no memory for a picture", code);
  thread = std::thread([this] { loop(); });
  return {};
}

Status VideoWriter::Encoder::openSound(int rate) {
  const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
  sound.reset(avcodec_alloc_context3(codec));
  sound->sample_rate = rate;
  sound->sample_fmt = AV_SAMPLE_FMT_FLTP;
  sound->bit_rate = options.audioKilobits * 1000;
  const AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
  av_channel_layout_copy(&sound->ch_layout, &mono);
  sound->time_base = {1, rate};
  if (format->oformat->flags & AVFMT_GLOBALHEADER) sound->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  if (const int code = avcodec_open2(sound.get(), codec, nullptr); code < 0)
    return problem("the AAC encoder does not start", code);
  soundStream = avformat_new_stream(format.get(), nullptr);
  soundStream->time_base = sound->time_base;
  avcodec_parameters_from_context(soundStream->codecpar, sound.get());
  return {};
}

// The header is written with the first picture: by then setAudio() has or has not added a sound stream.
Status VideoWriter::Encoder::writeHeader() {
  if (headerWritten) return {};
  AVDictionary* dictionary = nullptr;
  av_dict_set(&dictionary, "movflags", "+faststart", 0);
  const int code = avformat_write_header(format.get(), &dictionary);
  av_dict_free(&dictionary);
  if (code < 0) return problem("the video's header cannot be written", code);
  headerWritten = true;
  return {};
}

Status VideoWriter::Encoder::drain(AVCodecContext& codec, AVStream& stream) {
  for (;;) {
    const int got = avcodec_receive_packet(&codec, packet.get());
    if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
    if (got < 0) return problem("encoding failed", got);
    packet->stream_index = stream.index;
    if (packet->duration == 0 && &codec == video.get()) packet->duration = 1;
    av_packet_rescale_ts(packet.get(), codec.time_base, stream.time_base);
    if (const int code = av_interleaved_write_frame(format.get(), packet.get()); code < 0)
      return problem("the video cannot be written", code);
  }
}

Status VideoWriter::Encoder::encodePicture(const Image& picture) {
  if (auto ok = writeHeader(); !ok) return ok;
  if (const int code = av_frame_make_writable(frame.get()); code < 0) return problem("no memory for a picture", code);
  const uint8_t* planes[1] = {picture.data.data()};
  const int strides[1] = {3 * picture.width};
  sws_scale(scaler.get(), planes, strides, 0, height, frame->data, frame->linesize);
  frame->pts = pictures++;
  if (const int code = avcodec_send_frame(video.get(), frame.get()); code < 0) return problem("encoding failed", code);
  if (auto ok = encodeSound(static_cast<double>(pictures) / options.frameRate); !ok) return ok;
  return drain(*video, *videoStream);
}

// Encodes the sound up to this time, so that sound and picture lie side by side in the file.
Status VideoWriter::Encoder::encodeSound(double until) {
  if (!audio || !sound) return {};
  const auto total = static_cast<int64_t>(audio->samples.size());
  for (; soundAt < total && static_cast<double>(soundAt) < until * audio->rate; soundAt += sound->frame_size) {
    libav::Ptr<AVFrame> block(av_frame_alloc());
    block->nb_samples = static_cast<int>(std::min<int64_t>(sound->frame_size, total - soundAt));
    block->format = AV_SAMPLE_FMT_FLTP;
    block->sample_rate = sound->sample_rate;
    av_channel_layout_copy(&block->ch_layout, &sound->ch_layout);
    if (const int code = av_frame_get_buffer(block.get(), 0); code < 0) return problem("no memory for sound", code);
    std::copy_n(audio->samples.begin() + soundAt, block->nb_samples, reinterpret_cast<float*>(block->data[0]));
    block->pts = soundAt;
    if (const int code = avcodec_send_frame(sound.get(), block.get()); code < 0)
      return problem("the sound cannot be encoded", code);
    if (auto ok = drain(*sound, *soundStream); !ok) return ok;
  }
  return {};
}

Status VideoWriter::Encoder::finishSound() {
  if (!sound) return {};
  if (auto ok = encodeSound(std::numeric_limits<double>::infinity()); !ok) return ok;
  avcodec_send_frame(sound.get(), nullptr);
  return drain(*sound, *soundStream);
}

void VideoWriter::Encoder::loop() {
  std::unique_lock lock(mutex);
  for (;;) {
    wake.wait(lock, [&] { return closing || !queue.empty(); });
    if (queue.empty()) return;
    const Image picture = std::move(queue.front());
    queue.pop_front();
    lock.unlock();
    const Status ok = encodePicture(picture);
    lock.lock();
    if (!ok && !failure) failure = ok.error();
    wake.notify_all();
  }
}

Status VideoWriter::Encoder::stopThread() {
  {
    std::lock_guard lock(mutex);
    closing = true;
  }
  wake.notify_all();
  if (thread.joinable()) thread.join();
  return failure ? Status(tl::make_unexpected(*failure)) : Status{};
}

VideoWriter::Encoder::~Encoder() {
  {
    std::lock_guard lock(mutex);
    queue.clear();
  }
  (void)stopThread();
  format.reset();
  std::error_code ignored;
  if (!finished && !temporary.empty()) std::filesystem::remove(temporary, ignored);
}

Result<VideoWriter> VideoWriter::create(const std::filesystem::path& file, int width, int height,
                                        const VideoWriterOptions& options) {
  if (width < 2 || height < 2)
    return fail(ErrorKind::Failed, fmt::format("a video of {} x {} pixels cannot be made", width, height),
                file.string(), "use a larger picture");
  libav::quiet();
  auto encoder = std::make_unique<Encoder>();
  encoder->file = file;
  encoder->options = options;
  encoder->width = width / 2 * 2;
  encoder->height = height / 2 * 2;
  encoder->room = std::clamp<size_t>(kQueueBytes / (size_t{3} * encoder->width * encoder->height), 1, kQueue);
  if (auto ok = encoder->open(); !ok) return passOn(ok);
  return VideoWriter(std::move(encoder));
}

VideoWriter::VideoWriter(std::unique_ptr<Encoder> encoder) : encoder_(std::move(encoder)) {}
VideoWriter::VideoWriter(VideoWriter&&) noexcept = default;
VideoWriter& VideoWriter::operator=(VideoWriter&&) noexcept = default;
VideoWriter::~VideoWriter() = default;

Status VideoWriter::add(Image picture) {
  Encoder& e = *encoder_;
  if (picture.width / 2 * 2 != e.width || picture.height / 2 * 2 != e.height || picture.channels != 3)
    return fail(ErrorKind::Failed, "a picture has another size than the video", e.file.string());
  std::unique_lock lock(e.mutex);
  e.wake.wait(lock, [&] { return e.queue.size() < e.room || e.failure; });
  if (e.failure) return tl::make_unexpected(*e.failure);
  e.queue.push_back(std::move(picture));
  e.wake.notify_all();
  return {};
}

Status VideoWriter::setAudio(Audio audio) {
  Encoder& e = *encoder_;
  std::lock_guard lock(e.mutex);
  if (e.pictures > 0 || !e.queue.empty() || e.sound)
    return fail(ErrorKind::Failed, "the sound must be given once, before the pictures", e.file.string());
  if (audio.samples.empty()) return {};
  if (std::find(kSoundRates.begin(), kSoundRates.end(), audio.rate) == kSoundRates.end()) {
    auto converted = resampled(audio, 48000);
    if (!converted) return passOn(converted);
    audio = std::move(*converted);
  }
  if (auto ok = e.openSound(audio.rate); !ok) return ok;
  e.audio = std::move(audio);
  return {};
}

Status VideoWriter::finish() {
  Encoder& e = *encoder_;
  if (auto ok = e.stopThread(); !ok) return ok;
  if (e.pictures == 0) return fail(ErrorKind::Failed, "no picture was written", e.file.string());
  avcodec_send_frame(e.video.get(), nullptr);
  if (auto ok = e.drain(*e.video, *e.videoStream); !ok) return ok;
  if (auto ok = e.finishSound(); !ok) return ok;
  if (const int code = av_write_trailer(e.format.get()); code < 0)
    return e.problem("the video cannot be finished", code);
  if (const int code = avio_closep(&e.format->pb); code < 0) return e.problem("the video cannot be finished", code);
  if (auto ok = syncPath(e.temporary); !ok) return ok;
  std::error_code error;
  std::filesystem::rename(e.temporary, e.file, error);
  if (error)
    return fail(ErrorKind::Failed, "the video cannot get its name: " + error.message(), e.file.string(),
                "check the folder's permissions");
  e.finished = true;
  return syncPath(e.file.has_parent_path() ? e.file.parent_path() : ".");
}

} // namespace d3t
