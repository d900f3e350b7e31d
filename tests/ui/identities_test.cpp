// SPDX-License-Identifier: GPL-3.0-or-later
// The library of identities: what it says of files, renames, trash and back.
#include "tests/ui/window_test.h"

#include "core/identity/package.h"
#include "ui/identity/identity_library.h"
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

namespace d3t::ui::test {

class IdentitiesTest : public WindowTest {
  Q_OBJECT
private slots:
  void listsWhatIsThere();
  void renames();
  void trashAndBack();

private:
  QString folder() { return studio().settings.identityFolder(); }
  // The parts of an identity that the library reads.
  void identity(const QString& name, const QByteArray& consent = {}) {
    QDir().mkpath(folder());
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QImage thumbnail(256, 256, QImage::Format_RGB32);
    thumbnail.fill(QColor(200, 40, 40));
    QVERIFY(thumbnail.save(&buffer, "JPEG"));
    const QByteArray manifest = "{\"format\":\"d3id\",\"version\":1,\"name\":\"" + name.toUtf8() +
                                "\",\"source\":\"a.mp4\",\"created\":\"2026-01-01T00:00:00Z\","
                                "\"facts\":[[\"held-out frames\",\"33.1 dB\"]]" +
                                consent + "}";
    QVERIFY(writePackage((folder() + u'/' + name + QStringLiteral(".d3id")).toStdString(),
                         {{"manifest.json", manifest.toStdString()}, {"thumbnail.jpg", jpeg.toStdString()}}));
  }
};

void IdentitiesTest::listsWhatIsThere() {
  IdentityLibrary library(folder());
  QTRY_COMPARE(library.rowCount(), 0);
  QTest::qWait(300); // the folder is there now and watched
  identity(QStringLiteral("Berta"),
           ",\"consent\":{\"who\":\"Berta B\",\"scope\":\"Private use\",\"expires\":\"2001-02-03\"}");
  identity(QStringLiteral("Anna"));
  QFile broken(folder() + QStringLiteral("/Zoe.d3id"));
  QVERIFY(broken.open(QIODevice::WriteOnly));
  broken.write("no zip");
  broken.close();
  QTRY_COMPARE(library.rowCount(), 3); // by itself: the folder is watched
  QCOMPARE(library.index(0).data().toString(), QStringLiteral("Anna"));
  const QImage picture = library.index(0).data(Qt::DecorationRole).value<QImage>();
  QCOMPARE(picture.size(), QSize(256, 256));
  QVERIFY(qAbs(picture.pixelColor(9, 9).red() - 200) < 4);
  QVERIFY(library.index(0).data(IdentityLibrary::Facts).toString().contains(QLatin1String("held-out frames: 33.1 dB")));
  QCOMPARE(library.index(0).data(IdentityLibrary::ConsentWords).toString(), QStringLiteral("No consent is recorded."));
  const QString ended = library.index(1).data(IdentityLibrary::ConsentWords).toString();
  QVERIFY2(ended.startsWith(QLatin1String("Berta B allowed: Private use. That ended on")), qPrintable(ended));
  QVERIFY(library.index(0).data(IdentityLibrary::Problem).toString().isEmpty());
  QVERIFY(!library.index(2).data(IdentityLibrary::Problem).toString().isEmpty());
  QVERIFY(!(library.flags(library.index(2)) & Qt::ItemIsEditable));
}

void IdentitiesTest::renames() {
  identity(QStringLiteral("Anna"));
  identity(QStringLiteral("Berta"));
  IdentityLibrary library(folder());
  QTRY_COMPARE(library.rowCount(), 2);
  QVERIFY(library.setData(library.index(1), QStringLiteral("Anna"), Qt::EditRole)); // a name may be there twice ...
  QTRY_VERIFY(QFile::exists(folder() + QStringLiteral("/Anna 2.d3id")));            // ... a file may not
  QVERIFY(!QFile::exists(folder() + QStringLiteral("/Berta.d3id")));
  QTRY_COMPARE(library.index(1).data().toString(), QStringLiteral("Anna"));
  QVERIFY(!library.setData(library.index(0), QStringLiteral("  "), Qt::EditRole));
  QCOMPARE(readEntry(folder() + QStringLiteral("/Anna 2.d3id")).facts.size(), size_t{1});
}

void IdentitiesTest::trashAndBack() {
  identity(QStringLiteral("Anna"));
  IdentityLibrary library(folder());
  QTRY_COMPARE(library.rowCount(), 1);
  QSignalSpy trashed(&library, &IdentityLibrary::trashed), refused(&library, &IdentityLibrary::refused);
  library.trash(0);
  QTRY_COMPARE(trashed.size(), 1);
  QCOMPARE(trashed[0][0].toString(), QStringLiteral("Anna"));
  QTRY_COMPARE(library.rowCount(), 0);
  QVERIFY(!QFile::exists(folder() + QStringLiteral("/Anna.d3id")));
  QVERIFY(library.canUndoTrash());
  library.undoTrash();
  QTRY_COMPARE(library.rowCount(), 1);
  QCOMPARE(library.card(0).problem, QString());
  QCOMPARE(refused.size(), 0);
  QVERIFY(!library.canUndoTrash());
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::IdentitiesTest)
#include "identities_test.moc"
