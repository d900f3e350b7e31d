// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/textgrid.h"

#include "core/timeline/text.h"
#include <algorithm>
#include <charconv>

namespace d3t::timeline {
namespace {

constexpr size_t kMaxTiers = 64, kMaxItems = kMaxVisemes, kMaxText = 10'000;

/// Reads as Praat does: of all the text only free-standing numbers, strings in quotes and flags in <> count, so that
/// the long form ("xmin = 0") and the short one ("0") are the same. "!" begins a comment.
class Tokens {
public:
  Tokens(std::string_view text, const std::string& where) : text_(text), where_(where) {}

  int line() const { return line_; }
  tl::unexpected<Error> failed(const std::string& what) const {
    return badInput(what, atLine(where_, line_), "check that it is a TextGrid file that Praat opens");
  }

  Result<std::string> string() {
    if (!next() || token_.front() != '"') return failed("a text in quotes is expected");
    std::string text;
    for (size_t i = 1; i + 1 < token_.size(); ++i) {
      text += token_[i];
      if (token_[i] == '"') ++i; // doubled
    }
    if (text.size() > kMaxText) return failed("a text is too long");
    return text;
  }
  Result<double> number() {
    if (!next()) return failed("the file is cut off: a number is expected");
    double value = 0;
    const char* begin = token_.data() + (token_.front() == '+');
    const auto [end, code] = std::from_chars(begin, token_.data() + token_.size(), value);
    if (code != std::errc() || end != token_.data() + token_.size()) return failed("a number is expected");
    return value;
  }
  Result<Ticks> time() {
    const auto seconds = number();
    if (!seconds) return passOn(seconds);
    if (!(*seconds >= 0)) return failed("a time below 0");
    if (!(*seconds <= secondsOf(kLatest))) return failed("a time beyond 24 hours");
    return ticksOfSeconds(*seconds);
  }
  Result<size_t> count(size_t most) {
    const auto value = number();
    if (!value) return passOn(value);
    if (!(*value >= 0 && *value <= static_cast<double>(most)) ||
        *value != static_cast<double>(static_cast<size_t>(*value)))
      return failed(fmt::format("a number of items from 0 to {} is expected", most));
    return static_cast<size_t>(*value);
  }
  Status flag(std::string_view wanted) {
    if (!next() || token_ != wanted) return failed(fmt::format("{} is expected", wanted));
    return {};
  }

private:
  static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n'; }

  /// The next token that counts. False at the end of the text, and within a string that does not end.
  bool next() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (isSpace(c)) {
        line_ += c == '\n';
        ++at_;
      } else if (c == '!') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '"') {
        return quoted();
      } else {
        const size_t begin = at_;
        while (at_ < text_.size() && !isSpace(text_[at_])) ++at_;
        token_ = text_.substr(begin, at_ - begin);
        if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '<') return true;
      }
    }
    return false;
  }
  bool quoted() {
    const size_t begin = at_++;
    for (; at_ < text_.size(); ++at_) {
      line_ += text_[at_] == '\n';
      if (text_[at_] != '"') continue;
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_;
        continue;
      }
      token_ = text_.substr(begin, ++at_ - begin);
      return true;
    }
    return false;
  }

  std::string_view text_, token_;
  const std::string& where_;
  size_t at_ = 0;
  int line_ = 1;
};

Status readItem(Tokens& in, TextGridTier& tier) {
  TextGridTier::Item item;
  const auto from = in.time();
  if (!from) return passOn(from);
  const auto to = tier.points ? from : in.time();
  if (!to) return passOn(to);
  item.from = *from, item.to = *to, item.line = in.line();
  if (!tier.points && item.to <= item.from) return in.failed("an interval ends before it starts");
  if (!tier.items.empty() && item.from < tier.items.back().to) return in.failed("overlaps the one before");
  auto text = in.string();
  if (!text) return passOn(text);
  item.text = std::move(*text);
  tier.items.push_back(std::move(item));
  return {};
}

Status readTier(Tokens& in, TextGrid& grid, size_t& itemsLeft) {
  TextGridTier tier;
  const auto kind = in.string();
  if (!kind) return passOn(kind);
  if (*kind != "IntervalTier" && *kind != "TextTier") return in.failed("\"IntervalTier\" or \"TextTier\" is expected");
  tier.points = *kind == "TextTier";
  auto name = in.string();
  if (!name) return passOn(name);
  tier.name = std::move(*name);
  for (int i = 0; i < 2; ++i)
    if (const auto bound = in.time(); !bound) return passOn(bound);
  const auto count = in.count(itemsLeft);
  if (!count) return passOn(count);
  itemsLeft -= *count;
  for (size_t i = 0; i < *count; ++i)
    if (auto ok = readItem(in, tier); !ok) return ok;
  grid.tiers.push_back(std::move(tier));
  return {};
}

