// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/export/export_project.h"
#include "core/media/export_format.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::string project, file, format = "h264", range, size, scale, rate = "25", background, cache, encoder, watch;
  int quality = -1;
  bool json = false, estimate = false, list = false;
  ExportOptions options;
};

// The window's: what it has decoded and heard is not done again.
fs::path standardCache() {
  const char *cache = std::getenv("XDG_CACHE_HOME"), *home = std::getenv("HOME");
  if (cache && *cache) return fs::path(cache) / "d3talker" / "studio";
  return fs::path(home ? home : "/tmp") / ".cache" / "d3talker" / "studio";
}

// "A", or "A<between>B"; the whole text must be numbers.
template <class T> std::optional<std::pair<T, std::optional<T>>> numbersOf(const std::string& text, char between) {
  std::pair<T, std::optional<T>> numbers;
  const char *at = text.data(), *end = at + text.size();
  auto read = std::from_chars(at, end, numbers.first);
  if (read.ec != std::errc{}) return std::nullopt;
  if (read.ptr == end) return numbers;
  if (*read.ptr != between) return std::nullopt;
  numbers.second.emplace();
  read = std::from_chars(read.ptr + 1, end, *numbers.second);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return numbers;
}

tl::unexpected<Error> wrong(const std::string& option, const std::string& value, const std::string& todo) {
  return fail(ErrorKind::Usage, fmt::format("'{}' cannot be understood", value), option, todo);
}

Status readSize(const Arguments& args, ExportOptions& options) {
  if (!args.size.empty()) {
    const auto size = numbersOf<int>(args.size, 'x');
    if (!size || !size->second || size->first <= 0 || *size->second <= 0)
      return wrong("--size", args.size, "give for example 1920x1080");
    options.width = size->first;
    options.height = *size->second;
  }
  if (!args.scale.empty()) {
    const auto percent = numbersOf<double>(args.scale.substr(0, args.scale.find('%')), '%');
    if (!percent || percent->second || !(percent->first > 0 && percent->first <= 1000))
      return wrong("--scale", args.scale, "give for example 50%");
    options.scale = percent->first / 100;
  }
  return {};
}

Status readTimes(const Arguments& args, ExportOptions& options) {
  constexpr int kMostPerSecond = 240;
  const auto rate = numbersOf<int>(args.rate, '/');
  if (!rate || rate->first < 1 || rate->second.value_or(1) < 1 ||
      rate->first > kMostPerSecond * rate->second.value_or(1) || rate->first < rate->second.value_or(1))
    return wrong("--rate", args.rate, "give for example 25, 30 or 30000/1001");
  options.video.frameRate = {rate->first, rate->second.value_or(1)};
  if (args.range.empty()) return {};
  const auto range = numbersOf<double>(args.range, '-');
  if (!range || !range->second || !(range->first >= 0 && *range->second > range->first && *range->second < 1e6))
    return wrong("--range", args.range, "give seconds, for example 2.5-10");
  options.range = {timeline::ticksOfSeconds(range->first), timeline::ticksOfSeconds(*range->second)};
  return {};
}

Status readBackground(const Arguments& args, ExportOptions& options) {
  if (args.background.empty() || args.background == "alpha") return {};
  uint32_t colour = 0;
  const char* end = args.background.data() + args.background.size();
  const auto read = std::from_chars(args.background.data() + 1, end, colour, 16);
  if (args.background[0] != '#' || args.background.size() != 7 || read.ec != std::errc{} || read.ptr != end)
    return wrong("--background", args.background, "give for example '#00b140', or alpha");
  options.background = {static_cast<uint8_t>(colour >> 16), static_cast<uint8_t>(colour >> 8 & 255),
                        static_cast<uint8_t>(colour & 255)};
  return {};
}

Status readOptions(Arguments& args) {
  ExportOptions& options = args.options;
  for (auto* read : {readSize, readTimes, readBackground})
    if (auto ok = read(args, options); !ok) return ok;
  if (!args.background.empty() && !options.headAlone)
    return fail(ErrorKind::Usage, "a background is for the head alone", "--background", "give --head-alone, too");
  options.video.format = args.format;
  if (args.quality >= 0) options.video.quality = args.quality;
  options.speechEncoder = args.encoder;
  options.cache = args.cache.empty() ? standardCache() : fs::path(args.cache);
  options.watch = args.watch;
  return {};
}

int listFormats(Console& console, bool json) {
  nlohmann::json out = nlohmann::json::array();
  for (const ExportFormat& f : exportFormats()) {
    const std::string missing = missingEncoder(f);
    if (!json) {
      console.say(fmt::format("{:<11} {}{}", f.key, f.name, missing.empty() ? "" : ": not here, " + missing));
      continue;
    }
    out.push_back({{"key", f.key},
                   {"name", f.name},
                   {"endings", f.endings},
                   {"folder", f.isFolder()},
                   {"alpha", f.alpha},
                   {"quality",
                    {{"least", f.quality.least},
                     {"most", f.quality.most},
                     {"standard", f.quality.standard},
                     {"unit", f.quality.unit}}},
                   {"available", missing.empty()},
                   {"missing", missing}});
  }
  if (json) console.say(out.dump(2));
  return 0;
}

