// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/session.h"

#include "ui/project/recorder.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> inUse(const fs::path& folder) {
  return fail(ErrorKind::Usage, "this project is open in another window, or its folder cannot be used", folder.string(),
              "close it there, or check the folder");
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent), history_(std::make_unique<timeline::History>(timeline::Timeline{})) {}

Session::~Session() {
  close();
}

const timeline::History& Session::history() const {
  return *history_;
}

project::Project Session::whole() const {
  project::Project now = project_;
  now.timeline = timeline();
  return now;
}

Status Session::create(const fs::path& folder, const QString& name) {
  std::error_code code;
  if (fs::exists(folder / project::kProjectFile, code))
    return fail(ErrorKind::Usage, "there is a project already", folder.string(), "choose another name");
  project::Project fresh;
  fresh.name = name.toStdString();
  fresh.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
  if (auto ok = project::saveProject(folder, fresh); !ok) return ok;
  auto lock = std::make_unique<FolderLock>(folder);
  if (!lock->isMine()) return inUse(folder);
  begin(std::move(fresh), folder, std::move(lock), {});
  return {};
}

Result<project::OpenedProject> Session::look(const fs::path& folder) {
  return project::openProject(folder);
}

Status Session::open(const fs::path& folder, bool recover) {
  auto lock = std::make_unique<FolderLock>(folder);
  std::error_code code;
  if (fs::exists(folder, code) && !lock->isMine()) return inUse(folder);
  auto found = project::openProject(folder);
  if (!found) return passOn(found);
  if (!found->saved && !found->unsaved) return badInput(found->savedError, folder.string(), "choose another project");
  if (!found->unsaved || (!recover && found->saved)) {
    begin(std::move(*found->saved), folder, std::move(lock), {});
    return {};
  }
  // What was recovered is a step over what was saved, so that it can be undone like any other.
  const auto base = found->saved ? found->saved->timeline : timeline::Timeline{};
  begin(std::move(found->unsaved->project), folder, std::move(lock), base);
  everSaved_ = found->saved.has_value();
  return {};
}

void Session::begin(project::Project start, const fs::path& folder, std::unique_ptr<FolderLock> lock,
                    const std::optional<timeline::Timeline>& saved) {
  close();
  ++generation_;
  folder_ = folder;
  lock_ = std::move(lock);
  everSaved_ = true;
  history_ = std::make_unique<timeline::History>(saved ? *saved : start.timeline);
  if (saved)
    (void)history_->apply(tr("Recovered edits").toStdString(), [&](timeline::Timeline& t) {
      t = start.timeline;
      return Status{};
    });
  project_ = std::move(start);
  QPointer<Session> self(this);
  recorder_ = std::make_unique<Recorder>(folder_, whole(), !saved, [self](const Error& error) {
    QMetaObject::invokeMethod(
        qApp,
        [self, error] {
          if (self) emit self->trouble(QString::fromStdString(error.what), QString::fromStdString(error.todo));
        },
        Qt::QueuedConnection);
  });
  emit opened();
  emit mediaChanged();
  emit changed();
  emit savedChanged();
}

void Session::close() {
  if (!isOpen()) return;
  ++generation_;
  if (!isSaved()) recorder_->save(whole(), {});
  recorder_->finish();
  recorder_.reset();
  lock_.reset();
  folder_.clear();
  project_ = {};
  history_ = std::make_unique<timeline::History>(timeline::Timeline{});
  emit closed();
}

void Session::save() {
  if (!isOpen()) return;
  everSaved_ = true;
  history_->markSaved();
  recorder_->save(whole(), {});
  emit savedChanged();
}

Status Session::saveAs(const fs::path& folder, const QString& name) {
  std::error_code code;
  if (fs::exists(folder / project::kProjectFile, code))
    return fail(ErrorKind::Usage, "there is a project already", folder.string(), "choose another name");
  project::Project copy = whole();
  copy.name = name.toStdString();
  for (project::Media& m : copy.media) {
    const fs::path file = fs::weakly_canonical(project::fileOf(folder_, m), code);
    const fs::path relative = file.lexically_relative(fs::weakly_canonical(folder, code));
    m.path = (relative.empty() ? file : relative).generic_string();
  }
  if (auto ok = project::saveProject(folder, copy); !ok) return ok;
  auto lock = std::make_unique<FolderLock>(folder);
  if (!lock->isMine()) return inUse(folder);
  begin(std::move(copy), folder, std::move(lock), {});
  return {};
}

