// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QPolygonF>
#include <QString>
#include <QTimer>
#include <vector>

namespace d3t::ui {

/// What a training shows of itself (docs/watching.md), as pictures and numbers.
struct LearningLook {
  struct State {
    int number = 0;
    double seconds = 0, psnr = 0;
    QImage picture;
  };
  QImage truth, result, truthMouth, resultMouth;
  QPolygonF likeness, sync; ///< seconds and dB, seconds and correlation
  std::vector<State> states;
  QString stamp; ///< of the files it was read from
};

/// Reads a watch folder and the earlier states of a work folder again whenever they change, on a worker. GUI thread.
class LearningWatch : public QObject {
  Q_OBJECT
public:
  explicit LearningWatch(QObject* parent = nullptr);
  /// Empty folders: watches nothing, and forgets what it saw.
  void watch(const QString& watchFolder, const QString& workFolder);
  const LearningLook& look() const { return look_; }
  /// Reads once more at once (the work is over).
  void refresh();

signals:
  void changed();

private:
  QString watched_, work_;
  LearningLook look_;
  QTimer timer_;
  bool reading_ = false;
};

/// On a worker. Pictures and numbers of files that are not there, or are damaged, are left out.
LearningLook readLearning(const QString& watchFolder, const QString& workFolder, const LearningLook& before);

} // namespace d3t::ui
