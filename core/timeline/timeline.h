// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/timeline/shared_list.h"
#include "core/timeline/time.h"
#include "core/timeline/viseme.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>

/// What a person edits: one identity, speech on a track, parameters, visemes, silences, markers. A Timeline is a value:
/// copies are cheap (lists share their pieces), equal timelines compare equal, and one copy may be read by a thread
/// while another is edited. Edits are functions in edit_*.h; undo is History. All times are Ticks (time.h) from the
/// start of the timeline, unless a comment says "of the sound".
///
///   Timeline t;
///   Result<Id> first = dropSound(t, {.sound = {"s1", hash, "hello.wav", length}, .out = length});
///   Status cut = split(t, ticksOfSeconds(2));    // refused with a reason where nothing can be cut
///   double strength = valueAt(t, ParameterId::LipStrength, 0);
namespace d3t::timeline {

using Id = uint64_t; ///< of a segment or marker; never given twice within a timeline. 0 is none

/// A sound that segments refer to. The file behind it is the project's business; `id` and `hash` name its content.
struct Sound {
  std::string id;   ///< of the project's media, e.g. "s1"
  std::string hash; ///< hashFile() of its file
  std::string name; ///< for people
  Ticks length = 0;
  bool operator==(const Sound&) const = default;
};

/// Which identity speaks, and which stretch of its body (time of its source clip) is played.
struct Source {
  std::string identity; ///< of the project's media; empty: none yet
  std::string hash;
  Ticks from = 0, to = 0; ///< to = 0: the whole body
  bool operator==(const Source&) const = default;
};

enum class FadeShape : uint8_t {
  Linear = 1,
  EqualPower, ///< quarter of a sine: two of them cross at constant loudness
  Smooth,     ///< S-shaped
};

struct Fade {
  Ticks length = 0;
  FadeShape shape = FadeShape::Linear;
  bool operator==(const Fade&) const = default;
};

/// A piece of a sound on the speech track, at its own speed.
struct Segment {
  Id id = 0;
  std::string sound;              ///< Sound::id
  Ticks start = 0;                ///< on the timeline
  Ticks in = 0, out = 0;          ///< of the sound: [in, out) is heard
  double gainDb = 0;              ///< kMinGainDb .. kMaxGainDb
  Fade fadeIn, fadeOut;           ///< together at most length()
  SharedList<VisemeSpan> visemes; ///< the user's edits, over the automatic lane, of the sound; rising, no overlap
  std::string extra; ///< fields of a project file that this version does not know (a JSON object), else empty

  Ticks length() const { return out - in; }
  Ticks end() const { return start + length(); }
  bool operator==(const Segment&) const = default;
};

enum class Interpolation : uint8_t {
  Hold = 1, ///< the value stays until the next keyframe
  Linear,
  Smooth, ///< slow start, slow end, never beyond the two values
};

struct Keyframe {
  Ticks time = 0;
  double value = 0;
  Interpolation towardsNext = Interpolation::Smooth;
  bool operator==(const Keyframe&) const = default;
};

enum class ParameterId : uint8_t { HeadMotion, Blink, Gaze, LipStrength, IndividualMix };
inline constexpr size_t kParameters = 5;

/// What is known of a parameter beforehand.
struct ParameterSpec {
  const char* key;  ///< in files
  const char* name; ///< for people, in English
  const char* unit; ///< "x": times what the person does in the clip; "": a share of 0 .. 1
  double low, high, standard;
  const char* meaning;
};
const ParameterSpec& specOf(ParameterId);

struct Parameter {
  double value = 0;               ///< where there are no keyframes
  SharedList<Keyframe> keyframes; ///< rising, no two at one time
  bool operator==(const Parameter&) const = default;
};

/// A stretch in which the mouth rests whatever is heard.
struct Span {
  Ticks from = 0, to = 0; ///< [from, to)
  bool operator==(const Span&) const = default;
};

struct Marker {
  Id id = 0;
  Ticks time = 0;
  int colour = 0; ///< index into the window's palette, 0 .. kMarkerColours - 1
  std::string name;
  bool operator==(const Marker&) const = default;
};

inline constexpr Id kMaxId = Id{1} << 53;                 ///< so that other programs' JSON keeps them, too
inline constexpr Ticks kShortest = ticksPerSample(48000); ///< of a segment
inline constexpr double kMinGainDb = -60, kMaxGainDb = 24;
inline constexpr Ticks kMaxLipOffset = 1000 * kTicksPerMs; ///< in both directions
inline constexpr int kMarkerColours = 8;
inline constexpr size_t kMaxSegments = 10'000, kMaxMarkers = 10'000, kMaxSilences = 100'000, kMaxKeyframes = 100'000,
                        kMaxVisemes = 500'000, kMaxName = 1000; ///< kMaxName: bytes

/// The state that is undone, saved and compared. The playhead, selection and zoom are the window's and not part of it.
struct Timeline {
  Source source;
  SharedList<Sound> sounds;     ///< by order of arrival; also those that no segment uses any more
  SharedList<Segment> segments; ///< rising, none overlaps another
  Ticks lipOffset = 0;          ///< > 0: the lips move later than the sound
  std::array<Parameter, kParameters> parameters = standardParameters();
  SharedList<Span> silences;  ///< rising, none touches another
  SharedList<Marker> markers; ///< rising by (time, id)
  std::optional<Span> loop;   ///< in and out of the region that is looped
  Id nextId = 1;
  std::string extra; ///< as Segment::extra

  bool operator==(const Timeline&) const = default;
  static std::array<Parameter, kParameters> standardParameters();
  const Parameter& parameter(ParameterId id) const { return parameters[static_cast<size_t>(id)]; }
};

/// Whether everything said above holds; else what is broken. Every edit keeps it true.
Status check(const Timeline&);

/// End of the last segment.
Ticks endOf(const Timeline&);
/// nullptr: there is none.
const Segment* findSegment(const Timeline&, Id);
const Segment* segmentAt(const Timeline&, Ticks);
const Sound* findSound(const Timeline&, const std::string& id);

/// Value of a parameter: before the first keyframe that of the first, behind the last that of the last.
double valueAt(const Timeline&, ParameterId, Ticks);
/// Whether the mouth is made to rest by a silence span.
bool isSilent(const Timeline&, Ticks);
/// Factor of a fade that has run for `at` of `length`: 0 .. 1.
double fadeFactor(FadeShape, Ticks at, Ticks length);

} // namespace d3t::timeline
