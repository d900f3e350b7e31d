// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder_lock.h"
#include "core/project/media.h"
#include "core/project/open.h"
#include "core/project/project.h"
#include "core/timeline/history.h"
#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace d3t::ui {

class Recorder;

/// The project that the window works on, and the one undo stack. Each edit reaches the journal on a thread of its own,
/// so that a killed program loses nothing that was seen done; the project file itself is written by save(), also there.
/// GUI thread.
///
///   session.apply(tr("Move sound"), [&](timeline::Timeline& t) { return moveSegments(t, ids, by); }, "drag 17");
///
/// Widgets draw timeline() and listen to changed(); they never keep pointers into it.
class Session : public QObject {
  Q_OBJECT
public:
  explicit Session(QObject* parent = nullptr);
  ~Session() override; ///< as close()

  bool isOpen() const { return lock_ != nullptr; }
  std::filesystem::path folder() const { return folder_; }
  const project::Project& project() const { return project_; }
  const timeline::Timeline& timeline() const { return history().now(); }
  const timeline::History& history() const;

  /// A new project in a folder that is made (or is empty), written at once.
  Status create(const std::filesystem::path& folder, const QString& name);
  /// What opening will find; asks nothing and changes nothing.
  static Result<project::OpenedProject> look(const std::filesystem::path& folder);
  /// recover: with the edits after the last save, where there are some (look().unsaved), as one step that can be
  /// undone; else without them.
  /// Errors: open in another window, no project, a newer one, damage. Then what was open stays open.
  Status open(const std::filesystem::path& folder, bool recover);
  /// Saves, ends the journal and lets the folder go. What cannot be saved stays in the journal.
  void close();
  void save();
  /// Copies the project to another folder (media keep their places, paths are made relative anew) and goes on there.
  Status saveAs(const std::filesystem::path& folder, const QString& name);

  /// One step on the undo stack (core/timeline/history.h). An error changes nothing and is also given out as refused().
  Status apply(const QString& name, const timeline::History::Edit&, const QString& mergeKey = {});
  void endMerge() { history_->endMerge(); }
  void undo();
  void redo();
  void goTo(size_t position);
  bool isSaved() const; ///< the project file holds this state

  /// Hashes a file on a worker and takes it into the project's media; `done` runs on the GUI thread with the medium or
  /// the reason, unless the project was closed meanwhile.
  void addMedia(const std::filesystem::path& file, project::MediaKind,
                std::function<void(Result<project::Media>)> done);
  /// Runs a change of the media list (relink, collect) on a worker with a copy, and takes the copy over. `done` as
  /// above.
  void changeMedia(std::function<Status(project::Project&, Run&)> change, std::function<void(Status)> done);
  std::filesystem::path fileOf(const QString& mediaId) const; ///< empty: there is no such medium

signals:
  void opened();
  void closed();
  void changed();      ///< the timeline, by an edit, undo or redo
  void mediaChanged(); ///< project().media
  void savedChanged();
  void refused(const QString& message);                   ///< an edit that could not be done, with what to do
  void trouble(const QString& what, const QString& todo); ///< the disk: nothing is lost, but cannot be written now

private:
  void begin(project::Project, const std::filesystem::path&, std::unique_ptr<FolderLock>,
             const std::optional<timeline::Timeline>& saved); ///< saved: what the file holds, where it is another state
  void record(const QString& name);
  void afterStep(const QString& name);
  project::Media takeMedia(project::Media, project::MediaKind); ///< the one in the list that is the same, else added
  project::Project whole() const;                               ///< with the timeline of now

  std::filesystem::path folder_;
  std::unique_ptr<FolderLock> lock_;
  project::Project project_; ///< its timeline is only up to date in whole()
  std::unique_ptr<timeline::History> history_;
  std::unique_ptr<Recorder> recorder_;
  bool everSaved_ = true;  ///< there is a project file that history_->isSaved() can be about
  quint64 generation_ = 0; ///< of the open project: answers of workers for an older one are dropped
};

} // namespace d3t::ui
