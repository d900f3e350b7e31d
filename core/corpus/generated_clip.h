// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/corpus/figure.h"
#include "core/corpus/voice.h"
#include <filesystem>
#include <memory>

namespace d3t::corpus {

/// What clip to make.
struct ClipRecipe {
  uint64_t seed = 1;   ///< who (odd: a woman's voice, even: a man's), and how they move
  double seconds = 13; ///< length, 1..600
  int size = 512;      ///< px a side, even, 64..2048
  std::string text;    ///< what is said, over and over; empty: sentences of our own in an order of the seed
};

/// A talking head that nobody is, with everything about it known exactly. 25 frames per second; frame i shows time
/// i / 25 s of the sound. Pictures are drawn when asked for (same recipe: same bytes, for any number of threads).
class GeneratedClip {
public:
  struct Frame {
    FaceMotion motion; ///< head units and shares, face_shape.h
    HeadPose pose;     ///< head space of the face mesh -> camera space of the 512 x 512 frame, whatever the size
  };

  Person person;
  Audio sound; ///< 16 kHz
  std::vector<TimedPhone> phones;
  std::vector<Frame> frames;

  /// The person saying this: mouth, life and head motion, all of the person's seed. size: px a side.
  GeneratedClip(const Person& who, SpokenText spoken, double seconds, int size);

  int size() const { return figure_->size(); }
  /// Picture and head mask of a frame. threads: 0 = all. May be called from several threads.
  Drawing draw(int frame, int threads = 0) const {
    return figure_->draw(frames[frame].motion, frames[frame].pose, threads);
  }
  /// True places of the 478 points in px of the picture; z in the same px, < 0 nearer.
  MeshPoints landmarks(int frame) const { return figure_->landmarks(frames[frame].motion, frames[frame].pose); }
  const MeshPoints& neutral() const { return figure_->shape().neutral(); } ///< the face at rest, head space
  /// The face in head space, without pose.
  MeshPoints face(int frame) const { return figure_->shape().move(frames[frame].motion); }

private:
  std::shared_ptr<const Figure> figure_;
};

/// Errors: a recipe outside the ranges above (Usage), no voice because flite is missing (Failed), stopped.
Result<GeneratedClip> generateClip(const ClipRecipe& recipe, const Run& run);

/// Draws all frames and writes them with the sound as MP4 (H.264, AAC).
Status writeClip(const GeneratedClip& clip, const std::filesystem::path& file, const Run& run);

} // namespace d3t::corpus
