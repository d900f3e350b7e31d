// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include <span>
#include <string>
#include <vector>

namespace d3t::corpus {

/// Plain English sentences of 4 to 16 words in which all phones of the viseme table occur, written for this program.
std::span<const char* const> plainSentences();
/// Sentences of syllables that English does not have in this order, spelt so that an English voice says them.
std::span<const char* const> foreignSentences();

/// Hands out all sentences in random order, then all of them again in another one.
class SentenceSource {
public:
  explicit SentenceSource(uint64_t seed) : random_(seed) {}
  std::string next();

private:
  Random random_;
  std::vector<int> order_; ///< still to come, the next one last
};

} // namespace d3t::corpus
