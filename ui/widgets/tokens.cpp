// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"
#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QtMath>

namespace d3t::ui {
namespace {

Theme shown = Theme::Dark;
bool systemIsDark = false;
bool systemIsKnown = false;

Tokens dark() {
  return {.window = 0x1e1f22u,
          .panel = 0x26282cu,
          .raised = 0x32353au,
          .separator = 0x3a3d43u,
          .text = 0xe6e6e6u,
          .secondary = 0xa2a6adu,
          .accent = 0x4ca3ffu,
          .onAccent = 0x0b1a2bu,
          .good = 0x4fbf7fu,
          .warn = 0xe0a72eu,
          .bad = 0xf0776au,
          .stage = 0x141517u,
          .markers = {0x4ca3ffu, 0x4fbf7fu, 0xe0a72eu, 0xf0776au, 0xb58cffu, 0x49c5c5u, 0xe889c2u, 0xc4c8cfu},
          .visemes = {0x303338u, 0x5a3a3fu, 0x5a4a2cu, 0x35523cu, 0x2c4b5eu, 0x45406bu, 0x5b3b5cu, 0x43484fu}};
}

Tokens light() {
  return {.window = 0xf3f4f6u,
          .panel = 0xffffffu,
          .raised = 0xe9ebefu,
          .separator = 0xd5d8deu,
          .text = 0x1d1f23u,
          .secondary = 0x5b616bu,
          .accent = 0x0a6fd6u,
          .onAccent = 0xffffffu,
          .good = 0x1c7a45u,
          .warn = 0x8a5d00u,
          .bad = 0xc23a2bu,
          .stage = 0xdfe2e7u,
          .markers = {0x0a6fd6u, 0x1c7a45u, 0x8a5d00u, 0xc23a2bu, 0x7548c8u, 0x0d7a7au, 0xb0357fu, 0x5b616bu},
          .visemes = {0xeceef1u, 0xf6d9d6u, 0xf6e6c4u, 0xd5ecd9u, 0xd0e7f5u, 0xdfdcf7u, 0xf1d9efu, 0xe0e3e8u}};
}

Tokens highContrast() {
  return {.window = 0x000000u,
          .panel = 0x000000u,
          .raised = 0x1a1a1au,
          .separator = 0xffffffu,
          .text = 0xffffffu,
          .secondary = 0xffffffu,
          .accent = 0xffe100u,
          .onAccent = 0x000000u,
          .good = 0x3dff8bu,
          .warn = 0xffb000u,
          .bad = 0xff8f8fu,
          .stage = 0x000000u,
          .markers = {0xffe100u, 0x3dff8bu, 0xffb000u, 0xff8f8fu, 0xc9a6ffu, 0x6ffcffu, 0xff9fe0u, 0xffffffu},
          .visemes = {0x000000u, 0x4d0000u, 0x4d3a00u, 0x003d14u, 0x00334du, 0x26195cu, 0x4d0044u, 0x2b2b2bu}};
}

Theme resolved(Theme theme) {
  return theme != Theme::System ? theme : systemIsDark ? Theme::Dark : Theme::Light;
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.window);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.panel);
  p.setColor(QPalette::AlternateBase, t.raised);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.secondary);
  p.setColor(QPalette::Button, t.raised);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.bad);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::LinkVisited, t.accent);
  p.setColor(QPalette::ToolTipBase, t.raised);
  p.setColor(QPalette::ToolTipText, t.text);
  p.setColor(QPalette::Light, t.raised);
  p.setColor(QPalette::Midlight, t.separator);
  p.setColor(QPalette::Mid, t.separator);
  p.setColor(QPalette::Dark, t.separator);
  p.setColor(QPalette::Shadow, t.separator);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.secondary);
  p.setColor(QPalette::Disabled, QPalette::Highlight, t.separator);
  return p;
}

double luminance(const QColor& colour) {
  const auto linear = [](double v) { return v <= .03928 ? v / 12.92 : qPow((v + .055) / 1.055, 2.4); };
  return .2126 * linear(colour.redF()) + .7152 * linear(colour.greenF()) + .0722 * linear(colour.blueF());
}

} // namespace

const Tokens& tokensOf(Theme theme) {
  static const Tokens kDark = dark(), kLight = light(), kHigh = highContrast();
  switch (resolved(theme)) {
  case Theme::Light:
    return kLight;
  case Theme::HighContrast:
    return kHigh;
  default:
    return kDark;
  }
}

const Tokens& tokens() {
  return tokensOf(shown);
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (qMax(x, y) + .05) / (qMin(x, y) + .05);
}

void applyTheme(Theme theme) {
  if (!systemIsKnown) { // before our own palette hides it
    systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    systemIsKnown = true;
    QApplication::setStyle(new Style(QStyleFactory::create(QStringLiteral("Fusion"))));
  }
  shown = resolved(theme);
  (void)icon(QStringLiteral("down")); // the sheet's pictures are among the icons, which register on first use
  QApplication::setPalette(paletteOf(tokens()));
  qApp->setStyleSheet(styleSheetOf(tokens()));
  QFont font = QApplication::font();
  font.setPixelSize(type::kBase);
  QApplication::setFont(font);
}

bool motionAllowed() {
  return !qEnvironmentVariableIsSet("D3TALKER_REDUCED_MOTION") &&
         qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace d3t::ui
