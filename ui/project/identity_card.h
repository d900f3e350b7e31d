// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <QImage>
#include <QSize>
#include <QString>
#include <filesystem>
#include <utility>
#include <vector>

namespace d3t::ui {

/// What people see of an identity without opening it: a look at manifest and thumbnail that loads no head.
struct IdentityCard {
  QString name, source, created; ///< created: ISO 8601, UTC
  QSize frame;                   ///< px of the source frame
  std::vector<std::pair<QString, QString>> facts;
  QString consentWho, consentScope, consentUntil; ///< who: empty: none recorded; until: empty: no end
  QImage thumbnail;                               ///< no larger than 256 x 256
};
/// Some ms: call it on a worker. Errors: as PackageReader::open, and a manifest that is none.
Result<IdentityCard> readIdentityCard(const std::filesystem::path& file);

} // namespace d3t::ui
