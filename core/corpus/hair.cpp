// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/body.h"
#include "core/corpus/noise.h"
#include "core/corpus/skin.h"
#include <numbers>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;
constexpr float kPi = std::numbers::pi_v<float>;

/// How the hair of one style lies: head units above the skull.
struct Cut {
  float top, side, front; ///< thickness above, beside, and of the swell behind the hairline
  float line;             ///< where it begins behind the face at the forehead, 0..1 of the way back
};

Cut cutOf(HairStyle style) {
  switch (style) {
  case HairStyle::Short:
    return {19, 6, 4, .02F};
  case HairStyle::SweptBack:
    return {20, 9, 3, .02F};
  case HairStyle::Bob:
  case HairStyle::Long:
    return {17, 12, 3, .02F};
  case HairStyle::Curly:
    return {34, 24, 9, .03F};
  case HairStyle::Bald:
    return {0, 0, 0, 0};
  }
  return {};
}

/// Sheets of hair that hang beside and behind the face.
void addHangingHair(Scene& scene, const Person& person) {
  constexpr float kToJaw = 104, kToShoulders = 168; // head units below the origin
  const auto noiseSeed = static_cast<uint32_t>(person.seed);
  const float end = person.hairStyle == HairStyle::Long ? kToShoulders : kToJaw;
  const float wide = 114 * person.faceWidth;
  scene.addGrid({40, 160, Material::Hair, true, false, {0, 10, 60}}, [&](float u, float v) {
    const float front = 2 * u - 1, turn = front * (.5F * kPi + .42F + .12F * v); // 0 = back of the head
    const float in = 1 - .10F * smoothStep(.55F, 1, v) - .10F * bell(v, .35F);
    const float strands = 2.F * (layeredNoise(80 * u, 4 * v, 2, noiseSeed + 21) - .5F);
    const float lower = end + 5 * (layeredNoise(40 * u, 0, 2, noiseSeed + 5) - .5F);
    Vertex vertex;
    vertex.position = {(wide * in + strands) * std::sin(turn), mix(-62, lower, v),
                       56 + (98 * in + strands) * std::cos(turn)};
    vertex.rest = Vector3f(0, 1, 0);
    vertex.tag = {.5F * u, v, 0, 0};
    return vertex;
  });
}

} // namespace

void addHair(Scene& scene, const Person& person, const MeshPoints& mesh) {
  if (person.hairStyle == HairStyle::Bald) return;
  const Cut cut = cutOf(person.hairStyle);
  const auto noiseSeed = static_cast<uint32_t>(person.seed);
  const bool curly = person.hairStyle == HairStyle::Curly;
  const float curl = curly ? 22 : 5, curls = curly ? 22 : 7;
  constexpr float kReach = .29F; // turns from the top down to behind the ears
  const auto point = [&](float u, float v) {
    const float angle = kReach * (2 * u - 1), low = std::abs(angle) / kReach;
    const float sideways = smoothStep(.35F, .8F, low);
    const float line = cut.line + .035F * (layeredNoise(42 * u, 0, 3, noiseSeed + 3) - .5F) + .10F * sideways * low;
    const float back = mix(line, 1, v * v * .4F + v * .6F);
    const float rise = smoothStep(-.02F, .26F, back - line);
    const float swell = cut.front * bell(back - line - .2F, .12F) * (1 - sideways);
    const float strands = 2.2F * (layeredNoise(90 * u + 6 * v, 5 * v, 2, noiseSeed) - .5F);
    const float wave = curl * (layeredNoise(curls * u, (curly ? 9 : 3) * v, 2, noiseSeed + 9) - .5F);
    const float thick = person.hairThickness * mix(cut.top, cut.side, sideways) + swell + strands + wave;
    return Skin::behind(mesh, angle, back, mix(-2.5F, thick, rise));
  };
  scene.addGrid({40, 160, Material::Hair, true, false, Skin::middle()}, [&](float u, float v) {
    Vertex vertex;
    vertex.position = point(u, v);
    vertex.rest = (point(u, std::min(v + .01F, 1.F)) - point(u, std::max(v - .01F, 0.F))).normalized();
    vertex.tag = {u, v, 0, 0};
    return vertex;
  });
  if (person.hairStyle == HairStyle::Bob || person.hairStyle == HairStyle::Long) addHangingHair(scene, person);
}

} // namespace d3t::corpus
