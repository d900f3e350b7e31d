// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/identity/identity.h"
#include "core/track/track.h"
#include "core/train/adapt_refiner.h"
#include "core/train/person.h"
#include <filesystem>
#include <optional>

namespace d3t::cli {

struct CreateOptions {
  double budgetSeconds = 60;
  double start = -1, length = 20; ///< s of the source; start < 0: the best stretch when the source is longer
  int gaussians = 10000;
  std::filesystem::path debugFolder;
  std::filesystem::path speechEncoder; ///< ONNX file of the user's own; used where it helps
  bool keepWork = false;
  std::filesystem::path watchFolder; ///< what training looks like (app/cli/watch_folder.h); empty: not shown
  std::optional<Consent> consent;    ///< who, scope and expires; the rest is filled in
  int fromState = 0;                 ///< > 0: the head is this earlier state, from work that was kept
};

struct CreateReport {
  double clipSeconds = 0, trackSeconds = 0, speechSeconds = 0, trainSeconds = 0, packSeconds = 0;
  TrainReport train;
  RefinerReport refiner;
  std::vector<std::string> notes;
};

/// Clip -> track -> train -> identity. Work lies in `<identity>.work/` beside the result until it is whole: the same
/// command goes on where it was stopped. Removed on success and on unusable input.
Result<CreateReport> createIdentity(const std::filesystem::path& source, const std::filesystem::path& identity,
                                    const CreateOptions&, Run&);

/// The acoustic model, with an error that says which package to install.
Result<std::shared_ptr<const AcousticModel>> loadAcousticModel();

} // namespace d3t::cli
