// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/identity.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/head/rig_file.h"
#include "core/identity/package.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

using Json = nlohmann::json;
constexpr char kManifest[] = "manifest.json", kModel[] = "model.safetensors", kPlates[] = "plates.mp4",
               kThumbnail[] = "thumbnail.jpg";
constexpr char kFormat[] = "d3talker-identity";
constexpr int kMaxBody = 100000, kMaxSide = 8192;

Json consentJson(const Consent& c) {
  return {{"who", c.who},         {"statement", c.statement}, {"scope", c.scope},
          {"expires", c.expires}, {"clipHash", c.clipHash},   {"given", c.given}};
}

Consent readConsent(const Json& json) {
  const auto text = [&](const char* name) { return json.at(name).get<std::string>(); };
  return {text("who"), text("statement"), text("scope"), text("expires"), text("clipHash"), text("given")};
}

Json manifestOf(const Identity& id) {
  Json facts = Json::array();
  for (const auto& [name, value] : id.facts) facts.push_back({name, value});
  Json encoder; // null where there is none
  if (id.encoder) encoder = {{"name", id.encoder->name}, {"hash", id.encoder->hash}};
  Json json{{"format", kFormat},
            {"version", id.version()},
            {"speechEncoder", encoder},
            {"refiner", id.refiner.has_value()},
            {"name", id.name},
            {"source", id.source},
            {"sourceHash", id.sourceHash},
            {"created", id.created},
            {"facts", facts},
            {"frame", {{"width", id.width}, {"height", id.height}}},
            {"window", {{"x", id.window.x}, {"y", id.window.y}, {"side", id.window.side}}},
            {"crop", {{"x", id.crop.x}, {"y", id.crop.y}, {"width", id.crop.width}, {"height", id.crop.height}}}};
  if (id.consent) json["consent"] = consentJson(*id.consent);
  return json;
}

tl::unexpected<Error> damaged(const std::filesystem::path& file, const std::string& what) {
  return badInput("the identity file is damaged: " + what, file.string(), "make it again with `d3talker create`");
}

// Throws nlohmann exceptions on missing or wrong entries; openIdentity catches them.
void readManifest(const Json& json, Identity& id) {
  id.name = json.at("name").get<std::string>();
  id.source = json.at("source").get<std::string>();
  id.sourceHash = json.at("sourceHash").get<std::string>();
  id.created = json.at("created").get<std::string>();
  for (const auto& fact : json.at("facts"))
    id.facts.emplace_back(fact.at(0).get<std::string>(), fact.at(1).get<std::string>());
  id.width = json.at("frame").at("width").get<int>();
  id.height = json.at("frame").at("height").get<int>();
  const Json& window = json.at("window");
  id.window = {window.at("x").get<float>(), window.at("y").get<float>(), window.at("side").get<float>()};
  if (const auto encoder = json.find("speechEncoder"); encoder != json.end() && !encoder->is_null()) {
    id.encoder.emplace();
    id.encoder->name = encoder->at("name").get<std::string>();
    id.encoder->hash = encoder->at("hash").get<std::string>();
  }
  if (json.value("refiner", false)) id.refiner.emplace(); // its weights come with the model
  if (const auto consent = json.find("consent"); consent != json.end() && !consent->is_null())
    id.consent = readConsent(*consent);
  const Json& crop = json.at("crop");
  id.crop = {crop.at("x").get<int>(), crop.at("y").get<int>(), crop.at("width").get<int>(),
             crop.at("height").get<int>()};
}

bool plausible(const Identity& id) {
  const auto side = [](int v) { return v >= 16 && v <= kMaxSide; };
  const auto inside = [](int at, int length) {
    return at >= 0 && length >= 16 && length <= kWorkSize && at <= kWorkSize - length;
  };
  return side(id.width) && side(id.height) && std::isfinite(id.window.x) && std::isfinite(id.window.y) &&
         std::abs(id.window.x) <= kMaxSide && std::abs(id.window.y) <= kMaxSide && id.window.side >= 16 &&
         id.window.side <= kMaxSide && inside(id.crop.x, id.crop.width) && inside(id.crop.y, id.crop.height);
}

void saveBody(TensorFile& file, const std::vector<BodyFrame>& body) {
  std::vector<float> poses, codes, places;
  for (const auto& frame : body) {
    appendPose(poses, frame.pose);
    codes.insert(codes.end(), frame.code.begin(), frame.code.end());
    places.insert(places.end(), {static_cast<float>(frame.clipFrame), static_cast<float>(frame.shot)});
  }
  const auto count = static_cast<int64_t>(body.size());
  file.set("body.pose", {count, kPoseNumbers}, std::move(poses));
  file.set("body.code", {count, kCodes}, std::move(codes));
  file.set("body.place", {count, 2}, std::move(places));
}

