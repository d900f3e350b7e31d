// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reveal.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace d3t::ui {

void revealInFolder(const QString& file) {
  const QFileInfo info(file);
  QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.absoluteFilePath() : info.absolutePath()));
}

} // namespace d3t::ui
