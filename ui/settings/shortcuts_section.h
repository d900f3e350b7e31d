// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/actions.h"
#include "ui/settings/settings_section.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace d3t::ui {

class KeyEdit;
class Notice;

/// All actions with their keys: search, change, conflicts (a key that belongs to another action is not taken from it
/// unless asked to), back to the standard, import and export as a file.
class ShortcutsSection : public SettingsSection {
  Q_OBJECT
public:
  explicit ShortcutsSection(Actions&);

  /// All keys that are not standard, as JSON: what export writes.
  QByteArray toJson() const;
  /// Takes what it knows of such a text over, after going back to the standard; the number, or -1 where it is none.
  int fromJson(const QByteArray&);

protected:
  void showEvent(QShowEvent*) override;

private:
  void makeTable();
  QWidget* makeEditor();
  QWidget* makeFileRow();
  void fill();
  void refresh(QTreeWidgetItem*);
  void refreshAll();
  void filter(const QString& words);
  void select();
  void choose(const QKeySequence&);
  void take(const QString& id, const QKeySequence&);
  void exportFile();
  void importFile();
  QString current() const; ///< id; empty: none

  Actions& actions_;
  QLineEdit* search_;
  QTreeWidget* table_;
  KeyEdit* key_;
  QPushButton *clear_, *reset_;
  Notice* notice_;
};

} // namespace d3t::ui
