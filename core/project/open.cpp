// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/open.h"

#include "core/base/atomic_file.h"

namespace d3t::project {

Result<OpenedProject> openProject(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kProjectFile;
  if (const auto text = readFile(file))
    if (auto ok = checkVersion(*text, file.string()); !ok) return passOn(ok);
  const auto journal = readJournal(folder);
  if (!journal) return passOn(journal);
  const auto saved = loadProject(folder);
  if (!saved && !*journal) return passOn(saved);
  OpenedProject opened;
  if (saved) opened.saved = *saved;
  if (!saved) opened.savedError = saved.error().message();
  const bool same = saved && *journal && writeProject((*journal)->project) == writeProject(*saved);
  if (!same) opened.unsaved = *journal;
  return opened;
}

} // namespace d3t::project
