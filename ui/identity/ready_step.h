// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/step_page.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QProcess;
class QPushButton;

namespace d3t::ui {

class Notice;
class PreviewLoop;

/// Ready: the head says something, gets its name, and goes where it is used.
class ReadyStep : public StepPage {
  Q_OBJECT
public:
  explicit ReadyStep(Studio&, QWidget* parent = nullptr);
  ~ReadyStep() override;

signals:
  void putOnTimelineWanted(const QString& identity);
  void tryASoundWanted(const QString& identity);

protected:
  void refresh(bool another) override;
  void hideEvent(QHideEvent*) override;

private:
  QWidget* makeSide();
  void makeSample(); ///< a sentence, and the head saying it
  void speak(const QString& sound);
  void spoken(Job::State);
  void playVideo(const QString& file);
  void share(bool copy);

  Studio& studio_;
  PreviewLoop* preview_;
  QPushButton* play_;
  QLabel* says_;
  QProgressBar* progress_;
  QLineEdit* name_;
  QLabel* place_;
  Notice* notice_;
  QPointer<QProcess> voice_;
  QPointer<Job> job_;
  QString sampled_; ///< what was made to speak: file and time of it
};

} // namespace d3t::ui
