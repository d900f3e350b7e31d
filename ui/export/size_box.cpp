// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/size_box.h"

#include "ui/widgets/icon.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace d3t::ui {
namespace {

enum Choice { Source, Full, Half, Own };
constexpr int kHeights[] = {0, 1080, 720};
constexpr QSize kUsual(1920, 1080); // its shape stands in while the source is not known

int even(double side) {
  return qMax(16, 2 * qRound(side / 2));
}

QSpinBox* side(const QString& name) {
  auto* box = new QSpinBox;
  box->setRange(16, 8192);
  box->setSingleStep(2);
  box->setSuffix(QStringLiteral(" px"));
  box->setAccessibleName(name);
  box->setKeyboardTracking(false);
  return box;
}

} // namespace

SizeBox::SizeBox(QWidget* parent)
    : QWidget(parent), choice_(new QComboBox), own_(new QWidget), width_(side(tr("Width"))),
      height_(side(tr("Height"))), lock_(new QToolButton) {
  choice_->setObjectName(QStringLiteral("exportSize"));
  width_->setObjectName(QStringLiteral("exportWidth"));
  height_->setObjectName(QStringLiteral("exportHeight"));
  choice_->setAccessibleName(tr("Size of the picture"));
  lock_->setIcon(icon(QStringLiteral("lock")));
  lock_->setObjectName(QStringLiteral("exportAspect"));
  lock_->setCheckable(true);
  lock_->setChecked(true);
  lock_->setToolTip(tr("Keep the shape of the picture"));
  lock_->setAccessibleName(lock_->toolTip());
  auto* row = new QHBoxLayout(own_);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(width_, 1);
  row->addWidget(new QLabel(QStringLiteral("×")));
  row->addWidget(height_, 1);
  row->addWidget(lock_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(choice_);
  column->addWidget(own_);
  own_->hide();
  fill();
  connect(choice_, &QComboBox::activated, this, &SizeBox::chosen);
  connect(width_, &QSpinBox::valueChanged, this, [this] { edited(true); });
  connect(height_, &QSpinBox::valueChanged, this, [this] { edited(false); });
  connect(lock_, &QToolButton::toggled, this, [this](bool on) {
    if (on) edited(true);
  });
}

QSize SizeBox::scaledTo(int height) const {
  const QSize shape = source_.isEmpty() ? kUsual : source_;
  return {even(static_cast<double>(height) * shape.width() / shape.height()), height};
}

void SizeBox::fill() {
  const int now = qMax(0, choice_->currentIndex());
  const QSignalBlocker quiet(choice_);
  choice_->clear();
  choice_->addItem(source_.isEmpty() ? tr("As the source")
                                     : tr("As the source (%1 × %2)").arg(source_.width()).arg(source_.height()));
  for (const int height : {kHeights[Full], kHeights[Half]}) {
    const QSize size = scaledTo(height);
    choice_->addItem(tr("%1 lines (%2 × %1)").arg(height).arg(size.width()));
  }
  choice_->addItem(tr("Another size"));
  choice_->setCurrentIndex(now);
}

void SizeBox::setSource(QSize source) {
  if (source == source_) return;
  source_ = source;
  fill();
}

QSize SizeBox::size() const {
  switch (choice_->currentIndex()) {
  case Full:
  case Half:
    return scaledTo(kHeights[choice_->currentIndex()]);
  case Own:
    return {width_->value(), height_->value()};
  default:
    return {};
  }
}

void SizeBox::setSize(QSize size) {
  const QSignalBlocker a(width_), b(height_);
  int choice = size.isEmpty() ? Source : Own;
  for (const int usual : {Full, Half})
    if (size == scaledTo(kHeights[usual])) choice = usual;
  choice_->setCurrentIndex(choice);
  if (choice == Own) {
    width_->setValue(size.width());
    height_->setValue(size.height());
    const QSize shape = source_.isEmpty() ? size : source_;
    lock_->setChecked(even(static_cast<double>(size.width()) * shape.height() / shape.width()) == size.height());
  }
  own_->setVisible(choice == Own);
}

void SizeBox::chosen() {
  if (choice_->currentIndex() == Own) {
    const QSignalBlocker a(width_), b(height_);
    const QSize start = source_.isEmpty() ? kUsual : source_;
    width_->setValue(start.width());
    height_->setValue(start.height());
  }
  own_->setVisible(choice_->currentIndex() == Own);
  emit changed();
}

void SizeBox::edited(bool widthWasEdited) {
  const QSignalBlocker a(width_), b(height_);
  const QSize shape = source_.isEmpty() ? kUsual : source_;
  width_->setValue(even(width_->value()));
  height_->setValue(even(height_->value()));
  if (lock_->isChecked() && widthWasEdited)
    height_->setValue(even(static_cast<double>(width_->value()) * shape.height() / shape.width()));
  if (lock_->isChecked() && !widthWasEdited)
    width_->setValue(even(static_cast<double>(height_->value()) * shape.width() / shape.height()));
  emit changed();
}

} // namespace d3t::ui
