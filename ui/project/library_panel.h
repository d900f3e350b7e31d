// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/identity_card.h"
#include "ui/project/studio.h"
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>
#include <atomic>
#include <memory>

class QLabel;

namespace d3t::ui {

class MediaTree;
class Notice;
struct MediaEntry;

/// The files of the project: identities, clips and sounds, whether they are there, and what to do with those that are
/// lost. Rows are dragged to the timeline (media_tree.h). Brings the actions file.collect, file.relink and
/// library.removeUnused. GUI thread.
class LibraryPanel : public QWidget {
  Q_OBJECT
public:
  explicit LibraryPanel(Studio&, QWidget* parent = nullptr);
  ~LibraryPanel() override; ///< stops what still copies or looks

  /// Looks for all lost files in a folder (and those in it).
  void lookIn(const QString& folder);
  /// A sound to the playhead, or behind all speech where it does not fit; an identity speaks from now on.
  void putOnTimeline(const QString& id);

signals:
  void clipActivated(const QString& file); ///< a clip cannot go on the timeline: an identity is made of it

protected:
  void changeEvent(QEvent*) override;

private:
  void makeActions();
  void refresh();
  MediaEntry entryOf(const project::Media&, const QSet<QString>& used);
  void describeSound(const project::Media&, MediaEntry&) const;
  void describeIdentity(const project::Media&, MediaEntry&);
  void findLost();
  void sayLost();
  void chooseFolder();
  void chooseFile(const QString& id);
  void collect();
  void removeUnused();
  void showMenu(const QPoint&);
  void putSound(const project::Media&);
  void change(const QString& doing, std::function<Status(project::Project&, Run&)> work,
              std::function<void(const Status&)> done);

  Studio& studio_;
  MediaTree* tree_;
  QLabel* empty_;
  Notice* notice_;
  QTimer soon_;
  QSet<QString> lost_;                 ///< ids
  QHash<QString, IdentityCard> cards_; ///< by hash
  QSet<QString> asked_;                ///< hashes of cards that are being read, or cannot be
  QHash<QString, QImage> waves_;       ///< pictures of sounds that are ready, by id
  quint64 lostNumber_ = 0;
  bool lostIsSaid_ = false;
  std::shared_ptr<std::atomic<bool>> cancel_;
};

} // namespace d3t::ui
