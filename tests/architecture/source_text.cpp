// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <regex>

namespace d3t::architecture {
namespace {

bool isWordChar(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}
bool isSpace(char c) {
  return std::isspace(static_cast<unsigned char>(c));
}

/// Walks over C++ text and blanks out what is not code.
class Blanker {
public:
  Blanker(std::string_view source, bool literalsToo) : text_(source), literalsToo_(literalsToo) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (startsWith("//"))
        lineComment();
      else if (startsWith("/*"))
        blankTo(text_.find("*/", at_ + 2), 2, true);
      else if (text_[at_] == '"')
        isRaw() ? rawString() : literal('"');
      else if (text_[at_] == '\'' && !isDigitSeparator())
        literal('\'');
      else
        ++at_;
    }
    return std::move(text_);
  }

private:
  bool startsWith(std::string_view what) const { return std::string_view(text_).substr(at_, what.size()) == what; }

  /// 1'000: between two word characters of which the word begins with a digit.
  bool isDigitSeparator() const {
    size_t begin = at_;
    while (begin > 0 && (isWordChar(text_[begin - 1]) || text_[begin - 1] == '\'')) --begin;
    return begin < at_ && std::isdigit(static_cast<unsigned char>(text_[begin]));
  }

  bool isRaw() const {
    size_t begin = at_;
    while (begin > 0 && isWordChar(text_[begin - 1])) --begin;
    const std::string_view prefix = std::string_view(text_).substr(begin, at_ - begin);
    return prefix == "R" || prefix == "u8R" || prefix == "uR" || prefix == "UR" || prefix == "LR";
  }

  void blank(size_t end) {
    for (; at_ < end; ++at_)
      if (text_[at_] != '\n') text_[at_] = ' ';
  }

  void blankTo(size_t found, size_t length, bool really) {
    const size_t end = found == std::string::npos ? text_.size() : found + length;
    if (really)
      blank(end);
    else
      at_ = end;
  }

  void lineComment() {
    size_t end = text_.find('\n', at_);
    while (end != std::string::npos && text_[end - 1] == '\\') end = text_.find('\n', end + 1);
    blankTo(end, 0, true);
  }

  void rawString() {
    const size_t open = text_.find('(', at_);
    if (open == std::string::npos) return blank(text_.size());
    const std::string close = fmt::format("){}\"", text_.substr(at_ + 1, open - at_ - 1));
    const size_t found = text_.find(close, open);
    ++at_;
    blankTo(found, close.size() - 1, literalsToo_); // the quotes stay
    ++at_;
  }

  void literal(char quote) {
    size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
    ++at_;
    blankTo(std::min(end, text_.size()), 0, literalsToo_);
    ++at_;
  }

  std::string text_;
  bool literalsToo_;
  size_t at_ = 0;
};

std::vector<std::string_view> splitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// The word behind '#' of a preprocessor line, "" for other lines.
std::string directiveOf(std::string_view line) {
  static const std::regex kDirective(R"(^\s*#\s*(\w*))");
  std::cmatch match;
  return std::regex_search(line.data(), line.data() + line.size(), match, kDirective) ? match[1].str() : "";
}

/// Without preprocessor lines, and of each #if only its first branch: braces of two branches would count twice.
std::string withoutDirectives(std::string_view code) {
  std::string out;
  std::vector<bool> skipping; // one per open #if
  bool continued = false;
  for (const std::string_view line : splitLines(code)) {
    const std::string directive = continued ? "" : directiveOf(line);
    if (directive.starts_with("if")) skipping.push_back(false);
    if ((directive.starts_with("el")) && !skipping.empty()) skipping.back() = true;
    if (directive == "endif" && !skipping.empty()) skipping.pop_back();
    const bool isDirective = continued || !directive.empty();
    const bool hidden = isDirective || std::find(skipping.begin(), skipping.end(), true) != skipping.end();
    continued = isDirective && line.ends_with('\\');
    out += hidden ? std::string() : std::string(line);
    out += '\n';
  }
  return out;
}

bool hasWord(const std::string& text, const char* pattern) {
  return std::regex_search(text, std::regex(fmt::format("\\b({})\\b", pattern)));
}

enum class Block { Declarations, Function, Other };

