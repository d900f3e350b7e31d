// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/drop_kind.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QUrl>

namespace d3t::ui {

namespace {

DropKind kindOf(const QString& file) {
  if (QFileInfo(file).fileName() == QLatin1String("project.json")) return DropKind::Other;
  const QString ending = QFileInfo(file).suffix().toLower();
  if (ending == QLatin1String("textgrid") || ending == QLatin1String("tsv") || ending == QLatin1String("json"))
    return DropKind::Visemes;
  if (ending == QLatin1String("srt")) return DropKind::Markers;
  const QString mime = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).name();
  return mime.startsWith(QLatin1String("audio/")) ? DropKind::Sounds : DropKind::Other;
}

} // namespace

QStringList droppedFiles(const QMimeData& data) {
  QStringList files;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

DropKind dropKind(const QMimeData& data) {
  const QStringList files = droppedFiles(data);
  if (files.isEmpty()) return DropKind::Other;
  const DropKind first = kindOf(files.front());
  for (const QString& file : files)
    if (kindOf(file) != first) return DropKind::Other;
  return files.size() > 1 && first != DropKind::Sounds ? DropKind::Other : first;
}

} // namespace d3t::ui
