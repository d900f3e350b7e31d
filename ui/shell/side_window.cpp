// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_window.h"

#include <QVBoxLayout>

namespace d3t::ui {

SideWindow::SideWindow(const QString& title, QWidget* content, QSize size, QWidget* parent) : QDialog(parent) {
  setWindowTitle(title);
  setModal(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(content);
  resize(size.boundedTo(parent->size()));
}

void SideWindow::open() {
  show();
  raise();
  activateWindow();
}

} // namespace d3t::ui
