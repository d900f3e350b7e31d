// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/installed.h"
#include "core/base/parallel.h"
#include "core/speech/speech.h"
#include "core/speech/stream.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace d3t {
namespace {

constexpr const char* kStage = "speech";
constexpr int kBlock = 3000;  // rows, 30 s
constexpr int kContext = 100; // rows: the phone loop forgets what lies further away
constexpr int kReach = 3;     // rows of the differences
constexpr double kMaxSeconds = 24 * 3600.;

struct Range {
  int first, last;
};

std::vector<Range> blocksOf(int frames) {
  std::vector<Range> out;
  for (int first = 0; first < frames; first += kBlock) out.push_back({first, std::min(frames, first + kBlock)});
  return out;
}

Status check(const Audio& audio) {
  if (audio.rate != kSpeechRate)
    return fail(ErrorKind::Failed, fmt::format("{} samples per second", audio.rate), "sound for speech analysis",
                fmt::format("resample to {}", kSpeechRate));
  if (audio.samples.empty()) return badInput("the sound is empty", "sound", "choose a file with speech");
  if (audio.seconds() > kMaxSeconds) return badInput("the sound is longer than a day", "sound", "cut it into pieces");
  if (!std::all_of(audio.samples.begin(), audio.samples.end(), [](float s) { return std::abs(s) < 1e6f; }))
    return badInput("samples that are no numbers", "sound", "convert it to 16-bit WAV first");
  return {};
}

class GaussianAcousticModel final : public AcousticModel {
public:
  GaussianAcousticModel(const AcousticFiles& files, std::shared_ptr<const SpeechEncoder> encoder)
      : phones_(files.phones), parts_{{},
                                      StateScores(files),
                                      PhoneLoop(files),
                                      VoiceActivity(files.phones),
                                      std::move(encoder)} {}

  const std::vector<std::string>& phones() const override { return phones_; }

  Result<SpeechFeatures> analyse(const Audio& audio, Run& run) const override {
    auto statistics = measure(audio, run);
    if (!statistics) return passOn(statistics);
    return analyseWith(*this, audio, *statistics, run);
  }

  Result<SpeechStatistics> measure(const Audio& audio, Run& run) const override {
    if (auto ok = check(audio); !ok) return passOn(ok);
    SpeechStatistics out = SpeechStatistics::typical();
    out.level = soundLevel(audio.samples);
    const float gain = levelGain(out.level);
    const int frames = speechFrames(audio.samples.size());
    const std::vector<Range> blocks = blocksOf(frames);
    std::vector<Eigen::RowVectorXd> sums(blocks.size());
    std::vector<float> energies(static_cast<size_t>(frames));
    parallelFor(static_cast<int>(blocks.size()), run.threadCount(), [&](int b) {
      if (run.isCancelled()) return;
      const auto [first, last] = blocks[static_cast<size_t>(b)];
      const FrontEndRows rows = parts_.frontEnd.rows(audio.samples, 0, first, last, gain, false);
      sums[static_cast<size_t>(b)] = rows.cepstra.cast<double>().colwise().sum();
      std::copy(rows.energy.begin(), rows.energy.end(), energies.begin() + first);
    });
    if (run.isCancelled()) return cancelledError(kStage);
    out.noiseFloor = percentile(energies, .05);
    if (isAlmostSilent(out.level)) return out; // the mean of noise would turn noise into average speech
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(kCepstra);
    for (const auto& s : sums) sum += s;
    const Eigen::RowVectorXf mean = (sum / frames).cast<float>();
    std::copy_n(mean.data(), kCepstra, out.cepstralMean.begin());
    return out;
  }

