// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/voice/voice_program.h"

#include <nlohmann/json.hpp>

namespace d3t::cli {
namespace {

constexpr const char* kNone = "No voice program is installed. Install one: sudo apt install flite espeak-ng";

int list(Console& console, bool json) {
  const auto voices = installedVoices(console.run());
  if (json) {
    nlohmann::json out = nlohmann::json::array();
    for (const auto& v : voices) out.push_back({{"key", v.key}, {"name", v.name}, {"language", v.language}});
    console.say(out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    for (const auto& v : voices) console.say(fmt::format("{:<24} {:<10} {}", v.key, v.language, v.name));
  }
  if (voices.empty()) console.note(kNone);
  return 0;
}

} // namespace

void addSay(Program& program) {
  struct Arguments {
    std::string text, sound, voice;
    bool list = false, json = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("say", "Says a typed text into a sound file, by a voice program that is installed",
                                  "say \"Hello, this is me.\" -o hello.wav --voice flite:slt");
  sub->add_option("TEXT", args->text, "What to say (behind -- where it begins with a dash)");
  sub->add_option("-o,--output", args->sound, "The sound to write (.wav)");
  sub->add_option(
      "--voice", args->voice,
      "A voice of --list, or 'command:PROGRAM ... {out}': one of yours, which gets the text as its standard "
      "input, or where {text} stands, and writes the WAV file {out}");
  sub->add_flag("--list", args->list, "Show the installed voices");
  sub->add_flag("--json", args->json, "With --list: for programs");
  sub->callback([args, &program] {
    if (!args->list && args->text.empty()) throw CLI::RequiredError("TEXT");
    if (!args->list && args->sound.empty()) throw CLI::RequiredError("--output");
    program.action = [args, &program] {
      Console console(program.common);
      if (args->list) return list(console, args->json);
      if (auto ok = sayText(args->text, args->voice, args->sound, console.run()); !ok) return console.finish(ok);
      console.say(args->sound);
      return 0;
    };
  });
}

} // namespace d3t::cli
