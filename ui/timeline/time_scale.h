// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/time.h"

namespace d3t::ui {

/// Which time is at which place of the timeline's picture, in device-independent pixels from its left edge: from four
/// hours over a window to twenty pixels per sample. A value.
///
///   scale.zoom(2, mouse.x());          // nearer; what is under the mouse stays there
///   double x = scale.x(segment.start);
class TimeScale {
public:
  static constexpr double kNearest = timeline::ticksPerSample(48000) / 20.; ///< ticks per pixel
  static constexpr double kFarthest = 4. * 3600 * timeline::kTicksPerSecond / 1000;

  timeline::Ticks left() const { return left_; }
  double ticksPerPixel() const { return ticksPerPixel_; }
  /// Held to what there is to see: 0 .. kLatest.
  void setLeft(timeline::Ticks left);
  void setTicksPerPixel(double, double anchor = 0); ///< anchor: x of what stays where it is

  double x(timeline::Ticks time) const { return static_cast<double>(time - left_) / ticksPerPixel_; }
  timeline::Ticks time(double x) const;
  /// As time(), to the nearest sample of 48 kHz and not before 0: what a mouse means.
  timeline::Ticks sampleAt(double x) const;
  timeline::Ticks span(double pixels) const { return static_cast<timeline::Ticks>(pixels * ticksPerPixel_); }
  void zoom(double factor, double anchor) { setTicksPerPixel(ticksPerPixel_ / factor, anchor); }
  /// Shows [from, to] over `width` pixels with a little room.
  void fit(timeline::Ticks from, timeline::Ticks to, double width);

  bool operator==(const TimeScale&) const = default;

private:
  timeline::Ticks left_ = 0;
  double ticksPerPixel_ = timeline::kTicksPerSecond / 100.;
};

/// Distance of the ruler's lines at a scale.
struct RulerStep {
  timeline::Ticks labelled = 0;
  int parts = 5; ///< small lines per labelled one
};
/// So that labelled lines are at least `pixels` apart.
RulerStep rulerStep(const TimeScale&, double pixels);

} // namespace d3t::ui
