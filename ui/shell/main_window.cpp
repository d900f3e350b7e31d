// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/base/installed.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "ui/export/export_panel.h"
#include "ui/identity/create_page.h"
#include "ui/identity/recording_guide.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/project/cache_in_use.h"
#include "ui/project/library_panel.h"
#include "ui/render/preview_panel.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/action_search.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/file_kind.h"
#include "ui/shell/identity_shelf.h"
#include "ui/shell/log_panel.h"
#include "ui/shell/side_window.h"
#include "ui/shell/start_page.h"
#include "ui/timeline/heard_lanes.h"
#include "ui/timeline/inspector_panel.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;

constexpr int kLibraryWidth = 200, kInspectorWidth = 340, kTimelineHeight = 300; // px, the first time

QStringList localFiles(const QMimeData& data) {
  QStringList files;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

fs::path pathOf(const QString& file) {
  return fs::path(file.toStdU16String());
}

QString projectsFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/d3talker/projects");
}

} // namespace

MainWindow::MainWindow(Settings& settings)
    : settings_(settings), sounds_(session_, pathOf(settings.cacheFolder()) / "sounds"), actions_(settings, this),
      performer_(session_, sounds_, playhead_, settings_), studio_{settings_, actions_,  jobs_,     session_,
                                                                   sounds_,   playhead_, selection_} {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowIcon(icon(QStringLiteral("d3studio")));
  setMinimumSize(960, 600);
  resize(1440, 900);
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  makeActions();
  makePages();
  makeCreation();
  makeDocks();
  new ActionSearch(actions_, this);
  makeMenus();
  listenToSession();
  restoreLayout();
  projectClosed();
  if (!settings_.problem().isEmpty()) notice_->say(Notice::Kind::Warning, settings_.problem());
  offerUnfinished();
}

// Qt would delete the panels after our members, which they use until their end.
MainWindow::~MainWindow() {
  session_.close();
  session_.disconnect(this);
  jobs_.disconnect(this);
  delete export_;
  delete settingsWindow_;
  qDeleteAll(docks_);
  delete statusBar();
  delete takeCentralWidget();
}

void MainWindow::listenToSession() {
  connect(&session_, &Session::opened, this, &MainWindow::projectOpened);
  connect(&session_, &Session::closed, this, &MainWindow::projectClosed);
  connect(&session_, &Session::changed, this, &MainWindow::updateUndo);
  connect(&session_, &Session::savedChanged, this, &MainWindow::updateTitle);
  connect(&session_, &Session::refused, this, [this](const QString& why) { notice_->say(Notice::Kind::Warning, why); });
  connect(&session_, &Session::trouble, this, [this](const QString& what, const QString& todo) {
    if (what.isEmpty()) return notice_->say(Notice::Kind::Good, tr("Saving works again."));
    notice_->say(Notice::Kind::Problem, tr("Your work cannot be saved now: %1. It is kept in memory.").arg(what), todo);
    notice_->offer(tr("Try again"), [this] { session_.save(); });
  });
  connect(&settings_, &Settings::changed, this, [this](const QString& key) {
    if (key == QLatin1String("look/theme")) applyTheme(settings_.theme());
  });
}

void MainWindow::say(const Error& error) {
  notice_->say(Notice::Kind::Problem, QString::fromStdString(error.message()));
}

void MainWindow::makePages() {
  notice_ = new Notice;
  pages_ = new QStackedWidget;
  start_ = new StartPage(settings_);
  preview_ = new PreviewPanel(studio_, performer_);
  for (QWidget* page : std::initializer_list<QWidget*>{start_, preview_}) pages_->addWidget(page);
  connect(start_, &StartPage::clipWanted, this, &MainWindow::chooseClips);
  connect(start_, &StartPage::guideWanted, this, [this] { pages_->setCurrentWidget(guide_); });
  connect(start_, &StartPage::sampleWanted, this, &MainWindow::trySample);
  connect(start_, &StartPage::newWanted, this, &MainWindow::newProject);
  connect(start_, &StartPage::openWanted, this, &MainWindow::chooseProject);
  connect(start_, &StartPage::projectWanted, this, &MainWindow::openProject);

  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice_);
  column->addWidget(pages_, 1);
  setCentralWidget(middle);
  dropHint_ = new DropHint(middle);
}

QDockWidget* MainWindow::dock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  dock->setWidget(content);
  addDockWidget(area, dock);
  docks_.push_back(dock);
  return dock;
}

