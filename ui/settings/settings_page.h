// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"
#include <QWidget>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace d3t::ui {

class Notice;

/// All settings by topic, with a search over everything. A window of its own that is not modal, or a page. What is
/// changed holds at once; a choice that needs a restart says so. GUI thread.
///
///   auto* page = new SettingsPage(settings, actions, {commandLineProgram(), [this] { return cacheInUse(); }});
class SettingsPage : public QWidget {
  Q_OBJECT
public:
  SettingsPage(Settings&, Actions&, const SettingsContext&, QWidget* parent = nullptr);
  /// By its picture's name: "keyboard" is the shortcuts, "shield" privacy.
  void showSection(const QString& picture);

private:
  void add(SettingsSection*);
  void search(const QString& words);

  QLineEdit* search_;
  QListWidget* topics_;
  QStackedWidget* pages_;
  QLabel* nothing_;
  std::vector<SettingsSection*> sections_;
};

} // namespace d3t::ui
