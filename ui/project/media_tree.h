// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTreeWidget>

namespace d3t::ui {

inline constexpr const char* kMediaMime = "application/x-d3talker-media"; ///< the id of a medium, UTF-8

/// One file of the library as the list shows it.
struct MediaEntry {
  enum class State { Ready, Loading, Lost, Failed };
  QString id, name, file;
  QString words; ///< "0:12, on the timeline", "Lost", ...
  QString why;   ///< more of it, for the tool tip
  State state = State::Ready;
  bool used = false; ///< on the timeline
  QString symbol;    ///< a name for icon(), where there is no picture
  QImage picture;
};

/// A tree of three groups of files that can be dragged: as kMediaMime with the id, and as the file. Paints itself by
/// its data, so that a change of one file is a repaint of one row.
class MediaTree : public QTreeWidget {
  Q_OBJECT
public:
  explicit MediaTree(QWidget* parent = nullptr);
  /// Shows these under a group's title; a group without any is not there. Keeps selection and scroll place.
  void setGroup(int group, const QString& title, const QList<MediaEntry>& entries);
  QString currentId() const; ///< empty: none
  void setCurrentId(const QString&);
  QTreeWidgetItem* itemOf(const QString& id) const;

protected:
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;

private:
  QTreeWidgetItem* groupItem(int group) const;
};

} // namespace d3t::ui
