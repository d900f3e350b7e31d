// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/inspector_pages.h"

#include "ui/project/timecode.h"
#include "ui/timeline/number_field.h"
#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

quint64 InspectorPage::steps_ = 0;

QString InspectorPage::mergeKey() const {
  return QStringLiteral("inspector %1").arg(steps_);
}

void InspectorPage::done() {
  ++steps_;
  studio_.session.endMerge();
}

TimelinePage::TimelinePage(Studio& studio, Edits& edits)
    : InspectorPage(studio, edits), offset_(new NumberField({.name = tr("Lips later than the sound"),
                                                             .unit = tr("ms"),
                                                             .hint = tr("Below 0 the lips move before the sound"),
                                                             .low = -1000,
                                                             .high = 1000,
                                                             .standard = 0,
                                                             .step = 10,
                                                             .digits = 0})) {
  setObjectName(QStringLiteral("timelinePage"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::kMedium);
  for (const auto id : {ParameterId::LipStrength, ParameterId::IndividualMix, ParameterId::HeadMotion,
                        ParameterId::Blink, ParameterId::Gaze}) {
    rows_.push_back(makeRow(id));
    column->addWidget(rows_.back().field);
  }
  offset_->setObjectName(QStringLiteral("lipOffset"));
  column->addWidget(offset_);
  column->addStretch(1);
  connect(offset_, &NumberField::edited, this, [this](double ms) {
    edits_.apply(
        tr("Lips %1 ms later").arg(ms, 0, 'f', 0),
        [ms](Timeline& t) { return setLipOffset(t, static_cast<Ticks>(ms) * kTicksPerMs); }, mergeKey());
  });
  connect(offset_, &NumberField::finished, this, [this] { done(); });
  connect(&studio.playhead, &Playhead::moved, this, [this] {
    if (isVisible()) refresh();
  });
}

TimelinePage::Row TimelinePage::makeRow(ParameterId id) {
  const ParameterSpec& spec = specOf(id);
  Row row{id,
          new NumberField({.name = Words::parameter(id),
                           .unit = *spec.unit ? QStringLiteral("×") : QString(),
                           .hint = Words::meaning(id),
                           .low = spec.low,
                           .high = spec.high,
                           .standard = spec.standard,
                           .step = .1,
                           .digits = 2}),
          new QToolButton, new QToolButton, new QToolButton};
  row.field->setObjectName(QLatin1String(spec.key));
  auto* keys = new QWidget;
  auto* line = new QHBoxLayout(keys);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  const auto button = [&](QToolButton* tool, const char* name, const QString& picture, const QString& what) {
    tool->setObjectName(QLatin1String(name));
    tool->setIcon(icon(picture));
    tool->setToolTip(what);
    tool->setAccessibleName(tr("%1: %2", "parameter: what a button does").arg(Words::parameter(id), what));
    line->addWidget(tool);
  };
  button(row.previous, "previousKeyframe", QStringLiteral("previous"), tr("To the keyframe before"));
  button(row.set, "setKeyframe", QStringLiteral("keyframe"), tr("Keyframe at the playhead"));
  button(row.next, "nextKeyframe", QStringLiteral("next"), tr("To the next keyframe"));
  row.field->addWidget(keys);
  connect(row.field, &NumberField::edited, this, [this, id](double value) { setValue(id, value); });
  connect(row.field, &NumberField::finished, this, [this] { done(); });
  connect(row.set, &QToolButton::clicked, this, [this, id] { toggleKeyframe(id); });
  connect(row.previous, &QToolButton::clicked, this, [this, id] { seekKeyframe(id, false); });
  connect(row.next, &QToolButton::clicked, this, [this, id] { seekKeyframe(id, true); });
  return row;
}

namespace {

std::optional<Keyframe> keyframeAt(const Timeline& t, ParameterId id, Ticks at) {
  const auto& list = t.parameter(id).keyframes;
  const size_t i = list.firstWhere([&](const Keyframe& k) { return k.time >= at; });
  return i < list.size() && list[i].time == at ? std::optional(list[i]) : std::nullopt;
}

} // namespace

void TimelinePage::setValue(ParameterId id, double value) {
  const Ticks at = studio_.playhead.at();
  const bool animated = !now().parameter(id).keyframes.empty();
  const auto there = keyframeAt(now(), id, at);
  edits_.apply(
      Words::parameter(id, value),
      [=](Timeline& t) {
        if (!animated) return setParameter(t, id, value);
        Keyframe k = there.value_or(Keyframe{at, value});
        k.value = value;
        return setKeyframe(t, id, k);
      },
      mergeKey());
}

void TimelinePage::toggleKeyframe(ParameterId id) {
  const Ticks at = studio_.playhead.at();
  const bool there = keyframeAt(now(), id, at).has_value();
  const double value = valueAt(now(), id, at);
  edits_.apply(there ? tr("Delete keyframe") : tr("Add keyframe"), [=](Timeline& t) {
    return there ? removeKeyframe(t, id, at) : setKeyframe(t, id, {at, value});
  });
}

void TimelinePage::seekKeyframe(ParameterId id, bool forward) {
  const auto& list = now().parameter(id).keyframes;
  const Ticks at = studio_.playhead.at();
  const size_t i = list.firstWhere([&](const Keyframe& k) { return forward ? k.time > at : k.time >= at; });
  if (forward ? i < list.size() : i > 0) studio_.playhead.seek(list[forward ? i : i - 1].time);
}

void TimelinePage::refresh() {
  const Ticks at = studio_.playhead.at();
  for (const Row& row : rows_) {
    const auto& list = now().parameter(row.id).keyframes;
    row.field->display(valueAt(now(), row.id, at));
    const bool there = keyframeAt(now(), row.id, at).has_value();
    row.set->setIcon(icon(there ? QStringLiteral("keyframe-set") : QStringLiteral("keyframe")));
    row.set->setToolTip(there ? tr("Delete the keyframe at the playhead") : tr("Keyframe at the playhead"));
    row.set->setAccessibleName(
        tr("%1: %2", "parameter: what a button does").arg(Words::parameter(row.id), row.set->toolTip()));
    row.previous->setEnabled(!list.empty() && list[0].time < at);
    row.next->setEnabled(!list.empty() && list.back().time > at);
  }
  offset_->display(static_cast<double>(now().lipOffset) / static_cast<double>(kTicksPerMs));
}

} // namespace d3t::ui
