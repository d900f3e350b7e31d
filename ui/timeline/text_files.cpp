// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/text_files.h"

#include "core/base/atomic_file.h"
#include "core/timeline/rhubarb.h"
#include "core/timeline/srt.h"
#include "core/timeline/text.h"
#include "core/timeline/textgrid.h"
#include "ui/widgets/background.h"
#include <QFile>
#include <QFileInfo>

namespace d3t::ui::text_files {

using namespace timeline;

namespace {

Result<std::string> contentOf(const QString& name) {
  const std::string where = QFileInfo(name).fileName().toStdString();
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly))
    return badInput("the file cannot be read", where, "check that it is there and that you may read it");
  if (file.size() > static_cast<qint64>(kMaxTextFile))
    return badInput("the file is too large", where, "check that it is the right file");
  return file.readAll().toStdString();
}

} // namespace

void readVisemes(QObject* context, const QString& file, std::function<void(Result<VisemeLane>)> done) {
  inBackground(
      context,
      [file]() -> Result<VisemeLane> {
        const auto bytes = contentOf(file);
        if (!bytes) return passOn(bytes);
        const std::string where = QFileInfo(file).fileName().toStdString();
        if (QFileInfo(file).suffix().toLower() != QLatin1String("textgrid")) return readRhubarb(*bytes, where);
        const auto grid = readTextGrid(*bytes, where);
        if (!grid) return passOn(grid);
        return visemesOf(*grid, where);
      },
      std::move(done));
}

void readMarkers(QObject* context, const QString& file, std::function<void(Result<std::vector<Marker>>)> done) {
  inBackground(
      context,
      [file]() -> Result<std::vector<Marker>> {
        const auto bytes = contentOf(file);
        if (!bytes) return passOn(bytes);
        return readSrt(*bytes, QFileInfo(file).fileName().toStdString());
      },
      std::move(done));
}

void write(QObject* context, const QString& file, const std::string& text, std::function<void(Status)> done) {
  inBackground(
      context, [file, text] { return writeFileAtomically(std::filesystem::path(file.toStdU16String()), text); },
      std::move(done));
}

} // namespace d3t::ui::text_files
