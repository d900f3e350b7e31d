// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/timecode_edit.h"

#include "ui/project/timecode.h"
#include "ui/widgets/tokens.h"
#include <QFocusEvent>
#include <QTimer>

namespace d3t::ui {

TimecodeEdit::TimecodeEdit(Playhead& playhead, QWidget* parent) : QLineEdit(parent), playhead_(playhead) {
  setObjectName(QStringLiteral("timecode"));
  setAccessibleName(tr("Time of the playhead"));
  setToolTip(
      tr("Time now: hours, minutes, seconds, frames. Type another one and press Enter, for example 1:12 or 3.5 s."));
  setAlignment(Qt::AlignHCenter);
  setMaxLength(32);
  show(playhead.at());
  setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00:00:00:00")) + 3 * space::kMedium);
  connect(&playhead, &Playhead::moved, this, &TimecodeEdit::show);
  connect(this, &QLineEdit::returnPressed, this, &TimecodeEdit::go);
}

void TimecodeEdit::show(qint64 ticks) {
  if (hasFocus()) return; // it is being edited
  const QString now = timecode(ticks);
  if (now != text()) setText(now);
}

void TimecodeEdit::go() {
  const auto time = timeOf(text());
  if (!time) return selectAll(); // to be typed anew
  clearFocus();
  playhead_.seek(*time);
}

void TimecodeEdit::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  QTimer::singleShot(0, this, &QLineEdit::selectAll); // after the click that gave the focus
}

void TimecodeEdit::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  setText(timecode(playhead_.at()));
}

void TimecodeEdit::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return clearFocus();
  QLineEdit::keyPressEvent(event);
}

} // namespace d3t::ui
