// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_check.h"

#include "core/base/atomic_file.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;
using Kind = ExportCheck::Kind;

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

ExportCheck ExportChecks::project(const Session& session, const ExportOptions& options) {
  if (!session.isOpen()) return {Kind::Problem, tr("There is no project to export."), tr("Open or make one first.")};
  const timeline::Timeline& t = session.timeline();
  if (t.source.identity.empty())
    return {Kind::Problem, tr("Nobody is there to speak: the timeline has no identity."),
            tr("Drop an identity (.d3id), or a clip to make one of.")};
  if (options.part == ExportOptions::Part::FromTo) {
    if (options.to > options.from) return {};
    return {Kind::Problem, tr("The end lies before the start."), tr("Give an end that is later.")};
  }
  if (options.part == ExportOptions::Part::Loop) {
    if (t.loop) return {};
    return {Kind::Problem, tr("There is no loop region."), tr("Mark one with I and O, or export the whole timeline.")};
  }
  if (timeline::endOf(t) > 0) return {};
  return {Kind::Problem, tr("The timeline is empty: there is nothing to say."), tr("Drop a sound on it.")};
}

ExportCheck ExportChecks::file(const ExportTarget& target) {
  const QFileInfo info(target.file);
  const QString name = info.fileName();
  if (name.isEmpty() || !QDir::isAbsolutePath(target.file))
    return {Kind::Problem, tr("The export has no name yet."), tr("Give it one, or choose a place.")};
  const QFileInfo folder(info.absolutePath());
  const QString shown = QDir::toNativeSeparators(folder.filePath());
  if (!folder.isDir())
    return {Kind::Problem, tr("The folder %1 does not exist.").arg(shown), tr("Choose another place.")};
  if (!folder.isWritable())
    return {Kind::Problem, tr("Nothing may be written into %1.").arg(shown), tr("Choose another place.")};
  if (const auto ok = checkCanWrite(fs::path(target.file.toStdU16String())); !ok)
    return {Kind::Problem, QString::fromStdString(ok.error().message()), {}};
  for (const QString& source : target.sources)
    if (QFileInfo(source) == info)
      return {Kind::Problem, tr("%1 is used by this project; it would be destroyed.").arg(name),
              tr("Give the export another name.")};
  for (const QString& other : target.alreadyBeingMade)
    if (QFileInfo(other).absoluteFilePath() == info.absoluteFilePath())
      return {Kind::Problem, tr("A job is making %1 already.").arg(name), tr("Give this export another name.")};
  std::error_code code;
  const auto space = fs::space(fs::path(folder.absoluteFilePath().toStdU16String()), code);
  if (!code && target.bytes > 0 && space.available < static_cast<std::uintmax_t>(target.bytes))
    return {Kind::Problem,
            tr("The disk is too full: the export takes about %1, %2 are free.")
                .arg(sizeText(target.bytes), sizeText(static_cast<qint64>(space.available))),
            tr("Choose another disk, make room, or choose a smaller size or quality.")};
  if (!info.exists()) return {};
  if (info.isDir() != target.isFolder)
    return {Kind::Problem, target.isFolder ? tr("%1 is a file.").arg(name) : tr("%1 is a folder.").arg(name),
            tr("Give the export another name.")};
  if (info.isDir() && QDir(target.file).isEmpty()) return {};
  return {Kind::Note, tr("%1 is there already; it will be replaced.").arg(name), {}};
}

} // namespace d3t::ui
