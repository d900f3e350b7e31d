// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace d3t::ui {

/// Takes the next key that is pressed in it, modifiers included, as a shortcut. Tab and Backtab move on as everywhere;
/// Escape gives up.
class KeyEdit : public QLineEdit {
  Q_OBJECT
public:
  explicit KeyEdit(QWidget* parent = nullptr);
  void setKey(const QKeySequence&);

signals:
  void chosen(const QKeySequence& key);

protected:
  bool event(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;

private:
  QKeySequence key_;
};

} // namespace d3t::ui