int estimate(Console& console, const Arguments& args) {
  const auto e = estimateExport(args.project, args.options, console.run());
  if (!e) return console.finish(e.error());
  if (args.json) {
    const nlohmann::json out{{"seconds", e->cost.seconds},
                             {"bytes", std::llround(e->cost.bytes)},
                             {"error", FilmEstimate::kError},
                             {"frames", e->frames},
                             {"width", e->width},
                             {"height", e->height}};
    console.say(out.dump());
  } else {
    console.say(fmt::format("{} frames of {} x {}: about {:.0f} s of work and {:.1f} MB (within a factor of {:g})",
                            e->frames, e->width, e->height, e->cost.seconds, e->cost.bytes / 1e6,
                            FilmEstimate::kError));
  }
  return 0;
}

int exportIt(Console& console, const Arguments& args) {
  auto model = loadAcousticModel();
  if (!model) return console.finish(model.error());
  const auto report = exportProject(args.project, args.file, args.options, **model, console.run());
  if (!report) return console.finish(report.error());
  if (report->encoderUnused) console.note("The identity was made without a speech encoder: yours is not used.");
  if (args.json) {
    console.say(nlohmann::json{{"frames", report->film.frames},
                               {"seconds", report->seconds},
                               {"framesPerSecond", report->film.framesPerSecond}}
                    .dump());
  } else {
    console.say(fmt::format("{} frames, {:.2f} s, {:.1f} frames per second", report->film.frames, report->seconds,
                            report->film.framesPerSecond));
    console.say(args.file);
  }
  return 0;
}

void addOptions(CLI::App& sub, Arguments& args) {
  std::vector<std::string> keys;
  for (const ExportFormat& f : exportFormats()) keys.emplace_back(f.key);
  sub.add_option("PROJECT", args.project, "The project: a folder with project.json");
  sub.add_option("-o,--output", args.file, "The film to write (a folder for png)");
  sub.add_option("--preset", args.format, "The format")->check(CLI::IsMember(keys))->capture_default_str();
  auto* range = sub.add_option("--range", args.range, "Only from one second to another: 2.5-10");
  sub.add_flag("--loop-region", args.options.loopRegion, "Only the project's loop region")->excludes(range);
  auto* size =
      sub.add_option("--size", args.size, "Of the pictures: 1920x1080 (else the source's; head alone 512x512)");
  sub.add_option("--scale", args.scale, "Of the pictures, in percent of that: 50%")->excludes(size);
  sub.add_option("--rate", args.rate, "Frames per second: 25, 30, 30000/1001")->capture_default_str();
  sub.add_option("--quality", args.quality, "CRF (smaller is better and larger) or profile: see --list-presets --json")
      ->check(CLI::Range(0, 63));
  sub.add_flag("--head-alone", args.options.headAlone, "Without the source's picture around the head");
  sub.add_option("--background", args.background, "Behind the head alone: '#rrggbb', or alpha (the standard)");
  sub.add_flag("!--no-refiner", args.options.refine, "Leave the pictures as the rasterizer draws them");
  sub.add_option("--speech-encoder", args.encoder, kSpeechEncoderHelp);
  sub.add_option("--watch", args.watch, "A folder whose now.jpg shows the newest picture each second");
  sub.add_option("--cache", args.cache, "Folder of decoded sounds and what was heard in them (else the window's)");
  sub.add_flag("--estimate", args.estimate, "Only say how long it would take and how large it would be");
  sub.add_flag("--list-presets", args.list, "Show the formats, and why one cannot be written here");
  sub.add_flag("--json", args.json, "For programs");
}

} // namespace

void addExport(Program& program) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("export", "Makes a film of a project. SIGTSTP lets it pause, SIGCONT go on",
                                  "export talk -o talk.webm --preset vp9-alpha --head-alone --rate 30000/1001");
  addOptions(*sub, *args);
  sub->callback([args, &program] {
    if (!args->list && args->project.empty()) throw CLI::RequiredError("PROJECT");
    if (!args->list && !args->estimate && args->file.empty()) throw CLI::RequiredError("--output");
    program.action = [args, &program] {
      Console console(program.common);
      if (args->list) return listFormats(console, args->json);
      if (auto ok = readOptions(*args); !ok) return console.finish(ok);
      return args->estimate ? estimate(console, *args) : exportIt(console, *args);
    };
  });
}

} // namespace d3t::cli