/// What the brace behind `head` opens, when it is not inside a function.
Block classify(std::string head) {
  static const std::regex kNoise(
      R"(\b(alignas|decltype|noexcept|explicit|__attribute__)\s*\([^()]*(\([^()]*\)[^()]*)*\))");
  head = std::regex_replace(head, kNoise, " ");
  while (!head.empty() && isSpace(head.back())) head.pop_back();
  if (hasWord(head, "namespace")) return Block::Declarations;
  if (head.ends_with("extern") || head.ends_with("extern \"\"") || hasWord(head, "extern\\s*\"\\s*\"$"))
    return Block::Declarations;
  static const std::regex kExternC("^\\s*extern\\s*\"[^\"]*\"$");
  if (std::regex_search(head, kExternC)) return Block::Declarations;
  const bool parenthesis = head.find('(') != std::string::npos;
  static const std::regex kType(R"(^\s*(template\s*<.*>\s*)?(typedef\s+|static\s+)?(class|struct|union)\b)");
  if (std::regex_search(head, kType) && !parenthesis) return Block::Declarations;
  if (hasWord(head, "enum") && !parenthesis) return Block::Other;
  const bool lambda = head.find('[') != std::string::npos && head.find('=') != std::string::npos && head.ends_with(']');
  if (lambda) return Block::Function;
  if (!parenthesis || head.empty()) return Block::Other;
  const char last = head.back();
  if (last == '=' && !head.ends_with("operator=")) return Block::Other;
  const auto open = std::count(head.begin(), head.end(), '('), close = std::count(head.begin(), head.end(), ')');
  if (open > close && head.rfind(']') == std::string::npos) return Block::Other; // f({ ... }) at namespace scope
  return Block::Function;
}

/// Finds functions by matching braces. Outside of functions the text since the last ';', '{' or '}' is the head of
/// whatever the next brace opens.
class FunctionFinder {
public:
  explicit FunctionFinder(std::string code) : code_(std::move(code)) {}

  std::vector<Function> run() {
    for (; at_ < code_.size(); ++at_) {
      const char c = code_[at_];
      if (c == '\n') ++line_;
      if (c == '{')
        openBlock();
      else if (c == '}' || (c == ';' && !insideParentheses()))
        startHead(at_ + 1);
      else if (c == ':' && isAccessLabel())
        startHead(at_ + 1);
    }
    return std::move(found_);
  }

private:
  std::string head() const { return code_.substr(headBegin_, at_ - headBegin_); }
  void startHead(size_t at) { headBegin_ = at, headLine_ = line_; }

  bool insideParentheses() const { // for (;;) never stands here, but macros may hold a ';'
    const std::string text = head();
    return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
  }

  bool isAccessLabel() const {
    static const std::regex kLabel(R"(^\s*(public|private|protected)\s*$)");
    return std::regex_search(head(), kLabel);
  }

  void openBlock() {
    const Block block = classify(head());
    if (block == Block::Declarations) return startHead(at_ + 1);
    skipBlock();
    // "x_{a}, y_(b) {" of a constructor, and "= {...}, b = {...};": the head goes on.
    size_t next = at_ + 1;
    while (next < code_.size() && isSpace(code_[next])) ++next;
    if (next < code_.size() && (code_[next] == ',' || code_[next] == '{' || code_[next] == ')')) return;
    if (block == Block::Function) record();
    if (block == Block::Function || (next < code_.size() && code_[next] != ';')) startHead(at_ + 1);
  }

  /// Moves to the brace that closes the one at the current place.
  void skipBlock() {
    bodyBegin_ = at_;
    int depth = 0;
    for (; at_ < code_.size(); ++at_) {
      if (code_[at_] == '\n') ++line_;
      if (code_[at_] == '{') ++depth;
      if (code_[at_] == '}' && --depth == 0) return;
    }
  }

  void record() {
    Function function;
    function.line = headLine_;
    size_t begin = headBegin_;
    for (; begin < bodyBegin_ && isSpace(code_[begin]); ++begin) function.line += code_[begin] == '\n';
    function.lines = line_ - function.line + 1;
    for (size_t i = begin; i < bodyBegin_ && function.head.size() < 100; ++i)
      if (!isSpace(code_[i]))
        function.head += code_[i];
      else if (!function.head.ends_with(' '))
        function.head += ' ';
    found_.push_back(std::move(function));
  }

  std::string code_;
  size_t at_ = 0, headBegin_ = 0, bodyBegin_ = 0;
  int line_ = 1, headLine_ = 1;
  std::vector<Function> found_;
};

} // namespace

std::string blankOut(std::string_view source, bool literalsToo) {
  return Blanker(source, literalsToo).run();
}

std::vector<Include> findIncludes(std::string_view source) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> includes;
  const std::string text = blankOut(source, false);
  int number = 0;
  for (const std::string_view line : splitLines(text)) {
    ++number;
    std::cmatch match;
    if (std::regex_search(line.data(), line.data() + line.size(), match, kInclude))
      includes.push_back({number, match[1] == "\"", match[2]});
  }
  return includes;
}

std::vector<Function> findFunctions(std::string_view source) {
  return FunctionFinder(withoutDirectives(blankOut(source, true))).run();
}

} // namespace d3t::architecture
