// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace d3t::ui {

class Notice;

/// A line to type what the identity is to say: a voice that is installed says it into a sound of the project, which is
/// put behind what is on the timeline.
class SayBar : public QWidget {
  Q_OBJECT
public:
  SayBar(Studio&, Notice&, QWidget* parent = nullptr);
  void setHint(const QString&); ///< before the line

protected:
  void showEvent(QShowEvent*) override;

private:
  void findVoices();
  void showVoices(const QString& json);
  void say();
  void said(Job*, const QString& file);
  void update();
  QString freeFile(const QString& text) const;

  Studio& studio_;
  Notice& notice_;
  QLabel* hint_;
  QLineEdit* text_;
  QComboBox* voice_;
  QPushButton* button_;
  bool asked_ = false, saying_ = false;
  bool sayLater_ = false; ///< Return was pressed before the voices were known
};

} // namespace d3t::ui
