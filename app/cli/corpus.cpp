// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/corpus/spoken_corpus.h"

namespace d3t::cli {
namespace {

struct Arguments {
  std::string folder;
  corpus::CorpusOptions options;
};

void addMake(Program& program, CLI::App& parent) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("make", "Makes generated speech with exact truth, or goes on where it was stopped",
                                  "corpus make -o speech.corpus --minutes 60", &parent);
  sub->add_option("-o,--output", args->folder, "The corpus folder to write")->required();
  sub->add_option("--minutes", args->options.minutes, "Minutes of speech")
      ->check(CLI::Range(.05, 60000.))
      ->capture_default_str();
  sub->add_option("--shard-minutes", args->options.shardMinutes, "Minutes of speech in each of its files")
      ->check(CLI::Range(.05, corpus::kMostShardMinutes))
      ->capture_default_str();
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      if (auto made = corpus::makeCorpus(args->folder, args->options, console.run()); !made)
        return console.finish(made);
      const auto index = corpus::openCorpus(args->folder);
      if (!index) return console.finish(index.error());
      console.say(
          fmt::format("{:g} minutes of speech in {} files, seed {}", index->minutes, index->shards, index->seed));
      console.say(args->folder);
      return 0;
    };
  });
}

} // namespace

void addCorpus(Program& program) {
  CLI::App* sub = program.app.add_subcommand("corpus", "Generated speech to learn from");
  sub->footer("Example:\n  d3talker corpus make -o speech.corpus --minutes 60");
  sub->require_subcommand(1);
  addMake(program, *sub);
}

} // namespace d3t::cli
