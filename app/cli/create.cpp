// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/memory_need.h"
#include "app/cli/stages.h"

#include <charconv>
#include <cmath>

namespace d3t::cli {
namespace {

// "3.2-13.2" of the source; empty: nothing was chosen.
Status takeStretch(const std::string& text, CreateOptions& options) {
  if (text.empty()) return {};
  double from = 0, to = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, from, std::chars_format::fixed);
  const bool dash = first.ec == std::errc() && first.ptr != end && *first.ptr == '-';
  const auto second = std::from_chars(dash ? first.ptr + 1 : end, end, to, std::chars_format::fixed);
  if (!dash || second.ec != std::errc() || second.ptr != end || from < 0 || !std::isfinite(from) || !std::isfinite(to))
    return fail(ErrorKind::Usage, fmt::format("'{}' is no stretch", text), "--stretch",
                "write it as FROM-TO in seconds, for example 3.2-13.2");
  constexpr double kLeast = 3, kMost = 60, kSlack = 1e-6;
  if (to - from < kLeast - kSlack || to - from > kMost + kSlack)
    return fail(ErrorKind::Usage, fmt::format("a stretch of {:g} s cannot be used", to - from), "--stretch",
                fmt::format("choose {:g} to {:g} s, best 10", kLeast, kMost));
  options.start = from;
  options.length = to - from;
  return {};
}

} // namespace

void addCreate(Program& program) {
  struct Arguments {
    std::string source, identity, debug, encoder, watch, stretch;
    CreateOptions options;
    Consent consent;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("create", "Makes a talking identity from a video of a person talking",
                                  "create me.mp4 -o me.d3id --budget 60s");
  sub->add_option("VIDEO", args->source, "5 to 20 seconds of one person talking to the camera")->required();
  sub->add_option("-o,--output", args->identity, "The identity to write (.d3id)")->required();
  sub->add_option("--budget", args->options.budgetSeconds, "Wall time of training, at least 10s")
      ->transform(seconds(0))
      ->type_name("TIME")
      ->default_str("60s");
  sub->add_option("--start", args->options.start, "First second of the video to use (default: the best stretch)")
      ->transform(seconds(0))
      ->type_name("TIME");
  sub->add_option("--length", args->options.length, "Seconds of the video to use")
      ->transform(seconds(3, 60))
      ->type_name("TIME")
      ->default_str("20s");
  sub->add_option("--stretch", args->stretch, "Part of the video to use, FROM-TO in seconds: 3.2-13.2")
      ->type_name("FROM-TO")
      ->excludes("--start")
      ->excludes("--length");
  sub->add_option("--gaussians", args->options.gaussians, "Size of the head")
      ->check(CLI::Range(1000, 200000))
      ->capture_default_str();
  sub->add_option("--speech-encoder", args->encoder, kSpeechEncoderHelp);
  sub->add_option("--debug", args->debug, "Folder for a contact sheet and an overlay of the tracking");
  sub->add_option(
      "--watch", args->watch,
      "Folder for pictures and a curve of the training; a file `stop` in it ends the training with the best");
  sub->add_flag("--keep-work", args->options.keepWork,
                "Keep the work folder beside the identity, with earlier states of the training");
  sub->add_option("--from-state", args->options.fromState,
                  "Make the identity from an earlier state (a number of history.json in the work folder)")
      ->check(CLI::Range(1, 1000000));
  auto* who = sub->add_option("--consent-who", args->consent.who, "The person in the video, who agrees to this")
                  ->type_name("NAME");
  sub->add_option("--consent-scope", args->consent.scope, "What the identity may be used for")
      ->type_name("TEXT")
      ->needs(who);
  sub->add_option("--consent-until", args->consent.expires, "Last day of the consent (YYYY-MM-DD)")
      ->type_name("DATE")
      ->needs(who);
  sub->callback([args, who, &program] {
    program.action = [args, who, &program] {
      Console console(program.common);
      if (auto ok = checkBudget(args->options.budgetSeconds); !ok) return console.finish(ok);
      if (auto ok = takeStretch(args->stretch, args->options); !ok) return console.finish(ok);
      args->options.debugFolder = args->debug;
      args->options.speechEncoder = args->encoder;
      args->options.watchFolder = args->watch;
      if (who->count() > 0) args->options.consent = args->consent;
      const auto memory = checkMemory(args->source, args->options.length);
      if (!memory) return console.finish(memory.error());
      if (!memory->empty()) console.note(*memory);
      auto report = createIdentity(args->source, args->identity, args->options, console.run());
      if (!report) return console.finish(report.error());
      for (const auto& note : report->notes) console.note(note);
      console.say(fmt::format("clip {:.1f} s, track {:.1f} s, speech {:.1f} s, training {:.1f} s ({} steps, held-out "
                              "frames {:.2f} dB), packing {:.1f} s",
                              report->clipSeconds, report->trackSeconds, report->speechSeconds, report->trainSeconds,
                              report->train.steps, report->train.heldOutPsnr, report->packSeconds));
      const RefinerReport& refiner = report->refiner;
      console.say(refiner.used ? fmt::format("refiner {:.1f} s ({} steps): used, held-out frames {:+.2f} dB",
                                             refiner.seconds, refiner.steps, refiner.refined.psnr - refiner.coarse.psnr)
                               : "refiner left off: " + refiner.reason);
      console.say(args->identity);
      return 0;
    };
  });
}

} // namespace d3t::cli
