// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/skin_paint.h"

#include "core/corpus/face_points.h"
#include "core/corpus/noise.h"

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

constexpr int kBrowUpper[] = {300, 293, 334, 296, 336}, kBrowLower[] = {276, 283, 282, 295, 285}; // outside to inside

float oval(float x, float y, float width, float height) {
  return std::sqrt(x * x / (width * width) + y * y / (height * height));
}

} // namespace

SkinPaint::SkinPaint(const FaceShape& shape, const Person& person)
    : person_(person), seed_(static_cast<uint32_t>(person.seed) * 7919U) {
  const MeshPoints& rest = shape.neutral();
  for (int k = 0; k < 5; ++k) {
    const Vector3f upper = rest.row(kBrowUpper[k]), lower = rest.row(kBrowLower[k]);
    brow_[k] = {.5F * (upper.x() + lower.x()), .5F * (upper.y() + lower.y()), .5F * std::abs(lower.y() - upper.y())};
  }
  nostril_ = Vector3f::Zero();
  for (const int i : {250, 458, 290, 392}) nostril_ += Vector3f(rest.row(i)) / 4;
  eye_ = shape.eyes()[1].centre;
  mouth_ = shape.mouthCentre();
}

/// How much of the place is covered by brow, 0..1.
float SkinPaint::brow(float x, float y) const {
  const float ax = std::abs(x);
  if (ax > brow_.front().x() + 4 || ax < brow_.back().x() - 4) return 0;
  size_t k = 0;
  while (k + 2 < brow_.size() && brow_[k + 1].x() > ax) ++k;
  const float t = std::clamp((brow_[k].x() - ax) / (brow_[k].x() - brow_[k + 1].x()), -.3F, 1.3F);
  const Vector3f middle = mix(brow_[k], brow_[k + 1], t);
  const float ends = smoothStep(brow_.back().x() - 3, brow_.back().x() + 5, ax) *
                     (1 - smoothStep(brow_.front().x() - 9, brow_.front().x() + 3, ax));
  const float strands = valueNoise(.55F * ax + .25F * y, .9F * y - .75F * ax, seed_) - .5F;
  const float fine = valueNoise(1.3F * ax + .8F * y, 1.5F * y - .9F * ax, seed_ + 5) - .5F;
  const float half = (person_.woman ? .78F : .98F) * std::max(middle.z(), 2.F) * mix(.65F, 1, ends);
  const float edge = std::abs(y - middle.y()) / half + .55F * strands + .3F * fine;
  return ends * (1 - smoothStep(.62F, 1.18F, edge)) * (.88F + .24F * fine);
}

void SkinPaint::complexion(Paint& paint, const Vector3f& rest) const {
  const float x = std::abs(rest.x()), y = rest.y();
  const float blotch = layeredNoise(.035F * rest.x() + 9, .035F * y + .02F * rest.z(), 2, seed_ + 1) - .5F;
  const float grain = valueNoise(.62F * rest.x(), .62F * y + .4F * rest.z(), seed_ + 2) - .5F;
  paint.colour = person_.skin * (.94F + .10F * blotch + .045F * grain);
  const float rosy = .75F * bell(x - 52, 26) * bell(y - 10, 24) + .55F * bell(x, 15) * bell(y - 4, 14) +
                     .5F * bell(x - 100, 12) * bell(y + 18, 30) + .25F * bell(x, 26) * bell(y - 96, 14);
  paint.colour = paint.colour.cwiseProduct(mix(Vector3f(1, 1, 1), Vector3f(1.02F, .80F, .77F), rosy));
  if (person_.freckles > .45F && y > -40 && y < 45) {
    const float spots = valueNoise(.5F * rest.x() + 50, .5F * y, seed_ + 3);
    const float much = (person_.freckles - .4F) * bell(x - 30, 42) * bell(y, 30);
    paint.colour *= 1 - .5F * much * smoothStep(.72F, .86F, spots);
  }
  if (person_.stubble > 0) {
    const float beard =
        smoothStep(mouth_.y() - 42, mouth_.y() + 14, y + .22F * x) * (1 - bell(x, 10) * bell(y - 64, 5));
    const float upperLip = bell(x, 34) * bell(y - mouth_.y() + 19, 8);
    const float dots = .72F + .5F * valueNoise(1.4F * rest.x(), 1.4F * y + rest.z(), seed_ + 4);
    const float much = .42F * person_.stubble * std::min(1.F, .8F * beard + upperLip) * dots * (rest.z() < 40 ? 1 : 0);
    paint.colour = mix(paint.colour, Vector3f(person_.brows * 1.2F), much);
  }
}

