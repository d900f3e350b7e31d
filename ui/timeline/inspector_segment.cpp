// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/inspector_pages.h"

#include "ui/project/timecode.h"
#include "ui/timeline/number_field.h"
#include "ui/timeline/time_field.h"
#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

SegmentPage::SegmentPage(Studio& studio, Edits& edits)
    : InspectorPage(studio, edits), one_(new QWidget), name_(new QLabel), problem_(new QLabel), several_(new QLabel),
      start_(new TimeField(tr("Start"))), in_(new TimeField(tr("In"))), out_(new TimeField(tr("Out"))),
      length_(new TimeField(tr("Length"))), gain_(new NumberField({.name = tr("Gain"),
                                                                   .unit = tr("dB"),
                                                                   .hint = {},
                                                                   .low = kMinGainDb,
                                                                   .high = kMaxGainDb,
                                                                   .standard = 0,
                                                                   .step = 1,
                                                                   .digits = 1})) {
  setObjectName(QStringLiteral("segmentPage"));
  start_->setObjectName(QStringLiteral("segmentStart"));
  in_->setObjectName(QStringLiteral("segmentIn"));
  out_->setObjectName(QStringLiteral("segmentOut"));
  length_->setObjectName(QStringLiteral("segmentLength"));
  gain_->setObjectName(QStringLiteral("segmentGain"));
  for (QLabel* label : {name_, problem_, several_}) label->setWordWrap(true), label->setTextFormat(Qt::PlainText);
  problem_->setProperty("role", QStringLiteral("secondary"));
  auto* form = new QFormLayout(one_);
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Sound"), name_);
  form->addRow(problem_);
  form->addRow(tr("Start"), start_);
  form->addRow(tr("In"), in_);
  form->addRow(tr("Out"), out_);
  form->addRow(tr("Length"), length_);
  form->addRow(gain_);
  fadeIn_ = makeFade(*form, Edge::In, tr("Fade in"));
  fadeOut_ = makeFade(*form, Edge::Out, tr("Fade out"));
  auto* replace = new QPushButton(icon(QStringLiteral("sound")), tr("Replace sound …"));
  form->addRow(replace);
  auto* column = new QVBoxLayout(this);
  column->addWidget(one_);
  column->addWidget(several_);
  column->addStretch(1);
  connect(start_, &TimeField::edited, this, [this](qint64 to) {
    const Segment* s = edits_.segment();
    if (!s) return;
    edits_.apply(tr("Move sound"),
                 [id = s->id, by = to - s->start](Timeline& t) { return moveSegments(t, std::span(&id, 1), by); });
  });
  connect(in_, &TimeField::edited, this, [this](qint64 in) {
    if (const Segment* s = edits_.segment()) trimTo(Edge::In, s->start + in - s->in);
  });
  connect(out_, &TimeField::edited, this, [this](qint64 out) {
    if (const Segment* s = edits_.segment()) trimTo(Edge::Out, s->start + out - s->in);
  });
  connect(length_, &TimeField::edited, this, [this](qint64 length) {
    if (const Segment* s = edits_.segment()) trimTo(Edge::Out, s->start + length);
  });
  connect(gain_, &NumberField::edited, this, [this](double dB) {
    const Segment* s = edits_.segment();
    if (!s) return;
    edits_.apply(
        tr("Gain %1 dB").arg(QLocale().toString(dB, 'f', 1)),
        [id = s->id, dB](Timeline& t) { return setGain(t, id, dB); }, mergeKey());
  });
  connect(gain_, &NumberField::finished, this, [this] { done(); });
  connect(replace, &QPushButton::clicked, this, [this] {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Replace sound"), {}, tr("Sounds (*.wav *.mp3 *.flac *.ogg *.opus *.m4a *.aac);;All files (*)"));
    if (!file.isEmpty()) replaceSound(file);
  });
}

