// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of visemes, markers and keyframes.
#include "ui/timeline/inspector_pages.h"

#include "ui/timeline/number_field.h"
#include "ui/timeline/time_field.h"
#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

VisemePage::VisemePage(Studio& studio, Edits& edits)
    : InspectorPage(studio, edits), shape_(new QComboBox), mode_(new QComboBox), from_(new TimeField(tr("From"))),
      to_(new TimeField(tr("To"))) {
  setObjectName(QStringLiteral("visemePage"));
  shape_->setObjectName(QStringLiteral("visemeShape"));
  mode_->setObjectName(QStringLiteral("visemeMode"));
  from_->setObjectName(QStringLiteral("visemeFrom"));
  to_->setObjectName(QStringLiteral("visemeTo"));
  for (size_t i = 0; i < kVisemeNames.size(); ++i) shape_->addItem(Words::visemeWithExample(static_cast<VisemeId>(i)));
  shape_->setAccessibleName(tr("Mouth shape"));
  for (const auto mode : {VisemeMode::Natural, VisemeMode::Hold, VisemeMode::Mute})
    mode_->addItem(Words::mode(mode), static_cast<int>(mode));
  mode_->setAccessibleName(tr("Mode"));
  mode_->setToolTip(tr("Natural blends into its neighbours, Hold keeps the shape, Mute lets the mouth rest"));
  auto* back = new QPushButton(icon(QStringLiteral("reset")), tr("Back to automatic"));
  auto* form = new QFormLayout(this);
  form->addRow(tr("Mouth shape"), shape_);
  form->addRow(tr("Mode"), mode_);
  form->addRow(tr("From"), from_);
  form->addRow(tr("To"), to_);
  form->addRow(back);
  const auto set = [this] {
    edits_.setViseme(static_cast<VisemeId>(shape_->currentIndex()),
                     static_cast<VisemeMode>(mode_->currentData().toInt()));
  };
  connect(shape_, &QComboBox::activated, this, set);
  connect(mode_, &QComboBox::activated, this, set);
  connect(back, &QPushButton::clicked, this, [this] { edits_.clearViseme(); });
  // The fields show times of the timeline.
  const auto ofSound = [this](qint64 time) {
    const auto chosen = studio_.selection.viseme();
    const Segment* s = chosen ? findSegment(now(), chosen->segment) : nullptr;
    return s ? time - s->start + s->in : time;
  };
  connect(from_, &TimeField::edited, this, [this, ofSound](qint64 time) {
    if (const auto chosen = studio_.selection.viseme()) move(ofSound(time), chosen->span.to);
  });
  connect(to_, &TimeField::edited, this, [this, ofSound](qint64 time) {
    if (const auto chosen = studio_.selection.viseme()) move(chosen->span.from, ofSound(time));
  });
}

void VisemePage::move(Ticks from, Ticks to) {
  const auto chosen = studio_.selection.viseme();
  if (!chosen) return;
  VisemeSpan span = chosen->span;
  const VisemeSpan was = span;
  span.from = from, span.to = to;
  const bool ok = edits_.apply(tr("Move viseme"), [&](Timeline& t) -> Status {
    if (auto cleared = clearVisemes(t, chosen->segment, was.from, was.to); !cleared) return cleared;
    return setViseme(t, chosen->segment, span);
  });
  if (ok) studio_.selection.selectViseme({chosen->segment, span});
}

void VisemePage::refresh() {
  const auto chosen = studio_.selection.viseme();
  const Segment* s = chosen ? findSegment(now(), chosen->segment) : nullptr;
  if (!s) return;
  shape_->setCurrentIndex(chosen->span.viseme);
  mode_->setCurrentIndex(mode_->findData(static_cast<int>(chosen->span.mode)));
  from_->display(chosen->span.from - s->in + s->start);
  to_->display(chosen->span.to - s->in + s->start);
}

