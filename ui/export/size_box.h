// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QWidget>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace d3t::ui {

/// The size of the exported picture: that of the source, a usual height, or one's own. Sides are even, as most formats
/// want them.
class SizeBox : public QWidget {
  Q_OBJECT
public:
  explicit SizeBox(QWidget* parent = nullptr);

  /// Of the identity's frame; empty: not known yet.
  void setSource(QSize);
  QSize size() const; ///< empty: that of the source
  void setSize(QSize);

signals:
  void changed();

private:
  void fill();
  void chosen();
  void edited(bool widthWasEdited);
  QSize scaledTo(int height) const;

  QSize source_;
  QComboBox* choice_;
  QWidget* own_;
  QSpinBox *width_, *height_;
  QToolButton* lock_;
};

} // namespace d3t::ui
