// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/performance/actor.h"
#include "core/speech/speech.h"
#include "core/timeline/sound_source.h"
#include "core/timeline/viseme.h"
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace d3t::performance {

/// What one identity hears at one time of a sound.
struct HeardMoment {
  MouthCue cue;        ///< for its mouth
  SoundCode sound{};   ///< for its Individual Field
  float clearness = 1; ///< 0..1: how surely it is known what is said (clearness.h)
};

/// What one identity hears of one sound, from start to end: kHearingRate moments per second, and the automatic lane of
/// visemes. A value whose copies share what they have; immutable, so that threads may read it while a fuller one is
/// made. It is filled chunk by chunk: where nothing is known yet the mouth rests.
class Hearing {
public:
  static constexpr int kRate = 50; ///< moments per second, the first at 0: a frame of 25 per second is each second one
  static constexpr timeline::Ticks kTicks = timeline::kTicksPerSecond / kRate;

  Hearing() = default;
  /// Of a sound of this length, nothing known yet. chunk: moments, at least 1.
  Hearing(timeline::Ticks length, int chunk, const SoundCode& silence);

  /// At a time of the sound, between two moments interpolated; outside of the sound as at its ends.
  HeardMoment at(timeline::Ticks time) const;
  /// Covers 0 .. length() without gaps; silence where nothing is known yet.
  const timeline::VisemeLane& visemes() const { return *lane_; }
  timeline::Ticks length() const { return length_; }

  int chunks() const { return static_cast<int>(chunks_.size()); }
  int known() const; ///< number of chunks that are
  bool complete() const { return known() == chunks(); }
  /// The time that a chunk covers.
  timeline::Span spanOf(int chunk) const;

  /// As this, and what was heard in a chunk. moments: those of spanOf(); lane: rising, over spanOf().
  Hearing with(int chunk, std::vector<HeardMoment> moments, const timeline::VisemeLane& lane) const;

private:
  const HeardMoment& moment(int64_t index) const;
  timeline::Ticks length_ = 0;
  int chunk_ = 1; ///< moments
  HeardMoment nothing_;
  std::vector<std::shared_ptr<const std::vector<HeardMoment>>> chunks_; ///< null: not known yet
  std::shared_ptr<const timeline::VisemeLane> lane_ = std::make_shared<timeline::VisemeLane>();
};

/// By the hash of the sound (timeline::Sound::hash).
using Hearings = std::map<std::string, Hearing>;

struct HearOptions {
  /// The time of the sound that is wanted most now; asked before each chunk. Empty: from the start on.
  std::function<timeline::Ticks()> wanted;
  /// Gets the hearing after each chunk but the last, on the thread that hears.
  std::function<void(const Hearing&)> sofar;
  double chunkSeconds = 60; ///< a chunk is heard together with 2 s before and behind
};

/// Hears a sound: chunk by chunk, nearest to the wanted time first, in memory that does not grow with its length (but
/// for the hearing itself, 13 MB an hour). Level, colour and noise of the whole sound are taken from up to 60 s of it,
/// in pieces spread evenly. A sound no longer than that is heard in one piece, as speak did before there were
/// timelines.
/// sound: 16,000 samples per second or a whole multiple. encoder: as from encoderFor(), else null. Errors: cancelled,
/// another rate, no samples, what the source and the models say. Progress under "hear".
///
///   AudioSource source(*readAudio(file, kSpeechRate));
///   Result<Hearing> heard = hear(*actor, source, *model, nullptr, {}, run);
Result<Hearing> hear(const Actor&, timeline::SoundSource& sound, const AcousticModel&, UserEncoder* encoder,
                     const HearOptions&, Run&);

/// The hearing in this file when it is of this sound and this identity, by this version of the program; else hears and
/// writes the file. soundHash: timeline::Sound::hash. A damaged or old file is replaced; where it cannot be written (a
/// full disk) the log says so, and the sound will be heard again the next time.
Result<Hearing> loadOrHear(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor&,
                           timeline::SoundSource& sound, const AcousticModel&, UserEncoder* encoder, const HearOptions&,
                           Run&);
/// Quick. BadInput: no such file, damaged, another version, sound or identity.
Result<Hearing> loadHearing(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor&);
Status saveHearing(const std::filesystem::path& cacheFile, const std::string& soundHash, const Actor&, const Hearing&);

/// The features of a sound or of a piece of it (16 kHz), as the identity's mouth reads them: with what its speech
/// encoder hears. statistics: of the whole sound.
Result<SpeechFeatures> featuresFor(const Identity&, const Audio&, const SpeechStatistics&, const AcousticModel&,
                                   UserEncoder* encoder, Run&);
/// The hearing of a whole sound that was analysed before.
Hearing hearingOf(const Actor&, const SpeechFeatures&, const std::vector<std::string>& phones, double seconds);

/// The user's speech encoder for this identity; none where it was made without one. `onnx`: the file that the user
/// gives, empty: none. BadInput: the identity was made with one and it is not given, or it is another one, or it cannot
/// be used.
Result<std::unique_ptr<UserEncoder>> encoderFor(const Identity&, const std::filesystem::path& onnx, int threads);

} // namespace d3t::performance
