// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_form.h"

#include "ui/export/size_box.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>

namespace d3t::ui {
namespace {

using Ground = ExportOptions::Ground;
using Part = ExportOptions::Part;

constexpr QSize kHeadAlone(512, 512); // d3talker's size of it where none is given

QString text(std::string_view from) {
  return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QWidget* rowOf(std::initializer_list<QWidget*> widgets) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  for (QWidget* w : widgets) row->addWidget(w, qobject_cast<QToolButton*>(w) || qobject_cast<QLabel*>(w) ? 0 : 1);
  return box;
}

QDoubleSpinBox* time(const QString& name) {
  auto* box = new QDoubleSpinBox;
  box->setRange(0, 86400);
  box->setDecimals(2);
  box->setSuffix(QStringLiteral(" s"));
  box->setAccessibleName(name);
  return box;
}

QIcon swatch(const QColor& colour) {
  QPixmap pixmap(space::kIcon * 2, space::kIcon * 2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().secondary, 2));
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(2, 2, -2, -2), 6, 6);
  return QIcon(pixmap);
}

QString clock(double seconds) {
  const int tenths = qRound(seconds * 10);
  return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

} // namespace

ExportForm::ExportForm(QWidget* parent)
    : QWidget(parent), format_(new QComboBox), part_(new QComboBox), from_(time(tr("From"))), to_(time(tr("To"))),
      size_(new SizeBox), rate_(new QComboBox), quality_(new QSlider(Qt::Horizontal)), qualityText_(new QLabel),
      ground_(new QButtonGroup(this)), alphaWhy_(new QLabel), colour_(new QLineEdit),
      refine_(new QCheckBox(tr("Refine the picture (slower)"))) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setRowWrapPolicy(QFormLayout::DontWrapRows);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  makeFormat(form);
  makePart(form);
  makePicture(form);
  makeGround(form);
  setTimes(0, 0, 0);
  setOptions({});
}

void ExportForm::makeFormat(QFormLayout* form) {
  format_->setObjectName(QStringLiteral("exportFormat"));
  format_->setAccessibleName(tr("Format"));
  auto* items = qobject_cast<QStandardItemModel*>(format_->model());
  for (const ExportFormat& f : exportFormats()) {
    const QString why = QString::fromStdString(missingEncoder(f));
    format_->addItem(why.isEmpty() ? text(f.name) : tr("%1 – not here: %2", "a format, why not").arg(text(f.name), why),
                     text(f.key));
    items->item(format_->count() - 1)->setEnabled(why.isEmpty());
    format_->setItemData(format_->count() - 1, why, Qt::ToolTipRole);
  }
  format_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportForm::formatChosen);
  form->addRow(tr("Format"), format_);
}

void ExportForm::makePart(QFormLayout* form) {
  part_->setObjectName(QStringLiteral("exportPart"));
  part_->setAccessibleName(tr("Part of the timeline"));
  from_->setObjectName(QStringLiteral("exportFrom"));
  to_->setObjectName(QStringLiteral("exportTo"));
  range_ = rowOf({from_, new QLabel(QStringLiteral("–")), to_});
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(part_);
  column->addWidget(range_);
  connect(part_, &QComboBox::currentIndexChanged, this, [this] {
    refreshDetails();
    tell();
  });
  for (QDoubleSpinBox* b : {from_, to_}) connect(b, &QDoubleSpinBox::valueChanged, this, &ExportForm::tell);
  form->addRow(tr("Part"), box);
}

