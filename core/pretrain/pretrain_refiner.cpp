// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pretrain/pretrain_refiner.h"

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "core/clip/clip.h"
#include "core/corpus/head_corpus.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "core/refiner/refiner_training.h"
#include "core/track/track.h"
#include "core/train/person.h"
#include "core/train/refiner_examples.h"
#include "core/train/refiner_score.h"
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
constexpr long kSaveEvery = 100; // steps

// Picture and sound of a clip of the corpus as one file, as a user would give it.
Status join(const corpus::HeadClip& clip, const fs::path& file) {
  auto video = VideoReader::open(clip.video);
  if (!video) return passOn(video);
  auto sound = readAudio(clip.sound, 48000);
  if (!sound) return passOn(sound);
  auto writer = VideoWriter::create(file, video->info().width, video->info().height, {.quality = 12});
  if (!writer) return passOn(writer);
  if (auto ok = writer->setAudio(std::move(*sound)); !ok) return ok;
  for (;;) {
    auto frame = video->next();
    if (!frame) return passOn(frame);
    if (!*frame) return writer->finish();
    if (auto ok = writer->add(std::move((*frame)->image)); !ok) return ok;
  }
}

class RefinerPretraining {
public:
  RefinerPretraining(fs::path corpus, fs::path model, const AcousticModel& acoustic,
                     const RefinerPretrainOptions& options, Run& run)
      : corpus_(std::move(corpus)), modelFile_(std::move(model)), work_(modelFile_.string() + ".refiner.work"),
        acoustic_(acoustic), options_(options), run_(run) {}

  Result<RefinerPretrainReport> learn() {
    const auto start = Clock::now();
    auto index = corpus::openHeadCorpus(corpus_);
    if (!index) return passOn(index);
    auto model = readTensors(options_.from.empty() ? generalModelFile() : options_.from);
    if (!model) return passOn(model);
    if (auto ok = claimWork(index->key()); !ok) return passOn(ok);
    for (int shard = 0; shard < index->options.shards; ++shard) {
      auto clips = corpus::readHeadShard(corpus_, *index, shard);
      if (!clips) return passOn(clips);
      for (size_t c = 0; c < clips->size(); ++c)
        if (auto ok = take((*clips)[c], work_ / fmt::format("{:05}_{:03}", shard, c)); !ok) return passOn(ok);
    }
    if (learning_.empty())
      return badInput("no clip of the corpus shows a usable face", corpus_.string(), "make one with --size 512");
    auto weights = train(index->key());
    if (!weights) return passOn(weights);
    weights->save(*model);
    model->metadata["refiner"] =
        fmt::format("{} clips, {} steps, corpus {}", report_.clips, options_.steps, index->key());
    if (auto ok = score(*weights); !ok) return passOn(ok);
    if (auto ok = writeTensors(modelFile_, *model); !ok) return passOn(ok);
    std::error_code ignored;
    fs::remove_all(work_, ignored);
    report_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return report_;
  }

private:
  // The folder of work is of this corpus; what was done for another one is thrown away.
  Status claimWork(const std::string& corpusKey) {
    const fs::path file = work_ / "corpus.txt";
    if (const auto there = readFile(file, 1000); there && *there == corpusKey) return {};
    std::error_code ignored;
    fs::remove_all(work_, ignored);
    fs::create_directories(work_, ignored);
    return writeFileAtomically(file, corpusKey);
  }

  Result<TrackedClip> track(const corpus::HeadClip& source, const fs::path& folder, Audio& sound) {
    auto clip = openClip(folder / "clip");
    if (!clip) {
      std::error_code ignored;
      fs::remove_all(folder, ignored); // what a killed run left
      fs::create_directories(folder, ignored);
      if (auto ok = join(source, folder / "source.mp4"); !ok) return passOn(ok);
      clip = importClip(folder / "source.mp4", folder / "clip", {}, run_);
      if (!clip) return passOn(clip);
    }
    auto heard = clip->sound();
    if (!heard) return passOn(heard);
    sound = std::move(*heard);
    if (auto tracked = openTrackedClip(folder / "track")) return tracked;
    TrackOptions options;
    options.train = {{0, clip->seconds()}};
    return trackClip(*clip, folder / "track", options, run_);
  }

