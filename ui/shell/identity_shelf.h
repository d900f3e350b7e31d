// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace d3t::ui {

class IdentityLibrary;
class Notice;

/// The identities that were made on this computer, whatever the project: pictures with names, to be used, renamed,
/// shown in the file manager or thrown away. Hidden while there are none.
class IdentityShelf : public QWidget {
  Q_OBJECT
public:
  explicit IdentityShelf(const QString& folder, QWidget* parent = nullptr);

signals:
  void chosen(const QString& file);

private:
  void showMenu(const QPoint&);
  IdentityLibrary* model_;
  QListView* list_;
  Notice* notice_;
};

} // namespace d3t::ui
