// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QStringList>

namespace d3t::ui {

/// What a job is to do: a run of our own command line.
struct JobSpec {
  QString title;               ///< for people: "Learning Anna"
  QStringList arguments = {};  ///< of d3talker, without --progress
  QString result = {};         ///< the file it makes; shown by "reveal in folder"; may be empty
  QString watchFolder = {};    ///< where the program leaves pictures to look at (now.jpg); empty: none
  bool survivesWindow = false; ///< goes on, unwatched, when the window is closed: a command that takes up its own work
};

/// Long work as a child process of `d3talker --progress json`: it cannot take the window down, and is paused, stopped
/// and watched through the process. A crash or a kill of the child is a failure like any other. GUI thread.
class Job : public QObject {
  Q_OBJECT
public:
  enum class State { Waiting, Running, Paused, Done, Failed, Stopped };
  Q_ENUM(State)

  explicit Job(JobSpec, QObject* parent = nullptr);
  ~Job() override; ///< a running child is asked to stop, and killed when it does not; see survivesWindow

  void start();
  void pause(); ///< the child sleeps (SIGSTOP); its memory stays
  void resume();
  void stop(); ///< asks it to end (SIGTERM); what it has done so far is kept by the command, where it can
  /// For commands that know it: end early and keep the best so far (SIGUSR1).
  void finishEarly();
  void setSurvivesWindow(bool survives) { spec_.survivesWindow = survives; }

  const JobSpec& spec() const { return spec_; }
  State state() const { return state_; }
  bool isOver() const { return state_ >= State::Done; }
  QString stage() const { return stage_; }      ///< "train"
  QString note() const { return note_; }        ///< live words of the child
  double fraction() const { return fraction_; } ///< of the stage, 0..1; < 0: unknown
  double secondsLeft() const;                   ///< < 0: unknown. The child's own word where it gives one
  QString log() const { return log_; }          ///< everything the child said, newest last
  QString output() const { return output_; }    ///< its standard output
  QJsonObject lastMessage() const { return last_; }
  /// What went wrong and what to do, for people; empty unless Failed.
  QString problem() const { return problem_; }
  QString remedy() const { return remedy_; }
  int exitCode() const { return exitCode_; }

signals:
  void changed();                        ///< state or progress
  void message(const QJsonObject& line); ///< each JSON line of the child
  void finished(d3t::ui::Job::State state);

private:
  void readErrors();
  void take(const QByteArray& line);
  void ended(int code, QProcess::ExitStatus);
  void become(State);
  void signalChild(int number);

  JobSpec spec_;
  QProcess process_;
  QElapsedTimer stageTime_;
  State state_ = State::Waiting;
  QString stage_, note_, log_, output_, problem_, remedy_;
  QByteArray pending_;
  QJsonObject last_;
  double fraction_ = -1, left_ = -1;
  int exitCode_ = -1;
  bool stopAsked_ = false;
};

/// d3talker beside the running program, else in the PATH; $D3TALKER overrides both.
QString commandLineProgram();

} // namespace d3t::ui
