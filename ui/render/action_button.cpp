// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/action_button.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QAction>
#include <QKeyEvent>
#include <QMenu>

namespace d3t::ui {
namespace {

bool isPressKey(const QKeyEvent& event) {
  return event.modifiers() == Qt::NoModifier &&
         (event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

} // namespace

ActionButton::ActionButton(QAction* action, QWidget* parent) : QToolButton(parent) {
  setDefaultAction(action);
  setFocusPolicy(Qt::TabFocus);
  setIconSize({space::kLargeIcon, space::kLargeIcon});
  const auto name = [this, action] {
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(key.isEmpty() ? action->toolTip() : QStringLiteral("%1 (%2)").arg(action->toolTip(), key));
    setAccessibleName(action->iconText());
  };
  connect(action, &QAction::changed, this, name);
  name();
}

ActionButton::ActionButton(const QString& picture, const QString& text, QMenu* menu, QWidget* parent)
    : QToolButton(parent) {
  setIcon(ui::icon(picture));
  setIconSize({space::kLargeIcon, space::kLargeIcon});
  setToolTip(text);
  setAccessibleName(text);
  setMenu(menu);
  menu->setParent(this, menu->windowFlags());
  setPopupMode(InstantPopup);
  setFocusPolicy(Qt::TabFocus);
}

bool ActionButton::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isPressKey(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QToolButton::event(event);
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
  if (!isPressKey(*event)) return QToolButton::keyPressEvent(event);
  if (!event->isAutoRepeat() || defaultAction()) click();
}

bool isNumberKey(const QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto& key = *static_cast<const QKeyEvent*>(event);
  if (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return false;
  switch (key.key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
  case Qt::Key_Up:
  case Qt::Key_Down:
  case Qt::Key_Home:
  case Qt::Key_End:
  case Qt::Key_PageUp:
  case Qt::Key_PageDown:
    return true;
  default:
    return false;
  }
}

} // namespace d3t::ui
