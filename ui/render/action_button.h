// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace d3t::ui {

/// A tool button of an action. A click leaves the keyboard's focus where it is; reached with Tab, Space and Enter press
/// it, though Space plays elsewhere. Its tool tip names the key.
class ActionButton : public QToolButton {
  Q_OBJECT
public:
  /// action: outlives the button, or takes it along when it goes.
  explicit ActionButton(QAction* action, QWidget* parent = nullptr);
  /// One with a menu and no action of its own.
  ActionButton(const QString& picture, const QString& text, QMenu* menu, QWidget* parent = nullptr);

protected:
  bool event(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
};

/// Whether this ShortcutOverride asks for a key that moves a slider or changes a number; a widget that has the focus
/// accepts it, so that it is no shortcut then.
bool isNumberKey(const QEvent*);

} // namespace d3t::ui
