// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/recorder.h"

#include "core/project/journal.h"
#include <chrono>
#include <optional>

namespace d3t::ui {
namespace {
using namespace std::chrono_literals;
} // namespace

Recorder::Recorder(std::filesystem::path folder, project::Project start, bool startIsSaved,
                   std::function<void(const Error&)> trouble)
    : folder_(std::move(folder)), start_(std::move(start)), startIsSaved_(startIsSaved), trouble_(std::move(trouble)),
      thread_([this] { run(); }) {}

Recorder::~Recorder() {
  if (thread_.joinable()) finish();
}

void Recorder::push(Work work) {
  {
    std::lock_guard hold(mutex_);
    work_.push_back(std::move(work));
  }
  wake_.notify_one();
}

void Recorder::append(const QString& name, project::Project project) {
  push({Work::Append, name.toStdString(), std::move(project), {}});
}

void Recorder::save(project::Project project, std::function<void()> saved) {
  push({Work::Save, {}, std::move(project), std::move(saved)});
}

void Recorder::finish() {
  {
    std::lock_guard hold(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Recorder::tell(const Status& status) {
  if (!status && !failing_) trouble_(status.error());
  if (status && failing_) trouble_(Error{});
  failing_ = !status;
}

void Recorder::run() {
  std::optional<project::Journal> journal;
  project::Project last = std::move(start_);
  int unsaved = startIsSaved_ ? 0 : 1; // edits that the project file does not hold
  const auto begin = [&](const project::Project& now) -> Status {
    auto started = project::Journal::start(folder_, now);
    if (!started) return passOn(started);
    journal.emplace(std::move(*started));
    return {};
  };
  tell(begin(last));
  std::unique_lock hold(mutex_);
  while (true) {
    wake_.wait_for(hold, 1s, [this] { return ending_ || !work_.empty(); });
    if (work_.empty()) {
      if (ending_) break;
      hold.unlock();
      if (journal)
        tell(journal->tick());
      else
        tell(begin(last)); // the disk may have room again
      hold.lock();
      continue;
    }
    Work work = std::move(work_.front());
    work_.pop_front();
    hold.unlock();
    last = std::move(work.project);
    if (work.kind == Work::Append) {
      ++unsaved;
      tell(journal ? journal->append(work.name, last) : begin(last));
    } else {
      Status ok = project::saveProject(folder_, last);
      if (ok && journal) ok = journal->restart(last);
      if (ok) unsaved = 0;
      tell(ok);
      if (ok && work.done) work.done();
    }
    hold.lock();
  }
  hold.unlock();
  if (unsaved == 0 && journal) tell(journal->finish());
}

} // namespace d3t::ui
