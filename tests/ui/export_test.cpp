// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/beside.h"
#include "tests/ui/window_test.h"

#include "core/identity/package.h"
#include "core/timeline/edit_lanes.h"
#include "ui/export/export_form.h"
#include "ui/export/export_panel.h"
#include "ui/export/export_presets.h"
#include "ui/widgets/notice.h"
#include <QAbstractItemView>
#include <QBuffer>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

namespace d3t::ui::test {

using namespace timeline;

/// The export panel by real events, up to the job with its snapshot.
class ExportTest : public WindowTest {
  Q_OBJECT
private slots:
  void saysWhatIsMissing();
  void choicesBecomeArguments();
  void endingFollowsTheFormat();
  void presetsAreKept();
  void refusesWhatCannotBeWritten();
  void exportsASnapshot();
  void looks();

private:
  void speak(double seconds); ///< a project with an identity's card and a sound
  template <class T> T* in(QWidget& panel, const char* name) {
    T* found = panel.findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget named %s", name);
    return found;
  }
  /// By keys, as a person does without a mouse.
  static void choose(QComboBox* box, int row) {
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row; ++i) QTest::keyClick(box, Qt::Key_Down);
  }
  static void type(QLineEdit* line, const QString& text) {
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
  }
};

namespace {

/// A package with a picture and a manifest: what lists read of an identity. There is no head in it.
QString cardFile(const QString& file) {
  QImage image(256, 256, QImage::Format_RGB32);
  image.fill(QColor(150, 120, 100));
  QBuffer jpeg;
  image.save(&jpeg, "JPG");
  const auto ok = writePackage(file.toStdString(),
                               {{"manifest.json", R"({"name":"Generated head","frame":{"width":640,"height":360}})"},
                                {"thumbnail.jpg", jpeg.data().toStdString()}});
  if (!ok) qFatal("%s", ok.error().message().c_str());
  return file;
}

} // namespace

void ExportTest::speak(double seconds) {
  window().openFiles({soundFile(QStringLiteral("hello.wav"), seconds)});
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 5000);
  window().openFiles({cardFile(home(QStringLiteral("head.d3id")))});
  QTRY_VERIFY(!studio().session.timeline().source.identity.empty());
}

void ExportTest::saysWhatIsMissing() {
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.resize(420, 640);
  panel.show();
  auto* notice = panel.findChild<Notice*>();
  auto* start = in<QPushButton>(panel, "exportStart");
  QTRY_VERIFY(notice->text().contains(QLatin1String("no project")));
  QVERIFY(!start->isEnabled());
  studio().actions[QStringLiteral("file.new")]->trigger();
  QTRY_VERIFY(notice->text().contains(QLatin1String("no identity")));
  speak(2);
  QTRY_VERIFY(start->isEnabled());
  QVERIFY(!notice->isVisible());
  choose(in<QComboBox>(panel, "exportPart"), 1); // the loop, which is not there
  QTRY_VERIFY(notice->text().contains(QLatin1String("no loop region")));
  QVERIFY(!start->isEnabled());
  QVERIFY(studio().session.apply(QStringLiteral("Loop"), [](Timeline& t) {
    return setLoop(t, {ticksOfSeconds(.5), ticksOfSeconds(1.5)});
  }));
  QTRY_VERIFY(start->isEnabled());
}

