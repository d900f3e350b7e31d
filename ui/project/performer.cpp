// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/performer.h"

#include "core/speech/speech.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <mutex>

namespace d3t::ui {

namespace fs = std::filesystem;
using namespace performance;
using timeline::Ticks;

namespace {

/// Loaded once in the life of the program, on a worker.
Result<std::shared_ptr<const AcousticModel>> acousticModel() {
  static std::mutex mutex;
  static std::shared_ptr<const AcousticModel> model;
  const std::scoped_lock lock(mutex);
  if (model) return model;
  auto loaded = AcousticModel::load();
  if (loaded) model = *loaded;
  return loaded;
}

/// Runs `work` on the GUI thread, later.
template <class Work> void post(Work work) {
  QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
}

struct Listening {
  fs::path cache, encoder;
  std::shared_ptr<const Actor> actor;
  std::shared_ptr<project::CachedSound> sound;
  std::string hash;
};

Result<Hearing> listenTo(const Listening& what, const HearOptions& options, Run& run) {
  auto model = acousticModel();
  if (!model) return passOn(model);
  auto encoder = encoderFor(what.actor->identity(), what.encoder, 0);
  if (!encoder) return passOn(encoder);
  return loadOrHear(what.cache, what.hash, *what.actor, *what.sound, **model, encoder->get(), options, run);
}

} // namespace

Performer::Performer(Session& session, SoundStore& sounds, Playhead& playhead, Settings& settings, QObject* parent)
    : QObject(parent), session_(session), sounds_(sounds), playhead_(playhead), settings_(settings),
      pool_(new QThreadPool(this)) {
  pool_->setMaxThreadCount(2);
  for (const auto signal : {&Session::opened, &Session::closed, &Session::changed, &Session::mediaChanged})
    connect(&session, signal, this, &Performer::follow);
  connect(&sounds, &SoundStore::changed, this, &Performer::listen);
  connect(&playhead, &Playhead::moved, this, &Performer::lookWhere);
  follow();
}

Performer::~Performer() {
  cancel_->store(true);
  pool_->clear();
  pool_->waitForDone();
}

void Performer::become(State state, const QString& problem) {
  state_ = state;
  problem_ = problem;
  emit changed();
}

void Performer::follow() {
  const timeline::Source& now = session_.timeline().source;
  const fs::path file =
      session_.isOpen() && !now.identity.empty() ? session_.fileOf(QString::fromStdString(now.identity)) : fs::path();
  if (now.identity == source_.identity && now.hash == source_.hash && file == file_) return listen();
  source_ = now;
  file_ = file;
  retry();
}

void Performer::retry() {
  cancel_->store(true);
  cancel_ = std::make_shared<std::atomic<bool>>(false);
  actor_.reset();
  hearings_.clear();
  deaf_.clear();
  listeningTo_.clear();
  if (file_.empty()) return become(State::None);
  become(State::Opening);
  open();
}

void Performer::open() {
  QPointer<Performer> self(this);
  pool_->start([self, file = file_, cancel = cancel_] {
    if (*cancel) return;
    auto opened = std::make_shared<Result<std::shared_ptr<const Actor>>>(Actor::open(file));
    post([self, cancel, opened] {
      if (!self || *cancel) return;
      if (!*opened) return self->become(State::Failed, QString::fromStdString(opened->error().message()));
      self->actor_ = **opened;
      self->become(State::Ready);
      self->listen();
    });
  });
}

std::string Performer::nextSound() const {
  const timeline::Timeline& t = session_.timeline();
  std::string first;
  for (const timeline::Segment& segment : t.segments) {
    const timeline::Sound* sound = timeline::findSound(t, segment.sound);
    if (!sound || deaf_.contains(sound->hash)) continue;
    const auto known = hearings_.find(sound->hash);
    if (known != hearings_.end() && known->second.complete()) continue;
    if (!sounds_.samples(QString::fromStdString(segment.sound))) continue;
    if (segment.end() > playhead_.at()) return segment.sound; // at or behind the playhead first
    if (first.empty()) first = segment.sound;
  }
  return first;
}

double Performer::heardShare() const {
  if (!actor_) return 1;
  const timeline::Timeline& t = session_.timeline();
  double all = 0, heard = 0;
  std::set<std::string> counted;
  for (const timeline::Segment& segment : t.segments) {
    const timeline::Sound* sound = timeline::findSound(t, segment.sound);
    if (!sound || deaf_.contains(sound->hash) || !counted.insert(sound->hash).second) continue;
    const double length = timeline::secondsOf(sound->length);
    all += length;
    const auto known = hearings_.find(sound->hash);
    if (known != hearings_.end()) heard += length * known->second.known() / std::max(1, known->second.chunks());
  }
  return all > 0 ? heard / all : 1;
}

// Which time of the sound is needed most.
void Performer::lookWhere() {
  if (listeningTo_.empty()) return;
  const Ticks at = playhead_.at();
  for (const timeline::Segment& segment : session_.timeline().segments) {
    if (segment.sound != listeningTo_ || segment.end() <= at) continue;
    return wanted_->store(segment.in + std::max<Ticks>(0, at - segment.start));
  }
}

void Performer::listen() {
  if (!actor_ || !listeningTo_.empty()) return;
  const std::string id = nextSound();
  if (id.empty()) return;
  listeningTo_ = id;
  wanted_->store(0);
  lookWhere();
  const std::string hash = timeline::findSound(session_.timeline(), id)->hash;
  const fs::path folder = fs::path(settings_.cacheFolder().toStdU16String()) / "hearing";
  const Listening what{folder / (hash + "-" + actor_->hash() + ".hearing"),
                       fs::path(settings_.speechEncoder().toStdU16String()), actor_,
                       sounds_.samples(QString::fromStdString(id)), hash};
  QPointer<Performer> self(this);
  pool_->start([self, what, folder, cancel = cancel_, wanted = wanted_] {
    std::error_code ignored;
    fs::create_directories(folder, ignored); // what cannot be kept is heard again next time
    const auto take = [self, cancel, hash = what.hash](const Hearing& hearing) {
      post([self, cancel, hash, hearing] {
        if (!self || *cancel) return;
        self->hearings_[hash] = hearing;
        emit self->changed();
      });
    };
    HearOptions options;
    options.wanted = [wanted] { return wanted->load(); };
    options.sofar = take;
    Run run;
    run.cancelled = cancel.get();
    auto heard = std::make_shared<Result<Hearing>>(listenTo(what, options, run));
    if (*heard) take(**heard);
    post([self, cancel, heard, hash = what.hash] {
      if (!self || *cancel) return;
      self->listeningTo_.clear();
      const auto known = self->hearings_.find(hash);
      if (!*heard && (known == self->hearings_.end() || !known->second.complete())) {
        self->deaf_.insert(hash);
        self->problem_ = QString::fromStdString(heard->error().message());
      }
      emit self->changed();
      self->listen();
    });
  });
}

} // namespace d3t::ui
