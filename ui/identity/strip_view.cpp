// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identity/strip_view.h"

#include "ui/widgets/tokens.h"
#include <QAccessible>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>

namespace d3t::ui {
namespace {

constexpr int kRow = 18, kGap = 3, kBracket = 26, kRuler = 18, kHandle = 10, kRight = 20; // px
constexpr double kGood = .66, kFair = .33;

QColor colourOf(double value) {
  return value >= kGood ? tokens().good : value >= kFair ? tokens().warn : tokens().bad;
}

} // namespace

QString stripName(const QString& key) {
  if (key == QLatin1String("face")) return StripView::tr("Face size");
  if (key == QLatin1String("sharpness")) return StripView::tr("Sharpness");
  if (key == QLatin1String("pose")) return StripView::tr("Pose");
  if (key == QLatin1String("speech")) return StripView::tr("Speech");
  if (key == QLatin1String("light")) return StripView::tr("Light");
  if (key == QLatin1String("cuts")) return StripView::tr("Cuts");
  return key;
}

StripView::StripView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("strips"));
  setAccessibleName(tr("Quality of the clip, second by second, and the stretch that is learned from"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StripView::setReport(const DoctorReport& report) {
  report_ = report;
  updateGeometry();
  describe();
  update();
}

void StripView::setStretch(const Stretch& stretch) {
  stretch_ = stretch;
  describe();
  update();
}

void StripView::setCanChange(bool can) {
  canChange_ = can;
  update();
}

void StripView::setMoment(double seconds) {
  seconds = qBound(0., seconds, report_.seconds);
  if (seconds == moment_) return;
  moment_ = seconds;
  describe();
  update();
  emit momentChanged(moment_);
}

int StripView::left() const {
  int widest = 0;
  for (const auto& strip : report_.strips) widest = qMax(widest, fontMetrics().horizontalAdvance(stripName(strip.key)));
  return widest + space::kLarge;
}

qreal StripView::xOf(double seconds) const {
  const qreal span = width() - left() - kRight;
  const qreal x = report_.seconds > 0 ? span * seconds / report_.seconds : 0;
  return isRightToLeft() ? width() - left() - x : left() + x;
}

double StripView::secondsAt(qreal x) const {
  const qreal span = width() - left() - kRight;
  const qreal along = isRightToLeft() ? width() - left() - x : x - left();
  return span > 0 ? qBound(0., along / span * report_.seconds, report_.seconds) : 0;
}

QRectF StripView::cell(int strip, int second) const {
  const qreal a = xOf(second), b = xOf(qMin<double>(second + 1, report_.seconds));
  return QRectF(qMin(a, b), kRuler + strip * (kRow + kGap), qMax(1., std::abs(b - a) - 1), kRow);
}

QPointF StripView::handle(bool end) const {
  const qreal top = kRuler + static_cast<qreal>(report_.strips.size()) * (kRow + kGap);
  return {xOf(end ? stretch_.to : stretch_.from), top + kBracket / 2.};
}

int StripView::stripAt(qreal y) const {
  const int strip = static_cast<int>(std::floor((y - kRuler) / (kRow + kGap)));
  return strip >= 0 && strip < static_cast<int>(report_.strips.size()) ? strip : -1;
}

QSize StripView::sizeHint() const {
  return {640, kRuler + static_cast<int>(report_.strips.size()) * (kRow + kGap) + kBracket + 2};
}

QSize StripView::minimumSizeHint() const {
  return {320, sizeHint().height()};
}

StripView::Grip StripView::gripAt(QPointF place) const {
  if (!canChange_ || std::abs(place.y() - handle(false).y()) > kBracket / 2.) return Grip::None;
  const qreal toStart = std::abs(place.x() - handle(false).x()), toEnd = std::abs(place.x() - handle(true).x());
  if (qMin(toStart, toEnd) <= kHandle) return toStart < toEnd ? Grip::Start : Grip::End;
  const double at = secondsAt(place.x());
  return at > stretch_.from && at < stretch_.to ? Grip::All : Grip::None;
}

void StripView::change(const Stretch& stretch) {
  if (stretch == stretch_ || !canChange_) return;
  setStretch(stretch);
  emit stretchChanged(stretch_);
}

void StripView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  grip_ = gripAt(event->position());
  gripOffset_ = secondsAt(event->position().x()) - stretch_.from;
  if (grip_ == Grip::None) setMoment(secondsAt(event->position().x()));
}

void StripView::mouseReleaseEvent(QMouseEvent*) {
  grip_ = Grip::None;
}

void StripView::mouseMoveEvent(QMouseEvent* event) {
  const double at = secondsAt(event->position().x());
  const Grip over = grip_ != Grip::None ? grip_ : gripAt(event->position());
  setCursor(over == Grip::None  ? Qt::ArrowCursor
            : over == Grip::All ? (grip_ == Grip::All ? Qt::ClosedHandCursor : Qt::OpenHandCursor)
                                : Qt::SizeHorCursor);
  if (grip_ == Grip::Start) change(withStart(stretch_, at, report_.seconds));
  if (grip_ == Grip::End) change(withEnd(stretch_, at, report_.seconds));
  if (grip_ == Grip::All) change(movedTo(stretch_, at - gripOffset_, report_.seconds));
  setMoment(grip_ == Grip::Start ? stretch_.from : grip_ == Grip::End ? stretch_.to : at);
}

void StripView::keyPressEvent(QKeyEvent* event) {
  const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
  if (event->key() == Qt::Key_Home) return setMoment(0);
  if (event->key() == Qt::Key_End) return setMoment(report_.seconds);
  if (!arrow) return QWidget::keyPressEvent(event);
  const double way = (event->key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1;
  constexpr double kFine = .1;
  if (event->modifiers() & Qt::ShiftModifier)
    change(movedTo(stretch_, stretch_.from + way * kFine, report_.seconds));
  else if (event->modifiers() & Qt::ControlModifier)
    change(withStart(stretch_, stretch_.from + way * kFine, report_.seconds));
  else if (event->modifiers() & Qt::AltModifier)
    change(withEnd(stretch_, stretch_.to + way * kFine, report_.seconds));
  else
    setMoment(std::floor(moment_) + way);
}

QString StripView::wordsAt(int strip, int second) const {
  if (strip < 0 || second < 0) return {};
  const auto& values = report_.strips[static_cast<size_t>(strip)].values;
  if (second >= static_cast<int>(values.size())) return {};
  QString why;
  for (const auto& bad : report_.bad)
    if (bad.second == second && bad.strip == report_.strips[static_cast<size_t>(strip)].key) why = bad.why;
  const QString name = stripName(report_.strips[static_cast<size_t>(strip)].key);
  const int share = qRound(100 * values[static_cast<size_t>(second)]);
  //: name of a strip, second of the clip, share, reason
  return why.isEmpty() ? tr("%1, second %2: %3 of 100").arg(name).arg(second + 1).arg(share)
                       : tr("%1, second %2: %3 of 100. %4").arg(name).arg(second + 1).arg(share).arg(why);
}

// What is under the moment, for those who hear the window.
void StripView::describe() {
  const int second = static_cast<int>(moment_);
  const QString why = report_.whyBad(second);
  const QString where =
      why.isEmpty() ? tr("Second %1: good.").arg(second + 1) : tr("Second %1: %2").arg(second + 1).arg(why);
  const QString stretch = tr("Learned from: %1 s to %2 s.").arg(stretch_.from, 0, 'f', 1).arg(stretch_.to, 0, 'f', 1);
  const QString text = where + u'\n' + stretch;
  if (text == accessibleDescription()) return;
  setAccessibleDescription(text);
  QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
}

bool StripView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = wordsAt(stripAt(help->pos().y()), static_cast<int>(secondsAt(help->pos().x())));
    QToolTip::showText(help->globalPos(), words, this);
    return true;
  }
  return QWidget::event(event);
}

