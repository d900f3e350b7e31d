// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/identity_library.h"

#include "ui/widgets/background.h"
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace d3t::ui {
namespace {

constexpr int kSettleMs = 200;

std::vector<LibraryEntry> readFolder(const QString& folder) {
  std::vector<LibraryEntry> cards;
  QDir().mkpath(folder);
  for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.d3id")}, QDir::Files, QDir::Name))
    cards.push_back(readEntry(file.filePath()));
  std::sort(cards.begin(), cards.end(), [](const LibraryEntry& a, const LibraryEntry& b) {
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return cards;
}

QString wordsOf(const LibraryEntry& card) {
  if (!card.problem.isEmpty()) return card.problem;
  QStringList lines{card.name};
  if (!card.source.isEmpty()) lines << IdentityLibrary::tr("Made from %1").arg(card.source);
  for (const auto& [name, value] : card.facts) lines << IdentityLibrary::tr("%1: %2").arg(name, value);
  return lines.join(u'\n');
}

QString consentOf(const LibraryEntry& card) {
  if (card.consentWho.isEmpty()) return IdentityLibrary::tr("No consent is recorded.");
  const QDate until = QDate::fromString(card.consentUntil, Qt::ISODate);
  if (!until.isValid()) return IdentityLibrary::tr("%1 allowed: %2. No end.").arg(card.consentWho, card.consentScope);
  const QString day = QLocale().toString(until, QLocale::ShortFormat);
  return until < QDate::currentDate()
             ? IdentityLibrary::tr("%1 allowed: %2. That ended on %3.").arg(card.consentWho, card.consentScope, day)
             : IdentityLibrary::tr("%1 allowed: %2. Until %3.").arg(card.consentWho, card.consentScope, day);
}

} // namespace

IdentityLibrary::IdentityLibrary(const QString& folder, QObject* parent) : QAbstractListModel(parent), folder_(folder) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &IdentityLibrary::refresh);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, &settle_, qOverload<>(&QTimer::start));
  refresh();
}

int IdentityLibrary::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(cards_.size());
}

QVariant IdentityLibrary::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const LibraryEntry& card = cards_[static_cast<size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
  case Qt::EditRole:
    return card.name;
  case Qt::DecorationRole:
    return card.thumbnail;
  case Qt::ToolTipRole:
    return card.problem.isEmpty() ? wordsOf(card) + u'\n' + consentOf(card) : card.problem;
  case File:
    return card.file;
  case Facts:
    return wordsOf(card);
  case ConsentWords:
    return consentOf(card);
  case Problem:
    return card.problem;
  default:
    return {};
  }
}

Qt::ItemFlags IdentityLibrary::flags(const QModelIndex& index) const {
  const Qt::ItemFlags base = QAbstractListModel::flags(index);
  if (!index.isValid()) return base;
  return cards_[static_cast<size_t>(index.row())].problem.isEmpty() ? base | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
                                                                    : base;
}

bool IdentityLibrary::setData(const QModelIndex& index, const QVariant& name, int role) {
  if (role != Qt::EditRole || !index.isValid() || name.toString().trimmed().isEmpty()) return false;
  rename(index.row(), name.toString());
  return true;
}

void IdentityLibrary::refresh() {
  if (reading_) return void(again_ = true);
  reading_ = true;
  inBackground(
      this, [folder = folder_] { return readFolder(folder); },
      [this](std::vector<LibraryEntry> cards) { take(std::move(cards)); });
}

void IdentityLibrary::take(std::vector<LibraryEntry> cards) {
  reading_ = false;
  beginResetModel();
  cards_ = std::move(cards);
  endResetModel();
  if (watcher_.directories().isEmpty()) watcher_.addPath(folder_);
  if (std::exchange(again_, false)) refresh();
}

void IdentityLibrary::rename(int row, const QString& name) {
  inBackground(
      this, [file = card(row).file, name = name.trimmed()] { return renameIdentity(file, name); },
      [this](const FileAnswer& answer) {
        if (!answer.problem.isEmpty()) emit refused(answer.problem, answer.remedy);
        refresh();
      });
}

void IdentityLibrary::trash(int row) {
  const QString name = card(row).name;
  inBackground(
      this,
      [file = card(row).file] {
        QString place;
        return QFile::moveToTrash(file, &place) ? Trashed{file, place} : Trashed{file, {}};
      },
      [this, name](const Trashed& gone) {
        if (gone.place.isEmpty())
          return emit refused(tr("%1 cannot be put into the trash.").arg(name),
                              tr("Its disk has none: delete the file in its folder."));
        trashed_.push_back(gone);
        emit trashed(name);
        refresh();
      });
}

void IdentityLibrary::undoTrash() {
  if (trashed_.empty()) return;
  const Trashed last = trashed_.back();
  trashed_.pop_back();
  inBackground(
      this,
      [last] {
        const bool back = QFile::rename(last.place, last.file);
        if (back) { // what the trash notes of it, after the rules of freedesktop.org
          const QFileInfo lain(last.place);
          QFile::remove(QDir(lain.dir().filePath(QStringLiteral("../info")))
                            .filePath(lain.fileName() + QStringLiteral(".trashinfo")));
        }
        return back;
      },
      [this, last](bool back) {
        if (!back)
          emit refused(tr("%1 cannot be taken back from the trash.").arg(QFileInfo(last.file).fileName()),
                       tr("Look for it in the trash of the system."));
        refresh();
      });
}

void IdentityLibrary::reveal(int row) const {
  QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(card(row).file).absolutePath()));
}

} // namespace d3t::ui
