// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace d3t::ui {

/// The cache folder is made of things that can be made again. These take as long as the disk does: any thread but the
/// window's.
struct CacheBytes {
  qint64 all = 0;
  qint64 inUse = 0; ///< of these
};
/// keep: a file is in use when one of these is part of its path below the folder.
CacheBytes measureCache(const QString& folder, const QStringList& keep);
/// Removes what is not in use, and empty folders. Gives the bytes freed. Removes nothing of a folder that is not ours
/// by its name: somebody may have chosen their home.
qint64 clearCache(const QString& folder, const QStringList& keep);

/// A folder of our own within the chosen one, which is cleared without touching anything else there.
QString cacheFolderIn(const QString& chosen);
bool isCacheFolder(const QString& folder);

} // namespace d3t::ui
