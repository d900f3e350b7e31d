// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/cloud.h"
#include "gpu/head_view.h"
#include "gpu/memory.h"
#include <memory>

namespace d3t::gpu {

/// What changes from frame to frame; host memory.
struct PreviewFrame {
  const float* code = nullptr;    ///< HeadView::codes values
  const float* offsets = nullptr; ///< 3 x HeadView::nodes: the fields' offsets at the control nodes, head units
  splat::Camera camera;           ///< its size must be the graph's
};

/// Draws a head frame after frame with as little work of the host as possible: posing, projection, binning, sort and
/// blending are captured into one CUDA graph and replayed; the per-frame values are copied into place first. The sort
/// works on a fixed number of entries with room to spare; a frame that needs more is drawn with plain launches, and the
/// next one captures a larger graph. One object per concurrent use; draw() returns when the picture is there.
class PreviewGraph {
public:
  /// Copies the head to the device. BadInput when its numbers make no sense.
  static Result<std::unique_ptr<PreviewGraph>> make(const HeadView&, int width, int height, const Memory& = {});
  ~PreviewGraph();

  /// background: 3 x H x W or null (black); image: 3 x H x W; transmittance: H x W or null. Host or device memory.
  Status draw(const PreviewFrame&, const float* background, float* image, float* transmittance);
  /// Whether the last draw() was one replay of a graph.
  bool replayed() const;
  /// For measuring and tests: false draws with plain launches.
  void useGraph(bool);

private:
  struct Impl;
  explicit PreviewGraph(std::unique_ptr<Impl>);
  std::unique_ptr<Impl> impl_;
};

} // namespace d3t::gpu
