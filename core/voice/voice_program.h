// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Typed text to sound, by a voice program that is installed: espeak-ng, flite, or one of the user's own. They run as
/// child processes and get the text as their standard input or as one argument, never through a shell.
///
///   for (const InstalledVoice& v : installedVoices(run)) offer(v.key, v.name, v.language);
///   Status ok = sayText("Hello, this is me.", "flite:slt", "hello.wav", run);
namespace d3t {

struct InstalledVoice {
  std::string key;      ///< "espeak-ng:en-us", "flite:slt"
  std::string name;     ///< "English (America)": for people
  std::string language; ///< BCP 47: "en-us"
};

/// Those of espeak-ng and flite, the better sounding first. Runs both programs: some 10 ms. Empty: none is installed.
std::vector<InstalledVoice> installedVoices(const Run& run);

inline constexpr size_t kMostSpokenText = 100'000; ///< bytes

/// Says a text (UTF-8) into a WAV file (48 kHz, mono), written whole or not at all. voice: a key of installedVoices(),
/// empty for the first of them, or "command:" and a command line of the user's own, e.g.
///
///   command:piper --model "my voice.onnx" --output_file {out}
///
/// whose words are split at spaces, '...' and "..." keep words together, {out} stands for the sound file to write and
/// {text} for the text; without {text} the command gets the text as its standard input. Errors: no text, no such voice,
/// none installed (with what to install), a program that fails or writes no sound, cancelled.
Status sayText(std::string_view text, const std::string& voice, const std::filesystem::path& sound, const Run& run);

} // namespace d3t
