// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/child.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace d3t::test {
namespace {

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void pause() {
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void sendTo(const std::filesystem::path& file, int descriptor) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (fd < 0 || ::dup2(fd, descriptor) < 0) _exit(126);
}

} // namespace

Child::Child(const Words& arguments, const ChildOptions& options) : start_(now()) {
  std::vector<std::string> words{D3T_BIN_DIR "/d3talker"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const auto out = options.standardOutput.empty() ? files_ / "out" : options.standardOutput;
  process_ = ::fork();
  if (process_ != 0) return;
  sendTo(out, STDOUT_FILENO);
  sendTo(files_ / "err", STDERR_FILENO);
  if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) _exit(126);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL); // a shell may start us without them
  for (const auto& variable : options.environment) ::putenv(::strdup(variable.c_str()));
  ::execv(argv[0], argv.data());
  _exit(127);
}

Child::~Child() {
  if (ended_) return;
  send(SIGKILL);
  reap(0);
}

void Child::send(int signal) const {
  if (!ended_) ::kill(process_, signal);
}

void Child::reap(int flags) {
  if (ended_) return;
  int status = 0;
  rusage usage{};
  pid_t got = 0;
  do got = ::wait4(process_, &status, flags, &usage);
  while (got < 0 && errno == EINTR);
  if (got == 0) return;
  ended_ = true;
  outcome_.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome_.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  outcome_.peakMegabytes = static_cast<double>(usage.ru_maxrss) / 1024;
  outcome_.seconds = now() - start_;
}

bool Child::isRunning() {
  reap(WNOHANG);
  return !ended_;
}

bool Child::waitForWords(const std::string& words, double seconds) {
  for (const double end = now() + seconds; now() < end; pause()) {
    const bool running = isRunning();
    if (errorOutput().find(words) != std::string::npos) return true;
    if (!running) return false;
  }
  return false;
}

Outcome Child::finish(double seconds) {
  for (const double end = now() + seconds; isRunning(); pause())
    if (now() > end) {
      ADD_FAILURE() << "d3talker still ran after " << seconds << " s:\n" << errorOutput();
      send(SIGKILL);
      reap(0);
    }
  outcome_.out = slurp(files_ / "out");
  outcome_.err = errorOutput();
  return outcome_;
}

Outcome d3talker(const Words& arguments, const ChildOptions& options) {
  return Child(arguments, options).finish();
}

std::vector<nlohmann::json> jsonLines(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    auto json = nlohmann::json::parse(line, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << line;
    if (!json.is_discarded()) lines.push_back(std::move(json));
  }
  return lines;
}

} // namespace d3t::test
