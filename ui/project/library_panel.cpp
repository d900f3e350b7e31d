// SPDX-License-Identifier: GPL-3.0-or-later
// What the library shows; what it does with files is in library_files.cpp.
#include "ui/project/library_panel.h"

#include "ui/project/media_tree.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tokens.h"
#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;
using S = MediaEntry::State;
constexpr int kSoonMs = 60;
constexpr QSize kWave(112, 80);

QString textOf(const fs::path& path) {
  return QString::fromStdU16String(path.u16string());
}

QString clock(double seconds) {
  const int tenths = qRound(10 * seconds);
  return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

QImage waveOf(const timeline::Waveform& wave) {
  QImage image(kWave, QImage::Format_ARGB32_Premultiplied);
  image.fill(tokens().stage);
  if (wave.size() < kWave.width()) return image;
  QPainter painter(&image);
  const auto columns = wave.query(0, wave.size(), kWave.width());
  const double middle = kWave.height() / 2.;
  for (int x = 0; x < kWave.width(); ++x) {
    const auto& c = columns[static_cast<size_t>(x)];
    const auto bar = [&](double high, double low, double opacity) {
      QColor ink = tokens().accent;
      ink.setAlphaF(static_cast<float>(opacity));
      const double top = middle - qBound(-1., high, 1.) * (middle - 6),
                   end = middle - qBound(-1., low, 1.) * (middle - 6);
      painter.fillRect(QRectF(x, top, 1, qMax(1., end - top)), ink);
    };
    bar(static_cast<double>(c.high), static_cast<double>(c.low), .45);
    bar(static_cast<double>(c.rms), -static_cast<double>(c.rms), .9);
  }
  return image;
}

} // namespace

LibraryPanel::LibraryPanel(Studio& studio, QWidget* parent)
    : QWidget(parent), studio_(studio), tree_(new MediaTree), empty_(new QLabel), notice_(new Notice),
      cancel_(std::make_shared<std::atomic<bool>>(false)) {
  setObjectName(QStringLiteral("libraryPanel"));
  empty_->setText(tr("Drop clips, sounds and identities anywhere in the window: they are listed here."));
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setProperty("role", "secondary");
  empty_->setMargin(space::kLarge);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice_);
  column->addWidget(empty_, 1);
  column->addWidget(tree_, 1);
  makeActions();
  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMs);
  connect(&soon_, &QTimer::timeout, this, &LibraryPanel::refresh);
  const auto soon = [this] { soon_.start(); };
  connect(&studio_.session, &Session::changed, this, soon);
  connect(&studio_.session, &Session::mediaChanged, this, &LibraryPanel::findLost);
  connect(&studio_.session, &Session::closed, this, &LibraryPanel::findLost);
  connect(&studio_.session, &Session::opened, this, [this] {
    lostIsSaid_ = false;
    waves_.clear();
    notice_->dismiss();
  });
  connect(&studio_.sounds, &SoundStore::changed, this, [this](const QString& id) {
    waves_.remove(id);
    soon_.start();
  });
  connect(qApp, &QApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive) findLost(); // a disk may have been plugged in
  });
  connect(tree_, &MediaTree::itemActivated, this, [this] { putOnTimeline(tree_->currentId()); });
  connect(tree_, &MediaTree::customContextMenuRequested, this, &LibraryPanel::showMenu);
  connect(tree_, &MediaTree::currentItemChanged, this, [this] {
    if (const QString id = tree_->currentId(); !id.isEmpty()) studio_.selection.selectMedia(id);
  });
  connect(&studio_.selection, &Selection::changed, this, [this] {
    if (studio_.selection.media() != tree_->currentId()) tree_->setCurrentId(studio_.selection.media());
  });
  findLost();
  refresh();
}

LibraryPanel::~LibraryPanel() {
  cancel_->store(true);
}

void LibraryPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  waves_.clear();
  soon_.start();
}

void LibraryPanel::refresh() {
  const project::Project& p = studio_.session.project();
  QSet<QString> used{QString::fromStdString(studio_.session.timeline().source.identity)};
  for (const timeline::Segment& s : studio_.session.timeline().segments) used.insert(QString::fromStdString(s.sound));
  QHash<int, QList<MediaEntry>> groups;
  for (const project::Media& m : p.media) groups[static_cast<int>(m.kind)] << entryOf(m, used);
  const std::pair<project::MediaKind, QString> order[] = {{project::MediaKind::Identity, tr("Identities")},
                                                          {project::MediaKind::Clip, tr("Clips")},
                                                          {project::MediaKind::Sound, tr("Sounds")}};
  int place = 0;
  for (const auto& [kind, title] : order) tree_->setGroup(place++, title, groups[static_cast<int>(kind)]);
  const bool any = !p.media.empty();
  tree_->setVisible(any);
  empty_->setVisible(!any);
  bool unused = false;
  for (const project::Media& m : p.media) unused = unused || !used.contains(QString::fromStdString(m.id));
  studio_.actions[QStringLiteral("library.removeUnused")]->setEnabled(unused);
  studio_.actions[QStringLiteral("file.collect")]->setEnabled(any);
  studio_.actions[QStringLiteral("file.relink")]->setEnabled(!lost_.isEmpty());
}

