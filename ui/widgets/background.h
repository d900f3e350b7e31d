// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace d3t::ui {

/// Runs `work` on a worker and `done` with its result on the GUI thread, unless `context` has died meanwhile. What
/// `work` captures must be its own (no pointers into widgets). Call on the GUI thread.
///
///   inBackground(this, [file] { return QImage(file); }, [this](const QImage& image) { show(image); });
template <class Work, class Done> void inBackground(QObject* context, Work work, Done done) {
  QThreadPool::globalInstance()->start(
      [guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, result = std::move(result), done = std::move(done)]() mutable {
              if (guard) done(std::move(result));
            },
            Qt::QueuedConnection);
      });
}

} // namespace d3t::ui
