// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/identity.h"
#include "core/render/body_track.h"
#include "core/talker/mouth_shapes.h"
#include "core/timeline/timeline.h"
#include "core/timeline/viseme.h"
#include <array>
#include <filesystem>
#include <memory>
#include <string>

namespace d3t::performance {

/// An identity with what is worked out of it once: how its mouth rests and makes visemes, how its lids close, where its
/// body may turn round in time. Immutable, shared by threads.
///
///   Result<std::shared_ptr<const Actor>> actor = Actor::open("me.d3id");
class Actor {
public:
  static Result<std::shared_ptr<const Actor>> open(const std::filesystem::path& identity);
  /// hash: hashFile() of the identity's file; names what was heard for it.
  Actor(Identity, std::string hash);
  Actor(const Actor&) = delete;
  Actor& operator=(const Actor&) = delete;

  const Identity& identity() const { return identity_; }
  const std::string& hash() const { return hash_; }

  const LowerCode& rest() const { return rest_; } ///< the lips touch, and nobody speaks
  const SoundCode& silence() const { return silence_; }
  /// The mouth in a shape of the table, lips touching where it is p, b, m or silence.
  LowerCode shape(timeline::VisemeId) const;
  /// Whether lips touch in it.
  static bool touches(timeline::VisemeId);
  const MouthShapes& shapes() const { return shapes_; }
  /// Between the inner lips, head units, with the upper face at rest.
  float opening(const LowerCode& code) const { return opening_.at(code); }
  /// How far the person opens the mouth, head units: rest to the 98th percentile of what was seen.
  float openingReach() const { return openingReach_; }

  /// Upper-face codes whose blinks are `depth` times as deep: lids that are nearer together than kOpenLids of their
  /// usual distance move towards or away from that, by the way in which this person closes them. Not further than the
  /// person did.
  void scaleBlink(MotionCode&, float depth) const;

  /// Where in the body this stretch of the source clip is played. BadInput: the person is not seen in it.
  Result<BodyPath> path(const timeline::Source&, int64_t frames) const;
  /// Mean of the path's poses.
  HeadPose meanPose(const BodyPath&) const;

private:
  using Upper = Eigen::Matrix<float, kUpperCodes, 1>;
  void learnLids();

  Identity identity_;
  std::string hash_;
  LowerCode rest_{};
  SoundCode silence_{};
  LipOpening opening_;
  float openingReach_ = 0;
  MouthShapes shapes_;
  std::array<LowerCode, timeline::kVisemeNames.size()> visemes_{};
  Upper lidSlope_ = Upper::Zero(), lidPath_ = Upper::Zero(); ///< opening per unit of code; code per unit of opening
  float lidLimit_ = 0, lidLeast_ = 0; ///< openings (without the canonical part): below the first it is a blink
  BodyTrack track_;                   ///< of identity_.body
};

/// Lids nearer together than this share of their usual distance blink.
inline constexpr float kOpenLids = .85f;

/// `pose` as far from `mean` as `motion` says: 0 is the mean, 1 the pose itself, to the bit. The plate still shows neck
/// and shoulders of the pose itself: up to some degrees (about .5 .. 1.5 of a calm clip's motion) that is not seen.
HeadPose scalePose(const HeadPose& pose, const HeadPose& mean, float motion);

} // namespace d3t::performance
