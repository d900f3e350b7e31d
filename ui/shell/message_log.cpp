// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_log.h"

#include "core/base/log.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace d3t::ui {
namespace {

constexpr qsizetype kMostLines = 5000;
constexpr qint64 kMostBytes = 1 << 20;
QtMessageHandler before = nullptr;

void take(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  using Level = MessageLog::Level;
  if (type != QtDebugMsg)
    MessageLog::instance().add(type == QtInfoMsg      ? Level::Info
                               : type == QtWarningMsg ? Level::Warning
                                                      : Level::Problem,
                               text);
  if (before) before(type, context, text);
}

} // namespace

MessageLog& MessageLog::instance() {
  static MessageLog log;
  return log;
}

void MessageLog::install(const QString& file) {
  QDir().mkpath(QFileInfo(file).absolutePath());
  if (QFileInfo(file).size() > kMostBytes) {
    QFile::remove(file + QStringLiteral(".old"));
    QFile::rename(file, file + QStringLiteral(".old"));
  }
  openLog(file.toStdString());
  before = qInstallMessageHandler(take);
}

void MessageLog::add(Level level, const QString& text) {
  {
    QMutexLocker hold(&mutex_);
    lines_.append({QDateTime::currentDateTime(), level, text});
    if (lines_.size() > kMostLines) lines_.removeFirst();
  }
  level == Level::Info ? logInfo(text.toStdString()) : logWarning(text.toStdString());
  emit added();
}

QList<MessageLog::Line> MessageLog::lines() const {
  QMutexLocker hold(&mutex_);
  return lines_;
}

} // namespace d3t::ui
