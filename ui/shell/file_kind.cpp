// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_kind.h"

#include "core/project/project.h"
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

namespace d3t::ui {

FileKind fileKindOf(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return FileKind::Missing;
  const QString project = QString::fromLatin1(project::kProjectFile);
  if (info.isDir()) return QFileInfo::exists(QDir(path).filePath(project)) ? FileKind::Project : FileKind::Unknown;
  if (info.fileName() == project) return FileKind::Project;
  const QString ending = info.suffix().toLower();
  if (ending == QLatin1String("d3id")) return FileKind::Identity;
  if (ending == QLatin1String("textgrid") || ending == QLatin1String("tsv")) return FileKind::VisemeText;
  if (ending == QLatin1String("srt")) return FileKind::Subtitles;
  const QString mime = QMimeDatabase().mimeTypeForFile(info).name();
  if (mime.startsWith(QLatin1String("video/")) || mime == QLatin1String("image/gif")) return FileKind::Clip;
  if (mime.startsWith(QLatin1String("audio/"))) return FileKind::Sound;
  return FileKind::Unknown;
}

} // namespace d3t::ui