void StripView::paintStrip(QPainter& painter, int index) const {
  const auto& strip = report_.strips[static_cast<size_t>(index)];
  const qreal y = cell(index, 0).y();
  painter.setPen(tokens().secondary);
  const QRectF label(isRightToLeft() ? width() - left() + space::kMedium : 0, y, left() - space::kMedium, kRow);
  painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading, stripName(strip.key));
  for (size_t i = 0; i < strip.values.size(); ++i) {
    const QRectF place = cell(index, static_cast<int>(i));
    const double value = qBound(0., strip.values[i], 1.);
    painter.fillRect(place, tokens().raised);
    QRectF full = place;
    full.setTop(place.bottom() - qMax(2., place.height() * value));
    painter.fillRect(full, colourOf(value));
  }
}

// Hatched and framed, over the veil of what is left out: seen without colour, too.
void StripView::paintBad(QPainter& painter) const {
  for (int i = 0; i < static_cast<int>(report_.strips.size()); ++i)
    for (const auto& bad : report_.bad) {
      if (bad.strip != report_.strips[static_cast<size_t>(i)].key) continue;
      const QRectF place = cell(i, bad.second);
      painter.fillRect(place, QBrush(tokens().bad, Qt::BDiagPattern));
      painter.setPen(QPen(tokens().bad, 1));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(place.adjusted(.5, .5, -.5, -.5));
    }
}

