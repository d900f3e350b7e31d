// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/run.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace d3t {
namespace {

/// Waits for a moment, letting others have the core where it is wanted: the stages of a frame follow one another within
/// microseconds, and waking a sleeping thread takes tens of them.
template <class Waiting> void stayAwake(Waiting waiting) {
  constexpr std::chrono::microseconds kMoment{50};
  const auto start = std::chrono::steady_clock::now();
  while (waiting() && std::chrono::steady_clock::now() - start < kMoment) std::this_thread::yield();
}

// One call of parallelFor: items are taken with an atomic counter by whoever is free. The job is shared with the
// pool's threads, which may look at it after the call has returned; they call `work` only for an item they took,
// and the call waits for every taken item.
struct Job {
  const std::function<void(int)>* work = nullptr;
  int count = 0;
  std::atomic<int> next{0}, done{0}, seats{0};

  void run() {
    for (int i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      (*work)(i);
      if (done.fetch_add(1) + 1 == count) done.notify_all();
    }
  }
  void waitUntilDone() {
    stayAwake([this] { return done.load() < count; });
    for (int d = done.load(); d < count; d = done.load()) done.wait(d);
  }
};

thread_local bool insideJob = false;

class Pool {
public:
  static Pool& instance() {
    static Pool pool;
    return pool;
  }

  void run(int count, int threads, const std::function<void(int)>& work) {
    auto job = std::make_shared<Job>();
    job->work = &work;
    job->count = count;
    job->seats = std::min(threads, count) - 1;
    grow(job->seats);
    {
      std::lock_guard lock(mutex_);
      jobs_.push_back(job);
      ++posted_;
    }
    wake_.notify_all();
    insideJob = true;
    job->run();
    insideJob = false;
    job->waitUntilDone();
    std::lock_guard lock(mutex_);
    std::erase(jobs_, job);
  }

private:
  ~Pool() {
    {
      std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    for (auto& t : workers_) t.join();
  }

  void grow(int wanted) {
    std::lock_guard lock(mutex_);
    while (static_cast<int>(workers_.size()) < wanted) workers_.emplace_back([this] { loop(); });
  }

  std::shared_ptr<Job> take() {
    for (auto& job : jobs_)
      if (job->next.load() < job->count && job->seats.fetch_sub(1) > 0) return job;
    return nullptr;
  }

  void loop() {
    insideJob = true;
    std::unique_lock lock(mutex_);
    while (!stop_) {
      if (auto job = take()) {
        lock.unlock();
        job->run();
        stayAwake([this, seen = posted_.load()] { return posted_.load() == seen; });
        lock.lock();
      } else {
        wake_.wait(lock);
      }
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<std::shared_ptr<Job>> jobs_;
  std::vector<std::thread> workers_;
  std::atomic<uint64_t> posted_{0};
  bool stop_ = false;
};

} // namespace

int hardwareThreads() {
  return std::max(1u, std::thread::hardware_concurrency());
}

int Run::threadCount() const {
  return threads > 0 ? threads : hardwareThreads();
}

void parallelFor(int count, int threads, const std::function<void(int)>& work) {
  if (threads <= 0) threads = hardwareThreads();
  if (threads == 1 || count <= 1 || insideJob) {
    for (int i = 0; i < count; ++i) work(i);
    return;
  }
  Pool::instance().run(count, threads, work);
}

} // namespace d3t
