// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include <QMimeData>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>
#include <optional>

namespace d3t::ui::test {

/// A window with a home of its own (settings, caches, projects), for journeys with real events. Each test function gets
/// a fresh one.
///
///   class ProjectTest : public WindowTest { Q_OBJECT private slots: void savesAndRecovers(); };
///   QTEST_MAIN(ProjectTest)
class WindowTest : public QObject {
  Q_OBJECT
protected:
  MainWindow& window() { return *window_; }
  Studio& studio() { return window_->studio(); }
  /// The widget of this class and object name in the window; fails the test where there is none.
  template <class T> T* the(const char* name) {
    T* found = window_->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget named %s", name);
    return found;
  }
  QString home(const QString& path = {}) const { return home_->filePath(path); }
  /// Starts the window again on the same home, as after a restart of the program.
  void restart(QSize size = {1280, 720});
  /// Drops files on a widget at a place of it as a file manager does: drag enter, move, drop. False: not accepted.
  static bool drop(QWidget*, QPoint, const QStringList& files);
  /// Saves a picture of the window (or another widget) to build/*/pictures/NAME.png.
  void picture(const QString& name, QWidget* of = nullptr);
  /// A sound file of this length: a hum with pauses, 48 kHz.
  QString soundFile(const QString& name, double seconds);

protected slots: // a test with more to set up calls these from its own
  void init();
  void cleanup();

private:
  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;
};

} // namespace d3t::ui::test
