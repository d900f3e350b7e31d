// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace d3t::ui {

/// How to record a good clip, on one page with drawings: distance, light, look, what to say, how long, what to avoid.
class RecordingGuide : public QWidget {
  Q_OBJECT
public:
  explicit RecordingGuide(QWidget* parent = nullptr);

signals:
  void clipWanted(); ///< "Choose a clip"
  void closed();     ///< back to where it was opened from

private:
  QWidget* card(const QString& drawing, const QString& title, const QString& text);
};

} // namespace d3t::ui
