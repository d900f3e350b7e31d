// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/consent_step.h"

#include "ui/widgets/tokens.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr int kWidest = 640; // px of the form
constexpr int kMostText = 200;

QLabel* wrapped(const QString& text, const char* role = nullptr) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  if (role) label->setProperty("role", role);
  return label;
}

QComboBox* typedChoice(const QString& object, const QString& hint) {
  auto* box = new QComboBox;
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setObjectName(object);
  box->lineEdit()->setMaxLength(kMostText);
  box->lineEdit()->setPlaceholderText(hint);
  return box;
}

} // namespace

ConsentStep::ConsentStep(QWidget* parent)
    : StepPage(parent), who_(typedChoice(QStringLiteral("consentWho"), tr("Name of the person in the clip"))),
      scope_(typedChoice(QStringLiteral("consentScope"), tr("For what the head may be used"))),
      noEnd_(new QRadioButton(tr("No end"))), ends_(new QRadioButton(tr("Until"))), until_(new QDateEdit),
      statement_(new QCheckBox), statementText_(wrapped({})),
      remember_(new QCheckBox(tr("Remember this for the next clip of the same person"))), form_(new QWidget) {
  for (const QString& scope : {tr("Private use"), tr("Videos of our own, marked as generated"),
                               tr("Teaching and research"), tr("Everything the person could say themselves")})
    scope_->addItem(scope);
  until_->setObjectName(QStringLiteral("consentUntil"));
  until_->setAccessibleName(tr("Last day of the consent"));
  until_->setCalendarPopup(true);
  until_->setMinimumDate(QDate::currentDate());
  until_->setDate(QDate::currentDate().addYears(1));
  until_->setEnabled(false);
  noEnd_->setChecked(true);
  ends_->setObjectName(QStringLiteral("consentEnds"));
  statement_->setObjectName(QStringLiteral("consentStatement"));
  remember_->setObjectName(QStringLiteral("consentRemember"));
  who_->setAccessibleName(tr("Who allows it"));
  scope_->setAccessibleName(tr("For what"));

  auto* when = new QHBoxLayout;
  for (QWidget* w : std::initializer_list<QWidget*>{noEnd_, ends_, until_}) when->addWidget(w);
  when->addStretch(1);
  auto* rows = new QFormLayout;
  rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  rows->setVerticalSpacing(space::kMedium);
  rows->setHorizontalSpacing(space::kLarge);
  rows->addRow(tr("&Who allows it"), who_);
  rows->addRow(tr("For &what"), scope_);
  rows->addRow(tr("Until when"), when);

  auto* agreed = new QHBoxLayout;
  agreed->addWidget(statement_, 0, Qt::AlignTop);
  agreed->addWidget(statementText_, 1);
  statementText_->setBuddy(statement_);

  auto* column = new QVBoxLayout(form_);
  column->setSpacing(space::kLarge);
  column->addWidget(wrapped(tr("A head that speaks needs a yes"), "title"));
  column->addWidget(wrapped(tr("The identity will say what its person never said. So the person in the clip decides "
                               "whether it is made, for what, and how long it may be used. The answer is written into "
                               "the identity, goes with it wherever it is copied, and can be read by anybody who "
                               "opens it. It stays on this computer unless you share it.")));
  column->addLayout(rows);
  column->addLayout(agreed);
  column->addWidget(remember_);
  column->addStretch(1);
  form_->setMaximumWidth(kWidest);
  auto* middle = new QHBoxLayout(this);
  middle->setContentsMargins(0, space::kMedium, 0, 0);
  middle->addStretch(1);
  middle->addWidget(form_, 20);
  middle->addStretch(1);

  connect(ends_, &QRadioButton::toggled, until_, &QWidget::setEnabled);
  connect(who_, &QComboBox::editTextChanged, this, [this] { updateStatement(), emit changed(); });
  connect(who_, &QComboBox::textActivated, this, &ConsentStep::pick);
  connect(scope_, &QComboBox::editTextChanged, this, &ConsentStep::changed);
  connect(statement_, &QCheckBox::toggled, this, &ConsentStep::changed);
}

QString ConsentStep::nextText() const {
  return tr("Continue");
}

Consent ConsentStep::entered() const {
  return {who_->currentText().simplified(), scope_->currentText().simplified(),
          ends_->isChecked() ? until_->date() : QDate(), statement_->isChecked()};
}

bool ConsentStep::canGoOn() const {
  const Consent consent = entered();
  return consent.given && !consent.who.isEmpty() && !consent.scope.isEmpty();
}

void ConsentStep::updateStatement() {
  const QString who = who_->currentText().simplified();
  const QString text =
      who.isEmpty() ? tr("The person in the clip has agreed to this, or I am that person.")
                    : tr("%1 has agreed that this identity is made and used as said above, or I am %1.").arg(who);
  statementText_->setText(text);
  statement_->setAccessibleName(text);
}

void ConsentStep::fill(const Consent& consent) {
  who_->setEditText(consent.who);
  if (!consent.scope.isEmpty()) scope_->setEditText(consent.scope);
  (consent.until.isValid() ? ends_ : noEnd_)->setChecked(true);
  if (consent.until.isValid()) until_->setDate(consent.until);
  statement_->setChecked(consent.given);
}

// A person whose consent was remembered: what it was is filled in; that it holds for this clip is said anew.
void ConsentStep::pick(const QString& who) {
  const auto known = creation()->store().remembered();
  const auto it = known.find(who);
  if (it == known.end()) return;
  Consent consent = it->second;
  consent.given = false;
  if (consent.until.isValid() && consent.until < QDate::currentDate()) consent.until = QDate();
  fill(consent);
  remember_->setChecked(true);
}

void ConsentStep::refresh(bool another) {
  form_->setEnabled(!creation()->isLearning());
  if (!another) return;
  const QSignalBlocker quiet(who_);
  who_->clear();
  for (const auto& [who, consent] : creation()->store().remembered()) who_->addItem(who);
  who_->setCurrentIndex(-1);
  remember_->setChecked(false);
  scope_->setCurrentIndex(0);
  fill(creation()->plan().consent);
  updateStatement();
  emit changed();
}

bool ConsentStep::goOn() {
  if (!canGoOn()) return false;
  CreationPlan plan = creation()->plan();
  const bool wasUnnamed = plan.consent.who.isEmpty();
  plan.consent = entered();
  if (wasUnnamed) plan.name = plan.consent.who; // a name for the identity; Ready offers another
  if (remember_->isChecked())
    creation()->store().remember(plan.consent);
  else
    creation()->store().forget(plan.consent.who);
  creation()->change(plan);
  return true;
}

} // namespace d3t::ui
