// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/corpus/head_corpus.h"
#include "core/corpus/spoken_corpus.h"

namespace d3t::cli {
namespace {

struct Arguments {
  std::string folder;
  bool soundOnly = false;
  corpus::HeadCorpusOptions heads;
  corpus::CorpusOptions speech;
};

int makeHeads(const Arguments& args, Console& console) {
  if (auto made = corpus::makeHeadCorpus(args.folder, args.heads, console.run()); !made) return console.finish(made);
  const auto& o = args.heads;
  console.say(fmt::format("{} clips of {:g} s in {} shards, seed {}", o.shards * o.clipsPerShard, o.seconds, o.shards,
                          console.run().seed));
  console.say(args.folder);
  return 0;
}

int makeSpeech(const Arguments& args, Console& console) {
  if (auto made = corpus::makeCorpus(args.folder, args.speech, console.run()); !made) return console.finish(made);
  const auto index = corpus::openCorpus(args.folder);
  if (!index) return console.finish(index.error());
  console.say(fmt::format("{:g} minutes of speech in {} files, seed {}", index->minutes, index->shards, index->seed));
  console.say(args.folder);
  return 0;
}

/// Options of talking heads; each excludes those of speech alone.
void addHeadOptions(CLI::App& sub, corpus::HeadCorpusOptions& o, const std::vector<CLI::Option*>& ofSpeech) {
  const std::vector<CLI::Option*> options = {
      sub.add_option("--shards", o.shards, "Folders of clips to make")->check(CLI::Range(1, corpus::kMostHeadShards)),
      sub.add_option("--clips-per-shard", o.clipsPerShard, "Clips in each")
          ->check(CLI::Range(1, corpus::kMostClipsPerShard)),
      sub.add_option("--seconds", o.seconds, "Length of a clip, s")->check(CLI::Range(1., 60.)),
      sub.add_option("--size", o.size, "Pixels a side, even")->check(CLI::Range(64, 1024)),
      sub.add_option("--jobs", o.jobs, "Shards made at once (0: --threads)")->check(CLI::Range(0, 1024))};
  for (CLI::Option* option : options) {
    option->capture_default_str();
    for (CLI::Option* other : ofSpeech) option->excludes(other);
  }
}

void addMake(Program& program, CLI::App& parent) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("make",
                                  "Makes generated talking heads, or speech alone, with exact truth; goes on where it "
                                  "was stopped",
                                  "corpus make -o heads.corpus --shards 8 --clips-per-shard 4 --seed 1\n"
                                  "  d3talker corpus make -o speech.corpus --sound-only --minutes 60",
                                  &parent);
  sub->add_option("-o,--output", args->folder, "The corpus folder to write")->required();
  CLI::Option* soundOnly =
      sub->add_flag("--sound-only", args->soundOnly, "Speech without pictures, hours of it quickly");
  CLI::Option* minutes = sub->add_option("--minutes", args->speech.minutes, "Minutes of speech; means --sound-only")
                             ->check(CLI::Range(.05, 60000.))
                             ->capture_default_str();
  CLI::Option* shardMinutes =
      sub->add_option("--shard-minutes", args->speech.shardMinutes, "Minutes in each file; means --sound-only")
          ->check(CLI::Range(.05, corpus::kMostShardMinutes))
          ->capture_default_str();
  CLI::Option* allVoices = sub->add_flag("--all-voices", args->speech.allVoices,
                                         "Festival's voices of five languages beside flite's; means --sound-only");
  addHeadOptions(*sub, args->heads, {soundOnly, minutes, shardMinutes, allVoices});
  sub->callback([args, minutes, shardMinutes, &program] {
    const bool speech = args->soundOnly || args->speech.allVoices || minutes->count() > 0 || shardMinutes->count() > 0;
    program.action = [args, speech, &program] {
      Console console(program.common);
      return speech ? makeSpeech(*args, console) : makeHeads(*args, console);
    };
  });
}

} // namespace

void addCorpus(Program& program) {
  CLI::App* sub = program.app.add_subcommand("corpus", "Generated talking heads and speech to learn from");
  sub->footer("Example:\n  d3talker corpus make -o heads.corpus --shards 8 --clips-per-shard 4");
  sub->require_subcommand(1);
  addMake(program, *sub);
}

} // namespace d3t::cli
