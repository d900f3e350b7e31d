// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_words.h"

namespace d3t::ui {

QString JobWords::stage(const QString& key) {
  const std::pair<const char*, QString> names[] = {{"clip", tr("Reading the clip")},
                                                   {"track", tr("Following the face")},
                                                   {"speech", tr("Listening")},
                                                   {"train", tr("Learning")},
                                                   {"refiner", tr("Learning to refine")},
                                                   {"identity", tr("Writing the identity")},
                                                   {"speak", tr("Drawing")},
                                                   {"draw", tr("Drawing")},
                                                   {"export", tr("Exporting")},
                                                   {"sound", tr("Reading the sound")},
                                                   {"voice", tr("Speaking")},
                                                   {"evaluate", tr("Measuring")}};
  for (const auto& [known, name] : names)
    if (key == QLatin1String(known)) return name;
  return key;
}

QString JobWords::duration(double seconds) {
  const auto whole = static_cast<qint64>(seconds + .5);
  const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
  if (whole < 3600) return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
  return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

QString JobWords::sentence(QString words) {
  words = words.trimmed();
  if (words.isEmpty()) return words;
  if (!words.startsWith(u'/')) words[0] = words[0].toUpper(); // a path is no beginning of a sentence
  return words.back().isPunct() ? words : words + u'.';
}

QString JobWords::state(const Job& job) {
  const int percent = qBound(0, qRound(100 * job.fraction()), 100);
  switch (job.state()) {
  case Job::State::Waiting:
    return tr("Waiting for the jobs before it");
  case Job::State::Paused:
    return job.fraction() < 0 ? tr("Paused") : tr("Paused at %1 %").arg(percent);
  case Job::State::Done:
    return tr("Done");
  case Job::State::Failed:
    return tr("Failed");
  case Job::State::Stopped:
    return tr("Stopped");
  default:
    break;
  }
  const QString doing = job.stage().isEmpty() ? tr("Starting") : stage(job.stage());
  if (job.fraction() < 0) return doing;
  if (job.secondsLeft() < 0) return tr("%1 · %2 %", "stage, per cent").arg(doing).arg(percent);
  return tr("%1 · %2 % · %3 left", "stage, per cent, minutes and seconds")
      .arg(doing)
      .arg(percent)
      .arg(duration(job.secondsLeft()));
}

QString JobWords::icon(Job::State state) {
  switch (state) {
  case Job::State::Waiting:
    return QStringLiteral("clock");
  case Job::State::Running:
    return QStringLiteral("play");
  case Job::State::Paused:
    return QStringLiteral("pause");
  case Job::State::Done:
    return QStringLiteral("good");
  case Job::State::Failed:
    return QStringLiteral("error");
  default:
    return QStringLiteral("stop");
  }
}

} // namespace d3t::ui
