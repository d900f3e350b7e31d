// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include "ui/timeline/caches.h"
#include "ui/timeline/lanes.h"
#include "ui/timeline/time_scale.h"
#include <QPointF>
#include <QRectF>

namespace d3t::ui {

/// What lies at a place of the timeline's picture.
enum class Part {
  Nothing,
  Ruler,
  Loop,
  LoopIn,
  LoopOut,
  Marker,
  Source,
  SourceFrom,
  SourceTo,
  Segment,
  SegmentIn,
  SegmentOut,
  FadeIn,
  FadeOut,
  Gain,
  SpeechGap,
  Viseme,
  VisemeEdge,
  Sync,
  Silence,
  SilenceFrom,
  SilenceTo,
  SilenceGap,
  Keyframe,
  Curve
};

struct Hit {
  Part part = Part::Nothing;
  timeline::Id id = 0;               ///< of the segment or marker
  timeline::VisemeSpan viseme{};     ///< of the sound
  timeline::Ticks boundary = 0;      ///< of VisemeEdge, of the sound
  timeline::Span span{};             ///< of a silence
  timeline::ParameterId parameter{}; ///< of Keyframe and Curve
  timeline::Ticks time = 0;          ///< of a keyframe
  bool operator==(const Hit&) const = default;
};

/// What the picture of the timeline is made of at one moment; for painting, hitting and dragging.
struct Scene {
  Studio& studio;
  const timeline::Timeline& timeline;
  const TimeScale& scale;
  const LaneList& lanes;
  int scroll; ///< how far the lanes are scrolled up
  int width;
  const LaneData* data; ///< null: nobody listens
  WaveCache& waves;
  VisemeCache& visemes;

  int top(const Lane& lane) const { return kRulerHeight + lane.y - scroll; }
  QRectF rect(const timeline::Segment&) const; ///< in the speech lane
  double gainY(const timeline::Segment&) const;
  double gainAt(double y) const;
  double valueY(const Lane&, double value) const; ///< of a parameter lane
  double valueAt(const Lane&, double y) const;
  bool isSelected(timeline::Id segment) const;
  /// The stretch of the body as it lies on the video lane; empty where its length is not known.
  timeline::Span source() const;
};

Hit hitTest(const Scene&, QPointF);

namespace metric {
inline constexpr double kEdge = 5, kHandle = 5, kFlag = 9, kDiamond = 6; ///< px: where an edge is caught; sizes
inline constexpr int kLoopHeight = 8, kMarkerHeight = 18;                ///< strips of the ruler: top, bottom
} // namespace metric

} // namespace d3t::ui
