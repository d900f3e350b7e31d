// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/base/parallel.h"
#include "core/media/video_reader.h"
#include "core/splat/rasterizer.h"
#include "core/track/face_mesh.h"
#include "gpu/gpu.h"

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

std::string memory() {
  const auto total = static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
  return fmt::format("{:.1f} GiB", total / (1024. * 1024 * 1024));
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

} // namespace

void addDoctor(Program& program) {
  auto json = std::make_shared<bool>(false);
  CLI::App* sub =
      program.command("doctor", "Says what this build and this machine can do (paste it into a bug report)", "doctor");
  sub->add_flag("--json", *json, "For programs");
  sub->callback([json, &program] {
    program.action = [json, &program] {
      Console console(program.common);
      const Diagnosis diagnosis = diagnose();
      if (*json) {
        nlohmann::json out{{"works", diagnosis.works}};
        for (const auto& [name, value] : diagnosis.rows) out[name] = value;
        console.say(out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
      } else {
        for (const auto& [name, value] : diagnosis.rows) console.say(fmt::format("{:<22} {}", name, value));
      }
      return diagnosis.works ? 0 : 1;
    };
  });
}

} // namespace d3t::cli
