// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_options.h"
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSlider;

namespace d3t::ui {

class SizeBox;

/// Every choice of an export but the file's name. Formats that cannot work on this machine are listed with the reason.
class ExportForm : public QWidget {
  Q_OBJECT
public:
  explicit ExportForm(QWidget* parent = nullptr);

  /// A row over the others; takes the field.
  void addTop(const QString& label, QWidget* field);
  ExportOptions options() const;
  void setOptions(const ExportOptions&);
  /// Of the project: the frame of its identity (empty: not known), its length and loop region in seconds (to <= from:
  /// none).
  void setSource(QSize frame);
  void setTimes(double length, double loopFrom, double loopTo);

signals:
  void changed();

private:
  void makeFormat(QFormLayout*);
  void makePart(QFormLayout*);
  void makePicture(QFormLayout*);
  void makeGround(QFormLayout*);
  void formatChosen();
  void refreshDetails(); ///< what depends on other choices
  void tell();

  QSize frame_; ///< of the source
  QComboBox* format_;
  QComboBox* part_;
  QWidget* range_;
  QDoubleSpinBox *from_, *to_;
  SizeBox* size_;
  QComboBox* rate_;
  QSlider* quality_;
  QLabel* qualityText_;
  QWidget* qualityBox_;
  QButtonGroup* ground_;
  QLabel* alphaWhy_;
  QWidget* colourBox_;
  QLineEdit* colour_;
  QCheckBox* refine_;
  bool setting_ = false;
};

} // namespace d3t::ui
