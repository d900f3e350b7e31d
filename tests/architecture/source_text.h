// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace d3t::architecture {

/// C++ text with its comments blanked out and, when wanted, the insides of string and character literals too. Every
/// newline stays where it was, so that lines can still be counted.
std::string blankOut(std::string_view source, bool literalsToo);

struct Include {
  int line = 0; ///< from 1
  bool quoted = false;
  std::string path;
};
std::vector<Include> findIncludes(std::string_view source);

struct Function {
  std::string head; ///< its first words, on one line: "Status Reader::open(const"
  int line = 0;     ///< of its first word, from 1
  int lines = 0;    ///< to its closing brace, both included
};
/// Every function with a body: free, member, constructor, test; a lambda that is a variable of its own outside any
/// function too. What lies inside a function counts as part of it.
std::vector<Function> findFunctions(std::string_view source);

} // namespace d3t::architecture
