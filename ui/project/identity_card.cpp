// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/identity_card.h"

#include "core/identity/package.h"
#include "ui/widgets/picture_loader.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace d3t::ui {

Result<IdentityCard> readIdentityCard(const std::filesystem::path& file) {
  const auto package = PackageReader::open(file);
  if (!package) return passOn(package);
  const auto text = package->read("manifest.json");
  if (!text) return passOn(text);
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
  if (json.isEmpty()) return badInput("its manifest cannot be read", file.string(), "choose another identity");
  IdentityCard card;
  card.name = json[QLatin1String("name")].toString();
  card.source = json[QLatin1String("source")].toString();
  card.created = json[QLatin1String("created")].toString();
  for (const QJsonValue& fact : json[QLatin1String("facts")].toArray())
    card.facts.emplace_back(fact.toArray().at(0).toString(), fact.toArray().at(1).toString());
  const QJsonObject consent = json[QLatin1String("consent")].toObject();
  card.consentWho = consent[QLatin1String("who")].toString();
  card.consentScope = consent[QLatin1String("scope")].toString();
  card.consentUntil = consent[QLatin1String("expires")].toString();
  const QJsonObject frame = json[QLatin1String("frame")].toObject();
  card.frame = {frame[QLatin1String("width")].toInt(), frame[QLatin1String("height")].toInt()};
  if (const auto jpeg = package->read("thumbnail.jpg"))
    card.thumbnail = pictureOf(QByteArray::fromStdString(*jpeg), {256, 256});
  return card;
}

} // namespace d3t::ui
