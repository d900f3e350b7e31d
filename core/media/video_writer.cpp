// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_writer.h"

#include "core/base/atomic_file.h"
#include "core/media/encoders.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <fmt/format.h>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libswresample/swresample.h>
}

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr size_t kQueue = 8;                      // pictures waiting for the encoder
constexpr size_t kQueueBytes = size_t{128} << 20; // fewer of large ones
constexpr int kSoundBlock = 1024;                 // samples, where the encoder takes any number

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
    if (!(p->oformat->flags & AVFMT_NOFILE)) avio_closep(&p->pb);
    avformat_free_context(p);
  }
};
using Output = std::unique_ptr<AVFormatContext, OutputDeleter>;

// An older PNG sequence: it may be replaced.
bool isSequence(const fs::path& folder) {
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    const std::string name = entry.path().filename().string();
    const bool numbered = name.size() >= 10 && entry.path().extension() == ".png" &&
                          std::all_of(name.begin(), name.end() - 4, [](char c) { return c >= '0' && c <= '9'; });
    if (!numbered && name != "sound.wav") return false;
  }
  return !code;
}

std::string doubledPercents(const std::string& text) { // the image writer puts the number in place of %06d
  std::string out;
  for (const char c : text) out += c == '%' ? std::string("%%") : std::string(1, c);
  return out;
}

int32_t sample24(float value) { // the upper 24 bits of 32
  return static_cast<int32_t>(std::lrint(std::clamp(value, -1.f, 1.f) * 8388607.)) * 256;
}

} // namespace

struct VideoWriter::Encoder {
  fs::path file;
  VideoWriterOptions options;
  const ExportFormat* kind = nullptr;
  libav::Container container;
  int width = 0, height = 0; // of the video
  size_t room = kQueue;
  std::optional<Unfinished> place;
  Output format, soundFormat; // soundFormat: only where the sound is a file of its own
  libav::Ptr<AVCodecContext> video, sound;
  libav::Ptr<AVPacket> packet{av_packet_alloc()};
  std::optional<libav::PictureConverter> converter;
  AVStream *videoStream = nullptr, *soundStream = nullptr;
  ReadSamples readSamples;
  std::vector<float> samples; // of one block
  int64_t given = 0;          // pictures given to the encoder
  int64_t soundAt = 0, soundLength = 0;
  VideoWriterCount count;
  bool headerWritten = false;
  bool soundIsEarly = false; // readers of Matroska take Opus' start-up time (6.5 ms) off, and FFmpeg 5.1's writer too

  std::mutex mutex;
  std::condition_variable wake;
  std::deque<Image> queue;
  std::optional<Error> failure;
  bool closing = false;
  std::thread thread;

  Status open();
  Status openPlace();
  Status openPictures();
  Result<Output> openOutput(const std::string& muxer, const fs::path& path);
  AVFormatContext& outputOf(const AVCodecContext& codec) {
    return soundFormat && &codec == sound.get() ? *soundFormat : *format;
  }
  Status openSound(int rate);
  Status writeHeaders();
  Status close(Output&);
  Status encodePicture(const Image& picture);
  Status encodeSound(double until);
  Status encodeBlock(int size);
  Status finishSound();
  Status drain(AVCodecContext& codec, AVStream& stream);
  void countPacket(const AVCodecContext& codec);
  tl::unexpected<Error> problem(const std::string& what, int code) const;
  void loop();
  Status stopThread();
  ~Encoder();
};

tl::unexpected<Error> VideoWriter::Encoder::problem(const std::string& what, int code) const {
  for (const int cause : {ENOSPC, EACCES, EPERM, EROFS, ENOENT, ENOTDIR})
    if (code == AVERROR(cause)) return systemError(what, file, cause);
  return fail(ErrorKind::Failed, fmt::format("{} ({})", what, libav::textOf(code)), file.string(), "check the disk");
}

Status VideoWriter::Encoder::openPlace() {
  if (kind->isFolder())
    if (auto ok = checkReplaceable(file, "PNG sequence", [&] { return isSequence(file); }); !ok) return ok;
  auto made = kind->isFolder() ? Unfinished::folder(file) : Unfinished::file(file);
  if (!made) return passOn(made);
  place = std::move(*made);
  return {};
}

