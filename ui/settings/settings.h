// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace d3t::ui {

/// What the user chose, typed, with defaults; kept in one INI file. A file of garbage, or one that cannot be written,
/// never stops the program: what cannot be read is its default, and problem() says so. GUI thread.
class Settings : public QObject {
  Q_OBJECT
public:
  /// file: empty: the user's own place ($XDG_CONFIG_HOME/d3talker/studio.ini); tests give one.
  explicit Settings(const QString& file = {});

  Theme theme() const;
  void setTheme(Theme);
  QString language() const; ///< "de"; empty: the system's
  void setLanguage(const QString&);
  int budgetSeconds() const; ///< of training, 15..1800
  void setBudgetSeconds(int);
  QString device() const; ///< "cpu", "cuda"
  void setDevice(const QString&);
  int previewQuality() const; ///< 0 auto, 1 full, 2 half, 4 quarter
  void setPreviewQuality(int);
  bool refinePreview() const;
  void setRefinePreview(bool);
  QString speechEncoder() const; ///< ONNX file; empty: none
  void setSpeechEncoder(const QString&);
  QString cacheFolder() const;
  void setCacheFolder(const QString&);
  QString identityFolder() const; ///< where new identities are kept
  void setIdentityFolder(const QString&);
  bool keepTrainingOnClose() const;
  void setKeepTrainingOnClose(bool);
  QStringList recentProjects() const; ///< newest first, at most 12
  void addRecentProject(const QString& folder);
  void removeRecentProject(const QString& folder);

  QString exportFolder() const; ///< where the last export went; at first the user's videos
  void setExportFolder(const QString&);
  QByteArray exportPresets() const; ///< JSON: names and what they mean (ui/export)
  void setExportPresets(const QByteArray&);

  /// Of an action by its id, where the user changed it; a null string: not changed.
  QString shortcut(const QString& actionId) const;
  void setShortcut(const QString& actionId, const QString& portable);
  void resetShortcut(const QString& actionId);

  QByteArray windowState(const QString& name) const; ///< geometry, docks
  void setWindowState(const QString& name, const QByteArray&);

  /// Why the file could not be read or written, for people; empty: all is well.
  QString problem() const { return problem_; }
  QString file() const { return store_.fileName(); }

signals:
  void changed(const QString& key);

private:
  void set(const QString& key, const QVariant&);
  QVariant get(const QString& key, const QVariant& standard) const;
  int number(const QString& key, int standard, int least, int most) const;

  mutable QSettings store_;
  QString problem_;
};

} // namespace d3t::ui
