// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/identity_shelf.h"

#include "ui/identity/identity_library.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {
constexpr int kPicture = 48;
} // namespace

IdentityShelf::IdentityShelf(const QString& folder, QWidget* parent)
    : QWidget(parent), model_(new IdentityLibrary(folder, this)), list_(new QListView), notice_(new Notice) {
  auto* title = new QLabel(tr("Your identities"));
  title->setBuddy(list_);
  title->setContentsMargins(space::kMedium, space::kMedium, 0, 0);
  list_->setModel(model_);
  list_->setIconSize({kPicture, kPicture});
  list_->setAccessibleName(title->text());
  list_->setObjectName(QStringLiteral("identityShelf"));
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kSmall);
  column->addWidget(title);
  column->addWidget(notice_);
  column->addWidget(list_, 1);
  connect(list_, &QListView::activated, this,
          [this](const QModelIndex& at) { emit chosen(at.data(IdentityLibrary::File).toString()); });
  connect(list_, &QListView::customContextMenuRequested, this, &IdentityShelf::showMenu);
  connect(model_, &IdentityLibrary::refused, this,
          [this](const QString& what, const QString& todo) { notice_->say(Notice::Kind::Problem, what, todo); });
  connect(model_, &IdentityLibrary::trashed, this, [this](const QString& name) {
    notice_->say(Notice::Kind::Info, tr("%1 is in the trash.").arg(name));
    notice_->offer(tr("Take it back"), [this] { model_->undoTrash(), notice_->dismiss(); });
  });
  const auto showOrHide = [this] { setVisible(model_->rowCount() > 0 || notice_->isVisibleTo(this)); };
  connect(model_, &QAbstractItemModel::modelReset, this, showOrHide);
  connect(model_, &QAbstractItemModel::rowsInserted, this, showOrHide);
  connect(model_, &QAbstractItemModel::rowsRemoved, this, showOrHide);
  showOrHide();
}

void IdentityShelf::showMenu(const QPoint& place) {
  const QModelIndex at = list_->indexAt(place);
  if (!at.isValid()) return;
  QMenu menu(this);
  menu.addAction(tr("Use it"), this, [this, at] { emit chosen(at.data(IdentityLibrary::File).toString()); });
  menu.addAction(tr("Rename"), this, [this, at] { list_->edit(at); });
  menu.addAction(tr("Show in the folder"), this, [this, at] { model_->reveal(at.row()); });
  menu.addSeparator();
  menu.addAction(icon(QStringLiteral("delete")), tr("Put into the trash"), this, [this, at] { model_->trash(at.row()); });
  menu.exec(list_->viewport()->mapToGlobal(place));
}

} // namespace d3t::ui
