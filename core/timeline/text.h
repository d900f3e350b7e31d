// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <string>
#include <string_view>

namespace d3t::timeline {

inline constexpr size_t kMaxTextFile = size_t{64} << 20; ///< bytes of a file to import

/// Well-formed UTF-8: no overlong forms, surrogates or values beyond U+10FFFF.
bool isUtf8(std::string_view);
/// UTF-8 without control characters, at most kMaxName bytes: fit to be a name.
bool isName(std::string_view);
/// Makes a name of any UTF-8: control characters become spaces, what is too long is cut at a character.
std::string asName(std::string_view);

/// Text of a file as UTF-8 with '\n' at the end of lines: from UTF-8 (with or without BOM) or UTF-16 with BOM, as Praat
/// writes; CRLF and CR. Errors, with the line: other encodings, NUL, more than kMaxTextFile. where: for messages.
Result<std::string> decodeText(std::string_view bytes, const std::string& where);

/// "FILE, line N".
std::string atLine(const std::string& where, int line);

/// Refuses JSON nested deeper than any of ours before a parser sees it.
Status checkJsonDepth(std::string_view json, const std::string& where, int most = 32);

} // namespace d3t::timeline
