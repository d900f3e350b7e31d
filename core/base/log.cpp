// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <atomic>
#include <memory>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

namespace d3t {
namespace {
std::shared_ptr<spdlog::logger> current; // set once by openLog before other threads run
}

void openLog(const std::filesystem::path& file) {
  try {
    auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string());
    current = std::make_shared<spdlog::logger>("d3talker", sink);
    current->flush_on(spdlog::level::info);
  } catch (const spdlog::spdlog_ex&) {
    current.reset(); // a log that cannot be written must not stop the work
  }
}

void logInfo(const std::string& line) {
  if (current) current->info(line);
}

void logWarning(const std::string& line) {
  if (current) current->warn(line);
}

} // namespace d3t
