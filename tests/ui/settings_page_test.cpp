// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/watchdog.h"
#include "tests/ui/window_test.h"

#include "ui/jobs/job.h"
#include "ui/settings/cache_files.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcuts_section.h"
#include "ui/widgets/notice.h"
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

namespace d3t::ui::test {

class SettingsPageTest : public WindowTest {
  Q_OBJECT
private slots:
  void searchFindsAndMarks();
  void devicesComeFromDoctor();
  void themeHoldsAtOnce();
  void choicesAreKept();
  void encoderIsLookedFor();
  void cacheIsClearedButForWhatIsUsed();
  void cacheNeverClearsAForeignFolder();
  void shortcutConflictIsAChoice();
  void shortcutsGoBackAndAreCarried();
  void looks();

private:
  std::unique_ptr<SettingsPage> page(const QString& section, QStringList inUse = {}) {
    auto made = std::make_unique<SettingsPage>(studio().settings, studio().actions,
                                               SettingsContext{commandLineProgram(), [inUse] { return inUse; }});
    made->showSection(section);
    made->show();
    (void)QTest::qWaitForWindowExposed(made.get());
    return made;
  }
  template <class T> T* in(QWidget& page, const char* name) {
    T* found = page.findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget named %s", name);
    return found;
  }
  void write(const QString& path, qint64 bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(bytes, 'x'));
  }
  QPushButton* offered(QWidget* in, const QString& text) {
    QCoreApplication::processEvents(); // a button that was just put in a layout shows itself from there
    for (auto* b : in->findChildren<QPushButton*>())
      if (b->text() == text && b->isVisible()) return b;
    qFatal("no button %s", qPrintable(text));
  }
  static QString said(QWidget& page) { // by all notices that are seen
    QString all;
    for (const auto* notice : page.findChildren<Notice*>())
      if (notice->isVisible()) all += notice->text();
    return all;
  }
  void pick(SettingsPage& p, const QString& id) {
    auto* table = in<QTreeWidget>(p, "shortcutTable");
    for (int i = 0; i < table->topLevelItemCount(); ++i)
      if (table->topLevelItem(i)->data(0, Qt::UserRole).toString() == id) table->setCurrentItem(table->topLevelItem(i));
  }
};

void SettingsPageTest::searchFindsAndMarks() {
  Watchdog watchdog;
  const auto p = page(QStringLiteral("device"));
  auto* search = in<QLineEdit>(*p, "settingsSearch");
  auto* topics = in<QListWidget>(*p, "settingsTopics");
  const auto shown = [&] {
    QStringList names;
    for (int i = 0; i < topics->count(); ++i)
      if (!topics->item(i)->isHidden()) names << topics->item(i)->text();
    return names;
  };
  QCOMPARE(shown().size(), 9);
  QTest::keyClicks(search, QStringLiteral("theme"));
  QCOMPARE(shown(), QStringList{QStringLiteral("Look")});
  QCOMPARE(topics->currentItem()->text(), QStringLiteral("Look"));
  search->clear();
  QTest::keyClicks(search, QStringLiteral("network"));
  QVERIFY(shown().contains(QLatin1String("Privacy")));
  search->clear();
  QTest::keyClicks(search, QStringLiteral("xyzzy"));
  QVERIFY(shown().isEmpty());
  search->clear();
  QCOMPARE(shown().size(), 9);
  QTest::qWait(50);
  qInfo("settings opened and searched: at most %.0f ms at once", watchdog.longest());
  QVERIFY2(watchdog.longest() < 50, qPrintable(QString::number(watchdog.longest())));
}

void SettingsPageTest::devicesComeFromDoctor() {
  const auto p = page(QStringLiteral("device"));
  QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(*p, "deviceMemory")->text().endsWith(QLatin1String("GiB")), 20000);
  QVERIFY(!in<QLabel>(*p, "deviceGpu")->text().isEmpty());
  picture(QStringLiteral("settings-devices"), p.get());
  SettingsPage broken(studio().settings, studio().actions, {home(QStringLiteral("no-program")), {}});
  broken.show();
  QTRY_VERIFY(said(broken).contains(QLatin1String("no-program")));
}