Result<Output> VideoWriter::Encoder::openOutput(const std::string& muxer, const fs::path& path) {
  AVFormatContext* raw = nullptr;
  if (const int code = avformat_alloc_output_context2(&raw, nullptr, muxer.c_str(), nullptr); code < 0)
    return problem("there is no writer for " + muxer, code);
  Output output(raw);
  const std::string url = "file:" + fs::absolute(path).string();
  output->url = av_strdup(url.c_str()); // moving the index to the front reads the file again under this name
  if (output->oformat->flags & AVFMT_NOFILE) return output;
  if (const int code = avio_open(&output->pb, url.c_str(), AVIO_FLAG_WRITE); code < 0)
    return problem("the video cannot be written there", code);
  return output;
}

Status VideoWriter::Encoder::openPictures() {
  auto opened = libav::openPictureEncoder(*kind, width, height, options,
                                          (format->oformat->flags & AVFMT_GLOBALHEADER) != 0, file.string());
  if (!opened) return passOn(opened);
  video = std::move(*opened);
  videoStream = avformat_new_stream(format.get(), nullptr);
  videoStream->time_base = video->time_base;
  videoStream->avg_frame_rate = video->framerate;
  avcodec_parameters_from_context(videoStream->codecpar, video.get());
  if (video->codec_id == AV_CODEC_ID_HEVC) // Apple's players take no other
    videoStream->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1');
  if (options.alpha && video->codec_id == AV_CODEC_ID_VP9) // players look for the second picture only then
    av_dict_set(&videoStream->metadata, "alpha_mode", "1", 0);
  auto made = libav::PictureConverter::create(*video, options.alpha ? 4 : 3, file.string());
  if (!made) return passOn(made);
  converter = std::move(*made);
  return {};
}

Status VideoWriter::Encoder::open() {
  if (auto ok = openPlace(); !ok) return ok;
  const bool folder = kind->isFolder();
  auto opened = openOutput(container.muxer,
                           folder ? doubledPercents(place->path().string()) + "/%06d.png" : place->path().string());
  if (!opened) return passOn(opened);
  format = std::move(*opened);
  if (auto ok = openPictures(); !ok) return ok;
  thread = std::thread([this] { loop(); });
  return {};
}

Status VideoWriter::Encoder::openSound(int rate) {
  if (kind->isFolder()) {
    auto opened = openOutput("wav", place->path() / "sound.wav");
    if (!opened) return passOn(opened);
    soundFormat = std::move(*opened);
  }
  AVFormatContext& output = soundFormat ? *soundFormat : *format;
  auto opened = libav::openSoundEncoder(container.soundEncoder, rate, options.audioKilobits,
                                        (output.oformat->flags & AVFMT_GLOBALHEADER) != 0, file.string());
  if (!opened) return passOn(opened);
  sound = std::move(*opened);
  soundStream = avformat_new_stream(&output, nullptr);
  soundStream->time_base = sound->time_base;
  soundIsEarly = container.muxer == "matroska" || container.muxer == "webm";
  avcodec_parameters_from_context(soundStream->codecpar, sound.get());
  return {};
}

// Written with the first picture: by then setAudio() has or has not added a sound stream.
Status VideoWriter::Encoder::writeHeaders() {
  if (headerWritten) return {};
  for (AVFormatContext* output : {format.get(), soundFormat.get()}) {
    if (!output) continue;
    AVDictionary* dictionary = nullptr;
    av_dict_set(&dictionary, "movflags", "+faststart", 0);
    if (kind->isFolder()) av_dict_set(&dictionary, "start_number", "0", 0);
    const int code = avformat_write_header(output, &dictionary);
    av_dict_free(&dictionary);
    if (code < 0) return problem("the video's header cannot be written", code);
  }
  headerWritten = true;
  return {};
}

void VideoWriter::Encoder::countPacket(const AVCodecContext& codec) {
  const bool key = (packet->flags & AV_PKT_FLAG_KEY) != 0;
  int64_t bytes = packet->size;
  for (int i = 0; i < packet->side_data_elems; ++i) // the alpha of VP9
    if (packet->side_data[i].type == AV_PKT_DATA_MATROSKA_BLOCKADDITIONAL)
      bytes += static_cast<int64_t>(packet->side_data[i].size);
  if (&codec != video.get()) {
    count.soundBytes += bytes;
  } else {
    ++count.pictures;
    count.keyPictures += key;
    (key ? count.keyBytes : count.otherBytes) += bytes;
  }
}

