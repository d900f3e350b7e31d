// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/splat/rasterizer.h"
#include "gpu/adam_row.h"
#include "gpu/head_view.h"
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t::gpu::test {

/// A posed head to draw; host memory.
struct HeadPicture {
  HeadView head;
  const float *code, *offsets;
  splat::Camera camera;
  const float* background; ///< 3 x H x W or null
};

/// What the tests of this folder try. The same tests run twice: on the kernels, compiled by g++ and run on the
/// processor, and on a real device. All pointers are host memory.
class Subject {
public:
  virtual ~Subject() = default;
  virtual std::string name() const = 0; ///< of its rasterizer
  virtual double loss(int width, int height, const float* image, const float* target, const float* weight, float lambda,
                      float* dImage) = 0;
  virtual void adam(std::span<const AdamRow> rows, long step) = 0;
  /// image: 3 x H x W; transmittance: H x W.
  virtual void drawHead(const HeadPicture&, std::vector<float>& image, std::vector<float>& transmittance) = 0;
};

/// Null where there is none; then whyNot() says why.
Subject* subject();
std::string whyNot();

} // namespace d3t::gpu::test

/// First line of a test that needs the subject.
#define D3T_NEED_SUBJECT()                                                                                             \
  if (!d3t::gpu::test::subject()) GTEST_SKIP() << "skipped: no device (" << d3t::gpu::test::whyNot() << ")"
