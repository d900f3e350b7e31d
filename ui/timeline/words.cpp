// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/words.h"

#include <QLocale>

namespace d3t::ui {

using namespace timeline;

QString TimelineWords::parameter(ParameterId id) {
  switch (id) {
  case ParameterId::HeadMotion:
    return tr("Head motion");
  case ParameterId::Blink:
    return tr("Blinks");
  case ParameterId::Gaze:
    return tr("Gaze");
  case ParameterId::LipStrength:
    return tr("Lip strength");
  case ParameterId::IndividualMix:
    return tr("Individual");
  }
  return {};
}

QString TimelineWords::meaning(ParameterId id) {
  switch (id) {
  case ParameterId::HeadMotion:
    return tr("0 holds the head still, 1 moves it as in the clip, 2 twice as far");
  case ParameterId::Blink:
    return tr("Depth of the clip's blinks; 0 keeps the eyes open");
  case ParameterId::Gaze:
    return tr("0 looks ahead, 1 looks around as in the clip");
  case ParameterId::LipStrength:
    return tr("How far the mouth moves from rest; beyond about 1.5 it looks forced");
  case ParameterId::IndividualMix:
    return tr("0 moves as anybody would, 1 as this person was learned to");
  }
  return {};
}

QString TimelineWords::parameter(ParameterId id, double value) {
  return tr("%1 %2", "parameter, value").arg(parameter(id), QLocale().toString(value, 'g', 3));
}

QString TimelineWords::interpolation(Interpolation way) {
  return way == Interpolation::Hold     ? tr("Hold the value")
         : way == Interpolation::Linear ? tr("Straight")
                                        : tr("Smooth");
}

QString TimelineWords::mode(VisemeMode mode) {
  return mode == VisemeMode::Natural ? tr("Natural") : mode == VisemeMode::Hold ? tr("Hold") : tr("Mute");
}

QString TimelineWords::fadeShape(FadeShape shape) {
  return shape == FadeShape::Linear       ? tr("Straight")
         : shape == FadeShape::EqualPower ? tr("Equal loudness")
                                          : tr("S-shaped");
}

QString TimelineWords::colour(int marker) {
  static const char* const kNames[kMarkerColours] = {
      QT_TR_NOOP("Blue"),   QT_TR_NOOP("Green"), QT_TR_NOOP("Amber"), QT_TR_NOOP("Red"),
      QT_TR_NOOP("Violet"), QT_TR_NOOP("Teal"),  QT_TR_NOOP("Pink"),  QT_TR_NOOP("Grey"),
  };
  return tr(kNames[marker]);
}

QString TimelineWords::viseme(VisemeId id) {
  const std::string_view name = kVisemeNames[id];
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString TimelineWords::visemeWithExample(VisemeId id) {
  static constexpr const char* kWords[] = {
      nullptr, "father", "cat",  "cut", "law",  "how",  "my",  "bee", "chin", "day", "then", "bed",    "bird", "say",
      "fan",   "go",     "hat",  "sit", "see",  "joy",  "key", "lip", "man",  "no",  "sing", "so",     "boy",  "pen",
      "red",   "sun",    "shoe", "top", "thin", "book", "too", "van", "we",   "yes", "zoo",  "measure"};
  static_assert(std::size(kWords) == kVisemeNames.size());
  return QStringLiteral("%1 · %2").arg(viseme(id), id == kSilence ? tr("silence") : QLatin1String(kWords[id]));
}

int kindOfViseme(VisemeId id) {
  // By kVisemeNames: 0 rest, 1 lips closed, 2 open, 3 half open, 4 round, 5 lip on teeth, 6 hissed, 7 inside the mouth.
  static constexpr int kKinds[] = {0, 2, 2, 2, 2, 2, 2, 1, 6, 7, 6, 3, 3, 3, 5, 7, 7, 3, 3, 6,
                                   7, 7, 1, 7, 7, 4, 4, 1, 7, 6, 6, 7, 6, 4, 4, 5, 4, 7, 6, 6};
  static_assert(std::size(kKinds) == kVisemeNames.size());
  return kKinds[id];
}

} // namespace d3t::ui
