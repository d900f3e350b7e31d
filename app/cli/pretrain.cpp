// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/pretrain.h"
#include "app/cli/commands.h"

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace d3t::cli {
namespace {

struct Arguments {
  std::string corpus, model, from;
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

int act(const Arguments& args, Console& console) {
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
  sub->add_option("--corpus", args->corpus, "Folder made by `d3talker corpus make`")->required();
  sub->add_option("-o,--output", args->model, "The model to write (.safetensors)")->required();
  sub->add_option("--from", args->from, "General model whose encoder is kept (default: the bundled one)");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      return act(*args, console);
    };
  });
}

} // namespace d3t::cli
