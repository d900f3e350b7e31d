// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include <QString>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

namespace d3t::ui {

/// Writes journal and project file on a thread of its own, in the order of the calls: a slow disk never holds up the
/// window. Copies of a project cost nothing.
class Recorder {
public:
  /// startIsSaved: the project file holds `start`. trouble: called on that thread, once per run of failures, and once
  /// with an empty error when writing works again.
  Recorder(std::filesystem::path folder, project::Project start, bool startIsSaved,
           std::function<void(const Error&)> trouble);
  ~Recorder(); ///< as finish()

  void append(const QString& name, project::Project);
  /// `saved` runs on that thread after a success.
  void save(project::Project, std::function<void()> saved);
  /// Waits for everything. The journal goes when the project file holds what it remembers, else it stays to be
  /// recovered from.
  void finish();

private:
  struct Work {
    enum Kind { Append, Save } kind;
    std::string name;
    project::Project project;
    std::function<void()> done;
  };
  void run();
  void push(Work);
  void tell(const Status&);

  std::filesystem::path folder_;
  project::Project start_;
  bool startIsSaved_;
  std::function<void(const Error&)> trouble_;
  bool failing_ = false;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Work> work_;
  bool ending_ = false;
  std::thread thread_;
};

} // namespace d3t::ui
