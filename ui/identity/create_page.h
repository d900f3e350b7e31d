// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/creation.h"
#include "ui/identity/step_rail.h"
#include <QStringList>
#include <QWidget>
#include <array>
#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace d3t::ui {

class Calibration;
class Notice;
class StepPage;

/// Making identities, in the middle of the window: a rail of five steps, and a list of clips where there are several.
/// Each clip becomes an identity of its own; they are learned one after the other. Everything lasts longer than the
/// page: see pendingCreations(). GUI thread.
///
///   page->begin({"/home/anna/anna.mp4"});
///   connect(page, &CreatePage::identityReady, ...);   // a finished .d3id in Settings::identityFolder()
class CreatePage : public QWidget {
  Q_OBJECT
public:
  explicit CreatePage(Studio&, QWidget* parent = nullptr);
  ~CreatePage() override;

  /// Clips to make identities of, each checked at once. What is there already stays.
  void begin(const QStringList& clips);
  /// What was being learned when the window went: to be offered when it starts.
  static std::vector<CreationPlan> pendingCreations() { return CreationStore::pending(); }
  /// Goes on with them, where they were.
  void resume(const std::vector<CreationPlan>&);
  /// Takes them, and all work on them, away.
  void discard(const std::vector<CreationPlan>&);

  bool isEmpty() const { return creations_.empty(); }
  bool isLearning() const;
  /// To be asked when the window is to be closed. True: close. False: something is being learned and the page asks
  /// (the shell shows it); `close` is called when the person has answered.
  bool mayClose(std::function<void()> close);

  Creation* current() const { return current_; }
  Creation::Step step() const { return step_; }
  void go(Creation::Step);

signals:
  void identityReady(const QString& file); ///< new, or another state or name of one that was told before
  void putOnTimelineWanted(const QString& file);
  void tryASoundWanted(const QString& file);
  void guideWanted();
  void anotherClipWanted(); ///< choose files; then begin()
  void finished();          ///< there is nothing on the page any more

private:
  QWidget* makeHeader();
  QWidget* makeFooter();
  void makeSteps();
  void add(CreationPlan, bool learnNow);
  void select(Creation*);
  void leave(Creation*, bool removeWork);
  void leaveAsked();
  void showAll();
  void showList();
  void next();
  StepPage* page(Creation::Step step) const { return pages_[static_cast<size_t>(step)]; }

  Studio& studio_;
  CreationStore store_;
  Calibration* calibration_;
  std::vector<Creation*> creations_;
  Creation* current_ = nullptr;
  Creation::Step step_ = Creation::Step::Check;
  bool closing_ = false;

  QLabel* title_;
  Notice* notice_;
  StepRail* rail_;
  QListWidget* list_;
  QWidget* listBox_;
  QStackedWidget* stack_;
  std::array<StepPage*, Creation::kSteps> pages_{};
  QPushButton* next_;
  QPushButton* back_;
  QPushButton* leave_;
};

} // namespace d3t::ui
