// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/score_view.h"

#include "ui/widgets/tokens.h"
#include <QLocale>
#include <QPainter>

namespace d3t::ui {
namespace {
constexpr double kGood = .66, kFair = .33;
constexpr int kWide = 8;                // px of the arc
constexpr int kOpen = 90, kWhole = 360; // degrees: the arc is open at the bottom
} // namespace

ScoreView::ScoreView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setObjectName(QStringLiteral("score"));
}

QString ScoreView::word() const {
  return score_ >= kGood ? tr("good") : score_ >= kFair ? tr("fair") : tr("poor");
}

void ScoreView::setScore(double score) {
  score_ = qBound(0., score, 1.);
  setAccessibleName(tr("Score of the clip: %1 of 100, %2").arg(qRound(100 * score_)).arg(word()));
  update();
}

void ScoreView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens();
  const QRectF place = QRectF(rect()).adjusted(kWide, kWide, -kWide, -kWide);
  const int whole = (kWhole - kOpen) * 16, start = (270 - kOpen / 2) * 16;
  painter.setPen(QPen(t.raised, kWide, Qt::SolidLine, Qt::RoundCap));
  painter.drawArc(place, start, -whole);
  painter.setPen(QPen(score_ >= kGood ? t.good : score_ >= kFair ? t.warn : t.bad, kWide, Qt::SolidLine, Qt::RoundCap));
  painter.drawArc(place, start, -qRound(whole * score_));
  QFont big = font();
  big.setPixelSize(type::kDisplay);
  big.setWeight(QFont::DemiBold);
  painter.setFont(big);
  painter.setPen(t.text);
  painter.drawText(place, Qt::AlignCenter, locale().toString(qRound(100 * score_)));
  QFont small = font();
  small.setPixelSize(type::kSecondary);
  painter.setFont(small);
  painter.setPen(t.secondary);
  painter.drawText(QRectF(0, height() - 22, width(), 20), Qt::AlignCenter, word());
}

} // namespace d3t::ui
