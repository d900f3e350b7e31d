// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"
#include "app/cli/commands.h"
#include "app/cli/nested.h"
#include "app/cli/stages.h"
#include "core/base/atomic_file.h"
#include "core/evaluate/rotate.h"

namespace d3t::cli {
namespace {

struct Arguments {
  std::string clip, folder = "evaluation", json, sound, lpips, syncnet, encoder;
  std::vector<std::string> without;
  EvaluateOptions options;
  std::string field = "linear";
  bool mouthOnly = false, rotate = false, noRefine = false;
};

void printTable(Console& console, const Measures& m) {
  const auto at = [&](const std::string& key) {
    const auto it = m.find(key);
    return it == m.end() ? 0. : it->second;
  };
  std::vector<std::pair<std::string, std::string>> more; // what the user's own networks say
  if (m.count("lpips")) more.emplace_back("LPIPS", "lpips");
  if (m.count("truth.sync_c")) more.insert(more.end(), {{"Sync-C", "sync_c"}, {"Sync-D", "sync_d"}});
  const auto extra = [&](const std::string& prefix) {
    std::string text;
    for (const auto& [title, key] : more)
      text += m.count(prefix + key) ? fmt::format("{:8.3f}", at(prefix + key)) : fmt::format("{:>8}", "-");
    return text;
  };
  std::string head = fmt::format("{:<26}{:>8}{:>8}{:>8}{:>7}{:>8}{:>8}{:>8}{:>8}", "", "PSNR", "head", "SSIM", "LMD",
                                 "inner", "outer", "width", "lag ms");
  for (const auto& [title, key] : more) head += fmt::format("{:>8}", title);
  console.say(head);
  for (const auto& [title, prefix] :
       std::initializer_list<std::pair<std::string, std::string>>{{"sound", ""},
                                                                  {"sound, plain tracking", "unrefined."},
                                                                  {"log-mel ridge", "baseline."},
                                                                  {"still mouth", "still."},
                                                                  {"tracked mouth", "tracked."}}) {
    const std::string mouth = prefix == "baseline." ? prefix : prefix + "mouth.";
    console.say(fmt::format("{:<26}{:8.2f}{:8.2f}{:8.4f}{:7.2f}{:8.2f}{:8.2f}{:8.2f}{:8.0f}", title,
                            at(prefix + "psnr"), at(prefix + "psnr_head"), at(prefix + "ssim"), at(prefix + "lmd"),
                            at(mouth + "inner"), at(mouth + "outer"), at(mouth + "width"), at(mouth + "lag_ms")) +
                extra(prefix));
  }
  if (m.count("refiner.lip_shift_px"))
    console.say(fmt::format("refiner: sharpness of the mouth {:.2f} -> {:.2f}, of the eyes {:.2f} -> {:.2f}; flicker "
                            "{:.3f} -> {:.3f}; lips moved by {:.2f} px; {:.1f} ms a frame",
                            at("refiner.coarse_sharpness_mouth"), at("refiner.sharpness_mouth"),
                            at("refiner.coarse_sharpness_eyes"), at("refiner.sharpness_eyes"),
                            at("refiner.coarse_flicker"), at("refiner.flicker"), at("refiner.lip_shift_px"),
                            at("refiner.ms")));
  else if (m.count("refiner.used"))
    console.say("refiner: left off, because it does not gain on held-out frames");
  if (m.count("truth.sync_c")) console.say(fmt::format("{:<89}", "true video") + extra("truth."));
}

Result<Measures> measure(const Arguments& args, Console& console) {
  for (const std::string& output : {args.folder, args.json}) // before minutes of work
    if (auto ok = output.empty() ? Status{} : checkCanWrite(output); !ok) return passOn(ok);
  auto model = loadAcousticModel();
  if (!model) return passOn(model);
  if (args.mouthOnly) return rotateClip(args.clip, args.folder, **model, args.options, console.run());
  return evaluateClip(args.clip, args.folder, **model, args.options, console.run());
}

// What is to be left out, as far as there is something to leave out.
Status readWithout(Arguments& args, Console& console) {
  for (const std::string& part : args.without) {
    if (part == "contrast")
      return fail(ErrorKind::Usage, "there is no " + part + " in what evaluate trains: nothing can be left out",
                  "--without " + part, "leave it away");
    if ((part == "general" || part == "refiner") && args.mouthOnly)
      return fail(ErrorKind::Usage, "no head is made with --mouth-only", "--without " + part, "leave one of them away");
    if (part == "individual") {
      if (args.options.individualField)
        return fail(ErrorKind::Usage, "this cannot be together with --individual-field", "--without individual",
                    "leave one of them away");
      console.note("The Individual Field is off as it is: --without individual changes nothing.");
    }
    args.options.without.prior |= part == "prior";
    args.options.without.motion |= part == "motion";
    args.options.without.general |= part == "general";
    args.options.without.refiner |= part == "refiner";
  }
  return {};
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
  auto* lpips = sub->add_option("--lpips", args->lpips,
                                "Measure LPIPS, too, with this network of yours (ONNX: two pictures N x 3 x H x W in "
                                "-1..1 -> distance)");
  auto* syncnet = sub->add_option("--syncnet", args->syncnet,
                                  "Measure Sync-C and Sync-D, too, with this network of yours (ONNX: 1 x 3 x 5 x 224 x "
                                  "224 BGR 0..255 and 1 x 1 x 13 x 20 MFCC -> two embeddings)");
  sub->add_option("--speech-encoder", args->encoder, kSpeechEncoderHelp);
  sub->add_option("--without", args->without, "Leave this part out, to see what it brings (may be given again)")
      ->check(CLI::IsMember({"prior", "motion", "general", "individual", "contrast", "refiner"}))
      ->expected(1)
      ->take_all();
  auto* mouthOnly =
      sub->add_flag("--mouth-only", args->mouthOnly, "Only how well sound predicts the mouth, without rendering")
          ->excludes(lpips)
          ->excludes(syncnet);
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
      if (auto ok = readWithout(*args, console); !ok) return console.finish(ok);
      args->options.testGiven = test->count() > 0;
      args->options.refineTest = !args->noRefine;
      args->options.otherSound = args->sound;
      args->options.lpips = args->lpips;
      args->options.syncnet = args->syncnet;
      args->options.speechEncoder = args->encoder;
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
