// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include <atomic>
#include <fmt/format.h>
#include <mutex>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;

bool holdsNothing(const fs::path& folder) {
  std::error_code code;
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
    if (!it->path().filename().string().starts_with(".")) return false;
  return !code;
}

} // namespace

Status claimFolder(const fs::path& folder, const std::string& wanted, const std::string& description,
                   const std::function<Result<std::string>()>& keyThere) {
  std::error_code code;
  if (fs::exists(folder / kIndexFile, code)) {
    const auto there = keyThere();
    if (!there) return passOn(there);
    if (*there == wanted) return {};
    return badInput(fmt::format("the folder holds another corpus ({}; wanted: {})", *there, wanted), folder.string(),
                    "give another folder, or the seed and options that it was made with");
  }
  if (fs::exists(folder, code)) {
    if (!fs::is_directory(folder, code)) return badInput("this is a file", folder.string(), "give a name for a folder");
    if (!holdsNothing(folder))
      return badInput("the folder holds other things", folder.string(), "give another folder, or an empty one");
  } else if (auto ok = checkCanWrite(folder); !ok) {
    return ok;
  }
  return writeFileAtomically(folder / kIndexFile, description);
}

Status makeShards(int shards, int jobs, const std::function<Status(int shard)>& make) {
  std::mutex mutex;
  Status result;
  std::atomic<bool> failed{false};
  parallelFor(shards, jobs, [&](int shard) {
    if (failed.load()) return;
    const Status ok = make(shard);
    if (ok) return;
    const std::lock_guard guard(mutex);
    if (!failed.exchange(true)) result = ok;
  });
  return result;
}

} // namespace d3t::corpus
