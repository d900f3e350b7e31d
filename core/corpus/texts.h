// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d3t::corpus {

/// Plain English sentences of 4 to 16 words in which all phones of the viseme table occur, written for this program.
std::span<const char* const> plainSentences();
/// Sentences of syllables that English does not have in this order, spelt so that an English voice says them.
std::span<const char* const> foreignSentences();

/// Sentences in the language of a voice ("en", "it", "cs", "fi", "ca"), at least 10; none for other languages.
std::span<const char* const> sentencesIn(std::string_view language);

/// Hands out all sentences in random order, then all of them again in another one; between them, about once in three
/// times, a line of random words of theirs, so that who learns from it does not learn the sentences by heart.
class SentenceSource {
public:
  explicit SentenceSource(uint64_t seed);
  std::string next();

private:
  std::string mixedWords();

  Random random_;
  std::vector<std::string> words_; ///< of all sentences, as often as they occur
  std::vector<int> order_;         ///< still to come, the next one last
};

} // namespace d3t::corpus