MediaEntry LibraryPanel::entryOf(const project::Media& m, const QSet<QString>& used) {
  MediaEntry e;
  e.id = QString::fromStdString(m.id);
  e.file = textOf(project::fileOf(studio_.session.folder(), m));
  e.name = QFileInfo(e.file).fileName();
  e.used = used.contains(e.id);
  switch (m.kind) {
  case project::MediaKind::Sound:
    e.symbol = QStringLiteral("sound");
    describeSound(m, e);
    break;
  case project::MediaKind::Identity:
    e.symbol = QStringLiteral("identity");
    describeIdentity(m, e);
    break;
  default:
    e.symbol = QStringLiteral("clip");
    e.words = tr("clip");
  }
  if (e.state == S::Ready && e.used) e.words = tr("%1 · on the timeline", "length or size of a file").arg(e.words);
  if (!lost_.contains(e.id)) return e;
  e.state = S::Lost;
  e.words = e.used ? tr("Lost · on the timeline") : tr("Lost");
  e.why = tr("The file is not where it was. Look for it in a folder, or plug in its disk.");
  return e;
}

void LibraryPanel::describeSound(const project::Media&, MediaEntry& e) const {
  const auto wave = studio_.sounds.waveform(e.id);
  const double seconds = wave ? static_cast<double>(wave->size()) / wave->rate() : 0;
  switch (studio_.sounds.state(e.id)) {
  case SoundStore::State::Ready:
    e.words = clock(seconds);
    break;
  case SoundStore::State::Failed:
    e.state = S::Failed;
    e.words = tr("Cannot be read");
    e.why = studio_.sounds.problem(e.id);
    return;
  default:
    e.state = S::Loading;
    e.words = seconds > 0 ? tr("Loading, %1 so far").arg(clock(seconds)) : tr("Loading …");
  }
  if (!wave) return;
  auto& waves = const_cast<LibraryPanel*>(this)->waves_; // a cache
  if (!waves.contains(e.id)) waves.insert(e.id, waveOf(*wave));
  e.picture = waves[e.id];
}

void LibraryPanel::describeIdentity(const project::Media& m, MediaEntry& e) {
  const QString hash = QString::fromStdString(m.hash);
  if (const auto card = cards_.constFind(hash); card != cards_.constEnd()) {
    e.picture = card->thumbnail;
    if (!card->name.isEmpty()) e.name = card->name;
    e.words = QStringLiteral("%1 × %2").arg(card->frame.width()).arg(card->frame.height());
    return;
  }
  e.words = tr("identity");
  if (asked_.contains(hash) || lost_.contains(e.id)) return;
  asked_.insert(hash);
  QThreadPool::globalInstance()->start(
      [self = QPointer<LibraryPanel>(this), hash, file = fs::path(e.file.toStdU16String())] {
        auto card = readIdentityCard(file);
        QMetaObject::invokeMethod(
            qApp,
            [self, hash, card] {
              if (!self || !card) return;
              self->cards_.insert(hash, *card);
              self->soon_.start();
            },
            Qt::QueuedConnection);
      });
}

void LibraryPanel::showMenu(const QPoint& at) {
  const QString id = tree_->currentId();
  QMenu menu(this);
  if (!id.isEmpty()) {
    const project::Media* m = project::findMedia(studio_.session.project(), id.toStdString());
    if (m && m->kind == project::MediaKind::Clip)
      menu.addAction(tr("Make an identity of it"), this, [this, id] { putOnTimeline(id); });
    else
      menu.addAction(tr("Put on the timeline"), this, [this, id] { putOnTimeline(id); });
    menu.addAction(tr("Show in the folder"), this, [this, id] { revealInFolder(textOf(studio_.session.fileOf(id))); });
    if (lost_.contains(id)) menu.addAction(tr("Find this file …"), this, [this, id] { chooseFile(id); });
    menu.addSeparator();
  }
  for (const char* action : {"file.relink", "file.collect", "library.removeUnused"})
    menu.addAction(studio_.actions[QLatin1String(action)]);
  menu.exec(tree_->viewport()->mapToGlobal(at));
}

} // namespace d3t::ui
