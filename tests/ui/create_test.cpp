// SPDX-License-Identifier: GPL-3.0-or-later
// A person makes an identity: from a clip to a head that speaks, with the real program and the smallest budget.
#include "core/identity/identity.h" // before Qt, whose word "signals" is a name there

#include "tests/ui/generated_clip.h"
#include "tests/ui/window_test.h"

#include "ui/identity/create_page.h"
#include "ui/identity/identity_library.h"
#include "ui/identity/preview_loop.h"
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

namespace d3t::ui::test {

using Step = Creation::Step;

class CreateTest : public WindowTest {
  Q_OBJECT
private slots:
  void fromClipToSpeech();

private:
  static constexpr int kWait = 120000;
  template <class T> T* in(const char* name) {
    T* found = page_->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget named %s", name);
    return found;
  }
  void press(const char* name) { QTest::mouseClick(in<QPushButton>(name), Qt::LeftButton); }
  void shot(const char* name) {
    QTest::qWait(100); // until all lies where it belongs
    picture(QLatin1String(name), page_.get());
  }
  void check();
  void consent();
  void budget();
  void learn();
  void goBack();
  void ready();

  std::unique_ptr<CreatePage> page_;
  QString file_;
};

void CreateTest::fromClipToSpeech() {
  page_ = std::make_unique<CreatePage>(studio());
  page_->resize(1280, 680);
  page_->show();
  for (auto part : {&CreateTest::check, &CreateTest::consent, &CreateTest::budget, &CreateTest::learn,
                    &CreateTest::goBack, &CreateTest::ready}) {
    (this->*part)();
    if (QTest::currentTestFailed()) break;
  }
  page_.reset();
}

void CreateTest::check() {
  page_->begin({generatedClip()});
  QVERIFY(!in<QAbstractButton>("step2")->isEnabled());
  QTRY_VERIFY_WITH_TIMEOUT(page_->current()->report(), kWait);
  QVERIFY(in<QAbstractButton>("step2")->isEnabled());
  press("createNext");
  QCOMPARE(page_->step(), Step::Consent);
}

void CreateTest::consent() {
  auto* next = in<QPushButton>("createNext");
  QVERIFY2(!next->isEnabled(), "nothing is learned without a consent");
  in<QComboBox>("consentWho")->setFocus();
  QTest::keyClicks(in<QComboBox>("consentWho"), QStringLiteral("Paula Example"));
  QVERIFY(!next->isEnabled());
  QTest::keyClick(in<QCheckBox>("consentStatement"), Qt::Key_Space);
  QVERIFY(next->isEnabled());
  QTest::keyClick(in<QCheckBox>("consentRemember"), Qt::Key_Space);
  shot("create-consent");
  press("createNext");
  QCOMPARE(page_->step(), Step::Budget);
  QVERIFY(in<QAbstractButton>("step2")->accessibleName().contains(QLatin1String("given by Paula Example")));
}

void CreateTest::budget() {
  QTest::mouseClick(in<QAbstractButton>("budget15"), Qt::LeftButton);
  QCOMPARE(page_->current()->plan().budget, 15);
  QTRY_VERIFY_WITH_TIMEOUT(!in<QLabel>("budgetGrade")->text().contains(u'…'), kWait);
  QVERIFY2(in<QLabel>("budgetExpectation")->text().contains(QLatin1String("steps")),
           qPrintable(in<QLabel>("budgetExpectation")->text()));
  QVERIFY(in<QLabel>("budgetMemory")->text().contains(QLatin1String("needed")));
  shot("create-budget");
  QTest::mouseClick(in<QAbstractButton>("budget300"), Qt::LeftButton);
  QCOMPARE(page_->current()->plan().budget, 300);
  in<QSlider>("budgetSlider")->setFocus();
  QTest::keyClick(in<QSlider>("budgetSlider"), Qt::Key_End);
  QCOMPARE(page_->current()->plan().budget, 1800);
  QTest::keyClick(in<QSlider>("budgetSlider"), Qt::Key_Home);
  QCOMPARE(page_->current()->plan().budget, 15);
  press("createNext");
  QCOMPARE(page_->step(), Step::Learn);
}

void CreateTest::learn() {
  Job* job = page_->current()->learnJob();
  QVERIFY(job);
  auto* result = in<PictureView>("result");
  QTRY_VERIFY2_WITH_TIMEOUT(!result->image().isNull(), qPrintable(job->log()), kWait);
  QVERIFY(!in<PictureView>("truth")->image().isNull());
  // A pause: the child sleeps, nothing goes on; then it does.
  press("learnPause");
  QCOMPARE(job->state(), Job::State::Paused);
  QTest::qWait(300); // what was on its way arrives
  const double fraction = job->fraction();
  shot("create-paused");
  QTest::qWait(1200);
  QCOMPARE(job->fraction(), fraction);
  press("learnPause");
  QCOMPARE(job->state(), Job::State::Running);
  QTRY_VERIFY_WITH_TIMEOUT(job->fraction() > fraction, 20000);
  QTRY_VERIFY_WITH_TIMEOUT(in<QListWidget>("earlierStates")->count() >= 1, 20000);
  shot("create-learning");
  QSignalSpy done(page_.get(), &CreatePage::identityReady);
  press("learnStop");
  QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kWait);
  QVERIFY2(job->state() == Job::State::Done, qPrintable(job->log()));
  file_ = done[0][0].toString();
  QCOMPARE(page_->step(), Step::Ready);
  const auto identity = openIdentity(file_.toStdString());
  QVERIFY2(identity, identity ? "" : identity.error().message().c_str());
  QCOMPARE(identity->name, std::string("Paula Example"));
  QVERIFY(identity->consent);
  QCOMPARE(identity->consent->who, std::string("Paula Example"));
  QVERIFY(file_.startsWith(studio().settings.identityFolder()));
}

