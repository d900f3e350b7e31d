// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/identity_file.h"
#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QString>
#include <QTimer>
#include <vector>

namespace d3t::ui {

/// The identities of the identity folder, for the library panel: picture, name, facts, consent. Files are read, renamed
/// and thrown away on workers; the folder is watched. GUI thread.
///
///   auto* list = new QListView; list->setModel(new IdentityLibrary(settings.identityFolder(), this));
class IdentityLibrary : public QAbstractListModel {
  Q_OBJECT
public:
  enum Role { File = Qt::UserRole, Facts, ConsentWords, Problem };

  explicit IdentityLibrary(const QString& folder, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  /// Display and Edit: the name; Decoration: the picture; ToolTip: all in words; and the roles above.
  QVariant data(const QModelIndex&, int role) const override;
  bool setData(const QModelIndex&, const QVariant& name, int role) override; ///< a name: renames
  Qt::ItemFlags flags(const QModelIndex&) const override;
  const LibraryEntry& card(int row) const { return cards_[static_cast<size_t>(row)]; }

  void rename(int row, const QString& name);
  /// To the trash of the system; taken back by undoTrash().
  void trash(int row);
  bool canUndoTrash() const { return !trashed_.empty(); }
  void undoTrash();
  void reveal(int row) const; ///< the folder in the file manager
  void refresh();

signals:
  void trashed(const QString& name);                      ///< offer undoTrash()
  void refused(const QString& what, const QString& todo); ///< a file that could not be changed

private:
  struct Trashed {
    QString file, place; ///< where it was, where it lies now
  };
  void take(std::vector<LibraryEntry>);

  QString folder_;
  QFileSystemWatcher watcher_;
  QTimer settle_; ///< a copy that is being written changes the folder many times
  std::vector<LibraryEntry> cards_;
  std::vector<Trashed> trashed_;
  bool reading_ = false, again_ = false;
};

} // namespace d3t::ui