void ExportTest::choicesBecomeArguments() {
  speak(2);
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.resize(420, 800);
  panel.show();
  auto* form = panel.findChild<ExportForm*>();
  const auto arguments = [&] {
    return exportArguments(form->options(), QStringLiteral("P"), QStringLiteral("F")).join(u' ');
  };
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264"));
  choose(in<QComboBox>(panel, "exportPart"), 2);
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --range 0.000-2.000"));
  type(in<QDoubleSpinBox>(panel, "exportFrom")->findChild<QLineEdit*>(), QStringLiteral("0.5"));
  QTest::keyClick(in<QDoubleSpinBox>(panel, "exportTo"), Qt::Key_Down);
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --range 0.500-1.000"));
  choose(in<QComboBox>(panel, "exportPart"), 0);
  choose(in<QComboBox>(panel, "exportRate"), 2);
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --rate 30000/1001"));
  choose(in<QComboBox>(panel, "exportRate"), 0);

  auto* sizes = in<QComboBox>(panel, "exportSize");
  QTRY_VERIFY2(sizes->itemText(0).contains(QStringLiteral("640 × 360")), qPrintable(sizes->itemText(0)));
  sizes->setFocus();
  QTest::keyClick(sizes, Qt::Key_Down);
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --size 1920x1080"));
  QTest::keyClick(sizes, Qt::Key_End);
  type(in<QSpinBox>(panel, "exportHeight")->findChild<QLineEdit*>(), QStringLiteral("180"));
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --size 320x180")); // the shape is kept
  QTest::mouseClick(in<QToolButton>(panel, "exportAspect"), Qt::LeftButton);
  type(in<QSpinBox>(panel, "exportWidth")->findChild<QLineEdit*>(), QStringLiteral("401"));
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --size 402x180")); // and even
  QTest::keyClick(sizes, Qt::Key_Home);

  QTest::keyClick(in<QSlider>(panel, "exportQuality"), Qt::Key_Right); // better
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --quality 17"));
  QTest::keyClick(in<QSlider>(panel, "exportQuality"), Qt::Key_Left);
  QVERIFY(!in<QRadioButton>(panel, "exportGround2")->isEnabled()); // H.264 keeps no alpha
  QTest::mouseClick(in<QRadioButton>(panel, "exportGround1"), Qt::LeftButton);
  QVERIFY(sizes->itemText(0).contains(QStringLiteral("512 × 512"))); // the head alone has a size of its own
  type(in<QLineEdit>(panel, "exportColour"), QStringLiteral("#0047bb"));
  QCOMPARE(arguments(), QStringLiteral("export P -o F --preset h264 --head-alone --background #0047bb"));
  choose(in<QComboBox>(panel, "exportFormat"), 3);
  QTest::mouseClick(in<QRadioButton>(panel, "exportGround2"), Qt::LeftButton);
  QTest::mouseClick(in<QAbstractButton>(panel, "exportRefine"), Qt::LeftButton, {}, QPoint(8, 8));
  QCOMPARE(arguments(),
           QStringLiteral("export P -o F --preset vp9-alpha --head-alone --background alpha --no-refiner"));
  choose(in<QComboBox>(panel, "exportFormat"), 0); // back where alpha is impossible: a colour
  QVERIFY(in<QRadioButton>(panel, "exportGround1")->isChecked());
}

void ExportTest::endingFollowsTheFormat() {
  speak(1);
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.show();
  auto* file = in<QLineEdit>(panel, "exportFile");
  auto* format = in<QComboBox>(panel, "exportFormat");
  QVERIFY2(file->text().endsWith(QLatin1String(".mp4")), qPrintable(file->text()));
  type(file, home(QStringLiteral("my.film")));
  QCOMPARE(file->text(), home(QStringLiteral("my.film.mp4")));
  for (const auto& [row, ending] : {std::pair(3, ".webm"), {4, ".mov"}, {6, ""}, {2, ".mp4"}}) {
    choose(format, row);
    QCOMPARE(file->text(), home(QStringLiteral("my.film")) + QLatin1String(ending));
  }
  type(file, home(QStringLiteral("my.MKV"))); // AV1 takes both
  QCOMPARE(file->text(), home(QStringLiteral("my.MKV")));
}

