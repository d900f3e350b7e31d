// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/base/atomic_file.h"
#include "core/project/migrate.h"
#include "core/timeline/text.h"
#include "core/timeline/timeline_text.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace d3t::project {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kKind = "D3 Talker Studio project";
constexpr const char* kMediaKinds[] = {"sound", "identity", "clip"};

std::string textOf(const json& j) {
  return j.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string extraOf(json rest, std::initializer_list<const char*> known) {
  for (const char* key : known) rest.erase(key);
  return rest.empty() ? std::string() : textOf(rest);
}

json toJson(const Media& m) {
  json j = {{"id", m.id},
            {"kind", kMediaKinds[static_cast<size_t>(m.kind) - 1]},
            {"path", m.path},
            {"hash", m.hash},
            {"size", m.size}};
  if (!m.extra.empty()) j.update(json::parse(m.extra));
  return j;
}

Media mediaFrom(const json& j) {
  Media m;
  m.id = j.at("id").get<std::string>();
  const auto& kind = j.at("kind").get_ref<const std::string&>();
  const auto known = std::find(std::begin(kMediaKinds), std::end(kMediaKinds), kind);
  if (known == std::end(kMediaKinds)) throw std::invalid_argument("unknown kind of file \"" + kind + "\"");
  m.kind = static_cast<MediaKind>(known - std::begin(kMediaKinds) + 1);
  m.path = j.at("path").get<std::string>();
  m.hash = j.at("hash").get<std::string>();
  if (!j.at("size").is_number_unsigned()) throw std::invalid_argument("a size that is none");
  m.size = j["size"].get<uint64_t>();
  m.extra = extraOf(j, {"id", "kind", "path", "hash", "size"});
  const bool fine = !m.id.empty() && timeline::isName(m.id) && !m.path.empty() && timeline::isUtf8(m.path) &&
                    m.path.find('\0') == std::string::npos && timeline::isName(m.hash);
  if (!fine) throw std::invalid_argument("a file with a broken name");
  return m;
}

json headJson(const Project& p) {
  json j = {{"kind", kKind},
            {"schema", Project::kVersion},
            {"name", p.name},
            {"created", p.created},
            {"media", json::array()}};
  for (const Media& m : p.media) j["media"].push_back(toJson(m));
  if (!p.extra.empty()) j.update(json::parse(p.extra));
  return j;
}

void readHead(const json& j, Project& p) {
  p.name = j.at("name").get<std::string>();
  p.created = j.at("created").get<std::string>();
  if (!timeline::isName(p.name) || !timeline::isName(p.created)) throw std::invalid_argument("a broken name");
  p.media.clear();
  if (!j.at("media").is_array() || j["media"].size() > kMaxMedia)
    throw std::invalid_argument("too many files, or none");
  std::set<std::string> ids;
  for (const json& m : j["media"]) {
    p.media.push_back(mediaFrom(m));
    if (!ids.insert(p.media.back().id).second) throw std::invalid_argument("two files with one id");
  }
  p.extra = extraOf(j, {"kind", "schema", "name", "created", "media", "timeline"});
}

tl::unexpected<Error> damaged(const std::string& why, const std::string& where) {
  return badInput("the project is damaged: " + why, where, "open an earlier copy of it");
}

/// 0: this is none of our projects.
int64_t versionIn(const json& root) {
  const bool ours = root.is_object() && root.value("kind", json()) == kKind;
  return ours && root.value("schema", json()).is_number_integer() ? root["schema"].get<int64_t>() : 0;
}

Status checkVersion(const json& root, const std::string& where) {
  const int64_t version = versionIn(root);
  if (version <= Project::kVersion) return {};
  return badInput(fmt::format("the project was made by a newer version of the program (its format is {}, known is {})",
                              version, Project::kVersion),
                  where, "update D3 Talker Studio; the project was left as it is");
}

} // namespace

std::string writeHead(const Project& p) {
  return textOf(headJson(p));
}

Status readHead(Project& p, std::string_view text, const std::string& where) {
  Project draft = p;
  try {
    readHead(json::parse(text), draft);
  } catch (const std::exception& e) {
    return damaged(e.what(), where);
  }
  p = std::move(draft);
  return {};
}

std::string writeProject(const Project& p) {
  // One line per part: a person can read it, and a tool that compares versions shows what changed.
  std::string out = "{\n";
  const json head = headJson(p);
  for (const auto& [key, value] : head.items()) {
    if (key != "media") {
      out += fmt::format(" {}: {},\n", textOf(json(key)), textOf(value));
      continue;
    }
    out += " \"media\": [";
    for (size_t i = 0; i < value.size(); ++i) out += fmt::format("{}\n  {}", i ? "," : "", textOf(value[i]));
    out += "\n ],\n";
  }
  return out + " \"timeline\": " + timeline::writeTimeline(p.timeline) + "\n}\n";
}

Result<Project> readProject(std::string_view text, const std::string& where) {
  if (auto ok = timeline::checkJsonDepth(text, where); !ok) return passOn(ok);
  try {
    json root = json::parse(text);
    if (auto ok = checkVersion(root, where); !ok) return passOn(ok);
    const int64_t version = versionIn(root);
    if (version < 1) return badInput("this is no project of D3 Talker Studio", where, "choose the folder of a project");
    if (version < Project::kVersion) root = json::parse(migrate(text, static_cast<int>(version)));
    Project p;
    readHead(root, p);
    auto edited = timeline::readTimeline(textOf(root.at("timeline")), where);
    if (!edited) return passOn(edited);
    p.timeline = std::move(*edited);
    return p;
  } catch (const std::exception& e) { // of the JSON library, and ours above
    return damaged(e.what(), where);
  }
}

Status checkVersion(std::string_view text, const std::string& where) {
  if (!timeline::checkJsonDepth(text, where)) return {};
  return checkVersion(json::parse(text, nullptr, false), where);
}

Status saveProject(const fs::path& folder, const Project& p) {
  return writeFileAtomically(folder / kProjectFile, writeProject(p));
}

Result<Project> loadProject(const fs::path& folder) {
  const fs::path file = folder / kProjectFile;
  const auto text = readFile(file, size_t{1} << 29);
  if (!text) return passOn(text);
  return readProject(*text, file.string());
}

const Media* findMedia(const Project& p, const std::string& id) {
  for (const Media& m : p.media)
    if (m.id == id) return &m;
  return nullptr;
}

} // namespace d3t::project