void StripView::paintVeil(QPainter& painter) const {
  QColor veil = tokens().window;
  veil.setAlphaF(.6f);
  const qreal low = qMin(xOf(0), xOf(report_.seconds)), high = qMax(xOf(0), xOf(report_.seconds));
  const qreal from = qMin(handle(false).x(), handle(true).x()), to = qMax(handle(false).x(), handle(true).x());
  const qreal bottom = kRuler + static_cast<qreal>(report_.strips.size()) * (kRow + kGap);
  painter.fillRect(QRectF(QPointF(low, kRuler), QPointF(from, bottom)), veil);
  painter.fillRect(QRectF(QPointF(to, kRuler), QPointF(high, bottom)), veil);
}

void StripView::paintBracket(QPainter& painter) const {
  const QPointF a = handle(false), b = handle(true);
  const QColor colour = canChange_ ? tokens().accent : tokens().secondary;
  QColor body = colour;
  body.setAlphaF(.25f);
  const QRectF bar(QPointF(qMin(a.x(), b.x()), a.y() - 8), QPointF(qMax(a.x(), b.x()), a.y() + 8));
  painter.fillRect(bar, body);
  painter.setPen(QPen(colour, 2));
  for (const QPointF& at : {a, b}) painter.drawLine(QPointF(at.x(), kRuler), QPointF(at.x(), at.y() + 10));
  if (canChange_) {
    painter.setPen(QPen(tokens().onAccent, 1));
    painter.setBrush(colour);
    for (const QPointF& at : {a, b}) painter.drawRoundedRect(QRectF(at.x() - 5, at.y() - 9, 10, 18), 3, 3);
  }
  painter.setPen(tokens().text);
  painter.drawText(bar.adjusted(kHandle, 0, -kHandle, 0), Qt::AlignCenter,
                   tr("%1 s").arg(stretch_.to - stretch_.from, 0, 'f', 1));
}

void StripView::paintRuler(QPainter& painter) const {
  QFont small = font();
  small.setPixelSize(type::kSecondary);
  painter.setFont(small);
  painter.setPen(tokens().secondary);
  const double wide = std::abs(xOf(1) - xOf(0));
  const int step = wide >= 28 ? 1 : wide >= 14 ? 2 : wide >= 6 ? 5 : wide >= 3 ? 10 : 60;
  for (int s = 0; s <= static_cast<int>(report_.seconds); s += step)
    painter.drawText(QRectF(xOf(s) - 30, 0, 60, kRuler - 3), Qt::AlignCenter, tr("%1 s").arg(s));
  painter.setFont(font());
}

void StripView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (report_.strips.empty()) return;
  paintRuler(painter);
  for (int i = 0; i < static_cast<int>(report_.strips.size()); ++i) paintStrip(painter, i);
  paintVeil(painter);
  paintBad(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  paintBracket(painter);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(tokens().text, 0));
  painter.drawLine(QPointF(xOf(moment_), kRuler - 4), QPointF(xOf(moment_), handle(false).y() - 12));
  if (hasFocus()) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::kRadius, space::kRadius);
  }
}

} // namespace d3t::ui
