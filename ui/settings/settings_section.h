// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include <QLabel>
#include <QWidget>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace d3t::ui {

class Actions;

/// One topic of the settings: a title and rows of a label, a control and a hint, which the search finds by their words.
class SettingsSection : public QWidget {
  Q_OBJECT
public:
  SettingsSection(const QString& title, const QString& picture);
  QString title() const { return title_; }
  QString picture() const { return picture_; }

  /// Takes the control; it gets the label as its accessible name where it has none.
  void addRow(const QString& label, QWidget* control, const QString& hint = {});
  void addText(const QString&);
  /// Over the whole width; words: what the search finds it by. stretch: it takes the height that is left.
  void addWide(QWidget*, const QString& words, bool stretch = false);

  /// Marks the rows that have these words, and says whether the section has them at all.
  bool search(const QString& words);

private:
  struct Row {
    QString words;
    QLabel* label; ///< nullptr: none
  };
  QString title_, picture_;
  QVBoxLayout* column_;
  std::vector<Row> rows_;
};

/// What the settings need of the world around: see SettingsPage.
struct SettingsContext {
  QString commandLine; ///< the program d3talker
  /// Parts of names in the cache folder that are being used now (hashes of open sounds, folders of jobs).
  std::function<QStringList()> cacheInUse;
};

SettingsSection* makeDevicesSection(Settings&, const SettingsContext&);
SettingsSection* makeTrainingSection(Settings&);
SettingsSection* makePreviewSection(Settings&);
SettingsSection* makeCacheSection(Settings&, const SettingsContext&);
SettingsSection* makeLookSection(Settings&);
SettingsSection* makeLanguageSection(Settings&);
SettingsSection* makeShortcutsSection(Actions&);
SettingsSection* makeSpeechSection(Settings&);
SettingsSection* makePrivacySection(Settings&);

/// A line with a file or folder and a button to choose another; `chosen` gets what was typed or chosen.
QWidget* makePathRow(const QString& now, bool folder, const QString& filter, const QString& name,
                     std::function<void(const QString&)> chosen);

} // namespace d3t::ui
