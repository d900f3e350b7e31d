// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <QImage>
#include <QSize>
#include <QString>
#include <filesystem>

namespace d3t::ui {

/// What a list shows of an identity: a look into the file that loads no head. Some ms: call it on a worker.
struct IdentityCard {
  QString name;
  QSize frame;    ///< px of the source frame
  QImage picture; ///< no larger than 256 x 256
};
/// Errors: as PackageReader::open, and a manifest that is none.
Result<IdentityCard> readIdentityCard(const std::filesystem::path& file);

} // namespace d3t::ui
