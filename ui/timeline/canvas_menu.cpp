// SPDX-License-Identifier: GPL-3.0-or-later
// The context menus of the canvas.
#include "ui/timeline/canvas.h"

#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QActionGroup>
#include <QMenu>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

/// An action of a menu with one choice of several.
void addChoice(QMenu& menu, QActionGroup* group, const QString& text, bool on, std::function<void()> run) {
  QAction* action = menu.addAction(text);
  action->setCheckable(true);
  action->setChecked(on);
  group->addAction(action);
  QObject::connect(action, &QAction::triggered, group, [run = std::move(run)] { run(); });
}

} // namespace

void TimelineCanvas::fillVisemeMenu(QMenu& menu) {
  const auto chosen = studio_.selection.viseme();
  if (!chosen) return;
  const VisemeSpan now = chosen->span;
  QMenu* shapes = menu.addMenu(icon(QStringLiteral("mouth")), tr("Mouth shape"));
  auto* group = new QActionGroup(shapes);
  // By how the mouth looks: a person looks for the shape, not for the name.
  const QString kinds[] = {tr("At rest"), tr("Lips closed"),  tr("Open"),   tr("Half open"),
                           tr("Round"),   tr("Lip on teeth"), tr("Hissed"), tr("Inside the mouth")};
  for (int kind = 0; kind < 8; ++kind) {
    QMenu* of = shapes->addMenu(kinds[kind]);
    for (size_t i = 0; i < kVisemeNames.size(); ++i) {
      const auto id = static_cast<VisemeId>(i);
      if (kindOfViseme(id) != kind) continue;
      addChoice(*of, group, Words::visemeWithExample(id), now.viseme == id,
                [this, id, now] { edits_.setViseme(id, now.mode); });
    }
  }
  menu.addSeparator();
  auto* modes = new QActionGroup(&menu);
  for (const auto mode : {VisemeMode::Natural, VisemeMode::Hold, VisemeMode::Mute})
    addChoice(menu, modes, Words::mode(mode), now.mode == mode,
              [this, now, mode] { edits_.setViseme(now.viseme, mode); });
  menu.addSeparator();
  menu.addAction(icon(QStringLiteral("reset")), tr("Back to automatic"), this, [this] { edits_.clearViseme(); });
}

void TimelineCanvas::fillSegmentMenu(QMenu& menu, const Segment& s) {
  const QString sound = QString::fromStdString(s.sound);
  if (studio_.sounds.state(sound) == SoundStore::State::Failed)
    menu.addAction(icon(QStringLiteral("reset")), tr("Try to read the sound again"), this,
                   [this, sound] { studio_.sounds.retry(sound); });
  for (const char* id : {"timeline.split", "timeline.delete", "timeline.rippleDelete"})
    menu.addAction(studio_.actions[QLatin1String(id)]);
  for (const Edge edge : {Edge::In, Edge::Out}) {
    const Fade fade = edge == Edge::In ? s.fadeIn : s.fadeOut;
    if (fade.length == 0) continue;
    QMenu* shapes = menu.addMenu(edge == Edge::In ? tr("Shape of the fade in") : tr("Shape of the fade out"));
    auto* group = new QActionGroup(shapes);
    for (const auto shape : {FadeShape::Linear, FadeShape::EqualPower, FadeShape::Smooth})
      addChoice(*shapes, group, Words::fadeShape(shape), fade.shape == shape, [this, id = s.id, edge, fade, shape] {
        edits_.apply(tr("Shape of fade"), [=](Timeline& t) { return setFade(t, id, edge, {fade.length, shape}); });
      });
  }
  menu.addSeparator();
  for (const char* id : {"timeline.importVisemes", "timeline.exportTextGrid", "timeline.exportRhubarb"})
    if (QAction* action = studio_.actions.find(QLatin1String(id))) menu.addAction(action);
  if (!s.visemes.empty())
    menu.addAction(tr("All visemes back to automatic"), this, [this, id = s.id] {
      edits_.apply(tr("Automatic visemes"), [id](Timeline& t) -> Status {
        const Segment* now = findSegment(t, id);
        if (!now) return {};
        return clearVisemes(t, id, 0, findSound(t, now->sound)->length);
      });
    });
}

