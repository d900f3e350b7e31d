// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <array>

namespace d3t::ui {

/// The design in numbers; widgets take colours, spacing and type from here and from nowhere else.
enum class Theme { System, Light, Dark, HighContrast };

/// Device-independent pixels, on a grid of four.
namespace space {
inline constexpr int kGrid = 4, kSmall = 4, kMedium = 8, kLarge = 16, kHuge = 32;
inline constexpr int kRadius = 4, kIcon = 16, kLargeIcon = 20, kTarget = 28; ///< kTarget: height of what is clicked
} // namespace space

namespace type {
inline constexpr int kBase = 13, kSecondary = 11, kTitle = 18, kDisplay = 26; ///< px
} // namespace type

inline constexpr int kMotionMs = 120; ///< of any movement; none where the system asks for reduced motion

/// Colours of one theme. Text on its ground has a contrast of at least 4.5:1, marks that mean something 3:1 (tested).
struct Tokens {
  QColor window, panel, raised, separator;
  QColor text, secondary;  ///< secondary: also of hints and disabled marks
  QColor accent, onAccent; ///< the one accent; text on it
  QColor good, warn, bad;
  QColor stage;                  ///< behind the preview picture
  std::array<QColor, 8> markers; ///< of timeline::Marker::colour
  std::array<QColor, 8> visemes; ///< ground of viseme blocks by kind of mouth shape; text on it is `text`
};

/// Of the theme that is shown now. Widgets that keep nothing of it repaint by themselves on QEvent::PaletteChange.
const Tokens& tokens();
/// Of a given theme (System: as the system's window colour was at the start).
const Tokens& tokensOf(Theme);
/// WCAG 2.1 contrast of two opaque colours, 1..21.
double contrast(const QColor&, const QColor&);

/// Gives the whole program this theme: palette, style, style sheet. GUI thread.
void applyTheme(Theme);
/// False where the system asks for reduced motion, or animations are off in the style.
bool motionAllowed();

} // namespace d3t::ui
