// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace d3t::ui {
namespace {

constexpr int kLabelWidth = 190, kControlWidth = 420;

QLabel* secondary(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "secondary");
  label->setWordWrap(true);
  return label;
}

} // namespace

SettingsSection::SettingsSection(const QString& title, const QString& picture)
    : title_(title), picture_(picture), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
  column_->setSpacing(space::kLarge);
  auto* heading = new QLabel(title);
  heading->setProperty("role", "title");
  column_->addWidget(heading);
  column_->addStretch(0);
}

void SettingsSection::addRow(const QString& label, QWidget* control, const QString& hint) {
  auto* name = new QLabel(label);
  name->setFixedWidth(kLabelWidth);
  name->setWordWrap(true);
  name->setBuddy(control);
  if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
  auto* box = new QVBoxLayout;
  box->setSpacing(space::kSmall);
  control->setMaximumWidth(kControlWidth);
  box->addWidget(control);
  if (!hint.isEmpty()) {
    QLabel* more = secondary(hint);
    more->setMaximumWidth(kControlWidth);
    box->addWidget(more);
  }
  auto* row = new QHBoxLayout;
  row->addWidget(name, 0, Qt::AlignTop);
  row->addLayout(box, 100);
  row->addStretch(1);
  column_->insertLayout(column_->count() - 1, row);
  rows_.push_back({label + u' ' + hint, name});
}

void SettingsSection::addText(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setMaximumWidth(kLabelWidth + kControlWidth);
  column_->insertWidget(column_->count() - 1, label);
  rows_.push_back({text, nullptr});
}

void SettingsSection::addWide(QWidget* widget, const QString& words, bool stretch) {
  column_->insertWidget(column_->count() - 1, widget, stretch ? 1 : 0);
  rows_.push_back({words, nullptr});
}

bool SettingsSection::search(const QString& words) {
  bool any = words.isEmpty() || fuzzyScore(words, title_) >= 20;
  for (const Row& row : rows_) {
    const bool found = !words.isEmpty() && fuzzyScore(words, row.words) >= 20; // whole pieces, not scattered letters
    any = any || found;
    if (!row.label) continue;
    QFont font = row.label->font();
    font.setBold(found);
    font.setUnderline(found);
    row.label->setFont(font);
  }
  return any;
}

QWidget* makePathRow(const QString& now, bool folder, const QString& filter, const QString& name,
                     std::function<void(const QString&)> chosen) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* line = new QLineEdit(now);
  line->setObjectName(name);
  auto* choose = new QPushButton(icon(QStringLiteral("folder")), QCoreApplication::translate("d3t::ui", "Choose …"));
  row->addWidget(line, 1);
  row->addWidget(choose);
  box->setFocusProxy(line);
  QObject::connect(line, &QLineEdit::editingFinished, box, [line, chosen] { chosen(line->text()); });
  QObject::connect(choose, &QPushButton::clicked, box, [=] {
    const QString picked = folder ? QFileDialog::getExistingDirectory(box, {}, line->text())
                                  : QFileDialog::getOpenFileName(box, {}, line->text(), filter);
    if (picked.isEmpty()) return;
    line->setText(picked);
    chosen(picked);
  });
  return box;
}

} // namespace d3t::ui
