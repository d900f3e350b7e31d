// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/suggest.h"

#include <cstdlib>
#include <fmt/format.h>

namespace d3t::cli {

CLI::App* Program::command(const std::string& name, const std::string& description, const std::string& example) {
  CLI::App* sub = app.add_subcommand(name, description);
  sub->footer("Example:\n  d3talker " + example);
  sub->add_option("--progress", common.progress, "How progress is shown")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();
  sub->add_option("--threads", common.threads, "Threads to use (0: all)")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--seed", common.seed, "Seed of all random numbers")->capture_default_str();
  return sub;
}

Result<double> parseSeconds(const std::string& text, const std::string& option) {
  double total = 0;
  const char* at = text.c_str();
  bool any = false;
  while (*at) {
    char* end = nullptr;
    const double number = std::strtod(at, &end);
    if (end == at || !(number >= 0)) break;
    const double unit = *end == 'm' ? 60 : *end == 'h' ? 3600 : 1;
    total += number * unit;
    at = end + (*end == 's' || *end == 'm' || *end == 'h');
    any = true;
  }
  if (!any || *at || total > 1e6)
    return fail(ErrorKind::Usage, fmt::format("'{}' is not a time", text), option, "write it as 60s, 90 or 1m30s");
  return total;
}

namespace {

int usageError(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  fmt::print(stderr, "d3talker: {}\n", error.what());
  const std::string hint = suggestion(app, argc, argv);
  if (!hint.empty()) fmt::print(stderr, "Did you mean {}?\n", hint);
  fmt::print(stderr, "See `d3talker --help`.\n");
  return static_cast<int>(ErrorKind::Usage);
}

} // namespace
} // namespace d3t::cli

int main(int argc, char** argv) {
  using namespace d3t::cli;
  Program program;
  program.app.require_subcommand(1);
  program.app.set_version_flag("--version", "d3talker " D3T_VERSION);
  program.app.footer("Example:\n  d3talker create me.mp4 -o me.d3id && d3talker speak me.d3id speech.wav -o out.mp4");
  for (auto add : {addCreate, addSpeak, addClip, addTrack, addTrain, addInspect, addEvaluate, addDoctor}) add(program);
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::Success& done) {
    return program.app.exit(done);
  } catch (const CLI::ParseError& error) {
    return usageError(program.app, error, argc, argv);
  }
  return program.action();
}
