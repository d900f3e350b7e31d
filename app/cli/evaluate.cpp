// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/base/atomic_file.h"
#include "core/evaluate/rotate.h"

#include <nlohmann/json.hpp>

namespace d3t::cli {
namespace {

struct Arguments {
  std::string clip, folder = "evaluation", json, sound;
  EvaluateOptions options;
  std::string field = "linear";
  bool mouthOnly = false, rotate = false, noRefine = false;
};

// "mouth.inner" -> {"mouth": {"inner": ...}}
nlohmann::json nested(const Measures& measures) {
  nlohmann::json out;
  for (const auto& [key, value] : measures) {
    nlohmann::json* at = &out;
    size_t start = 0;
    for (size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', start)) {
      at = &(*at)[key.substr(start, dot - start)];
      start = dot + 1;
    }
    (*at)[key.substr(start)] = value;
  }
  return out;
}

void printTable(Console& console, const Measures& m) {
  const auto at = [&](const std::string& key) {
    const auto it = m.find(key);
    return it == m.end() ? 0. : it->second;
  };
  console.say(fmt::format("{:<26}{:>8}{:>8}{:>8}{:>7}{:>8}{:>8}{:>8}{:>8}", "", "PSNR", "head", "SSIM", "LMD", "inner",
                          "outer", "width", "lag ms"));
  for (const auto& [title, prefix] :
       std::initializer_list<std::pair<std::string, std::string>>{{"sound", ""},
                                                                  {"sound, plain tracking", "unrefined."},
                                                                  {"log-mel ridge", "baseline."},
                                                                  {"still mouth", "still."},
                                                                  {"tracked mouth", "tracked."}}) {
    const std::string mouth = prefix == "baseline." ? prefix : prefix + "mouth.";
    console.say(fmt::format("{:<26}{:8.2f}{:8.2f}{:8.4f}{:7.2f}{:8.2f}{:8.2f}{:8.2f}{:8.0f}", title,
                            at(prefix + "psnr"), at(prefix + "psnr_head"), at(prefix + "ssim"), at(prefix + "lmd"),
                            at(mouth + "inner"), at(mouth + "outer"), at(mouth + "width"), at(mouth + "lag_ms")));
  }
}

Result<Measures> measure(const Arguments& args, Console& console) {
  for (const std::string& output : {args.folder, args.json}) // before minutes of work
    if (auto ok = output.empty() ? Status{} : checkCanWrite(output); !ok) return passOn(ok);
  auto model = loadAcousticModel();
  if (!model) return passOn(model);
  if (args.mouthOnly) return rotateClip(args.clip, args.folder, **model, args.options.train, console.run());
  return evaluateClip(args.clip, args.folder, **model, args.options, console.run());
}

int report(const Arguments& args, const Measures& measures, Console& console) {
  if (args.mouthOnly)
    for (const auto& [key, value] : measures) console.say(fmt::format("{:<24} {:.3f}", key, value));
  else
    printTable(console, measures);
  if (args.json.empty()) return 0;
  return console.finish(writeFileAtomically(args.json, nested(measures).dump(2) + "\n"));
}

} // namespace

void addEvaluate(Program& program) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub =
      program.command("evaluate", "Trains on the first seconds of a clip and measures on its last ones",
                      "evaluate me.mp4 --train 10 --test 12 --budget 60s --json me.json --out me.evaluation");
  sub->add_option("VIDEO", args->clip, "A video of a person talking")->required();
  sub->add_option("--train", args->options.train, "Seconds to train on")
      ->transform(seconds(2))
      ->type_name("TIME")
      ->capture_default_str();
  auto* test = sub->add_option("--test", args->options.test, "Seconds to test on, at the end")
                   ->transform(seconds(2))
                   ->type_name("TIME")
                   ->capture_default_str();
  sub->add_option("--budget", args->options.budgetSeconds, "Wall time of training, at least 10s")
      ->transform(seconds(0))
      ->type_name("TIME")
      ->default_str("60s");
  sub->add_option("--json", args->json, "Write the measures to this file");
  sub->add_option("--out", args->folder, "Folder for the videos and the contact sheet")->capture_default_str();
  sub->add_option("--sound", args->sound, "Drive the test seconds by this sound instead of their own");
  auto* mouthOnly =
      sub->add_flag("--mouth-only", args->mouthOnly, "Only how well sound predicts the mouth, without rendering");
  sub->add_flag("--rotate", args->rotate, "Train on each window in turn and average (with --mouth-only)")
      ->needs(mouthOnly);
  sub->add_flag("--no-refine", args->noRefine, "Leave the test frames' tracking as it is");
  sub->add_flag("--individual-field", args->options.individualField, "Train the Individual Field too");
  sub->add_option("--field", args->field, "What moves the control nodes: a linear basis, the paper's network, or both")
      ->check(CLI::IsMember({"linear", "network", "both"}))
      ->capture_default_str();
  sub->callback([args, test, &program] {
    program.action = [args, test, &program] {
      Console console(program.common);
      if (auto ok = checkBudget(args->options.budgetSeconds); !ok) return console.finish(ok);
      args->options.testGiven = test->count() > 0;
      args->options.refineTest = !args->noRefine;
      args->options.otherSound = args->sound;
      args->options.field = args->field == "linear"    ? FieldChoice::Linear
                            : args->field == "network" ? FieldChoice::Network
                                                       : FieldChoice::Both;
      auto measures = measure(*args, console);
      if (!measures) return console.finish(measures.error());
      return report(*args, *measures, console);
    };
  });
}

} // namespace d3t::cli