void SettingsPageTest::themeHoldsAtOnce() {
  const auto p = page(QStringLiteral("look"));
  auto* theme = in<QComboBox>(*p, "settingsTheme");
  theme->setFocus();
  QTest::keyClick(theme, Qt::Key_Home);
  QTest::keyClick(theme, Qt::Key_Down); // light
  QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Theme::Light).window);
  QTest::keyClick(theme, Qt::Key_End); // high contrast
  QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Theme::HighContrast).window);
  QCOMPARE(studio().settings.theme(), Theme::HighContrast);
}

void SettingsPageTest::choicesAreKept() {
  {
    const auto p = page(QStringLiteral("train"));
    QTest::mouseClick(offered(p.get(), QStringLiteral("Best, 5 min")), Qt::LeftButton);
    p->showSection(QStringLiteral("language"));
    auto* language = in<QComboBox>(*p, "settingsLanguage");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_End);
  }
  restart();
  QCOMPARE(studio().settings.budgetSeconds(), 300);
  QCOMPARE(studio().settings.language(), QStringLiteral("ja"));
  const auto p = page(QStringLiteral("language"));
  QCOMPARE(in<QComboBox>(*p, "settingsLanguage")->currentText(), QStringLiteral("日本語"));
}

void SettingsPageTest::encoderIsLookedFor() {
  const auto p = page(QStringLiteral("mic"));
  auto* line = in<QLineEdit>(*p, "settingsEncoder");
  Notice* notice = nullptr;
  for (auto* n : p->findChildren<Notice*>())
    if (n->parentWidget()->findChild<QLineEdit*>(QStringLiteral("settingsEncoder"))) notice = n;
  QVERIFY(notice);
  QTest::keyClicks(line, home(QStringLiteral("no.onnx")));
  QTest::keyClick(line, Qt::Key_Return);
  QTRY_VERIFY(notice->text().contains(QLatin1String("is not there")));
  QCOMPARE(notice->kind(), Notice::Kind::Warning);
  write(home(QStringLiteral("my.onnx")), 10);
  line->selectAll();
  QTest::keyClicks(line, home(QStringLiteral("my.onnx")));
  QTest::keyClick(line, Qt::Key_Return);
  QTRY_COMPARE(notice->kind(), Notice::Kind::Good);
  QCOMPARE(studio().settings.speechEncoder(), home(QStringLiteral("my.onnx")));
}

void SettingsPageTest::cacheIsClearedButForWhatIsUsed() {
  const QString cache = studio().settings.cacheFolder();
  write(cache + QStringLiteral("/sounds/aaa.pcm"), 2'000'000);
  write(cache + QStringLiteral("/sounds/bbb.pcm"), 1'000'000);
  write(cache + QStringLiteral("/jobs/j1/project.json"), 500);
  const auto p = page(QStringLiteral("disk"), {QStringLiteral("bbb"), QStringLiteral("jobs/j1")});
  auto* size = in<QLabel>(*p, "cacheSize");
  QTRY_VERIFY2(size->text().contains(QLatin1String("in use")), qPrintable(size->text()));
  picture(QStringLiteral("settings-cache"), p.get());
  auto* clear = in<QPushButton>(*p, "cacheClear");
  QTRY_VERIFY(clear->isEnabled());
  QTest::mouseClick(clear, Qt::LeftButton);
  QTRY_VERIFY(!QFileInfo::exists(cache + QStringLiteral("/sounds/aaa.pcm")));
  QVERIFY(QFileInfo::exists(cache + QStringLiteral("/sounds/bbb.pcm")));
  QVERIFY(QFileInfo::exists(cache + QStringLiteral("/jobs/j1/project.json")));
  const QString freed = QLocale().formattedDataSize(2'000'000, 1, QLocale::DataSizeTraditionalFormat);
  QTRY_VERIFY(said(*p).contains(freed + QStringLiteral(" were freed.")));
  QTRY_VERIFY(!clear->isEnabled()); // all that is left is in use
}

void SettingsPageTest::cacheNeverClearsAForeignFolder() {
  write(home(QStringLiteral("photos/holiday.jpg")), 100);
  QCOMPARE(clearCache(home(QStringLiteral("photos")), {}), 0);
  QVERIFY(QFileInfo::exists(home(QStringLiteral("photos/holiday.jpg"))));
  const auto p = page(QStringLiteral("disk"));
  auto* line = in<QLineEdit>(*p, "settingsCache");
  line->selectAll();
  QTest::keyClicks(line, home(QStringLiteral("photos")));
  QTest::keyClick(line, Qt::Key_Return);
  const QString ours = studio().settings.cacheFolder();
  QVERIFY2(ours.startsWith(home(QStringLiteral("photos/"))), qPrintable(ours)); // one of our own within it
  write(ours + QStringLiteral("/sounds/aaa.pcm"), 100);
  QCOMPARE(clearCache(ours, {}), 100);
  QVERIFY(QFileInfo::exists(home(QStringLiteral("photos/holiday.jpg"))));
}