void ExportTest::presetsAreKept() {
  speak(1);
  {
    Beside beside(studio());
    ExportPanel panel(beside.studio);
    panel.show();
    choose(in<QComboBox>(panel, "exportFormat"), 4);
    choose(in<QComboBox>(panel, "exportRate"), 4);
    auto* list = in<QComboBox>(panel, "presetList");
    QVERIFY(list->currentText().contains(QLatin1String("changed")));
    QTest::mouseClick(in<QToolButton>(panel, "presetSave"), Qt::LeftButton);
    type(in<QLineEdit>(panel, "presetName"), QStringLiteral("For the cutting room"));
    QCOMPARE(list->currentText(), QStringLiteral("For the cutting room"));
    choose(in<QComboBox>(panel, "exportRate"), 0);
    QVERIFY(list->currentText().contains(QLatin1String("changed")));
  }
  restart();
  {
    Beside beside(studio());
    ExportPanel panel(beside.studio);
    panel.show();
    auto* list = in<QComboBox>(panel, "presetList");
    QCOMPARE(list->count(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(in<QComboBox>(panel, "exportFormat")->currentData().toString(), QStringLiteral("prores4444"));
    QCOMPARE(in<QComboBox>(panel, "exportRate")->currentData().toString(), QStringLiteral("50"));
    QTest::mouseClick(in<QToolButton>(panel, "presetDelete"), Qt::LeftButton);
    QCOMPARE(list->count(), 1);
  } // the panel dies before the window that it belongs to
  restart();
  QCOMPARE(ExportPresets(studio().settings).names(), QStringList());
}

void ExportTest::refusesWhatCannotBeWritten() {
  speak(1);
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.show();
  auto* notice = panel.findChild<Notice*>();
  auto* start = in<QPushButton>(panel, "exportStart");
  auto* file = in<QLineEdit>(panel, "exportFile");
  const auto refused = [&](const QString& name, const char* why) {
    type(file, name);
    QTRY_VERIFY2(notice->text().contains(QLatin1String(why)), qPrintable(notice->text()));
    QVERIFY(!start->isEnabled());
  };
  refused(home(QStringLiteral("nowhere/a.mp4")), "does not exist");
  refused(QStringLiteral("/proc/a.mp4"), "/proc");
  refused(QStringLiteral("a.mp4"), "no name yet");
  QFile old(home(QStringLiteral("old.mp4")));
  QVERIFY(old.open(QIODevice::WriteOnly) && old.write("x") == 1);
  old.close();
  type(file, old.fileName());
  QTRY_VERIFY(notice->text().contains(QLatin1String("will be replaced")));
  QVERIFY(start->isEnabled());
  QVERIFY(QDir().mkpath(home(QStringLiteral("dir.mp4"))));
  refused(home(QStringLiteral("dir.mp4")), "is a folder");
  type(file, home(QStringLiteral("new.mp4")));
  QTRY_VERIFY(start->isEnabled() && !notice->isVisible());

  // What the panel cannot reach by itself in a test: a disk with less room than the estimate, the project's own files.
  ExportTarget target{.file = home(QStringLiteral("new.mp4")),
                      .isFolder = false,
                      .bytes = qint64{1} << 60,
                      .sources = {},
                      .alreadyBeingMade = {}};
  ExportCheck full = ExportChecks::file(target);
  QCOMPARE(full.kind, ExportCheck::Kind::Problem);
  QVERIFY2(full.what.contains(QLatin1String("too full")), qPrintable(full.what));
  QVERIFY(!full.todo.isEmpty());
  target.bytes = 1000;
  QCOMPARE(ExportChecks::file(target).kind, ExportCheck::Kind::Fine);
  target.sources = {old.fileName()};
  target.file = old.fileName();
  QCOMPARE(ExportChecks::file(target).kind, ExportCheck::Kind::Problem);
}

void ExportTest::exportsASnapshot() {
  speak(2);
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.show();
  QSignalSpy wanted(&panel, &ExportPanel::wanted);
  QCOMPARE(beside.actions[QStringLiteral("export.open")]->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
  beside.actions[QStringLiteral("export.open")]->trigger();
  QCOMPARE(wanted.count(), 1);
  const QString file = home(QStringLiteral("out.mp4"));
  type(in<QLineEdit>(panel, "exportFile"), file);
  auto* start = in<QPushButton>(panel, "exportStart");
  QTRY_VERIFY(start->isEnabled());
  Job* before = studio().jobs.enqueue( // so that ours waits
      {.title = QStringLiteral("before"),
       .arguments = {QStringLiteral("corpus"), QStringLiteral("make"), QStringLiteral("-o"),
                     home(QStringLiteral("c"))}});
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_COMPARE(studio().jobs.jobs().size(), size_t{2});
  Job* job = studio().jobs.jobs()[1];
  const QString folder = job->spec().watchFolder;
  const QStringList apart{QStringLiteral("--cache"), studio().settings.cacheFolder(), QStringLiteral("--watch"),
                          folder};
  QCOMPARE(job->spec().arguments, exportArguments({}, folder, file) + apart);
  QCOMPARE(job->spec().result, file);
  // Later edits change nothing in it, and its media are found from where it lies.
  const Timeline then = studio().session.timeline();
  QVERIFY(studio().session.apply(QStringLiteral("Lip strength"),
                                 [](Timeline& t) { return setParameter(t, ParameterId::LipStrength, .5); }));
  const auto copy = project::loadProject(folder.toStdString());
  QVERIFY(copy);
  QVERIFY(copy->timeline == then);
  QCOMPARE(copy->media.size(), size_t{2});
  QVERIFY(project::lostMedia(*copy, folder.toStdString()).empty());
  // The same file again is refused while this job is not over.
  QTRY_VERIFY(panel.findChild<Notice*>()->text().contains(QLatin1String("is making out.mp4 already")));
  QVERIFY(!start->isEnabled());
  job->stop();
  before->stop();
  QTRY_VERIFY(start->isEnabled());
  studio().jobs.remove(job);
  QTRY_VERIFY(!QFileInfo::exists(folder));
}

void ExportTest::looks() {
  speak(12);
  Beside beside(studio());
  ExportPanel panel(beside.studio);
  panel.resize(420, 660);
  panel.show();
  type(in<QLineEdit>(panel, "exportFile"), home(QStringLiteral("Hello.mp4")));
  choose(in<QComboBox>(panel, "exportPart"), 2);
  QTest::mouseClick(in<QRadioButton>(panel, "exportGround1"), Qt::LeftButton);
  QTRY_VERIFY(in<QPushButton>(panel, "exportStart")->isEnabled());
  for (const auto& [name, theme] :
       {std::pair("dark", Theme::Dark), {"light", Theme::Light}, {"contrast", Theme::HighContrast}}) {
    applyTheme(theme);
    QTest::qWait(50);
    picture(QStringLiteral("export-%1").arg(QLatin1String(name)), &panel);
  }
  panel.setLayoutDirection(Qt::RightToLeft);
  type(in<QLineEdit>(panel, "exportFile"), home(QStringLiteral("nowhere/Hello.mp4")));
  QTRY_VERIFY(panel.findChild<Notice*>()->isVisible());
  picture(QStringLiteral("export-right-to-left"), &panel);
  auto* format = in<QComboBox>(panel, "exportFormat");
  auto* items = qobject_cast<QStandardItemModel*>(format->model());
  for (int i = 0; i < format->count(); ++i) // what cannot work here says why
    QVERIFY(items->item(i)->isEnabled() || !format->itemData(i, Qt::ToolTipRole).toString().isEmpty());
  for (const auto* widget : panel.findChildren<QWidget*>())
    if (widget->window() == &panel && widget->focusPolicy() & Qt::TabFocus &&
        widget->objectName() != QLatin1String("qt_spinbox_lineedit")) {
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
               qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
    }
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::ExportTest)
#include "export_test.moc"
