// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/base/tensor_file.h"
#include "core/speech/speech.h"

namespace d3t {
namespace {

constexpr const char* kVersion = "3"; // of the analysis: rises with every change of its numbers
constexpr int kMelBands = 40;

std::string keyOf(const Audio& audio) {
  const auto* bytes = reinterpret_cast<const char*>(audio.samples.data());
  return hashBytes({bytes, audio.samples.size() * sizeof(float)});
}

void put(TensorFile& file, const std::string& name, const RowMatrix& m) {
  file.set(name, {m.rows(), m.cols()}, {m.data(), m.data() + m.size()});
}

bool read(const TensorFile& file, const std::string& name, int rows, int columns, RowMatrix& m) {
  auto tensor = file.get(name, {rows, columns});
  if (tensor) m = Eigen::Map<const RowMatrix>((*tensor)->data.data(), rows, columns);
  return tensor.has_value();
}

bool read(const TensorFile& file, const std::string& name, int rows, std::vector<float>& values) {
  auto tensor = file.get(name, {rows});
  if (tensor) values = (*tensor)->data;
  return tensor.has_value();
}

bool readFeatures(const TensorFile& file, int frames, SpeechFeatures& out) {
  return read(file, "scores", frames, kStates, out.scores) &&
         read(file, "posteriors", frames, kPhones, out.posteriors) &&
         read(file, "code", frames, kSpeechCode, out.code) && read(file, "articulation", frames, 3, out.articulation) &&
         read(file, "log_mel", frames, kMelBands, out.logMel) && read(file, "energy", frames, out.energy) &&
         read(file, "voice", frames, out.voice);
}

} // namespace

Result<SpeechFeatures> loadOrAnalyse(const std::filesystem::path& cacheFile, const Audio& audio,
                                     const AcousticModel& model, Run& run) {
  const std::string key = keyOf(audio);
  std::error_code ignored;
  if (std::filesystem::exists(cacheFile, ignored))
    if (const auto file = readTensors(cacheFile)) {
      const auto sound = file->metadata.find("sound"), version = file->metadata.find("analysis");
      SpeechFeatures features;
      if (sound != file->metadata.end() && sound->second == key && version != file->metadata.end() &&
          version->second == kVersion && readFeatures(*file, speechFrames(audio.samples.size()), features))
        return features;
    }
  auto features = model.analyse(audio, run);
  if (!features) return features;
  TensorFile file;
  file.metadata = {{"sound", key}, {"analysis", kVersion}};
  put(file, "scores", features->scores);
  put(file, "posteriors", features->posteriors);
  put(file, "code", features->code);
  put(file, "articulation", features->articulation);
  put(file, "log_mel", features->logMel);
  file.set("energy", {features->frames()}, features->energy);
  file.set("voice", {features->frames()}, features->voice);
  if (auto written = writeTensors(cacheFile, file); !written) return passOn(written);
  return features;
}

} // namespace d3t
