// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/body.h"

#include "core/corpus/noise.h"
#include <numbers>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;
constexpr float kPi = std::numbers::pi_v<float>;

/// The body leans after the head: this share of its way.
constexpr float kFollow = .3F;

Vector3f posed(const HeadPose& pose, const Vector3f& p) {
  return pose.scale * (pose.rotation * p) + pose.translation;
}

HeadPose bodyPose(const HeadPose& head) {
  HeadPose body;
  body.scale = head.scale;
  const Vector3f home{0, 0, kFocal};
  body.translation = home + kFollow * (head.translation - home);
  return body;
}

/// Half width, half depth, middle's depth and slope of the shoulders at a height below the head's origin.
Vector3f shoulders(float turn, float down) {
  const float slope = smoothStep(0, 1, down * 1.15F);
  const float part = std::clamp(down / .52F, 0.F, 1.F), shoulder = mix(part, smoothStep(0, 1, part), .55F);
  const float width = 59 + 145 * shoulder + 16 * down, depth = 60 + 28 * slope;
  const float c = std::cos(turn), s = std::sin(turn);
  const float y = 136 + 190 * down - 9 * (1 - down) * s;
  const auto bulge = [](float value) { return std::copysign(std::pow(std::abs(value), .85F), value); };
  return {width * bulge(c), y, 47 + 1 * slope + depth * bulge(s)};
}

} // namespace

void addEars(Scene& scene, const Person& person) {
  for (const float side : {-1.F, 1.F}) {
    const Vector3f root{side * 99 * person.faceWidth, -19, 52};
    scene.addGrid({24, 32, Material::Skin, true, true, root}, [&](float u, float v) {
      const float turn = 2 * kPi * u, r = v; // v = 0 in the middle of the outer face, 1 at the root behind
      const float height = 29 * (1 - .08F * std::sin(turn)), width = 15;
      const float lobe = std::sin(turn) > 0 ? 1 - .3F * std::sin(turn) : 1.F;
      const float ring = std::min(r * 1.35F, 1.F), behind = smoothStep(.74F, 1, r);
      const float rim = bell(ring - .9F, .16F) * 3.2F - bell(ring - .35F, .3F) * 3.4F; // helix and concha
      Vector3f p{0, height * ring * std::sin(turn), width * lobe * ring * std::cos(turn)};
      p.z() *= 1 - .35F * behind;
      p.y() *= 1 - .2F * behind;
      const float away = 1.5F + rim + .34F * (p.z() + 14) - 13 * behind; // the back edge stands off
      p.x() = side * away;
      p.y() -= .12F * p.z();
      Vertex vertex;
      vertex.position = root + p;
      vertex.rest = root + p;
      vertex.tag[3] = -1; // bare
      return vertex;
    });
  }
}

void addBody(Scene& scene, const Person& person, const HeadPose& head) {
  const HeadPose body = bodyPose(head);
  const float wide = person.woman ? 49 : 56;
  const Vector3f inside = posed(body, {0, 120, 50});
  scene.addGrid({16, 48, Material::Skin, false, true, inside}, [&](float u, float v) {
    const float turn = 2 * kPi * u;
    const float radius = wide + 5 * smoothStep(.55F, 1, v) + 3 * (1 - smoothStep(0, .3F, v));
    const float c = std::cos(turn), s = std::sin(turn);
    const float cord = 1.6F * bell(std::abs(c) - .55F + .35F * v, .12F) * (s < 0 ? 1.F : 0.F); // the neck's muscles
    const Vector3f p{(radius + cord) * c, 55 + 110 * v, 40 + 12 * v + (radius * 1.02F + cord) * s};
    Vertex vertex;
    vertex.position = mix(posed(head, p), posed(body, p), smoothStep(.1F, .9F, v));
    vertex.rest = p;
    vertex.tag[3] = -1; // bare
    return vertex;
  });
  const float scaleX = person.woman ? .93F : 1.04F;
  scene.addGrid({40, 72, Material::Cloth, false, true, posed(body, {0, 230, 60})}, [&](float u, float v) {
    Vector3f p = shoulders(2 * kPi * u, v);
    p.x() *= mix(1, scaleX, smoothStep(0, .5F, v));
    Vertex vertex;
    vertex.position = posed(body, p);
    vertex.rest = p;
    vertex.tag[0] = u;
    return vertex;
  });
  scene.addGrid({12, 72, Material::Cloth, false, true, posed(body, {0, 140, 58})}, [&](float u, float v) { // collar
    const float turn = 2 * kPi * u, roll = 2 * kPi * v;
    Vector3f p = shoulders(turn, .015F);
    const Vector3f out{std::cos(turn), 0, std::sin(turn)};
    p += 5.5F * (std::cos(roll) * out + std::sin(roll) * Vector3f(0, 1.15F, 0));
    Vertex vertex;
    vertex.position = posed(body, p);
    vertex.rest = p;
    vertex.tag = {u, 1, 0, 0};
    return vertex;
  });
}

} // namespace d3t::corpus
