// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/studio.h"
#include <QWidget>
#include <vector>

class QLabel;
class QStackedWidget;

namespace d3t::ui {

class Edits;
class InspectorPage;
class Notice;

/// What is selected on the timeline, as names and numbers to change; where nothing is, the parameters of the whole.
/// GUI thread.
///
///   dock("inspector", tr("Inspector"), new InspectorPanel(studio), Qt::RightDockWidgetArea);
class InspectorPanel : public QWidget {
  Q_OBJECT
public:
  explicit InspectorPanel(Studio&, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {300, 400}; }
  Notice& notice() { return *notice_; }

private:
  void choosePage();
  void refresh();

  Studio& studio_;
  Edits* edits_;
  QLabel* title_;
  Notice* notice_;
  QStackedWidget* pages_;
  std::vector<InspectorPage*> list_; ///< by InspectorPage::Kind
};

} // namespace d3t::ui