// To the first state that was kept; the identity is replaced under its name.
void CreateTest::goBack() {
  const auto best = openIdentity(file_.toStdString());
  QTest::mouseClick(in<QAbstractButton>("step4"), Qt::LeftButton);
  QCOMPARE(page_->step(), Step::Learn);
  auto* states = in<QListWidget>("earlierStates");
  states->clearSelection();
  QVERIFY(!in<QPushButton>("goBack")->isEnabled());
  states->setFocus();
  QTest::keyClick(states, Qt::Key_End);
  QTest::keyClick(states, Qt::Key_Home);
  QVERIFY(in<QPushButton>("goBack")->isEnabled());
  shot("create-states");
  QSignalSpy done(page_.get(), &CreatePage::identityReady);
  press("goBack");
  QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kWait);
  QCOMPARE(done[0][0].toString(), file_);
  const auto earlier = openIdentity(file_.toStdString());
  QVERIFY(best && earlier);
  QVERIFY2(best->facts != earlier->facts, "another state has another likeness");
}

void CreateTest::ready() {
  QCOMPARE(page_->step(), Step::Ready);
  auto* loop = in<PreviewLoop>("readyPreview");
  QTRY_VERIFY_WITH_TIMEOUT(loop->hasVideo(), kWait);
  QTRY_VERIFY(loop->isPlaying());
  QTRY_VERIFY(loop->frame() > 5);
  shot("create-ready");
  press("readyPlay");
  QVERIFY(!loop->isPlaying());
  // Another name: of the file and in it.
  QSignalSpy renamed(page_.get(), &CreatePage::identityReady);
  auto* name = in<QLineEdit>("readyName");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Paula: new/old"));
  QTest::keyClick(name, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(renamed.size(), 1, kWait);
  QVERIFY(!QFile::exists(file_));
  const QString file = renamed[0][0].toString();
  QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("Paula new old.d3id"));
  QCOMPARE(openIdentity(file.toStdString())->name, std::string("Paula: new/old"));
  IdentityLibrary library(studio().settings.identityFolder());
  QTRY_COMPARE(library.rowCount(), 1);
  QVERIFY(library.index(0).data(IdentityLibrary::ConsentWords).toString().startsWith(QLatin1String("Paula Example")));
  QSignalSpy put(page_.get(), &CreatePage::putOnTimelineWanted), finished(page_.get(), &CreatePage::finished);
  press("readyPut");
  QCOMPARE(put.size(), 1);
  QCOMPARE(put[0][0].toString(), file);
  press("createLeave");
  QCOMPARE(finished.size(), 1);
  QVERIFY(QFile::exists(file));
  QVERIFY(CreatePage::pendingCreations().empty());
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::CreateTest)
#include "create_test.moc"
