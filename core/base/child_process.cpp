// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT: POSIX wants it declared by its user

namespace d3t {
namespace {

constexpr size_t kMostOutput = size_t{1} << 20;
constexpr auto kPoll = std::chrono::milliseconds(5);

/// A file in memory. As standard input and output of a child it never blocks, as pipes would.
class MemoryFile {
public:
  MemoryFile() : file_(::memfd_create("d3t_child", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (file_ >= 0) ::close(file_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  int get() const { return file_; }

  bool fill(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t n = ::write(file_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<size_t>(n));
    }
    return ::lseek(file_, 0, SEEK_SET) == 0;
  }
  std::string content() const {
    std::string bytes(kMostOutput, '\0');
    const ssize_t n = ::pread(file_, bytes.data(), bytes.size(), 0);
    bytes.resize(n > 0 ? static_cast<size_t>(n) : 0);
    return bytes;
  }

private:
  int file_;
};

struct Spawning {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t how{};
  Spawning() {
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&how);
  }
  ~Spawning() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
  }
  Spawning(const Spawning&) = delete;
  Spawning& operator=(const Spawning&) = delete;
};

// In a process group of its own, so that all of it can be killed, and with the usual signals.
int spawn(const std::vector<std::string>& words, const std::array<int, 3>& streams, pid_t& child) {
  Spawning s;
  for (int i = 0; i < 3; ++i) posix_spawn_file_actions_adddup2(&s.files, streams[static_cast<size_t>(i)], i);
  posix_spawn_file_actions_addclosefrom_np(&s.files, 3);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&s.how, &signals);
  for (const int number : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, number);
  posix_spawnattr_setsigdefault(&s.how, &signals);
  posix_spawnattr_setflags(&s.how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  return posix_spawnp(&child, arguments[0], &s.files, &s.how, arguments.data(), environ);
}

// Its status, or -1 where it was killed because the run was cancelled.
int waitFor(pid_t child, const Run& run) {
  for (;;) {
    int status = 0;
    const pid_t got = ::waitpid(child, &status, WNOHANG);
    if (got == child) return status;
    if (got < 0 && errno != EINTR) return 0; // somebody else took its status: it has ended
    if (run.isCancelled()) {
      ::kill(-child, SIGKILL);
      while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
      }
      return -1;
    }
    std::this_thread::sleep_for(kPoll);
  }
}

} // namespace

Result<ChildOutcome> runChild(const std::vector<std::string>& words, std::string_view input, const Run& run) {
  if (words.empty() || words[0].empty()) return fail(ErrorKind::Usage, "no program is named", "program");
  const std::string& program = words[0];
  const MemoryFile in, out, errors;
  if (in.get() < 0 || out.get() < 0 || errors.get() < 0 || !in.fill(input))
    return fail(ErrorKind::Failed, "there is not enough memory to run it", program, "close other programs");
  pid_t child = 0;
  if (const int code = spawn(words, {in.get(), out.get(), errors.get()}, child); code != 0)
    return fail(ErrorKind::Failed, "the program cannot be started: " + std::generic_category().message(code), program,
                code == ENOENT ? "install it, or check its name" : "check that it may be run");
  const int status = waitFor(child, run);
  if (status == -1) return cancelledError(program);
  ChildOutcome outcome;
  outcome.code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  outcome.output = out.content();
  outcome.errors = errors.content();
  return outcome;
}

} // namespace d3t
