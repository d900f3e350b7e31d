// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/widgets/notice.h"

namespace d3t::ui::test {

class SettingsTest : public WindowTest {
  Q_OBJECT
private slots:
  void areKept();
  void garbageIsSetAside();
  void valuesOutOfRangeAreTheDefaults();
  void shortcutsAreKept();
};

void SettingsTest::areKept() {
  studio().settings.setBudgetSeconds(300);
  studio().settings.setTheme(Theme::Light);
  restart();
  QCOMPARE(studio().settings.budgetSeconds(), 300);
  QCOMPARE(studio().settings.theme(), Theme::Light);
}

void SettingsTest::garbageIsSetAside() {
  const QString path = studio().settings.file();
  studio().settings.setBudgetSeconds(300);
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  const QByteArray garbage("\x00\xff\x13garbage\n[[[==", 18);
  file.write(garbage);
  file.close();
  restart();
  QCOMPARE(studio().settings.budgetSeconds(), 60);
  QVERIFY(window().notice().isVisible());
  QFile aside(path + QStringLiteral(".broken"));
  QVERIFY(aside.open(QIODevice::ReadOnly));
  QCOMPARE(aside.readAll(), garbage);
}

void SettingsTest::valuesOutOfRangeAreTheDefaults() {
  QFile file(studio().settings.file());
  QVERIFY(QDir().mkpath(QFileInfo(file).path()));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("[train]\nbudget=99999999\n[preview]\nquality=lots\n[look]\ntheme=pink\n");
  file.close();
  restart();
  QCOMPARE(studio().settings.budgetSeconds(), 60);
  QCOMPARE(studio().settings.previewQuality(), 0);
  QCOMPARE(studio().settings.theme(), Theme::System);
}

void SettingsTest::shortcutsAreKept() {
  const QString id = QStringLiteral("file.new");
  studio().actions.setKey(id, QKeySequence(Qt::CTRL | Qt::Key_Z));
  QCOMPARE(studio().actions.conflicts(QKeySequence(Qt::CTRL | Qt::Key_Z), id).size(), size_t{1});
  studio().actions.setKey(id, QKeySequence());
  restart();
  QVERIFY(studio().actions[id]->shortcut().isEmpty());
  studio().actions.resetKey(id);
  restart();
  QCOMPARE(studio().actions[id]->shortcut(), QKeySequence(QKeySequence::New));
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::SettingsTest)
#include "settings_test.moc"
