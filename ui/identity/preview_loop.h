// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/picture_view.h"
#include <QElapsedTimer>
#include <QTimer>
#include <memory>
#include <vector>

class QAudioSink;
class QBuffer;

namespace d3t::ui {

/// A short video as pictures in memory, and its sound.
struct ShortVideo {
  std::vector<QImage> frames; ///< 25 a second
  QByteArray sound;           ///< 16 bit mono of kSoundRate
  QString problem;
};
inline constexpr int kSoundRate = 48000, kFramesPerSecond = 25;
/// On a worker: the first seconds of a video of ours, as large as a small preview needs.
ShortVideo readShortVideo(const QString& file, double mostSeconds, int mostSide);

/// Plays a short video over and over, pictures by the clock of its sound, or by a clock of its own where nothing can
/// be heard.
class PreviewLoop : public PictureView {
  Q_OBJECT
public:
  explicit PreviewLoop(const QString& name, QWidget* parent = nullptr);
  ~PreviewLoop() override;
  void setVideo(ShortVideo);
  bool hasVideo() const { return !video_.frames.empty(); }
  bool isPlaying() const { return timer_.isActive(); }
  int frame() const { return frame_; }
  void play();
  void pause();

signals:
  void playingChanged();

private:
  void tick();
  double position() const; ///< s of the loop
  void startSound();

  ShortVideo video_;
  QTimer timer_;
  QElapsedTimer clock_;
  std::unique_ptr<QBuffer> buffer_;
  std::unique_ptr<QAudioSink> sink_;
  int frame_ = -1;
};

} // namespace d3t::ui
