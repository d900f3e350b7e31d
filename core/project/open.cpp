// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/open.h"

#include "core/base/atomic_file.h"

namespace d3t::project {

Result<OpenedProject> openProject(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kProjectFile;
  if (const auto text = readFile(file))
    if (auto ok = checkVersion(*text, file.string()); !ok) return passOn(ok);
  auto journal = readJournal(folder);
  if (!journal) return passOn(journal);
  OpenedProject opened;
  opened.unsaved = std::move(*journal);
  auto saved = loadProject(folder);
  if (saved) {
    opened.saved = std::move(*saved);
    const bool same = opened.unsaved && writeProject(opened.unsaved->project) == writeProject(*opened.saved);
    if (same) opened.unsaved.reset();
    return opened;
  }
  if (!opened.unsaved) return passOn(saved);
  opened.savedError = saved.error().message();
  return opened;
}

} // namespace d3t::project
