// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/preset_bar.h"

#include "ui/widgets/icon.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace d3t::ui {
namespace {

QToolButton* tool(const QString& picture, const QString& text, const char* name) {
  auto* b = new QToolButton;
  b->setIcon(icon(picture));
  b->setToolTip(text);
  b->setAccessibleName(text);
  b->setObjectName(QLatin1String(name));
  b->setFocusPolicy(Qt::StrongFocus);
  return b;
}

} // namespace

PresetBar::PresetBar(Settings& settings, std::function<ExportOptions()> now, QWidget* parent)
    : QWidget(parent), presets_(settings), now_(std::move(now)), list_(new QComboBox),
      save_(tool(QStringLiteral("save"), tr("Save as a preset …"), "presetSave")),
      remove_(tool(QStringLiteral("delete"), tr("Delete this preset"), "presetDelete")), naming_(new QWidget),
      name_(new QLineEdit) {
  list_->setObjectName(QStringLiteral("presetList"));
  list_->setAccessibleName(tr("My presets"));
  name_->setObjectName(QStringLiteral("presetName"));
  name_->setPlaceholderText(tr("Name of the preset"));
  name_->setAccessibleName(name_->placeholderText());
  name_->setMaxLength(60);
  auto* keep = new QPushButton(tr("Save"));
  keep->setObjectName(QStringLiteral("presetKeep"));
  auto* row = new QHBoxLayout;
  row->addWidget(list_, 1);
  row->addWidget(save_);
  row->addWidget(remove_);
  auto* nameRow = new QHBoxLayout(naming_);
  nameRow->setContentsMargins(0, 0, 0, 0);
  nameRow->addWidget(name_, 1);
  nameRow->addWidget(keep);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(row);
  column->addWidget(naming_);
  naming_->hide();
  connect(save_, &QToolButton::clicked, this, [this] { nameIt(!naming_->isVisible()); });
  connect(keep, &QPushButton::clicked, this, &PresetBar::save);
  connect(name_, &QLineEdit::returnPressed, this, &PresetBar::save);
  connect(remove_, &QToolButton::clicked, this, [this] {
    presets_.remove(list_->currentData().toString());
    fill({});
  });
  connect(list_, &QComboBox::activated, this, [this] {
    const QString name = list_->currentData().toString();
    remove_->setEnabled(!name.isEmpty());
    emit chosen(name.isEmpty() ? ExportOptions() : presets_.find(name));
  });
  fill({});
}

void PresetBar::fill(const QString& current) {
  list_->clear();
  list_->addItem(tr("Usual settings"), QString());
  for (const QString& name : presets_.names()) list_->addItem(name, name);
  list_->setCurrentIndex(current.isEmpty() ? 0 : list_->findData(current));
  remove_->setEnabled(!list_->currentData().toString().isEmpty());
  optionsChanged();
}

void PresetBar::nameIt(bool on) {
  naming_->setVisible(on);
  if (!on) return;
  name_->setText(list_->currentData().toString());
  name_->selectAll();
  name_->setFocus();
}

void PresetBar::save() {
  const QString name = name_->text().trimmed();
  if (name.isEmpty()) return name_->setFocus();
  presets_.save(name, now_());
  naming_->hide();
  fill(name);
  list_->setFocus();
}

void PresetBar::optionsChanged() {
  const QString name = list_->currentData().toString();
  ExportOptions kept = name.isEmpty() ? ExportOptions() : presets_.find(name);
  ExportOptions now = now_();
  now.part = kept.part, now.from = kept.from, now.to = kept.to; // no matter of a preset
  const QString plain = name.isEmpty() ? tr("Usual settings") : name;
  list_->setItemText(list_->currentIndex(), now == kept ? plain : tr("%1, changed", "name of a preset").arg(plain));
}

} // namespace d3t::ui
