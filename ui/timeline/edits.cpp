// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/edits.h"

#include "ui/project/timecode.h"
#include "ui/timeline/words.h"
#include <algorithm>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

/// core writes errors without capital and full stop.
QString sentence(const std::string& text) {
  QString s = QString::fromStdString(text);
  if (s.isEmpty()) return s;
  s[0] = s[0].toUpper();
  return s.endsWith(u'.') ? s : s + u'.';
}

} // namespace

bool Edits::apply(const QString& name, const History::Edit& edit, const QString& mergeKey) {
  if (!studio_.session.isOpen()) return false;
  // Tried on a copy first: the message belongs here and not into the window's bar, where Session would put it.
  Timeline draft = now();
  if (auto ok = edit(draft); !ok) {
    emit refused(sentence(ok.error().what), sentence(ok.error().todo));
    return false;
  }
  return studio_.session.apply(name, edit, mergeKey).has_value();
}

const Segment* Edits::segment() const {
  const auto& ids = studio_.selection.segments();
  return ids.size() == 1 ? findSegment(now(), ids.front()) : nullptr;
}

const Marker* Edits::marker() const {
  for (const Marker& m : now().markers)
    if (studio_.selection.marker() == m.id) return &m;
  return nullptr;
}

const Keyframe* Edits::keyframe() const {
  const auto chosen = studio_.selection.keyframe();
  if (!chosen) return nullptr;
  const auto& list = now().parameter(chosen->parameter).keyframes;
  const size_t i = list.firstWhere([&](const Keyframe& k) { return k.time >= chosen->time; });
  return i < list.size() && list[i].time == chosen->time ? &list[i] : nullptr;
}

void Edits::split() {
  const Ticks at = studio_.playhead.at();
  apply(TimelineWords::tr("Split sound"), [at](Timeline& t) { return timeline::split(t, at); });
}

void Edits::remove(bool closeGap) {
  const Selection& selection = studio_.selection;
  if (const auto viseme = selection.viseme()) return clearViseme();
  if (const auto key = selection.keyframe()) return removeKeyframe(key->parameter, key->time);
  if (const auto marker = selection.marker()) {
    if (apply(TimelineWords::tr("Delete marker"), [id = *marker](Timeline& t) { return removeMarker(t, id); }))
      studio_.selection.clear();
    return;
  }
  const std::vector<Id> ids = selection.segments();
  if (ids.empty())
    return emit refused(TimelineWords::tr("Nothing is selected."), TimelineWords::tr("Click what is to be deleted."));
  const Ripple ripple = closeGap ? Ripple::Everything : this->ripple();
  const QString name = ids.size() == 1 ? TimelineWords::tr("Delete sound")
                                       : TimelineWords::tr("Delete %n sounds", nullptr, int(ids.size()));
  if (apply(name, [&](Timeline& t) { return deleteSegments(t, ids, ripple); })) studio_.selection.clear();
}

void Edits::selectAll() {
  std::vector<Id> ids;
  for (const Segment& s : now().segments) ids.push_back(s.id);
  studio_.selection.selectSegments(std::move(ids));
}

void Edits::nudge(int frames) {
  const Ticks by = frames * kFrame;
  const Selection& selection = studio_.selection;
  if (const Marker* m = marker()) {
    Marker moved = *m;
    moved.time = std::max<Ticks>(0, m->time + by);
    apply(TimelineWords::tr("Move marker"), [moved](Timeline& t) { return timeline::changeMarker(t, moved); });
  } else if (const Keyframe* k = keyframe()) {
    Keyframe moved = *k;
    moved.time = std::max<Ticks>(0, k->time + by);
    const ParameterId id = selection.keyframe()->parameter;
    if (apply(TimelineWords::tr("Move keyframe"),
              [=, was = k->time](Timeline& t) { return moveKeyframe(t, id, was, moved); }))
      studio_.selection.selectKeyframe({id, moved.time});
  } else if (const std::vector<Id> ids = selection.segments(); !ids.empty()) {
    apply(TimelineWords::tr("Move sound"), [&](Timeline& t) { return moveSegments(t, ids, by); });
  }
}

void Edits::addMarker() {
  const Ticks at = studio_.playhead.at();
  const QString name = TimelineWords::tr("Marker %1").arg(now().markers.size() + 1);
  Id id = 0;
  const bool ok = apply(TimelineWords::tr("Add marker"), [&](Timeline& t) -> Status {
    const auto added = timeline::addMarker(t, at, name.toStdString());
    if (!added) return passOn(added);
    id = *added;
    return {};
  });
  if (ok) studio_.selection.selectMarker(id);
}

