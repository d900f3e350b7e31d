// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace d3t::project {

inline constexpr const char* kJournalFile = "autosave.jsonl";

/// What was done since the last save, in the project's folder: a snapshot of the project on the first line, then one
/// JSON line per edit, undo or redo, each with its own hash. A killed program loses nothing that append() returned
/// from; a machine that loses its power loses at most `syncEvery`. Every `snapshotEvery` the file is replaced, in one
/// step, by a snapshot, so it stays small.
///
/// Belongs to one thread. Writing to a slow disk may take long: a window keeps it on a thread of its own and hands it
/// copies of the project, which cost nothing.
///
///   Result<Journal> journal = Journal::start(folder, project);
///   history.apply("Move sound", ...);
///   journal->append("Move sound", now);      // now.timeline = history.now()
///   saveProject(folder, now), journal->restart(now);
///   journal->finish();
class Journal {
public:
  struct Options {
    std::chrono::milliseconds syncEvery{1000}; ///< 0: each edit reaches the disk before append() returns
    std::chrono::milliseconds snapshotEvery{20000};
  };
  /// Begins with a snapshot of `now`, in place of the journal that is there: recover from that first (open.h).
  static Result<Journal> start(const std::filesystem::path& folder, const Project& now, Options);
  static Result<Journal> start(const std::filesystem::path& folder, const Project& now) {
    return start(folder, now, Options());
  }
  /// What the project is after an edit of this name; nothing is written where nothing changed. An error (a full disk)
  /// leaves what was written before, and the next call writes what is missing.
  Status append(const std::string& name, const Project& now);
  /// Syncs and makes the snapshot when they are due; to be called every second or so.
  Status tick();
  /// A snapshot now (the project was saved).
  Status restart(const Project& now);
  /// Nothing is left to recover: removes the file. Whoever ends without it leaves the file for the next start.
  Status finish();

private:
  class Descriptor { ///< of an open file; -1: none
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& o) noexcept : fd_(std::exchange(o.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& o) noexcept {
      std::swap(fd_, o.fd_);
      return *this;
    }
    ~Descriptor();
    int get() const { return fd_; }

  private:
    int fd_;
  };
  Journal(std::filesystem::path file, Options options) : file_(std::move(file)), options_(options) {}
  using Clock = std::chrono::steady_clock;

  std::filesystem::path file_;
  Options options_;
  Descriptor fd_;
  int64_t length_ = 0; ///< of the file up to the last whole line
  int edits_ = 0;      ///< lines since the snapshot
  Project last_;       ///< after the last line
  Clock::time_point synced_, snapshot_;
  bool unsynced_ = false;
};

/// What a journal remembers.
struct Recovered {
  Project project;      ///< after its last whole line
  std::string lastEdit; ///< that line's name; empty: it is the snapshot
  int edits = 0;        ///< since the snapshot
};
/// Reads up to the first line that is cut off or damaged. Nothing: there is no journal, or not even its snapshot is
/// whole. BadInput: it was made by a newer version, whose edits a start() would destroy.
Result<std::optional<Recovered>> readJournal(const std::filesystem::path& folder);

} // namespace d3t::project
