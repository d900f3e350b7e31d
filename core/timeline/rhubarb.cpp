// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/rhubarb.h"

#include "core/timeline/text.h"
#include "core/timeline/timeline.h"
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace d3t::timeline {
namespace {

constexpr Ticks kHundredth = kTicksPerSecond / 100;

struct Group {
  char shape;
  std::string_view visemes; ///< the usual one first
};
// After Rhubarb's own description of its shapes (Hanna-Barbera's set).
constexpr Group kGroups[] = {{'A', "m b p"},
                             {'B', "s ch d dh g hh ih iy jh k n ng r sh t th y z zh"},
                             {'C', "eh ae ah ay ey"},
                             {'D', "aa aw"},
                             {'E', "ao er oy uh"},
                             {'F', "uw ow w"},
                             {'G', "f v"},
                             {'H', "l"},
                             {'X', "sil"}};

bool hasWord(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

bool isShape(std::string_view text) {
  return text.size() == 1 && ((text[0] >= 'A' && text[0] <= 'H') || text[0] == 'X');
}

tl::unexpected<Error> wrong(const std::string& what, const std::string& where) {
  return badInput(what, where, "check that it is a file of Rhubarb Lip Sync");
}

Result<Ticks> timeFrom(double seconds, const std::string& where) {
  if (!(seconds >= 0)) return wrong("a time below 0", where);
  if (!(seconds <= secondsOf(kLatest))) return wrong("a time beyond 24 hours", where);
  return ticksOfSeconds(seconds);
}

struct Cue {
  Ticks from = 0;
  char shape = 0;
};
Result<Cue> readTsvLine(std::string_view line, const std::string& where) {
  const size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return wrong("a time, a tab and a letter are expected", where);
  double seconds = 0;
  const auto [end, code] = std::from_chars(line.data(), line.data() + tab, seconds);
  if (code != std::errc() || end != line.data() + tab) return wrong("a time is expected", where);
  const auto time = timeFrom(seconds, where);
  if (!time) return passOn(time);
  if (!isShape(line.substr(tab + 1))) return wrong("a mouth shape A-H or X is expected", where);
  return Cue{*time, line[tab + 1]};
}

Result<VisemeLane> readTsv(std::string_view text, const std::string& where) {
  VisemeLane lane;
  std::optional<Cue> before;
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const auto cue = readTsvLine(line, atLine(where, number));
    if (!cue) return passOn(cue);
    if (before && cue->from <= before->from) return wrong("times do not rise", atLine(where, number));
    if (lane.size() == kMaxVisemes) return wrong("there are too many mouth shapes", atLine(where, number));
    if (before) lane.push_back({before->from, cue->from, visemeOfRhubarb(before->shape), VisemeMode::Natural});
    before = *cue;
  }
  if (lane.empty()) return wrong("there are no mouth shapes", where);
  return lane;
}

Result<VisemeLane> lanesOfCues(const nlohmann::json& cues, const std::string& where) {
  VisemeLane lane;
  if (cues.size() > kMaxVisemes) return wrong("there are too many mouth shapes", where);
  for (const auto& cue : cues) {
    const std::string place = fmt::format("{}, cue {}", where, lane.size() + 1);
    const auto from = timeFrom(cue.at("start").get<double>(), place), to = timeFrom(cue.at("end").get<double>(), place);
    if (!from) return passOn(from);
    if (!to) return passOn(to);
    const auto& shape = cue.at("value").get_ref<const std::string&>();
    if (!isShape(shape)) return wrong("a mouth shape A-H or X is expected", place);
    if (*to <= *from) return wrong("ends before it starts", place);
    if (!lane.empty() && *from < lane.back().to) return wrong("overlaps the one before", place);
    lane.push_back({*from, *to, visemeOfRhubarb(shape[0]), VisemeMode::Natural});
  }
  if (lane.empty()) return wrong("there are no mouth shapes", where);
  return lane;
}

Result<VisemeLane> readJson(std::string_view text, const std::string& where) {
  if (auto ok = checkJsonDepth(text, where); !ok) return passOn(ok);
  try {
    const auto cues = nlohmann::json::parse(text).at("mouthCues");
    if (!cues.is_array()) return wrong("\"mouthCues\" is no list", where);
    return lanesOfCues(cues, where);
  } catch (const nlohmann::json::parse_error& e) {
    const auto upTo = text.substr(0, std::min(e.byte, text.size()));
    return wrong("is no JSON", atLine(where, 1 + static_cast<int>(std::count(upTo.begin(), upTo.end(), '\n'))));
  } catch (const nlohmann::json::exception&) {
    return wrong("\"mouthCues\" with \"start\", \"end\" and \"value\" are expected", where);
  }
}

struct RoundedCue {
  int64_t from, to; ///< hundredths of a second
  char shape;
};
/// Without gaps, in whole hundredths.
std::vector<RoundedCue> rounded(const VisemeLane& lane) {
  std::vector<RoundedCue> cues;
  int64_t done = lane.empty() ? 0 : roundDiv(lane.front().from, kHundredth);
  for (const VisemeSpan& v : lane) {
    const int64_t from = roundDiv(v.from, kHundredth), to = roundDiv(v.to, kHundredth);
    if (from > done) cues.push_back({done, from, 'X'});
    if (to > from) cues.push_back({from, to, v.mode == VisemeMode::Mute ? 'X' : rhubarbShapeOf(v.viseme)});
    done = to;
  }
  return cues;
}

std::string seconds(int64_t hundredths) {
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

} // namespace

char rhubarbShapeOf(VisemeId viseme) {
  for (const Group& g : kGroups)
    if (hasWord(g.visemes, kVisemeNames[viseme])) return g.shape;
  return 'X';
}

VisemeId visemeOfRhubarb(char shape) {
  for (const Group& g : kGroups)
    if (g.shape == shape) return *visemeNamed(g.visemes.substr(0, g.visemes.find(' ')));
  return kSilence;
}

Result<VisemeLane> readRhubarb(std::string_view bytes, const std::string& where) {
  const auto text = decodeText(bytes, where);
  if (!text) return passOn(text);
  const size_t first = text->find_first_not_of(" \t\n");
  return first != std::string::npos && (*text)[first] == '{' ? readJson(*text, where) : readTsv(*text, where);
}

std::string writeRhubarbTsv(const VisemeLane& lane) {
  std::string out;
  const auto cues = rounded(lane);
  for (const RoundedCue& cue : cues) out += seconds(cue.from) + "\t" + cue.shape + "\n";
  if (!cues.empty()) out += seconds(cues.back().to) + "\tX\n";
  return out;
}

std::string writeRhubarbJson(const VisemeLane& lane, const std::string& soundFile) {
  const auto cues = rounded(lane);
  const nlohmann::json name = soundFile;
  std::string out = fmt::format(
      "{{\n  \"metadata\": {{\n    \"soundFile\": {},\n    \"duration\": {}\n  }},\n  \"mouthCues\": [",
      name.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), seconds(cues.empty() ? 0 : cues.back().to));
  for (size_t i = 0; i < cues.size(); ++i)
    out += fmt::format("{}\n    {{ \"start\": {}, \"end\": {}, \"value\": \"{}\" }}", i ? "," : "",
                       seconds(cues[i].from), seconds(cues[i].to), cues[i].shape);
  return out + "\n  ]\n}\n";
}

} // namespace d3t::timeline
