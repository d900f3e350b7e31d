// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/actions.h"
#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace d3t::ui {

/// Ctrl+K: type some words, Enter runs the action. Lists what can be done now, with keys; what was run from here last
/// stands first. A frame over the window, not modal: it goes when the focus does. Brings the action "help.search".
class ActionSearch : public QFrame {
  Q_OBJECT
public:
  ActionSearch(Actions&, QWidget* window); ///< the window owns it
  void open();

protected:
  bool eventFilter(QObject*, QEvent*) override;
  void paintEvent(QPaintEvent*) override;

private:
  void fill(const QString& words);
  void place();
  void run(QListWidgetItem*);
  void close();
  bool steer(int key);

  Actions& actions_;
  QLineEdit* line_;
  QListWidget* list_;
  QPointer<QWidget> before_; ///< had the focus
  QStringList recent_;       ///< ids, the newest first
};

} // namespace d3t::ui
