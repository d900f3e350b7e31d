// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/shading.h"

#include "core/corpus/noise.h"
#include <Eigen/Geometry>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

const Vector3f kFillFrom = Vector3f(.80F, -.10F, -.60F).normalized();
const Vector3f kRimFrom = Vector3f(.72F, -.45F, .55F).normalized();
const Vector3f kFill{.22F, .25F, .31F}, kRim{.50F, .50F, .54F};
const Vector3f kSky{.40F, .43F, .48F}, kGround{.22F, .18F, .155F};
constexpr int kShadowSize = 512;
constexpr float kShadowReach = 260; // head units from the middle to the edge of the shadow map
constexpr float kBias = 2.6F;

float wrapped(float cosine, float wrap) {
  const float t = std::max(0.F, (cosine + wrap) / (1 + wrap));
  return mix(t, t * t, wrap);
}

} // namespace

uint8_t developed(float light) {
  static const std::array<uint8_t, 4096> kTable = [] {
    std::array<uint8_t, 4096> table{};
    for (size_t i = 0; i < table.size(); ++i) {
      const float x = 2 * static_cast<float>(i) / 4095;
      const float soft = x < .6F ? x : .6F + .4F * (1 - std::exp(-(x - .6F) / .4F));
      const float s = soft <= .0031308F ? 12.92F * soft : 1.055F * std::pow(soft, 1 / 2.4F) - .055F;
      table[i] = static_cast<uint8_t>(std::lround(255 * std::min(s, 1.F)));
    }
    return table;
  }();
  return kTable[static_cast<size_t>(std::clamp(light * .5F, 0.F, 1.F) * 4095 + .5F)];
}

Shading::Shading(const FaceShape& shape, const Person& person) : skin_(shape, person), person_(person) {
  keyFrom_ = person.light.from.normalized();
  key_ = person.light.key;
  fill_ = person.light.fill * kFill;
  const Vector3f right = Vector3f(0, 1, 0).cross(keyFrom_).normalized();
  light_.row(0) = right;
  light_.row(1) = keyFrom_.cross(right);
  light_.row(2) = keyFrom_;
}

ScreenPoint Shading::fromLight(const Vector3f& position) const {
  const Vector3f p = light_ * (position - centre_);
  constexpr float kScale = kShadowSize / (2 * kShadowReach);
  return {(p.x() + kShadowReach) * kScale, (p.y() + kShadowReach) * kScale, p.z()};
}

void Shading::castShadows(const Scene& scene, const Vector3f& centre, int threads) {
  centre_ = centre;
  std::vector<ScreenPoint> points;
  points.reserve(scene.vertices.size());
  for (const Vertex& v : scene.vertices) points.push_back(fromLight(v.position));
  shadow_ = rasterize(points, scene.triangles, kShadowSize, threads);
}

/// Share of the key light that arrives: the shadow map, filtered over about 5 x 5 of its cells.
float Shading::litShare(const Vector3f& position, const Vector3f& normal) const {
  const ScreenPoint p = fromLight(position + 1.5F * normal);
  const int x0 = static_cast<int>(std::floor(p.x - 1.5F)), y0 = static_cast<int>(std::floor(p.y - 1.5F));
  const float fx = p.x - 1.5F - static_cast<float>(x0), fy = p.y - 1.5F - static_cast<float>(y0);
  if (x0 < 0 || y0 < 0 || x0 + 3 >= kShadowSize || y0 + 3 >= kShadowSize) return 1;
  float lit = 0, weight = 0;
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 4; ++x) {
      const float wx = x == 0 ? 1 - fx : x == 3 ? fx : 1, wy = y == 0 ? 1 - fy : y == 3 ? fy : 1;
      const float in = shadow_.near[static_cast<size_t>(y0 + y) * kShadowSize + x0 + x] - p.near;
      lit += wx * wy * (1 - smoothStep(kBias, kBias + 3, in));
      weight += wx * wy;
    }
  return lit / weight;
}

