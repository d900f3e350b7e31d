// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/spoken_corpus.h"

#include "core/base/atomic_file.h"
#include "core/base/rates.h"
#include "core/base/tensor_file.h"
#include "core/base/trace.h"
#include "core/corpus/corpus_folder.h"
#include "core/corpus/phone_names.h"
#include "core/corpus/utterance.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kKind = "d3t-corpus";
constexpr int kSchema = 1;
constexpr int kMostShards = 100000;
constexpr double kRounding = 1e-9; // 12 / 4 shards may come out a hair above 3

tl::unexpected<Error> damaged(const std::string& what, const fs::path& file) {
  return badInput("damaged corpus: " + what, file.string(), "start the same `d3talker corpus make` again");
}

fs::path shardFile(const fs::path& folder, int shard) {
  return folder / fmt::format("shard_{:05}.safetensors", shard);
}

// What writes a shard

Status addUtterance(const Utterance& u, size_t number, TensorFile& file, json& list) {
  std::vector<float> phones;
  for (const TimedPhone& p : u.phones) {
    const auto index = phoneIndex(p.name);
    if (!index)
      return fail(ErrorKind::Failed, "flite said a phone '" + p.name + "' that is not known here", "voice " + u.voice,
                  "install the flite of Debian 12");
    phones.insert(phones.end(), {static_cast<float>(*index), static_cast<float>(p.start), static_cast<float>(p.end)});
  }
  const auto name = [&](const char* what) { return fmt::format("{}.{}", number, what); };
  const auto count = static_cast<int64_t>(u.phones.size());
  file.set(name("samples"), {static_cast<int64_t>(u.sound.samples.size())}, u.sound.samples);
  file.set(name("motion"), {u.motion.rows(), 3}, {u.motion.data(), u.motion.data() + u.motion.size()});
  file.set(name("phones"), {count, 3}, std::move(phones));
  list.push_back({{"voice", u.voice}, {"speed", u.speed}, {"articulation", u.articulation}, {"noise", u.noise}});
  return {};
}

/// How far all shards are together.
class Tally {
public:
  Tally(const CorpusIndex& index, const Run& run) : index_(index), run_(run), owner_(std::this_thread::get_id()) {}
  void add(double seconds) {
    const std::lock_guard lock(mutex_);
    seconds_ += seconds;
    const double minutes = seconds_ / 60;
    if (std::this_thread::get_id() == owner_) // progress is told by the stage's thread only
      run_.report("corpus", std::min(minutes / index_.minutes, 1.), fmt::format("{:.1f} min of speech", minutes));
  }

private:
  const CorpusIndex& index_;
  const Run& run_;
  std::thread::id owner_;
  std::mutex mutex_;
  double seconds_ = 0;
};

double shardSeconds(const CorpusIndex& index, int shard) {
  return 60 * std::min(index.shardMinutes, index.minutes - shard * index.shardMinutes);
}

Status writeShard(const fs::path& folder, const CorpusIndex& index, int shard, Tally& tally, const Run& run) {
  const uint64_t seed = partSeed(index.seed, static_cast<uint64_t>(shard));
  SentenceSource sentences(seed);
  TensorFile file;
  json list = json::array();
  for (double seconds = 0; seconds < shardSeconds(index, shard);) {
    auto u = traced("corpus.utterance",
                    [&] { return makeUtterance(sentences, partSeed(seed, list.size()), index.allVoices); });
    if (run.isCancelled()) return cancelledError(folder.string()); // Ctrl-C stops flite too: not an error of its own
    if (!u) return passOn(u);
    if (auto ok = addUtterance(*u, list.size(), file, list); !ok) return ok;
    seconds += u->sound.seconds();
    tally.add(u->sound.seconds());
  }
  file.metadata = {{"kind", kKind},
                   {"key", index.key()},
                   {"shard", std::to_string(shard)},
                   {"phones", phoneList()},
                   {"utterances", list.dump()}};
  return writeTensors(shardFile(folder, shard), file);
}

// What reads a shard

std::optional<std::vector<TimedPhone>> phonesOf(const Tensor& rows, const Audio& sound) {
  std::vector<TimedPhone> phones;
  double last = 0;
  for (size_t i = 0; i + 2 < rows.data.size(); i += 3) {
    const float index = rows.data[i];
    const double start = rows.data[i + 1], end = rows.data[i + 2];
    if (index < 0 || index >= static_cast<float>(phoneNames().size()) || start != last || end < start) return {};
    phones.push_back({phoneNames()[static_cast<size_t>(index)], start, end});
    last = end;
  }
  if (phones.empty() || std::abs(last - sound.seconds()) > 1e-3) return {};
  return phones;
}

Result<Utterance> utteranceOf(const TensorFile& file, size_t number, const json& about, const fs::path& path) {
  const auto tensor = [&](const char* what, const std::vector<int64_t>& shape) {
    return file.get(fmt::format("{}.{}", number, what), shape);
  };
  const auto samples = tensor("samples", {-1}), motion = tensor("motion", {-1, 3}), phones = tensor("phones", {-1, 3});
  for (const auto* part : {&samples, &motion, &phones})
    if (!*part) return damaged(part->error().what, path);
  Utterance u;
  u.sound.rate = kSpeechRate;
  u.sound.samples = (*samples)->data;
  const auto rows = (*motion)->shape[0];
  if (rows != speechFrames(u.sound.samples.size())) return damaged("motion and sound differ in length", path);
  u.motion = Eigen::Map<const RowMatrix>((*motion)->data.data(), rows, 3);
  auto timed = phonesOf(**phones, u.sound);
  if (!timed) return damaged("phones that do not follow each other", path);
  u.phones = std::move(*timed);
  u.voice = about.at("voice").get<std::string>();
  u.speed = about.at("speed").get<float>();
  u.articulation = about.at("articulation").get<float>();
  u.noise = about.at("noise").get<float>();
  return u;
}

