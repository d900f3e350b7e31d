// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"
#include <QProxyStyle>

namespace d3t::ui {

/// Fusion with our metrics, our focus ring and no frames around panels.
class Style : public QProxyStyle {
public:
  explicit Style(QStyle* base) : QProxyStyle(base) {}
  int pixelMetric(PixelMetric, const QStyleOption*, const QWidget*) const override;
  int styleHint(StyleHint, const QStyleOption*, const QWidget*, QStyleHintReturn*) const override;
  void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
};

QString styleSheetOf(const Tokens&);

} // namespace d3t::ui