Vector3f Shading::lit(const Vertex& at, const Paint& paint, const Vector3f& wrap) const {
  const Vector3f& n = at.normal;
  const Vector3f view = -at.position.normalized();
  const float key = n.dot(keyFrom_), shadow = std::max(paint.leastLit, key > -.4F ? litShare(at.position, n) : 0);
  Vector3f light = mix(kGround, kSky, .5F - .5F * n.y()) * (person_.light.fill * paint.open);
  for (int c = 0; c < 3; ++c) {
    const float through = mix(shadow, std::sqrt(shadow), wrap[c]); // light creeps into shadows of soft matter
    light[c] += key_[c] * .62F * through * wrapped(key, wrap[c]) * (.6F + .4F * paint.open) +
                fill_[c] * wrapped(n.dot(kFillFrom), wrap[c]) * paint.open;
  }
  Vector3f out = paint.colour.cwiseProduct(light);
  const Vector3f half = (keyFrom_ + view).normalized(), halfFill = (kFillFrom + view).normalized();
  const float grazing = std::pow(1 - std::clamp(n.dot(view), 0.F, 1.F), 4.F);
  const float shine = paint.gloss * (1 + 2.5F * grazing);
  out += key_ * (shine * shadow * std::pow(std::max(0.F, n.dot(half)), paint.sharpness));
  out += fill_ * (shine * std::pow(std::max(0.F, n.dot(halfFill)), paint.sharpness));
  out += kRim * (.55F * grazing * std::max(0.F, n.dot(kRimFrom) + .25F) * paint.open * (.15F + paint.colour.mean()));
  return out;
}

Paint Shading::eye(const Vertex& at) const {
  const float r = std::hypot(at.tag[0], at.tag[1]), below = at.tag[2];
  Paint paint;
  const float inner = at.tag[3] > .5F ? -at.tag[0] : at.tag[0]; // towards the nose
  paint.colour = mix(Vector3f(.70F, .68F, .66F), Vector3f(.62F, .44F, .40F), .5F * smoothStep(1.4F, 2.4F, inner));
  const float turn = std::atan2(at.tag[1], at.tag[0]);
  const float rays = layeredNoise(3 + 2.6F * turn, 2.2F * r, 3, 17) - .5F;
  Vector3f iris = person_.iris * (1 + .9F * rays) * mix(1.35F, .8F, r);
  iris = mix(iris, Vector3f(person_.iris * .18F), smoothStep(.74F, .98F, r));
  paint.colour = mix(paint.colour, iris, 1 - smoothStep(.93F, 1.07F, r));
  paint.colour = mix(paint.colour, Vector3f(.006F, .005F, .005F), 1 - smoothStep(.36F, .45F, r));
  paint.open = mix(.28F, 1, smoothStep(-.05F, .8F, below));
  paint.colour *= mix(.45F, 1, smoothStep(-.1F, .62F, below)); // the upper lid's shade
  return paint;
}

Paint Shading::mouthPart(const Vertex& at, Material material) const {
  Paint paint;
  paint.leastLit = .55F; // light that lips and teeth pass on between them
  const Vector3f flesh(.30F, .085F, .075F);
  if (material == Material::Mouth) {
    paint.colour = flesh * (.85F * (1 - smoothStep(0, .45F, at.tag[0])) + .13F);
    paint.open = 1 - .7F * smoothStep(0, .5F, at.tag[0]);
  } else if (material == Material::Teeth) {
    const float across = std::abs(at.tag[0]), gap = .5F - .5F * std::cos(6.2832F * across);
    const float gum = 1 - smoothStep(.10F, .26F, at.tag[1] - .10F * gap);
    paint.colour = mix(Vector3f(.66F, .62F, .54F) * mix(.72F, 1, smoothStep(0, .25F, gap)), flesh * 1.2F, gum);
    const float dim = mix(1, .22F, smoothStep(1.2F, 5, across)) * (at.tag[2] > .5F ? .62F : .88F);
    paint.colour *= dim;
    paint.open = .75F;
    paint.gloss = .16F;
    paint.sharpness = 40;
  } else {
    const float grain = valueNoise(1.2F * at.rest.x(), 1.2F * at.rest.z(), 5) - .5F;
    paint.colour = Vector3f(.26F, .085F, .08F) * (1 + .2F * grain - .35F * bell(at.rest.x(), 2.2F));
    paint.open = .5F;
    paint.gloss = .10F;
    paint.sharpness = 24;
  }
  return paint;
}

