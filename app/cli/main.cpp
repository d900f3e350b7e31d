// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/suggest.h"
#include "core/base/atomic_file.h"
#include "core/base/trace.h"
#include "core/refiner/refiner_torch.h"
#include "core/talker/node_network.h"
#include "gpu/gpu.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <new>
#include <optional>

namespace d3t::cli {

CLI::App* Program::command(const std::string& name, const std::string& description, const std::string& example,
                           CLI::App* parent) {
  CLI::App* sub = (parent ? *parent : app).add_subcommand(name, description);
  sub->footer("Example:\n  d3talker " + example);
  sub->add_option("--progress", common.progress, "How progress is shown")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();
  sub->add_option("--threads", common.threads, "Threads to use (0: all)")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--device", common.device, "What draws the Gaussians: the processor, or an NVIDIA card")
      ->check(CLI::IsMember({"cpu", "cuda"}))
      ->capture_default_str();
  sub->add_option("--seed", common.seed, "Seed of all random numbers")->capture_default_str();
  sub->add_option("--trace", common.trace, "Write where the time went to this file (for ui.perfetto.dev)");
  return sub;
}

namespace {

std::optional<double> secondsOf(const std::string& text) {
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
  if (!any || *at || total > 1e6) return std::nullopt;
  return total;
}

int usageError(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  const std::string known = commandOf(app, argc, argv); // "", "create" or "corpus make"
  std::string what = error.what();
  if (first.empty()) what = "no command was given";
  if (!first.empty() && first[0] != '-' && known.empty()) what = "'" + first + "' is not a command";
  fmt::print(stderr, "d3talker: {}.\n", what);
  const std::string hint = suggestion(app, argc, argv);
  if (!hint.empty()) fmt::print(stderr, "Did you mean {}?\n", hint);
  fmt::print(stderr, "See `d3talker {}--help`.\n", known.empty() ? "" : known + " ");
  return static_cast<int>(ErrorKind::Usage);
}

int unexpected(const std::string& what, const std::string& todo) {
  fmt::print(stderr, "d3talker: {}. {}.\n", what, todo);
  return static_cast<int>(ErrorKind::Failed);
}

int actOnDevice(const Program& program) {
  if (program.common.device != "cuda" || d3t::gpu::registerCuda()) return program.action();
  return Console(program.common)
      .finish(d3t::fail(d3t::ErrorKind::Failed, d3t::gpu::status(), "--device cuda",
                        "leave --device away, or see `d3talker doctor`")
                  .value());
}

int actTraced(const Program& program) {
  if (program.common.trace.empty()) return actOnDevice(program);
  Console console(program.common);
  if (const Status ok = d3t::checkCanWrite(program.common.trace); !ok) return console.finish(ok);
  d3t::startTrace();
  const int code = actOnDevice(program);
  const int written = console.finish(d3t::writeTrace(program.common.trace));
  return code != 0 ? code : written;
}

// Nothing is thrown on purpose; what libraries throw must not end in a crash.
int act(const Program& program) {
  try {
    const int code = actTraced(program);
    if (code == 0 && (std::fflush(stdout) != 0 || std::ferror(stdout)))
      return unexpected("the result could not be written to the standard output", "Check where it is sent to");
    return code;
  } catch (const std::bad_alloc&) {
    return unexpected("there is not enough memory", "Close other programs, or use a shorter or smaller video");
  } catch (const std::exception& error) {
    return unexpected(fmt::format("unexpected failure: {}", error.what()),
                      "Please report it with the output of `d3talker doctor`");
  }
}

} // namespace

CLI::Validator seconds(double least, double most) {
  const auto convert = [least, most](std::string& text) {
    const auto value = secondsOf(text);
    if (!value) return fmt::format("'{}' is not a time; write it as 60s, 90 or 1m30s", text);
    if (*value < least) return fmt::format("{} is too short; give at least {:g}s", text, least);
    if (*value > most) return fmt::format("{} is too long; give at most {:g}s", text, most);
    text = fmt::format("{}", *value);
    return std::string();
  };
  return {convert, "", "seconds"};
}

} // namespace d3t::cli

int main(int argc, char** argv) {
  using namespace d3t::cli;
  d3t::registerNodeNetworks(); // where it was built with them
  d3t::registerRefinerTraining();
  Program program;
  program.app.name("d3talker");
  program.app.require_subcommand(1);
  program.app.set_version_flag("--version", "d3talker " D3T_VERSION);
  program.app.footer("Example:\n  d3talker create me.mp4 -o me.d3id && d3talker speak me.d3id speech.wav -o out.mp4");
  for (auto add : {addCreate, addSpeak, addClip, addTrack, addTrain, addExport, addSay, addInspect, addEvaluate,
                   addEvaluateMotion, addCorpus, addPretrain, addDoctor})
    add(program);
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::Success& done) {
    return program.app.exit(done);
  } catch (const CLI::ParseError& error) {
    return usageError(program.app, error, argc, argv);
  }
  return d3t::cli::act(program);
}