  Status analyseBlocks(const Audio& audio, const SpeechStatistics& statistics, const TakeBlock& take,
                       Run& run) const override {
    if (auto ok = check(audio); !ok) return ok;
    const std::vector<Range> blocks = blocksOf(speechFrames(audio.samples.size()));
    const size_t atOnce = static_cast<size_t>(run.threadCount());
    for (size_t b = 0; b < blocks.size(); b += atOnce) {
      run.report(kStage, static_cast<double>(b) / static_cast<double>(blocks.size()));
      std::vector<Result<SpeechFeatures>> done(std::min(atOnce, blocks.size() - b));
      parallelFor(static_cast<int>(done.size()), static_cast<int>(atOnce), [&](int i) {
        if (!run.isCancelled()) done[static_cast<size_t>(i)] = block(audio, statistics, blocks[b + size_t(i)]);
      });
      if (run.isCancelled()) return cancelledError(kStage);
      for (size_t i = 0; i < done.size(); ++i) {
        if (!done[i]) return passOn(done[i]);
        if (auto ok = take(blocks[b + i].first, *done[i]); !ok) return ok;
      }
    }
    run.report(kStage, 1);
    return {};
  }

  std::unique_ptr<SpeechStream> stream(const SpeechStreamOptions& options) const override {
    return std::make_unique<PartStream>(parts_, options);
  }

private:
  Result<SpeechFeatures> block(const Audio& audio, const SpeechStatistics& statistics, Range range) const {
    auto heard = parts_.encoder->rows({audio.samples, 0, levelGain(statistics.level)}, range.first, range.last);
    if (!heard) return passOn(heard);
    const int frames = speechFrames(audio.samples.size()), count = range.last - range.first;
    const int low = std::max(0, range.first - kContext), high = std::min(frames, range.last + kContext);
    const int lowest = std::max(0, low - kReach), highest = std::min(frames, high + kReach);
    const FrontEndRows rows =
        parts_.frontEnd.rows(audio.samples, 0, lowest, highest, levelGain(statistics.level), true);
    const auto mean = Eigen::Map<const Eigen::RowVectorXf>(statistics.cepstralMean.data(), kCepstra);
    const StateScoreRows scores = parts_.scores.scores(rows.cepstra, mean, low - lowest, high - low);
    const RowMatrix posteriors = .5f * (parts_.loop.posteriors(scores.plain) + parts_.loop.posteriors(scores.refined));
    std::vector<float> atOnce(static_cast<size_t>(high - low));
    for (int t = 0; t < high - low; ++t)
      atOnce[static_cast<size_t>(t)] = parts_.voice.atOnce(
          posteriors.row(t).data(), rows.energy[static_cast<size_t>(t + low - lowest)], statistics.noiseFloor);
    const std::vector<float> voice = VoiceActivity::hangover(atOnce);
    const int skip = range.first - low, offset = range.first - lowest;
    SpeechFeatures out;
    out.code = std::move(heard->code);
    out.articulation = std::move(heard->articulation);
    out.scores = scores.refined.middleRows(skip, count);
    out.posteriors = posteriors.middleRows(skip, count);
    out.logMel = rows.logMel.middleRows(offset, count);
    out.energy.assign(rows.energy.begin() + offset, rows.energy.begin() + offset + count);
    out.voice.assign(voice.begin() + skip, voice.begin() + skip + count);
    return out;
  }

  std::vector<std::string> phones_;
  SpeechParts parts_;
};

Result<std::shared_ptr<const SpeechEncoder>> loadEncoder(const std::filesystem::path& file) {
  auto tensors = readTensors(file);
  if (!tensors) return passOn(tensors);
  return SpeechEncoder::create(*tensors);
}

} // namespace

std::filesystem::path generalModelFile() {
  if (const char* chosen = std::getenv("D3TALKER_GENERAL_MODEL"); chosen && *chosen) return chosen;
  return installedFile("general_model.safetensors", D3T_GENERAL_MODEL);
}

Result<std::shared_ptr<const AcousticModel>> AcousticModel::load(const std::filesystem::path& folder,
                                                                 const std::filesystem::path& generalModel) {
  auto files = readAcousticFiles(folder.empty() ? installedFile("acoustic", "/usr/share/pocketsphinx/model/en-us/en-us")
                                                : folder);
  if (!files) return passOn(files);
  auto encoder = loadEncoder(generalModel.empty() ? generalModelFile() : generalModel);
  if (!encoder) return passOn(encoder);
  return std::make_shared<const GaussianAcousticModel>(*files, std::move(*encoder));
}

} // namespace d3t
