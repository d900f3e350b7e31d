// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <optional>

class QObject;

namespace d3t::ui {

/// Runs a program that answers soon and gives what it wrote to its standard output, or nothing where it cannot be
/// started, to `done` on this thread. Nobody waits for it: once context is gone nothing is called. GUI thread.
void askProgram(const QString& program, const QStringList& arguments, QObject* context,
                std::function<void(std::optional<QByteArray> output)> done);

} // namespace d3t::ui