Status VideoWriter::Encoder::drain(AVCodecContext& codec, AVStream& stream) {
  for (;;) {
    const int got = avcodec_receive_packet(&codec, packet.get());
    if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
    if (got < 0) return problem("encoding failed", got);
    packet->stream_index = stream.index;
    countPacket(codec);
    if (packet->duration == 0 && &codec == video.get()) packet->duration = 1;
    if (soundIsEarly && &codec == sound.get()) {
      packet->pts += codec.initial_padding;
      packet->dts += codec.initial_padding;
    }
    av_packet_rescale_ts(packet.get(), codec.time_base, stream.time_base);
    if (const int code = av_interleaved_write_frame(&outputOf(codec), packet.get()); code < 0)
      return problem("the video cannot be written", code);
  }
}

Status VideoWriter::Encoder::encodePicture(const Image& picture) {
  if (auto ok = writeHeaders(); !ok) return ok;
  auto frame = converter->convert(picture);
  if (!frame) return passOn(frame);
  (*frame)->pts = given++;
  if (const int code = avcodec_send_frame(video.get(), *frame); code < 0) return problem("encoding failed", code);
  if (auto ok = encodeSound(static_cast<double>(given) / options.frameRate.perSecond()); !ok) return ok;
  return drain(*video, *videoStream);
}

Status VideoWriter::Encoder::encodeBlock(int size) {
  samples.resize(static_cast<size_t>(size));
  if (auto ok = readSamples(soundAt, samples); !ok) return ok;
  libav::Ptr<AVFrame> block(av_frame_alloc());
  block->nb_samples = size;
  block->format = sound->sample_fmt;
  block->sample_rate = sound->sample_rate;
  av_channel_layout_copy(&block->ch_layout, &sound->ch_layout);
  if (const int code = av_frame_get_buffer(block.get(), 0); code < 0) return problem("no memory for sound", code);
  if (sound->sample_fmt == AV_SAMPLE_FMT_S32)
    std::transform(samples.begin(), samples.end(), reinterpret_cast<int32_t*>(block->data[0]), sample24);
  else
    std::copy(samples.begin(), samples.end(), reinterpret_cast<float*>(block->data[0]));
  block->pts = soundAt;
  soundAt += size;
  if (const int code = avcodec_send_frame(sound.get(), block.get()); code < 0)
    return problem("the sound cannot be encoded", code);
  return drain(*sound, *soundStream);
}

// Encodes the sound up to this time, so that sound and picture lie side by side in the file.
Status VideoWriter::Encoder::encodeSound(double until) {
  if (!sound) return {};
  const int block = sound->frame_size > 0 ? sound->frame_size : kSoundBlock;
  while (soundAt < soundLength && static_cast<double>(soundAt) < until * sound->sample_rate)
    if (auto ok = encodeBlock(static_cast<int>(std::min<int64_t>(block, soundLength - soundAt))); !ok) return ok;
  return {};
}

Status VideoWriter::Encoder::finishSound() {
  if (!sound) return {};
  if (auto ok = encodeSound(std::numeric_limits<double>::infinity()); !ok) return ok;
  avcodec_send_frame(sound.get(), nullptr);
  return drain(*sound, *soundStream);
}

Status VideoWriter::Encoder::close(Output& output) {
  if (!output) return {};
  if (const int code = av_write_trailer(output.get()); code < 0) return problem("the video cannot be finished", code);
  if (output->oformat->flags & AVFMT_NOFILE) return {};
  if (const int code = avio_closep(&output->pb); code < 0) return problem("the video cannot be finished", code);
  return {};
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
  // SVT-AV1 may wait for its own threads for ever when it is closed in the middle of a film: lead it to an end.
  if (!video || given == 0) return;
  avcodec_send_frame(video.get(), nullptr);
  const libav::Ptr<AVPacket> rest(av_packet_alloc());
  while (avcodec_receive_packet(video.get(), rest.get()) >= 0) av_packet_unref(rest.get());
}

