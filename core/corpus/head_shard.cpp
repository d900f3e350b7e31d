// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/head_shard.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/base/rates.h"
#include "core/base/tensor_file.h"
#include "core/base/trace.h"
#include "core/corpus/phone_names.h"
#include "core/corpus/texts.h"
#include "core/corpus/utterance.h"
#include "core/media/audio_reader.h"
#include "core/media/video_writer.h"
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace d3t::corpus {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kKind = "d3t-heads-shard";
constexpr const char* kDescription = "shard.json";
constexpr double kShortestStretch = .85, kLongestStretch = 1.25;
constexpr int kPoseNumbers = 13;
constexpr int kPictureCrf = 18, kMaskCrf = 10;
constexpr auto kSignals = static_cast<int64_t>(kMotionSignals.size());
constexpr size_t kMostDescription = size_t{1} << 26;

fs::path shardFolder(const fs::path& folder, int shard) {
  return folder / fmt::format("shard_{:05}", shard);
}

std::string clipName(size_t clip, const char* ending) {
  return fmt::format("clip_{:03}.{}", clip, ending);
}

tl::unexpected<Error> damaged(const std::string& what, const fs::path& file) {
  return badInput("damaged corpus: " + what, file.string(), "start the same `d3talker corpus make` again");
}

// What makes a clip

Voice castVoice(bool woman, Random& random) {
  std::vector<Voice> fitting;
  for (const Voice& v : voices())
    if (v.woman == woman) fitting.push_back(v);
  return fitting[static_cast<size_t>(random.below(static_cast<int>(fitting.size())))];
}

std::vector<std::string> linesFor(const Voice& voice, uint64_t seed) {
  const auto sentences = sentencesIn(voice.language);
  std::vector<std::string> lines;
  for (const int i : Random(seed).permutation(static_cast<int>(sentences.size())))
    lines.emplace_back(sentences[static_cast<size_t>(i)]);
  return lines;
}

/// The clean voice as it was recorded, exactly `seconds` long.
SpokenText recorded(SpokenText clean, const SoundManner& manner, double seconds) {
  SpokenText out;
  out.sound = augmented(clean.sound, manner);
  out.sound.samples.resize(static_cast<size_t>(std::lround(seconds * out.sound.rate)));
  out.phones = movedPhones(std::move(clean.phones), manner.pitch, out.sound);
  while (out.phones.size() > 1 && out.phones.back().start >= out.phones.back().end) out.phones.pop_back();
  return out;
}

// What writes it

RowMatrix motionOf(const GeneratedClip& clip) {
  RowMatrix rows(static_cast<Eigen::Index>(clip.frames.size()), kSignals);
  for (size_t i = 0; i < clip.frames.size(); ++i) {
    const FaceMotion& m = clip.frames[i].motion;
    rows.row(static_cast<Eigen::Index>(i)) << m.opening, m.width, m.jaw, std::max(-m.width, 0.F),
        std::max(-m.opening, 0.F), m.tongue, m.smile, m.brows, m.blink, m.gaze.x(), m.gaze.y();
  }
  return rows;
}

std::vector<float> flat(const MeshPoints& points) {
  std::vector<float> numbers;
  for (int i = 0; i < points.rows(); ++i)
    for (int c = 0; c < 3; ++c) numbers.push_back(points(i, c));
  return numbers;
}

Result<TensorFile> truthOf(const CastClip& cast) {
  const GeneratedClip& clip = cast.clip;
  const auto count = static_cast<int64_t>(clip.frames.size());
  TensorFile file;
  const RowMatrix motion = motionOf(clip);
  file.set("motion", {count, kSignals}, {motion.data(), motion.data() + motion.size()});
  std::vector<float> poses, landmarks, phones;
  for (int i = 0; i < static_cast<int>(count); ++i) {
    const HeadPose& pose = clip.frames[static_cast<size_t>(i)].pose;
    for (int r = 0; r < 3; ++r)
      for (int c = 0; c < 3; ++c) poses.push_back(pose.rotation(r, c));
    for (int c = 0; c < 3; ++c) poses.push_back(pose.translation[c]);
    poses.push_back(pose.scale);
    const std::vector<float> points = flat(clip.landmarks(i));
    landmarks.insert(landmarks.end(), points.begin(), points.end());
  }
  for (const TimedPhone& p : clip.phones) {
    const auto index = phoneIndex(p.name);
    if (!index)
      return fail(ErrorKind::Failed, "the voice said a phone '" + p.name + "' that is not known here",
                  std::string("voice ") + cast.voice.name, "install the voices of Debian 12");
    phones.insert(phones.end(), {static_cast<float>(*index), static_cast<float>(p.start), static_cast<float>(p.end)});
  }
  file.set("pose", {count, kPoseNumbers}, std::move(poses));
  file.set("landmarks", {count, kMeshPoints, 3}, std::move(landmarks));
  file.set("neutral", {kMeshPoints, 3}, flat(clip.neutral()));
  file.set("phones", {static_cast<int64_t>(clip.phones.size()), 3}, std::move(phones));
  file.metadata = {{"phones", phoneList()}, {"motion", fmt::format("{}", fmt::join(kMotionSignals, " "))}};
  return file;
}

Result<VideoWriter> startVideo(const fs::path& file, int size, int crf) {
  VideoWriterOptions options;
  options.quality = crf;
  options.threads = 1; // the same bytes on every machine
  return VideoWriter::create(file, size, size, options);
}

Image grey(const Image& mask) {
  Image out(mask.width, mask.height, 3);
  for (size_t i = 0; i < out.data.size(); ++i) out.data[i] = mask.data[i / 3];
  return out;
}

Status drawVideos(const GeneratedClip& clip, const fs::path& pictures, const fs::path& masks, const Run& run) {
  auto writer = startVideo(pictures, clip.size(), kPictureCrf), maskWriter = startVideo(masks, clip.size(), kMaskCrf);
  if (!writer) return passOn(writer);
  if (!maskWriter) return passOn(maskWriter);
  for (int i = 0; i < static_cast<int>(clip.frames.size()); ++i) {
    if (run.isCancelled()) return cancelledError(pictures.string());
    Drawing drawing = clip.draw(i, run.threads);
    if (Status ok = maskWriter->add(grey(drawing.head)); !ok) return ok;
    if (Status ok = writer->add(std::move(drawing.picture)); !ok) return ok;
  }
  if (Status ok = maskWriter->finish(); !ok) return ok;
  return writer->finish();
}

json listOf(const Eigen::Vector3f& v) {
  return {v.x(), v.y(), v.z()};
}

json described(const Person& p) {
  constexpr std::array kHair = {"short", "swept back", "bob", "long", "curly", "bald"};
  constexpr std::array kGlasses = {"none", "round", "square"};
  constexpr std::array kWall = {"room", "plain", "panels", "window"};
  return {{"woman", p.woman},
          {"shape",
           {{"faceWidth", p.faceWidth},
            {"faceHeight", p.faceHeight},
            {"jawWidth", p.jawWidth},
            {"chin", p.chin},
            {"noseWidth", p.noseWidth},
            {"noseLength", p.noseLength},
            {"eyeSize", p.eyeSize},
            {"mouthWidth", p.mouthWidth},
            {"lipFullness", p.lipFullness},
            {"browHeight", p.browHeight}}},
          {"skin", listOf(p.skin)},
          {"hair", listOf(p.hair)},
          {"iris", listOf(p.iris)},
          {"hairStyle", kHair[static_cast<size_t>(p.hairStyle)]},
          {"glasses", kGlasses[static_cast<size_t>(p.glasses)]},
          {"background", kWall[static_cast<size_t>(p.background)]},
          {"beard", p.beard},
          {"moustache", p.moustache},
          {"light", {{"from", listOf(p.light.from)}, {"key", listOf(p.light.key)}, {"fill", p.light.fill}}},
          {"camera", {{"scale", p.camera.scale}, {"yaw", p.camera.yaw}, {"pitch", p.camera.pitch}}}};
}

json described(const CastClip& cast, uint64_t seed) {
  const Person& p = cast.clip.person;
  const SoundManner& m = cast.manner;
  json room = json::array();
  for (const Reflection& r : m.room) room.push_back({r.delay, r.gain});
  return {{"seed", seed},
          {"person", described(p)},
          {"style",
           {{"articulation", p.articulation},
            {"rounding", p.rounding},
            {"jaw", p.style.jaw},
            {"precision", p.style.precision},
            {"lag", p.style.lag},
            {"headMotion", p.headMotion}}},
          {"voice", {{"name", cast.voice.name}, {"language", cast.voice.language}, {"stretch", cast.stretch}}},
          {"sound",
           {{"pitch", m.pitch},
            {"loudness", m.loudness},
            {"tilt", m.tilt},
            {"room", room},
            {"noise", m.noise},
            {"pinkNoise", m.pinkNoise}}}};
}

Result<json> writeClipFiles(const fs::path& folder, size_t number, uint64_t seed, const HeadCorpusOptions& options,
                            const Run& run) {
  const auto cast = traced("corpus.voice", [&] { return makeCastClip(seed, options.seconds, options.size); });
  if (run.isCancelled()) return cancelledError(folder.string()); // Ctrl-C stops the voice too: not an error of its own
  if (!cast) return passOn(cast);
  const auto truth = truthOf(*cast);
  if (!truth) return passOn(truth);
  const std::string video = clipName(number, "mp4"), mask = clipName(number, "head.mp4"),
                    sound = clipName(number, "wav"), tensors = clipName(number, "safetensors");
  if (auto ok = traced("corpus.draw", [&] { return drawVideos(cast->clip, folder / video, folder / mask, run); }); !ok)
    return passOn(ok);
  if (auto ok = writeWav(folder / sound, cast->clip.sound); !ok) return passOn(ok);
  if (auto ok = writeTensors(folder / tensors, *truth); !ok) return passOn(ok);
  json about = described(*cast, seed);
  for (const std::string& name : {video, mask, sound, tensors}) {
    const auto hash = hashFile(folder / name);
    if (!hash) return passOn(hash);
    about["files"][name] = *hash;
  }
  return about;
}

// What reads it

Result<json> readDescription(const fs::path& folder, const HeadCorpusIndex& index, int shard) {
  const fs::path file = shardFolder(folder, shard) / kDescription;
  const auto text = readFile(file, kMostDescription);
  if (!text) return passOn(text);
  json root = json::parse(*text, nullptr, false); // discarded where it is none, and then has no "kind"
  try {
    if (root.at("kind").get<std::string>() != kKind || root.at("key").get<std::string>() != index.key() ||
        root.at("shard").get<int>() != shard)
      return badInput("the shard belongs to another corpus", file.string(),
                      "start the `d3talker corpus make` of this folder again");
    if (root.at("clips").size() != static_cast<size_t>(index.options.clipsPerShard))
      return damaged("a wrong number of clips", file);
  } catch (const json::exception&) {
    return damaged("this does not describe a shard", file);
  }
  return root;
}

std::vector<MeshPoints> meshesOf(const std::vector<float>& numbers) {
  std::vector<MeshPoints> meshes(numbers.size() / (3 * kMeshPoints), MeshPoints(kMeshPoints, 3));
  size_t at = 0;
  for (MeshPoints& mesh : meshes)
    for (int i = 0; i < kMeshPoints; ++i)
      for (int c = 0; c < 3; ++c) mesh(i, c) = numbers[at++];
  return meshes;
}

std::vector<HeadPose> posesOf(const std::vector<float>& numbers) {
  std::vector<HeadPose> poses(numbers.size() / kPoseNumbers);
  for (size_t i = 0; i < poses.size(); ++i) {
    const float* at = numbers.data() + i * kPoseNumbers;
    for (int r = 0; r < 3; ++r)
      for (int c = 0; c < 3; ++c) poses[i].rotation(r, c) = *at++;
    for (int c = 0; c < 3; ++c) poses[i].translation[c] = *at++;
    poses[i].scale = *at;
  }
  return poses;
}

std::optional<std::vector<TimedPhone>> phonesOf(const std::vector<float>& rows) {
  std::vector<TimedPhone> phones;
  double last = 0;
  for (size_t i = 0; i + 2 < rows.size(); i += 3) {
    const bool known = rows[i] >= 0 && rows[i] < static_cast<float>(phoneNames().size());
    if (!known || rows[i + 1] != last || rows[i + 2] < rows[i + 1]) return std::nullopt;
    phones.push_back({phoneNames()[static_cast<size_t>(rows[i])], rows[i + 1], rows[i + 2]});
    last = rows[i + 2];
  }
  return phones;
}

Result<HeadClip> readClip(const fs::path& folder, size_t number, const json& about, const HeadCorpusOptions& options) {
  const fs::path path = folder / clipName(number, "safetensors");
  const auto file = readTensors(path);
  if (!file) return passOn(file);
  const auto names = file->metadata.find("phones");
  if (names == file->metadata.end() || names->second != phoneList()) return damaged("other names of phones", path);
  const auto frames = static_cast<int64_t>(std::lround(options.seconds * kFrameRate));
  const auto motion = file->get("motion", {frames, kSignals}), poses = file->get("pose", {frames, kPoseNumbers});
  const auto landmarks = file->get("landmarks", {frames, kMeshPoints, 3}),
             neutral = file->get("neutral", {kMeshPoints, 3});
  const auto phones = file->get("phones", {-1, 3});
  for (const auto* part : {&motion, &poses, &landmarks, &neutral, &phones})
    if (!*part) return damaged(part->error().what, path);
  HeadClip clip;
  clip.video = folder / clipName(number, "mp4");
  clip.mask = folder / clipName(number, "head.mp4");
  clip.sound = folder / clipName(number, "wav");
  clip.seed = about.at("seed").get<uint64_t>();
  clip.voice = about.at("voice").at("name").get<std::string>();
  clip.motion = Eigen::Map<const RowMatrix>((*motion)->data.data(), frames, kSignals);
  clip.poses = posesOf((*poses)->data);
  clip.landmarks = meshesOf((*landmarks)->data);
  clip.neutral = meshesOf((*neutral)->data).front();
  auto timed = phonesOf((*phones)->data);
  if (!timed) return damaged("phones that do not follow each other", path);
  clip.phones = std::move(*timed);
  return clip;
}

} // namespace

