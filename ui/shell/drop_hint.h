// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace d3t::ui {

/// While files are dragged over the window it says what will happen to them. Lies over its parent, takes no events.
class DropHint : public QWidget {
  Q_OBJECT
public:
  explicit DropHint(QWidget* parent);
  void showFor(const QStringList& files);
  QString text() const { return text_; }

protected:
  void paintEvent(QPaintEvent*) override;

private:
  QString text_;
};

} // namespace d3t::ui
