// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <map>
#include <vector>

namespace d3t::ui {

/// Who allowed it, for what, until when. Kept in the identity.
struct Consent {
  QString who, scope;
  QDate until; ///< invalid: no end
  bool given = false;
  bool operator==(const Consent&) const = default;
};

/// Everything that is decided about one identity that is being made; kept in a file, so that it outlives the window.
struct CreationPlan {
  enum class Stage { Preparing, Learning, Done };
  QString id;                ///< name of its folder
  QString clip;              ///< the video, absolute
  QString name;              ///< of the identity
  double from = -1, to = -1; ///< the stretch, s of the checked clip; < 0: not decided
  double offset = 0;         ///< s of the video at which the checked clip begins
  Consent consent;
  int budget = 60; ///< s
  QString device = QStringLiteral("cpu");
  Stage stage = Stage::Preparing;
  bool paused = false; ///< the person paused it: nothing starts it again by itself
  QString identity;    ///< the finished file, in the identity folder

  QJsonObject toJson() const;
  /// Of a file that says nothing usable: an empty clip.
  static CreationPlan fromJson(const QJsonObject&);
};

/// The folder of all creations ($XDG_DATA_HOME/d3talker/creations): one folder each, with creation.json, the clip that
/// the doctor read, the head and its work, the watched pictures. Writing happens on a thread of its own, in order.
/// GUI thread.
class CreationStore : public QObject {
  Q_OBJECT
public:
  explicit CreationStore(QObject* parent = nullptr);
  ~CreationStore() override; ///< waits until all is written

  /// A new plan with a folder of its own.
  CreationPlan begin(const QString& clip);
  void save(const CreationPlan&);
  /// Removes the folder with everything in it, on the worker.
  void remove(const QString& id);
  /// Plans that were being learned when the window (or the machine) went, oldest first.
  static std::vector<CreationPlan> pending();

  QString folderOf(const QString& id) const;

  /// Consents that the user said to remember, by the person's name.
  std::map<QString, Consent> remembered() const { return remembered_; }
  void remember(const Consent&);
  void forget(const QString& who);

private:
  void write(const QString& file, const QByteArray& bytes);
  void writeRemembered();

  QString root_;
  QThreadPool pool_; ///< one thread
  std::map<QString, Consent> remembered_;
};

} // namespace d3t::ui
