// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window itself and all menus. Panels bring their own actions; menus list them by id.
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>

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
  fill(tr("&File"), {"file.new", "file.open", "-", "file.save", "file.saveAs", "file.close", "-", "file.quit"});
  fill(tr("&Edit"), {"edit.undo", "edit.redo", "-", "edit.paste"});
  QMenu* view = menuBar()->addMenu(tr("&View"));
  for (QDockWidget* dock : docks_) view->addAction(dock->toggleViewAction());
}

} // namespace d3t::ui