Result<CastClip> makeCastClip(uint64_t seed, double seconds, int size) {
  Random random(partSeed(seed, 0));
  Person person = castPerson(seed);
  const Voice voice = castVoice(person.woman, random);
  const double stretch = random.uniform(kShortestStretch, kLongestStretch);
  const SoundManner manner = drawManner(random);
  person.voice = voice.name;
  auto clean = sayAll(linesFor(voice, partSeed(seed, 1)), voice.name, seconds * manner.pitch + .01, stretch);
  if (!clean) return passOn(clean);
  return CastClip{GeneratedClip(person, recorded(std::move(*clean), manner, seconds), seconds, size), voice, stretch,
                  manner};
}

Status writeHeadShard(const fs::path& folder, const HeadCorpusIndex& index, int shard, const Run& run,
                      const std::function<void()>& clipDone) {
  const uint64_t seed = partSeed(index.seed, static_cast<uint64_t>(shard));
  return writeFolderAtomically(shardFolder(folder, shard), [&](const fs::path& temporary) -> Status {
    json root = {{"kind", kKind}, {"key", index.key()}, {"shard", shard}, {"clips", json::array()}};
    for (size_t clip = 0; clip < static_cast<size_t>(index.options.clipsPerShard); ++clip) {
      auto about = writeClipFiles(temporary, clip, partSeed(seed, clip), index.options, run);
      if (!about) return passOn(about);
      root["clips"].push_back(std::move(*about));
      clipDone();
    }
    return writeFileAtomically(temporary / kDescription, root.dump(2) + "\n");
  });
}

