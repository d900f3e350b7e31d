// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/text.h"

#include "core/timeline/timeline.h"
#include <algorithm>

namespace d3t::timeline {
namespace {

constexpr uint32_t kBroken = 0xFFFFFFFF;

/// The character at the front, taken off `text`; kBroken where there is none.
uint32_t takeCharacter(std::string_view& text) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if ((first >= 0x80 && first < 0xC2) || first > 0xF4 || text.size() < length) return kBroken;
  uint32_t c = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return kBroken;
    c = c << 6 | (byte(i) & 0x3F);
  }
  if ((length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) || (length == 4 && (c < 0x10000 || c > 0x10FFFF)))
    return kBroken;
  text.remove_prefix(length);
  return c;
}

void append(std::string& out, uint32_t c) {
  const auto put = [&](uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

int linesIn(std::string_view text) {
  return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

tl::unexpected<Error> wrongEncoding(const std::string& where, int line) {
  return badInput("holds bytes that are not UTF-8 or UTF-16", atLine(where, line), "save it as UTF-8 text");
}

Result<std::string> fromUtf16(std::string_view bytes, bool bigEndian, const std::string& where) {
  std::string out;
  const auto unit = [&](size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<uint32_t>(bigEndian ? a << 8 | b : b << 8 | a);
  };
  size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    uint32_t c = unit(i);
    if (c >= 0xD800 && c < 0xE000) {
      const uint32_t low = i + 3 < bytes.size() ? unit(i + 2) : 0;
      if (c >= 0xDC00 || low < 0xDC00 || low >= 0xE000) return wrongEncoding(where, linesIn(out));
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    append(out, c);
  }
  if (i != bytes.size()) return wrongEncoding(where, linesIn(out));
  return out;
}

std::string withPlainLineEnds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  return out;
}

} // namespace

bool isUtf8(std::string_view text) {
  while (!text.empty())
    if (takeCharacter(text) == kBroken) return false;
  return true;
}

bool isName(std::string_view text) {
  if (text.size() > kMaxName) return false;
  while (!text.empty()) {
    const uint32_t c = takeCharacter(text);
    if (c == kBroken || c < 0x20 || c == 0x7F) return false;
  }
  return true;
}

std::string asName(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const uint32_t c = takeCharacter(text);
    if (c == kBroken || out.size() + 4 > kMaxName) break;
    append(out, c < 0x20 || c == 0x7F ? ' ' : c);
  }
  return out;
}

Result<std::string> decodeText(std::string_view bytes, const std::string& where) {
  if (bytes.size() > kMaxTextFile)
    return badInput(fmt::format("the file is larger than {} MB", kMaxTextFile >> 20), where,
                    "check that it is the right file");
  std::string text;
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    auto decoded = fromUtf16(bytes.substr(2), bytes[0] == '\xFE', where);
    if (!decoded) return decoded;
    text = withPlainLineEnds(*decoded);
  } else {
    text = withPlainLineEnds(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
    std::string_view rest = text;
    while (!rest.empty())
      if (takeCharacter(rest) == kBroken)
        return wrongEncoding(where, linesIn(std::string_view(text).substr(0, text.size() - rest.size())));
  }
  if (const size_t nul = text.find('\0'); nul != std::string::npos)
    return wrongEncoding(where, linesIn(std::string_view(text).substr(0, nul)));
  return text;
}

std::string atLine(const std::string& where, int line) {
  return fmt::format("{}, line {}", where, line);
}

Status checkJsonDepth(std::string_view json, const std::string& where, int most) {
  int depth = 0;
  bool inString = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inString) {
      if (c == '\\') ++i;
      inString = c != '"';
    } else if (c == '"') {
      inString = true;
    } else if (c == '[' || c == '{') {
      if (++depth > most)
        return badInput(fmt::format("is nested more than {} deep", most), where, "check that it is the right file");
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return {};
}

} // namespace d3t::timeline