void MainWindow::makeCreation() {
  create_ = new CreatePage(studio_);
  guide_ = new RecordingGuide;
  pages_->addWidget(create_);
  pages_->addWidget(guide_);
  connect(guide_, &RecordingGuide::clipWanted, this, &MainWindow::chooseClips);
  connect(guide_, &RecordingGuide::closed, this, &MainWindow::showPage);
  connect(create_, &CreatePage::guideWanted, this, [this] { pages_->setCurrentWidget(guide_); });
  connect(create_, &CreatePage::anotherClipWanted, this, &MainWindow::chooseClips);
  connect(create_, &CreatePage::finished, this, &MainWindow::showPage);
  connect(create_, &CreatePage::putOnTimelineWanted, this, &MainWindow::addIdentity);
  connect(create_, &CreatePage::tryASoundWanted, this, &MainWindow::addIdentity);
}

void MainWindow::makeDocks() {
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);

  auto* library = new LibraryPanel(studio_);
  auto* shelf = new IdentityShelf(settings_.identityFolder());
  connect(library, &LibraryPanel::clipActivated, this, [this](const QString& clip) { createFrom({clip}); });
  connect(shelf, &IdentityShelf::chosen, this, &MainWindow::addIdentity);
  auto* left = new QSplitter(Qt::Vertical);
  left->addWidget(library);
  left->addWidget(shelf);
  left->setStretchFactor(0, 3);
  left->setStretchFactor(1, 2);
  dock(QStringLiteral("library"), tr("Library"), left, Qt::LeftDockWidgetArea);
  dock(QStringLiteral("inspector"), tr("Inspector"), new InspectorPanel(studio_), Qt::RightDockWidgetArea);

  timeline_ = new TimelinePanel(studio_);
  auto* lanes = new HeardLanes(session_, timeline_);
  connect(&performer_, &Performer::changed, lanes,
          [this, lanes] { lanes->setHeard(performer_.actor(), performer_.hearings()); });
  timeline_->setLaneData(lanes);
  QDockWidget* time = dock(QStringLiteral("timeline"), tr("Timeline"), timeline_, Qt::BottomDockWidgetArea);
  jobsDock_ = dock(QStringLiteral("jobs"), tr("Jobs"), new JobsPanel(jobs_), Qt::BottomDockWidgetArea);
  logDock_ = dock(QStringLiteral("log"), tr("Log"), new LogPanel(jobs_), Qt::BottomDockWidgetArea);
  tabifyDockWidget(time, jobsDock_);
  tabifyDockWidget(jobsDock_, logDock_);
  time->raise();
  logDock_->hide();

  auto* summary = new JobsSummary(jobs_);
  statusBar()->setSizeGripEnabled(false);
  statusBar()->addPermanentWidget(summary);
  connect(summary, &JobsSummary::clicked, this, [this] { jobsDock_->show(), jobsDock_->raise(); });

  auto* panel = new ExportPanel(studio_);
  export_ = new SideWindow(tr("Export"), panel, {900, 640}, this);
  connect(panel, &ExportPanel::wanted, export_, &SideWindow::open);
  connect(panel, &ExportPanel::started, this, [this] {
    export_->close();
    jobsDock_->show();
    jobsDock_->raise();
  });
}

void MainWindow::showSettings() {
  if (!settingsWindow_) {
    auto* page = new SettingsPage(settings_, actions_, {commandLineProgram(), [this] { return cacheInUse(studio_); }});
    settingsWindow_ = new SideWindow(tr("Settings"), page, {900, 640}, this);
  }
  settingsWindow_->open();
}

void MainWindow::showAbout() {
  QMessageBox about(this);
  about.setWindowTitle(tr("About D3 Talker Studio"));
  about.setText(tr("D3 Talker Studio %1").arg(QApplication::applicationVersion()));
  about.setInformativeText(tr("Makes a talking head of a person from seconds of video, on this computer. The method is "
                              "D3-Talker (arXiv 2508.14449). Free software under the GPL, version 3 or later."));
  about.setIconPixmap(icon(QStringLiteral("d3studio"), tokens().accent).pixmap(64));
  about.exec();
}

void MainWindow::restoreLayout() {
  restoreGeometry(settings_.windowState(QStringLiteral("geometry")));
}

