// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QString>

namespace d3t::ui {

/// What the program says while it runs: our own notes and whatever Qt warns of. One per process; any thread may add.
///
///   MessageLog::instance().install(dataFolder + "/studio.log");   // in main, before the window
///   qWarning("...");                                              // is in it from then on
class MessageLog : public QObject {
  Q_OBJECT
public:
  enum class Level { Info, Warning, Problem };
  struct Line {
    QDateTime time;
    Level level = Level::Info;
    QString text;
  };

  static MessageLog& instance();
  /// Takes Qt's messages (they are still printed as before), and writes all lines to this file, too; an old one of more
  /// than a megabyte is set aside as FILE.old. Once.
  void install(const QString& file);
  void add(Level, const QString& text);
  QList<Line> lines() const; ///< the newest 5000, the oldest first

signals:
  void added(); ///< on the adding thread: connect queued

private:
  MessageLog() = default;
  mutable QMutex mutex_;
  QList<Line> lines_;
};

} // namespace d3t::ui