std::optional<std::string> hashOfWholeShard(const fs::path& folder, const HeadCorpusIndex& index, int shard) {
  const auto root = readDescription(folder, index, shard);
  if (!root) return std::nullopt;
  try {
    for (const json& clip : root->at("clips"))
      for (const auto& [name, hash] : clip.at("files").items()) {
        const auto is = hashFile(shardFolder(folder, shard) / fs::path(name).filename());
        if (!is || *is != hash.get<std::string>()) return std::nullopt;
      }
  } catch (const json::exception&) {
    return std::nullopt;
  }
  const auto hash = hashFile(shardFolder(folder, shard) / kDescription);
  return hash ? std::optional(*hash) : std::nullopt;
}

Result<std::vector<HeadClip>> readHeadShard(const fs::path& folder, const HeadCorpusIndex& index, int shard) {
  const auto root = readDescription(folder, index, shard);
  if (!root) return passOn(root);
  const fs::path place = shardFolder(folder, shard);
  std::vector<HeadClip> clips;
  try {
    for (const json& about : root->at("clips")) {
      auto clip = readClip(place, clips.size(), about, index.options);
      if (!clip) return passOn(clip);
      clips.push_back(std::move(*clip));
    }
  } catch (const json::exception&) {
    return damaged("it does not say who is seen", place);
  }
  return clips;
}

} // namespace d3t::corpus
