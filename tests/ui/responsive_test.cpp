// SPDX-License-Identifier: GPL-3.0-or-later
// The window answers while it works: opening an identity, decoding and hearing a long sound, playing, exporting.
#include "tests/ui/watchdog.h"
#include "tests/ui/window_test.h"

#include "core/timeline/edit_lanes.h"
#include "ui/render/preview_panel.h"
#include "ui/render/preview_view.h"
#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <cstring>

namespace d3t::ui::test {

class ResponsiveTest : public WindowTest {
  Q_OBJECT
private slots:
  void neverStalls();

private:
  QString longSound(int minutes);
};

constexpr double kMostMs = 50; // of the GUI thread's own time between two looks at its events
constexpr int kMinutes = 30;

// A quiet hum at 8000 samples per second, written as it is: quick to make, long to decode.
QString ResponsiveTest::longSound(int minutes) {
  const quint32 rate = 8000, samples = static_cast<quint32>(minutes) * 60 * rate, bytes = 2 * samples;
  QByteArray file(44 + static_cast<qsizetype>(bytes), '\0');
  char* p = file.data();
  const auto put = [&](int at, auto value) { std::memcpy(p + at, &value, sizeof value); };
  std::memcpy(p, "RIFF....WAVEfmt ", 16);
  put(4, 36 + bytes), put(16, quint32{16}), put(20, quint16{1}), put(22, quint16{1}), put(24, rate), put(28, 2 * rate);
  put(32, quint16{2}), put(34, quint16{16});
  std::memcpy(p + 36, "data", 4);
  put(40, bytes);
  for (quint32 i = 0; i < samples; ++i) put(44 + 2 * static_cast<int>(i), static_cast<qint16>((i % 64) * 100 - 3200));
  QFile out(home(QStringLiteral("long.wav")));
  if (!out.open(QIODevice::WriteOnly) || out.write(file) != file.size()) qFatal("cannot write");
  return out.fileName();
}

void ResponsiveTest::neverStalls() {
  const QString sound = longSound(kMinutes), shortOne = soundFile(QStringLiteral("short.wav"), 3);
  Watchdog watchdog;
  const auto check = [&](const char* what) {
    QTest::qWait(20);
    qInfo("%s: at most %.1f ms", what, watchdog.longest());
    QVERIFY2(watchdog.longest() <= kMostMs, what);
    watchdog.restart();
  };
  window().findChild<QAbstractButton*>(QStringLiteral("trySample"))->click();
  auto* preview = window().findChild<PreviewPanel*>();
  QTRY_VERIFY_WITH_TIMEOUT(!preview->view().picture().image.isNull(), 20000);
  QTest::qWait(300);
  check("opening a project with an identity");
  window().openFiles({shortOne});
  QTRY_VERIFY_WITH_TIMEOUT(!studio().session.timeline().segments.empty(), 20000);
  QTest::qWait(500);
  check("dropping a sound");
  studio().actions[QStringLiteral("play.toggle")]->trigger();
  QTest::qWait(1500);
  for (int i = 0; i < 20; ++i) {
    (void)studio().session.apply(
        QStringLiteral("Lip strength"),
        [&](timeline::Timeline& t) {
          return timeline::setParameter(t, timeline::ParameterId::LipStrength, .5 + .05 * i);
        },
        QStringLiteral("drag"));
    QTest::qWait(20);
  }
  studio().actions[QStringLiteral("play.toggle")]->trigger();
  check("playing, and dragging a parameter");
  window().openFiles({sound});
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{2}, 120000);
  QTest::qWait(3000); // it is being heard
  check("opening half an hour of sound");
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::ResponsiveTest)
#include "responsive_test.moc"
