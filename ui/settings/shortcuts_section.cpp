// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts_section.h"

#include "ui/settings/key_edit.h"
#include "ui/widgets/fuzzy.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeWidget>

namespace d3t::ui {
namespace {

enum Column { Name, Key, Standard, Columns };
constexpr int kId = Qt::UserRole;
constexpr qint64 kMostBytes = 1 << 20;
const QString kKeys = QStringLiteral("shortcuts");

QString nameOf(const QAction* action) {
  return action->iconText();
}

QString native(const QKeySequence& key) {
  return key.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsSection::ShortcutsSection(Actions& actions)
    : SettingsSection(tr("Shortcuts"), QStringLiteral("keyboard")), actions_(actions), search_(new QLineEdit),
      table_(new QTreeWidget), key_(new KeyEdit), clear_(new QPushButton(tr("None"))),
      reset_(new QPushButton(tr("Standard"))), notice_(new Notice) {
  search_->setObjectName(QStringLiteral("shortcutSearch"));
  search_->setPlaceholderText(tr("Search by name or key"));
  search_->setAccessibleName(search_->placeholderText());
  search_->setClearButtonEnabled(true);
  connect(search_, &QLineEdit::textChanged, this, &ShortcutsSection::filter);
  addWide(search_, tr("keys keyboard shortcut"));
  makeTable();
  addWide(table_, {}, true);
  addWide(notice_, {});
  addWide(makeEditor(), {});
  addWide(makeFileRow(), tr("import export shortcuts"));
  fill();
}

void ShortcutsSection::makeTable() {
  table_->setObjectName(QStringLiteral("shortcutTable"));
  table_->setAccessibleName(tr("Actions and their keys"));
  table_->setColumnCount(Columns);
  table_->setHeaderLabels({tr("Action"), tr("Key"), tr("Standard key")});
  table_->setRootIsDecorated(false);
  table_->setUniformRowHeights(true);
  table_->setMinimumHeight(240);
  table_->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
  connect(table_, &QTreeWidget::currentItemChanged, this, &ShortcutsSection::select);
  connect(table_, &QTreeWidget::itemActivated, this, [this] { key_->setFocus(); });
}

QWidget* ShortcutsSection::makeEditor() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* label = new QLabel(tr("New key"));
  label->setBuddy(key_);
  key_->setObjectName(QStringLiteral("shortcutKey"));
  key_->setAccessibleName(tr("New key: press it here"));
  clear_->setObjectName(QStringLiteral("shortcutClear"));
  reset_->setObjectName(QStringLiteral("shortcutReset"));
  row->addWidget(label);
  row->addWidget(key_, 1);
  row->addWidget(clear_);
  row->addWidget(reset_);
  connect(key_, &KeyEdit::chosen, this, &ShortcutsSection::choose);
  connect(clear_, &QPushButton::clicked, this, [this] { take(current(), {}); });
  connect(reset_, &QPushButton::clicked, this, [this] { choose(actions_.standardKey(current())); });
  return box;
}

QWidget* ShortcutsSection::makeFileRow() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* all = new QPushButton(icon(QStringLiteral("reset")), tr("All to their standard"));
  auto* from = new QPushButton(tr("Import …"));
  auto* to = new QPushButton(tr("Export …"));
  all->setObjectName(QStringLiteral("shortcutResetAll"));
  row->addWidget(all);
  row->addStretch(1);
  row->addWidget(from);
  row->addWidget(to);
  connect(all, &QPushButton::clicked, this, [this] {
    for (const QAction* action : actions_.all()) actions_.resetKey(Actions::idOf(action));
    notice_->dismiss();
    refreshAll();
  });
  connect(from, &QPushButton::clicked, this, &ShortcutsSection::importFile);
  connect(to, &QPushButton::clicked, this, &ShortcutsSection::exportFile);
  return box;
}

void ShortcutsSection::showEvent(QShowEvent* event) {
  SettingsSection::showEvent(event);
  if (table_->topLevelItemCount() != static_cast<int>(actions_.all().size())) fill();
}

void ShortcutsSection::fill() {
  table_->clear();
  for (const QAction* action : actions_.all()) {
    auto* item = new QTreeWidgetItem(table_);
    item->setData(Name, kId, Actions::idOf(action));
    item->setText(Name, nameOf(action));
    item->setToolTip(Name, action->statusTip());
    item->setText(Standard, native(actions_.standardKey(Actions::idOf(action))));
  }
  table_->sortItems(Name, Qt::AscendingOrder);
  table_->setCurrentItem(table_->topLevelItem(0));
  refreshAll();
}

void ShortcutsSection::refresh(QTreeWidgetItem* item) {
  const QString id = item->data(Name, kId).toString();
  const QKeySequence key = actions_[id]->shortcut();
  const auto others = actions_.conflicts(key, id);
  item->setText(Key, others.empty() ? native(key)
                                    : tr("%1 – also %2", "a key, an action").arg(native(key), nameOf(others[0])));
  item->setIcon(Key, others.empty() ? QIcon() : icon(QStringLiteral("warning"), tokens().warn));
  QFont font = table_->font();
  font.setBold(key != actions_.standardKey(id));
  item->setFont(Key, font);
}

void ShortcutsSection::refreshAll() {
  for (int i = 0; i < table_->topLevelItemCount(); ++i) refresh(table_->topLevelItem(i));
  for (const int column : {Key, Standard}) table_->resizeColumnToContents(column);
  filter(search_->text());
  select();
}

void ShortcutsSection::filter(const QString& words) {
  QTreeWidgetItem* first = nullptr;
  for (int i = 0; i < table_->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = table_->topLevelItem(i);
    const bool found = words.isEmpty() || fuzzyScore(words, item->text(Name)) > 0 ||
                       item->text(Key).contains(words, Qt::CaseInsensitive);
    item->setHidden(!found);
    if (found && !first) first = item;
  }
  if (first && table_->currentItem() && table_->currentItem()->isHidden()) table_->setCurrentItem(first);
}

QString ShortcutsSection::current() const {
  return table_->currentItem() ? table_->currentItem()->data(Name, kId).toString() : QString();
}

void ShortcutsSection::select() {
  const QString id = current();
  for (QWidget* w : {static_cast<QWidget*>(key_), static_cast<QWidget*>(clear_), static_cast<QWidget*>(reset_)})
    w->setEnabled(!id.isEmpty());
  if (id.isEmpty()) return;
  const QKeySequence key = actions_[id]->shortcut();
  key_->setKey(key);
  clear_->setEnabled(!key.isEmpty());
  reset_->setEnabled(key != actions_.standardKey(id));
}

void ShortcutsSection::choose(const QKeySequence& key) {
  const QString id = current();
  if (id.isEmpty()) return;
  const auto others = actions_.conflicts(key, id);
  if (others.empty()) return take(id, key);
  // Two actions with one key are none: Qt runs neither. So it is a choice, made here.
  const QString other = Actions::idOf(others[0]);
  notice_->say(Notice::Kind::Warning,
               tr("%1 belongs to “%2” already. Nothing was changed.").arg(native(key), nameOf(others[0])),
               tr("Press another key, or take it from there."));
  notice_->offer(tr("Give it to “%1”").arg(nameOf(actions_[id])), [this, id, other, key] {
    actions_.setKey(other, {});
    take(id, key);
  });
  key_->setKey(key);
}

void ShortcutsSection::take(const QString& id, const QKeySequence& key) {
  if (key == actions_.standardKey(id))
    actions_.resetKey(id);
  else
    actions_.setKey(id, key);
  notice_->dismiss();
  refreshAll();
}

QByteArray ShortcutsSection::toJson() const {
  QJsonObject keys;
  for (const QAction* action : actions_.all())
    if (const QString id = Actions::idOf(action); action->shortcut() != actions_.standardKey(id))
      keys[id] = action->shortcut().toString(QKeySequence::PortableText);
  return QJsonDocument(QJsonObject{{kKeys, keys}}).toJson();
}

int ShortcutsSection::fromJson(const QByteArray& text) {
  const QJsonObject root = QJsonDocument::fromJson(text).object();
  if (!root[kKeys].isObject()) return -1;
  const QJsonObject keys = root[kKeys].toObject();
  int taken = 0;
  for (const QAction* action : actions_.all()) {
    const QString id = Actions::idOf(action);
    if (!keys[id].isString()) {
      actions_.resetKey(id);
      continue;
    }
    actions_.setKey(id, QKeySequence(keys[id].toString(), QKeySequence::PortableText));
    ++taken;
  }
  refreshAll();
  return taken;
}

void ShortcutsSection::exportFile() {
  const QString name = QFileDialog::getSaveFileName(this, tr("Export the shortcuts"), QStringLiteral("shortcuts.json"));
  if (name.isEmpty()) return;
  QSaveFile file(name);
  const QByteArray text = toJson();
  if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
    return notice_->say(Notice::Kind::Good, tr("The shortcuts were written to %1.").arg(name));
  notice_->say(Notice::Kind::Problem, tr("%1 could not be written.").arg(name), tr("Choose another place."));
}

void ShortcutsSection::importFile() {
  const QString name = QFileDialog::getOpenFileName(this, tr("Import shortcuts"), {}, tr("Shortcuts (*.json)"));
  if (name.isEmpty()) return;
  QFile file(name);
  const int taken = file.open(QIODevice::ReadOnly) && file.size() <= kMostBytes ? fromJson(file.readAll()) : -1;
  if (taken < 0)
    return notice_->say(Notice::Kind::Problem, tr("%1 holds no shortcuts.").arg(name),
                        tr("Choose a file that was exported here."));
  notice_->say(Notice::Kind::Good, tr("%n key(s) were taken over.", nullptr, taken));
}

SettingsSection* makeShortcutsSection(Actions& actions) {
  return new ShortcutsSection(actions);
}

} // namespace d3t::ui
