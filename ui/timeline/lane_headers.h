// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/canvas.h"
#include <QWidget>
#include <vector>

class QToolButton;

namespace d3t::ui {

/// The names of the lanes beside the canvas; of parameter lanes also which parameter one shows, and buttons to add and
/// remove lanes. GUI thread.
class LaneHeaders : public QWidget {
  Q_OBJECT
public:
  LaneHeaders(TimelineCanvas&, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {152, 100}; }

signals:
  void parametersWanted(const std::vector<d3t::timeline::ParameterId>&);

protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void wheelEvent(QWheelEvent*) override;

private:
  struct Row {
    QToolButton* choice;
    QToolButton* remove;
  };
  void rebuild();
  void place();
  Row makeRow(size_t index);
  void fillChoices(QMenu&, std::optional<size_t> index); ///< of a lane, or of a new one
  void openChoices(QToolButton*, std::optional<size_t> index);

  TimelineCanvas& canvas_;
  QWidget* rows_; ///< clips what is scrolled under the ruler
  QToolButton* add_;
  std::vector<timeline::ParameterId> shown_;
  std::vector<Row> list_;
};

} // namespace d3t::ui
