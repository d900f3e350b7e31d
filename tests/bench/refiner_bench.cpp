// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of the refiner per frame, and of a step of its training.
//   refiner_bench [THREADS] [RUNS]
#include "core/refiner/face_mask.h"
#include "core/refiner/refiner.h"
#include "core/refiner/refiner_torch.h"
#include "core/refiner/refiner_training.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>

namespace {

using namespace d3t;

// Median and least wall time, and median time of all cores, of a call.
void time(const std::string& what, int runs, const std::function<void()>& work) {
  std::vector<double> wall, cpu;
  for (int i = 0; i < runs + 2; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    work();
    if (i < 2) continue; // compiles, fills caches
    cpu.push_back(1000. * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    wall.push_back(1000 * std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(wall.begin(), wall.end());
  std::sort(cpu.begin(), cpu.end());
  fmt::print("{:<34} median {:6.2f} ms, least {:6.2f} ms, of all cores {:6.2f} ms\n", what, wall[wall.size() / 2],
             wall.front(), cpu[cpu.size() / 2]);
}

void timeNetwork(int threads, int runs, int width, int height) {
  auto refiner = Refiner::create(RefinerWeights::initial(1), threads);
  if (!refiner) std::abort();
  const size_t pixels = static_cast<size_t>(width) * static_cast<size_t>(height);
  std::vector<float> input(kRefinerInputs * pixels, .5f), residual(3 * pixels);
  time(fmt::format("network, {}x{}", width, height), runs, [&] {
    if (!(*refiner)->residual(input, width, height, residual)) std::abort();
  });
}

void timeTraining(int threads, int runs) {
  if (!registerRefinerTraining()) return;
  RefinerExample example{352, 422, 0, 0, {}, {}, {{100, 250, 200, 330}, {80, 120, 160, 180}, {180, 120, 260, 180}}};
  example.input.assign(size_t{kRefinerInputs} * 352 * 422, 128);
  example.truth.assign(size_t{3} * 352 * 422, 120);
  const std::vector<RefinerExample> examples{example};
  RefinerTrainingOptions options;
  options.threads = threads;
  RefinerTraining training(RefinerWeights::initial(1), examples, options);
  time("step of training", runs, [&] { training.step(0); });
}

} // namespace

int main(int argc, char** argv) {
  const int threads = argc > 1 ? std::atoi(argv[1]) : 2, runs = argc > 2 ? std::atoi(argv[2]) : 100;
  timeNetwork(threads, runs, 512, 512);
  timeNetwork(threads, runs, 352, 422);
  timeTraining(threads, runs);
}
