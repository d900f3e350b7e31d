// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/performer.h"
#include "ui/project/studio.h"
#include "ui/render/player.h"
#include "ui/render/render_thread.h"
#include <QElapsedTimer>
#include <QTimer>
#include <array>
#include <chrono>
#include <deque>

namespace d3t::ui {

/// Makes a maker for a state of the project: sceneMaker() (scene_maker.h), or a test's own.
using MakerOf = std::function<RenderThread::MakeMaker(Performer::Snapshot)>;

/// Keeps the picture at what is heard. While playing it asks ahead by as long as drawing takes, so that a picture
/// reaches the screen when its sound does; with quality 0 it draws as finely as the time between two frames allows:
/// first it leaves out the refiner, then it draws smaller. Standing still it ends at full quality. GUI thread.
class PictureFeed : public QObject {
  Q_OBJECT
public:
  static constexpr double kApartMs = 40; ///< what a person does not see
  struct Counts {
    int shown = 0, dropped = 0; ///< frames since playing began
    int apart = 0;              ///< frames more than kApartMs from the sound
    double worstMs = 0;         ///< largest distance of the middle of a shown frame from what was heard then
  };

  PictureFeed(Studio&, Performer&, Player&, MakerOf, QObject* parent = nullptr);

  const PictureOptions& options() const { return options_; } ///< its quality is the one asked for last
  void setQuality(int quality);                              ///< 0: as fine as can be drawn in time; 1, 2, 4
  void setRefine(bool);
  void setCoarse(bool);
  void setOrbit(const std::optional<Orbit>&);
  void setOverlays(const OverlayChoice&);

  /// The picture is on the screen.
  void seen(const Picture&);
  const Counts& counts() const { return counts_; }
  double shownPerSecond() const;                  ///< over the last second of playing
  double drawSeconds() const { return latency_; } ///< of one picture, lately

signals:
  void picture(const d3t::ui::Picture& picture);
  void failed(const QString& problem);

private:
  void renew();
  void rateChanged();
  void seeked();
  enum class Why { Moved, Changed, Settled };
  void ask(Why);
  void arrived(const Picture&, uint64_t version);
  size_t level() const;
  void compare(int64_t frame);

  Studio& studio_;
  Performer& performer_;
  Player& player_;
  MakerOf makerOf_;
  RenderThread thread_;
  PictureOptions options_;
  int chosenQuality_ = 0;
  bool refine_ = true; ///< chosen
  QTimer settle_;      ///< then a picture that stands is drawn at full quality
  uint64_t version_ = 0, shownVersion_ = 0;
  uint64_t order_ = 0, oldest_ = 0; ///< of requests; what was asked for before a seek is not shown any more
  int64_t asked_ = -1, seen_ = -1;
  double latency_ = .02; ///< s from asking to the screen
  std::chrono::steady_clock::time_point askedAt_;
  std::array<double, 4> cost_{}; ///< s of a picture at each level; 0: not known
  Counts counts_;
  std::deque<std::chrono::steady_clock::time_point> recent_;
};

} // namespace d3t::ui