Result<std::vector<Utterance>> utterancesOf(const TensorFile& file, const fs::path& path) {
  const auto text = file.metadata.find("utterances"), names = file.metadata.find("phones");
  if (text == file.metadata.end() || names == file.metadata.end() || names->second != phoneList())
    return damaged("it does not say what it holds", path);
  std::vector<Utterance> all;
  try {
    const json list = json::parse(text->second);
    for (const json& about : list) {
      auto u = utteranceOf(file, all.size(), about, path);
      if (!u) return passOn(u);
      all.push_back(std::move(*u));
    }
  } catch (const json::exception&) {
    return damaged("it does not say how it was said", path);
  }
  if (file.tensors.size() != 3 * all.size()) return damaged("it holds something else too", path);
  return all;
}

// The folder

CorpusIndex indexOf(const CorpusOptions& options, uint64_t seed) {
  CorpusIndex index;
  index.seed = seed;
  index.minutes = options.minutes;
  index.shardMinutes = options.shardMinutes;
  index.allVoices = options.allVoices;
  index.shards = std::max(1, static_cast<int>(std::ceil(options.minutes / options.shardMinutes - kRounding)));
  return index;
}

bool allowed(double minutes, double shardMinutes) {
  return minutes > 0 && shardMinutes > 0 && shardMinutes <= kMostShardMinutes && minutes / shardMinutes <= kMostShards;
}

json described(const CorpusIndex& index) {
  json text = {{"kind", kKind},
               {"schema", kSchema},
               {"seed", index.seed},
               {"minutes", index.minutes},
               {"shardMinutes", index.shardMinutes},
               {"shards", index.shards}};
  if (index.allVoices) text["voices"] = "all";
  return text;
}

} // namespace

std::string CorpusIndex::key() const {
  return fmt::format("schema {}, seed {}, {} minutes, {} minutes a shard{}", kSchema, seed, minutes, shardMinutes,
                     allVoices ? ", all voices" : "");
}

Status makeCorpus(const fs::path& folder, const CorpusOptions& options, Run& run) {
  if (!allowed(options.minutes, options.shardMinutes))
    return fail(
        ErrorKind::Usage,
        fmt::format("a corpus of {} minutes in shards of {} cannot be made", options.minutes, options.shardMinutes),
        folder.string(), fmt::format("give shards of up to {} minutes", kMostShardMinutes));
  const CorpusIndex index = indexOf(options, run.seed);
  const auto keyThere = [&]() -> Result<std::string> {
    const auto there = openCorpus(folder);
    if (!there) return passOn(there);
    return there->key();
  };
  if (auto ok = claimFolder(folder, index.key(), described(index).dump(2) + "\n", keyThere); !ok) return ok;
  Tally tally(index, run);
  const Status result = makeShards(index.shards, run.threadCount(), [&](int shard) -> Status {
    removeLeftovers(shardFile(folder, shard));
    if (run.isCancelled()) return cancelledError(folder.string());
    if (!readShard(folder, index, shard)) return writeShard(folder, index, shard, tally, run);
    tally.add(shardSeconds(index, shard));
    return {};
  });
  if (result) run.report("corpus", 1, fmt::format("{} shards", index.shards));
  return result;
}

Result<CorpusIndex> openCorpus(const fs::path& folder) {
  const fs::path file = folder / kIndexFile;
  const auto text = readFile(file, size_t{1} << 20);
  if (!text) return passOn(text);
  const json root = json::parse(*text, nullptr, false); // discarded where it is none, and then has no "kind"
  try {
    if (root.at("kind").get<std::string>() != kKind)
      return badInput("this is not a corpus of generated speech", file.string(),
                      "give another folder, or make one with `d3talker corpus make --sound-only`");
    if (root.at("schema").get<int>() > kSchema)
      return badInput("the corpus was made by a newer version", file.string(),
                      "use that version, or make a corpus in another folder");
    const auto minutes = root.at("minutes").get<double>(), shardMinutes = root.at("shardMinutes").get<double>();
    if (!allowed(minutes, shardMinutes)) return damaged("lengths that cannot be", file);
    CorpusIndex index =
        indexOf({minutes, shardMinutes, root.value("voices", "") == "all"}, root.at("seed").get<uint64_t>());
    if (root.at("shards").get<int>() != index.shards) return damaged("a wrong number of shards", file);
    return index;
  } catch (const json::exception&) {
    return badInput("this is not the description of a corpus, or it is damaged", file.string(),
                    "give another folder, or make a corpus with `d3talker corpus make`");
  }
}

Result<std::vector<Utterance>> readShard(const fs::path& folder, const CorpusIndex& index, int shard) {
  const fs::path path = shardFile(folder, shard);
  const auto file = readTensors(path);
  if (!file) return passOn(file);
  const auto has = [&](const char* name, const std::string& value) {
    const auto it = file->metadata.find(name);
    return it != file->metadata.end() && it->second == value;
  };
  if (!has("kind", kKind) || !has("key", index.key()) || !has("shard", std::to_string(shard)))
    return badInput("the shard belongs to another corpus", path.string(),
                    "start the `d3talker corpus make` of this folder again");
  return utterancesOf(*file, path);
}

} // namespace d3t::corpus
