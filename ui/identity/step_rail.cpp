// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/step_rail.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace d3t::ui {
namespace {
constexpr int kDisc = 24; // px
} // namespace

StepButton::StepButton(int number, const QString& name, QWidget* parent) : QAbstractButton(parent), number_(number) {
  setText(name);
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepButton::setState(const QString& words, bool done) {
  state_ = words;
  done_ = done;
  //: a step of making an identity and its state, as a screen reader says it
  setAccessibleName(tr("Step %1: %2, %3").arg(number_).arg(text(), words));
  setToolTip(words);
  update();
}

QSize StepButton::sizeHint() const {
  return {kDisc + 120, 2 * fontMetrics().height() + 2 * space::kMedium};
}

void StepButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens();
  if (underMouse() && isEnabled()) painter.fillRect(rect(), t.raised);
  const QRectF shown(space::kMedium, (height() - kDisc) / 2., kDisc, kDisc);
  const QRectF disc(isRightToLeft() ? width() - shown.right() : shown.left(), shown.top(), kDisc, kDisc);
  painter.setPen(QPen(done_ ? t.good : isChecked() ? t.accent : t.secondary, 1.5));
  painter.setBrush(isChecked() ? QBrush(t.accent) : QBrush(Qt::NoBrush));
  painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
  if (done_) {
    ui::icon(QStringLiteral("good"), isChecked() ? t.onAccent : t.good)
        .paint(&painter, disc.toRect().adjusted(4, 4, -4, -4));
  } else {
    painter.setPen(isChecked() ? t.onAccent : t.secondary);
    painter.drawText(disc, Qt::AlignCenter, locale().toString(number_));
  }
  const int x = space::kMedium * 2 + kDisc, wide = width() - x - space::kSmall;
  const QRect words = isRightToLeft() ? QRect(space::kSmall, 0, wide, height()) : QRect(x, 0, wide, height());
  QFont bold = font();
  bold.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
  painter.setFont(bold);
  painter.setPen(isEnabled() ? t.text : t.secondary);
  const int middle = height() / 2;
  painter.drawText(QRect(words.left(), 0, wide, middle + 1), Qt::AlignLeading | Qt::AlignBottom, text());
  QFont small = font();
  small.setPixelSize(type::kSecondary);
  painter.setFont(small);
  painter.setPen(t.secondary);
  painter.drawText(QRect(words.left(), middle + 1, wide, middle), Qt::AlignLeading | Qt::AlignTop,
                   QFontMetrics(small).elidedText(state_, Qt::ElideRight, wide));
  if (isChecked()) painter.fillRect(QRect(0, height() - 2, width(), 2), t.accent);
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
}

StepRail::StepRail(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("rail"));
  const std::array names{tr("Check"), tr("Consent"), tr("Budget"), tr("Learn"), tr("Ready")};
  auto* group = new QButtonGroup(this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kSmall);
  for (int i = 0; i < Creation::kSteps; ++i) {
    const auto step = static_cast<Creation::Step>(i);
    auto* button = new StepButton(i + 1, names[static_cast<size_t>(i)]);
    button->setObjectName(QStringLiteral("step%1").arg(i + 1));
    buttons_[static_cast<size_t>(i)] = button;
    group->addButton(button);
    row->addWidget(button, 1);
    connect(button, &QAbstractButton::clicked, this, [this, step] { emit wanted(step); });
  }
}

void StepRail::show(const Creation& creation, Creation::Step current) {
  for (int i = 0; i < Creation::kSteps; ++i) {
    const auto step = static_cast<Creation::Step>(i);
    const CreationPlan& plan = creation.plan();
    const bool done = step == Creation::Step::Check     ? creation.canVisit(Creation::Step::Consent)
                      : step == Creation::Step::Consent ? plan.consent.given
                      : step == Creation::Step::Budget  ? creation.canVisit(Creation::Step::Learn)
                                                        : !plan.identity.isEmpty();
    button(step)->setState(creation.stateOf(step), done);
    button(step)->setEnabled(creation.canVisit(step) || step == current);
    if (step == current) button(step)->setChecked(true);
  }
}

} // namespace d3t::ui
