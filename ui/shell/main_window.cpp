// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/base/installed.h"
#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "ui/shell/drop_hint.h"
#include "ui/shell/file_kind.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;

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
    : settings_(settings), sounds_(session_, pathOf(settings.cacheFolder()) / "sounds"),
      actions_(settings, this), studio_{settings_, actions_, jobs_, session_, sounds_, playhead_, selection_} {
  setObjectName(QStringLiteral("mainWindow"));
  setWindowIcon(icon(QStringLiteral("d3studio")));
  setMinimumSize(960, 600);
  resize(1440, 900);
  setAcceptDrops(true);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  makeActions();
  makePages();
  makeDocks();
  makeMenus();
  statusBar()->setSizeGripEnabled(false);
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
  restoreLayout();
  projectClosed();
  if (!settings_.problem().isEmpty()) notice_->say(Notice::Kind::Warning, settings_.problem());
}

MainWindow::~MainWindow() {
  session_.disconnect(this);
}

void MainWindow::makePages() {
  notice_ = new Notice;
  pages_ = new QStackedWidget;
  start_ = new StartPage(settings_);
  pages_->addWidget(start_);
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

void MainWindow::makeDocks() {
  setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

void MainWindow::restoreLayout() {
  restoreGeometry(settings_.windowState(QStringLiteral("geometry")));
  restoreState(settings_.windowState(QStringLiteral("docks")));
}

void MainWindow::projectOpened() {
  settings_.addRecentProject(QString::fromStdU16String(session_.folder().u16string()));
  selection_.clear();
  playhead_.setRate(0);
  playhead_.seek(0);
  updateTitle();
  updateUndo();
}

void MainWindow::projectClosed() {
  playhead_.setRate(0);
  selection_.clear();
  pages_->setCurrentWidget(start_);
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
    if (auto ok = session_.create(pathOf(folder), name); !ok)
      notice_->say(Notice::Kind::Problem, QString::fromStdString(ok.error().message()));
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
    notice_->say(Notice::Kind::Problem, QString::fromStdString(found.error().message()));
    notice_->offer(tr("Open another project …"), [this] { chooseProject(); });
    return;
  }
  const bool recover = found->unsaved.has_value();
  if (auto ok = session_.open(pathOf(folder), recover); !ok)
    return notice_->say(Notice::Kind::Problem, QString::fromStdString(ok.error().message()));
  if (!recover) return notice_->dismiss();
  const int edits = found->unsaved->edits;
  notice_->say(
      Notice::Kind::Info,
      tr("The program ended without saving. The project is as it was then, with %n edit(s) more than the saved "
         "one.",
         nullptr, edits),
      found->saved ? tr("Go on, or go back to the saved state; either can be undone.") : QString());
  notice_->offer(tr("Go on"), [this] { session_.save(), notice_->dismiss(); });
  if (found->saved) notice_->offer(tr("Back to the saved state"), [this] { session_.goTo(0), notice_->dismiss(); });
}

void MainWindow::saveProjectAs() {
  const QString folder = QFileDialog::getSaveFileName(this, tr("Save the project as a folder"), projectsFolder());
  if (folder.isEmpty()) return;
  if (auto ok = session_.saveAs(pathOf(folder), QFileInfo(folder).fileName()); !ok)
    notice_->say(Notice::Kind::Problem, QString::fromStdString(ok.error().message()));
}

void MainWindow::addIdentity(const QString& file) {
  if (!ensureProject()) return;
  session_.addMedia(pathOf(file), project::MediaKind::Identity, [this](Result<project::Media> media) {
    if (!media) return notice_->say(Notice::Kind::Problem, QString::fromStdString(media.error().message()));
    (void)session_.apply(tr("Use identity"), [&](timeline::Timeline& t) {
      return timeline::setSource(t, {.identity = media->id, .hash = media->hash});
    });
  });
}

void MainWindow::addSound(const QString& file) {
  if (!ensureProject()) return;
  sounds_.add(pathOf(file), [this](Result<timeline::Sound> sound) {
    if (!sound) return notice_->say(Notice::Kind::Problem, QString::fromStdString(sound.error().message()));
    (void)session_.apply(tr("Add sound"), [&](timeline::Timeline& t) -> Status {
      const auto id = timeline::dropSound(t, {.sound = *sound, .out = sound->length, .at = timeline::endOf(t)});
      return id ? Status{} : passOn(id);
    });
  });
}

void MainWindow::openFiles(const QStringList& paths) {
  QStringList unknown;
  for (const QString& path : paths) {
    switch (fileKindOf(path)) {
    case FileKind::Project:
      openProject(path);
      break;
    case FileKind::Identity:
      addIdentity(path);
      break;
    case FileKind::Sound:
      addSound(path);
      break;
    default:
      unknown << QFileInfo(path).fileName();
    }
  }
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

void MainWindow::closeEvent(QCloseEvent* event) {
  settings_.setWindowState(QStringLiteral("geometry"), saveGeometry());
  settings_.setWindowState(QStringLiteral("docks"), saveState());
  session_.close();
  event->accept();
}

} // namespace d3t::ui
