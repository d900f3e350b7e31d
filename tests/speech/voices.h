// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/audio_reader.h"
#include "core/speech/speech.h"
#include "tests/base/scratch.h"
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <numbers>
#include <string>

namespace d3t::test {

/// The installed acoustic model.
inline const AcousticModel& acousticModel() {
  static const auto model = AcousticModel::load();
  if (!model) throw std::runtime_error(model.error().message());
  return **model;
}

inline int phoneIndex(const std::string& name) {
  const auto& phones = acousticModel().phones();
  return static_cast<int>(std::find(phones.begin(), phones.end(), name) - phones.begin());
}

/// This text said by espeak-ng, 16 kHz, without silence at its ends. [[...]] holds phonemes.
inline Audio spoken(const std::string& text, const std::string& voice = "en-us", int wordsPerMinute = 160) {
  const ScratchFolder folder;
  const std::string file = (folder / "said.wav").string();
  const std::string command = "espeak-ng -v " + voice + " -s " + std::to_string(wordsPerMinute) + " -w " + file +
                              " \"" + text + "\" 2>/dev/null";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("espeak-ng is not installed: run packaging/setup");
  Audio audio = readAudio(file, kSpeechRate).value();
  const auto loud = [](float s) { return std::abs(s) > .01f; };
  auto& s = audio.samples;
  s.erase(std::find_if(s.rbegin(), s.rend(), loud).base(), s.end());
  s.erase(s.begin(), std::find_if(s.begin(), s.end(), loud));
  return audio;
}

inline void appendSilence(Audio& audio, double seconds) {
  audio.samples.resize(audio.samples.size() + static_cast<size_t>(seconds * kSpeechRate));
}

inline void append(Audio& audio, const Audio& more) {
  audio.samples.insert(audio.samples.end(), more.samples.begin(), more.samples.end());
}

/// About 25 s of varied English with pauses.
inline const Audio& speech25() {
  static const Audio audio = [] {
    Audio a;
    for (const char* text : {"The quick brown fox jumps over the lazy dog.", "She sells sea shells by the sea shore.",
                             "My mother baked fresh bread, and we ate all of it before noon.",
                             "How much wood would a woodchuck chuck, if a woodchuck could chuck wood?",
                             "Please measure the pleasure of joy, youth and thin air.",
                             "Peter Piper picked a peck of pickled peppers. Where did they go?",
                             "Few people know that five brave heroes live above the village."}) {
      append(a, spoken(text));
      appendSilence(a, .35);
    }
    return a;
  }();
  return audio;
}

inline Eigen::Index rowAt(double seconds) {
  return static_cast<Eigen::Index>(std::lround((seconds - kSpeechFirstTime) * kSpeechFrameRate));
}

inline float largestDifference(const RowMatrix& a, const RowMatrix& b) {
  return (a - b).cwiseAbs().maxCoeff();
}

} // namespace d3t::test
