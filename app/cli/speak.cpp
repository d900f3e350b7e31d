// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/speak.h"
#include "app/cli/commands.h"
#include "app/cli/stages.h"

namespace d3t::cli {

void addSpeak(Program& program) {
  struct Arguments {
    std::string identity, sound, video, encoder;
    SpeakOptions options;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("speak", "Lets an identity say a sound: a video in the person's own frame",
                                  "speak me.d3id speech.wav -o out.mp4");
  sub->add_option("IDENTITY", args->identity, "The identity (.d3id)")->required();
  sub->add_option("SOUND", args->sound, "Speech: any sound or video file")->required();
  sub->add_option("-o,--output", args->video, "The video to write (.mp4)")->required();
  sub->add_option("--quality", args->options.quality, "x264 CRF: smaller is better and larger")
      ->check(CLI::Range(0, 40))
      ->capture_default_str();
  sub->add_flag("!--no-refiner", args->options.refine, "Leave the pictures as the rasterizer draws them");
  sub->add_option("--speech-encoder", args->encoder, kSpeechEncoderHelp);
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      auto model = loadAcousticModel();
      if (!model) return console.finish(model.error());
      args->options.speechEncoder = args->encoder;
      auto report = speak(args->identity, args->sound, args->video, **model, args->options, console.run());
      if (!report) return console.finish(report.error());
      if (report->encoderUnused) console.note("The identity was made without a speech encoder: yours is not used.");
      console.say(fmt::format("{} frames, {:.2f} s of sound, {:.1f} frames per second", report->frames, report->seconds,
                              report->framesPerSecond));
      console.say(args->video);
      return 0;
    };
  });
}

} // namespace d3t::cli
