// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/sound_sink.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <algorithm>
#include <cmath>
#include <vector>

namespace d3t::ui {
namespace {

constexpr int kChannels = 2;
constexpr qint64 kFrameBytes = kChannels * sizeof(qint16);

/// What QAudioSink reads from: mono samples on both channels.
class PullDevice : public QIODevice {
public:
  explicit PullDevice(SoundSink::Pull pull) : pull_(std::move(pull)) { open(ReadOnly | Unbuffered); }
  bool isSequential() const override { return true; }
  qint64 bytesAvailable() const override { return kAlways; }
  int64_t given() const { return given_; }

protected:
  qint64 readData(char* bytes, qint64 most) override {
    const qint64 frames = std::min(most, kAlways) / kFrameBytes;
    samples_.assign(static_cast<size_t>(frames), 0.f);
    pull_(samples_);
    auto* out = reinterpret_cast<qint16*>(bytes);
    for (const float sample : samples_)
      for (int c = 0; c < kChannels; ++c) *out++ = static_cast<qint16>(std::lround(sample * 32767));
    given_ += frames;
    return frames * kFrameBytes;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

private:
  static constexpr qint64 kAlways = kFrameBytes * SoundSink::kAhead;
  SoundSink::Pull pull_;
  std::vector<float> samples_;
  int64_t given_ = 0;
};

class DeviceSink : public SoundSink {
public:
  DeviceSink(const QAudioDevice& device, const QAudioFormat& format) : sink_(device, format) {
    sink_.setBufferSize(kAhead * kFrameBytes);
  }
  ~DeviceSink() override { stop(); }

  bool start(Pull pull) override {
    stop();
    source_ = std::make_unique<PullDevice>(std::move(pull));
    last_ = 0;
    sink_.start(source_.get());
    return !isLost();
  }
  void stop() override {
    sink_.reset();
    source_.reset();
  }
  // Back ends differ in whether processedUSecs() counts what is only in their buffer: of both ways to know, the one
  // that says less is right.
  int64_t heard() override {
    if (!source_) return last_;
    const int64_t waiting = std::max<qint64>(0, sink_.bufferSize() - sink_.bytesFree()) / kFrameBytes;
    const int64_t processed = sink_.processedUSecs() * kSoundRate / 1'000'000;
    int64_t now = source_->given() - waiting;
    if (processed > 0) now = std::min(now, processed);
    return last_ = std::max(last_, now);
  }
  bool isLost() const override { return source_ && sink_.state() == QAudio::StoppedState; }

private:
  QAudioSink sink_;
  std::unique_ptr<PullDevice> source_;
  int64_t last_ = 0;
};

} // namespace

std::unique_ptr<SoundSink> deviceSink() {
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  QAudioFormat format;
  format.setSampleRate(kSoundRate);
  format.setChannelCount(kChannels);
  format.setSampleFormat(QAudioFormat::Int16);
  if (device.isNull() || !device.isFormatSupported(format)) return nullptr;
  return std::make_unique<DeviceSink>(device, format);
}

} // namespace d3t::ui