void ExportForm::makePicture(QFormLayout* form) {
  connect(size_, &SizeBox::changed, this, &ExportForm::tell);
  form->addRow(tr("Size"), size_);

  rate_->setObjectName(QStringLiteral("exportRate"));
  rate_->setAccessibleName(tr("Pictures per second"));
  rate_->addItem(tr("25 (as the source)"), QStringLiteral("25"));
  rate_->addItem(tr("24 (film)"), QStringLiteral("24"));
  rate_->addItem(tr("29.97 (30000/1001)"), QStringLiteral("30000/1001"));
  for (const char* rate : {"30", "50", "60"}) rate_->addItem(QLatin1String(rate), QLatin1String(rate));
  connect(rate_, &QComboBox::currentIndexChanged, this, &ExportForm::tell);
  form->addRow(tr("Pictures per second"), rate_);

  quality_->setObjectName(QStringLiteral("exportQuality"));
  quality_->setAccessibleName(tr("Quality: to the right better and larger"));
  qualityText_->setProperty("role", "secondary");
  qualityBox_ = new QWidget;
  auto* column = new QVBoxLayout(qualityBox_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(quality_);
  column->addWidget(qualityText_);
  connect(quality_, &QSlider::valueChanged, this, [this] {
    refreshDetails();
    tell();
  });
  form->addRow(tr("Quality"), qualityBox_);
  refine_->setObjectName(QStringLiteral("exportRefine"));
  connect(refine_, &QCheckBox::toggled, this, &ExportForm::tell);
  form->addRow(QString(), refine_);
}

void ExportForm::makeGround(QFormLayout* form) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kSmall);
  const QString names[] = {tr("In the original picture"), tr("The head alone, on a colour"),
                           tr("The head alone, see-through (alpha)")};
  for (int i = 0; i < 3; ++i) {
    auto* button = new QRadioButton(names[i]);
    button->setObjectName(QStringLiteral("exportGround%1").arg(i));
    ground_->addButton(button, i);
    column->addWidget(button);
    if (static_cast<Ground>(i) != Ground::Colour) continue;
    colour_->setAccessibleName(tr("Colour behind the head, as #rrggbb"));
    colour_->setObjectName(QStringLiteral("exportColour"));
    colour_->setMaxLength(7);
    colour_->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("#?[0-9a-fA-F]{6}")), colour_));
    colourBox_ = rowOf({colour_});
    const std::pair<QString, QColor> usual[] = {{tr("Green"), QColor(0x00b140)},
                                                {tr("Blue"), QColor(0x0047bb)},
                                                {tr("Black"), Qt::black},
                                                {tr("Grey"), QColor(0x808080)},
                                                {tr("White"), Qt::white}};
    for (const auto& [name, value] : usual) {
      auto* choose = new QToolButton;
      choose->setIcon(swatch(value));
      choose->setToolTip(name);
      choose->setAccessibleName(name);
      choose->setFocusPolicy(Qt::StrongFocus);
      connect(choose, &QToolButton::clicked, this, [this, v = value] { colour_->setText(v.name()); });
      colourBox_->layout()->addWidget(choose);
    }
    column->addWidget(colourBox_);
    connect(colour_, &QLineEdit::textChanged, this, [this] {
      if (colour_->hasAcceptableInput()) tell();
    });
  }
  alphaWhy_->setProperty("role", "secondary");
  alphaWhy_->setWordWrap(true);
  column->addWidget(alphaWhy_);
  connect(ground_, &QButtonGroup::idToggled, this, [this](int, bool on) {
    if (!on) return;
    refreshDetails();
    tell();
  });
  form->addRow(tr("Picture"), box);
}

ExportOptions ExportForm::options() const {
  ExportOptions o;
  o.format = format_->currentData().toString();
  o.part = static_cast<Part>(qMax(0, part_->currentIndex()));
  if (o.part == Part::FromTo) o.from = from_->value(), o.to = to_->value();
  o.size = size_->size();
  o.rate = rate_->currentData().toString();
  const QualityRange& range = formatOf(o).quality;
  const bool crf = range.unit == "CRF";
  const int quality = crf ? range.least + range.most - quality_->value() : quality_->value();
  o.quality = quality == range.standard ? -1 : quality;
  o.ground = static_cast<Ground>(qMax(0, ground_->checkedId()));
  const QString colour = colour_->text();
  o.colour = QColor(colour.startsWith(u'#') ? colour : u'#' + colour);
  o.refine = refine_->isChecked();
  return suited(o);
}