void Edits::changeMarker(const Marker& m) {
  apply(TimelineWords::tr("Change marker"), [m](Timeline& t) { return timeline::changeMarker(t, m); });
}

void Edits::setLoopEdge(Edge edge) {
  const Ticks at = studio_.playhead.at();
  const auto loop = now().loop;
  Span span = loop.value_or(Span{0, std::max(endOf(now()), at + kTicksPerSecond)});
  if (edge == Edge::In) { // an in point behind the out point starts a new region
    span.from = at;
    if (span.to <= at) span.to = std::max(endOf(now()), at + kTicksPerSecond);
  } else {
    span.to = at;
    if (span.from >= at) span.from = 0;
  }
  apply(edge == Edge::In ? TimelineWords::tr("Set in point") : TimelineWords::tr("Set out point"),
        [span](Timeline& t) { return setLoop(t, span); });
}

void Edits::clearLoop() {
  apply(TimelineWords::tr("Clear loop"), [](Timeline& t) { return timeline::clearLoop(t); });
}

void Edits::setSilence(bool on) {
  const auto loop = now().loop;
  if (!loop)
    return emit refused(TimelineWords::tr("There is no stretch to keep silent."),
                        TimelineWords::tr("Set the in and out points first."));
  apply(on ? TimelineWords::tr("Add silence") : TimelineWords::tr("Remove silence"),
        [on, span = *loop](Timeline& t) { return on ? addSilence(t, span) : removeSilence(t, span); });
}

void Edits::seekMarker(bool forward) {
  const auto& markers = now().markers;
  const Ticks at = studio_.playhead.at();
  const size_t i = markers.firstWhere([&](const Marker& m) { return forward ? m.time > at : m.time >= at; });
  if (forward ? i >= markers.size() : i == 0) return;
  const Marker m = markers[forward ? i : i - 1];
  studio_.playhead.seek(m.time);
  studio_.selection.selectMarker(m.id);
}

void Edits::setViseme(VisemeId shape, VisemeMode mode) {
  const auto chosen = studio_.selection.viseme();
  if (!chosen) return;
  const VisemeSpan span{chosen->span.from, chosen->span.to, shape, mode};
  const QString name = mode == VisemeMode::Mute ? TimelineWords::tr("Mute viseme")
                                                : TimelineWords::tr("Viseme %1").arg(Words::viseme(shape));
  if (apply(name, [&](Timeline& t) { return timeline::setViseme(t, chosen->segment, span); }))
    studio_.selection.selectViseme({chosen->segment, span});
}

void Edits::clearViseme() {
  const auto chosen = studio_.selection.viseme();
  if (!chosen) return;
  const VisemeSpan span = chosen->span;
  if (apply(TimelineWords::tr("Automatic viseme"),
            [&](Timeline& t) { return clearVisemes(t, chosen->segment, span.from, span.to); }))
    studio_.selection.clear();
}

void Edits::stepViseme(int by) {
  const auto chosen = studio_.selection.viseme();
  if (!chosen) return;
  const int count = static_cast<int>(kVisemeNames.size());
  setViseme(static_cast<VisemeId>((chosen->span.viseme + by + count) % count), chosen->span.mode);
}

void Edits::addKeyframe(ParameterId id, Ticks at) {
  addKeyframe(id, at, valueAt(now(), id, at));
}

void Edits::addKeyframe(ParameterId id, Ticks at, double value) {
  if (apply(TimelineWords::tr("Add keyframe"), [=](Timeline& t) { return setKeyframe(t, id, {at, value}); }))
    studio_.selection.selectKeyframe({id, at});
}

void Edits::removeKeyframe(ParameterId id, Ticks at) {
  if (apply(TimelineWords::tr("Delete keyframe"), [=](Timeline& t) { return timeline::removeKeyframe(t, id, at); }))
    studio_.selection.clear();
}

void Edits::setInterpolation(const SelectedKeyframe& key, Interpolation way) {
  const Keyframe* k = keyframe();
  if (!k) return;
  Keyframe changed = *k;
  changed.towardsNext = way;
  apply(TimelineWords::tr("Keyframe: %1").arg(Words::interpolation(way)),
        [=](Timeline& t) { return setKeyframe(t, key.parameter, changed); });
}

} // namespace d3t::ui
