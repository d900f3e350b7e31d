// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/project/project.h"
#include <filesystem>
#include <string>
#include <vector>

/// The files of a project: where they are, what to do when they are gone, and how to make the folder complete. These
/// read whole files and take their time: run them as a job.
///
///   Result<Media> sound = addMedia(project, folder, "/home/me/hello.wav", MediaKind::Sound, run);
///   for (const Media& m : lostMedia(project, folder)) ...
///   Result<Relinked> found = relink(project, folder, "/media/disk", run);
namespace d3t::project {

/// Where the file of a medium should be.
std::filesystem::path fileOf(const std::filesystem::path& folder, const Media&);

/// Takes a file in: its path relative to the folder, size and hash. One that is there already (same kind and content)
/// is given back as it is. Errors: unreadable, empty, a name that is no UTF-8, cancelled.
Result<Media> addMedia(Project&, const std::filesystem::path& folder, const std::filesystem::path& file, MediaKind,
                       Run&);

/// Used by the timeline: its identity, the sounds of its segments.
std::vector<Media> usedMedia(const Project&);
/// Those whose file is missing or of another size. Quick: no file is read.
std::vector<Media> lostMedia(const Project&, const std::filesystem::path& folder);

/// Says that a medium's file is this one now. BadInput where its content is another.
Status relinkTo(Project&, const std::filesystem::path& folder, const std::string& id, const std::filesystem::path& file,
                Run&);

struct Relinked {
  int found = 0;
  std::vector<std::string> stillLost; ///< paths
};
/// Looks for all lost files in a folder and those within it, by size and then hash, whatever their names are now.
/// Links are not followed; at most 200,000 entries.
Result<Relinked> relink(Project&, const std::filesystem::path& folder, const std::filesystem::path& where, Run&);

struct Collected {
  int copied = 0, alreadyThere = 0;
  uint64_t bytes = 0; ///< copied
};
/// "Collect files": copies the used media that lie outside of the project's folder into its folder `media`, each whole
/// or not at all, checks each copy's hash, and makes the project refer to the copies. After an error the project refers
/// to what was copied until then. Errors: a lost or changed file, a full disk, cancelled.
Result<Collected> collectFiles(Project&, const std::filesystem::path& folder, Run&);

} // namespace d3t::project
