// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/error.h"
#include <span>
#include <string>
#include <vector>

namespace d3t::corpus {

/// A phone and when it sounds, s. Names as in viseme_table.h ("aa" .. "zh", "sil").
struct TimedPhone {
  std::string name;
  double start = 0, end = 0;
};

/// A voice that tells exactly when its phones sound, and can be had on Debian.
struct Voice {
  const char* name;     ///< flite's, or festival's without "voice_"
  const char* language; ///< of sentencesIn()
  bool woman, festival; ///< festival: said by the program festival, otherwise by flite
};
std::span<const Voice> voices();

struct SpokenText {
  Audio sound; ///< 16 kHz
  std::vector<TimedPhone> phones;
};

/// Says one sentence with the program flite or, where voices() says so, festival, run as a process. The times are the
/// synthesiser's own plan, so they are exact. (espeak-ng tells its times only to programs linked with it.) Sounds that
/// English does not have get the name of the one that looks most alike. stretch: factor on durations; the pitch stays.
/// Errors: the program or the voice is missing, or a phone is unknown here.
Result<SpokenText> say(const std::string& text, const std::string& voice, double stretch = 1);

/// Puts `more` behind `all`; both have the same rate.
void append(SpokenText& all, const SpokenText& more);

/// Sentence after sentence with a short pause between until `seconds` are full; the last one is cut there. They are
/// taken in the order given, over and over.
Result<SpokenText> sayAll(std::span<const std::string> sentences, const std::string& voice, double seconds,
                          double stretch = 1);

} // namespace d3t::corpus
