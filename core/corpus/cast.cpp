// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/corpus/noise.h"
#include "core/corpus/person.h"
#include <array>

namespace d3t::corpus {
namespace {

using Eigen::Vector3f;

// sRGB, light to dark; lips are the skin's, redder and darker.
constexpr float kSkins[][3] = {{.95F, .79F, .71F}, {.91F, .73F, .62F}, {.87F, .68F, .55F}, {.80F, .61F, .47F},
                               {.72F, .52F, .39F}, {.61F, .43F, .32F}, {.50F, .34F, .26F}, {.40F, .27F, .21F}};
constexpr int kPaleSkins = 4; // of these, the first ones go with every hair and eye
constexpr float kHairs[][3] = {{.09F, .07F, .06F}, {.14F, .10F, .08F}, {.24F, .15F, .10F},
                               {.36F, .23F, .15F}, {.50F, .24F, .12F}, {.50F, .36F, .22F},
                               {.66F, .51F, .33F}, {.55F, .54F, .53F}, {.80F, .79F, .77F}};
constexpr int kDarkHairs = 3;
constexpr float kIrises[][3] = {{.20F, .12F, .08F}, {.27F, .17F, .11F}, {.33F, .24F, .14F},
                                {.36F, .42F, .30F}, {.36F, .47F, .56F}, {.42F, .46F, .48F}};
constexpr int kDarkIrises = 3;
constexpr float kFrames[][3] = {{.02F, .02F, .025F}, {.16F, .07F, .03F}, {.35F, .33F, .30F}, {.25F, .04F, .05F}};

class Draw {
public:
  explicit Draw(Random& random) : random_(random) {}
  float in(float low, float high) { return static_cast<float>(random_.uniform(low, high)); }
  float around(float centre, float spread) { return in(centre - spread, centre + spread); }
  bool chance(float share) { return random_.uniform() < static_cast<double>(share); }
  int below(int n) { return random_.below(n); }
  Vector3f colour(float least, float most) {
    const float a = in(least, most), b = in(least, most), c = in(least, most);
    return {a, b, c};
  }

private:
  Random& random_;
};

Vector3f colourOf(const float (&c)[3]) {
  return {c[0], c[1], c[2]};
}

void castShape(Person& p, Draw& draw) {
  p.faceWidth = draw.around(p.woman ? .97F : 1.01F, .06F);
  p.faceHeight = draw.around(1, .055F);
  p.jawWidth = draw.around(p.woman ? .94F : 1.03F, .08F);
  p.chin = draw.around(1, .10F);
  p.noseWidth = draw.around(p.woman ? .92F : 1, .14F);
  p.noseLength = draw.around(p.woman ? .92F : 1, .11F);
  p.eyeSize = draw.around(p.woman ? 1.14F : 1.06F, .10F);
  p.mouthWidth = draw.around(1.02F, .10F);
  p.lipFullness = draw.around(p.woman ? 1.02F : .9F, .18F);
  p.browHeight = draw.around(0, 4);
}

void castColours(Person& p, Draw& draw) {
  const int skin = draw.below(static_cast<int>(std::size(kSkins)));
  const bool pale = skin < kPaleSkins;
  const int hair = draw.below(pale ? static_cast<int>(std::size(kHairs)) : kDarkHairs);
  const int iris = draw.below(pale ? static_cast<int>(std::size(kIrises)) : kDarkIrises);
  const Vector3f tone = colourOf(kSkins[skin]) * draw.around(1, .03F);
  const Vector3f red = tone.cwiseProduct(Vector3f(.86F, .60F, .62F));
  p.skin = toLight(tone);
  p.lips = toLight(mix(red, tone, p.woman ? draw.in(0, .25F) : draw.in(.25F, .55F)));
  const bool grey = draw.chance(.12F);
  p.hair = toLight(Vector3f(colourOf(grey ? kHairs[7 + draw.below(2)] : kHairs[hair]) * draw.around(1, .08F)));
  p.brows = p.hair * .6F;
  p.iris = toLight(colourOf(kIrises[iris]));
  p.sweater = toLight(mix(draw.colour(.12F, .75F), Vector3f::Constant(draw.in(.2F, .6F)), .45F));
  p.wall = toLight(Vector3f(draw.colour(.62F, .78F) * draw.in(.55F, 1)));
  p.freckles = pale ? draw.in(0, 1) : 0;
}

void castHair(Person& p, Draw& draw) {
  constexpr std::array kWomens = {HairStyle::SweptBack, HairStyle::Bob,   HairStyle::Long,
                                  HairStyle::Long,      HairStyle::Curly, HairStyle::Short};
  constexpr std::array kMens = {HairStyle::Short, HairStyle::Short, HairStyle::SweptBack, HairStyle::Curly,
                                HairStyle::Bald};
  p.hairStyle = p.woman ? kWomens[static_cast<size_t>(draw.below(kWomens.size()))]
                        : kMens[static_cast<size_t>(draw.below(kMens.size()))];
  p.hairThickness = draw.in(.7F, 1.35F);
  if (p.woman) return;
  p.stubble = draw.in(0, .9F);
  const int beard = draw.below(6); // none, none, none, moustache, both, beard with a thin moustache
  p.moustache = beard < 3 ? 0 : beard == 5 ? .55F : draw.in(.75F, 1);
  p.beard = beard < 4 ? 0 : draw.in(.7F, 1);
}

void castScene(Person& p, Draw& draw) {
  p.glasses = draw.chance(.3F) ? (draw.chance(.5F) ? Glasses::Round : Glasses::Square) : Glasses::None;
  p.frame = toLight(colourOf(kFrames[draw.below(static_cast<int>(std::size(kFrames)))]));
  p.background = static_cast<Wall>(draw.below(4));
  p.light.from = {draw.in(-1, 1), draw.in(-1, -.2F), draw.in(-1, -.55F)};
  const float warm = draw.in(-.12F, .16F);
  p.light.key = Vector3f(1.54F + warm, 1.52F, 1.46F - 1.5F * warm) * draw.in(.75F, 1.08F);
  p.light.fill = draw.in(.75F, 1.6F);
  p.camera.scale = draw.in(.92F, 1.22F);
  p.camera.place = {draw.around(0, 18), draw.in(-4, 16)};
  p.camera.yaw = draw.around(0, 9);
  p.camera.pitch = draw.around(0, 4);
  p.camera.exposure = Vector3f(1 + .3F * warm, 1, 1 - .3F * warm) * draw.in(.85F, 1.02F);
}

void castManner(Person& p, Draw& draw) {
  p.articulation = draw.in(.65F, 1.3F);
  p.rounding = draw.in(.7F, 1.3F);
  p.headMotion = draw.in(.3F, 1);
  p.style.jaw = draw.in(.7F, 1.3F);
  p.style.precision = draw.in(.75F, 1.45F);
  p.style.lag = draw.in(-.02F, .03F);
}

} // namespace

Person castPerson(uint64_t seed) {
  Random random(seed * 0x9e3779b97f4a7c15U + 4093);
  Draw draw(random);
  Person p;
  p.seed = seed;
  p.woman = draw.chance(.5F);
  p.voice = p.woman ? "slt" : "rms";
  castShape(p, draw);
  castColours(p, draw);
  castHair(p, draw);
  castScene(p, draw);
  castManner(p, draw);
  return p;
}

} // namespace d3t::corpus
