// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/actions.h"

#include "ui/widgets/icon.h"
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QTabBar>
#include <QWidget>

namespace d3t::ui {
namespace {
constexpr const char* kStandard = "standardKey";
} // namespace

Actions::Actions(Settings& settings, QWidget* window) : QObject(window), settings_(settings), window_(window) {
  qApp->installEventFilter(this);
}

bool Actions::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  const bool keeps = qobject_cast<QComboBox*>(object) || qobject_cast<QAbstractItemView*>(object) ||
                     qobject_cast<QAbstractSlider*>(object) || qobject_cast<QAbstractSpinBox*>(object) ||
                     qobject_cast<QTabBar*>(object);
  if (keeps && key->key() != Qt::Key_Escape) event->accept();
  return false;
}

QAction* Actions::make(const ActionSpec& spec) {
  Q_ASSERT_X(!find(spec.id), "Actions::add", qPrintable(spec.id));
  auto* action = new QAction(spec.text, this);
  action->setObjectName(spec.id);
  if (!spec.icon.isEmpty()) action->setIcon(icon(spec.icon));
  action->setStatusTip(spec.hint.isEmpty() ? action->iconText() : spec.hint);
  action->setProperty(kStandard, spec.key.toString(QKeySequence::PortableText));
  const QString chosen = settings_.shortcut(spec.id);
  action->setShortcut(chosen.isNull() ? spec.key : QKeySequence(chosen, QKeySequence::PortableText));
  action->setShortcutContext(Qt::WindowShortcut);
  window_->addAction(action);
  list_.push_back(action);
  return action;
}

QAction* Actions::add(const ActionSpec& spec, QObject* context, std::function<void()> run) {
  QAction* action = make(spec);
  connect(action, &QAction::triggered, context, [run = std::move(run)] { run(); });
  return action;
}

QAction* Actions::addToggle(const ActionSpec& spec, bool on, QObject* context, std::function<void(bool)> run) {
  QAction* action = make(spec);
  action->setCheckable(true);
  action->setChecked(on);
  connect(action, &QAction::toggled, context, [run = std::move(run)](bool now) { run(now); });
  return action;
}

QAction* Actions::find(const QString& id) const {
  for (QAction* action : list_)
    if (action->objectName() == id) return action;
  return nullptr;
}

QAction* Actions::operator[](const QString& id) const {
  QAction* action = find(id);
  Q_ASSERT_X(action, "Actions", qPrintable(id));
  return action;
}

QKeySequence Actions::standardKey(const QString& id) const {
  return QKeySequence((*this)[id]->property(kStandard).toString(), QKeySequence::PortableText);
}

void Actions::setKey(const QString& id, const QKeySequence& key) {
  (*this)[id]->setShortcut(key);
  settings_.setShortcut(id, key.toString(QKeySequence::PortableText));
}

void Actions::resetKey(const QString& id) {
  (*this)[id]->setShortcut(standardKey(id));
  settings_.resetShortcut(id);
}

std::vector<QAction*> Actions::conflicts(const QKeySequence& key, const QString& except) const {
  std::vector<QAction*> found;
  if (key.isEmpty()) return found;
  for (QAction* action : list_)
    if (action->objectName() != except && action->shortcut() == key) found.push_back(action);
  return found;
}

} // namespace d3t::ui