// Docks without a project would be empty frames: the start page has the window for itself.
void MainWindow::showDocks(bool on) {
  if (on) {
    if (!restoreState(settings_.windowState(QStringLiteral("docks")))) {
      for (QDockWidget* dock : docks_) dock->setVisible(dock != logDock_);
      resizeDocks({docks_[0], docks_[1]}, {kLibraryWidth, kInspectorWidth}, Qt::Horizontal);
      resizeDocks({docks_[2]}, {kTimelineHeight}, Qt::Vertical);
    }
  } else {
    if (pages_->currentWidget() != start_) settings_.setWindowState(QStringLiteral("docks"), saveState());
    for (QDockWidget* dock : docks_) dock->setVisible(dock == jobsDock_ && jobs_.running() > 0);
  }
}

void MainWindow::showPage() {
  pages_->setCurrentWidget(session_.isOpen() ? static_cast<QWidget*>(preview_) : start_);
}

void MainWindow::projectOpened() {
  settings_.addRecentProject(QString::fromStdU16String(session_.folder().u16string()));
  selection_.clear();
  playhead_.setRate(0);
  playhead_.seek(0);
  showDocks(true);
  showPage();
  updateTitle();
  updateUndo();
}

void MainWindow::projectClosed() {
  playhead_.setRate(0);
  selection_.clear();
  showDocks(false);
  showPage();
  updateTitle();
  updateUndo();
}

void MainWindow::updateTitle() {
  if (!session_.isOpen()) {
    setWindowTitle({});
    return setWindowModified(false);
  }
  const QString name = QString::fromStdString(session_.project().name);
  setWindowTitle(name + QStringLiteral("[*]"));
  setWindowModified(!session_.isSaved());
}

void MainWindow::updateUndo() {
  const auto names = session_.history().names();
  const size_t at = session_.history().position();
  QAction* undo = actions_[QStringLiteral("edit.undo")];
  QAction* redo = actions_[QStringLiteral("edit.redo")];
  undo->setEnabled(session_.history().canUndo());
  redo->setEnabled(session_.history().canRedo());
  undo->setText(undo->isEnabled() ? tr("&Undo %1").arg(QString::fromStdString(names[at - 1])) : tr("&Undo"));
  redo->setText(redo->isEnabled() ? tr("&Redo %1").arg(QString::fromStdString(names[at])) : tr("&Redo"));
  for (const char* id : {"file.save", "file.saveAs", "file.close"})
    actions_[QLatin1String(id)]->setEnabled(session_.isOpen());
}

void MainWindow::newProject() {
  const QString base = projectsFolder();
  for (int n = 1; n < 10'000; ++n) {
    const QString name = tr("Project %1").arg(n);
    const QString folder = QDir(base).filePath(name);
    if (QFileInfo::exists(folder)) continue;
    if (auto ok = session_.create(pathOf(folder), name); !ok) say(ok.error());
    return;
  }
}

void MainWindow::trySample() {
  newProject();
  if (!session_.isOpen()) return;
  // A copy of its own: the project stays whole when the program is updated or removed.
  const fs::path sample = installedFile("sample.d3id", D3T_SAMPLE);
  const fs::path copy = session_.folder() / "sample.d3id";
  std::error_code code;
  fs::copy_file(sample, copy, code);
  if (code)
    return notice_->say(Notice::Kind::Problem,
                        tr("The sample cannot be copied to %1: %2.")
                            .arg(QString::fromStdString(copy.string()), QString::fromStdString(code.message())),
                        tr("Make room there, or install the program again."));
  addIdentity(QString::fromStdU16String(copy.u16string()));
}

bool MainWindow::ensureProject() {
  if (!session_.isOpen()) newProject();
  return session_.isOpen();
}

void MainWindow::chooseProject() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a project"), projectsFolder());
  if (!folder.isEmpty()) openProject(folder);
}

void MainWindow::openProject(const QString& given) {
  const QString folder = QFileInfo(given).isFile() ? QFileInfo(given).absolutePath() : given;
  const auto found = Session::look(pathOf(folder));
  if (!found) {
    say(found.error());
    notice_->offer(tr("Open another project …"), [this] { chooseProject(); });
    return;
  }
  if (auto ok = session_.open(pathOf(folder), found->unsaved.has_value()); !ok) return say(ok.error());
  notice_->dismiss();
  if (found->unsaved) sayRecovered(*found);
}

void MainWindow::sayRecovered(const project::OpenedProject& found) {
  notice_->say(
      Notice::Kind::Info,
      tr("The program ended without saving. The project is as it was then, with %n edit(s) more than the saved "
         "one.",
         nullptr, found.unsaved->edits),
      found.saved ? tr("Go on, or go back to the saved state; either can be undone.") : QString());
  notice_->offer(tr("Go on"), [this] { session_.save(), notice_->dismiss(); });
  if (found.saved) notice_->offer(tr("Back to the saved state"), [this] { session_.goTo(0), notice_->dismiss(); });
}

