// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QSlider;
class QSpinBox;
class QToolButton;

namespace d3t::ui {

/// The seconds of training: a slider from 15 s to 30 min (each step to the right is the same factor), three marks to
/// press, and the number itself.
class BudgetSlider : public QWidget {
  Q_OBJECT
public:
  static constexpr int kLeast = 15, kMost = 1800;
  explicit BudgetSlider(QWidget* parent = nullptr);
  int seconds() const { return seconds_; }
  void setSeconds(int);

signals:
  void changed(int seconds); ///< by a person

protected:
  void resizeEvent(QResizeEvent*) override;

private:
  void take(int seconds);
  struct Mark {
    int seconds;
    QToolButton* button;
  };

  QSlider* slider_;
  QSpinBox* number_;
  QWidget* marksBox_;
  std::vector<Mark> marks_;
  int seconds_ = 60;
};

} // namespace d3t::ui
