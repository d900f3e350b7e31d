// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace d3t::cli {
namespace {

std::atomic<bool> stopRequested{false}, finishRequested{false}; // set by the signal handlers; lock-free: safe there

// The second one ends the program at once: whatever it interrupts is written whole or not at all.
void onSignal(int number) {
  stopRequested = true;
  std::signal(number, SIG_DFL);
}

void onFinishSignal(int) {
  finishRequested = true;
}

void prepareSignals() {
  std::signal(SIGUSR1, onFinishSignal);
  for (const int number : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(number, onSignal) == SIG_IGN) std::signal(number, SIG_IGN); // started by nohup
  for (const int number : {SIGPIPE, SIGXFSZ}) std::signal(number, SIG_IGN);     // an error of the write says it better
}

// A path may hold bytes that are no UTF-8.
std::string jsonLine(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

using Clock = std::chrono::steady_clock;
constexpr double kPlainEvery = 5; // s between plain progress lines
constexpr double kLineEvery = .2;

std::string duration(double seconds) {
  const int s = static_cast<int>(seconds + .5);
  return s < 100 ? fmt::format("{} s", s) : fmt::format("{}:{:02} min", s / 60, s % 60);
}

} // namespace

struct Console::State {
  ProgressStyle style = ProgressStyle::Plain;
  std::string stage;
  double fraction = -1; ///< the largest of this stage
  Clock::time_point stageStart, lastPrint;
  bool lineOpen = false;

  void show(Progress p) {
    const auto now = Clock::now();
    const bool newStage = p.stage != stage;
    if (newStage) stage = p.stage, stageStart = now, fraction = -1;
    fraction = std::max(fraction, p.fraction);
    if (p.fraction >= 0) p.fraction = fraction;
    const double since = std::chrono::duration<double>(now - lastPrint).count();
    const double wait = style == ProgressStyle::Plain ? kPlainEvery : kLineEvery;
    if (!newStage && since < wait && p.fraction < 1) return;
    lastPrint = now;
    p.secondsLeft = secondsLeft(p, std::chrono::duration<double>(now - stageStart).count());
    if (style == ProgressStyle::Json) return showJson(p);
    const std::string text = line(p);
    if (style == ProgressStyle::Plain) {
      fmt::print(stderr, "{}\n", text);
    } else {
      fmt::print(stderr, "\r\033[K{}", text);
      lineOpen = true;
    }
    std::fflush(stderr);
  }

  // What the stage says, else by the rate since it began; before some of that is seen it would be a guess.
  static double secondsLeft(const Progress& p, double spent) {
    if (p.secondsLeft >= 0 || p.fraction >= 1) return std::max(0., p.secondsLeft);
    return p.fraction > .02 && spent > 1 ? spent / p.fraction * (1 - p.fraction) : -1;
  }

  static std::string line(const Progress& p) {
    std::string text = fmt::format("{:<9}", p.stage);
    if (p.fraction >= 0) text += fmt::format(" {:3.0f} %", 100 * p.fraction);
    if (p.secondsLeft > 0) text += fmt::format("  {} to go", duration(p.secondsLeft));
    return p.note.empty() ? text : text + "  " + p.note;
  }

  static void showJson(const Progress& p) {
    nlohmann::json json{{"stage", p.stage}, {"note", p.note}};
    if (p.fraction >= 0) json["fraction"] = p.fraction;
    if (p.secondsLeft >= 0) json["secondsLeft"] = std::round(10 * p.secondsLeft) / 10;
    fmt::print(stderr, "{}\n", jsonLine(json));
    std::fflush(stderr);
  }

  void closeLine() {
    if (lineOpen) fmt::print(stderr, "\n");
    lineOpen = false;
  }
};

Console::Console(const CommonOptions& options) : state_(std::make_unique<State>()) {
  const bool terminal = isatty(STDERR_FILENO) != 0;
  if (options.progress == "json")
    state_->style = ProgressStyle::Json;
  else if (options.progress == "none")
    state_->style = ProgressStyle::None;
  else if (options.progress == "auto" && terminal)
    state_->style = ProgressStyle::Auto;
  run_.cancelled = &stopRequested;
  run_.finishing = &finishRequested;
  run_.threads = options.threads;
  run_.seed = options.seed;
  if (state_->style != ProgressStyle::None)
    run_.onProgress = [state = state_.get()](const Progress& p) { state->show(p); };
  prepareSignals();
}

Console::~Console() {
  state_->closeLine();
}

void Console::say(const std::string& line) {
  state_->closeLine();
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
  std::fflush(stdout); // a failure is remembered by the stream: see main
}

void Console::note(const std::string& text) {
  state_->closeLine();
  if (state_->style == ProgressStyle::Json)
    fmt::print(stderr, "{}\n", jsonLine({{"warning", text}}));
  else
    fmt::print(stderr, "note: {}\n", text);
}

int Console::finish(const Error& error) {
  state_->closeLine();
  if (state_->style == ProgressStyle::Json)
    fmt::print(stderr, "{}\n", jsonLine({{"error", error.what}, {"where", error.where}, {"todo", error.todo}}));
  else
    fmt::print(stderr, "d3talker: {}\n", error.message());
  return static_cast<int>(error.kind);
}

int Console::finish(const Status& status) {
  return status ? 0 : finish(status.error());
}

} // namespace d3t::cli
