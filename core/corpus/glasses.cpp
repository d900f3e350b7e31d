// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/body.h"

#include "core/corpus/noise.h"
#include <Eigen/Geometry>
#include <functional>
#include <numbers>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;
constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kWire = 1.7F; // head units: half the thickness

/// A round bar along a line; t in 0..1.
void addBar(Scene& scene, int pieces, bool closed, const std::function<Vector3f(float t)>& line) {
  const auto at = [&](float t) { return line(closed ? t - std::floor(t) : std::clamp(t, 0.F, 1.F)); };
  scene.addGrid({pieces, 8, Material::Frame, true, true, Vector3f(0, 0, 400)}, [&](float u, float v) {
    const Vector3f along = (at(v + .01F) - at(v - .01F)).normalized();
    const Vector3f side = along.cross(std::abs(along.z()) > .8F ? Vector3f(1, 0, 0) : Vector3f(0, 0, 1)).normalized();
    const Vector3f up = side.cross(along);
    Vertex vertex;
    vertex.position = at(v) + kWire * (std::cos(2 * kPi * u) * side + std::sin(2 * kPi * u) * up);
    return vertex;
  });
}

} // namespace

void addGlasses(Scene& scene, const Person& person, const FaceShape& shape) {
  if (person.glasses == Glasses::None) return;
  const bool square = person.glasses == Glasses::Square;
  const auto& eyes = shape.eyes();
  const float front = std::min(eyes[0].centre.z() - eyes[0].radii.z(), eyes[1].centre.z() - eyes[1].radii.z()) - 11;
  const float wide = square ? 30 : 27, high = square ? 21 : 25, corner = square ? .42F : 1;
  const auto rim = [&](int side, float t) {
    const float c = std::cos(2 * kPi * t), s = std::sin(2 * kPi * t);
    const auto bulge = [&](float value) { return std::copysign(std::pow(std::abs(value), corner), value); };
    const Vector3f middle = eyes[static_cast<size_t>(side)].centre;
    const float x = middle.x() + wide * bulge(c);
    return Vector3f(x, middle.y() + 4 + high * bulge(s), front + .0035F * x * x); // bent about the face
  };
  for (const int side : {0, 1}) addBar(scene, 64, true, [&](float t) { return rim(side, t); });
  const Vector3f left = rim(0, 0) + Vector3f(0, -6, 0), right = rim(1, .5F) + Vector3f(0, -6, 0);
  addBar(scene, 12, false, [&](float t) {
    return Vector3f(mix(left, right, t) + Vector3f(0, -4 * std::sin(kPi * t), -3 * std::sin(kPi * t)));
  });
  for (const int side : {0, 1}) {
    const float out = side == 0 ? -1.F : 1.F;
    const Vector3f hinge = rim(side, side == 0 ? .5F : 0) + Vector3f(0, -8, 0);
    const Vector3f ear{out * 104 * person.faceWidth, -36, 50};
    addBar(scene, 16, false, [&](float t) {
      const Vector3f bend{out * 10 * std::sin(kPi * std::min(1.6F * t, 1.F)), 0, 0};
      return Vector3f(mix(hinge, ear, t) + bend);
    });
  }
}

} // namespace d3t::corpus
