// SPDX-License-Identifier: GPL-3.0-or-later
// What the library does with the files of the project: everything that touches the disk runs on a worker.
#include "ui/project/library_panel.h"

#include "core/timeline/edit_lanes.h"
#include "core/timeline/edit_speech.h"
#include "ui/project/media_tree.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;

QString textOf(const fs::path& path) {
  return QString::fromStdU16String(path.u16string());
}

fs::path pathOf(const QString& file) {
  return fs::path(file.toStdU16String());
}

} // namespace

void LibraryPanel::makeActions() {
  Actions& actions = studio_.actions;
  actions.add({QStringLiteral("file.collect"),
               tr("&Collect files"),
               QStringLiteral("folder"),
               {},
               tr("Copy all files that the timeline uses into the project's folder")},
              this, [this] { collect(); });
  actions.add({QStringLiteral("file.relink"),
               tr("&Look for lost files …"),
               QStringLiteral("link"),
               {},
               tr("Find files that were moved, by what is in them")},
              this, [this] { chooseFolder(); });
  actions.add({QStringLiteral("library.removeUnused"),
               tr("Take &unused files out of the library"),
               QStringLiteral("remove"),
               {},
               tr("The files themselves stay where they are")},
              this, [this] { removeUnused(); });
}

void LibraryPanel::findLost() {
  const quint64 number = ++lostNumber_;
  QThreadPool::globalInstance()->start(
      [self = QPointer<LibraryPanel>(this), number, p = studio_.session.project(), folder = studio_.session.folder()] {
        QSet<QString> lost;
        for (const project::Media& m : project::lostMedia(p, folder)) lost.insert(QString::fromStdString(m.id));
        QMetaObject::invokeMethod(
            qApp,
            [self, number, lost] {
              if (!self || number != self->lostNumber_) return;
              for (const QString& id : self->lost_ - lost)
                if (self->studio_.sounds.state(id) == SoundStore::State::Failed) self->studio_.sounds.retry(id);
              const bool more = !(lost - self->lost_).isEmpty();
              self->lost_ = lost;
              self->refresh();
              if (more || (lost.isEmpty() && self->lostIsSaid_)) self->sayLost();
            },
            Qt::QueuedConnection);
      });
  soon_.start();
}

void LibraryPanel::sayLost() {
  if (lost_.isEmpty()) {
    lostIsSaid_ = false;
    return notice_->say(Notice::Kind::Good, tr("All files are there again."));
  }
  lostIsSaid_ = true;
  // What went wrong with one of them stays to be read.
  const bool problem = notice_->isVisible() && notice_->kind() == Notice::Kind::Problem;
  if (!problem)
    notice_->say(
        Notice::Kind::Warning,
        tr("%n file(s) are lost: moved, renamed, or on another disk.", nullptr, static_cast<int>(lost_.size())),
        tr("Say where to look: they are known by what is in them."));
  notice_->offer(tr("Look in a folder …"), [this] { chooseFolder(); });
}

void LibraryPanel::change(const QString& doing, std::function<Status(project::Project&, Run&)> work,
                          std::function<void(const Status&)> done) {
  cancel_ = std::make_shared<std::atomic<bool>>(false);
  notice_->say(Notice::Kind::Info, doing);
  notice_->offer(tr("Stop"), [cancel = cancel_] { cancel->store(true); });
  const QPointer<LibraryPanel> self(this);
  studio_.session.changeMedia(
      [self, cancel = cancel_, work = std::move(work), doing](project::Project& p, Run& run) {
        run.cancelled = cancel.get();
        run.onProgress = [&](const Progress& now) {
          const QString words =
              now.fraction < 0 ? QString::fromStdString(now.note)
                               : tr("%1 %: %2").arg(qRound(100 * now.fraction)).arg(QString::fromStdString(now.note));
          QMetaObject::invokeMethod(
              qApp,
              [self, doing, words, cancel] {
                if (!self || self->cancel_ != cancel || !self->notice_->text().startsWith(doing)) return;
                self->notice_->say(Notice::Kind::Info, doing, words);
                self->notice_->offer(tr("Stop"), [cancel] { cancel->store(true); });
              },
              Qt::QueuedConnection);
        };
        return work(p, run);
      },
      [self, done = std::move(done)](const Status& ok) {
        if (!self) return;
        if (ok || ok.error().kind == ErrorKind::Cancelled) self->notice_->dismiss();
        if (!ok && ok.error().kind != ErrorKind::Cancelled)
          self->notice_->say(Notice::Kind::Problem, QString::fromStdString(ok.error().message()));
        done(ok);
      });
}

