// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate_motion.h"
#include "app/cli/commands.h"
#include "app/cli/nested.h"
#include "app/cli/stages.h"
#include "core/base/atomic_file.h"

namespace d3t::cli {
namespace {

struct Arguments {
  std::string identity, json, clean, encoder;
  std::vector<std::string> sounds;
  EvaluateMotionOptions options;
};

Result<std::vector<SoundMeasures>> measure(const Arguments& args, Console& console) {
  if (args.sounds.empty() && !args.options.generated)
    return fail(ErrorKind::Usage, "there is nothing to listen to", "evaluate-motion", "give a SOUND, or --generated");
  if (auto ok = args.json.empty() ? Status{} : checkCanWrite(args.json); !ok) return passOn(ok);
  auto model = loadAcousticModel();
  if (!model) return passOn(model);
  return evaluateMotion(args.identity, {args.sounds.begin(), args.sounds.end()}, **model, args.options, console.run());
}

int report(const Arguments& args, const std::vector<SoundMeasures>& rows, Console& console) {
  console.say(fmt::format("{:<36}{:>8}{:>8}{:>7}{:>8}{:>8}{:>9}{:>9}{:>8}", "opening, 1: the clip's range", "range",
                          "speed", "p b m", "closed", "vowels", "silence", "flutter", "clean"));
  nlohmann::json all = nlohmann::json::array();
  for (const auto& [sound, m] : rows) {
    std::string name = std::filesystem::path(sound).filename().string();
    if (name.size() > 34) name = name.substr(0, 31) + "...";
    const auto clean = m.find("clean.correlation");
    console.say(fmt::format("{:<36}{:8.2f}{:8.3f}{:7.0f}{:8.2f}{:8.2f}{:9.2f}{:9.4f}{:>8}", name, m.at("range"),
                            m.at("speed"), m.at("closure.count"), m.at("closure.closed"), m.at("closure.vowels_closed"),
                            m.at("silence.most"), m.at("silence.speed"),
                            clean == m.end() ? "-" : fmt::format("{:.2f}", clean->second)));
    nlohmann::json row = nested(m);
    row["sound"] = sound;
    all.push_back(std::move(row));
  }
  if (args.json.empty()) return 0;
  const nlohmann::json json = {{"identity", args.identity}, {"sounds", all}};
  return console.finish(
      writeFileAtomically(args.json, json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"));
}

} // namespace

void addEvaluateMotion(Program& program) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("evaluate-motion",
                                  "Measures how an identity's lips move with sounds: closures, silence, range, noise",
                                  "evaluate-motion me.d3id english.wav french.wav --generated --json motion.json");
  sub->add_option("IDENTITY", args->identity, "The identity (.d3id)")->required();
  sub->add_option("SOUND", args->sounds, "Speech: any sound or video file");
  sub->add_flag("--generated", args->options.generated,
                "Also flite's voices, whose p, b and m have known times (of a SOUND they are heard)");
  sub->add_option("--clean", args->clean, "The sounds are this one with noise: compare the motion with its");
  sub->add_option("--speech-encoder", args->encoder, kSpeechEncoderHelp);
  sub->add_option("--json", args->json, "Write the measures to this file");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      args->options.clean = args->clean;
      args->options.speechEncoder = args->encoder;
      auto rows = measure(*args, console);
      if (!rows) return console.finish(rows.error());
      return report(*args, *rows, console);
    };
  });
}

} // namespace d3t::cli
