// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/manner.h"

#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/corpus/noise.h"
#include <Eigen/Geometry>
#include <numbers>

namespace d3t::corpus {
namespace {

constexpr float kYaw = 10, kPitch = 6, kRoll = 4; // degrees at most

float uniform(Random& random, double low, double high) {
  return static_cast<float>(random.uniform(low, high));
}

/// A sum of slow waves within -1..1.
class Drift {
public:
  Drift(Random& random, double fastest) {
    for (Wave& w : waves_)
      w = {uniform(random, .08, fastest), uniform(random, 0, 2 * std::numbers::pi), uniform(random, .5, 1)};
  }
  float at(double seconds) const {
    float sum = 0, weight = 0;
    for (const Wave& w : waves_) {
      const float turn = 2 * std::numbers::pi_v<float> * w.perSecond * static_cast<float>(seconds);
      sum += w.weight * std::sin(turn + w.phase);
      weight += w.weight;
    }
    return std::clamp(1.35F * sum / weight, -1.F, 1.F);
  }

private:
  struct Wave {
    float perSecond, phase, weight;
  };
  std::array<Wave, 4> waves_;
};

float blinkAt(double since) { // s since its start: quick to shut, slower to open
  if (since < 0 || since > .32) return 0;
  const auto t = static_cast<float>(since);
  return t < .16F ? smoothStep(0, .09F, t) : 1 - smoothStep(.16F, .32F, t);
}

void addBlinks(Random& random, std::vector<FaceMotion>& frames) {
  const double end = static_cast<double>(frames.size()) / kFrameRate;
  for (double start = random.uniform(.6, 1.6); start < end; start += random.uniform(1.6, 3.8))
    for (size_t i = 0; i < frames.size(); ++i)
      frames[i].blink = std::max(frames[i].blink, blinkAt(static_cast<double>(i) / kFrameRate - start));
}

void addBrows(Random& random, std::vector<FaceMotion>& frames) {
  const double end = static_cast<double>(frames.size()) / kFrameRate;
  for (double start = random.uniform(.2, 1.); start < end; start += random.uniform(1.2, 2.6)) {
    const float height = uniform(random, .5, 1), length = uniform(random, .6, 1.2);
    for (size_t i = 0; i < frames.size(); ++i) {
      const float t = static_cast<float>(static_cast<double>(i) / kFrameRate - start) / length;
      if (t > 0 && t < 1) frames[i].brows += height * smoothStep(0, .35F, t) * (1 - smoothStep(.5F, 1, t));
    }
  }
  for (FaceMotion& f : frames) f.brows = std::min(f.brows, 1.F);
}

void addGaze(Random& random, std::vector<FaceMotion>& frames) {
  Eigen::Vector2f from{0, 0}, to{0, 0};
  double jump = 0;
  double next = random.uniform(.4, 1.2);
  for (size_t i = 0; i < frames.size(); ++i) {
    const double time = static_cast<double>(i) / kFrameRate;
    if (time >= next) {
      from = to;
      to = random.uniform() < .35 ? Eigen::Vector2f(0, 0)
                                  : Eigen::Vector2f(uniform(random, -.32, .32), uniform(random, -.28, .34));
      jump = next;
      next += random.uniform(.5, 1.5);
    }
    const float t = smoothStep(0, .08F, static_cast<float>(time - jump));
    frames[i].gaze = from + t * (to - from);
  }
}

} // namespace

void addLife(uint64_t seed, std::vector<FaceMotion>& frames) {
  Random random(seed * 0x9e3779b97f4a7c15U + 5);
  addBlinks(random, frames);
  addBrows(random, frames);
  addGaze(random, frames);
  const Drift smile(random, .3);
  for (size_t i = 0; i < frames.size(); ++i)
    frames[i].smile = .16F + .12F * smile.at(static_cast<double>(i) / kFrameRate);
}

std::vector<HeadPose> headPoses(const Person& person, std::span<const TimedPhone> phones, size_t frames) {
  Random random(person.seed * 0x9e3779b97f4a7c15U + 9);
  const Drift yaw(random, .32), pitch(random, .4), roll(random, .3), x(random, .25), y(random, .3), z(random, .2);
  const float degree = std::numbers::pi_v<float> / 180, much = std::min(person.headMotion, 1.F);
  const Eigen::Vector3f place{person.camera.place.x(), person.camera.place.y(), kFocal};
  std::vector<HeadPose> poses(frames);
  for (size_t i = 0; i < frames; ++i) {
    const double time = static_cast<double>(i) / kFrameRate;
    float nod = 0;
    for (const TimedPhone& p : phones)
      if (p.name == "aa" || p.name == "ae" || p.name == "ay" || p.name == "ow" || p.name == "iy")
        nod += .13F * bell(static_cast<float>(time - .5 * (p.start + p.end)), .14F);
    const float down = std::clamp(.8F * pitch.at(time) + nod, -1.F, 1.F);
    using Turn = Eigen::AngleAxisf;
    poses[i].scale = person.camera.scale;
    poses[i].rotation = (Turn(kRoll * degree * much * roll.at(time), Eigen::Vector3f::UnitZ()) *
                         Turn(degree * (person.camera.yaw + kYaw * much * yaw.at(time)), Eigen::Vector3f::UnitY()) *
                         Turn(degree * (person.camera.pitch + kPitch * much * down), Eigen::Vector3f::UnitX()))
                            .toRotationMatrix();
    poses[i].translation =
        place + Eigen::Vector3f(7 * x.at(time) + 5 * yaw.at(time), 4 * y.at(time) + 2 * down, 14 * z.at(time));
  }
  return poses;
}

} // namespace d3t::corpus