void SettingsPageTest::shortcutConflictIsAChoice() {
  Actions& actions = studio().actions;
  const QString id = QStringLiteral("file.new"), undo = QStringLiteral("edit.undo");
  const auto p = page(QStringLiteral("keyboard"));
  pick(*p, id);
  auto* key = in<QLineEdit>(*p, "shortcutKey");
  key->setFocus();
  QTest::keyClick(key, Qt::Key_F7, Qt::ShiftModifier);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F7));
  QTest::keyClick(key, Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F7)); // nothing was changed
  QCOMPARE(actions[undo]->shortcut(), QKeySequence(QKeySequence::Undo));
  auto* section = p->findChild<ShortcutsSection*>();
  QVERIFY(section->findChild<Notice*>()->text().contains(QStringLiteral("“Undo”")));
  QTest::qWait(40);
  picture(QStringLiteral("settings-shortcuts"), p.get());
  QTest::mouseClick(offered(section, QStringLiteral("Give it to “New project”")), Qt::LeftButton);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Z));
  QVERIFY(actions[undo]->shortcut().isEmpty());
  restart();
  QCOMPARE(studio().actions[id]->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Z));
  QVERIFY(studio().actions[undo]->shortcut().isEmpty());
}

void SettingsPageTest::shortcutsGoBackAndAreCarried() {
  Actions& actions = studio().actions;
  const QString id = QStringLiteral("file.new");
  const auto p = page(QStringLiteral("keyboard"));
  auto* section = p->findChild<ShortcutsSection*>();
  auto* search = in<QLineEdit>(*p, "shortcutSearch");
  QTest::keyClicks(search, QStringLiteral("new proj"));
  auto* table = in<QTreeWidget>(*p, "shortcutTable");
  QCOMPARE(table->currentItem()->data(0, Qt::UserRole).toString(), id);
  QTest::keyClick(in<QLineEdit>(*p, "shortcutKey"), Qt::Key_F8);
  QTest::keyClick(table, Qt::Key_Return); // goes to the key
  QCOMPARE(QApplication::focusWidget(), in<QLineEdit>(*p, "shortcutKey"));
  const QByteArray text = section->toJson();
  QVERIFY(text.contains("\"file.new\": \"F8\""));
  QTest::mouseClick(in<QPushButton>(*p, "shortcutReset"), Qt::LeftButton);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(QKeySequence::New));
  QTest::mouseClick(in<QPushButton>(*p, "shortcutClear"), Qt::LeftButton);
  QVERIFY(actions[id]->shortcut().isEmpty());
  QCOMPARE(section->fromJson(text), 1);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(Qt::Key_F8));
  QCOMPARE(section->fromJson("garbage"), -1);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(Qt::Key_F8));
  QCOMPARE(section->fromJson(R"({"shortcuts":{"file.new":"Ctrl+Z","no.such":"A"}})"), 1);
  const QString cell = table->currentItem()->text(1); // two have it now: shown, not hidden
  QVERIFY2(cell.contains(QLatin1String("also Undo")), qPrintable(cell));
  QTest::mouseClick(in<QPushButton>(*p, "shortcutResetAll"), Qt::LeftButton);
  QCOMPARE(actions[id]->shortcut(), QKeySequence(QKeySequence::New));
}

void SettingsPageTest::looks() {
  const auto p = page(QStringLiteral("train"));
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    QTest::qWait(50);
    picture(QStringLiteral("settings-train-%1").arg(QLatin1String(name)), p.get());
  }
  applyTheme(Theme::Light);
  for (const char* section : {"eye", "mic", "language", "look", "shield"}) {
    p->showSection(QLatin1String(section));
    QTest::qWait(50);
    picture(QStringLiteral("settings-%1").arg(QLatin1String(section)), p.get());
  }
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::SettingsPageTest)
#include "settings_page_test.moc"
