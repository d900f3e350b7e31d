// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/performer.h"
#include "ui/project/studio.h"
#include <QMainWindow>
#include <QStringList>
#include <memory>

class QStackedWidget;
class QDockWidget;
class QMenu;

namespace d3t::ui {

class Notice;
class CreatePage;
class DropHint;
class ExportPanel;
class PreviewPanel;
class RecordingGuide;
class SideWindow;
class StartPage;
class TimelinePanel;

/// The window: menus, docks, pages in the middle, and what files dropped anywhere do. Panels do the work; it wires
/// them. One project at a time.
class MainWindow : public QMainWindow {
  Q_OBJECT
public:
  explicit MainWindow(Settings&);
  ~MainWindow() override;

  /// Files and folders from the command line, a file manager or the clipboard: projects, identities, clips, sounds.
  void openFiles(const QStringList& paths);
  Studio& studio() { return studio_; }
  /// The message bar over the pages.
  Notice& notice() { return *notice_; }

protected:
  void closeEvent(QCloseEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dragLeaveEvent(QDragLeaveEvent*) override;
  void dropEvent(QDropEvent*) override;

private:
  void makeActions();
  void makeMenus();
  void makePages();
  void makeCreation();
  void makeDocks();
  void listenToSession();
  QDockWidget* dock(const QString& name, const QString& title, QWidget*, Qt::DockWidgetArea);
  void restoreLayout();
  void showPage(); ///< what belongs into the middle now
  void showDocks(bool);
  void projectOpened();
  void projectClosed();
  void updateTitle();
  void updateUndo();
  void newProject();
  void trySample();
  void chooseProject();
  void openProject(const QString& folder);
  void sayRecovered(const project::OpenedProject&);
  void saveProjectAs();
  void chooseClips();
  void createFrom(const QStringList& clips);
  void offerUnfinished();
  void addIdentity(const QString& file);
  void showSettings();
  void showAbout();
  bool mayStopJobs();
  /// A project to put things into: the open one, else a new one.
  bool ensureProject();
  void say(const Error&);

  // In this order: panels die before what they share.
  Settings& settings_;
  JobList jobs_;
  Session session_;
  SoundStore sounds_;
  Playhead playhead_;
  Selection selection_;
  Actions actions_;
  Performer performer_;
  Studio studio_;

  Notice* notice_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  StartPage* start_ = nullptr;
  PreviewPanel* preview_ = nullptr;
  CreatePage* create_ = nullptr;
  RecordingGuide* guide_ = nullptr;
  TimelinePanel* timeline_ = nullptr;
  QDockWidget* jobsDock_ = nullptr;
  QDockWidget* logDock_ = nullptr;
  SideWindow* export_ = nullptr;
  SideWindow* settingsWindow_ = nullptr;
  DropHint* dropHint_ = nullptr;
  std::vector<QDockWidget*> docks_;
  bool stopJobs_ = false; ///< the person said so
};

} // namespace d3t::ui
