// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>

namespace d3t::ui::test {

class AccessibilityTest : public WindowTest {
  Q_OBJECT
private slots:
  void everyControlHasAName();
  void everyControlIsReachedByKeyboard();
  void actionsHaveTextAndNoKeyTwice();

private:
  void showSample();
  QList<QWidget*> controls();
};

// The fullest screen there is: a project with an identity and a sound, all docks open.
void AccessibilityTest::showSample() {
  window().findChild<QAbstractButton*>(QStringLiteral("trySample"))->click();
  window().openFiles({soundFile(QStringLiteral("a.wav"), 2)});
  QTRY_COMPARE_WITH_TIMEOUT(studio().session.timeline().segments.size(), size_t{1}, 10000);
  for (QDockWidget* dock : window().findChildren<QDockWidget*>()) dock->show();
  QTest::qWait(50);
}

QList<QWidget*> AccessibilityTest::controls() {
  QList<QWidget*> found;
  for (QWidget* w : window().findChildren<QWidget*>()) {
    if (!w->isVisible() || !w->isEnabled() || qobject_cast<QScrollBar*>(w)) continue;
    if (qobject_cast<QTabBar*>(w)) continue; // Qt names it by its tab
    const bool inner = w->objectName().startsWith(QLatin1String("qt_")) ||
                       qobject_cast<QAbstractSpinBox*>(w->parentWidget()) ||
                       qobject_cast<QComboBox*>(w->parentWidget());
    const bool control = qobject_cast<QAbstractButton*>(w) || qobject_cast<QAbstractSlider*>(w) ||
                         qobject_cast<QAbstractSpinBox*>(w) || qobject_cast<QComboBox*>(w) ||
                         qobject_cast<QLineEdit*>(w) || qobject_cast<QPlainTextEdit*>(w) ||
                         qobject_cast<QAbstractItemView*>(w) ||
                         (w->focusPolicy() & Qt::TabFocus && w->metaObject()->className() != QByteArray("QWidget"));
    if (control && !inner) found << w;
  }
  return found;
}

void AccessibilityTest::everyControlHasAName() {
  const auto check = [this] {
    for (QWidget* w : controls()) {
      QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(w);
      QVERIFY(spoken);
      QVERIFY2(!spoken->text(QAccessible::Name).trimmed().isEmpty(),
               qPrintable(QStringLiteral("%1 '%2' in %3 has no name")
                              .arg(QLatin1String(w->metaObject()->className()), w->objectName(),
                                   QLatin1String(w->parentWidget()->metaObject()->className()))));
    }
  };
  check();
  showSample();
  check();
  QVERIFY(controls().size() > 10);
}

void AccessibilityTest::everyControlIsReachedByKeyboard() {
  showSample();
  QSet<QWidget*> reached;
  window().activateWindow();
  QWidget* start = window().nextInFocusChain();
  for (QWidget* w = start;; w = w->nextInFocusChain()) {
    if (w->focusPolicy() & Qt::TabFocus) reached << w;
    if (w->nextInFocusChain() == start) break;
  }
  for (QWidget* w : controls())
    QVERIFY2(reached.contains(w) || reached.contains(w->focusProxy()) ||
                 w->property("keyboardThroughAction").toBool(), // its command is an action with a key or a menu entry
             qPrintable(QStringLiteral("%1 '%2' %3 is not reached by Tab")
                            .arg(QLatin1String(w->metaObject()->className()), w->objectName(), w->accessibleName())));
}

void AccessibilityTest::actionsHaveTextAndNoKeyTwice() {
  for (QAction* action : studio().actions.all()) {
    QVERIFY2(!action->text().isEmpty(), qPrintable(Actions::idOf(action)));
    const auto twice = studio().actions.conflicts(action->shortcut(), Actions::idOf(action));
    QVERIFY2(twice.empty(),
             qPrintable(QStringLiteral("%1 and %2 share %3")
                            .arg(Actions::idOf(action), twice.empty() ? QString() : Actions::idOf(twice[0]),
                                 action->shortcut().toString())));
  }
}

} // namespace d3t::ui::test

QTEST_MAIN(d3t::ui::test::AccessibilityTest)
#include "accessibility_test.moc"