  // Adds the frames of a clip. One without a usable face is passed over.
  Status take(const corpus::HeadClip& source, const fs::path& folder) {
    Audio sound;
    auto tracked = track(source, folder, sound);
    if (!tracked && tracked.error().kind != ErrorKind::BadInput) return passOn(tracked);
    const int side = RefinerTraining::kSide;
    if (!tracked || tracked->crop.width < side || tracked->crop.height < side) {
      ++report_.skipped;
      return {};
    }
    auto speech = acoustic_.analyse(sound, run_);
    if (!speech) return passOn(speech);
    TrainOptions options;
    options.budgetSeconds = options_.headBudget;
    options.checkpoint = folder / "train.safetensors";
    auto person = trainPerson(*tracked, *speech, acoustic_.phones(), options, run_);
    if (!person) return passOn(person);
    auto frames = soundDrivenFrames(*tracked, *person, *speech, acoustic_.phones(), 2 * options_.frames, run_);
    if (!frames) return passOn(frames);
    if (frames->learning.frames.size() > options_.frames) frames->learning.frames.resize(options_.frames);
    for (auto [set, all] : {std::pair{&frames->learning, &learning_}, {&frames->heldOut, &heldOut_}}) {
      auto drawn = refinerExamples(person->trained.head, tracked->rig, *set, run_);
      if (!drawn) return passOn(drawn);
      for (auto& example : *drawn) {
        example.person = report_.clips;
        all->push_back(std::move(example));
      }
    }
    ++report_.clips;
    return {};
  }

  Result<RefinerWeights> train(const std::string& corpusKey) {
    RefinerTrainingOptions options;
    options.seed = run_.seed;
    options.threads = run_.threads;
    RefinerTraining training(RefinerWeights::initial(run_.seed), learning_, options);
    const fs::path file = work_ / "refiner.safetensors";
    const std::string key = fmt::format("{} {} {} {}", corpusKey, report_.clips, learning_.size(), options_.steps);
    if (auto state = readTensors(file); state && state->metadata["key"] == key)
      if (auto ok = training.load(*state, ""); !ok) return passOn(ok);
    while (training.steps() < options_.steps) {
      if (run_.isCancelled()) return cancelledError("pretrain");
      const double share = static_cast<double>(training.steps()) / static_cast<double>(options_.steps);
      if (!std::isfinite(training.step(share)))
        return fail(ErrorKind::Failed, "the loss is not a number", "pretrain", "look at the tracking of the clips");
      if (training.steps() % kSaveEvery != 0) continue;
      run_.report("pretrain", share, fmt::format("refiner, step {}", training.steps()));
      TensorFile state;
      training.save(state, "");
      state.metadata["key"] = key;
      if (auto ok = writeTensors(file, state); !ok) return passOn(ok);
    }
    return training.averaged().rounded();
  }

  Status score(const RefinerWeights& weights) {
    auto coarse = scoreRefiner(nullptr, heldOut_, run_.threadCount());
    if (!coarse) return passOn(coarse);
    auto refined = scoreRefiner(&weights, heldOut_, run_.threadCount());
    if (!refined) return passOn(refined);
    report_.coarse = coarse->measures;
    report_.refined = refined->measures;
    return {};
  }

  fs::path corpus_, modelFile_, work_;
  const AcousticModel& acoustic_;
  const RefinerPretrainOptions& options_;
  Run& run_;
  std::vector<RefinerExample> learning_, heldOut_;
  RefinerPretrainReport report_;
};

} // namespace

Result<RefinerPretrainReport> pretrainRefiner(const fs::path& corpus, const fs::path& model,
                                              const AcousticModel& acoustic, const RefinerPretrainOptions& options,
                                              Run& run) {
  if (!refinerCalculus())
    return fail(ErrorKind::Failed, "this build has no LibTorch to train a refiner with", "pretrain",
                "run packaging/setup --torch and build again");
  if (auto ok = checkCanWrite(model); !ok) return passOn(ok);
  return RefinerPretraining(corpus, model, acoustic, options, run).learn();
}

} // namespace d3t