Status loadBody(const TensorFile& file, std::vector<BodyFrame>& body) {
  auto poses = file.get("body.pose", {-1, kPoseNumbers});
  if (!poses) return passOn(poses);
  const int64_t count = (*poses)->shape[0];
  auto codes = file.get("body.code", {count, kCodes});
  auto places = file.get("body.place", {count, 2});
  if (!codes) return passOn(codes);
  if (!places) return passOn(places);
  if (count < 1 || count > kMaxBody) return badInput("it has no body frames", "identity", "make the identity again");
  for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
    BodyFrame frame;
    auto pose = readPose((*poses)->data.data() + i * kPoseNumbers);
    if (!pose) return passOn(pose);
    frame.pose = *pose;
    std::copy_n((*codes)->data.data() + i * kCodes, kCodes, frame.code.begin());
    const float* place = (*places)->data.data() + 2 * i;
    if (std::abs(place[0]) > 1e7f || std::abs(place[1]) > 1e7f)
      return badInput("a body frame has an impossible number", "identity", "make the identity again");
    frame.clipFrame = static_cast<int>(place[0]);
    frame.shot = static_cast<int>(place[1]);
    body.push_back(frame);
  }
  return {};
}

Result<std::string> thumbnailBytes(const Image& image, const std::filesystem::path& beside) {
  const std::filesystem::path temporary = beside.string() + ".thumbnail.jpg";
  if (auto ok = writeImage(temporary, image, 92); !ok) return passOn(ok);
  auto bytes = readFile(temporary);
  std::error_code ignored;
  std::filesystem::remove(temporary, ignored);
  return bytes;
}

Status loadModel(const TensorFile& file, Identity& id) {
  auto rig = loadRig(file);
  auto head = GaussianHead::load(file);
  auto motion = MouthMotion::load(file);
  auto sound = SoundEncoder::load(file);
  if (!rig) return passOn(rig);
  if (!head) return passOn(head);
  if (!motion) return passOn(motion);
  if (!sound) return passOn(sound);
  id.rig = std::move(*rig);
  id.head = std::move(*head);
  id.motion = std::move(*motion);
  id.sound = *sound;
  if (id.encoder) {
    auto projection = EncoderProjection::load(file);
    if (!projection) return passOn(projection);
    projection->name = id.encoder->name;
    projection->hash = id.encoder->hash;
    id.encoder = std::move(*projection);
  }
  if (id.refiner) {
    auto refiner = RefinerWeights::load(file);
    if (!refiner) return passOn(refiner);
    id.refiner = std::move(*refiner);
  }
  return loadBody(file, id.body);
}

} // namespace

Status saveIdentity(const std::filesystem::path& file, const Identity& id, const std::filesystem::path& plates) {
  if (id.consent)
    if (auto ok = checkConsent(*id.consent); !ok) return ok;
  removeLeftovers(file); // of killed runs
  TensorFile model;
  saveRig(model, id.rig);
  id.head.save(model);
  id.motion.save(model);
  id.sound.save(model);
  if (id.encoder) id.encoder->save(model);
  if (id.refiner) id.refiner->save(model);
  saveBody(model, id.body);
  auto video = readFile(plates);
  if (!video) return passOn(video);
  auto thumbnail = thumbnailBytes(id.thumbnail, plates);
  if (!thumbnail) return passOn(thumbnail);
  return writePackage(file, {{kManifest, manifestOf(id).dump(2, ' ', false, Json::error_handler_t::replace)},
                             {kThumbnail, std::move(*thumbnail)},
                             {kModel, encodeTensors(model)},
                             {kPlates, std::move(*video)}});
}

Result<Identity> openIdentity(const std::filesystem::path& file) {
  auto package = PackageReader::open(file);
  if (!package) return passOn(package);
  auto manifest = package->read(kManifest);
  if (!manifest) return passOn(manifest);
  Identity id;
  try {
    const Json json = Json::parse(*manifest);
    if (json.at("format") != kFormat)
      return badInput("this is not an identity", file.string(), "choose a .d3id file made by `d3talker create`");
    if (json.at("version").get<int>() > Identity::kVersion)
      return badInput("this identity was made by a newer version of the program", file.string(),
                      "update D3 Talker Studio");
    readManifest(json, id);
  } catch (const Json::exception&) {
    return damaged(file, "its manifest cannot be read");
  }
  if (!plausible(id)) return damaged(file, "its manifest has impossible sizes");
  if (id.consent && !checkConsent(*id.consent)) return damaged(file, "its record of consent cannot be read");
  if (!package->has(kPlates)) return damaged(file, "the plate video is missing");
  auto model = package->read(kModel);
  if (!model) return passOn(model);
  auto tensors = decodeTensors(*model, file.string());
  if (!tensors) return passOn(tensors);
  if (auto ok = loadModel(*tensors, id); !ok) return damaged(file, ok.error().what);
  auto thumbnail = package->read(kThumbnail);
  if (!thumbnail) return passOn(thumbnail);
  auto image = readImage(thumbnail->data(), thumbnail->size(), file.string());
  if (!image) return passOn(image);
  id.thumbnail = std::move(*image);
  return id;
}

Result<std::string> readPlates(const std::filesystem::path& identity) {
  auto package = PackageReader::open(identity);
  if (!package) return passOn(package);
  return package->read(kPlates);
}

} // namespace d3t
