// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/timecode.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

namespace {

std::optional<double> numberOf(QString text) {
  bool ok = false;
  const double value = text.replace(u',', u'.').toDouble(&ok);
  return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<Ticks> inRange(double seconds) {
  if (!(std::abs(seconds) <= secondsOf(kLatest))) return std::nullopt;
  return ticksOfSeconds(seconds);
}

} // namespace

QString timecode(Ticks time) {
  if (time < 0) return u'-' + timecode(-time);
  const int64_t frames = frameAt(time, kFrames), seconds = frames / kFrames.numerator;
  return QStringLiteral("%1:%2:%3:%4")
      .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
      .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
      .arg(seconds % 60, 2, 10, QLatin1Char('0'))
      .arg(frames % kFrames.numerator, 2, 10, QLatin1Char('0'));
}

QString exactTimecode(Ticks time) {
  const Ticks size = std::abs(time), rest = size - frameAt(size, kFrames) * kFrame;
  if (rest == 0) return timecode(time);
  return QStringLiteral("%1 + %2 ms").arg(timecode(time), QString::number(1000 * secondsOf(rest), 'g', 6));
}

QString secondsText(Ticks time, int digits) {
  return QLocale().toString(secondsOf(time), 'f', digits);
}

std::optional<Ticks> timeOf(const QString& given) {
  static const QRegularExpression code(
      QStringLiteral(R"(^(-?)(?:(\d{1,3}):)?(?:(\d{1,4}):)?(\d{1,6}):(\d{1,4})(?:\s*\+\s*([\d.,]+)\s*(?:ms)?)?$)"));
  static const QRegularExpression number(QStringLiteral(R"(^(-?[\d.,]+)\s*(ms|s)?$)"));
  const QString text = given.trimmed();
  if (const auto match = number.match(text); match.hasMatch()) {
    const auto value = numberOf(match.captured(1));
    return value ? inRange(match.captured(2) == QLatin1String("ms") ? *value / 1000 : *value) : std::nullopt;
  }
  const auto match = code.match(text);
  if (!match.hasMatch()) return std::nullopt;
  // With one part before the seconds only, that part is minutes.
  const bool threeParts = match.captured(3).isEmpty();
  const int64_t hours = threeParts ? 0 : match.captured(2).toLongLong();
  const int64_t minutes = (threeParts ? match.captured(2) : match.captured(3)).toLongLong();
  const int64_t seconds = (hours * 60 + minutes) * 60 + match.captured(4).toLongLong();
  const auto rest = match.captured(6).isEmpty() ? std::optional(0.) : numberOf(match.captured(6));
  if (!rest || !inRange(static_cast<double>(seconds))) return std::nullopt;
  const Ticks time = seconds * kTicksPerSecond + match.captured(5).toLongLong() * kFrame + ticksOfSeconds(*rest / 1000);
  return match.captured(1).isEmpty() ? time : -time;
}

} // namespace d3t::ui
