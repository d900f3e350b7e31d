// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/pretrain.h"
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/pretrain/pretrain_refiner.h"

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace d3t::cli {
namespace {

struct Arguments {
  std::string corpus, heads, model, from;
  long steps = RefinerPretrainOptions{}.steps;
};

// RANK and WORLD_SIZE as torchrun sets them, else Slurm's; a number that is none is an error.
Result<int> place(const char* name, const char* slurmName, int otherwise) {
  for (const char* variable : {name, slurmName}) {
    const char* text = std::getenv(variable);
    if (!text || !*text) continue;
    int value = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), value);
    if (error != std::errc{} || *end)
      return fail(ErrorKind::Usage, fmt::format("'{}' is not a number", text), variable, "unset it or set it right");
    return value;
  }
  return otherwise;
}

Result<PretrainReport> learn(const Arguments& args, Console& console) {
  PretrainOptions options;
  options.from = args.from;
  const auto rank = place("RANK", "SLURM_PROCID", 0), processes = place("WORLD_SIZE", "SLURM_NTASKS", 1);
  if (!rank) return passOn(rank);
  if (!processes) return passOn(processes);
  options.rank = *rank;
  options.processes = *processes;
  return pretrain(args.corpus, args.model, options, console.run());
}

int learnRefiner(const Arguments& args, Console& console) {
  auto acoustic = loadAcousticModel();
  if (!acoustic) return console.finish(acoustic.error());
  RefinerPretrainOptions options;
  options.from = args.from;
  options.steps = args.steps;
  const auto report = pretrainRefiner(args.heads, args.model, **acoustic, options, console.run());
  if (!report) return console.finish(report.error());
  const auto &before = report->coarse, &after = report->refined;
  console.say(
      fmt::format("{} clips ({} without a usable face), {:.0f} s", report->clips, report->skipped, report->seconds));
  console.say(fmt::format("held-out frames: PSNR {:.2f} -> {:.2f} dB, sharpness of the mouth {:.2f} -> {:.2f}, of the "
                          "eyes {:.2f} -> {:.2f}, flicker {:.3f} -> {:.3f}",
                          before.psnr, after.psnr, before.mouth, after.mouth, before.eyes, after.eyes, before.flicker,
                          after.flicker));
  console.say(args.model);
  return 0;
}

int act(const Arguments& args, Console& console) {
  if (!args.heads.empty()) return learnRefiner(args, console);
  if (args.corpus.empty())
    return console.finish(fail(ErrorKind::Usage, "nothing to learn from is named", "pretrain",
                               "give --corpus (speech) or --heads (talking heads)"));
  const auto report = learn(args, console);
  if (!report) return console.finish(report.error());
  if (report->shards == 0) {
    console.say("This process's share is done; process 0 writes the model.");
    return 0;
  }
  const auto row = [](const Eigen::Vector3d& r) { return fmt::format("{:.3f} / {:.3f} / {:.3f}", r[0], r[1], r[2]); };
  console.say(fmt::format("{} shards, {:.0f} rows, {:.0f} s", report->shards, report->rows, report->seconds));
  console.say("correlation of opening / width / jaw with the truth");
  console.say("  shard learned from  " + row(report->training));
  console.say("  shard held out      " + row(report->heldOut));
  console.say(args.model);
  return 0;
}

} // namespace

void addPretrain(Program& program) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("pretrain", "Learns the general model (sound -> articulation) from a corpus",
                                  "pretrain --corpus speech.corpus -o general_model.safetensors");
  auto* corpus =
      sub->add_option("--corpus", args->corpus, "Folder of speech made by `d3talker corpus make --sound-only`");
  auto* heads = sub->add_option(
      "--heads", args->heads, "Folder of talking heads made by `d3talker corpus make --size 512`: learns the refiner");
  heads->excludes(corpus);
  sub->add_option("--steps", args->steps, "Steps of the refiner's training")
      ->check(CLI::Range(1, 1000000))
      ->needs(heads)
      ->capture_default_str();
  sub->add_option("-o,--output", args->model, "The model to write (.safetensors)")->required();
  sub->add_option("--from", args->from, "General model whose other parts are kept (default: the bundled one)");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      return act(*args, console);
    };
  });
}

} // namespace d3t::cli
