// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_search.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace d3t::ui {
namespace {

constexpr int kWidth = 560, kRows = 10, kRowHeight = 32, kFrame = 56, kMostRecent = 5;
enum Role { Id = Qt::UserRole, KeyText, Hint };

/// Icon, name and what it does on one side, the key on the other.
class ActionRow : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kWidth / 2, kRowHeight}; }
  void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Tokens& t = tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    p->fillRect(option.rect, chosen ? t.accent : t.panel);
    const QRect inner = option.rect.adjusted(space::kMedium, 0, -space::kMedium, 0);
    const auto place = [&](QRect r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    const QRect iconBox(inner.left(), inner.center().y() - space::kIcon / 2, space::kIcon, space::kIcon);
    icon.paint(p, place(iconBox), Qt::AlignCenter, chosen ? QIcon::Selected : QIcon::Normal);
    const QString key = index.data(KeyText).toString();
    const int keyWidth = key.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(key) + space::kLarge;
    QRect text = inner.adjusted(space::kIcon + space::kMedium, 0, -keyWidth, 0);
    p->setPen(chosen ? t.onAccent : t.text);
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width());
    const auto align = Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    p->drawText(place(text), static_cast<int>(align), name);
    text.setLeft(text.left() + option.fontMetrics.horizontalAdvance(name) + space::kLarge);
    p->setPen(chosen ? t.onAccent : t.secondary);
    if (text.width() > 2 * kRowHeight)
      p->drawText(place(text), static_cast<int>(align),
                  option.fontMetrics.elidedText(index.data(Hint).toString(), Qt::ElideRight, text.width()));
    p->drawText(place(inner),
                static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignRight)), key);
  }
};

} // namespace

ActionSearch::ActionSearch(Actions& actions, QWidget* window)
    : QFrame(window), actions_(actions), line_(new QLineEdit), list_(new QListWidget) {
  setObjectName(QStringLiteral("actionSearch"));
  setAccessibleName(tr("Search actions"));
  line_->setObjectName(QStringLiteral("actionSearchLine"));
  line_->setPlaceholderText(tr("What do you want to do?"));
  line_->setAccessibleName(line_->placeholderText());
  line_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  list_->setObjectName(QStringLiteral("actionSearchList"));
  list_->setAccessibleName(tr("Actions"));
  list_->setFocusPolicy(Qt::NoFocus); // the line keeps it and steers the list
  list_->setItemDelegate(new ActionRow(list_));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* column = new QVBoxLayout(this);
  column->addWidget(line_);
  column->addWidget(list_, 1);
  line_->installEventFilter(this);
  window->installEventFilter(this);
  connect(line_, &QLineEdit::textChanged, this, &ActionSearch::fill);
  connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* now) {
    line_->setAccessibleDescription(now ? now->data(Qt::AccessibleTextRole).toString() : QString()); // is read out
  });
  connect(list_, &QListWidget::itemClicked, this, &ActionSearch::run);
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
    if (isVisible() && now && now != line_) hide(); // whoever took the focus keeps it
  });
  actions_.add({QStringLiteral("help.search"), tr("&Search actions …"), QStringLiteral("search"), Qt::CTRL | Qt::Key_K,
                tr("Find and run any action by its name")},
               this, [this] { isVisible() ? close() : open(); });
  hide();
}

void ActionSearch::open() {
  before_ = QApplication::focusWidget();
  line_->clear();
  fill({});
  place();
  show();
  raise();
  line_->setFocus();
}

void ActionSearch::close() {
  hide();
  if (before_) before_->setFocus();
}

void ActionSearch::place() {
  const int width = qMin(kWidth, parentWidget()->width() - 2 * space::kLarge);
  const int rows = qBound(1, list_->count(), kRows);
  const int height = qMin(rows * kRowHeight + kFrame, parentWidget()->height() - 2 * space::kHuge);
  setGeometry((parentWidget()->width() - width) / 2, space::kHuge, width, height);
}

void ActionSearch::fill(const QString& words) {
  std::vector<std::pair<int, QAction*>> found;
  for (QAction* action : actions_.all()) {
    const QString id = Actions::idOf(action);
    if (!action->isEnabled() || id == QLatin1String("help.search")) continue;
    int score = 1;
    if (!words.trimmed().isEmpty()) score = 3 * fuzzyScore(words, action->iconText());
    if (score == 0) score = fuzzyScore(words, action->iconText() + u' ' + action->statusTip());
    if (score == 0) continue;
    const auto at = recent_.indexOf(id);
    if (at >= 0) score += kMostRecent - static_cast<int>(at);
    found.emplace_back(score, action);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  list_->clear();
  for (const auto& [score, action] : found) {
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    auto* item = new QListWidgetItem(action->icon(), action->iconText(), list_);
    item->setData(Id, Actions::idOf(action));
    item->setData(KeyText, key);
    if (action->statusTip() != action->iconText()) item->setData(Hint, action->statusTip());
    item->setData(Qt::AccessibleTextRole, key.isEmpty() ? action->iconText() : action->iconText() + u' ' + key);
  }
  if (list_->count() > 0) {
    list_->setCurrentRow(0);
  } else {
    auto* none = new QListWidgetItem(tr("No action has these words."), list_);
    none->setFlags(Qt::NoItemFlags);
  }
  place();
}

void ActionSearch::run(QListWidgetItem* item) {
  const QString id = item ? item->data(Id).toString() : QString();
  if (id.isEmpty()) return;
  recent_.removeAll(id);
  recent_.prepend(id);
  recent_ = recent_.mid(0, kMostRecent);
  close();
  QTimer::singleShot(0, &actions_, [this, id] { // with the focus where it was
    if (QAction* action = actions_.find(id); action && action->isEnabled()) action->trigger();
  });
}

bool ActionSearch::steer(int key) {
  const int row = list_->currentRow(), last = list_->count() - 1;
  switch (key) {
  case Qt::Key_Down:
    return list_->setCurrentRow(row == last ? 0 : row + 1), true;
  case Qt::Key_Up:
    return list_->setCurrentRow(row <= 0 ? last : row - 1), true;
  case Qt::Key_PageDown:
    return list_->setCurrentRow(qMin(row + kRows, last)), true;
  case Qt::Key_PageUp:
    return list_->setCurrentRow(qMax(row - kRows, 0)), true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return run(list_->currentItem()), true;
  case Qt::Key_Escape:
    return close(), true;
  default:
    return false;
  }
}

bool ActionSearch::eventFilter(QObject* object, QEvent* event) {
  if (object == parent() && event->type() == QEvent::Resize && isVisible()) place();
  if (object == line_ && event->type() == QEvent::KeyPress) return steer(static_cast<QKeyEvent*>(event)->key());
  return QFrame::eventFilter(object, event);
}

void ActionSearch::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().secondary, 1));
  painter.setBrush(tokens().panel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), space::kMedium, space::kMedium);
}

} // namespace d3t::ui
