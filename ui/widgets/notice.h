// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace d3t::ui {

/// A message where the problem is: what happened, what to do, and a button that does it. Never a dialog. Hidden until
/// it has something to say; a screen reader is told.
class Notice : public QFrame {
  Q_OBJECT
public:
  enum class Kind { Info, Good, Warning, Problem };
  explicit Notice(QWidget* parent = nullptr);

  void say(Kind, const QString& what, const QString& todo = {});
  /// Adds a button; `run` may be called several times. Buttons go with the next say() or dismiss().
  void offer(const QString& text, std::function<void()> run);
  void dismiss();
  QString text() const;
  Kind kind() const { return kind_; }

protected:
  void paintEvent(QPaintEvent*) override;
  void resizeEvent(QResizeEvent*) override;

private:
  Kind kind_ = Kind::Info;
  bool narrow_ = false;
  QLabel* icon_;
  QLabel* text_;
  QHBoxLayout* row_;
  std::vector<QPushButton*> buttons_;
};

} // namespace d3t::ui
