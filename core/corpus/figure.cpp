// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/figure.h"

#include "core/base/parallel.h"
#include "core/corpus/body.h"
#include "core/corpus/features.h"
#include "core/corpus/wall.h"
#include <algorithm>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

constexpr int kSamples = 2; // per pixel and axis

std::vector<ScreenPoint> project(const Scene& scene, int size) {
  const float scale = static_cast<float>(size) / kWorkSize;
  std::vector<ScreenPoint> points;
  points.reserve(scene.vertices.size());
  for (const Vertex& v : scene.vertices) {
    const float near = 1 / v.position.z();
    points.push_back({scale * (kWorkSize / 2.F + kFocal * v.position.x() * near),
                      scale * (kWorkSize / 2.F + kFocal * v.position.y() * near), near});
  }
  return points;
}

Vertex blended(const Scene& scene, const Triangle& t, const std::array<float, 3>& weights) {
  Vertex at;
  at.position = at.normal = Vector3f::Zero();
  for (int k = 0; k < 3; ++k) {
    const Vertex& v = scene.vertices[t.corner[k]];
    at.position += weights[k] * v.position;
    at.normal += weights[k] * v.normal;
    at.rest += weights[k] * v.rest;
    for (size_t i = 0; i < 4; ++i) at.tag[i] += weights[k] * v.tag[i];
  }
  at.normal.normalize();
  return at;
}

/// Light is worked out once per pixel where all its samples lie on one smooth piece without fine drawing.
bool mayShareLight(const Triangle& ta, const Vertex& a, const Triangle& tb, const Vertex& b) {
  if (ta.material != tb.material || ta.head != tb.head) return false;
  if (a.position.z() - b.position.z() > 4 || b.position.z() - a.position.z() > 4) return false;
  if (ta.material == Material::Skin) return std::max({b.tag[0], b.tag[1], b.tag[2]}) < .2F;
  return ta.material == Material::Cloth || ta.material == Material::Hair;
}

Vertex meanOf(const std::array<Vertex, kSamples * kSamples>& at) {
  Vertex mean = at[0];
  for (size_t i = 1; i < at.size(); ++i) {
    mean.position += at[i].position;
    mean.normal += at[i].normal;
    mean.rest += at[i].rest;
    for (size_t k = 0; k < 4; ++k) mean.tag[k] += at[i].tag[k];
  }
  const float share = 1.F / static_cast<float>(at.size());
  mean.position *= share;
  mean.rest *= share;
  mean.normal.normalize();
  for (float& tag : mean.tag) tag *= share;
  return mean;
}

} // namespace

/// One frame on its way to a picture.
struct Figure::Seen {
  Scene scene;
  std::vector<ScreenPoint> points;
  Visible visible;
  Shading shading;
};

Figure::Figure(const Person& person, int size)
    : person_(person), size_(size), shape_(person), skin_(shape_), shading_(shape_, person),
      wall_(makeWall(person, size)) {}

Scene Figure::build(const FaceMotion& motion, const HeadPose& pose) const {
  Scene scene;
  const MeshPoints mesh = shape_.move(motion);
  skin_.add(scene, mesh);
  addEyes(scene, shape_, mesh, motion);
  addLashes(scene, mesh, motion);
  addMouth(scene, shape_, mesh, motion);
  addEars(scene, person_);
  addGlasses(scene, person_, shape_);
  const size_t firstHair = scene.vertices.size();
  addHair(scene, person_, mesh);
  for (size_t i = firstHair; i < scene.vertices.size(); ++i) // there it is a direction
    scene.vertices[i].rest = pose.rotation * scene.vertices[i].rest;
  scene.transform(0, pose);
  addBody(scene, person_, pose);
  return scene;
}

Vector3f Figure::pixel(const Seen& seen, int x, int y, int& head) const {
  std::array<Vertex, kSamples * kSamples> at;
  std::array<const Triangle*, kSamples * kSamples> in{};
  bool alike = true;
  Vector3f light = Vector3f::Zero();
  for (int sample = 0; sample < kSamples * kSamples; ++sample) {
    const int sx = x * kSamples + sample % kSamples, sy = y * kSamples + sample / kSamples;
    const int id = seen.visible.triangle[static_cast<size_t>(sy) * seen.visible.size + sx];
    if (id < 0) {
      light += Eigen::Map<const Vector3f>(&wall_[(static_cast<size_t>(y) * size_ + x) * 3]);
      alike = false;
      continue;
    }
    const Triangle& t = seen.scene.triangles[id];
    const auto& p = seen.points;
    const auto weights = weightsAt({&p[t.corner[0]], &p[t.corner[1]], &p[t.corner[2]]}, static_cast<float>(sx) + .5F,
                                   static_cast<float>(sy) + .5F);
    in[sample] = &t;
    at[sample] = blended(seen.scene, t, weights);
    head += t.head;
    alike = alike && mayShareLight(*in[0], at[0], t, at[sample]);
  }
  if (alike) return seen.shading.colour(meanOf(at), in[0]->material);
  for (size_t sample = 0; sample < in.size(); ++sample)
    if (in[sample]) light += seen.shading.colour(at[sample], in[sample]->material).cwiseMin(1.6F);
  return light / (kSamples * kSamples);
}

Drawing Figure::draw(const FaceMotion& motion, const HeadPose& pose, int threads) const {
  Seen seen{build(motion, pose), {}, {}, shading_};
  seen.points = project(seen.scene, size_ * kSamples);
  seen.visible = rasterize(seen.points, seen.scene.triangles, size_ * kSamples, threads);
  const Vector3f middle = pose.scale * (pose.rotation * Vector3f(0, 40, 20)) + pose.translation;
  seen.shading.castShadows(seen.scene, middle, threads);
  Drawing out{Image(size_, size_, 3), Image(size_, size_, 1)};
  parallelFor(size_, threads, [&](int y) {
    for (int x = 0; x < size_; ++x) {
      int head = 0;
      const Vector3f light = pixel(seen, x, y, head);
      for (int c = 0; c < 3; ++c) out.picture.at(x, y)[c] = developed(light[c] * person_.camera.exposure[c]);
      *out.head.at(x, y) = static_cast<uint8_t>(head * 255 / (kSamples * kSamples));
    }
  });
  return out;
}

MeshPoints Figure::landmarks(const FaceMotion& motion, const HeadPose& pose) const {
  MeshPoints points = shape_.move(motion);
  const float scale = static_cast<float>(size_) / kWorkSize;
  for (int i = 0; i < kMeshPoints; ++i) {
    const Vector3f p = points.row(i);
    const Vector3f camera = pose.scale * (pose.rotation * p) + pose.translation;
    points.row(i).head<2>() = scale * projectToWork(pose, p);
    points(i, 2) = scale * (camera.z() - kFocal);
  }
  return points;
}

} // namespace d3t::corpus
