// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/pretrain.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/pretrain/hearing.h"
#include <chrono>
#include <fmt/format.h>
#include <thread>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr int kHoldOutEvery = 10;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The share of one process in the work.
class Pretraining {
public:
  Pretraining(fs::path corpus, fs::path model, const PretrainOptions& options, Run& run)
      : corpus_(std::move(corpus)), modelFile_(std::move(model)), work_(modelFile_.string() + ".work"),
        options_(options), run_(run) {}

  Result<PretrainReport> learn() {
    const auto start = Clock::now();
    if (auto ok = prepare(); !ok) return passOn(ok);
    for (int shard = options_.rank; shard < index_.shards; shard += options_.processes) {
      if (auto ok = isHeldOut(shard) ? Status{} : hearShard(shard); !ok) return passOn(ok);
      run_.report("pretrain", .9 * (shard + 1) / index_.shards,
                  fmt::format("shard {} of {}", shard + 1, index_.shards));
    }
    PretrainReport report;
    if (options_.rank != 0) return report;
    if (auto ok = addUp(); !ok) return passOn(ok);
    if (auto ok = finish(report); !ok) return passOn(ok);
    report.seconds = secondsSince(start);
    return report;
  }

private:
  bool isHeldOut(int shard) const { return shard % kHoldOutEvery == kHoldOutEvery - 1 || shard == index_.shards - 1; }

  fs::path momentsFile(int shard) const { return work_ / fmt::format("shard_{:05}.safetensors", shard); }

  Status prepare() {
    auto index = corpus::openCorpus(corpus_);
    if (!index) return passOn(index);
    index_ = *index;
    if (index_.shards < 2)
      return badInput("the corpus has a single shard, and one has to be held out", corpus_.string(),
                      "make a larger corpus, or one with smaller shards");
    auto model = readTensors(options_.from.empty() ? generalModelFile() : options_.from);
    if (!model) return passOn(model);
    model_ = std::move(*model);
    auto encoder = SpeechEncoder::create(model_);
    if (!encoder) return passOn(encoder);
    encoder_ = std::move(*encoder);
    key_ = hashBytes(index_.key() + encoderKey());
    std::error_code error;
    fs::create_directories(work_, error);
    if (error) return systemError("the work folder cannot be made", work_.string(), error.value());
    return {};
  }

  // What the states depend on: the encoder's own tensors.
  std::string encoderKey() const {
    TensorFile own;
    for (const auto& [name, tensor] : model_.tensors)
      if (name.starts_with("encoder.")) own.tensors[name] = tensor;
    return hashBytes(encodeTensors(own));
  }

  Result<HearingMoments> readMoments(int shard) const {
    auto file = readTensors(momentsFile(shard));
    if (!file) return passOn(file);
    const auto key = file->metadata.find("key");
    if (key == file->metadata.end() || key->second != key_)
      return badInput("moments of another corpus or encoder", momentsFile(shard).string(), "they are made again");
    return HearingMoments::load(*file);
  }

  Status hearShard(int shard) {
    std::error_code ignored;
    if (fs::exists(momentsFile(shard), ignored) && readMoments(shard)) return {};
    auto utterances = corpus::readShard(corpus_, index_, shard);
    if (!utterances) return passOn(utterances);
    auto moments = momentsOf(*encoder_, *utterances, run_);
    if (!moments) return passOn(moments);
    TensorFile file = moments->save();
    file.metadata["key"] = key_;
    return writeTensors(momentsFile(shard), file);
  }

  // Waits for what other processes do. A shard is there as a whole or not at all.
  Result<HearingMoments> awaitMoments(int shard) const {
    const auto start = Clock::now();
    std::error_code ignored;
    while (!fs::exists(momentsFile(shard), ignored) || !readMoments(shard)) {
      if (run_.isCancelled()) return cancelledError("pretrain");
      if (options_.processes == 1 || secondsSince(start) > options_.patience)
        return fail(ErrorKind::Failed, fmt::format("shard {} was not done in time", shard), work_.string(),
                    "look at the other processes; the same command goes on where it was");
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    return readMoments(shard);
  }

  Status addUp() {
    for (int shard = 0; shard < index_.shards; ++shard) {
      if (isHeldOut(shard)) continue;
      auto moments = awaitMoments(shard);
      if (!moments) return passOn(moments);
      all_ += *moments;
    }
    if (all_.rows < 2 * SpeechEncoder::kHeard)
      return badInput(fmt::format("{:.0f} rows are too few to learn from", all_.rows), corpus_.string(),
                      "make a larger corpus");
    solveHearing(all_, model_);
    return {};
  }

  Result<Eigen::Vector3d> measure(const SpeechEncoder& encoder, int shard) const {
    auto utterances = corpus::readShard(corpus_, index_, shard);
    if (!utterances) return passOn(utterances);
    return measureHearing(encoder, *utterances, run_);
  }

  Status finish(PretrainReport& report) {
    auto encoder = SpeechEncoder::create(model_);
    if (!encoder) return passOn(encoder);
    auto training = measure(**encoder, 0), heldOut = measure(**encoder, index_.shards - 1);
    if (!training) return passOn(training);
    if (!heldOut) return passOn(heldOut);
    report.shards = index_.shards;
    report.rows = all_.rows;
    report.training = *training;
    report.heldOut = *heldOut;
    model_.metadata["corpus"] = index_.key();
    model_.metadata["rows"] = fmt::format("{:.0f}", all_.rows);
    model_.metadata["heldOut"] = fmt::format("{:.3f} {:.3f} {:.3f}", (*heldOut)[0], (*heldOut)[1], (*heldOut)[2]);
    if (auto ok = writeTensors(modelFile_, model_); !ok) return ok;
    std::error_code ignored;
    fs::remove_all(work_, ignored);
    return {};
  }

  fs::path corpus_, modelFile_, work_;
  const PretrainOptions& options_;
  Run& run_;
  corpus::CorpusIndex index_;
  TensorFile model_;
  std::shared_ptr<const SpeechEncoder> encoder_;
  std::string key_;
  HearingMoments all_;
};

} // namespace

Result<PretrainReport> pretrain(const fs::path& corpus, const fs::path& model, const PretrainOptions& options,
                                Run& run) {
  if (options.processes < 1 || options.rank < 0 || options.rank >= options.processes)
    return fail(ErrorKind::Usage, fmt::format("process {} of {}", options.rank, options.processes), "pretrain",
                "give RANK from 0 to WORLD_SIZE - 1");
  if (auto ok = checkCanWrite(model); !ok) return passOn(ok);
  return Pretraining(corpus, model, options, run).learn();
}

} // namespace d3t