/// A grown beard and moustache: dark, in strands, with a ragged edge below the cheeks.
void SkinPaint::beard(Paint& paint, const Vector3f& rest) const {
  if (person_.beard <= 0 && person_.moustache <= 0) return;
  const float x = std::abs(rest.x()), y = rest.y();
  const float ragged = 9 * (layeredNoise(.16F * rest.x(), .16F * y, 2, seed_ + 41) - .5F);
  const float line = mouth_.y() - .42F * std::max(x - 22, 0.F) + 9 * bell(x - 26, 12); // from the chin up to the ears
  const float cheeks = smoothStep(line - 2, line + 9, y + ragged) * (1 - smoothStep(88, 98, x) * (y < -25 ? 1.F : 0.F));
  const float lip = bell(x, 50) * bell(y - mouth_.y() + 15 - .2F * x, 8.5F); // past the corners of the mouth
  const float bare = bell(x, 13) * bell(y - mouth_.y() - 24, 4);             // under the lower lip
  const float strands = valueNoise(.9F * rest.x() + .2F * y, .28F * y + .2F * rest.z(), seed_ + 42) - .5F;
  const float much =
      std::max(person_.beard * cheeks * (1 - .6F * bare), person_.moustache * smoothStep(.35F, .75F, lip));
  paint.colour = mix(paint.colour, Vector3f(person_.hair * (.75F + .8F * strands)), std::min(.93F * much, 1.F));
}

/// Where little sky is seen: eye sockets, beside the nose, under the lip, the nostrils.
void SkinPaint::hollows(Paint& paint, const Vector3f& rest) const {
  const float x = std::abs(rest.x()), y = rest.y();
  paint.open -= .30F * bell(x - eye_.x() + 17, 13) * bell(y - eye_.y(), 13);    // inner corner
  paint.open -= .34F * bell(x - eye_.x(), 26) * bell(y - eye_.y() + 12, 6);     // crease
  paint.open -= .12F * bell(x - eye_.x() + 2, 20) * bell(y - eye_.y() - 14, 6); // below the eye
  paint.open -= .50F * bell(x - 24, 5) * bell(y - 7, 11);                       // beside the wing
  paint.open -= .45F * bell(x, 20) * bell(y - 20, 6);                           // under the nose
  paint.open -= .22F * bell(x, 18) * bell(y - 74, 5);                           // under the lower lip
  paint.open -= .30F * bell(x - 26, 5) * bell(y - mouth_.y() - .8F, 5);         // corners of the mouth
  const float d = oval(x - nostril_.x(), y - nostril_.y() - .6F, 5.2F, 2.6F);
  const float hole = rest.z() < -40 ? 1 - smoothStep(.45F, 1.15F, d) : 0;
  paint.colour = mix(paint.colour, Vector3f(.035F, .012F, .01F), .93F * hole);
  paint.open *= 1 - .6F * hole;
}

void SkinPaint::lips(Paint& paint, const Vector3f& rest, float amount) const {
  const float in = smoothStep(.40F, .62F, amount);
  if (in <= 0) return;
  const float lines = valueNoise(1.1F * rest.x(), .12F * rest.y(), seed_ + 8) - .5F;
  Vector3f colour = person_.lips * (1 + .16F * lines);
  if (rest.y() < mouth_.y()) colour *= .86F;
  colour *= 1 - .45F * bell(rest.y() - mouth_.y(), 2.2F);
  paint.colour = mix(paint.colour, colour, .92F * in);
  paint.gloss = mix(paint.gloss, rest.y() > mouth_.y() ? .34F : .16F, in);
  paint.sharpness = mix(paint.sharpness, 38, in);
}

/// Hair grows here, 0..1: behind a line over the forehead and the temples, down to the nape.
float SkinPaint::scalp(const Vector3f& rest) const {
  const float x = std::abs(rest.x());
  const float line = 70 + 5 * smoothStep(40, 95, x) - 10 * smoothStep(-40, -10, rest.y());
  const float ragged = 9 * (layeredNoise(.22F * rest.x(), .1F * rest.y() + .1F * rest.z(), 2, seed_ + 11) - .5F);
  const float up = .8F * (rest.z() - rest.y()) + ragged;
  return smoothStep(line, line + 9, up) * (1 - smoothStep(-14, 4, rest.y() - .9F * (rest.z() - 62)));
}

Paint SkinPaint::at(const Vector3f& rest, const std::array<float, 4>& tag) const {
  Paint paint;
  complexion(paint, rest);
  const float x = std::abs(rest.x()), y = rest.y();
  paint.gloss = .05F + .04F * bell(x, 20) * bell(y + 5, 50) + .03F * bell(y + 95, 30);
  paint.sharpness = 14;
  if (tag[3] < 0) return paint; // neck and ears
  beard(paint, rest);
  if (tag[3] < 1) {
    hollows(paint, rest);
    paint.colour = mix(paint.colour, Vector3f(person_.brows * .55F), .95F * brow(rest.x(), y));
    lips(paint, rest, tag[0]);
    const float lid = std::max(smoothStep(.55F, .97F, tag[1]), .35F * smoothStep(.6F, 1, tag[2]));
    paint.colour = mix(paint.colour, Vector3f(person_.brows * .35F), .85F * lid);
    const float waterline = smoothStep(.75F, 1, tag[2]) * (1 - smoothStep(.75F, 1, tag[1]));
    paint.colour = mix(paint.colour, Vector3f(.48F, .23F, .20F), .4F * waterline);
  }
  const float hair = person_.hairStyle == HairStyle::Bald ? .10F * scalp(rest) : scalp(rest);
  paint.colour = mix(paint.colour, Vector3f(person_.hair * .8F), hair);
  paint.gloss *= 1 - .8F * hair;
  return paint;
}

} // namespace d3t::corpus
