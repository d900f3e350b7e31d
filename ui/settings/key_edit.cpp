// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_edit.h"

#include <QKeyEvent>

namespace d3t::ui {

KeyEdit::KeyEdit(QWidget* parent) : QLineEdit(parent) {
  setPlaceholderText(tr("Press a key here"));
  setContextMenuPolicy(Qt::NoContextMenu);
}

void KeyEdit::setKey(const QKeySequence& key) {
  key_ = key;
  setText(key.toString(QKeySequence::NativeText));
}

bool KeyEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) { // else the window acts on the key that is meant for us
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

void KeyEdit::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  event->accept();
  if (key == Qt::Key_Escape) return setKey(key_);
  if (key == Qt::Key_unknown || key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt ||
      key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_CapsLock)
    return;
  Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  const bool letter = !event->text().isEmpty() && event->text()[0].isPrint() && !event->text()[0].isLetter();
  if (modifiers == Qt::ShiftModifier && letter && key != Qt::Key_Space) modifiers = {}; // "?" is a key, not Shift+?
  emit chosen(QKeySequence(modifiers | static_cast<Qt::Key>(key)));
}

} // namespace d3t::ui
