// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/step_page.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QProgressBar;

namespace d3t::ui {

class Notice;
class PictureView;
class ScoreView;
class StripView;

/// Check: what the clip doctor says, and the stretch that is learned from.
class CheckStep : public StepPage {
  Q_OBJECT
public:
  explicit CheckStep(QWidget* parent = nullptr);
  QString nextText() const override;
  bool canGoOn() const override;

signals:
  void anotherClipWanted();
  void guideWanted();

protected:
  void refresh(bool another) override;

private:
  QWidget* makeHead();
  QWidget* makeStretch();
  void showReport();
  void showMoment(double seconds);
  void showStretch();
  void takeStretch(const Stretch&);
  void refuse();

  QLabel* sentence_;
  QLabel* facts_;
  ScoreView* score_;
  PictureView* picture_;
  QLabel* moment_;
  QCheckBox* overlay_;
  StripView* strips_;
  QListWidget* reasons_;
  QDoubleSpinBox* from_;
  QDoubleSpinBox* to_;
  QLabel* length_;
  QProgressBar* progress_;
  QWidget* found_;
  Notice* notice_;
  bool shown_ = false, refused_ = false;
};

} // namespace d3t::ui
