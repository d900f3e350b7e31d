// SPDX-License-Identifier: GPL-3.0-or-later
// The window is whole in each of its languages: nothing unfinished, nothing that the sources no longer say, the same
// placeholders everywhere, and texts that fit.
#include "tests/ui/window_test.h"

#include "ui/shell/language.h"
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <map>

namespace d3t::ui::test {
namespace {

struct Message {
  QString context, source;
  QStringList forms;
  QString state; ///< "unfinished", "vanished", "obsolete"; empty: done
};

std::vector<Message> messagesOf(const QString& file) {
  QFile in(file);
  if (!in.open(QIODevice::ReadOnly)) return {};
  std::vector<Message> all;
  QXmlStreamReader xml(&in);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) all.push_back({context, {}, {}, {}});
    if (xml.name() == QLatin1String("source")) all.back().source = xml.readElementText();
    if (xml.name() == QLatin1String("translation")) {
      all.back().state = xml.attributes().value(QLatin1String("type")).toString();
      const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      all.back().forms << text;
    }
  }
  return all;
}

QStringList placeholdersOf(const QString& text) {
  static const QRegularExpression kPlace(QStringLiteral("%L?[1-9n]"));
  QStringList found;
  auto match = kPlace.globalMatch(text);
  while (match.hasNext()) found << match.next().captured();
  found.removeDuplicates();
  found.sort();
  return found;
}

} // namespace

class TranslationsTest : public WindowTest {
  Q_OBJECT
private slots:
  void everyStringIsTranslated();
  void placeholdersAgree();
  void screens_data();
  void screens();
};

// The sources are asked again, so that a string that nobody translated cannot hide.
void TranslationsTest::everyStringIsTranslated() {
  QTemporaryDir fresh;
  for (const QString& file : QDir(QStringLiteral(D3T_SOURCE_DIR "/translations")).entryList({QStringLiteral("*.ts")}))
    QVERIFY(QFile::copy(QStringLiteral(D3T_SOURCE_DIR "/translations/") + file, fresh.filePath(file)));
  QProcess update;
  update.start(QStringLiteral(D3T_SOURCE_DIR "/translations/update"), {fresh.path()});
  QVERIFY(update.waitForFinished(120000));
  QCOMPARE(update.exitCode(), 0);
  for (const Language& language : languages()) {
    const QString name = QStringLiteral("d3studio_%1.ts").arg(language.code);
    const auto now = messagesOf(fresh.filePath(name));
    const auto kept = messagesOf(QStringLiteral(D3T_SOURCE_DIR "/translations/") + name);
    QVERIFY2(now.size() > (language.code == QLatin1String("en") ? 10u : 500u), qPrintable(name));
    for (const Message& m : now)
      QVERIFY2(m.state.isEmpty() && !m.forms.join(QString()).trimmed().isEmpty(),
               qPrintable(name + QStringLiteral(": not translated: ") + m.context + u' ' + m.source));
    QVERIFY2(kept.size() == now.size(),
             qPrintable(name + QStringLiteral(" holds strings that are gone: translations/update")));
  }
}

void TranslationsTest::placeholdersAgree() {
  for (const Language& language : languages())
    for (const Message& m :
         messagesOf(QStringLiteral(D3T_SOURCE_DIR "/translations/d3studio_%1.ts").arg(language.code)))
      for (const QString& form : m.forms)
        QVERIFY2(placeholdersOf(form) == placeholdersOf(m.source),
                 qPrintable(language.code + QStringLiteral(": ") + m.source));
}

void TranslationsTest::screens_data() {
  QTest::addColumn<QString>("code");
  for (const Language& language : languages()) QTest::newRow(qPrintable(language.code)) << language.code;
}

void TranslationsTest::screens() {
  QFETCH(QString, code);
  applyLanguage(code);
  restart();
  if (code != QLatin1String("en")) QVERIFY(window().menuBar()->actions().first()->text() != QLatin1String("&File"));
  const auto nothingIsCut = [this] {
    for (QAbstractButton* button : window().findChildren<QAbstractButton*>())
      if (button->isVisible() && !button->text().isEmpty() && button->toolTip().isEmpty()) // else it says all there
        QVERIFY2(button->width() + 1 >= qMin(button->sizeHint().width(), button->minimumSizeHint().width()),
                 qPrintable(button->text()));
  };
  QTest::qWait(50);
  nothingIsCut();
  picture(QStringLiteral("start-") + code);
  window().findChild<QAbstractButton*>(QStringLiteral("trySample"))->click();
  window().openFiles({soundFile(QStringLiteral("a.wav"), 4)});
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 10000);
  QTest::qWait(500);
  nothingIsCut();
  picture(QStringLiteral("studio-") + code);
  applyLanguage(QStringLiteral("en"));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::TranslationsTest)
#include "translations_test.moc"