Paint Shading::cloth(const Vertex& at) const {
  Paint paint;
  const float around = at.tag[0] * 6.2832F * 60, down = at.rest.y() * .42F + (at.tag[1] > 0 ? at.rest.z() * .3F : 0);
  const float knit = std::sin(around) * .5F + .5F, row = std::abs(std::sin(down + .6F * std::sin(around)));
  const float fuzz = layeredNoise(.3F * at.rest.x(), .3F * at.rest.y(), 2, 77) - .5F;
  paint.colour = person_.sweater * (.86F + .16F * knit * row + .22F * fuzz);
  paint.open = .92F - .3F * bell(at.rest.y() - 136, 14) * (at.tag[1] > 0 ? 0 : 1);
  return paint;
}

/// Strands shine around, not across (Kajiya and Kay 1989).
Vector3f Shading::hair(const Vertex& at) const {
  const Vector3f view = -at.position.normalized(), &n = at.normal;
  const auto seed = static_cast<uint32_t>(person_.seed) + 31;
  const float across = at.tag[0], along = at.tag[1];
  const float wide = layeredNoise(70 * across + 2 * along, 2.5F * along, 2, seed) - .5F;
  const float fine = layeredNoise(420 * across + 5 * along, 7 * along, 2, seed + 1) - .5F;
  Vector3f tangent = (at.rest + .25F * fine * n + .2F * wide * view).normalized();
  const Vector3f colour = person_.hair * (1 + .55F * wide + .7F * fine);
  const float shadow = litShare(at.position, n);
  const auto ring = [&](const Vector3f& from, float sharp, float shift) {
    const Vector3f t = (tangent + shift * n).normalized();
    const float along2 = t.dot((from + view).normalized());
    return std::pow(std::sqrt(std::max(0.F, 1 - along2 * along2)), sharp);
  };
  const float key = std::max(0.F, .25F + .75F * n.dot(keyFrom_)) * shadow;
  Vector3f light = mix(kGround, kSky, .5F - .5F * n.y()) * (.75F * person_.light.fill) + key_ * (.62F * key) +
                   fill_ * std::max(0.F, n.dot(kFillFrom));
  Vector3f out = colour.cwiseProduct(light);
  const Vector3f sheen = .5F * person_.hair + Vector3f(.05F, .05F, .05F);
  out += key_.cwiseProduct(sheen) * (.55F * key * ring(keyFrom_, 26, -.12F + .3F * fine));
  out += kRim.cwiseProduct(sheen) * (1.1F * std::max(0.F, n.dot(kRimFrom)) * ring(kRimFrom, 12, 0));
  return out;
}

Vector3f Shading::colour(const Vertex& at, Material material) const {
  const Vector3f hard{.05F, .05F, .05F}, soft{.42F, .24F, .18F};
  switch (material) {
  case Material::Skin:
    return lit(at, skin_.at(at.rest, at.tag), soft);
  case Material::Hair:
    return hair(at);
  case Material::Cloth:
    return lit(at, cloth(at), Vector3f(.2F, .2F, .2F));
  case Material::Lash:
    return person_.brows * .12F;
  case Material::Frame: {
    Paint paint;
    paint.colour = person_.frame;
    paint.gloss = .35F;
    paint.sharpness = 30;
    return lit(at, paint, hard);
  }
  case Material::Eye: {
    Vector3f out = lit(at, eye(at), soft);
    const float glint = std::hypot(at.tag[0] + .34F, at.tag[1] + .38F); // a window, mirrored by the cornea
    const float faint = std::hypot(at.tag[0] - .38F, at.tag[1] - .30F);
    const float seen = smoothStep(0, .3F, at.tag[2]);
    out += Vector3f(1, 1, 1) * seen *
           (1.1F * (1 - smoothStep(.13F, .24F, glint)) + .10F * (1 - smoothStep(.1F, .3F, faint)));
    return out;
  }
  default:
    return lit(at, mouthPart(at, material), soft);
  }
}

} // namespace d3t::corpus
