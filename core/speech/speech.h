// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include "core/base/run.h"
#include <Eigen/Core>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d3t {

inline constexpr int kPhones = 42;
inline constexpr int kStates = 3 * kPhones;       ///< three states per phone
inline constexpr int kSpeechCode = 192;           ///< numbers of the general model's speech code
inline constexpr double kSpeechFrameRate = 100;   ///< rows of SpeechFeatures per second
inline constexpr double kSpeechFirstTime = .0125; ///< s, centre of row 0
using RowMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Speech features at 100 Hz. Row i is centred on time 10 ms * i + 12.5 ms of the sound.
struct SpeechFeatures {
  RowMatrix scores; ///< T x 126: log likelihood of each phone's 3 states: mean of context-independent and best triphone
  RowMatrix posteriors;      ///< T x 42: phone-loop posteriors (forward-backward), rows sum to 1
  RowMatrix code;            ///< T x kSpeechCode: what the general model hears (core/speech/speech_encoder.h)
  RowMatrix articulation;    ///< T x 3: the general model's guess of a mouth's opening, width and jaw, in units of
                             ///< their usual deviation over speech, as visemePrior()
  RowMatrix logMel;          ///< T x 40: log-mel energies 60-7600 Hz (the baseline ridge's input)
  RowMatrix extra;           ///< T x any: what a user's own encoder hears (encoder_projection.h); empty: there is none
  std::vector<float> energy; ///< T: dB relative to the level-normalised full scale (loud speech: about -21)
  std::vector<float> voice;  ///< T: 0..1, probability of speech (voice activity)
  int frames() const { return static_cast<int>(scores.rows()); }
};

/// What the analysis has to know about a sound before it can start: how loud, how coloured, how noisy it is.
struct SpeechStatistics {
  float level = 0;                      ///< 95th percentile of the RMS over 10 ms, samples in -1..1
  std::array<float, 13> cepstralMean{}; ///< of the level-normalised sound
  float noiseFloor = 0;                 ///< dB, 5th percentile of SpeechFeatures::energy
  static SpeechStatistics typical();    ///< of an unknown speaker and microphone
};

struct SpeechStreamOptions {
  SpeechStatistics start = SpeechStatistics::typical();
  bool adapt = true;      ///< follow the speaker; false: `start` is kept (then the rows are analyse()'s)
  double lookAhead = .5;  ///< s of sound that the phone loop hears beyond a row before the row is given out
  double memory = 60;     ///< s, time constant with which the running statistics forget
  double startWeight = 1; ///< s of sound that `start` counts for
};

/// Speech features of a sound that is still coming in; memory does not grow with its length. Not thread-safe.
///
/// What hearing less costs in mouth correlation (audio-to-motion, 10 s of training, rotating windows, three clips):
/// .690 with the whole sound, .672 when the general model hears 1.8 s back and .2 s ahead (docs/quality.md). Running
/// statistics of the phone scores cost recipe RH .00 to .04.
class SpeechStream {
public:
  virtual ~SpeechStream() = default;
  /// Takes the next samples (16 kHz, -1..1) and gives the rows that have become final, perhaps none.
  virtual SpeechFeatures push(std::span<const float> samples) = 0;
  /// The remaining rows. Nothing may be pushed afterwards.
  virtual SpeechFeatures finish() = 0;
  virtual SpeechStatistics statistics() const = 0;
};

/// Where the general model lies: D3TALKER_GENERAL_MODEL if set, else beside the program or in the source tree.
std::filesystem::path generalModelFile();

/// What hears speech: PocketSphinx's en-us acoustic model and the general model's encoder.
///
/// The acoustic model is PocketSphinx's en-us PTM model, read from its files and evaluated directly
/// (reference/sync_study.md, "The recipe (RH)", steps 1-5). Beyond the recipe, triphone states take part: scores are
/// the mean of the context-independent state and the best of its context-dependent variants, posteriors the mean of the
/// phone loops over both kinds of scores. That raised the mouth correlation of all five development clips (10 s: French
/// .530 -> .536, congress .579 -> .583, German .644 -> .663, phone .626 -> .627; 5 s: +.002 to +.018). About 35 x real
/// time on one core. Immutable after load, safe to share between threads.
class AcousticModel {
public:
  /// folder: the acoustic model's, empty: Debian's. generalModel: empty: generalModelFile(). Errors: files that are
  /// missing, damaged or of a newer version.
  static Result<std::shared_ptr<const AcousticModel>> load(const std::filesystem::path& folder = {},
                                                           const std::filesystem::path& generalModel = {});
  virtual ~AcousticModel() = default;
  virtual const std::vector<std::string>& phones() const = 0; ///< kPhones lower-case names, "sil" among them
  /// Features of a whole sound (16 kHz mono), with its own statistics. Uses run.threads threads.
  virtual Result<SpeechFeatures> analyse(const Audio&, Run&) const = 0;
  /// Statistics of a whole sound.
  virtual Result<SpeechStatistics> measure(const Audio&, Run&) const = 0;
  /// As analyse(), in pieces of 30 s given in rising order (`first` = row of the piece's first frame), so that hours of
  /// sound need no more memory than a minute. An error of `take` ends the work and is handed on.
  using TakeBlock = std::function<Status(int first, const SpeechFeatures& block)>;
  virtual Status analyseBlocks(const Audio&, const SpeechStatistics&, const TakeBlock& take, Run&) const = 0;
  /// The stream holds on to the model's data: the model must outlive it.
  virtual std::unique_ptr<SpeechStream> stream(const SpeechStreamOptions& = {}) const = 0;
};

/// AcousticModel::analyse() with given statistics: of a piece, those of the sound that it is a piece of.
Result<SpeechFeatures> analyseWith(const AcousticModel&, const Audio&, const SpeechStatistics&, Run&);

/// Number of rows that a sound of this many samples has (at least 1).
int speechFrames(size_t samples);

/// Softmax over phones of scale * (best state of the phone): T x 42, rows sum to 1 (recipe steps 4 and 6).
RowMatrix phoneSoftmax(const SpeechFeatures&, float scale);

/// The features in this file when they were made from this sound by this version of the analysis, else analyses and
/// writes the file (float32 safetensors). A damaged or old file is replaced.
Result<SpeechFeatures> loadOrAnalyse(const std::filesystem::path& cacheFile, const Audio&, const AcousticModel&, Run&);

} // namespace d3t
