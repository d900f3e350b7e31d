// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include <QPointer>
#include <optional>
#include <vector>

namespace d3t::ui {

/// What this machine can do: the answer of `d3talker doctor --calibrate --json`, checked.
struct Machine {
  struct Device {
    QString id;   ///< "cpu", "cuda"
    QString name; ///< for people
  };
  /// How good a head is after so many steps.
  enum class Grade { Rough, Good, Best };

  double stepsPerSecond = 0;
  double goodSteps = 0, bestSteps = 0; ///< from so many steps on
  std::vector<Device> devices;
  // Memory that making an identity needs, bytes: base + perPixel * width * height * seconds.
  double memoryBase = 0, memoryPerPixelSecond = 0;
  double memoryFree = 0; ///< at the time of the answer, bytes; 0: unknown

  double stepsIn(double seconds) const { return stepsPerSecond * seconds; }
  Grade gradeOf(double steps) const {
    return steps >= bestSteps ? Grade::Best : steps >= goodSteps ? Grade::Good : Grade::Rough;
  }
  double memoryFor(int width, int height, double seconds) const {
    return memoryBase + memoryPerPixelSecond * width * height * seconds;
  }
};

/// nullopt: this is no such answer.
std::optional<Machine> readMachine(const QString& json);

/// Measures the machine once per version of the program and keeps the answer in the cache folder. GUI thread.
class Calibration : public QObject {
  Q_OBJECT
public:
  explicit Calibration(Studio&, QObject* parent = nullptr);
  /// Reads what was measured before, else measures now (10 s at most). Does nothing where either is under way or done.
  void need();
  void measureAgain();
  const std::optional<Machine>& machine() const { return machine_; }
  Job* job() const { return job_; } ///< while it measures

signals:
  void changed();

private:
  void measure();
  QString file() const;

  Studio& studio_;
  std::optional<Machine> machine_;
  QPointer<Job> job_;
  bool asked_ = false;
};

/// Bytes that are free for a program now; 0: unknown.
double freeMemory();

} // namespace d3t::ui
