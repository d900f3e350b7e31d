// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/track.h"
#include "app/cli/commands.h"
#include "core/base/atomic_file.h"

namespace d3t::cli {

void addTrack(Program& program) {
  struct Arguments {
    std::string clip, folder, debug;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("track", "Follows the face in a clip folder: pose, facial motion, mask, plate",
                                  "track me.clip -o me.tracks --debug look");
  sub->add_option("CLIP", args->clip, "A clip folder made by `d3talker clip`")->required();
  sub->add_option("-o,--output", args->folder, "The folder to write")->required();
  sub->add_option("--debug", args->debug, "Folder for a contact sheet and an overlay");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      for (const std::string& output : {args->folder, args->debug}) // before the work
        if (auto ok = output.empty() ? Status{} : checkCanWrite(output); !ok) return console.finish(ok.error());
      auto clip = openClip(args->clip);
      if (!clip) return console.finish(clip.error());
      TrackOptions options;
      options.debugFolder = args->debug;
      auto tracked = trackClip(*clip, args->folder, options, console.run());
      if (!tracked) return console.finish(tracked.error());
      console.say(
          fmt::format("{} frames tracked, {} without a usable face", tracked->frames.size(), tracked->skipped.size()));
      for (const auto& note : tracked->notes) console.say("  " + note);
      console.say(args->folder);
      return 0;
    };
  });
}

} // namespace d3t::cli
