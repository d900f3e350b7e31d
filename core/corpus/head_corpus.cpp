// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/head_corpus.h"

#include "core/base/atomic_file.h"
#include "core/base/folder_lock.h"
#include "core/corpus/corpus_folder.h"
#include "core/corpus/head_shard.h"
#include <atomic>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kKind = "d3t-heads";
constexpr int kSchema = 1;

Status check(const HeadCorpusOptions& o) {
  const auto refused = [](const std::string& what, const std::string& todo) {
    return fail(ErrorKind::Usage, what, "corpus of heads", todo);
  };
  if (o.shards < 1 || o.shards > kMostHeadShards || o.clipsPerShard < 1 || o.clipsPerShard > kMostClipsPerShard)
    return refused(fmt::format("{} shards of {} clips cannot be made", o.shards, o.clipsPerShard),
                   fmt::format("choose 1 to {} shards of 1 to {} clips", kMostHeadShards, kMostClipsPerShard));
  if (!(o.seconds >= 1 && o.seconds <= 60))
    return refused(fmt::format("clips of {} seconds cannot be made", o.seconds), "choose 1 to 60");
  if (o.size < 64 || o.size > 1024 || o.size % 2)
    return refused(fmt::format("a size of {} px cannot be made", o.size), "choose an even number from 64 to 1024");
  return {};
}

json described(const HeadCorpusIndex& index) {
  const HeadCorpusOptions& o = index.options;
  return {{"kind", kKind},
          {"schema", kSchema},
          {"seed", index.seed},
          {"shards", o.shards},
          {"seconds", o.seconds},
          {"size", o.size},
          {"clipsPerShard", o.clipsPerShard}};
}

/// How many clips of how many there are, told from the stage's own thread only.
class Tally {
public:
  Tally(const HeadCorpusOptions& o, const Run& run)
      : total_(o.shards * o.clipsPerShard), run_(run), owner_(std::this_thread::get_id()) {}
  void add(int clips) {
    const int done = done_.fetch_add(clips) + clips;
    if (std::this_thread::get_id() == owner_)
      run_.report("corpus", static_cast<double>(done) / total_, fmt::format("{} of {} clips", done, total_));
  }

private:
  int total_;
  const Run& run_;
  std::thread::id owner_;
  std::atomic<int> done_{0};
};

} // namespace

std::string HeadCorpusIndex::key() const {
  return fmt::format("heads, schema {}, seed {}, {} shards of {} clips of {} s at {} px", kSchema, seed, options.shards,
                     options.clipsPerShard, options.seconds, options.size);
}

Status makeHeadCorpus(const fs::path& folder, const HeadCorpusOptions& options, Run& run) {
  if (auto ok = check(options); !ok) return ok;
  HeadCorpusIndex index{run.seed, options};
  const auto keyThere = [&]() -> Result<std::string> {
    const auto there = openHeadCorpus(folder);
    if (!there) return passOn(there);
    return there->key();
  };
  if (auto ok = claimFolder(folder, index.key(), described(index).dump(2) + "\n", keyThere); !ok) return ok;
  const FolderLock lock(folder);
  if (!lock.isMine())
    return badInput("another run is working on this corpus", folder.string(), "wait for it, or give another folder");
  Tally tally(options, run);
  std::vector<std::string> hashes(static_cast<size_t>(options.shards));
  const int jobs = options.jobs > 0 ? options.jobs : run.threadCount();
  const auto make = [&](int shard) -> Status {
    std::string& hash = hashes[static_cast<size_t>(shard)];
    if (run.isCancelled()) return cancelledError(folder.string());
    if (const auto kept = hashOfWholeShard(folder, index, shard)) {
      hash = *kept;
      tally.add(options.clipsPerShard);
      return {};
    }
    if (auto ok = writeHeadShard(folder, index, shard, run, [&] { tally.add(1); }); !ok) return ok;
    const auto written = hashOfWholeShard(folder, index, shard);
    if (!written)
      return fail(ErrorKind::Failed, "a shard does not read back as written", folder.string(), "check the disk");
    hash = *written;
    return {};
  };
  if (auto ok = makeShards(options.shards, jobs, make); !ok) return ok;
  json whole = described(index);
  whole["shardHashes"] = hashes;
  run.report("corpus", 1, fmt::format("{} clips", options.shards * options.clipsPerShard));
  return writeFileAtomically(folder / kIndexFile, whole.dump(2) + "\n");
}

Result<HeadCorpusIndex> openHeadCorpus(const fs::path& folder) {
  const fs::path file = folder / kIndexFile;
  const auto text = readFile(file, size_t{1} << 26);
  if (!text) return passOn(text);
  const json root = json::parse(*text, nullptr, false); // discarded where it is none, and then has no "kind"
  try {
    if (root.at("kind").get<std::string>() != kKind)
      return badInput("the folder holds something else than a corpus of heads", file.string(),
                      "give another folder, or make one with `d3talker corpus make`");
    if (root.at("schema").get<int>() > kSchema)
      return badInput("the corpus was made by a newer version", file.string(),
                      "use that version, or make a corpus in another folder");
    HeadCorpusIndex index;
    index.seed = root.at("seed").get<uint64_t>();
    index.options.shards = root.at("shards").get<int>();
    index.options.clipsPerShard = root.at("clipsPerShard").get<int>();
    index.options.seconds = root.at("seconds").get<double>();
    index.options.size = root.at("size").get<int>();
    if (const auto ok = check(index.options); !ok)
      return badInput("damaged corpus: " + ok.error().what, file.string(), "make a corpus in another folder");
    return index;
  } catch (const json::exception&) {
    return badInput("this is not the description of a corpus, or it is damaged", file.string(),
                    "give another folder, or make a corpus with `d3talker corpus make`");
  }
}

} // namespace d3t::corpus
