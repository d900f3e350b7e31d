// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/augment.h"
#include "core/corpus/generated_clip.h"
#include "core/corpus/head_corpus.h"
#include <functional>
#include <optional>

namespace d3t::corpus {

/// One talking head of the corpus and how it came to be.
struct CastClip {
  GeneratedClip clip; ///< its person is castPerson() of the seed, its sound has been through `manner`
  Voice voice;
  double stretch = 1; ///< of durations, by the voice itself
  SoundManner manner;
};

/// A person, a voice of the person's sex, lines in the voice's language and a recording, all of the seed.
Result<CastClip> makeCastClip(uint64_t seed, double seconds, int size);

/// Writes shard_NNNNN whole or not at all. clipDone is called after each clip, on the caller's thread.
Status writeHeadShard(const std::filesystem::path& folder, const HeadCorpusIndex&, int shard, const Run&,
                      const std::function<void()>& clipDone);

/// Hash of the shard's description, which holds the hashes of all its files, if all of that is there and unchanged.
std::optional<std::string> hashOfWholeShard(const std::filesystem::path& folder, const HeadCorpusIndex&, int shard);

} // namespace d3t::corpus
