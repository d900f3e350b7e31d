// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip.h"
#include "app/cli/commands.h"
#include "core/base/atomic_file.h"

namespace d3t::cli {

void addClip(Program& program) {
  struct Arguments {
    std::string source, folder;
    ClipOptions options;
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
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      if (auto ok = checkCanWrite(args->folder); !ok) return console.finish(ok.error());
      auto clip = importClip(args->source, args->folder, args->options, console.run());
      if (!clip) return console.finish(clip.error());
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
