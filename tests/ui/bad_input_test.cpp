// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be used, dropped on a window at work: a message in the window says what to do, no dialog opens, and
// the project is as it was or can be undone to what it was.
#include "tests/ui/window_test.h"

#include "ui/widgets/notice.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDir>

namespace d3t::ui::test {

class BadInputTest : public WindowTest {
  Q_OBJECT
private slots:
  void isSaidInTheWindow_data();
  void isSaidInTheWindow();
  void aFolderThatCannotBeWritten();

private:
  QString write(const QString& name, const QByteArray& bytes);
  QString said();
};

QString BadInputTest::write(const QString& name, const QByteArray& bytes) {
  QFile file(home(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  return file.fileName();
}

// What the window says now, wherever it does.
QString BadInputTest::said() {
  for (Notice* notice : window().findChildren<Notice*>())
    if (notice->isVisible() && notice->kind() >= Notice::Kind::Warning && !notice->text().isEmpty())
      return notice->text();
  return {};
}

void BadInputTest::isSaidInTheWindow_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("bytes");
  const QByteArray noise(5000, '\x5a');
  QFile sample(QStringLiteral(D3T_SOURCE_DIR "/resources/sample.d3id"));
  QVERIFY(sample.open(QIODevice::ReadOnly));
  const QByteArray identity = sample.readAll();
  const auto row = [](const char* name, const QByteArray& bytes) {
    QTest::newRow(name) << QString::fromLatin1(name) << bytes;
  };
  row("empty.wav", {});
  row("noise.wav", noise);
  row("text.mp3", "this is no sound");
  row("cut.wav", QByteArray("RIFF\xff\xff\xff\xffWAVEfmt \x10", 17));
  row("empty.mp4", {});
  row("noise.mp4", noise);
  row("noise.d3id", noise);
  row("empty.d3id", {});
  row("cut.d3id", identity.left(identity.size() / 2));
  QByteArray changed = identity;
  changed[identity.size() / 2] = static_cast<char>(~changed[identity.size() / 2]);
  row("changed.d3id", changed);
  row("picture.png", QByteArray("\x89PNG\r\n\x1a\n", 8) + noise);
  row("letter.txt", "hello");
  row("no ending", noise);
  row("broken.TextGrid", "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\nxmin = nothing");
  row("broken.tsv", "not\ta\trhubarb\tfile\n");
  row("broken.srt", "1\n00:00:99,999 --> nowhere\nhello\n");
}

void BadInputTest::isSaidInTheWindow() {
  QFETCH(QString, name);
  QFETCH(QByteArray, bytes);
  window().findChild<QAbstractButton*>(QStringLiteral("trySample"))->click();
  window().openFiles({soundFile(QStringLiteral("good.wav"), 1)});
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 20000);
  QTRY_VERIFY_WITH_TIMEOUT(!studio().session.timeline().source.identity.empty(), 20000);
  const timeline::Timeline before = studio().session.timeline();
  QVERIFY(drop(&window(), QPoint(window().width() / 2, 200), {write(name, bytes)}));
  QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), 30000);
  qInfo("%s", qPrintable(said()));
  QVERIFY2(said().contains(name) || said().size() > 30, qPrintable(said()));
  QVERIFY(!QApplication::activeModalWidget());
  if (!(studio().session.timeline() == before)) studio().session.undo();
  QVERIFY(studio().session.timeline() == before);
}

void BadInputTest::aFolderThatCannotBeWritten() {
  // A file where the folder of projects has to be: that holds for root, too.
  QVERIFY(QDir().mkpath(QString::fromUtf8(qgetenv("XDG_DATA_HOME")) + QStringLiteral("/d3talker")));
  QFile block(QString::fromUtf8(qgetenv("XDG_DATA_HOME")) + QStringLiteral("/d3talker/projects"));
  QVERIFY(block.open(QIODevice::WriteOnly));
  block.close();
  QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
  QTRY_VERIFY(!said().isEmpty());
  QVERIFY(!studio().session.isOpen());
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::BadInputTest)
#include "bad_input_test.moc"
