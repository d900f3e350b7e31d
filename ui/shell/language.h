// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace d3t::ui {

struct Language {
  QString code; ///< "de", "zh_CN"; "en" is what the sources are written in
  QString name; ///< in the language itself
};
/// The languages of the window.
const std::vector<Language>& languages();
/// Gives the whole program a language: open windows get QEvent::LanguageChange. Empty: the system's, English where it
/// is none of ours. GUI thread.
void applyLanguage(const QString& code);

} // namespace d3t::ui
