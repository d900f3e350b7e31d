// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/voice.h"

#include "core/base/rates.h"
#include "core/media/audio_reader.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <sstream>
#include <sys/mman.h>
#include <unistd.h>

namespace d3t::corpus {
namespace {

constexpr double kPause = .18;   // s between sentences, beside the silence flite puts around each
constexpr double kFadeOut = .03; // s, where the last sentence is cut

/// A file in memory for flite's sound, which is gone even when this process is killed. Child processes inherit it.
class MemoryFile {
public:
  MemoryFile() : file_(::memfd_create("d3t_voice", 0)) {}
  ~MemoryFile() {
    if (file_ >= 0) ::close(file_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  bool isThere() const { return file_ >= 0; }
  std::string name() const { return fmt::format("/proc/self/fd/{}", file_); } ///< here and in child processes

private:
  int file_;
};

/// For a shell: nothing in it means anything.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

bool runAndRead(const std::string& command, std::string& output) {
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return false;
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe)) output += buffer.data();
  return pclose(pipe) == 0;
}

/// "pau:0.224 m:0.260 ..." (name and end of each segment).
std::vector<TimedPhone> parseSegments(const std::string& text) {
  std::vector<TimedPhone> phones;
  std::istringstream words(text);
  double last = 0;
  for (std::string word; words >> word;) {
    const size_t colon = word.find(':');
    if (colon == std::string::npos) continue;
    std::string name = word.substr(0, colon);
    if (name == "pau") name = "sil";
    if (name == "ax") name = "ah";
    if (name == "dx") name = "d";
    const double end = std::atof(word.c_str() + colon + 1);
    phones.push_back({name, last, end});
    last = end;
  }
  return phones;
}

void cutAt(SpokenText& all, double seconds) {
  auto& samples = all.sound.samples;
  samples.resize(static_cast<size_t>(std::lround(seconds * all.sound.rate)));
  const auto fade = std::min(static_cast<size_t>(kFadeOut * all.sound.rate), samples.size());
  for (size_t i = 0; i < fade; ++i) samples[samples.size() - 1 - i] *= static_cast<float>(i) / static_cast<float>(fade);
  while (!all.phones.empty() && all.phones.back().start >= seconds) all.phones.pop_back();
  if (!all.phones.empty()) all.phones.back().end = std::min(all.phones.back().end, seconds);
}

} // namespace

void append(SpokenText& all, const SpokenText& more) {
  const double at = all.sound.seconds();
  for (const TimedPhone& p : more.phones) all.phones.push_back({p.name, at + p.start, at + p.end});
  all.sound.samples.insert(all.sound.samples.end(), more.sound.samples.begin(), more.sound.samples.end());
}

Result<SpokenText> say(const std::string& text, const std::string& voice, double stretch) {
  const MemoryFile file;
  if (!file.isThere()) return fail(ErrorKind::Failed, "no file in memory could be made", "voice");
  std::string printed;
  const bool ok =
      runAndRead(fmt::format("flite -voice {} -psdur --setf duration_stretch={:.4f} -t {} -o {} 2>/dev/null",
                             quoted(voice), stretch, quoted(text), file.name()),
                 printed);
  SpokenText spoken;
  spoken.phones = parseSegments(printed);
  if (!ok || spoken.phones.empty())
    return fail(ErrorKind::Failed, "the program flite, which speaks the text, could not be run", "voice " + voice,
                "run packaging/setup, or install the package flite");
  auto sound = readAudio(file.name(), kSpeechRate);
  if (!sound) return passOn(sound);
  spoken.sound = std::move(*sound);
  const double seconds = spoken.phones.back().end;
  spoken.sound.samples.resize(static_cast<size_t>(std::lround(seconds * spoken.sound.rate)));
  return spoken;
}

Result<SpokenText> sayAll(std::span<const std::string> sentences, const std::string& voice, double seconds) {
  SpokenText all;
  all.sound.rate = kSpeechRate;
  SpokenText pause;
  pause.sound.samples.resize(static_cast<size_t>(kPause * kSpeechRate));
  pause.phones = {{"sil", 0, kPause}};
  for (size_t i = 0; all.sound.seconds() < seconds; ++i) {
    auto sentence = say(sentences[i % sentences.size()], voice);
    if (!sentence) return passOn(sentence);
    append(all, *sentence);
    append(all, pause);
  }
  cutAt(all, seconds);
  return all;
}

} // namespace d3t::corpus
