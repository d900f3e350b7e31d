// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace d3t::ui {

/// A big score: a number in an arc that is as long as the score is high, and a word for it.
class ScoreView : public QWidget {
  Q_OBJECT
public:
  explicit ScoreView(QWidget* parent = nullptr);
  void setScore(double score); ///< 0..1
  QSize sizeHint() const override { return {96, 96}; }

protected:
  void paintEvent(QPaintEvent*) override;

private:
  QString word() const;
  double score_ = 0;
};

} // namespace d3t::ui
