// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace d3t::ui {

/// A window beside the main one for something that is looked at now and then (settings, export): not modal, closed by
/// Escape, its place remembered while the program runs.
class SideWindow : public QDialog {
  Q_OBJECT
public:
  /// Takes the content.
  SideWindow(const QString& title, QWidget* content, QSize size, QWidget* parent);
  void open() override; ///< shown and in front
};

} // namespace d3t::ui
