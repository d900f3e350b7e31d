// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <QCoreApplication>
#include <QString>

namespace d3t::ui {

/// What the timeline and the inspector call things, translated.
struct TimelineWords {
  Q_DECLARE_TR_FUNCTIONS(d3t::ui::Timeline)
public:
  static QString parameter(timeline::ParameterId);
  static QString meaning(timeline::ParameterId);
  /// "Lip strength 1.2", also the name of the undo step.
  static QString parameter(timeline::ParameterId, double value);
  static QString interpolation(timeline::Interpolation);
  static QString mode(timeline::VisemeMode);
  static QString fadeShape(timeline::FadeShape);
  static QString colour(int marker);
  static QString viseme(timeline::VisemeId); ///< "aa"
  /// "aa · father": an English word in which it is heard.
  static QString visemeWithExample(timeline::VisemeId);
};

/// Which of Tokens::visemes is the ground of a mouth shape: shapes that look alike share one.
int kindOfViseme(timeline::VisemeId);

} // namespace d3t::ui
