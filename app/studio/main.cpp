// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include "ui/shell/message_log.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

int main(int count, char** arguments) {
  QApplication app(count, arguments);
  QApplication::setApplicationName(QStringLiteral("d3studio"));
  QApplication::setApplicationDisplayName(QStringLiteral("D3 Talker Studio"));
  QApplication::setApplicationVersion(QStringLiteral(D3T_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("d3studio"));

  d3t::ui::Settings settings;
  d3t::ui::applyLanguage(settings.language());
  QCommandLineParser parser;
  parser.setApplicationDescription(QApplication::translate(
      "main", "Makes a talking head of a person from seconds of video, and lets it say something new."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("FILES"),
                               QApplication::translate("main", "Projects, clips, sounds and identities to open"),
                               QStringLiteral("[FILES...]"));
  parser.process(app);

  d3t::ui::MessageLog::instance().install(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                          QStringLiteral("/d3talker/studio.log"));
  d3t::ui::applyTheme(settings.theme());
  d3t::ui::MainWindow window(settings);
  window.show();
  window.openFiles(parser.positionalArguments());
  return QApplication::exec();
}
