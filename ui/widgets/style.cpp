// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include <QPainter>
#include <QStyleOption>

namespace d3t::ui {

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
  case PM_LayoutLeftMargin:
  case PM_LayoutRightMargin:
  case PM_LayoutTopMargin:
  case PM_LayoutBottomMargin:
  case PM_LayoutHorizontalSpacing:
  case PM_LayoutVerticalSpacing:
    return space::kMedium;
  case PM_SmallIconSize:
  case PM_ButtonIconSize:
    return space::kIcon;
  case PM_ToolBarIconSize:
    return space::kLargeIcon;
  case PM_SliderThickness:
  case PM_SliderLength:
    return 14;
  case PM_SplitterWidth:
  case PM_DockWidgetSeparatorExtent:
    return space::kSmall;
  case PM_ScrollBarExtent:
    return 12;
  default:
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
  switch (hint) {
  case SH_Slider_AbsoluteSetButtons:
    return Qt::LeftButton; // a click on the groove goes there
  case SH_Slider_PageSetButtons:
    return Qt::NoButton;
  case SH_Widget_Animation_Duration:
    return kMotionMs;
  case SH_EtchDisabledText:
  case SH_DialogButtonBox_ButtonsHaveIcons:
    return 0;
  default:
    return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

/// Fusion's own rings vanish on dark grounds: theirs has to be seen whether they are chosen or not.
static void drawIndicator(bool round, const QStyleOption& option, QPainter& painter) {
  const Tokens& t = tokens();
  const bool on = option.state & QStyle::State_On, enabled = option.state & QStyle::State_Enabled;
  const qreal side = qMin(option.rect.width(), option.rect.height()) - 2;
  QRectF box(0, 0, side, side);
  box.moveCenter(QRectF(option.rect).center());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor edge = !enabled ? t.separator : on ? t.accent : t.secondary;
  painter.setPen(QPen(edge, 1.5));
  painter.setBrush(on && !round ? QBrush(edge) : QBrush(t.panel));
  round ? painter.drawEllipse(box) : painter.drawRoundedRect(box, 3, 3);
  if (on && round) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(edge);
    painter.drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
  } else if (on || option.state & QStyle::State_NoChange) {
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side; };
    painter.setPen(QPen(enabled ? t.onAccent : t.secondary, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(on ? QPolygonF{at(.25, .53), at(.43, .7), at(.76, .3)} : QPolygonF{at(.28, .5), at(.72, .5)});
  }
  painter.restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
  if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox)
    return drawIndicator(element == PE_IndicatorRadioButton, *option, *painter);
  if (element != PE_FrameFocusRect) return QProxyStyle::drawPrimitive(element, option, painter, widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(tokens().accent, 2));
  painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
  painter->restore();
}

QString styleSheetOf(const Tokens& t) {
  QString sheet = QStringLiteral(R"(
QToolTip { color: @text; background: @raised; border: 1px solid @separator; padding: 4px; }
QMenuBar { background: @window; }
QMenu { background: @panel; border: 1px solid @separator; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 12px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::separator { height: 1px; background: @separator; margin: 4px 0; }
QPushButton { background: @raised; border: 1px solid @separator; border-radius: 4px; padding: 5px 12px; min-height: 16px; }
QPushButton:hover { border-color: @secondary; }
QPushButton:pressed { background: @separator; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @secondary; border-color: @raised; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @raised; color: @secondary; border-color: @separator; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: @raised; }
QToolButton:checked { background: @raised; border-color: @accent; }
QToolButton:focus { border: 2px solid @accent; padding: 3px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QDateEdit { background: @panel; border: 1px solid @separator; border-radius: 4px; padding: 3px 6px; selection-background-color: @accent; selection-color: @onAccent; min-height: 18px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid @accent; padding: 2px 5px; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: @window; padding: 6px 8px; border-bottom: 1px solid @separator; }
QMainWindow::separator { background: @separator; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QStatusBar { background: @window; border-top: 1px solid @separator; }
QStatusBar::item { border: none; }
QTabBar::tab { padding: 6px 12px; border-bottom: 2px solid transparent; color: @secondary; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 2px solid @accent; }
QHeaderView::section { background: @window; border: none; border-bottom: 1px solid @separator; padding: 4px 8px; }
QAbstractItemView { background: @panel; border: none; outline: none; }
QAbstractItemView::item { padding: 4px; border: none; }
QAbstractItemView::item:selected { background: @accent; color: @onAccent; }
QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-@ink.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @raised; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up-@ink.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down-@ink.svg); width: 10px; height: 10px; }
QLabel[role="secondary"] { color: @secondary; font-size: 11px; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="display"] { font-size: 26px; font-weight: 600; }
QFrame[role="card"] { background: @panel; border: 1px solid @separator; border-radius: 8px; }
)");
  const std::pair<const char*, QColor> names[] = {
      {"@window", t.window}, {"@panel", t.panel},         {"@raised", t.raised}, {"@separator", t.separator},
      {"@text", t.text},     {"@secondary", t.secondary}, {"@accent", t.accent}, {"@onAccent", t.onAccent}};
  for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name) + QLatin1Char(';'), colour.name() + u';');
  for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name) + QLatin1Char(' '), colour.name() + u' ');
  return sheet.replace(QLatin1String("@ink"),
                       t.text.lightness() > 128 ? QLatin1String("light") : QLatin1String("dark"));
}

} // namespace d3t::ui
