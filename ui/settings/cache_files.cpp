// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cache_files.h"

#include <QDir>
#include <QDirIterator>
#include <algorithm>

namespace d3t::ui {
namespace {

const QString kOurName = QStringLiteral("D3 Talker Studio cache");

/// Links are not followed: what they show lies elsewhere.
template <class Visit> void eachFile(const QString& folder, const QStringList& keep, Visit visit) {
  QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    const QString path = files.filePath().mid(folder.size());
    const bool kept =
        std::any_of(keep.begin(), keep.end(), [&](const QString& k) { return !k.isEmpty() && path.contains(k); });
    visit(files.fileInfo(), kept);
  }
}

} // namespace

QString cacheFolderIn(const QString& chosen) {
  const QString clean = QDir::cleanPath(chosen);
  return isCacheFolder(clean) ? clean : clean + u'/' + kOurName;
}

bool isCacheFolder(const QString& folder) {
  const QString clean = QDir::cleanPath(folder);
  return clean.endsWith(u'/' + kOurName) || clean.endsWith(QLatin1String("/d3talker/studio"));
}

CacheBytes measureCache(const QString& folder, const QStringList& keep) {
  CacheBytes bytes;
  eachFile(folder, keep, [&](const QFileInfo& file, bool kept) {
    bytes.all += file.size();
    if (kept) bytes.inUse += file.size();
  });
  return bytes;
}

qint64 clearCache(const QString& folder, const QStringList& keep) {
  if (!isCacheFolder(folder)) return 0;
  qint64 freed = 0;
  eachFile(folder, keep, [&](const QFileInfo& file, bool kept) {
    const qint64 size = file.size();
    if (!kept && QFile::remove(file.filePath())) freed += size;
  });
  QStringList folders;
  QDirIterator it(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
  while (it.hasNext()) folders << it.next();
  std::sort(folders.begin(), folders.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
  for (const QString& inner : folders) QDir().rmdir(inner); // fails where something is left, as it should
  return freed;
}

} // namespace d3t::ui
