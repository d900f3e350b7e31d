// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/learning_watch.h"
#include "ui/identity/step_page.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace d3t::ui {

class CurveView;
class Notice;
class PictureView;

/// Learn: the clip and the head side by side while it is being learned, its curves, and its earlier states.
class LearnStep : public StepPage {
  Q_OBJECT
public:
  explicit LearnStep(QWidget* parent = nullptr);
  QString nextText() const override;
  bool canGoOn() const override;

protected:
  void refresh(bool another) override;

private:
  QWidget* makePictures();
  QWidget* makeSide();
  QWidget* makeStates();
  void showLook();
  void showStates();
  void showJob();
  void goBack();

  LearningWatch watch_;
  PictureView* truth_;
  PictureView* result_;
  PictureView* truthMouth_;
  PictureView* resultMouth_;
  CurveView* likeness_;
  CurveView* sync_;
  QLabel* stage_;
  QLabel* left_;
  QProgressBar* progress_;
  QPushButton* pause_;
  QPushButton* stop_;
  QPushButton* again_;
  QListWidget* states_;
  QPushButton* back_;
  QLabel* backHint_;
  QWidget* statesBox_;
  Notice* notice_;
  QString told_; ///< the problem that the notice says
};

/// Words for a time that is left: "about 2 minutes".
QString timeLeftWords(double seconds);

} // namespace d3t::ui
