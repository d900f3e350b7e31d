// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "app/cli/commands.h"
#include "core/base/atomic_file.h"

#include "core/track/clip_check.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace d3t::cli {
namespace {

double hundredths(double value) {
  return std::round(100 * value) / 100;
}

Status printCheck(Clip& clip, Console& console) {
  const auto check = checkClip(clip, {}, console.run());
  if (!check) return passOn(check);
  const auto faces = clip.folder / "faces.json";
  if (auto ok = writeFaces(*check, clip, faces); !ok) return ok;
  using Json = nlohmann::json;
  Json reasons = Json::object(), strips = Json::object(), bad = Json::array();
  for (const auto& [name, reason] : clip.reasons)
    reasons[name] = {{"score", hundredths(reason.score)}, {"text", reason.text}};
  for (const auto& [quality, scores] : check->strips)
    for (const double score : scores) strips[quality].push_back(hundredths(score));
  for (const auto& b : check->bad)
    bad.push_back({{"second", b.second}, {"quality", b.quality}, {"score", hundredths(b.score)}, {"text", b.text}});
  const double from = clip.sourceStart + clip.bestStart;
  const Json json{{"source", clip.sourceName},
                  {"sourceStart", clip.sourceStart},
                  {"width", clip.width},
                  {"height", clip.height},
                  {"frames", clip.frames},
                  {"seconds", clip.seconds()},
                  {"score", hundredths(clip.score)},
                  {"sentence", check->sentence},
                  {"reasons", reasons},
                  {"strips", strips},
                  {"bad", bad},
                  {"stretch", {{"from", hundredths(from)}, {"to", hundredths(from + clip.bestSeconds)}}},
                  {"faces", faces.string()}};
  console.say(json.dump(2, ' ', false, Json::error_handler_t::replace));
  return {};
}

} // namespace

void addClip(Program& program) {
  struct Arguments {
    std::string source, folder;
    ClipOptions options;
    bool json = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("clip", "Reads a video into a clip folder and reports how well it suits",
                                  "clip me.mp4 -o me.clip");
  sub->add_option("VIDEO", args->source, "Any video")->required();
  sub->add_option("-o,--output", args->folder, "The clip folder to write")->required();
  sub->add_option("--start", args->options.start, "First second to take")->transform(seconds(0))->type_name("TIME");
  sub->add_option("--length", args->options.maxSeconds, "Seconds to take at most")
      ->transform(seconds(2))
      ->type_name("TIME");
  sub->add_flag("--json", args->json,
                "Look for the face, too, and tell programs about every second (docs/watching.md)");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      if (auto ok = checkCanWrite(args->folder); !ok) return console.finish(ok.error());
      auto clip = importClip(args->source, args->folder, args->options, console.run());
      if (!clip) return console.finish(clip.error());
      if (args->json) return console.finish(printCheck(*clip, console));
      console.say(fmt::format("{}: {} frames of {} x {}, {:.2f} s, score {:.2f}", clip->sourceName, clip->frames,
                              clip->width, clip->height, clip->seconds(), clip->score));
      for (const auto& [name, reason] : clip->reasons)
        console.say(fmt::format("  {:<8} {:.2f}  {}", name, reason.score, reason.text));
      console.say(fmt::format("best stretch: {:.1f} s from {:.1f} s", clip->bestSeconds, clip->bestStart));
      console.say(args->folder);
      return 0;
    };
  });
}

} // namespace d3t::cli
