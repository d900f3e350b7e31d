// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include <QAction>
#include <QKeySequence>
#include <functional>
#include <vector>

class QWidget;

namespace d3t::ui {

/// What an action is.
struct ActionSpec {
  QString id;       ///< "timeline.split"; stable, in settings
  QString text;     ///< translated, with & for the menu
  QString icon;     ///< a name for icon(); empty: none
  QKeySequence key; ///< standard shortcut; empty: none
  QString hint;     ///< translated: what it does, for status bar and search; empty: the text
};

/// Every command of the window by its id: menus, tool buttons, the shortcuts editor and the search of actions (Ctrl+K)
/// all show the same QAction. Owns the actions. GUI thread.
///
///   actions.add({"timeline.split", tr("&Split at playhead"), "split", Qt::Key_S}, this, [this] { splitHere(); });
///   menu->addAction(actions["timeline.split"]);
class Actions : public QObject {
  Q_OBJECT
public:
  /// window: gets all actions, so that shortcuts work wherever the focus is (but where a text is being edited).
  Actions(Settings&, QWidget* window);

  /// context: when it dies, the action does nothing any more. An id that is there already is a bug (assertion).
  QAction* add(const ActionSpec&, QObject* context, std::function<void()> run);
  /// One that is on or off.
  QAction* addToggle(const ActionSpec&, bool on, QObject* context, std::function<void(bool)> run);

  /// An id that is not there is a bug (assertion).
  QAction* operator[](const QString& id) const;
  QAction* find(const QString& id) const; ///< nullptr: none
  const std::vector<QAction*>& all() const { return list_; }
  static QString idOf(const QAction* action) { return action->objectName(); }

  QKeySequence standardKey(const QString& id) const;
  /// Changes a shortcut and remembers it. Empty: none.
  void setKey(const QString& id, const QKeySequence&);
  void resetKey(const QString& id);
  /// Actions that have this key, but `except`.
  std::vector<QAction*> conflicts(const QKeySequence&, const QString& except) const;

protected:
  /// A list, a slider or a number that has the focus keeps the keys it lives by; shortcuts without Ctrl or Alt wait.
  bool eventFilter(QObject*, QEvent*) override;

private:
  QAction* make(const ActionSpec&);

  Settings& settings_;
  QWidget* window_;
  std::vector<QAction*> list_;
};

} // namespace d3t::ui
