// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_options.h"

#include <QFileInfo>
#include <algorithm>

namespace d3t::ui {
namespace {

constexpr int kMostSide = 8192;
const char* const kGrounds[] = {"plates", "colour", "alpha"};

QString text(std::string_view from) {
  return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QString number(double seconds) {
  return QString::number(seconds, 'f', 3);
}

} // namespace

const ExportFormat& formatOf(const ExportOptions& options) {
  const auto& all = exportFormats();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const ExportFormat& f) { return text(f.key) == options.format; });
  return found == all.end() ? all.front() : *found;
}

ExportOptions suited(ExportOptions options) {
  const ExportFormat& format = formatOf(options);
  options.format = text(format.key);
  const QualityRange& range = format.quality;
  if (options.quality < range.least || options.quality > range.most) options.quality = -1;
  if (options.ground == ExportOptions::Ground::Alpha && !format.alpha) options.ground = ExportOptions::Ground::Colour;
  return options;
}

QStringList exportArguments(const ExportOptions& options, const QString& projectFolder, const QString& file) {
  QStringList list{QStringLiteral("export"), projectFolder, QStringLiteral("-o"), file};
  const auto add = [&](const char* name, const QString& value) { list << QLatin1String(name) << value; };
  add("--preset", options.format);
  if (options.part == ExportOptions::Part::Loop) list << QStringLiteral("--loop-region");
  if (options.part == ExportOptions::Part::FromTo)
    add("--range", QStringLiteral("%1-%2").arg(number(options.from), number(options.to)));
  if (!options.size.isEmpty())
    add("--size", QStringLiteral("%1x%2").arg(options.size.width()).arg(options.size.height()));
  if (options.rate != QLatin1String("25")) add("--rate", options.rate);
  if (options.quality >= 0) add("--quality", QString::number(options.quality));
  if (options.ground != ExportOptions::Ground::Plates) {
    list << QStringLiteral("--head-alone");
    add("--background",
        options.ground == ExportOptions::Ground::Alpha ? QStringLiteral("alpha") : options.colour.name());
  }
  if (!options.refine) list << QStringLiteral("--no-refiner");
  return list;
}

QString withEnding(const QString& file, const ExportFormat& format) {
  QString stem = file;
  for (const ExportFormat& other : exportFormats())
    for (const std::string_view ending : other.endings)
      if (const QString end = text(ending); stem.endsWith(end, Qt::CaseInsensitive) && stem.size() > end.size()) {
        const auto& ours = format.endings; // one of two is as good as the other
        if (std::find(ours.begin(), ours.end(), ending) != ours.end()) return file;
        stem.chop(end.size());
      }
  return format.isFolder() || stem.isEmpty() || stem.endsWith(u'/') ? stem : stem + text(format.endings.front());
}

QJsonObject toJson(const ExportOptions& o) {
  return {{QStringLiteral("format"), o.format},
          {QStringLiteral("width"), o.size.isEmpty() ? 0 : o.size.width()},
          {QStringLiteral("height"), o.size.isEmpty() ? 0 : o.size.height()},
          {QStringLiteral("rate"), o.rate},
          {QStringLiteral("quality"), o.quality},
          {QStringLiteral("ground"), QLatin1String(kGrounds[static_cast<int>(o.ground)])},
          {QStringLiteral("colour"), o.colour.name()},
          {QStringLiteral("refine"), o.refine}};
}

ExportOptions exportOptionsOf(const QJsonObject& json) {
  ExportOptions o;
  o.format = json[QLatin1String("format")].toString(o.format);
  const QSize size(json[QLatin1String("width")].toInt(), json[QLatin1String("height")].toInt());
  if (size.width() >= 16 && size.height() >= 16 && size.width() <= kMostSide && size.height() <= kMostSide)
    o.size = size;
  o.rate = json[QLatin1String("rate")].toString(o.rate);
  o.quality = json[QLatin1String("quality")].toInt(-1);
  for (int i = 0; i < 3; ++i)
    if (json[QLatin1String("ground")].toString() == QLatin1String(kGrounds[i]))
      o.ground = static_cast<ExportOptions::Ground>(i);
  if (const QColor colour(json[QLatin1String("colour")].toString()); colour.isValid()) o.colour = colour;
  o.refine = json[QLatin1String("refine")].toBool(true);
  return suited(o);
}

} // namespace d3t::ui
