// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_headers.h"

#include "ui/timeline/words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;
using Words = TimelineWords;

namespace {

constexpr ParameterId kAll[] = {ParameterId::LipStrength, ParameterId::HeadMotion, ParameterId::Blink,
                                ParameterId::Gaze, ParameterId::IndividualMix};

QString nameOf(LaneKind kind) {
  switch (kind) {
  case LaneKind::Video:
    return LaneHeaders::tr("Video");
  case LaneKind::Speech:
    return LaneHeaders::tr("Speech");
  case LaneKind::Visemes:
    return LaneHeaders::tr("Visemes");
  case LaneKind::Sync:
    return LaneHeaders::tr("Sync");
  case LaneKind::Silence:
    return LaneHeaders::tr("Silence");
  default:
    return {};
  }
}

} // namespace

LaneHeaders::LaneHeaders(TimelineCanvas& canvas, QWidget* parent)
    : QWidget(parent), canvas_(canvas), rows_(new QWidget(this)), add_(new QToolButton(this)) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  add_->setObjectName(QStringLiteral("addLane"));
  add_->setIcon(icon(QStringLiteral("add")));
  add_->setText(tr("Lane"));
  add_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  add_->setToolTip(tr("Show a parameter as a lane"));
  add_->setAccessibleName(add_->toolTip());
  connect(add_, &QToolButton::clicked, this, [this] { openChoices(add_, {}); });
  connect(&canvas, &TimelineCanvas::lanesChanged, this, &LaneHeaders::place);
}

void LaneHeaders::fillChoices(QMenu& menu, std::optional<size_t> index) {
  for (const ParameterId id : kAll) {
    const bool taken = std::find(shown_.begin(), shown_.end(), id) != shown_.end();
    const bool own = index && shown_[*index] == id;
    if (taken && !own) continue;
    QAction* action = menu.addAction(Words::parameter(id));
    action->setCheckable(index.has_value());
    action->setChecked(own);
    connect(action, &QAction::triggered, this, [this, id, index] {
      auto wanted = shown_;
      if (index)
        wanted[*index] = id;
      else
        wanted.push_back(id);
      emit parametersWanted(wanted);
    });
  }
}

void LaneHeaders::openChoices(QToolButton* button, std::optional<size_t> index) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillChoices(*menu, index);
  menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

LaneHeaders::Row LaneHeaders::makeRow(size_t index) {
  Row row{new QToolButton(rows_), new QToolButton(rows_)};
  row.choice->setText(Words::parameter(shown_[index]));
  row.choice->setToolTip(Words::meaning(shown_[index]));
  row.choice->setAccessibleName(tr("Parameter of this lane: %1").arg(row.choice->text()));
  row.choice->setIcon(icon(QStringLiteral("down")));
  row.choice->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(row.choice, &QToolButton::clicked, this, [this, index, button = row.choice] { openChoices(button, index); });
  row.remove->setObjectName(QStringLiteral("hideLane"));
  row.remove->setIcon(icon(QStringLiteral("close")));
  row.remove->setToolTip(tr("Hide the lane; nothing is lost"));
  row.remove->setAccessibleName(tr("Hide the lane %1").arg(row.choice->text()));
  connect(row.remove, &QToolButton::clicked, this, [this, index] {
    auto wanted = shown_;
    wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(index));
    emit parametersWanted(wanted);
  });
  for (QToolButton* button : {row.choice, row.remove}) button->show();
  return row;
}

void LaneHeaders::rebuild() {
  for (const Row& row : list_) row.choice->deleteLater(), row.remove->deleteLater(); // one of them may be the sender
  list_.clear();
  shown_ = canvas_.parameters();
  for (size_t i = 0; i < shown_.size(); ++i) list_.push_back(makeRow(i));
  add_->setVisible(shown_.size() < std::size(kAll));
}

void LaneHeaders::place() {
  if (shown_ != canvas_.parameters()) rebuild();
  const QSize add = add_->sizeHint();
  add_->setGeometry(space::kSmall, (kRulerHeight - add.height()) / 2, std::min(add.width(), width() - 8), add.height());
  rows_->setGeometry(0, kRulerHeight, width(), std::max(0, height() - kRulerHeight));
  size_t i = 0;
  for (const Lane& lane : canvas_.lanes().lanes()) {
    if (lane.kind != LaneKind::Parameter || i >= list_.size()) continue;
    const int y = lane.y - canvas_.scroll(), side = 24;
    list_[i].choice->setGeometry(space::kSmall, y + 4, width() - side - 3 * space::kSmall, side);
    list_[i].remove->setGeometry(width() - side - space::kSmall, y + 4, side, side);
    ++i;
  }
  update();
}

void LaneHeaders::resizeEvent(QResizeEvent*) {
  place();
}

void LaneHeaders::wheelEvent(QWheelEvent* event) {
  canvas_.setScroll(canvas_.scroll() - event->angleDelta().y() / 4);
  event->accept();
}

void LaneHeaders::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().panel);
  painter.setClipRect(QRect(0, kRulerHeight, width(), height()));
  for (const Lane& lane : canvas_.lanes().lanes()) {
    const int y = kRulerHeight + lane.y - canvas_.scroll();
    painter.setPen(tokens().text);
    painter.drawText(QRect(12, y, width() - 20, lane.height - 1), Qt::AlignVCenter | Qt::AlignLeading,
                     nameOf(lane.kind));
    painter.fillRect(QRect(0, y + lane.height - 1, width(), 1), tokens().separator);
  }
  painter.setClipping(false);
  painter.fillRect(QRect(0, kRulerHeight - 1, width(), 1), tokens().separator);
  const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
  painter.fillRect(QRect(edge, 0, 1, height()), tokens().separator);
}

} // namespace d3t::ui