void LibraryPanel::lookIn(const QString& where) {
  auto found = std::make_shared<project::Relinked>();
  change(
      tr("Looking for lost files in %1 …").arg(where),
      [found, folder = studio_.session.folder(), where = pathOf(where)](project::Project& p, Run& run) -> Status {
        auto result = project::relink(p, folder, where, run);
        if (!result) return passOn(result);
        *found = *result;
        return {};
      },
      [this, found, where](const Status& ok) {
        if (!ok) return findLost();
        if (found->stillLost.empty()) {
          lostIsSaid_ = false;
          notice_->say(Notice::Kind::Good, tr("%n file(s) found.", nullptr, found->found));
        } else {
          QStringList names;
          for (const std::string& path : found->stillLost) names << QFileInfo(QString::fromStdString(path)).fileName();
          notice_->say(
              Notice::Kind::Warning,
              tr("%1 found in %2, still lost: %3.").arg(found->found).arg(where, names.join(QStringLiteral(", "))),
              tr("Look in another folder, or plug in the disk they are on."));
          notice_->offer(tr("Look in a folder …"), [this] { chooseFolder(); });
        }
        findLost();
      });
}

void LibraryPanel::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Look for lost files in"), textOf(studio_.session.folder()));
  if (!folder.isEmpty()) lookIn(folder);
}

void LibraryPanel::chooseFile(const QString& id) {
  const QString file = QFileDialog::getOpenFileName(this, tr("Find the file"), textOf(studio_.session.folder()));
  if (file.isEmpty()) return;
  change(
      tr("Looking at %1 …").arg(QFileInfo(file).fileName()),
      [id = id.toStdString(), folder = studio_.session.folder(), file = pathOf(file)](project::Project& p, Run& run) {
        return project::relinkTo(p, folder, id, file, run);
      },
      [this](const Status&) { findLost(); });
}

void LibraryPanel::collect() {
  auto result = std::make_shared<project::Collected>();
  change(
      tr("Copying files into the project's folder …"),
      [result, folder = studio_.session.folder()](project::Project& p, Run& run) -> Status {
        auto collected = project::collectFiles(p, folder, run);
        if (!collected) return passOn(collected);
        *result = *collected;
        return {};
      },
      [this, result](const Status& ok) {
        findLost();
        if (!ok) return;
        const QString size =
            QLocale().formattedDataSize(static_cast<qint64>(result->bytes), 1, QLocale::DataSizeTraditionalFormat);
        notice_->say(
            Notice::Kind::Good,
            result->copied > 0
                ? tr("%n file(s) were copied into the project's folder (%1).", nullptr, result->copied).arg(size)
                : tr("All files are in the project's folder already."),
            tr("The folder can be moved or given away as it is."));
      });
}

void LibraryPanel::removeUnused() {
  auto removed = std::make_shared<std::vector<project::Media>>();
  studio_.session.changeMedia(
      [removed](project::Project& p, Run&) -> Status {
        const std::vector<project::Media> used = project::usedMedia(p);
        for (const project::Media& m : p.media)
          if (std::find(used.begin(), used.end(), m) == used.end()) removed->push_back(m);
        p.media = used;
        return {};
      },
      [self = QPointer<LibraryPanel>(this), removed](const Status& ok) {
        if (!self || !ok || removed->empty()) return;
        self->notice_->say(Notice::Kind::Info,
                           tr("%n file(s) were taken out of the library.", nullptr, static_cast<int>(removed->size())),
                           tr("The files themselves stay where they are."));
        self->notice_->offer(tr("Put them back"), [self, removed] {
          self->notice_->dismiss();
          self->studio_.session.changeMedia(
              [removed](project::Project& p, Run&) -> Status {
                p.media.insert(p.media.end(), removed->begin(), removed->end());
                return {};
              },
              [](const Status&) {});
        });
      });
}

void LibraryPanel::putOnTimeline(const QString& id) {
  const project::Media* m = project::findMedia(studio_.session.project(), id.toStdString());
  if (!m) return;
  if (m->kind == project::MediaKind::Clip) return void(emit clipActivated(textOf(studio_.session.fileOf(id))));
  if (m->kind == project::MediaKind::Sound) return putSound(*m);
  (void)studio_.session.apply(tr("Use identity"), [m](timeline::Timeline& t) {
    return timeline::setSource(t, {.identity = m->id, .hash = m->hash, .from = 0, .to = 0});
  });
}

void LibraryPanel::putSound(const project::Media& m) {
  const QString id = QString::fromStdString(m.id);
  const auto samples = studio_.sounds.samples(id);
  if (!samples)
    return notice_->say(Notice::Kind::Warning, studio_.sounds.state(id) == SoundStore::State::Failed
                                                   ? studio_.sounds.problem(id)
                                                   : tr("This sound is still loading."));
  const std::string name = fs::path(m.path).filename().string();
  timeline::Drop drop{.sound = {m.id, m.hash, name, timeline::ticksOfSamples(samples->size(), samples->rate())},
                      .at = studio_.playhead.at()};
  timeline::Timeline trial = studio_.session.timeline();
  if (!timeline::dropSound(trial, drop)) drop.at = timeline::endOf(studio_.session.timeline());
  (void)studio_.session.apply(tr("Add sound"), [&](timeline::Timeline& t) -> Status {
    const auto put = timeline::dropSound(t, drop);
    return put ? Status{} : passOn(put);
  });
}

} // namespace d3t::ui
