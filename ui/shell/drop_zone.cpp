// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_zone.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QPainter>

namespace d3t::ui {
namespace {
constexpr int kPicture = 48;
} // namespace

DropZone::DropZone(QWidget* parent) : QAbstractButton(parent) {
  setObjectName(QStringLiteral("dropZone"));
  setText(tr("Drop 5–20 seconds of video of a person talking"));
  setAccessibleName(text());
  setAccessibleDescription(tr("Opens a file chooser"));
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DropZone::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens();
  const bool bright = isDown() || underMouse() || hasFocus();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(bright ? t.accent : t.secondary, hasFocus() ? 2.5 : 1.5, Qt::DashLine));
  painter.setBrush(t.panel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 12, 12);

  const QRect middle(0, height() / 2 - kPicture - space::kLarge, width(), kPicture);
  ui::icon(QStringLiteral("drop"), bright ? t.accent : t.secondary).paint(&painter, middle);
  QFont font = this->font();
  font.setPixelSize(type::kTitle);
  painter.setFont(font);
  painter.setPen(t.text);
  const QRect line(space::kLarge, middle.bottom() + space::kMedium, width() - 2 * space::kLarge, height());
  QRect used;
  painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text(), &used);
  font.setPixelSize(type::kBase);
  painter.setFont(font);
  painter.setPen(t.secondary);
  painter.drawText(QRect(line.left(), used.bottom() + space::kMedium, line.width(), 40),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("or press to choose a file"));
}

} // namespace d3t::ui
