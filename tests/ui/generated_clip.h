// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/made_once.h"
#include <QProcess>
#include <QString>

namespace d3t::ui::test {

/// Runs a program to its end; fails the test where it fails.
inline void runProgram(const QString& program, const QStringList& arguments) {
  if (QProcess::execute(program, arguments) != 0)
    qFatal("%s %s failed", qPrintable(program), qPrintable(arguments.join(u' ')));
}

/// 8 s of the generated head, whose likeness is nobody's. Made once for all tests.
inline QString generatedClip() {
  return QString::fromStdString(d3t::test::madeOnce("ui-head.mp4", "1", [](const std::filesystem::path& file) {
                                  runProgram(QStringLiteral(D3T_BIN_DIR "/d3demo_clip"),
                                             {QString::fromStdString(file.string()), QStringLiteral("--seconds"),
                                              QStringLiteral("8"), QStringLiteral("--size"), QStringLiteral("400")});
                                }).string());
}

/// The generated clip after a filter of ffmpeg, as another file.
inline QString changedClip(const QString& file, const QStringList& options) {
  runProgram(QStringLiteral("ffmpeg"),
             QStringList{QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"),
                         QStringLiteral("-y"), QStringLiteral("-i"), generatedClip()} +
                 options + QStringList{file});
  return file;
}

} // namespace d3t::ui::test
