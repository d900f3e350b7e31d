// SPDX-License-Identifier: GPL-3.0-or-later
// One codec for whole timelines and for changes: a whole timeline is written without a `before`, and then every field
// and every list is there; a change holds what differs. A list is either all its items, or {"at", "remove", "insert"}.
#include "core/timeline/timeline_text.h"

#include "core/timeline/text.h"
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace d3t::timeline {
namespace {

using nlohmann::json;

constexpr const char* kFadeShapes[] = {"linear", "equalPower", "smooth"};
constexpr const char* kInterpolations[] = {"hold", "linear", "smooth"};
constexpr const char* kVisemeModes[] = {"natural", "hold", "mute"};

template <class Enum> const char* nameOf(const char* const (&names)[3], Enum value) {
  return names[static_cast<size_t>(value) - 1];
}
template <class Enum> Enum enumOf(const char* const (&names)[3], const json& j) {
  for (size_t i = 0; i < 3; ++i)
    if (j.get_ref<const std::string&>() == names[i]) return static_cast<Enum>(i + 1);
  throw std::invalid_argument("unknown word \"" + j.get<std::string>() + "\"");
}

std::string textOf(const json& j) {
  return j.dump(-1, ' ', false, json::error_handler_t::replace);
}
/// A whole number: nlohmann would round a fraction or wrap around silently.
int64_t wholeOf(const json& j) {
  const bool tooLarge = j.is_number_unsigned() && j.get<uint64_t>() > uint64_t{INT64_MAX};
  if (!j.is_number_integer() || tooLarge) throw std::invalid_argument("a whole number is expected");
  return j.get<int64_t>();
}
double numberOf(const json& j) {
  if (!j.is_number()) throw std::invalid_argument("a number is expected");
  return j.get<double>();
}

json toJson(const Span& s) {
  return {s.from, s.to};
}
json toJson(const Sound& s) {
  return {{"id", s.id}, {"hash", s.hash}, {"name", s.name}, {"length", s.length}};
}
json toJson(const Fade& f) {
  return {{"length", f.length}, {"shape", nameOf(kFadeShapes, f.shape)}};
}
json toJson(const VisemeSpan& v) {
  return {v.from, v.to, kVisemeNames[v.viseme], nameOf(kVisemeModes, v.mode)};
}
json toJson(const Keyframe& k) {
  return {k.time, k.value, nameOf(kInterpolations, k.towardsNext)};
}
json toJson(const Marker& m) {
  return {{"id", m.id}, {"time", m.time}, {"colour", m.colour}, {"name", m.name}};
}
json toJson(const Source& s) {
  return {{"identity", s.identity}, {"hash", s.hash}, {"from", s.from}, {"to", s.to}};
}

void fromJson(const json& j, Span& s) {
  s = {wholeOf(j.at(0)), wholeOf(j.at(1))};
}
void fromJson(const json& j, Sound& s) {
  s = {j.at("id").get<std::string>(), j.at("hash").get<std::string>(), j.at("name").get<std::string>(),
       wholeOf(j.at("length"))};
}
void fromJson(const json& j, Fade& f) {
  f = {wholeOf(j.at("length")), enumOf<FadeShape>(kFadeShapes, j.at("shape"))};
}
void fromJson(const json& j, VisemeSpan& v) {
  const auto viseme = visemeNamed(j.at(2).get_ref<const std::string&>());
  if (!viseme) throw std::invalid_argument("unknown viseme \"" + j.at(2).get<std::string>() + "\"");
  v = {wholeOf(j.at(0)), wholeOf(j.at(1)), *viseme, enumOf<VisemeMode>(kVisemeModes, j.at(3))};
}
void fromJson(const json& j, Keyframe& k) {
  k = {wholeOf(j.at(0)), numberOf(j.at(1)), enumOf<Interpolation>(kInterpolations, j.at(2))};
}
void fromJson(const json& j, Marker& m) {
  const int64_t colour = wholeOf(j.at("colour"));
  if (colour < 0 || colour >= kMarkerColours) throw std::invalid_argument("unknown colour");
  m = {static_cast<Id>(wholeOf(j.at("id"))), wholeOf(j.at("time")), static_cast<int>(colour),
       j.at("name").get<std::string>()};
}
void fromJson(const json& j, Source& s) {
  s = {j.at("identity").get<std::string>(), j.at("hash").get<std::string>(), wholeOf(j.at("from")),
       wholeOf(j.at("to"))};
}

template <class T> json listJson(const SharedList<T>* before, const SharedList<T>& after) {
  json items = json::array();
  if (!before) {
    for (const T& item : after) items.push_back(toJson(item));
    return items;
  }
  const auto ends = before->commonEnds(after);
  for (size_t i = ends.start; i < after.size() - ends.end; ++i) items.push_back(toJson(after[i]));
  return {{"at", ends.start}, {"remove", before->size() - ends.start - ends.end}, {"insert", std::move(items)}};
}

template <class T, class Read> void readList(const json& j, SharedList<T>& list, const Read& read) {
  const json& items = j.is_array() ? j : j.at("insert");
  const auto at = static_cast<size_t>(j.is_array() ? 0 : wholeOf(j.at("at")));
  const auto removed = j.is_array() ? list.size() : static_cast<size_t>(wholeOf(j.at("remove")));
  if (!items.is_array() || at > list.size() || removed > list.size() - at)
    throw std::invalid_argument("a change that does not fit");
  std::vector<T> inserted;
  inserted.reserve(items.size());
  for (const json& item : items) inserted.push_back(read(item));
  list.splice(at, removed, inserted);
}
template <class T> void readList(const json& j, SharedList<T>& list) {
  readList(j, list, [](const json& item) {
    T value;
    fromJson(item, value);
    return value;
  });
}

/// Adds the fields that an earlier reader did not know.
void addExtra(json& to, const std::string& extra) {
  if (!extra.empty()) to.update(json::parse(extra));
}
std::string extraOf(const json& j, std::initializer_list<const char*> known) {
  json rest = j;
  for (const char* key : known) rest.erase(key);
  return rest.empty() ? std::string() : textOf(rest);
}

/// All of a segment, or what differs from `like`.
json segmentJson(const Segment& s, const Segment* like) {
  json j = {{"id", s.id}};
  if (like) j["like"] = like->id;
  const auto put = [&](const char* key, const auto& value, bool same) {
    if (!same) j[key] = value;
  };
  put("sound", s.sound, like && s.sound == like->sound);
  put("start", s.start, like && s.start == like->start);
  put("in", s.in, like && s.in == like->in);
  put("out", s.out, like && s.out == like->out);
  put("gainDb", s.gainDb, like && s.gainDb == like->gainDb);
  put("fadeIn", toJson(s.fadeIn), like && s.fadeIn == like->fadeIn);
  put("fadeOut", toJson(s.fadeOut), like && s.fadeOut == like->fadeOut);
  if (!like || !(s.visemes == like->visemes)) j["visemes"] = listJson(like ? &like->visemes : nullptr, s.visemes);
  addExtra(j, s.extra);
  return j;
}

Segment segmentFrom(const json& j, const Timeline& before) {
  Segment s;
  if (j.contains("like")) {
    const Segment* like = findSegment(before, static_cast<Id>(wholeOf(j.at("like"))));
    if (!like) throw std::invalid_argument("a change of a segment that is not there");
    s = *like;
  }
  const bool whole = !j.contains("like");
  const auto get = [&](const char* key, const auto& read) {
    if (whole || j.contains(key)) read(j.at(key));
  };
  s.id = static_cast<Id>(wholeOf(j.at("id")));
  get("sound", [&](const json& v) { s.sound = v.get<std::string>(); });
  get("start", [&](const json& v) { s.start = wholeOf(v); });
  get("in", [&](const json& v) { s.in = wholeOf(v); });
  get("out", [&](const json& v) { s.out = wholeOf(v); });
  get("gainDb", [&](const json& v) { s.gainDb = numberOf(v); });
  get("fadeIn", [&](const json& v) { fromJson(v, s.fadeIn); });
  get("fadeOut", [&](const json& v) { fromJson(v, s.fadeOut); });
  get("visemes", [&](const json& v) { readList(v, s.visemes); });
  s.extra = extraOf(j, {"id", "like", "sound", "start", "in", "out", "gainDb", "fadeIn", "fadeOut", "visemes"});
  return s;
}

/// The segment that `s` can be told by: itself before the change, or the one it was cut from.
const Segment* likeOf(const Segment& s, const Timeline& before) {
  if (const Segment* same = findSegment(before, s.id)) return same;
  const Segment* like = nullptr;
  for (const Segment& b : before.segments)
    if (b.sound == s.sound && (!like || (b.in <= s.in && s.in < b.out))) like = &b;
  return like;
}

json segmentsJson(const Timeline* before, const Timeline& after) {
  json items = json::array();
  const auto ends = before ? before->segments.commonEnds(after.segments) : SharedList<Segment>::Ends();
  for (size_t i = ends.start; i < after.segments.size() - ends.end; ++i)
    items.push_back(segmentJson(after.segments[i], before ? likeOf(after.segments[i], *before) : nullptr));
  if (!before) return items;
  const size_t removed = before->segments.size() - ends.start - ends.end;
  return {{"at", ends.start}, {"remove", removed}, {"insert", std::move(items)}};
}

json parametersJson(const Timeline* before, const Timeline& after) {
  json all = json::object();
  for (size_t i = 0; i < kParameters; ++i) {
    const Parameter* old = before ? &before->parameters[i] : nullptr;
    const Parameter& p = after.parameters[i];
    if (old && *old == p) continue;
    all[specOf(static_cast<ParameterId>(i)).key] = {
        {"value", p.value}, {"keyframes", listJson(old ? &old->keyframes : nullptr, p.keyframes)}};
  }
  return all;
}

json encode(const Timeline* before, const Timeline& t) {
  json j = json::object();
  const auto list = [&](const char* key, auto member) {
    if (!before || !(before->*member == t.*member)) j[key] = listJson(before ? &(before->*member) : nullptr, t.*member);
  };
  if (!before || !(before->source == t.source)) j["source"] = toJson(t.source);
  list("sounds", &Timeline::sounds);
  if (!before || !(before->segments == t.segments)) j["segments"] = segmentsJson(before, t);
  if (!before || before->lipOffset != t.lipOffset) j["lipOffset"] = t.lipOffset;
  if (!before || before->parameters != t.parameters) j["parameters"] = parametersJson(before, t);
  list("silences", &Timeline::silences);
  list("markers", &Timeline::markers);
  if (!before || before->loop != t.loop) j["loop"] = t.loop ? toJson(*t.loop) : json();
  if (!before || before->nextId != t.nextId) j["nextId"] = t.nextId;
  if (!before || before->extra != t.extra) addExtra(j, t.extra);
  return j;
}

void decodeParameters(const json& j, Timeline& t) {
  for (size_t i = 0; i < kParameters; ++i) {
    const auto it = j.find(specOf(static_cast<ParameterId>(i)).key);
    if (it == j.end()) continue; // as in a file from before the parameter was there
    t.parameters[i].value = numberOf(it->at("value"));
    readList(it->at("keyframes"), t.parameters[i].keyframes);
  }
}

void decode(const json& j, Timeline& t) {
  if (!j.is_object()) throw std::invalid_argument("an object is expected");
  const Timeline before = t;
  const auto has = [&](const char* key) { return j.contains(key); };
  if (has("source")) fromJson(j["source"], t.source);
  if (has("sounds")) readList(j["sounds"], t.sounds);
  if (has("segments")) readList(j["segments"], t.segments, [&](const json& s) { return segmentFrom(s, before); });
  if (has("lipOffset")) t.lipOffset = wholeOf(j["lipOffset"]);
  if (has("parameters")) decodeParameters(j["parameters"], t);
  if (has("silences")) readList(j["silences"], t.silences);
  if (has("markers")) readList(j["markers"], t.markers);
  if (has("loop")) t.loop.reset();
  if (has("loop") && !j["loop"].is_null()) fromJson(j["loop"], t.loop.emplace());
  if (has("nextId")) t.nextId = static_cast<Id>(wholeOf(j["nextId"]));
  const std::string extra =
      extraOf(j, {"source", "sounds", "segments", "lipOffset", "parameters", "silences", "markers", "loop", "nextId"});
  if (!extra.empty()) t.extra = extra;
}

} // namespace

std::string writeTimeline(const Timeline& t) {
  return textOf(encode(nullptr, t));
}

Result<Timeline> readTimeline(std::string_view text, const std::string& where) {
  Timeline t;
  if (auto ok = applyChange(t, text, where); !ok) return passOn(ok);
  return t;
}

std::string writeChange(const Timeline& before, const Timeline& after) {
  return textOf(encode(&before, after));
}

Status applyChange(Timeline& t, std::string_view text, const std::string& where) {
  const auto damaged = [&](const std::string& why) {
    return badInput("the timeline is damaged: " + why, where, "open an earlier state of the project");
  };
  if (auto ok = checkJsonDepth(text, where); !ok) return ok;
  Timeline draft = t;
  try {
    decode(json::parse(text), draft);
  } catch (const std::exception& e) { // of the JSON library, and ours above
    return damaged(e.what());
  }
  if (const auto ok = check(draft); !ok) return damaged(ok.error().message());
  t = std::move(draft);
  return {};
}

} // namespace d3t::timeline