MarkerPage::MarkerPage(Studio& studio, Edits& edits)
    : InspectorPage(studio, edits), name_(new QLineEdit), time_(new TimeField(tr("Time"))), colour_(new QComboBox) {
  setObjectName(QStringLiteral("markerPage"));
  name_->setObjectName(QStringLiteral("markerPageName"));
  time_->setObjectName(QStringLiteral("markerTime"));
  colour_->setObjectName(QStringLiteral("markerColour"));
  name_->setAccessibleName(tr("Name"));
  name_->setMaxLength(200);
  colour_->setAccessibleName(tr("Colour"));
  for (int i = 0; i < kMarkerColours; ++i) colour_->addItem(Words::colour(i));
  auto* form = new QFormLayout(this);
  form->addRow(tr("Name"), name_);
  form->addRow(tr("Time"), time_);
  form->addRow(tr("Colour"), colour_);
  const auto change = [this](auto edit) {
    const Marker* m = edits_.marker();
    if (!m) return;
    Marker changed = *m;
    edit(changed);
    if (!(changed == *m)) edits_.changeMarker(changed);
  };
  connect(name_, &QLineEdit::editingFinished, this,
          [=, this] { change([&](Marker& m) { m.name = name_->text().toStdString(); }); });
  connect(time_, &TimeField::edited, this, [=](qint64 time) { change([&](Marker& m) { m.time = time; }); });
  connect(colour_, &QComboBox::activated, this, [=](int colour) { change([&](Marker& m) { m.colour = colour; }); });
}

void MarkerPage::refresh() {
  const Marker* m = edits_.marker();
  if (!m) return;
  const QString name = QString::fromStdString(m->name);
  if (name_->text() != name) name_->setText(name);
  time_->display(m->time);
  for (int i = 0; i < kMarkerColours; ++i)
    colour_->setItemIcon(i, icon(QStringLiteral("marker"), tokens().markers[static_cast<size_t>(i)]));
  colour_->setCurrentIndex(m->colour);
}

KeyframePage::KeyframePage(Studio& studio, Edits& edits)
    : InspectorPage(studio, edits), form_(new QFormLayout(this)), time_(new TimeField(tr("Time"))),
      way_(new QComboBox) {
  setObjectName(QStringLiteral("keyframePage"));
  time_->setObjectName(QStringLiteral("keyframeTime"));
  way_->setObjectName(QStringLiteral("keyframeWay"));
  way_->setAccessibleName(tr("Towards the next keyframe"));
  for (const auto way : {Interpolation::Hold, Interpolation::Linear, Interpolation::Smooth})
    way_->addItem(Words::interpolation(way), static_cast<int>(way));
  form_->addRow(tr("Time"), time_);
  form_->addRow(tr("Towards the next"), way_);
  connect(time_, &TimeField::edited, this, [this](qint64 time) {
    const auto key = studio_.selection.keyframe();
    const Keyframe* k = edits_.keyframe();
    if (!k) return;
    Keyframe moved = *k;
    moved.time = time;
    if (edits_.apply(tr("Move keyframe"),
                     [=, was = k->time](Timeline& t) { return moveKeyframe(t, key->parameter, was, moved); }))
      studio_.selection.selectKeyframe({key->parameter, time});
  });
  connect(way_, &QComboBox::activated, this, [this] {
    if (const auto key = studio_.selection.keyframe())
      edits_.setInterpolation(*key, static_cast<Interpolation>(way_->currentData().toInt()));
  });
}

void KeyframePage::setValue(double value) {
  const auto key = studio_.selection.keyframe();
  const Keyframe* k = edits_.keyframe();
  if (!k) return;
  Keyframe changed = *k;
  changed.value = value;
  edits_.apply(
      Words::parameter(key->parameter, value), [=](Timeline& t) { return setKeyframe(t, key->parameter, changed); },
      mergeKey());
}

void KeyframePage::refresh() {
  const auto key = studio_.selection.keyframe();
  const Keyframe* k = edits_.keyframe();
  if (!k) return;
  if (!value_ || shown_ != key->parameter) { // ranges and units differ
    shown_ = key->parameter;
    if (value_) form_->removeRow(value_);
    const ParameterSpec& spec = specOf(shown_);
    value_ = new NumberField({.name = Words::parameter(shown_),
                              .unit = *spec.unit ? QStringLiteral("×") : QString(),
                              .hint = Words::meaning(shown_),
                              .low = spec.low,
                              .high = spec.high,
                              .standard = spec.standard,
                              .step = .1,
                              .digits = 2});
    value_->setObjectName(QStringLiteral("keyframeValue"));
    form_->insertRow(0, value_);
    value_->show();
    connect(value_, &NumberField::edited, this, &KeyframePage::setValue);
    connect(value_, &NumberField::finished, this, [this] { done(); });
  }
  value_->display(k->value);
  time_->display(k->time);
  way_->setCurrentIndex(way_->findData(static_cast<int>(k->towardsNext)));
}

} // namespace d3t::ui
