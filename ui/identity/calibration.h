// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include <QPointer>
#include <optional>
#include <vector>

namespace d3t::ui {

/// What this machine can do: the answer of `d3talker doctor --calibrate --json`, checked (docs/watching.md).
struct Machine {
  enum class Grade { Rough, Good, Best };
  struct Device {
    QString id;   ///< "cpu", "cuda"
    QString name; ///< for people
  };
  /// What a budget gives.
  struct Forecast {
    double seconds = 0, steps = 0;
    double used = 0; ///< seconds after which more is not needed
    Grade grade = Grade::Rough;
  };

  std::vector<Device> devices;     ///< that exist and can learn
  std::vector<Forecast> forecasts; ///< by seconds; never empty
  double memoryNeeded = 0;         ///< bytes, for 20 s of 1920 x 1080: more than most clips need

  /// Between two that were told: in proportion, with the grade of the lower.
  Forecast at(double seconds) const;
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
  bool isMeasuring() const { return measuring_; }

signals:
  void changed();

private:
  void measure();
  QString file() const;

  Studio& studio_;
  std::optional<Machine> machine_;
  QPointer<Job> job_;
  bool asked_ = false, measuring_ = false;
};

/// Bytes that are free for a program now; 0: unknown.
double freeMemory();

} // namespace d3t::ui