void TimelineCanvas::fillMarkerMenu(QMenu& menu, Id id) {
  const Marker* m = edits_.marker();
  if (!m) return;
  menu.addAction(icon(QStringLiteral("text")), tr("Rename"), this, [this, id] { renameMarker(id); });
  QMenu* colours = menu.addMenu(tr("Colour"));
  auto* group = new QActionGroup(colours);
  for (int i = 0; i < kMarkerColours; ++i) {
    addChoice(*colours, group, Words::colour(i), m->colour == i, [this, i, marker = *m] {
      Marker changed = marker;
      changed.colour = i;
      edits_.changeMarker(changed);
    });
    group->actions().last()->setIcon(icon(QStringLiteral("marker"), tokens().markers[static_cast<size_t>(i)]));
  }
  menu.addAction(studio_.actions[QStringLiteral("timeline.delete")]);
}

void TimelineCanvas::fillKeyframeMenu(QMenu& menu, const SelectedKeyframe& key) {
  const Keyframe* k = edits_.keyframe();
  if (!k) return;
  auto* group = new QActionGroup(&menu);
  for (const auto way : {Interpolation::Hold, Interpolation::Linear, Interpolation::Smooth})
    addChoice(menu, group, Words::interpolation(way), k->towardsNext == way,
              [this, key, way] { edits_.setInterpolation(key, way); });
  menu.addSeparator();
  menu.addAction(studio_.actions[QStringLiteral("timeline.delete")]);
}

void TimelineCanvas::fillMenu(QMenu& menu, const Hit& hit, Ticks at) {
  const Timeline& t = studio_.session.timeline();
  switch (hit.part) {
  case Part::Segment:
  case Part::SegmentIn:
  case Part::SegmentOut:
  case Part::FadeIn:
  case Part::FadeOut:
  case Part::Gain:
    if (const Segment* s = findSegment(t, hit.id)) fillSegmentMenu(menu, *s);
    return;
  case Part::Viseme:
  case Part::VisemeEdge:
    return fillVisemeMenu(menu);
  case Part::Marker:
    return fillMarkerMenu(menu, hit.id);
  case Part::Keyframe:
    return fillKeyframeMenu(menu, {hit.parameter, hit.time});
  case Part::Curve:
    menu.addAction(icon(QStringLiteral("keyframe")), tr("Keyframe here"), this,
                   [this, id = hit.parameter, at] { edits_.addKeyframe(id, at); });
    return;
  case Part::Silence:
  case Part::SilenceFrom:
  case Part::SilenceTo:
    menu.addAction(icon(QStringLiteral("delete")), tr("Remove silence"), this, [this, span = hit.span] {
      edits_.apply(tr("Remove silence"), [span](Timeline& draft) { return removeSilence(draft, span); });
    });
    return;
  case Part::SourceFrom:
  case Part::SourceTo:
  case Part::Source:
    if (t.source.from == 0 && t.source.to == 0) return;
    menu.addAction(icon(QStringLiteral("reset")), tr("Use the whole body"), this, [this] {
      edits_.apply(tr("Use the whole body"), [](Timeline& draft) {
        return setSource(draft, {.identity = draft.source.identity, .hash = draft.source.hash});
      });
    });
    return;
  case Part::Ruler:
  case Part::Loop:
  case Part::LoopIn:
  case Part::LoopOut:
    menu.addAction(studio_.actions[QStringLiteral("timeline.marker")]);
    if (t.loop) menu.addAction(studio_.actions[QStringLiteral("timeline.loopClear")]);
    return;
  default:
    return;
  }
}

} // namespace d3t::ui
