// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/sound_cache.h"
#include "ui/project/session.h"
#include <QObject>
#include <QString>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string>

class QThreadPool;

namespace d3t::ui {

/// The decoded sounds of the open project and their waveforms, loaded on workers as soon as a medium is there. GUI
/// thread; what it gives out is shared and may be read by other threads.
class SoundStore : public QObject {
  Q_OBJECT
public:
  SoundStore(Session&, std::filesystem::path cacheFolder, QObject* parent = nullptr);
  ~SoundStore() override; ///< cancels and waits for the workers

  enum class State { Unknown, Loading, Ready, Failed };
  State state(const QString& id) const;
  std::shared_ptr<project::CachedSound> samples(const QString& id) const; ///< nullptr: not Ready
  /// While a sound is Loading it grows; nullptr: nothing yet.
  std::shared_ptr<const timeline::Waveform> waveform(const QString& id) const;
  QString problem(const QString& id) const; ///< why it Failed, with what to do

  /// Finds all sounds that are ready now, for another thread; it keeps them alive.
  timeline::FindSource finder() const;

  /// Adds a file to the project, decodes it, and calls `done` with a Sound for dropSound(), or the reason.
  void add(const std::filesystem::path& file, std::function<void(Result<timeline::Sound>)> done);
  /// Tries again what failed (its file was found).
  void retry(const QString& id);

signals:
  void changed(const QString& id);

private:
  struct Entry {
    State state = State::Unknown;
    std::string hash;
    std::shared_ptr<project::CachedSound> samples;
    std::shared_ptr<const timeline::Waveform> waveform;
    QString problem;
    std::vector<std::function<void(Status)>> waiting;
  };
  void loadAll();
  void load(const project::Media&);
  void arrived(const QString& id, const std::string& hash, Result<project::LoadedSound>);

  Session& session_;
  std::filesystem::path cache_;
  std::map<QString, Entry> entries_;
  std::shared_ptr<std::atomic<bool>> cancel_;
  QThreadPool* pool_;
};

} // namespace d3t::ui
