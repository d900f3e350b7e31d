// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include <QWidget>

class QListWidget;

namespace d3t::ui {

class DropZone;

/// What a newcomer sees: where to drop a clip, a sample that works, recent projects.
class StartPage : public QWidget {
  Q_OBJECT
public:
  explicit StartPage(Settings&, QWidget* parent = nullptr);

signals:
  void clipWanted(); ///< choose a file
  void sampleWanted();
  void guideWanted();
  void newWanted();
  void openWanted();
  void projectWanted(const QString& folder);

protected:
  void resizeEvent(QResizeEvent*) override;

private:
  void fillRecent();
  Settings& settings_;
  DropZone* zone_;
  QListWidget* recent_;
  QWidget* recentBox_;
};

} // namespace d3t::ui
