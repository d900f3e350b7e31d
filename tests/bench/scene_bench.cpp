// SPDX-License-Identifier: GPL-3.0-or-later
// What a window waits for: a new plan, a sound heard, pictures one after the other, a jump.
//   scene_bench IDENTITY.d3id SOUND [THREADS]
#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/media/audio_reader.h"
#include "core/performance/scene_renderer.h"
#include "core/performance/sync.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>

namespace {

using namespace d3t;
using namespace d3t::performance;

template <class T> T must(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print("{}\n", result.error().message());
  std::exit(1);
}

// Median and 95th percentile of `runs` calls, and the median time of all cores, ms.
void time(const std::string& what, int runs, const std::function<void(int)>& work) {
  std::vector<double> wall, cpu;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t before = std::clock();
    const auto start = std::chrono::steady_clock::now();
    work(i);
    wall.push_back(1000 * std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    cpu.push_back(1000. * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  }
  std::sort(wall.begin(), wall.end());
  std::sort(cpu.begin(), cpu.end());
  fmt::print("{:<46} median {:8.2f} ms, p95 {:8.2f} ms, of all cores {:8.2f} ms\n", what, wall[wall.size() / 2],
             wall[wall.size() * 95 / 100], cpu[cpu.size() / 2]);
}

// A minute of the sound, cut into pieces of about a second, with parameters that move.
timeline::Timeline minuteOf(timeline::Ticks length) {
  timeline::Timeline t;
  const auto must = [](auto ok) {
    if (!ok) std::abort();
  };
  for (timeline::Ticks at = 0; at < 60 * timeline::kTicksPerSecond; at += length)
    must(dropSound(t, {.sound = {"s1", "sound", "sound", length}, .out = length, .at = at}));
  for (int i = 1; i < 60; ++i) (void)split(t, timeline::ticksOfSeconds(i + .017));
  for (int i = 0; i < 60; i += 5)
    must(setKeyframe(t, timeline::ParameterId::LipStrength, {timeline::ticksOfSeconds(i), i % 2 ? .8 : 1.2}));
  for (int i = 1; i < 60; i += 3)
    must(setViseme(t, t.segments[0].id, {i * timeline::kTicksPerMs * 10, (i + 2) * timeline::kTicksPerMs * 10, 1}));
  return t;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print("scene_bench IDENTITY.d3id SOUND [THREADS]\n");
    return 2;
  }
  const int threads = argc > 3 ? std::atoi(argv[3]) : 2;
  const auto actor = must(Actor::open(argv[1]));
  const auto model = must(AcousticModel::load());
  Run run;
  run.threads = threads;
  Hearing hearing;
  const auto sound = must(readAudio(argv[2], kSpeechRate, 0, 60));
  auto scene = must(SceneRenderer::open(actor, argv[1], threads));
  time(fmt::format("a drop of {:.1f} s: decode, hear, first picture", sound.seconds()), 5, [&](int) {
    timeline::AudioSource source(must(readAudio(argv[2], kSpeechRate, 0, 60)));
    hearing = must(hear(*actor, source, *model, nullptr, {}, run));
    must(scene.picture(Performance::ofSound(actor, hearing).at(10), {.refine = false}));
  });
  const timeline::Timeline t = minuteOf(hearing.length());
  const Hearings hearings{{"sound", hearing}};
  auto performance = must(Performance::create(actor, t, hearings));
  time("a new plan of a minute, first frame", 50,
       [&](int i) { performance = must(Performance::create(actor, t, hearings)), performance.at(i); });
  time("all 1500 frames of it", 10, [&](int) {
    for (int64_t i = 0; i < 1500; ++i) performance.at(i);
  });
  time("syncConfidence of a second", 60, [&](int i) { syncConfidence(performance, i); });

  const Identity& id = actor->identity();
  const std::string size = fmt::format("{}x{}", id.width, id.height);
  for (const Quality quality : {Quality::Full, Quality::Half, Quality::Quarter})
    for (const bool refine : {false, true}) {
      if (refine && !id.refiner) continue;
      must(scene.picture(performance.at(0), {quality, refine}));
      time(fmt::format("{} / {}{}, playing", size, static_cast<int>(quality), refine ? ", refined" : ""), 400,
           [&](int i) {
             must(scene.picture(performance.at(i), {quality, refine}));
           });
    }
  auto fresh = must(PlateSource::open(argv[1], 1)); // keeps one plate
  must(fresh.plate(0));
  time(size + ", a plate, forward", 200, [&](int i) { must(fresh.plate(i % static_cast<int>(id.body.size()))); });
  Random random(1);
  const int bodies = static_cast<int>(id.body.size());
  time(size + ", a plate anywhere", 200, [&](int) { must(fresh.plate(random.below(bodies))); });
  time("the head alone, 512x512", 200,
       [&](int i) { must(scene.head(performance.at(i), {.yaw = .01f * static_cast<float>(i)})); });
}
