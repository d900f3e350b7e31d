// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/preview_loop.h"

#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <algorithm>
#include <cmath>

namespace d3t::ui {
namespace {

QImage imageOf(const Image& picture, int mostSide) {
  const QImage view(picture.data.data(), picture.width, picture.height, static_cast<qsizetype>(picture.rowBytes()),
                    QImage::Format_RGB888);
  if (qMax(view.width(), view.height()) <= mostSide) return view.copy();
  return view.scaled(mostSide, mostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

ShortVideo readShortVideo(const QString& file, double mostSeconds, int mostSide) {
  ShortVideo video;
  const std::filesystem::path path(file.toStdU16String());
  auto reader = VideoReader::open(path);
  if (!reader) return video.problem = QString::fromStdString(reader.error().message()), video;
  const auto most = static_cast<size_t>(mostSeconds * kFramesPerSecond);
  while (video.frames.size() < most) {
    auto frame = reader->next();
    if (!frame || !*frame) break; // what there is is played
    video.frames.push_back(imageOf((*frame)->image, mostSide));
  }
  if (const auto sound = readAudio(path, kSoundRate)) {
    const size_t count = std::min(sound->samples.size(), video.frames.size() * kSoundRate / kFramesPerSecond);
    video.sound.resize(static_cast<qsizetype>(count * sizeof(qint16)));
    auto* out = reinterpret_cast<qint16*>(video.sound.data());
    for (size_t i = 0; i < count; ++i)
      out[i] = static_cast<qint16>(std::lround(32767 * std::clamp(sound->samples[i], -1.f, 1.f)));
  }
  return video;
}

PreviewLoop::PreviewLoop(const QString& name, QWidget* parent) : PictureView(name, parent) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(1000 / kFramesPerSecond / 2);
  connect(&timer_, &QTimer::timeout, this, &PreviewLoop::tick);
}

PreviewLoop::~PreviewLoop() = default;

void PreviewLoop::setVideo(ShortVideo video) {
  pause();
  video_ = std::move(video);
  frame_ = -1;
  setImage(video_.frames.empty() ? QImage() : video_.frames.front());
}

void PreviewLoop::startSound() {
  sink_.reset();
  buffer_.reset();
  const auto device = QMediaDevices::defaultAudioOutput();
  if (video_.sound.isEmpty() || device.isNull()) return;
  QAudioFormat format;
  format.setSampleRate(kSoundRate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  if (!device.isFormatSupported(format)) return;
  buffer_ = std::make_unique<QBuffer>(&video_.sound);
  buffer_->open(QIODevice::ReadOnly);
  sink_ = std::make_unique<QAudioSink>(device, format);
  sink_->start(buffer_.get());
}

void PreviewLoop::play() {
  if (!hasVideo() || isPlaying()) return;
  startSound();
  clock_.start();
  timer_.start();
  emit playingChanged();
}

void PreviewLoop::pause() {
  if (!isPlaying()) return;
  timer_.stop();
  sink_.reset();
  buffer_.reset();
  emit playingChanged();
}

double PreviewLoop::position() const {
  if (sink_ && sink_->state() == QAudio::ActiveState) return static_cast<double>(sink_->processedUSecs()) / 1e6;
  return static_cast<double>(clock_.elapsed()) / 1000;
}

void PreviewLoop::tick() {
  const int count = static_cast<int>(video_.frames.size());
  int frame = static_cast<int>(position() * kFramesPerSecond);
  if (frame >= count) {
    startSound(); // once more, sound and pictures together
    clock_.restart();
    frame = 0;
  }
  if (frame == frame_) return;
  frame_ = frame;
  setImage(video_.frames[static_cast<size_t>(frame)]);
}

} // namespace d3t::ui
