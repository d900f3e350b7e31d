// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of generated speech: its truth, and that its bytes depend on nothing but seed and options.
#include "core/corpus/spoken_corpus.h"
#include "core/corpus/texts.h"
#include "core/corpus/utterance.h"
#include "core/talker/audio_to_motion.h"
#include "core/talker/viseme_table.h"
#include "tests/base/scratch.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;
using test::slurp;
using test::spill;

constexpr CorpusOptions kSmall{.6, .3}; // two shards of 18 s

Status make(const fs::path& folder, int threads = 2, uint64_t seed = 5, const CorpusOptions& options = kSmall) {
  Run run;
  run.threads = threads;
  run.seed = seed;
  return makeCorpus(folder, options, run);
}

std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder))
    files[entry.path().filename().string()] = slurp(entry.path());
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

std::vector<Utterance> utterances() {
  std::vector<Utterance> all;
  const auto index = openCorpus(corpus());
  EXPECT_TRUE(index);
  for (int shard = 0; index && shard < index->shards; ++shard) {
    auto some = readShard(corpus(), *index, shard);
    EXPECT_TRUE(some) << some.error().message();
    if (some) all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

std::vector<std::string> phonesSaid(std::span<const char* const> sentences) {
  std::set<std::string> names;
  for (const char* sentence : sentences) {
    const auto said = say(sentence, "kal16");
    EXPECT_TRUE(said) << sentence;
    if (!said) break;
    for (const TimedPhone& p : said->phones) names.insert(p.name);
  }
  return {names.begin(), names.end()};
}

TEST(SpokenCorpus, SentencesHoldEveryPhoneOfEnglish) {
  EXPECT_GE(plainSentences().size(), 120u);
  EXPECT_GE(foreignSentences().size(), 20u);
  EXPECT_EQ(phonesSaid(plainSentences()).size(), 40u) << "39 and silence";
}

TEST(SpokenCorpus, EverySentenceComesOnceBeforeAnyComesAgainWithMixedWordsBetween) {
  std::set<std::string> left(plainSentences().begin(), plainSentences().end());
  left.insert(foreignSentences().begin(), foreignSentences().end());
  SentenceSource source(3), again(3), other(4);
  std::vector<std::string> order, otherOrder;
  std::set<std::string> said;
  while (!left.empty() && order.size() < 1000) {
    order.push_back(source.next());
    otherOrder.push_back(other.next());
    EXPECT_EQ(order.back(), again.next());
    left.erase(order.back());
    EXPECT_TRUE(said.insert(order.back()).second) << order.back();
  }
  const auto sentences = static_cast<double>(plainSentences().size() + foreignSentences().size());
  EXPECT_NEAR(sentences / static_cast<double>(order.size()), 2. / 3, .1);
  EXPECT_NE(order, otherOrder);
}

TEST(SpokenCorpus, HoldsTheLengthAskedForInSeveralManners) {
  const auto all = utterances();
  double seconds = 0;
  std::set<float> speeds;
  for (const Utterance& u : all) {
    seconds += u.sound.seconds();
    speeds.insert(u.speed);
    EXPECT_GE(u.noise, 15);
    EXPECT_LE(u.noise, 50);
    EXPECT_GE(u.articulation, .85F);
    EXPECT_LE(u.articulation, 1.15F);
    for (const float s : u.sound.samples) ASSERT_LE(std::abs(s), 1);
  }
  EXPECT_GE(seconds, 36);
  EXPECT_LE(seconds, 80);
  EXPECT_EQ(speeds.size(), all.size());
}

TEST(SpokenCorpus, TheTruthIsTheModelAtTheTimesOfThePhones) {
  for (const Utterance& u : utterances()) {
    ASSERT_EQ(u.motion.rows(), speechFrames(u.sound.samples.size()));
    EXPECT_EQ(u.motion, motionOf(u.phones, u.sound.samples.size(), u.articulation));
    EXPECT_EQ(u.phones.front().start, 0);
    EXPECT_NEAR(u.phones.back().end, u.sound.seconds(), 1e-5);
  }
}

TEST(SpokenCorpus, MotionReachesTheTableInLongPhones) {
  const std::vector<TimedPhone> phones = {{"sil", 0, 1}, {"aa", 1, 2}, {"uw", 2, 3}, {"m", 3, 4}, {"sil", 4, 5}};
  const RowMatrix motion = motionOf(phones, 5 * 16000, 1);
  const auto rowAt = [](double time) { return static_cast<int>(std::lround((time - .0125) * 100)); };
  for (const int p : {1, 2}) {
    const Viseme v = visemeOf(phones[static_cast<size_t>(p)].name);
    const auto row = motion.row(rowAt(p + .5));
    EXPECT_NEAR(row[0] * .149F, v.opening, .12F);
    EXPECT_NEAR(row[1] * .204F, v.width, .12F);
    EXPECT_NEAR(row[2] * .149F, v.jaw, .12F);
  }
  EXPECT_LT(motion(rowAt(3.5), 0), 0);
  EXPECT_LE(motion(rowAt(4.5), 0), 0);
}

TEST(SpokenCorpus, LipsAreShutInLabials) {
  int labials = 0, shut = 0;
  for (const Utterance& u : utterances()) {
    std::vector<float> opening(u.motion.col(0).begin(), u.motion.col(0).end());
    const auto quarter = opening.begin() + static_cast<std::ptrdiff_t>(opening.size() / 4);
    std::nth_element(opening.begin(), quarter, opening.end());
    for (const TimedPhone& p : u.phones) {
      if (p.name != "p" && p.name != "b" && p.name != "m") continue;
      float least = 1e9F;
      for (int i = 0; i < u.motion.rows(); ++i)
        if (const double time = .0125 + .01 * i; time >= p.start && time <= p.end)
          least = std::min(least, u.motion(i, 0));
      ++labials;
      shut += least <= *quarter;
    }
  }
  ASSERT_GT(labials, 20);
  EXPECT_GE(shut, .9 * labials) << labials;
}

/// Correlation of opening as heard with the truth that many rows later.
double agreement(const RowMatrix& heard, const RowMatrix& truth, int later) {
  const Eigen::Index first = std::max(0, -later), rows = std::min(heard.rows(), truth.rows()) - std::abs(later);
  const Eigen::ArrayXf a = heard.col(0).segment(first, rows).array() - heard.col(0).segment(first, rows).mean();
  const auto moved = truth.col(0).segment(first + later, rows);
  const Eigen::ArrayXf b = moved.array() - moved.mean();
  return (a * b).sum() / std::sqrt(a.square().sum() * b.square().sum() + 1e-9F);
}

TEST(SpokenCorpus, WhatTheAcousticModelHearsFitsTheTruthWithoutDelay) {
  const auto model = AcousticModel::load();
  if (!model) GTEST_SKIP() << model.error().message();
  std::map<int, double> sums; // rows later -> summed agreement
  const auto all = utterances();
  for (const Utterance& u : all) {
    d3t::Run run;
    const auto speech = (*model)->analyse(u.sound, run);
    ASSERT_TRUE(speech);
    const RowMatrix heard = visemePrior(*speech, (*model)->phones());
    for (int later = -6; later <= 6; ++later) sums[later] += agreement(heard, u.motion, later);
  }
  const auto best =
      std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  EXPECT_LE(std::abs(best->first), 2) << "rows of 10 ms";
  EXPECT_GT(best->second / static_cast<double>(all.size()), .5);
}

double loudness(const Utterance& u, bool (*which)(const std::string&)) {
  double sum = 0, count = 0;
  for (const TimedPhone& p : u.phones) {
    if (!which(p.name)) continue;
    const double quarter = .25 * (p.end - p.start);
    for (auto i = static_cast<size_t>((p.start + quarter) * 16000); i < static_cast<size_t>((p.end - quarter) * 16000);
         ++i)
      sum += u.sound.samples[i] * u.sound.samples[i], ++count;
  }
  return std::sqrt(sum / std::max(count, 1.));
}

TEST(SpokenCorpus, VowelsAreLoudAndSilencesQuietWhereThePhonesSaySo) {
  for (const Utterance& u : utterances()) {
    const double vowels = loudness(u, [](const std::string& p) { return std::string("aeiou").find(p[0]) != p.npos; });
    const double silences = loudness(u, [](const std::string& p) { return p == "sil"; });
    EXPECT_GT(vowels, 3 * silences) << u.voice << " " << u.noise << " dB";
  }
}

TEST(SpokenCorpus, SoundIsHeardWhenItsTimeSays) {
  Random random(8);
  Audio clicks; // one every quarter second
  clicks.samples.resize(32000);
  for (size_t i = 4000; i < clicks.samples.size(); i += 4000) clicks.samples[i] = 1;
  for (int k = 0; k < 40; ++k) {
    SoundManner manner = drawManner(random);
    EXPECT_LT(meanDelay(manner.room, 16000), kRoomDelay);
    manner.noise = std::max(manner.noise, 30.F);
    const Audio heard = augmented(clicks, manner);
    EXPECT_NEAR(heard.seconds(), 2 / manner.pitch, 1e-4);
    for (int click = 1; click < 8; ++click) {
      const int middle = static_cast<int>(std::lround(click * 4000 / manner.pitch));
      const auto from = heard.samples.begin() + middle - 1000;
      const auto loudest =
          std::max_element(from, from + 2000, [](float a, float b) { return std::abs(a) < std::abs(b); });
      EXPECT_NEAR(static_cast<double>(loudest - heard.samples.begin()), middle, 2) << "pitch " << manner.pitch;
    }
  }
}

TEST(SpokenCorpus, BytesDependOnTheSeedOnly) {
  const ScratchFolder folder;
  ASSERT_TRUE(make(folder / "one", 1));
  EXPECT_EQ(filesIn(folder / "one"), filesIn(corpus()));
  ASSERT_TRUE(make(folder / "other", 2, 6));
  EXPECT_NE(filesIn(folder / "other"), filesIn(corpus()));
}

TEST(SpokenCorpus, AllVoicesSpeakTheirLanguages) {
  const ScratchFolder folder;
  const CorpusOptions options{1.2, 1.2, true};
  ASSERT_TRUE(make(folder / "all", 2, 5, options));
  const auto index = openCorpus(folder / "all");
  ASSERT_TRUE(index);
  EXPECT_TRUE(index->allVoices);
  const auto all = readShard(folder / "all", *index, 0);
  ASSERT_TRUE(all) << all.error().message();
  std::set<std::string> names;
  for (const Utterance& u : *all) {
    names.insert(u.voice);
    EXPECT_EQ(u.motion, motionOf(u.phones, u.sound.samples.size(), u.articulation)) << u.voice;
  }
  EXPECT_GE(names.size(), 6u) << "of " << all->size();
  EXPECT_FALSE(make(folder / "all", 2, 5, {1.2, 1.2})) << "another corpus";
}

TEST(SpokenCorpus, GoesOnWithTheSameBytes) {
  const ScratchFolder folder;
  const fs::path path = folder / "corpus";
  fs::copy(corpus(), path);
  const auto whole = filesIn(path);
  ASSERT_EQ(whole.size(), 3u);
  const fs::path first = path / "shard_00000.safetensors", second = path / "shard_00001.safetensors";
  const auto time = fs::last_write_time(first);
  fs::remove(second);
  ASSERT_TRUE(make(path));
  EXPECT_EQ(filesIn(path), whole);
  EXPECT_EQ(fs::last_write_time(first), time) << "a whole shard was made again";
  fs::resize_file(second, fs::file_size(second) / 2);
  ASSERT_TRUE(make(path, 1));
  EXPECT_EQ(filesIn(path), whole);
  fs::copy_file(first, second, fs::copy_options::overwrite_existing); // whole, but in a wrong place
  EXPECT_FALSE(readShard(path, *openCorpus(path), 1));
  ASSERT_TRUE(make(path));
  EXPECT_EQ(filesIn(path), whole);
}

TEST(SpokenCorpus, StopsWhenAskedTo) {
  const ScratchFolder folder;
  std::atomic<bool> stop{true};
  d3t::Run run;
  run.seed = 5;
  run.cancelled = &stop;
  const auto stopped = makeCorpus(folder / "corpus", kSmall, run);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

void expectRefused(const Status& status, const std::string& words) {
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, ErrorKind::BadInput);
  EXPECT_NE(status.error().message().find(words), std::string::npos) << status.error().message();
}

TEST(SpokenCorpus, RefusesWhatIsNotItsOwn) {
  const ScratchFolder folder;
  const fs::path path = folder / "corpus";
  fs::copy(corpus(), path);
  const auto whole = filesIn(path);
  expectRefused(make(path, 1, 6), "another corpus");
  expectRefused(make(path, 1, 5, {.6, .2}), "another corpus");
  expectRefused(make(path, 1, 5, {1.2, .3}), "another corpus");
  EXPECT_EQ(filesIn(path), whole);
  std::string text = slurp(path / "corpus.json");
  text.replace(text.find("\"schema\": 1"), 11, "\"schema\": 2");
  spill(path / "corpus.json", text);
  expectRefused(make(path), "newer version");
  spill(path / "corpus.json", "{\"kind\": 7");
  expectRefused(make(path), "damaged");
  fs::create_directory(folder / "mine");
  spill(folder / "mine/thesis.txt", "years of work");
  expectRefused(make(folder / "mine"), "holds other things");
  EXPECT_FALSE(openCorpus(folder / "mine"));
}

} // namespace
} // namespace d3t::corpus
