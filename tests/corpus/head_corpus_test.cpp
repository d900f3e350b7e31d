// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of talking heads: its truth, and that its bytes depend on nothing but seed and options.
#include "core/corpus/articulation.h"
#include "core/corpus/head_shard.h"
#include "core/corpus/manner.h"
#include "core/corpus/spoken_corpus.h"
#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/base/scratch.h"

#include <algorithm>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sys/file.h>
#include <unistd.h>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;
using test::slurp;
using test::spill;

constexpr uint64_t kSeed = 5;

HeadCorpusOptions small() {
  HeadCorpusOptions options;
  options.shards = 2;
  options.clipsPerShard = 3;
  options.seconds = 3;
  options.size = 64;
  return options;
}

Status make(const fs::path& folder, int jobs = 2, uint64_t seed = kSeed, const HeadCorpusOptions& wanted = small()) {
  d3t::Run run;
  run.threads = jobs;
  run.seed = seed;
  HeadCorpusOptions options = wanted;
  options.jobs = jobs;
  return makeHeadCorpus(folder, options, run);
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files[entry.path().lexically_relative(folder).string()] = slurp(entry.path());
  return files;
}

/// Made once for all tests that only read it.
const fs::path& corpus() {
  static const ScratchFolder folder;
  static const fs::path path = folder / "corpus";
  static const Status made = make(path);
  if (!made) ADD_FAILURE() << made.error().message();
  return path;
}

