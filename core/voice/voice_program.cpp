// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voice/voice_program.h"

#include "core/base/child_process.h"
#include "core/base/temporary_folder.h"
#include "core/media/audio_reader.h"
#include <algorithm>
#include <fmt/format.h>
#include <sstream>
#include <utility>

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr int kRate = 48000;
constexpr double kMaxSeconds = 4 * 3600;
constexpr std::string_view kCommand = "command:", kEspeak = "espeak-ng:", kFlite = "flite:";
constexpr const char* kInstall = "install one (sudo apt install flite espeak-ng), or give a command of your own";

// "Pty Language Age/Gender VoiceName File ..." and a line for each; names have '_' for spaces.
void addEspeak(const Run& run, std::vector<InstalledVoice>& voices) {
  const auto listed = runChild({"espeak-ng", "--voices"}, "", run);
  if (!listed || listed->code != 0) return;
  std::istringstream lines(listed->output);
  std::string line, priority, language, gender, name;
  std::getline(lines, line); // titles
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    if (!(words >> priority >> language >> gender >> name)) continue;
    std::replace(name.begin(), name.end(), '_', ' ');
    const auto same = [&](const InstalledVoice& v) { return v.key == std::string(kEspeak) + language; };
    if (std::any_of(voices.begin(), voices.end(), same)) continue; // another spelling: the first is what is said
    voices.push_back({std::string(kEspeak) + language, name, language});
  }
}

// "Voices available: kal awb_time kal16 awb rms slt"
void addFlite(const Run& run, std::vector<InstalledVoice>& voices) {
  const auto listed = runChild({"flite", "-lv"}, "", run);
  if (!listed || listed->code != 0) return;
  const size_t colon = listed->output.find(':');
  if (colon == std::string::npos) return;
  std::istringstream words(listed->output.substr(colon + 1));
  std::vector<InstalledVoice> found;
  for (std::string name; words >> name;)
    if (name != "awb_time") // knows the words of a clock only
      found.push_back({std::string(kFlite) + name, name, "en-us"});
  std::reverse(found.begin(), found.end()); // it lists its best voice last
  voices.insert(voices.end(), found.begin(), found.end());
}

Result<std::string> chosenVoice(const std::string& wanted, const Run& run) {
  const auto voices = installedVoices(run);
  if (voices.empty()) return fail(ErrorKind::Failed, "no voice program is installed", "voice", kInstall);
  if (wanted.empty()) return voices.front().key;
  const auto same = [&](const InstalledVoice& v) { // espeak-ng takes "en" for its first English
    return v.key == wanted || (wanted.starts_with(kEspeak) && v.key.starts_with(wanted + "-"));
  };
  if (std::any_of(voices.begin(), voices.end(), same)) return wanted;
  return fail(ErrorKind::Usage, fmt::format("there is no voice '{}'", wanted), "voice",
              fmt::format("`d3talker say --list` shows the installed ones, for example {}", voices.front().key));
}

/// Words of a command line: split at spaces, quotes keep them together and are taken away.
Result<std::vector<std::string>> splitWords(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool open = false; // within a word
  char quote = 0;
  for (const char c : line) {
    if (quote ? c == quote : (c == '"' || c == '\'')) {
      quote = quote ? '\0' : c;
      open = true;
    } else if (!quote && (c == ' ' || c == '\t')) {
      if (open) words.push_back(std::exchange(word, {}));
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (quote) return fail(ErrorKind::Usage, "a quote is not closed in the command", "voice", "close it");
  if (open) words.push_back(word);
  return words;
}

// Once through the word: what was put in is not looked at again.
std::string filledIn(const std::string& word, std::string_view text, const std::string& out, bool& hasText,
                     bool& hasOut) {
  std::string filled;
  for (size_t at = 0; at < word.size();) {
    if (word.compare(at, 6, "{text}") == 0) {
      filled += text;
      hasText = true;
      at += 6;
    } else if (word.compare(at, 5, "{out}") == 0) {
      filled += out;
      hasOut = true;
      at += 5;
    } else {
      filled += word[at++];
    }
  }
  return filled;
}

struct Call {
  std::vector<std::string> words;
  bool textIsInput = true;
};

Result<Call> ownCommand(std::string_view line, std::string_view text, const std::string& out) {
  auto words = splitWords(line);
  if (!words) return passOn(words);
  Call call;
  bool hasText = false, hasOut = false;
  for (const std::string& word : *words) call.words.push_back(filledIn(word, text, out, hasText, hasOut));
  if (call.words.empty() || !hasOut)
    return fail(ErrorKind::Usage, "the command does not say where the sound goes", "voice",
                "write {out} where its sound file is named, for example 'command:piper --output_file {out}'");
  call.textIsInput = !hasText;
  return call;
}

Result<Call> callFor(std::string_view text, const std::string& voice, const std::string& out, const Run& run) {
  if (voice.starts_with(kCommand)) return ownCommand(std::string_view(voice).substr(kCommand.size()), text, out);
  const auto key = chosenVoice(voice, run);
  if (!key) return passOn(key);
  if (key->starts_with(kFlite))
    return Call{{"flite", "-voice", key->substr(kFlite.size()), "-f", "/dev/stdin", "-o", out}};
  return Call{{"espeak-ng", "-v", key->substr(kEspeak.size()), "-b", "1", "--stdin", "-w", out}};
}

std::string firstLine(const std::string& text) {
  const std::string line = text.substr(0, text.find('\n'));
  return line.empty() ? line : ": " + line.substr(0, 200);
}

} // namespace

std::vector<InstalledVoice> installedVoices(const Run& run) {
  std::vector<InstalledVoice> voices;
  addFlite(run, voices);
  addEspeak(run, voices);
  return voices;
}

Status sayText(std::string_view text, const std::string& voice, const fs::path& sound, const Run& run) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return fail(ErrorKind::Usage, "there is no text to say", "text", "give some words");
  if (text.size() > kMostSpokenText || text.find('\0') != std::string_view::npos)
    return badInput("the text is longer than 100 kB, or is no text", "text", "say it in parts");
  const auto work = TemporaryFolder::create("d3talker-say"); // what it writes is looked at before it gets its name
  if (!work) return passOn(work);
  const fs::path raw = work->path() / "said.wav";
  const auto call = callFor(text, voice, raw.string(), run);
  if (!call) return passOn(call);
  const std::string& program = call->words[0];
  const auto outcome = runChild(call->words, call->textIsInput ? text : std::string_view(), run);
  if (!outcome) return passOn(outcome);
  if (outcome->code != 0)
    return fail(ErrorKind::Failed,
                fmt::format("the voice program failed (code {}){}", outcome->code, firstLine(outcome->errors)), program,
                "try another voice or text");
  const auto heard = readAudio(raw, kRate, 0, kMaxSeconds);
  if (!heard || heard->samples.empty())
    return fail(ErrorKind::Failed, "the voice program wrote no sound" + firstLine(outcome->errors), program,
                "try another voice or text");
  return writeWav(sound, *heard);
}

} // namespace d3t
