// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/empty_stage.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QPainter>

namespace d3t::ui {

EmptyStage::EmptyStage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("emptyStage"));
  setAccessibleName(tr("Drop a clip or an identity"));
  setAccessibleDescription(tr("There is nobody yet who could speak."));
  setMinimumSize(240, 160);
}

void EmptyStage::paintEvent(QPaintEvent*) {
  constexpr int kPicture = 48;
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), t.stage);
  const int side = space::kHuge;
  painter.setPen(QPen(t.secondary, 1.5, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(side, side, -side, -side), 12, 12);
  const QRect middle(0, height() / 2 - kPicture, width(), kPicture);
  icon(QStringLiteral("identity"), t.secondary).paint(&painter, middle);
  QFont font = this->font();
  font.setPixelSize(type::kTitle);
  painter.setFont(font);
  painter.setPen(t.text);
  const QRect line(2 * side, middle.bottom() + space::kMedium, width() - 4 * side, height());
  QRect used;
  painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, accessibleName(), &used);
  font.setPixelSize(type::kBase);
  painter.setFont(font);
  painter.setPen(t.secondary);
  painter.drawText(line.translated(0, used.height() + space::kSmall),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, accessibleDescription());
}

} // namespace d3t::ui
