// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/base/parallel.h"
#include "core/media/video_reader.h"
#include "core/splat/rasterizer.h"
#include "core/track/face_mesh.h"

#include <fstream>
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

} // namespace

void addDoctor(Program& program) {
  CLI::App* sub =
      program.command("doctor", "Says what this build and this machine can do (paste it into a bug report)", "doctor");
  sub->callback([&program] {
    program.action = [&program] {
      Console console(program.common);
      utsname system{};
      uname(&system);
      const auto row = [&](const std::string& name, const std::string& value) {
        console.say(fmt::format("{:<22} {}", name, value));
      };
      row("d3talker", D3T_VERSION);
      row("system", trimmed(lineOf("/etc/os-release", "PRETTY_NAME")) + ", " + system.sysname + " " + system.release);
      row("processor", trimmed(lineOf("/proc/cpuinfo", "model name")) + fmt::format(", {} threads", hardwareThreads()));
      row("memory", memory());
      std::string backEnds;
      for (const auto& name : splat::rasterizerNames()) backEnds += (backEnds.empty() ? "" : ", ") + name;
      row("rasterizers", backEnds);
      row("GPU", "not used by this version");
      row("video", mediaVersions());
      row("face networks", verdict(FaceNetworks::load(defaultModelFolder(), 1), defaultModelFolder().string()));
      const auto acoustic = loadAcousticModel();
      row("acoustic model", verdict(acoustic, "PocketSphinx en-us"));
      return acoustic ? 0 : 1;
    };
  });
}

} // namespace d3t::cli
