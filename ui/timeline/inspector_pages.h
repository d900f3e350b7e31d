// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/edits.h"
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace d3t::ui {

class NumberField;
class TimeField;

/// A page of the inspector for one kind of selection. It shows the session's state and keeps none of its own.
class InspectorPage : public QWidget {
  Q_OBJECT
public:
  InspectorPage(Studio& studio, Edits& edits) : studio_(studio), edits_(edits) {}
  virtual QString title() const = 0;
  virtual void refresh() = 0;

protected:
  const timeline::Timeline& now() const { return studio_.session.timeline(); }
  /// Edits with this key are one step until done().
  QString mergeKey() const;
  void done();

  Studio& studio_;
  Edits& edits_;

private:
  static quint64 steps_; ///< of all pages: keys must differ
};

/// Nothing is selected.
class TimelinePage : public InspectorPage {
  Q_OBJECT
public:
  TimelinePage(Studio&, Edits&);
  QString title() const override { return tr("Whole timeline"); }
  void refresh() override;

private:
  struct Row {
    timeline::ParameterId id;
    NumberField* field;
    QToolButton *previous, *set, *next;
  };
  Row makeRow(timeline::ParameterId);
  void setValue(timeline::ParameterId, double);
  void toggleKeyframe(timeline::ParameterId);
  void seekKeyframe(timeline::ParameterId, bool forward);

  std::vector<Row> rows_;
  NumberField* offset_;
};

class SegmentPage : public InspectorPage {
  Q_OBJECT
public:
  SegmentPage(Studio&, Edits&);
  QString title() const override;
  void refresh() override;
  /// Puts another sound in the place of the selected segment, as long as there is room.
  void replaceSound(const QString& file);

private:
  struct FadeRow {
    TimeField* length;
    QComboBox* shape;
  };
  FadeRow makeFade(QFormLayout&, timeline::Edge, const QString& name);
  void trimTo(timeline::Edge, timeline::Ticks);
  QWidget* one_; ///< of a single segment
  QLabel *name_, *problem_, *several_;
  TimeField *start_, *in_, *out_, *length_;
  NumberField* gain_;
  FadeRow fadeIn_, fadeOut_;
};

class VisemePage : public InspectorPage {
  Q_OBJECT
public:
  VisemePage(Studio&, Edits&);
  QString title() const override { return tr("Viseme"); }
  void refresh() override;

private:
  void move(timeline::Ticks from, timeline::Ticks to); ///< of the sound
  QComboBox *shape_, *mode_;
  TimeField *from_, *to_;
};

class MarkerPage : public InspectorPage {
  Q_OBJECT
public:
  MarkerPage(Studio&, Edits&);
  QString title() const override { return tr("Marker"); }
  void refresh() override;

private:
  QLineEdit* name_;
  TimeField* time_;
  QComboBox* colour_;
};

class KeyframePage : public InspectorPage {
  Q_OBJECT
public:
  KeyframePage(Studio&, Edits&);
  QString title() const override { return tr("Keyframe"); }
  void refresh() override;

private:
  void setValue(double);
  NumberField* value_ = nullptr;
  timeline::ParameterId shown_ = timeline::ParameterId::LipStrength;
  QFormLayout* form_;
  TimeField* time_;
  QComboBox* way_;
};

} // namespace d3t::ui
