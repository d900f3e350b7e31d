// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/actions.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace d3t::ui {
namespace {
constexpr int kTopicsWidth = 200;
} // namespace

SettingsPage::SettingsPage(Settings& settings, Actions& actions, const SettingsContext& context, QWidget* parent)
    : QWidget(parent), search_(new QLineEdit), topics_(new QListWidget), pages_(new QStackedWidget),
      nothing_(new QLabel(tr("No setting has these words."))) {
  setObjectName(QStringLiteral("settingsPage"));
  setWindowTitle(tr("Settings"));
  resize(940, 640);
  search_->setObjectName(QStringLiteral("settingsSearch"));
  search_->setPlaceholderText(tr("Search settings"));
  search_->setAccessibleName(search_->placeholderText());
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  topics_->setObjectName(QStringLiteral("settingsTopics"));
  topics_->setAccessibleName(tr("Topics"));
  topics_->setIconSize({space::kIcon, space::kIcon});
  nothing_->setProperty("role", "secondary");
  nothing_->hide();
  auto* left = new QVBoxLayout;
  left->addWidget(search_);
  left->addWidget(topics_, 1);
  left->addWidget(nothing_);
  auto* side = new QWidget;
  side->setLayout(left);
  side->setFixedWidth(kTopicsWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(side);
  row->addWidget(pages_, 1);

  add(makeDevicesSection(settings, context));
  add(makeTrainingSection(settings));
  add(makePreviewSection(settings));
  add(makeSpeechSection(settings));
  add(makeCacheSection(settings, context));
  add(makeLanguageSection(settings));
  add(makeLookSection(settings));
  add(makeShortcutsSection(actions));
  add(makePrivacySection(settings));
  connect(topics_, &QListWidget::currentRowChanged, pages_, &QStackedWidget::setCurrentIndex);
  connect(search_, &QLineEdit::textChanged, this, &SettingsPage::search);
  topics_->setCurrentRow(0);
}

void SettingsPage::add(SettingsSection* section) {
  auto* scroll = new QScrollArea;
  scroll->setWidget(section);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  pages_->addWidget(scroll);
  auto* topic = new QListWidgetItem(icon(section->picture()), section->title(), topics_);
  topic->setSizeHint({0, space::kTarget + space::kSmall});
  sections_.push_back(section);
}

void SettingsPage::showSection(const QString& picture) {
  for (size_t i = 0; i < sections_.size(); ++i)
    if (sections_[i]->picture() == picture) topics_->setCurrentRow(static_cast<int>(i));
}

void SettingsPage::search(const QString& words) {
  int first = -1;
  for (int i = 0; i < topics_->count(); ++i) {
    const bool found = sections_[static_cast<size_t>(i)]->search(words);
    topics_->item(i)->setHidden(!found);
    if (found && first < 0) first = i;
  }
  nothing_->setVisible(first < 0);
  const QListWidgetItem* now = topics_->currentItem();
  if (first >= 0 && (!now || now->isHidden())) topics_->setCurrentRow(first);
}

} // namespace d3t::ui
