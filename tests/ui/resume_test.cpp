// SPDX-License-Identifier: GPL-3.0-or-later
// Learning that is cut off: by a killed child, by a window that closes.
#include "tests/ui/generated_clip.h"
#include "tests/ui/window_test.h"

#include "ui/identity/create_page.h"
#include "ui/widgets/notice.h"
#include <QAbstractButton>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <csignal>

namespace d3t::ui::test {

class ResumeTest : public WindowTest {
  Q_OBJECT
private slots:
  void aKilledChildIsOfferedAndGoesOn();
  void theWindowAsksBeforeItCloses();
  void backgroundWorkIsTakenOver();

private:
  static constexpr int kWait = 120000;
  std::unique_ptr<CreatePage> page() {
    auto page = std::make_unique<CreatePage>(studio());
    page->resize(1280, 680);
    page->show();
    return page;
  }
  // As after Check, Consent and Budget; until the head is being trained.
  void learnSomething(CreatePage& page) {
    page.begin({generatedClip()});
    QTRY_VERIFY_WITH_TIMEOUT(page.current()->report(), kWait);
    CreationPlan plan = page.current()->plan();
    plan.consent = {QStringLiteral("Paula"), QStringLiteral("Private use"), {}, true};
    plan.budget = 20;
    page.current()->change(plan);
    page.current()->learn();
    page.go(Creation::Step::Learn);
    QTRY_VERIFY2_WITH_TIMEOUT(page.current()->learnJob()->stage() == QLatin1String("train"),
                              qPrintable(page.current()->learnJob()->problem()), kWait);
    QTRY_VERIFY_WITH_TIMEOUT(page.current()->learnJob()->fraction() > .1, kWait);
  }
  static pid_t childOf(const QString& workFolder) {
    QFile lock(workFolder + QStringLiteral("/lock"));
    return lock.open(QIODevice::ReadOnly) ? lock.readAll().trimmed().toInt() : 0;
  }
  static QPushButton* button(QWidget& of, const QString& text) {
    QTest::qWait(50); // a button that was added to what is shown is shown with the next events
    for (auto* button : of.findChildren<QPushButton*>())
      if (button->text() == text && button->isVisible()) return button;
    qFatal("no button %s", qPrintable(text));
  }
};

void ResumeTest::aKilledChildIsOfferedAndGoesOn() {
  auto first = page();
  learnSomething(*first);
  const double fraction = first->current()->learnJob()->fraction();
  const QString work = first->current()->workFolder();
  ::kill(childOf(work), SIGKILL);
  QTRY_COMPARE(first->current()->learnJob()->state(), Job::State::Failed);
  QTRY_VERIFY(button(*first, QStringLiteral("Try again")));
  picture(QStringLiteral("resume-killed"), first.get());
  first.reset();
  restart();

  const auto pending = CreatePage::pendingCreations();
  QCOMPARE(pending.size(), size_t{1});
  QCOMPARE(pending[0].consent.who, QStringLiteral("Paula"));
  QCOMPARE(pending[0].budget, 20);
  auto second = page();
  second->resume(pending);
  QTRY_VERIFY_WITH_TIMEOUT(second->current()->learnJob(), 20000);
  QCOMPARE(second->current()->workFolder(), work);
  Job* job = second->current()->learnJob();
  QSignalSpy ready(second.get(), &CreatePage::identityReady);
  QTRY_COMPARE_WITH_TIMEOUT(job->stage(), QStringLiteral("train"), kWait);
  QVERIFY2(job->log().contains(QLatin1String("done by an earlier run")), qPrintable(job->log()));
  QVERIFY2(job->fraction() < 0 || job->fraction() > 0, qPrintable(QString::number(fraction)));
  QTRY_VERIFY_WITH_TIMEOUT(job->fraction() >= .1, kWait);
  job->finishEarly();
  QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kWait);
  QVERIFY(QFile::exists(ready[0][0].toString()));
  QVERIFY(CreatePage::pendingCreations().empty());
}

void ResumeTest::theWindowAsksBeforeItCloses() {
  auto first = page();
  QVERIFY(first->mayClose([] {}));
  learnSomething(*first);
  const pid_t child = childOf(first->current()->workFolder());
  bool closed = false;
  QVERIFY(!first->mayClose([&] { closed = true; }));
  QTest::qWait(50);
  picture(QStringLiteral("resume-closing"), first.get());
  QTest::mouseClick(button(*first, QStringLiteral("Stay here")), Qt::LeftButton);
  QVERIFY(!closed);
  QVERIFY(first->isLearning());
  QVERIFY(!first->mayClose([&] { closed = true; }));
  QTest::mouseClick(button(*first, QStringLiteral("Pause until the next start")), Qt::LeftButton);
  QVERIFY(closed);
  QVERIFY(first->mayClose([] {}));
  first.reset();
  restart();
  QVERIFY2(::kill(child, 0) != 0, "nothing works in the background");
  QCOMPARE(CreatePage::pendingCreations().size(), size_t{1});
  auto second = page();
  second->discard(CreatePage::pendingCreations());
  second.reset();
  QVERIFY(CreatePage::pendingCreations().empty());
}

void ResumeTest::backgroundWorkIsTakenOver() {
  auto first = page();
  learnSomething(*first);
  const QString work = first->current()->workFolder();
  const pid_t child = childOf(work);
  QVERIFY(!first->mayClose([] {}));
  QTest::mouseClick(button(*first, QStringLiteral("Go on in the background")), Qt::LeftButton);
  first.reset();
  restart();
  QTRY_VERIFY2_WITH_TIMEOUT(childOf(work) != child && childOf(work) > 0, "another process goes on", 20000);
  const pid_t background = childOf(work);
  QVERIFY(::kill(background, 0) == 0);
  auto second = page();
  second->resume(CreatePage::pendingCreations());
  QTRY_VERIFY_WITH_TIMEOUT(second->current()->learnJob(), 20000);
  QTRY_VERIFY(::kill(background, 0) != 0);
  QTRY_COMPARE_WITH_TIMEOUT(second->current()->learnJob()->stage(), QStringLiteral("train"), kWait);
  second->current()->cancelLearning();
  QTRY_COMPARE_WITH_TIMEOUT(second->current()->learnJob()->state(), Job::State::Stopped, 20000);
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::ResumeTest)
#include "resume_test.moc"
