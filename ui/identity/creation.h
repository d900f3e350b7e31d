// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/identity/creation_plan.h"
#include "ui/identity/doctor_report.h"
#include "ui/project/studio.h"
#include <QPointer>

namespace d3t::ui {

/// One identity on its way from a clip: the plan (kept in a file) and the jobs that carry it out. Steps may be visited
/// in any order; what is learned from can be changed while nothing is being learned. GUI thread.
class Creation : public QObject {
  Q_OBJECT
public:
  enum class Step { Check, Consent, Budget, Learn, Ready };
  static constexpr int kSteps = 5;

  Creation(Studio&, CreationStore&, CreationPlan, QObject* parent = nullptr);
  ~Creation() override;

  const CreationPlan& plan() const { return plan_; }
  /// Changes the plan and remembers it: from and to, consent, budget, device, name.
  void change(const CreationPlan&);
  QString folder() const { return store_.folderOf(plan_.id); }
  QString watchFolder() const { return folder() + QStringLiteral("/watch"); }
  QString workFolder() const { return headFile() + QStringLiteral(".work"); }
  QString clipSound() const { return workFolder() + QStringLiteral("/clip/sound.wav"); } ///< once it was learned from
  CreationStore& store() const { return store_; }

  void check(); ///< the doctor reads the clip
  Job* checkJob() const { return check_; }
  const std::optional<DoctorReport>& report() const { return report_; }
  Stretch stretch() const { return {plan_.from, plan_.to}; }

  /// Learns (after those before it), or goes on where an earlier run was. state > 0: the identity is made of that
  /// earlier state instead.
  void learn(int state = 0);
  /// As learn(), after a window or a machine went: a run that still works in the background is taken over.
  void takeUp();
  Job* learnJob() const { return learn_; }
  bool isLearning() const { return learn_ && !learn_->isOver(); }
  void pause();
  void resume();
  void stopAndKeepBest();
  void cancelLearning(); ///< the work stays: learn() goes on

  /// Gives the finished identity another name: its file and what is written in it.
  void rename(const QString& name);
  /// Why something could not be done, and what to do; empty: nothing is wrong.
  QString problem() const { return problem_; }
  QString remedy() const { return remedy_; }

  bool canVisit(Step) const;
  QString stateOf(Step) const; ///< in words: "42 %", "to be given"

signals:
  void changed();
  void reportArrived();
  void identityReady(const QString& file);

private:
  QString headFile() const { return folder() + QStringLiteral("/head.d3id"); }
  void checked(Job::State);
  void learned(Job::State);
  void takeHome();
  QStringList learnArguments(int state) const;
  QString stateOfCheck() const;
  QString stateOfLearn() const;
  void failed(const QString& what, const QString& todo);

  Studio& studio_;
  CreationStore& store_;
  CreationPlan plan_;
  QPointer<Job> check_, learn_;
  std::optional<DoctorReport> report_;
  QString problem_, remedy_;
};

} // namespace d3t::ui
