// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>

namespace d3t::corpus {

enum class HairStyle { Short, SweptBack, Bob, Long, Curly, Bald };
enum class Glasses { None, Round, Square };
enum class Wall { Room, Plain, Panels, Window };

/// How a person is lit, all in camera space (x right, y down, z away).
struct Light {
  Eigen::Vector3f from{-.52F, -.62F, -.80F}; ///< towards the key light, of any length
  Eigen::Vector3f key{1.62F, 1.52F, 1.38F};  ///< linear RGB
  float fill = 1;                            ///< times the usual light from the other side and from the sky
};

/// How a person is filmed.
struct Camera {
  float scale = 1.04F;                     ///< of the head: 1 = as far away as the working frame's camera
  Eigen::Vector2f place{0, -2};            ///< of the head's origin, head units right and down of the middle
  float yaw = 0, pitch = 0;                ///< degrees that the head is turned to the side, down, at rest
  Eigen::Vector3f exposure{1.F, 1.F, 1.F}; ///< on linear RGB: brightness and white balance
};

/// How a person articulates, beside Person::articulation and rounding.
struct Style {
  float jaw = 1;       ///< factor on the jaw's way: how much of an opening it does, the lips the rest
  float precision = 1; ///< > 1: dominances fall off faster, targets are reached (hyperarticulated); < 1: slurred
  float lag = 0;       ///< s that lips and jaw come after the phones, -.02 .. .03; closures stay where they are
};

/// Who is seen and heard: everything that differs between generated persons. Colours are light (linear RGB).
struct Person {
  uint64_t seed = 1;
  bool woman = true;
  std::string voice; ///< flite voice

  // Shape: factors on the neutral face, 1 = neutral.
  float faceWidth = 1, faceHeight = 1, jawWidth = 1, chin = 1;
  float noseWidth = 1, noseLength = 1, eyeSize = 1, mouthWidth = 1, lipFullness = 1, browHeight = 0;

  Eigen::Vector3f skin, lips, hair, brows, iris, sweater, wall;
  HairStyle hairStyle = HairStyle::Short;
  float hairThickness = 1; ///< factor on how far it stands off
  float freckles = 0, stubble = 0;
  float beard = 0, moustache = 0; ///< 0..1, full
  Glasses glasses = Glasses::None;
  Eigen::Vector3f frame{.02F, .02F, .02F}; ///< of the glasses
  Wall background = Wall::Room;
  Light light;
  Camera camera;

  // Manner.
  float articulation = 1; ///< factor on mouth opening
  float rounding = 1;     ///< factor on mouth width changes
  float headMotion = 1;
  Style style;
};

/// The person of a seed: the same on every machine. One of a few who are alike in light, camera and room: the demo.
Person makePerson(uint64_t seed);

/// A person of the corpus: everything above drawn from the seed, more widely than makePerson() does.
Person castPerson(uint64_t seed);

} // namespace d3t::corpus
