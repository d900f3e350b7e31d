// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibrate.h"
#include "app/cli/commands.h"
#include "app/cli/memory_need.h"
#include "app/cli/stages.h"
#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/base/rates.h"
#include "core/base/work_clock.h"
#include "core/media/video_reader.h"
#include "core/splat/rasterizer.h"
#include "core/track/face_mesh.h"
#include "gpu/gpu.h"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/utsname.h>
#include <unistd.h>

namespace d3t::cli {
namespace {

std::string lineOf(const std::string& file, const std::string& key) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(key)) return line.substr(std::min(line.size(), line.find_first_of(":=") + 1));
  return "?";
}

std::string trimmed(std::string text) {
  std::erase(text, '"');
  const size_t first = text.find_first_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first);
}

double totalMegabytes() {
  return static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE)) / 1e6;
}

std::string memory() {
  return fmt::format("{:.1f} GiB", totalMegabytes() * 1e6 / (1024. * 1024 * 1024));
}

template <class T> std::string verdict(const Result<T>& result, const std::string& good) {
  return result ? good : "NOT WORKING: " + result.error().message();
}

struct Diagnosis {
  std::vector<std::pair<std::string, std::string>> rows;
  bool works = false;
};

Diagnosis diagnose() {
  utsname system{};
  uname(&system);
  std::string backEnds;
  for (const auto& name : splat::rasterizerNames()) backEnds += (backEnds.empty() ? "" : ", ") + name;
  const auto networks = FaceNetworks::load(defaultModelFolder(), 1);
  const auto acoustic = loadAcousticModel();
  return {
      {{"d3talker", D3T_VERSION},
       {"system", trimmed(lineOf("/etc/os-release", "PRETTY_NAME")) + ", " + system.sysname + " " + system.release},
       {"processor", trimmed(lineOf("/proc/cpuinfo", "model name")) + fmt::format(", {} threads", hardwareThreads())},
       {"memory", memory()},
       {"rasterizers", backEnds},
       {"GPU", gpu::status()},
       {"video", mediaVersions()},
       {"face networks", verdict(networks, defaultModelFolder().string())},
       {"acoustic model", verdict(acoustic, "PocketSphinx en-us")}},
      networks.has_value() && acoustic.has_value()};
}

// The instruction set that the rasterizer and the networks choose.
std::string instructions() {
  const std::string flags = lineOf("/proc/cpuinfo", "flags") + " ";
  for (const auto& [flag, name] : {std::pair{"avx512f", "AVX-512"}, {"avx2", "AVX2"}, {"sse4_2", "SSE4.2"}})
    if (flags.find(std::string(" ") + flag + " ") != std::string::npos) return name;
  return "baseline";
}

// What can work, and on what.
nlohmann::json devices() {
  nlohmann::json cpu{{"kind", "cpu"},
                     {"name", trimmed(lineOf("/proc/cpuinfo", "model name"))},
                     {"cores", hardwareThreads()},
                     {"instructions", instructions()},
                     {"memoryMegabytes", std::round(totalMegabytes())},
                     {"runs", "everything"}};
  if (const auto free = freeMegabytes()) cpu["freeMegabytes"] = std::round(*free);
  nlohmann::json all = nlohmann::json::array({cpu});
  if (const auto card = gpu::card())
    all.push_back({{"kind", "cuda"},
                   {"name", card->name},
                   {"usable", card->usable},
                   {"memoryMegabytes", std::round(card->totalMegabytes)},
                   {"freeMegabytes", std::round(card->freeMegabytes)},
                   {"note", gpu::status()},
                   {"runs", "the rasterizer, with --device cuda"}});
  return all;
}

constexpr int kGaussians = 10000;   // create's default
constexpr double kClipSeconds = 10; // the clip that budgets are foretold for

Result<nlohmann::json> calibrate(Run& run) {
  const double start = workSeconds();
  const auto times = measureSteps(kGaussians, run);
  if (!times) return passOn(times);
  nlohmann::json budgets = nlohmann::json::array();
  for (const double budget : {15., 60., 300.}) {
    const auto frames = static_cast<long>(kClipSeconds * kFrameRate);
    const Forecast f = forecast(*times, budget - refinerSeconds(budget), frames);
    budgets.push_back(
        {{"seconds", budget}, {"steps", f.steps}, {"used", std::round(f.seconds)}, {"quality", f.quality}});
  }
  nlohmann::json memory{
      {"width", 1920}, {"height", 1080}, {"seconds", 20}, {"megabytes", std::round(createMegabytes(1920, 1080, 20))}};
  if (const auto free = freeMegabytes()) memory["freeMegabytes"] = std::round(*free);
  return nlohmann::json{{"stepsPerSecond", std::round(1 / times->full)},
                        {"halfSizeStepsPerSecond", std::round(1 / times->half)},
                        {"gaussians", kGaussians},
                        {"clipSeconds", kClipSeconds},
                        {"budgets", budgets},
                        {"memory", memory},
                        {"seconds", std::round(10 * (workSeconds() - start)) / 10}};
}

void sayCalibration(Console& console, const nlohmann::json& c) {
  console.say(fmt::format("{:<22} {} steps per s ({} at half the size)", "training",
                          c.at("stepsPerSecond").get<double>(), c.at("halfSizeStepsPerSecond").get<double>()));
  for (const auto& b : c.at("budgets"))
    console.say(fmt::format("{:<22} {} steps, {}", fmt::format("budget {:g} s", b.at("seconds").get<double>()),
                            b.at("steps").get<long>(), b.at("quality").get<std::string>()));
}

} // namespace

void addDoctor(Program& program) {
  struct Arguments {
    bool json = false, calibrate = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub =
      program.command("doctor", "Says what this build and this machine can do (paste it into a bug report)", "doctor");
  sub->add_flag("--json", args->json, "For programs");
  sub->add_flag("--calibrate", args->calibrate, "Train a generated head for some seconds and foretell budgets by it");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      const Diagnosis diagnosis = diagnose();
      std::optional<nlohmann::json> calibration;
      if (args->calibrate) {
        auto measured = calibrate(console.run());
        if (!measured) return console.finish(measured.error());
        calibration = std::move(*measured);
      }
      if (args->json) {
        nlohmann::json out{{"works", diagnosis.works}, {"devices", devices()}};
        for (const auto& [name, value] : diagnosis.rows) out[name] = value;
        if (calibration) out["calibration"] = *calibration;
        console.say(out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
      } else {
        for (const auto& [name, value] : diagnosis.rows) console.say(fmt::format("{:<22} {}", name, value));
        if (calibration) sayCalibration(console, *calibration);
      }
      return diagnosis.works ? 0 : 1;
    };
  });
}

} // namespace d3t::cli
