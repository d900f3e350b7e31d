// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <filesystem>
#include <functional>
#include <string>

/// What the folders of both kinds of corpus (spoken_corpus.h, head_corpus.h) have in common.
namespace d3t::corpus {

inline constexpr const char* kIndexFile = "corpus.json"; ///< describes the corpus in its folder

/// Makes the folder one of the corpus `wanted` by writing `description` there, or says why it cannot be: it holds
/// another corpus, one that cannot be opened, or other things. keyThere: opens the corpus that the folder holds.
Status claimFolder(const std::filesystem::path& folder, const std::string& wanted, const std::string& description,
                   const std::function<Result<std::string>()>& keyThere);

/// Makes shards 0 .. shards - 1, `jobs` at once. After the first one that fails no other is begun; its error is
/// returned.
Status makeShards(int shards, int jobs, const std::function<Status(int shard)>& make);

} // namespace d3t::corpus
