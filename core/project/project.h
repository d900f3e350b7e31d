// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/timeline/timeline.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// A project: a folder with `project.json`, and beside it, while it is open, the journal of what is not saved yet
/// (journal.h). A Project is a value like the timeline in it; files are touched by the functions that name a folder.
///
///   FolderLock lock(folder);                      // core/base/folder_lock.h: one window per project
///   Result<OpenedProject> opened = openProject(folder);          // open.h: asks what to go on with after a crash
///   Status ok = saveProject(folder, project);
namespace d3t::project {

enum class MediaKind : uint8_t { Sound = 1, Identity, Clip };

/// A file that the project uses. Its content never changes: another content is another medium.
struct Media {
  std::string id; ///< what the timeline calls it: "s1", "i1", "c1"
  MediaKind kind = MediaKind::Sound;
  std::string path;  ///< UTF-8, '/' between parts, relative to the project's folder ("../sounds/a.wav")
  std::string hash;  ///< hashFile()
  uint64_t size = 0; ///< bytes
  std::string extra; ///< fields that this version does not know (a JSON object), else empty
  bool operator==(const Media&) const = default;
};

struct Project {
  /// Of project.json; older ones are migrated when read, newer ones refused. 1 (prototypes, never released): times in
  /// seconds. 2: in ticks.
  static constexpr int kVersion = 2;

  std::string name, created; ///< created: ISO 8601, UTC
  std::vector<Media> media;  ///< ids are unique. Not undone: taking back a drop leaves its entry here, unused
  timeline::Timeline timeline;
  std::string extra; ///< as Media::extra
  bool operator==(const Project&) const = default;
};

inline constexpr const char* kProjectFile = "project.json";
inline constexpr size_t kMaxMedia = 10'000;

/// Equal projects give equal bytes.
std::string writeProject(const Project&);
/// Any version up to kVersion. BadInput, with what to do: newer, damaged, something else. where: for messages.
Result<Project> readProject(std::string_view json, const std::string& where);

/// BadInput where this is a project of a newer version; nothing else is looked at.
Status checkVersion(std::string_view json, const std::string& where);

/// Writes project.json whole or not at all. The folder is made where it is missing. Some ms, with 90,000 viseme edits
/// 0.2 s: a window saves on the thread of the journal.
Status saveProject(const std::filesystem::path& folder, const Project&);
Result<Project> loadProject(const std::filesystem::path& folder);

/// Everything but the timeline, for the journal.
std::string writeHead(const Project&);
Status readHead(Project&, std::string_view json, const std::string& where);

const Media* findMedia(const Project&, const std::string& id);

} // namespace d3t::project
