// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window itself and all menus. Panels bring their own actions; menus list them by id.
#include "ui/identity/create_page.h"
#include "ui/identity/recording_guide.h"
#include "ui/render/preview_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>

namespace d3t::ui {

void MainWindow::makeActions() {
  const auto add = [this](const char* id, const QString& text, const char* picture, const QKeySequence& key, auto run) {
    actions_.add({QLatin1String(id), text, QLatin1String(picture), key, {}}, this, run);
  };
  add("file.new", tr("&New project"), "add", QKeySequence::New, [this] { newProject(); });
  add("file.open", tr("&Open a project …"), "folder", QKeySequence::Open, [this] { chooseProject(); });
  add("file.save", tr("&Save"), "save", QKeySequence::Save, [this] { session_.save(); });
  add("file.saveAs", tr("Save &as …"), "", Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { saveProjectAs(); });
  add("file.close", tr("&Close the project"), "", QKeySequence::Close, [this] { session_.close(); });
  add("file.quit", tr("&Quit"), "", Qt::CTRL | Qt::Key_Q, [this] { close(); });
  add("identity.new", tr("&New identity from a clip …"), "identity", Qt::CTRL | Qt::SHIFT | Qt::Key_N,
      [this] { chooseClips(); });
  add("identity.show", tr("Show what is being &learned"), "train", {}, [this] {
    pages_->setCurrentWidget(create_->isEmpty() ? pages_->currentWidget() : create_);
  });
  add("identity.guide", tr("&How to record a good clip"), "help", {}, [this] { pages_->setCurrentWidget(guide_); });
  add("view.timeline", tr("Back to the &preview"), "", Qt::Key_Escape, [this] { showPage(); });
  add("settings.open", tr("Se&ttings …"), "settings", Qt::CTRL | Qt::Key_Comma, [this] { showSettings(); });
  add("help.about", tr("&About D3 Talker Studio"), "info", {}, [this] { showAbout(); });
  add("edit.undo", tr("&Undo"), "undo", QKeySequence::Undo, [this] { session_.undo(); });
  add("edit.redo", tr("&Redo"), "redo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { session_.redo(); });
  add("edit.paste", tr("&Paste files"), "", QKeySequence::Paste, [this] {
    QStringList files;
    for (const QUrl& url : QApplication::clipboard()->mimeData()->urls())
      if (url.isLocalFile()) files << url.toLocalFile();
    openFiles(files);
  });
}

void MainWindow::makeMenus() {
  const auto fill = [this](const QString& title, std::initializer_list<const char*> ids) {
    QMenu* menu = menuBar()->addMenu(title);
    for (const char* id : ids) {
      if (*id == '-')
        menu->addSeparator();
      else if (QAction* action = actions_.find(QLatin1String(id)))
        menu->addAction(action);
    }
    return menu;
  };
  fill(tr("&File"), {"file.new", "file.open", "-", "file.save", "file.saveAs", "file.close", "-", "file.collect",
                     "file.relink", "library.removeUnused", "-", "export.open", "-", "settings.open", "file.quit"});
  fill(tr("&Edit"), {"edit.undo", "edit.redo", "-", "edit.paste", "timeline.selectAll", "timeline.delete",
                     "timeline.rippleDelete"});
  fill(tr("&Identity"), {"identity.new", "identity.show", "-", "identity.guide"});
  fill(tr("&Timeline"), {"timeline.split", "timeline.marker", "timeline.markerPrevious",
                         "timeline.markerNext", "-", "timeline.silence", "timeline.silenceRemove", "-", "timeline.loopIn", "timeline.loopOut",
                         "timeline.loopClear", "-", "timeline.snap", "timeline.ripple", "-", "timeline.zoomIn",
                         "timeline.zoomOut", "timeline.fit", "-", "timeline.importVisemes", "timeline.exportTextGrid",
                         "timeline.exportRhubarb", "timeline.importMarkers", "timeline.exportMarkers"});
  fill(tr("&Play"), {"play.toggle", "play.reverse", "play.stop", "play.forward", "-", "play.frameBack",
                     "play.frameForward", "play.secondBack", "play.secondForward", "play.toStart", "play.toEnd", "-",
                     "play.loop", "play.mute"});
  QMenu* view = fill(tr("&View"), {"view.timeline", "-", "preview.fit", "preview.actual", "preview.zoomIn",
                                   "preview.zoomOut", "-", "preview.refine", "preview.split", "preview.orbit",
                                   "preview.orbitReset", "-", "preview.save", "preview.copy", "-"});
  for (QDockWidget* dock : docks_) view->addAction(dock->toggleViewAction());
  fill(tr("&Help"), {"help.search", "identity.guide", "-", "help.about"});
}

} // namespace d3t::ui
