// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/corpus/shading.h"
#include "core/corpus/skin.h"

namespace d3t::corpus {

struct Drawing {
  Image picture; ///< RGB
  Image head;    ///< 255 where the head (face, ears, hair; no neck) is seen, in between at its edge; one channel
};

/// One person before a wall, drawn square by the camera of core/head/rig.h. Pictures are a pure function of the motion
/// and the pose: the same for every number of threads. draw() may be called from several threads.
class Figure {
public:
  Figure(const Person& person, int size); ///< size: px a side

  Drawing draw(const FaceMotion& motion, const HeadPose& pose, int threads = 0) const;
  /// Where the 478 points of the face mesh fall: x, y in px of the picture (pixel corners), z in the same px, < 0
  /// nearer.
  MeshPoints landmarks(const FaceMotion& motion, const HeadPose& pose) const;
  const FaceShape& shape() const { return shape_; }
  int size() const { return size_; }

private:
  struct Seen;
  /// Mean light of a pixel; head: how many of its samples show the head.
  Eigen::Vector3f pixel(const Seen& seen, int x, int y, int& head) const;
  Scene build(const FaceMotion& motion, const HeadPose& pose) const;

  Person person_;
  int size_;
  FaceShape shape_;
  Skin skin_;
  Shading shading_;
  std::vector<float> wall_;
};

} // namespace d3t::corpus
