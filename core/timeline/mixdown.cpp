// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/mixdown.h"

#include <algorithm>
#include <cmath>

namespace d3t::timeline {
namespace {

constexpr Ticks kLongestMixdown = 4 * 3600 * kTicksPerSecond;

Status checkRate(int rate) {
  if (isExactRate(rate)) return {};
  return fail(ErrorKind::Usage, fmt::format("{} samples per second are not supported", rate), "mixdown",
              "use 16000, 44100 or 48000");
}

/// Gain and fades of a segment over samples from sample `first` of the timeline on.
void shape(const Segment& s, Ticks perSample, int64_t first, std::span<float> samples) {
  const double gain = std::pow(10, s.gainDb / 20);
  for (size_t i = 0; i < samples.size(); ++i) {
    const Ticks time = (first + static_cast<int64_t>(i)) * perSample;
    double factor = gain;
    if (time - s.start < s.fadeIn.length) factor *= fadeFactor(s.fadeIn.shape, time - s.start, s.fadeIn.length);
    if (s.end() - time < s.fadeOut.length) factor *= fadeFactor(s.fadeOut.shape, s.end() - time, s.fadeOut.length);
    samples[i] = static_cast<float>(samples[i] * factor);
  }
}

Status mixSegment(const Segment& s, SoundSource& source, int64_t first, std::span<float> out) {
  const Ticks perSample = ticksPerSample(source.rate());
  const int64_t from = std::max(ceilDiv(s.start, perSample), first);
  const int64_t to = std::min(ceilDiv(s.end(), perSample), first + static_cast<int64_t>(out.size()));
  if (from >= to) return {};
  // One shift for all of the sound: start - in is the same for both parts of a segment that was cut.
  const int64_t shift = roundDiv(s.start - s.in, perSample);
  const int64_t inFirst = std::max(from, shift), inTo = std::min(to, shift + source.size());
  if (inFirst >= inTo) return {};
  const auto part = out.subspan(static_cast<size_t>(inFirst - first), static_cast<size_t>(inTo - inFirst));
  if (auto ok = source.read(inFirst - shift, part); !ok) return ok;
  shape(s, perSample, inFirst, part);
  return {};
}

} // namespace

Status mix(const Timeline& t, const FindSource& find, int rate, int64_t first, std::span<float> out) {
  if (auto ok = checkRate(rate); !ok) return ok;
  std::fill(out.begin(), out.end(), 0.f);
  const Ticks from = ticksOfSamples(first, rate), to = from + ticksOfSamples(static_cast<int64_t>(out.size()), rate);
  for (size_t i = t.segments.firstWhere([&](const Segment& s) { return s.end() > from; });
       i < t.segments.size() && t.segments[i].start < to; ++i) {
    const Segment& s = t.segments[i];
    SoundSource* source = find(s.sound);
    if (!source) {
      const Sound* sound = findSound(t, s.sound);
      return badInput("the sound is lost", sound ? sound->name : s.sound, "find its file again, or remove it");
    }
    if (source->rate() != rate)
      return fail(ErrorKind::Usage, fmt::format("the sound has {} samples per second, not {}", source->rate(), rate),
                  s.sound, "resample it when it is decoded");
    if (auto ok = mixSegment(s, *source, first, out); !ok) return ok;
  }
  return {};
}

Result<Audio> mixdown(const Timeline& t, const FindSource& find, Span range, int rate) {
  if (auto ok = checkRate(rate); !ok) return passOn(ok);
  if (range.from < 0 || range.to < range.from || range.to > kLatest || range.to - range.from > kLongestMixdown)
    return fail(ErrorKind::Usage, "the range is longer than 4 hours, or none", "mixdown", "choose a shorter range");
  const int64_t first = ceilDiv(range.from, ticksPerSample(rate)), end = ceilDiv(range.to, ticksPerSample(rate));
  Audio audio;
  audio.rate = rate;
  audio.samples.resize(static_cast<size_t>(end - first));
  if (auto ok = mix(t, find, rate, first, audio.samples); !ok) return passOn(ok);
  return audio;
}

} // namespace d3t::timeline
