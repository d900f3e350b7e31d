// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/srt.h"

#include "core/timeline/text.h"
#include <algorithm>

namespace d3t::timeline {
namespace {

constexpr int64_t kShownMs = 2000;

class Lines {
public:
  explicit Lines(std::string_view text) : text_(text) {}
  bool atEnd() const { return text_.empty(); }
  int number() const { return number_; } ///< of the line taken last
  std::string_view take() {
    const size_t end = std::min(text_.find('\n'), text_.size());
    std::string_view line = text_.substr(0, end);
    text_.remove_prefix(std::min(end + 1, text_.size()));
    ++number_;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    return line;
  }

private:
  std::string_view text_;
  int number_ = 0;
};

/// Up to `most` digits taken off the front; -1: there are none, or more.
int64_t takeDigits(std::string_view& text, size_t most) {
  size_t n = 0;
  int64_t value = 0;
  for (; n < text.size() && n < most && text[n] >= '0' && text[n] <= '9'; ++n) value = 10 * value + (text[n] - '0');
  const bool more = n < text.size() && text[n] >= '0' && text[n] <= '9';
  text.remove_prefix(n);
  return n == 0 || more ? -1 : value;
}

bool takeCharacters(std::string_view& text, std::string_view any) {
  if (text.empty() || any.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// "00:01:02,345" off the front, in ms; -1: it is none.
int64_t takeTime(std::string_view& text) {
  const int64_t hours = takeDigits(text, 3);
  if (hours < 0 || !takeCharacters(text, ":")) return -1;
  const int64_t minutes = takeDigits(text, 2);
  if (minutes < 0 || minutes > 59 || !takeCharacters(text, ":")) return -1;
  const int64_t seconds = takeDigits(text, 2);
  if (seconds < 0 || seconds > 59 || !takeCharacters(text, ",.")) return -1;
  const std::string_view before = text;
  const int64_t fraction = takeDigits(text, 3);
  if (fraction < 0 || before.size() - text.size() != 3) return -1;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
}

struct Times {
  int64_t from = -1, to = -1; ///< ms
};
/// What follows the times (positions, in some files) is ignored.
Times readTimes(std::string_view line) {
  Times times;
  times.from = takeTime(line);
  while (takeCharacters(line, " \t")) {
  }
  if (!line.starts_with("-->")) return {};
  line.remove_prefix(3);
  while (takeCharacters(line, " \t")) {
  }
  times.to = takeTime(line);
  return times;
}

std::string timeText(int64_t ms) {
  return fmt::format("{:02}:{:02}:{:02},{:03}", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000);
}

bool isCounter(std::string_view line) {
  return !line.empty() && line.size() <= 9 &&
         std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Result<std::vector<Marker>> readSrt(std::string_view bytes, const std::string& where) {
  const auto text = decodeText(bytes, where);
  if (!text) return passOn(text);
  Lines lines(*text);
  std::vector<Marker> markers;
  const auto wrong = [&](const char* what) {
    return badInput(what, atLine(where, lines.number()), "check that it is an SRT file");
  };
  while (!lines.atEnd()) {
    const std::string_view counter = lines.take();
    if (counter.empty()) continue;
    if (!isCounter(counter)) return wrong("the number of a subtitle is expected");
    const Times times = readTimes(lines.take());
    if (times.from < 0 || times.to < 0) return wrong("two times are expected, like 00:00:01,000 --> 00:00:02,500");
    if (times.to < times.from) return wrong("the subtitle ends before it starts");
    if (times.to * kTicksPerMs > kLatest) return wrong("the time is beyond 24 hours");
    if (markers.size() == kMaxMarkers) return wrong("there are too many subtitles");
    std::string name;
    for (std::string_view line; !lines.atEnd() && !(line = lines.take()).empty();)
      name.append(name.empty() ? "" : " ").append(line);
    markers.push_back({0, times.from * kTicksPerMs, 0, asName(name)});
  }
  if (markers.empty()) return badInput("there are no subtitles", where, "check that it is an SRT file");
  std::stable_sort(markers.begin(), markers.end(), [](const Marker& a, const Marker& b) { return a.time < b.time; });
  return markers;
}

std::string writeSrt(const std::vector<Marker>& markers) {
  std::string out;
  for (size_t i = 0; i < markers.size(); ++i) {
    const int64_t from = roundDiv(markers[i].time, kTicksPerMs);
    const int64_t next = i + 1 < markers.size() ? roundDiv(markers[i + 1].time, kTicksPerMs) : from + kShownMs;
    out += fmt::format("{}\n{} --> {}\n{}\n\n", i + 1, timeText(from),
                       timeText(std::max(from + 1, std::min(from + kShownMs, next))), markers[i].name);
  }
  return out;
}

} // namespace d3t::timeline
