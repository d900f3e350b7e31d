// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QAbstractButton>
#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace d3t::ui::test {

class LookTest : public WindowTest {
  Q_OBJECT
private slots:
  void textHasContrast();
  void everyIconIsThere();
  void iconsAreTinted();
  void startPage();
};

void LookTest::textHasContrast() {
  for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
    const Tokens& t = tokensOf(theme);
    for (const QColor& ground : {t.window, t.panel, t.raised})
      for (const QColor& ink : {t.text, t.secondary})
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + " on " + ground.name()));
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    for (const QColor& ground : {t.window, t.panel})
      for (const QColor& mark : {t.accent, t.good, t.warn, t.bad})
        QVERIFY2(contrast(mark, ground) >= 3, qPrintable(mark.name() + " on " + ground.name()));
    for (const QColor& mark : t.markers) QVERIFY2(contrast(mark, t.panel) >= 3, qPrintable(mark.name()));
    for (const QColor& ground : t.visemes) QVERIFY2(contrast(t.text, ground) >= 4.5, qPrintable(ground.name()));
  }
  QCOMPARE(contrast(Qt::black, Qt::white), 21.);
}

// A name in the sources that has no file is seen here, and not by a user as an empty button.
void LookTest::everyIconIsThere() {
  const QRegularExpression use(QStringLiteral(R"re(icon\((?:QStringLiteral|QLatin1String)\("([a-z0-9-]+)"\))re"));
  int seen = 0;
  QDirIterator files(QStringLiteral(D3T_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto matches = use.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
      const QString name = matches.next().captured(1);
      QVERIFY2(QFile::exists(QStringLiteral(D3T_SOURCE_DIR "/resources/icons/%1.svg").arg(name)), qPrintable(name));
      ++seen;
    }
  }
  QVERIFY(seen > 2);
  const auto isDrawn = [](const QIcon& icon) {
    const QImage image = icon.pixmap(16).toImage();
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, y).alpha() > 128) return true;
    return icon.isNull();
  };
  for (QAbstractButton* button : window().findChildren<QAbstractButton*>())
    QVERIFY2(isDrawn(button->icon()), qPrintable(button->text() + button->accessibleName()));
  for (QAction* action : studio().actions.all()) QVERIFY2(isDrawn(action->icon()), qPrintable(Actions::idOf(action)));
}

void LookTest::iconsAreTinted() {
  const QImage drawn = icon(QStringLiteral("play"), QColor(10, 200, 30)).pixmap(32).toImage();
  int opaque = 0;
  for (int y = 0; y < drawn.height(); ++y)
    for (int x = 0; x < drawn.width(); ++x)
      if (const QColor c = drawn.pixelColor(x, y); c.alpha() == 255) {
        ++opaque;
        QCOMPARE(c, QColor(10, 200, 30));
      }
  QVERIFY(opaque > 100);
}

void LookTest::startPage() {
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window().resize(size);
      QTest::qWait(30);
      picture(QStringLiteral("start-%1-%2").arg(QLatin1String(name)).arg(size.width()));
    }
  }
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::LookTest)
#include "look_test.moc"