Status checkOptions(const VideoWriterOptions& options, const fs::path& file) {
  auto kind = findFormat(options.format);
  if (!kind) return passOn(kind);
  const QualityRange& range = (*kind)->quality;
  if (options.quality && (*options.quality < range.least || *options.quality > range.most))
    return fail(ErrorKind::Usage,
                fmt::format("{} has no quality {}; it goes from {} to {}{}", (*kind)->name, *options.quality,
                            range.least, range.most, range.unit.empty() ? "" : fmt::format(" ({})", range.unit)),
                file.string(), "give another quality, or leave it away");
  if (options.alpha && !(*kind)->alpha)
    return fail(ErrorKind::Usage, fmt::format("{} cannot keep transparency", (*kind)->name), file.string(),
                "lay the pictures over a background, or use vp9-alpha, prores4444 or png");
  if (options.frameRate.numerator < 1 || options.frameRate.denominator < 1)
    return fail(ErrorKind::Usage, "the frame rate is not greater than 0", file.string(), "give for example 25/1");
  return {};
}

Result<VideoWriter> VideoWriter::create(const fs::path& file, int width, int height,
                                        const VideoWriterOptions& options) {
  if (width < 2 || height < 2)
    return fail(ErrorKind::Failed, fmt::format("a video of {} x {} pixels cannot be made", width, height),
                file.string(), "use a larger picture");
  if (auto ok = checkOptions(options, file); !ok) return passOn(ok);
  const auto kind = findFormat(options.format);
  libav::quiet();
  auto encoder = std::make_unique<Encoder>();
  encoder->file = file;
  encoder->options = options;
  encoder->kind = *kind;
  encoder->container = libav::containerOf((*kind)->isFolder() ? "" : file.extension().string());
  encoder->width = (*kind)->isFolder() ? width : width / 2 * 2;
  encoder->height = (*kind)->isFolder() ? height : height / 2 * 2;
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
  const auto fits = [&](int side, int wanted) { return side == wanted || (!e.kind->isFolder() && side == wanted + 1); };
  if (!fits(picture.width, e.width) || !fits(picture.height, e.height))
    return fail(ErrorKind::Failed, "a picture has another size than the video", e.file.string());
  if (picture.channels != (e.options.alpha ? 4 : 3))
    return fail(ErrorKind::Failed, fmt::format("a picture has {} channels", picture.channels), e.file.string());
  std::unique_lock lock(e.mutex);
  e.wake.wait(lock, [&] { return e.queue.size() < e.room || e.failure; });
  if (e.failure) return tl::make_unexpected(*e.failure);
  e.queue.push_back(std::move(picture));
  e.wake.notify_all();
  return {};
}

Status VideoWriter::setAudio(Audio audio) {
  if (audio.samples.empty()) return {};
  if (const int rate = libav::soundRateFor(encoder_->container.soundEncoder, audio.rate); rate != audio.rate) {
    auto converted = resampled(audio, rate);
    if (!converted) return passOn(converted);
    audio = std::move(*converted);
  }
  const int rate = audio.rate;
  const auto length = static_cast<int64_t>(audio.samples.size());
  return setSound(rate, length, [samples = std::move(audio.samples)](int64_t first, std::span<float> out) -> Status {
    std::copy_n(samples.begin() + first, out.size(), out.begin());
    return {};
  });
}

Status VideoWriter::setSound(int rate, int64_t samples, ReadSamples read) {
  Encoder& e = *encoder_;
  std::lock_guard lock(e.mutex);
  if (e.given > 0 || !e.queue.empty() || e.sound)
    return fail(ErrorKind::Failed, "the sound must be given once, before the pictures", e.file.string());
  if (samples <= 0) return {};
  if (auto ok = e.openSound(rate); !ok) return ok;
  e.soundLength = samples;
  e.readSamples = std::move(read);
  return {};
}

Status VideoWriter::finish() {
  Encoder& e = *encoder_;
  if (auto ok = e.stopThread(); !ok) return ok;
  if (e.given == 0) return fail(ErrorKind::Failed, "no picture was written", e.file.string());
  avcodec_send_frame(e.video.get(), nullptr);
  if (auto ok = e.drain(*e.video, *e.videoStream); !ok) return ok;
  if (auto ok = e.finishSound(); !ok) return ok;
  for (Output* output : {&e.format, &e.soundFormat})
    if (auto ok = e.close(*output); !ok) return ok;
  return e.place->finish();
}

VideoWriterCount VideoWriter::count() const {
  return encoder_->count;
}

} // namespace d3t
