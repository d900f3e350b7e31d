// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/person.h"

#include "core/base/random.h"
#include "core/corpus/noise.h"
#include <array>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

/// Colours that go together, in sRGB.
struct Colouring {
  Vector3f skin, lips, hair, iris;
};
const std::array<Colouring, 6>& colourings() {
  static const std::array<Colouring, 6> kColourings = {{
      {{.90F, .72F, .62F}, {.74F, .41F, .40F}, {.36F, .23F, .15F}, {.36F, .42F, .34F}},
      {{.87F, .68F, .55F}, {.70F, .39F, .37F}, {.20F, .14F, .11F}, {.33F, .22F, .14F}},
      {{.93F, .77F, .68F}, {.78F, .46F, .45F}, {.62F, .46F, .28F}, {.36F, .47F, .56F}},
      {{.72F, .52F, .39F}, {.57F, .32F, .29F}, {.12F, .09F, .08F}, {.24F, .15F, .10F}},
      {{.52F, .36F, .27F}, {.43F, .25F, .23F}, {.09F, .07F, .06F}, {.20F, .12F, .08F}},
      {{.92F, .74F, .64F}, {.77F, .43F, .40F}, {.50F, .24F, .12F}, {.33F, .44F, .36F}},
  }};
  return kColourings;
}

void chooseShape(Person& p, Random& random) {
  const auto around = [&](float centre, float spread) {
    return centre + spread * static_cast<float>(random.uniform(-1, 1));
  };
  p.faceWidth = around(p.woman ? .98F : 1.01F, .025F);
  p.faceHeight = around(1, .03F);
  p.jawWidth = around(p.woman ? .95F : 1.03F, .03F);
  p.chin = around(1, .04F);
  p.noseWidth = around(p.woman ? .90F : .97F, .06F);
  p.noseLength = around(p.woman ? .93F : 1, .05F);
  p.eyeSize = around(p.woman ? 1.16F : 1.08F, .04F);
  p.mouthWidth = around(1.02F, .05F);
  p.lipFullness = around(p.woman ? 1 : .86F, .07F);
  p.browHeight = around(0, 2);
}

} // namespace

Person makePerson(uint64_t seed) {
  Random random(seed * 0x9e3779b97f4a7c15U + 77);
  Person p;
  p.seed = seed;
  p.woman = seed % 2 == 1;
  p.voice = p.woman ? "slt" : (random.below(3) == 0 ? "awb" : "rms");
  chooseShape(p, random);
  const Colouring& c = colourings()[(seed + colourings().size() - 1) % colourings().size()];
  p.skin = toLight(c.skin);
  p.lips = toLight(p.woman ? c.lips : mix(c.lips, c.skin, .35F));
  p.hair = toLight(c.hair);
  p.brows = toLight(Vector3f(c.hair * .75F));
  p.iris = toLight(c.iris);
  static const std::array<Vector3f, 6> kSweaters = {{{.23F, .38F, .50F},
                                                     {.35F, .42F, .33F},
                                                     {.55F, .27F, .26F},
                                                     {.72F, .63F, .50F},
                                                     {.36F, .33F, .45F},
                                                     {.20F, .43F, .42F}}};
  static const std::array<Vector3f, 5> kWalls = {
      {{.72F, .68F, .61F}, {.58F, .65F, .68F}, {.66F, .70F, .62F}, {.74F, .66F, .62F}, {.62F, .62F, .68F}}};
  p.sweater = toLight(kSweaters[(seed + 5) % kSweaters.size()]);
  p.wall = toLight(kWalls[(seed + 4) % kWalls.size()]);
  p.hairStyle = !p.woman ? HairStyle::Short : (seed % 4 == 1 ? HairStyle::SweptBack : HairStyle::Bob);
  p.freckles = static_cast<float>(random.uniform(0, 1));
  p.stubble = p.woman ? 0 : static_cast<float>(random.uniform(.15, .8));
  p.articulation = static_cast<float>(random.uniform(.92, 1.1));
  p.rounding = static_cast<float>(random.uniform(.9, 1.15));
  p.headMotion = static_cast<float>(random.uniform(.8, 1.1));
  return p;
}

} // namespace d3t::corpus
