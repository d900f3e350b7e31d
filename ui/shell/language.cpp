// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

static void registerTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace d3t::ui {
namespace {

// The system's wish as one of our codes.
QString ofSystem() {
  for (const QString& wanted : QLocale::system().uiLanguages()) {
    const QString code = QString(wanted).replace(u'-', u'_');
    for (const Language& language : languages()) {
      if (code == language.code || code.startsWith(language.code + u'_')) return language.code;
      if (language.code == QLatin1String("zh_CN") && code.startsWith(QLatin1String("zh_Hans"))) return language.code;
    }
  }
  return QStringLiteral("en");
}

} // namespace

const std::vector<Language>& languages() {
  static const std::vector<Language> kAll = {{QStringLiteral("en"), QStringLiteral("English")},
                                             {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                             {QStringLiteral("fr"), QStringLiteral("Français")},
                                             {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                             {QStringLiteral("ja"), QStringLiteral("日本語")}};
  return kAll;
}

void applyLanguage(const QString& chosen) {
  static std::unique_ptr<QTranslator> ours, qts;
  static const bool registered = (registerTranslations(), true);
  (void)registered;
  const QString code = chosen.isEmpty() ? ofSystem() : chosen;
  ours = std::make_unique<QTranslator>();
  qts = std::make_unique<QTranslator>();
  QLocale::setDefault(QLocale(code));
  if (code != QLatin1String("en") &&
      qts->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QApplication::installTranslator(qts.get());
  // English too: its file holds the plurals.
  if (ours->load(QStringLiteral(":/i18n/d3studio_%1.qm").arg(code))) QApplication::installTranslator(ours.get());
}

} // namespace d3t::ui
