// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ask_program.h"

#include <QProcess>

namespace d3t::ui {

void askProgram(const QString& program, const QStringList& arguments, QObject* context,
                std::function<void(std::optional<QByteArray>)> done) {
  auto* process = new QProcess; // of nobody: a parent that goes would wait for it
  QObject::connect(process, &QProcess::finished, context, [process, done] { done(process->readAllStandardOutput()); });
  QObject::connect(process, &QProcess::errorOccurred, context, [done](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) done(std::nullopt);
  });
  QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
  QObject::connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) process->deleteLater();
  });
  process->start(program, arguments);
}

} // namespace d3t::ui
