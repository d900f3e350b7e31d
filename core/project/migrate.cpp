// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migrate.h"

#include "core/project/project.h"
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace d3t::project {
namespace {

using nlohmann::json;

/// s -> ticks. The check that follows a migration would not see what a cast out of range made of it.
void toTicks(json& seconds) {
  const double value = seconds.get<double>();
  if (!(std::abs(value) <= timeline::secondsOf(timeline::kLatest))) throw std::out_of_range("a time beyond 24 hours");
  seconds = timeline::ticksOfSeconds(value);
}
void toTicks(json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) toTicks(object.at(key));
}

/// Version 1: seconds everywhere, "offsetMs", fades in seconds, spans as objects.
void from1To2(json& root) {
  json& t = root.at("timeline");
  toTicks(t.at("source"), {"from", "to"});
  for (json& sound : t.at("sounds")) toTicks(sound, {"length"});
  for (json& s : t.at("segments")) {
    toTicks(s, {"start", "in", "out"});
    for (const char* fade : {"fadeIn", "fadeOut"}) {
      toTicks(s.at(fade));
      s[fade] = {{"length", s[fade]}, {"shape", "linear"}};
    }
    for (json& viseme : s.at("visemes")) toTicks(viseme.at(0)), toTicks(viseme.at(1));
  }
  for (json& parameter : t.at("parameters"))
    for (json& keyframe : parameter.at("keyframes")) toTicks(keyframe.at(0));
  for (json& span : t.at("silences")) toTicks(span.at(0)), toTicks(span.at(1));
  for (json& marker : t.at("markers")) toTicks(marker, {"time"});
  if (!t.at("loop").is_null()) toTicks(t["loop"].at(0)), toTicks(t["loop"].at(1));
  t["lipOffset"] = t.at("offsetMs").get<double>() / 1000;
  toTicks(t["lipOffset"]);
  t.erase("offsetMs");
  for (json& medium : root.at("media")) {
    medium["path"] = medium.at("file");
    medium.erase("file");
  }
}

using Step = void (*)(json&);
constexpr Step kSteps[] = {from1To2};
static_assert(std::size(kSteps) == Project::kVersion - 1);

} // namespace

std::string migrate(std::string_view text, int from) {
  json root = json::parse(text);
  for (int version = from; version < Project::kVersion; ++version) kSteps[version - 1](root);
  root["schema"] = Project::kVersion;
  return root.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace d3t::project
