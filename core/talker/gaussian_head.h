// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/head/rig.h"
#include "core/splat/rasterizer.h"
#include "core/talker/field.h"
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace d3t {

/// Sound as the Individual Field sees it: viseme prior (opening, width, jaw) and voice activity at the frame's time,
/// each with the training part's mean removed and divided by its deviation.
inline constexpr int kSoundCodes = 4;
using SoundCode = std::array<float, kSoundCodes>;

/// What moves the head in one frame, and, for fields that smooth over time (Field::reach), the codes of the frames
/// kDriveReach before to kDriveReach after it. Without them these are taken to be like the frame itself.
struct DriveFrame {
  MotionCode motion{};
  SoundCode sound{};
};
inline constexpr int kDriveReach = 2;
struct Drive {
  MotionCode motion{};
  SoundCode sound{};
  std::optional<std::array<DriveFrame, 2 * kDriveReach>> around{}; ///< frames -2, -1, +1, +2 (40 ms apart)
};

/// The input of a General or an Individual Field that reads `reach` (up to kDriveReach) frames on either side.
std::vector<float> motionInput(const Drive&, int reach);
std::vector<float> soundInput(const Drive&, int reach);

/// Sets `around` of drives that are one after another in time, at `frame` 1/25 s: a neighbour that is missing is
/// replaced by the next one towards the drive itself. frame: rising.
void linkDrives(std::span<Drive> drives, std::span<const int> frame);

/// Trainable rows of the static field, each `count` floats.
enum GaussianRow {
  kMeanRow = 0,
  kLogScaleRow = 3,
  kRotationRow = 6,
  kOpacityRow = 10,
  kColourRow = 11,
  kGaussianRows = 14
};

/// A person's head as Gaussians in head space (core/head/rig.h): a static field bound to the motion rig, plus the
/// General and the Individual Field at control nodes:
///   mean_i = m_i + sum_k a_k B_ik + sum_j w_ij (general(a)_j + individual(s)_j)
/// with 4 nodes j per Gaussian. Scale, rotation, opacity and colour do not change with motion.
struct GaussianHead {
  int count = 0;
  std::vector<float> rows;           ///< kGaussianRows x count: mean, log scale, quaternion, opacity logit, colour DC
  std::vector<float> rig;            ///< 3 kCodes x count: B, row 3 k + axis
  std::vector<float> nodes;          ///< 3 x nodeCount
  std::vector<int32_t> nodeIndex;    ///< count x 4
  std::vector<float> nodeWeight;     ///< count x 4, sums to 1
  std::shared_ptr<Field> general;    ///< kCodes inputs
  std::shared_ptr<Field> individual; ///< kSoundCodes inputs

  int nodeCount() const { return static_cast<int>(nodes.size() / 3); }
  float* row(int r) { return rows.data() + static_cast<size_t>(r) * count; }
  const float* row(int r) const { return rows.data() + static_cast<size_t>(r) * count; }
  GaussianHead clone() const; ///< deep copy (the fields too)

  void save(TensorFile&) const;
  static Result<GaussianHead> load(const TensorFile&);
};

/// Poses a GaussianHead: parameters + Drive -> a cloud to rasterize, and the gradients back. Holds the memory between
/// calls; one object per concurrent use. The head must outlive the views.
class HeadDeformer {
public:
  explicit HeadDeformer(int threads = 0) : threads_(threads) {}

  void deform(const GaussianHead&, const Drive&);
  /// Valid until the next deform().
  splat::CloudView cloud() const;
  /// Where the rasterizer's backward pass writes; then fold() reads it.
  splat::CloudGradients gradients();
  /// After the rasterizer's backward: node gradients (3 x nodes) of the sum over Gaussians, and the rows' gradients
  /// taken to the trainable space (log scale, logit).
  void fold(const GaussianHead&);

  const std::vector<float>& nodeGradient() const { return nodeGradient_; }
  const float* rowGradient(int r) const { return gradient_.data() + static_cast<size_t>(r) * count_; }
  /// d loss / d motion code of the frame itself, through rig and General Field. After deform() and fold().
  MotionCode codeGradient(const GaussianHead&) const;
  const float* means(int axis) const { return posed_.data() + static_cast<size_t>(axis) * count_; }

private:
  int threads_, count_ = 0;
  const GaussianHead* head_ = nullptr;
  std::vector<float> posed_;    ///< kGaussianRows x count, activated; rotation and colour stay in the head
  std::vector<float> gradient_; ///< same layout
  std::vector<float> motionInput_, offsets_, nodeOffsets_, nodeGradient_;
};

/// The camera that shows a part of the working frame at a chosen size: pixel = (work - origin) * scale.
splat::Camera headCamera(const HeadPose&, float originX, float originY, float scale, int width, int height);

} // namespace d3t