SegmentPage::FadeRow SegmentPage::makeFade(QFormLayout& form, Edge edge, const QString& name) {
  FadeRow row{new TimeField(name), new QComboBox};
  row.length->setObjectName(edge == Edge::In ? QStringLiteral("fadeIn") : QStringLiteral("fadeOut"));
  row.shape->setAccessibleName(edge == Edge::In ? tr("Shape of the fade in") : tr("Shape of the fade out"));
  for (const auto shape : {FadeShape::Linear, FadeShape::EqualPower, FadeShape::Smooth})
    row.shape->addItem(Words::fadeShape(shape), static_cast<int>(shape));
  form.addRow(name, row.length);
  form.addRow(QString(), row.shape);
  const auto set = [this, edge](const QString& step, Ticks length, FadeShape shape) {
    if (const Segment* s = edits_.segment())
      edits_.apply(step, [id = s->id, edge, length, shape](Timeline& t) {
        return setFade(t, id, edge, {length, shape});
      });
  };
  const auto fade = [this, edge] {
    const Segment* s = edits_.segment();
    return s ? (edge == Edge::In ? s->fadeIn : s->fadeOut) : Fade{};
  };
  connect(row.length, &TimeField::edited, this, [=](qint64 length) { set(name, length, fade().shape); });
  connect(row.shape, &QComboBox::activated, this, [=, box = row.shape] {
    set(tr("Shape of fade"), fade().length, static_cast<FadeShape>(box->currentData().toInt()));
  });
  return row;
}

void SegmentPage::trimTo(Edge edge, Ticks to) {
  if (const Segment* s = edits_.segment())
    edits_.apply(tr("Trim sound"), [id = s->id, edge, to](Timeline& t) { return trim(t, id, edge, to); });
}

void SegmentPage::replaceSound(const QString& file) {
  const Segment* s = edits_.segment();
  if (!s) return;
  QPointer<SegmentPage> self(this);
  studio_.sounds.add(std::filesystem::path(file.toStdU16String()), [self, id = s->id](Result<Sound> sound) {
    if (!self) return;
    if (!sound) return emit self->edits_.refused(QString::fromStdString(sound.error().message()), {});
    const Segment* old = findSegment(self->now(), id);
    if (!old) return; // deleted meanwhile
    Ticks room = sound->length;
    for (const Segment& other : self->now().segments)
      if (other.start > old->start) room = std::min(room, other.start - old->start);
    Id fresh = 0;
    const bool ok = self->edits_.apply(tr("Replace sound"), [&, start = old->start](Timeline& t) -> Status {
      if (auto gone = deleteSegments(t, std::span(&id, 1)); !gone) return gone;
      const auto dropped = dropSound(t, {.sound = *sound, .out = room, .at = start});
      if (!dropped) return passOn(dropped);
      fresh = *dropped;
      return {};
    });
    if (ok) self->studio_.selection.selectSegments({fresh});
  });
}

QString SegmentPage::title() const {
  return edits_.segment() ? tr("Sound") : tr("Sounds");
}

void SegmentPage::refresh() {
  const Segment* s = edits_.segment();
  one_->setVisible(s != nullptr);
  several_->setVisible(!s);
  if (!s)
    return several_->setText(tr("%n sounds are selected. Drag one to move them all, or delete them.", nullptr,
                                static_cast<int>(studio_.selection.segments().size())));
  const Sound* sound = findSound(now(), s->sound);
  name_->setText(sound ? QString::fromStdString(sound->name) : QString());
  const QString id = QString::fromStdString(s->sound);
  const QString problem = studio_.sounds.state(id) == SoundStore::State::Unknown
                              ? tr("The sound is not in the project any more")
                              : studio_.sounds.problem(id);
  problem_->setText(problem);
  problem_->setVisible(!problem.isEmpty());
  start_->display(s->start);
  in_->display(s->in);
  out_->display(s->out);
  length_->display(s->length());
  gain_->display(s->gainDb);
  for (const auto& [row, fade] : {std::pair(&fadeIn_, s->fadeIn), std::pair(&fadeOut_, s->fadeOut)}) {
    row->length->display(fade.length);
    row->shape->setCurrentIndex(row->shape->findData(static_cast<int>(fade.shape)));
    row->shape->setEnabled(fade.length > 0);
  }
}

} // namespace d3t::ui
