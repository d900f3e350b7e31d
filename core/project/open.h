// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/journal.h"
#include "core/project/project.h"
#include <optional>
#include <string>

namespace d3t::project {

/// What is found in a project's folder. At least one of both is there.
struct OpenedProject {
  std::optional<Project> saved;     ///< project.json
  std::string savedError;           ///< why there is no `saved`
  std::optional<Recovered> unsaved; ///< where a crash left edits that are not in `saved`: the person chooses
};

/// Take a FolderLock first: not mine means that another window has the project open. Changes nothing on the disk; the
/// journal stays until Journal::start(). Errors: no project, a newer one, and damage where the journal does not help.
///
///   if (opened->unsaved) ask("Go on with 14 edits after the last save, or with the saved state?");
Result<OpenedProject> openProject(const std::filesystem::path& folder);

} // namespace d3t::project
