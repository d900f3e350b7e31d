// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/sound_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace d3t::ui {

namespace fs = std::filesystem;

SoundStore::SoundStore(Session& session, fs::path cacheFolder, QObject* parent)
    : QObject(parent), session_(session), cache_(std::move(cacheFolder)),
      cancel_(std::make_shared<std::atomic<bool>>(false)), pool_(new QThreadPool(this)) {
  pool_->setMaxThreadCount(2);
  connect(&session_, &Session::mediaChanged, this, &SoundStore::loadAll);
  connect(&session_, &Session::closed, this, [this] {
    cancel_->store(true);
    cancel_ = std::make_shared<std::atomic<bool>>(false);
    entries_.clear();
  });
}

SoundStore::~SoundStore() {
  cancel_->store(true);
  pool_->clear();
  pool_->waitForDone();
}

SoundStore::State SoundStore::state(const QString& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? State::Unknown : found->second.state;
}

std::shared_ptr<project::CachedSound> SoundStore::samples(const QString& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : found->second.samples;
}

std::shared_ptr<const timeline::Waveform> SoundStore::waveform(const QString& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : found->second.waveform;
}

QString SoundStore::problem(const QString& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? QString() : found->second.problem;
}

timeline::FindSource SoundStore::finder() const {
  std::map<std::string, std::shared_ptr<project::CachedSound>> sounds;
  for (const auto& [id, entry] : entries_)
    if (entry.samples) sounds[id.toStdString()] = entry.samples;
  return [sounds = std::move(sounds)](const std::string& id) -> timeline::SoundSource* {
    const auto found = sounds.find(id);
    return found == sounds.end() ? nullptr : found->second.get();
  };
}

void SoundStore::loadAll() {
  for (const project::Media& media : session_.project().media)
    if (media.kind == project::MediaKind::Sound && state(QString::fromStdString(media.id)) == State::Unknown)
      load(media);
}

void SoundStore::retry(const QString& id) {
  const project::Media* media = project::findMedia(session_.project(), id.toStdString());
  if (media && state(id) == State::Failed) load(*media);
}

void SoundStore::load(const project::Media& media) {
  const QString id = QString::fromStdString(media.id);
  Entry& entry = entries_[id];
  entry.state = State::Loading;
  entry.hash = media.hash;
  emit changed(id);
  QPointer<SoundStore> self(this);
  pool_->start([self, id, cancel = cancel_, cache = cache_, hash = media.hash,
                file = project::fileOf(session_.folder(), media)] {
    const auto post = [](auto&& work) { QMetaObject::invokeMethod(qApp, work, Qt::QueuedConnection); };
    Run run;
    run.cancelled = cancel.get();
    const auto sofar = [&](std::shared_ptr<const timeline::Waveform> wave) {
      post([self, id, hash, wave] {
        if (!self) return;
        const auto found = self->entries_.find(id);
        if (found == self->entries_.end() || found->second.hash != hash) return;
        found->second.waveform = wave;
        emit self->changed(id);
      });
    };
    auto loaded = std::make_shared<Result<project::LoadedSound>>(project::loadSound(cache, hash, file, run, sofar));
    post([self, id, hash, loaded] {
      if (self) self->arrived(id, hash, std::move(*loaded));
    });
  });
}

void SoundStore::arrived(const QString& id, const std::string& hash, Result<project::LoadedSound> loaded) {
  const auto found = entries_.find(id);
  if (found == entries_.end() || found->second.hash != hash) return; // the project was closed
  Entry& entry = found->second;
  Status ok;
  if (loaded) {
    entry.state = State::Ready;
    entry.samples = std::move(loaded->samples);
    entry.waveform = std::move(loaded->waveform);
    entry.problem.clear();
  } else {
    ok = passOn(loaded);
    entry.state = State::Failed;
    entry.problem = QString::fromStdString(loaded.error().message());
  }
  const auto waiting = std::exchange(entry.waiting, {});
  emit changed(id);
  for (const auto& tell : waiting) tell(ok);
}

void SoundStore::add(const fs::path& file, std::function<void(Result<timeline::Sound>)> done) {
  session_.addMedia(file, project::MediaKind::Sound, [this, file, done](Result<project::Media> media) {
    if (!media) return done(passOn(media));
    const QString id = QString::fromStdString(media->id);
    const auto tell = [this, id, media = *media, file, done](Status ok) {
      if (!ok) return done(passOn(ok));
      const auto sound = samples(id);
      if (!sound) return done(fail(ErrorKind::Cancelled, "the project was closed", file.string()));
      done(timeline::Sound{media.id, media.hash, file.filename().string(),
                           timeline::ticksOfSamples(sound->size(), sound->rate())});
    };
    if (state(id) == State::Failed) retry(id);
    if (state(id) == State::Ready) return tell({});
    entries_[id].waiting.push_back(tell);
  });
}

} // namespace d3t::ui
