// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/recording_guide.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr int kDrawing = 120, kWidest = 1100; // px

/// A drawing from resources/icons in the colours of the theme.
class Drawing : public QWidget {
public:
  explicit Drawing(const QString& name) : name_(name) { setFixedSize(kDrawing, kDrawing); }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    icon(name_).paint(&painter, rect());
  }

private:
  QString name_;
};

} // namespace

RecordingGuide::RecordingGuide(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("recordingGuide"));
  auto* title = new QLabel(tr("How to record a good clip"));
  title->setProperty("role", "display");
  auto* subtitle = new QLabel(tr("A phone or a webcam is enough. Ten seconds are better than five; more than twenty "
                                 "are not needed."));
  subtitle->setProperty("role", "secondary");

  auto* grid = new QGridLayout;
  grid->setSpacing(space::kMedium);
  QWidget* cards[] = {
      card(QStringLiteral("guide-distance"), tr("Distance"),
           tr("An arm's length from the camera, which stands still at the height of your eyes. Head and shoulders fill "
              "the picture: the face is about a third of its height.")),
      card(QStringLiteral("guide-light"), tr("Light"),
           tr("Soft light from the front, as from a window. No lamp behind you, no hard shadow across the face.")),
      card(QStringLiteral("guide-look"), tr("Look"),
           tr("Into the camera, with small natural movements of the head. Hair out of the face, mouth in sight.")),
      card(QStringLiteral("guide-say"), tr("What to say"),
           tr("Anything, without a pause, in any language. Good: words with p, b and m, wide and round vowels, as in "
              "“My mother baked a big apple pie”.")),
      card(QStringLiteral("guide-time"), tr("How long"),
           tr("Start, wait a second, talk for 10 to 20 seconds, stop. One take: no cuts, no zoom.")),
      card(QStringLiteral("guide-avoid"), tr("What to avoid"),
           tr("A second person, hands before the mouth, music and noise, filters, subtitles, a moving camera."))};
  for (int i = 0; i < 6; ++i) grid->addWidget(cards[i], i / 2, i % 2);

  auto* choose = new QPushButton(tr("Choose a clip …"));
  choose->setObjectName(QStringLiteral("guideChoose"));
  choose->setProperty("primary", true);
  auto* back = new QPushButton(tr("Back"));
  back->setObjectName(QStringLiteral("guideBack"));
  connect(choose, &QPushButton::clicked, this, &RecordingGuide::clipWanted);
  connect(back, &QPushButton::clicked, this, &RecordingGuide::closed);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(back);
  buttons->addStretch(1);
  buttons->addWidget(choose);

  auto* middle = new QWidget;
  middle->setMaximumWidth(kWidest);
  auto* column = new QVBoxLayout(middle);
  column->setSpacing(space::kMedium);
  column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
  column->addWidget(title);
  column->addWidget(subtitle);
  column->addLayout(grid, 1);
  column->addStretch(0);
  column->addLayout(buttons);
  auto* holder = new QWidget;
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch(1);
  row->addWidget(middle, 20);
  row->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(holder);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
}

QWidget* RecordingGuide::card(const QString& drawing, const QString& title, const QString& text) {
  auto* frame = new QFrame;
  frame->setProperty("role", "card");
  auto* heading = new QLabel(title);
  heading->setProperty("role", "title");
  auto* words = new QLabel(text);
  words->setWordWrap(true);
  auto* column = new QVBoxLayout;
  column->setSpacing(space::kSmall);
  column->addStretch(1);
  column->addWidget(heading);
  column->addWidget(words);
  column->addStretch(1);
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
  row->setSpacing(space::kLarge);
  row->addWidget(new Drawing(drawing), 0, Qt::AlignVCenter);
  row->addLayout(column, 1);
  return frame;
}

} // namespace d3t::ui
