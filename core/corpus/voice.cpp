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
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace d3t::corpus {
namespace {

constexpr double kPause = .18; // s between sentences, beside the silence flite puts around each
// kal (8 kHz) is left to flite's kal16.
constexpr auto kVoiceTable = std::to_array<Voice>({
    {"slt", "en", true, false},
    {"rms", "en", false, false},
    {"awb", "en", false, false},
    {"kal16", "en", false, false},
    {"cmu_us_slt_arctic_hts", "en", true, true},
    {"kal_diphone", "en", false, true},
    {"ked_diphone", "en", false, true},
    {"lp_diphone", "it", true, true},
    {"pc_diphone", "it", false, true},
    {"czech_dita", "cs", true, true},
    {"czech_ph", "cs", false, true},
    {"suo_fi_lj_diphone", "fi", true, true},
    {"hy_fi_mv_diphone", "fi", false, true},
    {"upc_ca_ona_hts", "ca", true, true},
});

// Sounds of the voices by the names of those of viseme_table.h that look alike; a rolled r is made by the tongue alone.
constexpr auto kLookAlikes = std::to_array<std::pair<const char*, const char*>>({
    {"pau", "sil"}, {"#", "sil"}, {"##", "sil"}, {"_", "sil"}, {"ax", "ah"}, {"dx", "d"},  {"a", "aa"}, {"E", "eh"},
    {"e", "eh"},    {"i", "iy"},  {"O", "ao"},   {"o", "ao"},  {"u", "uw"},  {"j", "y"},   {"J", "n"},  {"L", "l"},
    {"S", "sh"},    {"Z", "zh"},  {"ts", "s"},   {"dz", "z"},  {"tS", "ch"}, {"dZ", "jh"}, {"r", "d"},  {"rr", "d"},
    {"c", "s"},     {"ch", "hh"}, {"h", "hh"},   {"n*", "ng"}, {"n~", "n"},  {"y", "uw"},
});

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

/// For a string of Scheme.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// Says the text into a file; `printed` gets the segments as flite prints them.
bool runFestival(const std::string& text, const std::string& voice, double stretch, const std::string& file,
                 std::string& printed) {
  const std::string program =
      fmt::format("(begin (voice_{}) (Parameter.set 'Duration_Stretch {:.4f}) (set! u (utt.synth (Utterance Text "
                  "\"{}\"))) (utt.save.wave u \"{}\" 'riff) (mapcar (lambda (s) (format t \"%s:%2.5f \" (item.name "
                  "s) (item.feat s 'end))) (utt.relation.items u 'Segment)))",
                  voice, stretch, escaped(text), file);
  return runAndRead(fmt::format("festival -b {} 2>/dev/null", quoted(program)), printed);
}

/// What a phone of a voice is called in the viseme table. English voices have all but three of its names.
std::string nameOf(std::string phone, std::string_view language) {
  const bool english = language == "en";
  while (!english && phone.size() > 1 && (phone.back() == '1' || phone.back() == ':')) phone.pop_back();
  for (const auto& [theirs, ours] : kLookAlikes)
    if (phone == theirs && (!english || phone == "pau" || phone == "ax" || phone == "dx")) return ours;
  return phone;
}

/// "pau:0.224 m:0.260 ..." (name and end of each segment).
std::vector<TimedPhone> parseSegments(const std::string& text, std::string_view language) {
  std::vector<TimedPhone> phones;
  std::istringstream words(text);
  double last = 0;
  for (std::string word; words >> word;) {
    const size_t colon = word.rfind(':');
    if (colon == std::string::npos) continue;
    const double end = std::atof(word.c_str() + colon + 1);
    phones.push_back({nameOf(word.substr(0, colon), language), last, end});
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

std::span<const Voice> voices() {
  return kVoiceTable;
}

Result<SpokenText> say(const std::string& text, const std::string& voice, double stretch) {
  const auto known =
      std::find_if(kVoiceTable.begin(), kVoiceTable.end(), [&](const Voice& v) { return voice == v.name; });
  const bool festival = known != kVoiceTable.end() && known->festival;
  const MemoryFile file;
  if (!file.isThere()) return fail(ErrorKind::Failed, "no file in memory could be made", "voice");
  std::string printed;
  const bool ok = festival ? runFestival(text, voice, stretch, file.name(), printed)
                           : runAndRead(fmt::format("flite -voice {} -psdur --setf duration_stretch={:.4f} -t {} -o {} "
                                                    "2>/dev/null",
                                                    quoted(voice), stretch, quoted(text), file.name()),
                                        printed);
  SpokenText spoken;
  spoken.phones = parseSegments(printed, known == kVoiceTable.end() ? "en" : known->language);
  if (!ok || spoken.phones.empty()) {
    const char* program = festival ? "festival" : "flite";
    return fail(ErrorKind::Failed, fmt::format("the program {}, which speaks the text, could not be run", program),
                "voice " + voice, fmt::format("run packaging/setup, or install {} and this voice", program));
  }
  auto sound = readAudio(file.name(), kSpeechRate);
  if (!sound) return passOn(sound);
  spoken.sound = std::move(*sound);
  const double seconds = spoken.phones.back().end;
  spoken.sound.samples.resize(static_cast<size_t>(std::lround(seconds * spoken.sound.rate)));
  return spoken;
}

Result<SpokenText> sayAll(std::span<const std::string> sentences, const std::string& voice, double seconds,
                          double stretch) {
  SpokenText all;
  all.sound.rate = kSpeechRate;
  SpokenText pause;
  pause.sound.samples.resize(static_cast<size_t>(kPause * kSpeechRate));
  pause.phones = {{"sil", 0, kPause}};
  for (size_t i = 0; all.sound.seconds() < seconds; ++i) {
    auto sentence = say(sentences[i % sentences.size()], voice, stretch);
    if (!sentence) return passOn(sentence);
    append(all, *sentence);
    append(all, pause);
  }
  cutAt(all, seconds);
  return all;
}

} // namespace d3t::corpus
