// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/media_tree.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/picture_loader.h"
#include "ui/widgets/tokens.h"
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUrl>

namespace d3t::ui {
namespace {

constexpr QSize kPicture(56, 40);
constexpr int kRowHeight = 52, kGroupHeight = 28;
enum Role { Group = Qt::UserRole, Id, File, Words, State, Used, Symbol, Picture };
using S = MediaEntry::State;

class MediaRow : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    return {160, index.parent().isValid() ? kRowHeight : kGroupHeight};
  }
  void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    p->save();
    index.parent().isValid() ? paintFile(p, option, index) : paintGroup(p, option, index);
    p->restore();
  }

private:
  static void paintGroup(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) {
    QFont font = option.font;
    font.setPixelSize(type::kSecondary);
    font.setWeight(QFont::DemiBold);
    p->setFont(font);
    p->setPen(tokens().secondary);
    const QRect line = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    p->drawText(line, static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                index.data().toString());
  }

  static void paintFile(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Tokens& t = tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    const auto place = [&](QRect r) { return QStyle::visualRect(option.direction, option.rect, r); };
    if (chosen) p->fillRect(option.rect, t.accent);
    const QRect inner = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    const QRect box(QPoint(inner.left(), inner.center().y() - kPicture.height() / 2), kPicture);
    const QImage picture = index.data(Picture).value<QImage>();
    p->drawPixmap(place(box).topLeft(), thumbnailOf(picture, kPicture, p->device()->devicePixelRatioF()));
    if (const QString symbol = index.data(Symbol).toString(); picture.isNull() && !symbol.isEmpty())
      icon(symbol, t.secondary).paint(p, place(box.adjusted(0, 10, 0, -10)));

    const auto state = static_cast<S>(index.data(State).toInt());
    const bool bad = state == S::Lost || state == S::Failed;
    const int left = box.right() + space::kMedium;
    QRect name(left, inner.top() + 8, inner.right() - left, 18), words(left, inner.top() + 27, name.width(), 16);
    p->setPen(chosen ? t.onAccent : t.text);
    const auto align = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    p->drawText(place(name), static_cast<int>(align),
                option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
    const QColor ink = chosen ? t.onAccent : bad ? t.bad : t.secondary;
    const QString mark = bad                         ? QStringLiteral("error")
                         : state == S::Loading       ? QStringLiteral("clock")
                         : index.data(Used).toBool() ? QStringLiteral("good")
                                                     : QString();
    if (!mark.isEmpty()) {
      icon(mark, ink).paint(p, place(QRect(words.left(), words.top() + 1, 14, 14)));
      words.setLeft(words.left() + 14 + space::kSmall);
    }
    QFont font = option.font;
    font.setPixelSize(type::kSecondary);
    p->setFont(font);
    p->setPen(ink);
    p->drawText(place(words), static_cast<int>(align),
                QFontMetrics(font).elidedText(index.data(Words).toString(), Qt::ElideRight, words.width()));
    if (option.state & QStyle::State_HasFocus && !chosen) {
      p->setPen(QPen(t.accent, 2));
      p->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
  }
};

void fill(QTreeWidgetItem* item, const MediaEntry& entry) {
  item->setText(0, entry.name);
  item->setData(0, Id, entry.id);
  item->setData(0, File, entry.file);
  item->setData(0, Words, entry.words);
  item->setData(0, State, static_cast<int>(entry.state));
  item->setData(0, Used, entry.used);
  item->setData(0, Symbol, entry.symbol);
  item->setData(0, Picture, entry.picture);
  item->setData(0, Qt::AccessibleTextRole, entry.name + QStringLiteral(", ") + entry.words);
  item->setToolTip(0, entry.why.isEmpty() ? entry.file : entry.file + u'\n' + entry.why);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

} // namespace

MediaTree::MediaTree(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("mediaTree"));
  setAccessibleName(tr("Files of the project"));
  setHeaderHidden(true);
  setRootIsDecorated(false);
  setIndentation(0);
  setItemsExpandable(false);
  setDragEnabled(true);
  setDragDropMode(DragOnly);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setItemDelegate(new MediaRow(this));
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QTreeWidgetItem* MediaTree::groupItem(int group) const {
  for (int i = 0; i < topLevelItemCount(); ++i)
    if (topLevelItem(i)->data(0, Group).toInt() == group) return topLevelItem(i);
  return nullptr;
}

void MediaTree::setGroup(int group, const QString& title, const QList<MediaEntry>& entries) {
  QTreeWidgetItem* item = groupItem(group);
  if (entries.isEmpty()) return delete item;
  if (!item) {
    int at = 0;
    while (at < topLevelItemCount() && topLevelItem(at)->data(0, Group).toInt() < group) ++at;
    item = new QTreeWidgetItem;
    item->setData(0, Group, group);
    item->setFlags(Qt::ItemIsEnabled);
    insertTopLevelItem(at, item);
    item->setExpanded(true);
  }
  item->setText(0, title);
  // In place, so that the chosen one stays chosen while sounds load.
  while (item->childCount() > entries.size()) delete item->takeChild(item->childCount() - 1);
  while (item->childCount() < entries.size()) item->addChild(new QTreeWidgetItem);
  for (int i = 0; i < entries.size(); ++i) fill(item->child(i), entries[i]);
}

QString MediaTree::currentId() const {
  return currentItem() ? currentItem()->data(0, Id).toString() : QString();
}

QTreeWidgetItem* MediaTree::itemOf(const QString& id) const {
  for (int g = 0; g < topLevelItemCount(); ++g)
    for (int i = 0; i < topLevelItem(g)->childCount(); ++i)
      if (topLevelItem(g)->child(i)->data(0, Id).toString() == id) return topLevelItem(g)->child(i);
  return nullptr;
}

void MediaTree::setCurrentId(const QString& id) {
  setCurrentItem(id.isEmpty() ? nullptr : itemOf(id));
}

QStringList MediaTree::mimeTypes() const {
  return {QLatin1String(kMediaMime), QStringLiteral("text/uri-list")};
}

QMimeData* MediaTree::mimeData(const QList<QTreeWidgetItem*>& items) const {
  if (items.isEmpty()) return nullptr;
  auto* dragged = new QMimeData;
  dragged->setData(QLatin1String(kMediaMime), items.first()->data(0, Id).toString().toUtf8());
  dragged->setUrls({QUrl::fromLocalFile(items.first()->data(0, File).toString())});
  return dragged;
}

} // namespace d3t::ui