std::vector<HeadClip> clips() {
  std::vector<HeadClip> all;
  const auto index = openHeadCorpus(corpus());
  EXPECT_TRUE(index);
  for (int shard = 0; index && shard < index->options.shards; ++shard) {
    auto some = readHeadShard(corpus(), *index, shard);
    EXPECT_TRUE(some) << some.error().message();
    if (some) all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

FaceMotion motionAt(const HeadClip& clip, size_t frame) {
  const auto row = clip.motion.row(static_cast<Eigen::Index>(frame));
  FaceMotion m;
  m.opening = row[0], m.width = row[1], m.jaw = row[2], m.tongue = row[5], m.smile = row[6], m.brows = row[7];
  m.blink = row[8], m.gaze = {row[9], row[10]};
  return m;
}

TEST(HeadCorpus, HoldsWhatWasAskedFor) {
  const auto all = clips();
  ASSERT_EQ(all.size(), 6u);
  std::set<uint64_t> seeds;
  std::set<std::string> voicesHeard;
  for (const HeadClip& clip : all) {
    seeds.insert(clip.seed);
    voicesHeard.insert(clip.voice);
    EXPECT_EQ(clip.motion.rows(), 75);
    const auto sound = readAudio(clip.sound, 16000);
    ASSERT_TRUE(sound) << sound.error().message();
    EXPECT_EQ(sound->samples.size(), 48000u);
    EXPECT_NEAR(clip.phones.back().end, 3, 1e-5);
  }
  EXPECT_EQ(seeds.size(), all.size());
  EXPECT_GE(voicesHeard.size(), 3u);
}

TEST(HeadCorpus, TheMotionIsTheModelAtTheTimesOfThePhones) {
  for (const HeadClip& clip : clips()) {
    std::vector<FaceMotion> model(75);
    const Person person = castPerson(clip.seed);
    articulate(clip.phones, person, model);
    addLife(clip.seed, model);
    for (size_t i = 0; i < model.size(); ++i) {
      const FaceMotion m = motionAt(clip, i);
      EXPECT_EQ(m.opening, model[i].opening) << clip.voice << " frame " << i;
      EXPECT_EQ(m.width, model[i].width);
      EXPECT_EQ(m.jaw, model[i].jaw);
      EXPECT_EQ(m.tongue, model[i].tongue);
      EXPECT_EQ(m.blink, model[i].blink);
      EXPECT_EQ(m.brows, model[i].brows);
      EXPECT_EQ(m.gaze, model[i].gaze);
      EXPECT_EQ(clip.motion(static_cast<Eigen::Index>(i), 3), std::max(-m.width, 0.F)) << "protrusion";
      EXPECT_EQ(clip.motion(static_cast<Eigen::Index>(i), 4), std::max(-m.opening, 0.F)) << "closure";
    }
  }
}

TEST(HeadCorpus, LandmarksAreTheFaceInThatPose) {
  const HeadClip clip = clips().front();
  const Figure figure(castPerson(clip.seed), 64);
  EXPECT_EQ(clip.neutral, figure.shape().neutral());
  for (const size_t i : {0u, 30u, 74u})
    EXPECT_EQ(clip.landmarks[i], figure.landmarks(motionAt(clip, i), clip.poses[i])) << "frame " << i;
}

TEST(HeadCorpus, ThePicturesShowThem) {
  const HeadClip clip = clips().front();
  const Figure figure(castPerson(clip.seed), 64);
  auto reader = VideoReader::open(clip.video);
  ASSERT_TRUE(reader) << reader.error().message();
  size_t frames = 0;
  for (auto frame = reader->next(); frame && *frame; frame = reader->next(), ++frames) {
    if (frames % 25 != 0) continue;
    const Image drawn = figure.draw(motionAt(clip, frames), clip.poses[frames]).picture;
    ASSERT_EQ((*frame)->image.data.size(), drawn.data.size());
    double difference = 0;
    for (size_t k = 0; k < drawn.data.size(); ++k) difference += std::abs((*frame)->image.data[k] - drawn.data[k]);
    EXPECT_LT(difference / static_cast<double>(drawn.data.size()), 6) << "levels; the codec's loss, frame " << frames;
  }
  EXPECT_EQ(frames, 75u);
}

TEST(HeadCorpus, TheMasksShowTheHeads) {
  const HeadClip clip = clips().front();
  const Figure figure(castPerson(clip.seed), 64);
  auto reader = VideoReader::open(clip.mask);
  ASSERT_TRUE(reader) << reader.error().message();
  const auto frame = reader->next();
  ASSERT_TRUE(frame && *frame);
  const Image head = figure.draw(motionAt(clip, 0), clip.poses[0]).head;
  int wrong = 0, inside = 0;
  for (int y = 0; y < 64; ++y)
    for (int x = 0; x < 64; ++x) {
      const int drawn = *head.at(x, y), seen = (*frame)->image.at(x, y)[1];
      inside += drawn == 255;
      wrong += (drawn == 255 && seen < 128) || (drawn == 0 && seen >= 128);
    }
  EXPECT_GT(inside, 300);
  EXPECT_EQ(wrong, 0);
}

TEST(HeadCorpus, LipsAreShutInLabials) {
  int labials = 0, shut = 0;
  for (uint64_t seed = 1; seed <= 12; ++seed) { // persons of all styles
    const auto cast = makeCastClip(seed, 6, 64);
    ASSERT_TRUE(cast) << cast.error().message();
    for (const TimedPhone& p : cast->clip.phones) {
      const double middle = .5 * (p.start + p.end);
      if ((p.name != "p" && p.name != "b" && p.name != "m") || middle < .06 || middle > 5.9) continue;
      float least = 1e9F;
      for (size_t i = 0; i < cast->clip.frames.size(); ++i)
        if (std::abs(static_cast<double>(i) / 25 - middle) <= .06)
          least = std::min(least, cast->clip.frames[i].motion.opening);
      ++labials;
      shut += least <= 0;
      EXPECT_LE(least, 1) << "head units; " << cast->voice.name << " at " << middle;
    }
  }
  ASSERT_GT(labials, 50);
  EXPECT_GE(shut, .95 * labials) << labials;
}

TEST(HeadCorpus, StyleIsThePersons) {
  const std::vector<TimedPhone> phones = {
      {"sil", 0, .4}, {"aa", .4, .6}, {"s", .6, .7}, {"uw", .7, .9}, {"sil", .9, 1.3}};
  const auto motion = [&](const Style& style) {
    Person person = castPerson(1);
    person.style = style;
    std::vector<FaceMotion> frames(32);
    articulate(phones, person, frames);
    return frames;
  };
  const auto span = [](const std::vector<FaceMotion>& frames) {
    float least = 9, most = -9;
    for (const FaceMotion& f : frames) least = std::min(least, f.width), most = std::max(most, f.width);
    return most - least;
  };
  const auto usual = motion({}), clear = motion({1, 1.4F, 0}), slurred = motion({1, .75F, 0}),
             late = motion({1, 1, .04F});
  EXPECT_GT(span(clear), span(usual));
  EXPECT_LT(span(slurred), span(usual));
  for (size_t i = 2; i < 30; ++i) EXPECT_NEAR(late[i].jaw, usual[i - 1].jaw, 1e-3) << "one frame later";
  EXPECT_NEAR(motion({.5F, 1, 0})[12].jaw, .5F * usual[12].jaw, 1e-6);
}

TEST(HeadCorpus, PersonsDiffer) {
  std::set<int> hair, glasses, walls;
  int women = 0, beards = 0;
  for (uint64_t seed = 1; seed <= 60; ++seed) {
    const Person p = castPerson(seed);
    hair.insert(static_cast<int>(p.hairStyle));
    glasses.insert(static_cast<int>(p.glasses));
    walls.insert(static_cast<int>(p.background));
    women += p.woman;
    beards += p.beard > 0;
    EXPECT_TRUE(!p.woman || (p.beard == 0 && p.moustache == 0 && p.stubble == 0));
  }
  EXPECT_EQ(hair.size(), 6u);
  EXPECT_EQ(glasses.size(), 3u);
  EXPECT_EQ(walls.size(), 4u);
  EXPECT_NEAR(women, 30, 12);
  EXPECT_GE(beards, 4);
}

TEST(HeadCorpus, BytesDependOnTheSeedOnly) {
  const ScratchFolder folder;
  ASSERT_TRUE(make(folder / "one", 1));
  EXPECT_EQ(filesIn(folder / "one"), filesIn(corpus()));
  HeadCorpusOptions one = small();
  one.shards = 1;
  ASSERT_TRUE(make(folder / "other", 2, kSeed + 1, one));
  EXPECT_NE(slurp(folder / "other/shard_00000/clip_000.mp4"), slurp(corpus() / "shard_00000/clip_000.mp4"));
}

TEST(HeadCorpus, GoesOnWithTheSameBytes) {
  const ScratchFolder folder;
  const fs::path path = folder / "corpus", second = path / "shard_00001", first = path / "shard_00000/clip_000.mp4";
  fs::copy(corpus(), path, fs::copy_options::recursive);
  const auto whole = filesIn(path);
  ASSERT_EQ(whole.size(), 1 + 2 * (1 + 3 * 4u));
  const auto time = fs::last_write_time(first);
  fs::remove_all(second);
  ASSERT_TRUE(make(path));
  EXPECT_EQ(filesIn(path), whole);
  EXPECT_EQ(fs::last_write_time(first), time) << "a whole shard was made again";
  fs::resize_file(second / "clip_001.mp4", 100);
  ASSERT_TRUE(make(path));
  EXPECT_EQ(filesIn(path), whole);
  fs::remove(second / "shard.json");
  EXPECT_FALSE(readHeadShard(path, *openHeadCorpus(path), 1));
  ASSERT_TRUE(make(path));
  EXPECT_EQ(filesIn(path), whole);
}

void expectRefused(const Status& status, const std::string& words) {
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, ErrorKind::BadInput);
  EXPECT_NE(status.error().message().find(words), std::string::npos) << status.error().message();
}

TEST(HeadCorpus, RefusesWhatIsNotItsOwn) {
  const ScratchFolder folder;
  const fs::path path = folder / "corpus";
  fs::copy(corpus(), path, fs::copy_options::recursive);
  const auto whole = filesIn(path);
  expectRefused(make(path, 1, kSeed + 1), "another corpus");
  HeadCorpusOptions larger = small();
  larger.size = 66;
  expectRefused(make(path, 1, kSeed, larger), "another corpus");
  const int busy = ::open(path.c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(::flock(busy, LOCK_EX | LOCK_NB), 0);
  expectRefused(make(path), "another run");
  ::close(busy);
  EXPECT_EQ(filesIn(path), whole);
  std::string text = slurp(path / "corpus.json");
  text.replace(text.find("\"schema\": 1"), 11, "\"schema\": 2");
  spill(path / "corpus.json", text);
  expectRefused(make(path), "newer version");
  spill(path / "corpus.json", "{\"kind\": 7");
  expectRefused(make(path), "damaged");
  spill(path / "corpus.json", R"({"kind": "d3t-corpus", "schema": 1})");
  expectRefused(make(path), "something else");
  EXPECT_FALSE(openCorpus(corpus())) << "heads are no speech corpus";
  fs::create_directory(folder / "mine");
  spill(folder / "mine/thesis.txt", "years of work");
  expectRefused(make(folder / "mine"), "holds other things");
}

TEST(HeadCorpus, WrongOptionsAreRefused) {
  const ScratchFolder folder;
  for (const auto& [shards, seconds, size] : {std::tuple{0, 3., 64}, {2, .5, 64}, {2, 3., 65}, {2, 3., 4096}}) {
    HeadCorpusOptions options = small();
    options.shards = shards, options.seconds = seconds, options.size = size;
    const Status made = make(folder / "corpus", 1, kSeed, options);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::Usage);
  }
  EXPECT_EQ(folder.entries(), 0u);
}

} // namespace
} // namespace d3t::corpus