void MainWindow::saveProjectAs() {
  const QString folder = QFileDialog::getSaveFileName(this, tr("Save the project as a folder"), projectsFolder());
  if (folder.isEmpty()) return;
  if (auto ok = session_.saveAs(pathOf(folder), QFileInfo(folder).fileName()); !ok) say(ok.error());
}

void MainWindow::addIdentity(const QString& file) {
  if (!ensureProject()) return;
  session_.addMedia(pathOf(file), project::MediaKind::Identity, [this](Result<project::Media> media) {
    if (!media) return say(media.error());
    showPage();
    (void)session_.apply(tr("Use identity"), [&](timeline::Timeline& t) {
      return timeline::setSource(t, {.identity = media->id, .hash = media->hash});
    });
  });
}

void MainWindow::chooseClips() {
  const QStringList clips = QFileDialog::getOpenFileNames(
      this, tr("Choose video of a person talking"), QStandardPaths::writableLocation(QStandardPaths::MoviesLocation));
  if (!clips.isEmpty()) createFrom(clips);
}

void MainWindow::createFrom(const QStringList& clips) {
  pages_->setCurrentWidget(create_);
  create_->begin(clips);
}

void MainWindow::offerUnfinished() {
  const auto pending = CreatePage::pendingCreations();
  if (pending.empty()) return;
  notice_->say(
      Notice::Kind::Info,
      tr("%n identity(s) were being learned when the window was closed.", nullptr, static_cast<int>(pending.size())),
      tr("The work so far is kept."));
  notice_->offer(tr("Go on"), [this, pending] {
    pages_->setCurrentWidget(create_);
    create_->resume(pending);
    notice_->dismiss();
  });
  notice_->offer(tr("Throw away"), [this, pending] { create_->discard(pending), notice_->dismiss(); });
}

void MainWindow::openFiles(const QStringList& paths) {
  QStringList clips, sounds, unknown;
  for (const QString& path : paths) {
    switch (fileKindOf(path)) {
    case FileKind::Project:
      openProject(path);
      break;
    case FileKind::Identity:
      addIdentity(path);
      break;
    case FileKind::Clip:
      clips << path;
      break;
    case FileKind::Sound:
      sounds << path;
      break;
    case FileKind::VisemeText:
      timeline_->importVisemes(path);
      break;
    case FileKind::Subtitles:
      timeline_->importMarkers(path);
      break;
    default:
      unknown << QFileInfo(path).fileName();
    }
  }
  if (!clips.isEmpty()) createFrom(clips);
  if (!sounds.isEmpty() && ensureProject())
    timeline_->dropSounds(sounds, timeline::endOf(session_.timeline()), timeline::DropMode::Insert);
  if (unknown.isEmpty()) return;
  notice_->say(Notice::Kind::Warning, tr("This cannot be used here: %1.").arg(unknown.join(QStringLiteral(", "))),
               tr("Drop a video of a person talking, a sound, an identity (.d3id) or a project."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList files = localFiles(*event->mimeData());
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  dropHint_->showFor(files);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
  dropHint_->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  dropHint_->hide();
  openFiles(localFiles(*event->mimeData()));
}

// Jobs are children of this window: one that is not over is only stopped when the person says so.
bool MainWindow::mayStopJobs() {
  const bool any = std::any_of(jobs_.jobs().begin(), jobs_.jobs().end(), [](const Job* job) {
    return !job->isOver() && job->state() != Job::State::Waiting && !job->spec().survivesWindow &&
           !job->spec().result.isEmpty();
  });
  if (!any || stopJobs_) return true;
  notice_->say(Notice::Kind::Warning, tr("A job is still running, and ends with the window."),
               tr("Wait until it is done, or close anyway."));
  notice_->offer(tr("Close anyway"), [this] { stopJobs_ = true, close(); });
  return false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  event->ignore();
  if (!create_->mayClose([this] { close(); })) return pages_->setCurrentWidget(create_);
  if (!mayStopJobs()) return;
  settings_.setWindowState(QStringLiteral("geometry"), saveGeometry());
  if (session_.isOpen()) settings_.setWindowState(QStringLiteral("docks"), saveState());
  session_.close();
  event->accept();
}

} // namespace d3t::ui