/// Ten digits: finer than a tick, whose length is not a finite decimal number.
std::string decimal(Ticks time) {
  std::string text = fmt::format("{:.10f}", secondsOf(time));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string writeLong(const TextGrid& grid) {
  std::string out = fmt::format("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = {} \nxmax = {} \n"
                                "tiers? <exists> \nsize = {} \nitem []: \n",
                                decimal(grid.from), decimal(grid.to), grid.tiers.size());
  for (size_t i = 0; i < grid.tiers.size(); ++i) {
    const TextGridTier& tier = grid.tiers[i];
    const char* items = tier.points ? "points" : "intervals";
    out += fmt::format("    item [{}]:\n        class = \"{}\" \n        name = {} \n        xmin = {} \n"
                       "        xmax = {} \n        {}: size = {} \n",
                       i + 1, tier.points ? "TextTier" : "IntervalTier", quoted(tier.name), decimal(grid.from),
                       decimal(grid.to), items, tier.items.size());
    for (size_t k = 0; k < tier.items.size(); ++k) {
      const auto& item = tier.items[k];
      out += fmt::format("        {} [{}]:\n", items, k + 1);
      if (tier.points)
        out += fmt::format("            number = {} \n            mark = {} \n", decimal(item.from), quoted(item.text));
      else
        out += fmt::format("            xmin = {} \n            xmax = {} \n            text = {} \n",
                           decimal(item.from), decimal(item.to), quoted(item.text));
    }
  }
  return out;
}

std::string writeShort(const TextGrid& grid) {
  std::string out = fmt::format("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n{}\n{}\n<exists>\n{}\n",
                                decimal(grid.from), decimal(grid.to), grid.tiers.size());
  for (const TextGridTier& tier : grid.tiers) {
    out += fmt::format("\"{}\"\n{}\n{}\n{}\n{}\n", tier.points ? "TextTier" : "IntervalTier", quoted(tier.name),
                       decimal(grid.from), decimal(grid.to), tier.items.size());
    for (const auto& item : tier.items) {
      out += decimal(item.from) + "\n";
      if (!tier.points) out += decimal(item.to) + "\n";
      out += quoted(item.text) + "\n";
    }
  }
  return out;
}

const TextGridTier* findTier(const TextGrid& grid, const std::string& wanted) {
  const auto named = [&](std::string_view name) -> const TextGridTier* {
    for (const TextGridTier& tier : grid.tiers)
      if (!tier.points && tier.name == name) return &tier;
    return nullptr;
  };
  if (!wanted.empty()) return named(wanted);
  for (const char* name : {"phones", "phone", "visemes"})
    if (const auto* tier = named(name)) return tier;
  for (const TextGridTier& tier : grid.tiers)
    if (!tier.points) return &tier;
  return nullptr;
}

std::optional<VisemeId> visemeOfLabel(std::string label) {
  const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!label.empty() && isBlank(label.back())) label.pop_back();
  while (!label.empty() && isBlank(label.front())) label.erase(0, 1);
  for (char& c : label) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (label.empty() || label == "sp" || label == "spn" || label.front() == '<') return kSilence;
  if (label.back() >= '0' && label.back() <= '2') label.pop_back(); // stress
  return visemeNamed(label);
}

} // namespace

Result<TextGrid> readTextGrid(std::string_view bytes, const std::string& where) {
  const auto text = decodeText(bytes, where);
  if (!text) return passOn(text);
  Tokens in(*text, where);
  for (const char* word : {"ooTextFile", "TextGrid"}) {
    const auto found = in.string();
    if (!found || *found != word) return in.failed("this is not a TextGrid in a text format");
  }
  TextGrid grid;
  for (Ticks* bound : {&grid.from, &grid.to}) {
    const auto time = in.time();
    if (!time) return passOn(time);
    *bound = *time;
  }
  if (auto ok = in.flag("<exists>"); !ok) return passOn(ok);
  const auto tiers = in.count(kMaxTiers);
  if (!tiers) return passOn(tiers);
  size_t itemsLeft = kMaxItems;
  for (size_t i = 0; i < *tiers; ++i)
    if (auto ok = readTier(in, grid, itemsLeft); !ok) return passOn(ok);
  return grid;
}

std::string writeTextGrid(const TextGrid& grid, TextGridForm form) {
  return form == TextGridForm::Long ? writeLong(grid) : writeShort(grid);
}

Result<VisemeLane> visemesOf(const TextGrid& grid, const std::string& where, const std::string& wanted) {
  const TextGridTier* tier = findTier(grid, wanted);
  if (!tier)
    return badInput("there is no tier of intervals" + (wanted.empty() ? "" : " called " + wanted), where,
                    "choose another tier");
  VisemeLane lane;
  for (const auto& item : tier->items) {
    const auto viseme = visemeOfLabel(item.text);
    if (!viseme)
      return badInput(fmt::format("the phone \"{}\" is not known", asName(item.text)), atLine(where, item.line),
                      "use ARPAbet phones (AA .. ZH)");
    lane.push_back({item.from, item.to, *viseme, VisemeMode::Natural});
  }
  return lane;
}

TextGrid textGridOf(const VisemeLane& lane, Ticks length, const std::vector<Marker>& markers) {
  TextGrid grid{0, length, {}};
  TextGridTier phones{"phones", false, {}};
  // Praat wants a tier without gaps.
  const auto fill = [&](Ticks to) {
    const Ticks from = phones.items.empty() ? 0 : phones.items.back().to;
    if (from < to) phones.items.push_back({from, to, "", 0});
  };
  for (const VisemeSpan& v : lane) {
    fill(v.from);
    phones.items.push_back({v.from, v.to, v.viseme == kSilence ? "" : std::string(kVisemeNames[v.viseme]), 0});
  }
  fill(length);
  grid.tiers.push_back(std::move(phones));
  if (markers.empty()) return grid;
  TextGridTier points{"markers", true, {}};
  for (const Marker& m : markers) points.items.push_back({m.time, m.time, m.name, 0});
  grid.tiers.push_back(std::move(points));
  return grid;
}

} // namespace d3t::timeline