void ExportForm::setOptions(const ExportOptions& wanted) {
  const ExportOptions o = suited(wanted);
  setting_ = true;
  format_->setCurrentIndex(format_->findData(o.format));
  formatChosen();
  part_->setCurrentIndex(static_cast<int>(o.part));
  size_->setSize(o.size);
  rate_->setCurrentIndex(qMax(0, rate_->findData(o.rate)));
  const QualityRange& range = formatOf(o).quality;
  const int quality = o.quality < 0 ? range.standard : o.quality;
  quality_->setValue(range.unit == "CRF" ? range.least + range.most - quality : quality);
  colour_->setText(o.colour.name());
  ground_->button(static_cast<int>(o.ground))->setChecked(true);
  refine_->setChecked(o.refine);
  refreshDetails();
  setting_ = false;
  emit changed();
}

void ExportForm::addTop(const QString& label, QWidget* field) {
  static_cast<QFormLayout*>(layout())->insertRow(0, label, field);
}

void ExportForm::setSource(QSize frame) {
  frame_ = frame;
  refreshDetails();
}

void ExportForm::setTimes(double length, double loopFrom, double loopTo) {
  const bool first = to_->value() <= 0;
  const int now = qMax(0, part_->currentIndex());
  const bool was = setting_;
  setting_ = true;
  part_->clear();
  part_->addItem(tr("The whole timeline (%1)").arg(clock(length)));
  part_->addItem(loopTo > loopFrom ? tr("The loop region (%1 – %2)").arg(clock(loopFrom), clock(loopTo))
                                   : tr("The loop region (there is none)"));
  part_->addItem(tr("From … to …"));
  part_->setCurrentIndex(now);
  if (first) to_->setValue(length);
  setting_ = was;
  refreshDetails();
}

void ExportForm::formatChosen() {
  const bool was = setting_;
  setting_ = true;
  ExportOptions o;
  o.format = format_->currentData().toString();
  const ExportFormat& format = formatOf(o);
  const QualityRange& range = format.quality;
  quality_->setRange(range.least, range.most);
  quality_->setValue(range.unit == "CRF" ? range.least + range.most - range.standard : range.standard);
  const bool choice = range.most > range.least;
  qualityBox_->setVisible(choice);
  static_cast<QFormLayout*>(layout())->labelForField(qualityBox_)->setVisible(choice);
  QAbstractButton* alpha = ground_->button(static_cast<int>(Ground::Alpha));
  alpha->setEnabled(format.alpha);
  if (!format.alpha && alpha->isChecked()) ground_->button(static_cast<int>(Ground::Colour))->setChecked(true);
  alphaWhy_->setText(format.alpha ? QString() : tr("This format keeps no transparency; VP9, ProRes 4444 and PNG do."));
  alphaWhy_->setVisible(!format.alpha);
  setting_ = was;
  refreshDetails();
  tell();
}

void ExportForm::refreshDetails() {
  range_->setVisible(part_->currentIndex() == static_cast<int>(Part::FromTo));
  colourBox_->setVisible(ground_->checkedId() == static_cast<int>(Ground::Colour));
  size_->setSource(ground_->checkedId() == static_cast<int>(Ground::Plates) ? frame_ : kHeadAlone);
  const ExportOptions o = options();
  const QualityRange& range = formatOf(o).quality;
  const int number = o.quality < 0 ? range.standard : o.quality;
  const QString unit = range.unit == "CRF"
                           ? tr("CRF %1").arg(number)
                           : tr("%1 (%2)", "a number and what the numbers mean").arg(number).arg(text(range.unit));
  qualityText_->setText(number == range.standard ? tr("%1 – usual", "a quality").arg(unit) : unit);
}

void ExportForm::tell() {
  if (!setting_) emit changed();
}

} // namespace d3t::ui