Status Session::apply(const QString& name, const timeline::History::Edit& edit, const QString& mergeKey) {
  const timeline::Timeline before = timeline();
  auto ok = history_->apply(name.toStdString(), edit, mergeKey.toStdString());
  if (!ok) {
    emit refused(QString::fromStdString(ok.error().message()));
    return ok;
  }
  if (!(before == timeline())) afterStep(name);
  return {};
}

void Session::afterStep(const QString& name) {
  if (recorder_) recorder_->append(name, whole());
  emit changed();
  emit savedChanged();
}

void Session::undo() {
  if (history_->undo()) afterStep(tr("Undo"));
}

void Session::redo() {
  if (history_->redo()) afterStep(tr("Redo"));
}

void Session::goTo(size_t position) {
  if (position == history_->position()) return;
  history_->goTo(position);
  afterStep(tr("History"));
}

bool Session::isSaved() const {
  return everSaved_ && history_->isSaved();
}

// What a worker made of `before`, applied to the list as it is `now`: files that were added meanwhile stay.
static std::vector<project::Media> merged(const std::vector<project::Media>& before,
                                          const std::vector<project::Media>& after, std::vector<project::Media> now) {
  const auto find = [](const std::vector<project::Media>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const project::Media& m) { return m.id == id; });
  };
  std::erase_if(now, [&](const project::Media& m) {
    return find(before, m.id) != before.end() && find(after, m.id) == after.end();
  });
  for (project::Media& m : now)
    if (find(before, m.id) != before.end()) m = *find(after, m.id);
  for (const project::Media& m : after)
    if (find(before, m.id) == before.end() && find(now, m.id) == now.end()) now.push_back(m);
  return now;
}

void Session::changeMedia(std::function<Status(project::Project&, Run&)> change, std::function<void(Status)> done) {
  QPointer<Session> self(this);
  QThreadPool::globalInstance()->start(
      [self, generation = generation_, copy = whole(), change = std::move(change), done = std::move(done)]() mutable {
        Run run;
        const std::vector<project::Media> before = copy.media;
        Status ok = change(copy, run);
        QMetaObject::invokeMethod(
            qApp,
            [self, generation, before, after = std::move(copy.media), ok, done] {
              if (!self || self->generation_ != generation) return;
              if (auto media = merged(before, after, self->project_.media); self->project_.media != media) {
                self->project_.media = std::move(media);
                self->recorder_->append(tr("Media"), self->whole());
                emit self->mediaChanged();
              }
              done(ok);
            },
            Qt::QueuedConnection);
      });
}

void Session::addMedia(const fs::path& file, project::MediaKind kind,
                       std::function<void(Result<project::Media>)> done) {
  // Two files dropped at once are hashed at once: each is looked up again in the list as it is when it is done.
  QPointer<Session> self(this);
  QThreadPool::globalInstance()->start(
      [self, generation = generation_, folder = folder_, file, kind, done = std::move(done)]() mutable {
        project::Project scratch;
        Run run;
        auto media = std::make_shared<Result<project::Media>>(project::addMedia(scratch, folder, file, kind, run));
        QMetaObject::invokeMethod(
            qApp,
            [self, generation, folder, kind, media, done] {
              if (!self || self->generation_ != generation) return;
              if (*media) *media = self->takeMedia(**media, kind);
              done(*media);
            },
            Qt::QueuedConnection);
      });
}

project::Media Session::takeMedia(project::Media fresh, project::MediaKind kind) {
  for (const project::Media& known : project_.media)
    if (known.kind == kind && known.hash == fresh.hash) return known;
  const QString prefix = kind == project::MediaKind::Sound      ? QStringLiteral("s")
                         : kind == project::MediaKind::Identity ? QStringLiteral("i")
                                                                : QStringLiteral("c");
  int number = 1;
  while (project::findMedia(project_, (prefix + QString::number(number)).toStdString())) ++number;
  fresh.id = (prefix + QString::number(number)).toStdString();
  project_.media.push_back(fresh);
  recorder_->append(tr("Media"), whole());
  emit mediaChanged();
  return fresh;
}

fs::path Session::fileOf(const QString& mediaId) const {
  const project::Media* media = project::findMedia(project_, mediaId.toStdString());
  return media ? project::fileOf(folder_, *media) : fs::path();
}

} // namespace d3t::ui
