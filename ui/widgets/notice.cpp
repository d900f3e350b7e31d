// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace d3t::ui {
namespace {

constexpr int kNarrow = 480;

QColor colourOf(Notice::Kind kind) {
  switch (kind) {
  case Notice::Kind::Good:
    return tokens().good;
  case Notice::Kind::Warning:
    return tokens().warn;
  case Notice::Kind::Problem:
    return tokens().bad;
  default:
    return tokens().accent;
  }
}

QString iconOf(Notice::Kind kind) {
  switch (kind) {
  case Notice::Kind::Good:
    return QStringLiteral("good");
  case Notice::Kind::Warning:
    return QStringLiteral("warning");
  case Notice::Kind::Problem:
    return QStringLiteral("error");
  default:
    return QStringLiteral("info");
  }
}

} // namespace

Notice::Notice(QWidget* parent) : QFrame(parent), icon_(new QLabel), text_(new QLabel), row_(new QHBoxLayout) {
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(space::kMedium + space::kSmall, space::kSmall, space::kSmall, space::kSmall);
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText); // names of files are foreign
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = new QToolButton;
  close->setIcon(icon(QStringLiteral("close")));
  close->setAccessibleName(tr("Dismiss the message"));
  close->setToolTip(tr("Dismiss"));
  connect(close, &QToolButton::clicked, this, &Notice::dismiss);
  layout->addWidget(icon_, 0, 0);
  layout->addWidget(text_, 0, 1);
  layout->addLayout(row_, 0, 2);
  layout->addWidget(close, 0, 3);
  layout->setColumnStretch(1, 1);
  setObjectName(QStringLiteral("notice"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  hide();
}

void Notice::say(Kind kind, const QString& what, const QString& todo) {
  dismiss();
  kind_ = kind;
  text_->setText(todo.isEmpty() ? what : what + QLatin1Char('\n') + todo);
  icon_->setPixmap(icon(iconOf(kind), colourOf(kind)).pixmap(space::kLargeIcon));
  setAccessibleName(text_->text());
  show();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void Notice::offer(const QString& text, std::function<void()> run) {
  auto* button = new QPushButton(text);
  connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
  row_->addWidget(button);
  buttons_.push_back(button);
}

void Notice::dismiss() {
  for (QPushButton* button : buttons_) button->hide(), button->deleteLater(); // one of them may be calling
  buttons_.clear();
  text_->clear();
  hide();
}

void Notice::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const bool narrow = width() < kNarrow;
  if (narrow == narrow_) return;
  narrow_ = narrow; // in a dock the buttons go under the text, which else has no room
  auto* grid = static_cast<QGridLayout*>(layout());
  grid->removeItem(row_);
  row_->setParent(nullptr);
  narrow ? grid->addLayout(row_, 1, 1, 1, 3, Qt::AlignLeading) : grid->addLayout(row_, 0, 2);
}

QString Notice::text() const {
  return text_->text();
}

void Notice::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().raised);
  painter.fillRect(QRect(0, 0, space::kSmall, height()), colourOf(kind_));
}

} // namespace d3t::ui
