// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log_panel.h"

#include "ui/settings/ask_program.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSysInfo>

namespace d3t::ui {
namespace {
constexpr qsizetype kReportLines = 200;
constexpr int kSoonMs = 100;
} // namespace

QString textOf(const MessageLog::Line& line) {
  const QString level = line.level == MessageLog::Level::Info      ? LogPanel::tr("note")
                        : line.level == MessageLog::Level::Warning ? LogPanel::tr("warning")
                                                                   : LogPanel::tr("problem");
  return QStringLiteral("%1  %2  %3")
      .arg(line.time.toString(QStringLiteral("HH:mm:ss.zzz")), level.leftJustified(8), line.text);
}

QString withoutNames(QString text) {
  const QString home = QDir::homePath();
  if (home.size() > 1) text.replace(home, QStringLiteral("~"));
  static const QRegularExpression kOthers(QStringLiteral("(/home/|/Users/|/media/|/run/media/)[^/\\s]+"));
  return text.replace(kOthers, QStringLiteral("\\1~"));
}

QString reportText(const QByteArray& doctor, const QList<MessageLog::Line>& log) {
  // In English whatever the language of the window: it is read by who helps.
  QStringList lines{QStringLiteral("D3 Talker Studio %1").arg(QCoreApplication::applicationVersion()),
                    QStringLiteral("system: %1, %2 %3")
                        .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion()),
                    QStringLiteral("Qt: %1, %2").arg(QLatin1String(qVersion()), QGuiApplication::platformName())};
  if (const QScreen* screen = QGuiApplication::primaryScreen())
    lines << QStringLiteral("screen: %1 x %2 at %3")
                 .arg(screen->size().width())
                 .arg(screen->size().height())
                 .arg(screen->devicePixelRatio());
  const QJsonObject json = QJsonDocument::fromJson(doctor).object();
  for (const QString& key : json.keys())
    if (json[key].isString()) lines << key + QStringLiteral(": ") + json[key].toString();
  lines << QString() << QStringLiteral("log:");
  for (qsizetype i = qMax<qsizetype>(0, log.size() - kReportLines); i < log.size(); ++i) lines << textOf(log[i]);
  return withoutNames(lines.join(u'\n')) + u'\n';
}

LogPanel::LogPanel(JobList& jobs, QWidget* parent)
    : QWidget(parent), level_(new QComboBox), text_(new QPlainTextEdit),
      copy_(new QPushButton(icon(QStringLiteral("copy")), tr("Copy report"))), notice_(new Notice) {
  setObjectName(QStringLiteral("logPanel"));
  level_->setObjectName(QStringLiteral("logLevel"));
  level_->setAccessibleName(tr("What is shown"));
  level_->addItems({tr("Everything"), tr("Warnings and problems"), tr("Problems")});
  text_->setObjectName(QStringLiteral("logText"));
  text_->setAccessibleName(tr("Log"));
  text_->setReadOnly(true);
  text_->setTabChangesFocus(true);
  text_->setLineWrapMode(QPlainTextEdit::NoWrap);
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPixelSize(type::kSecondary + 1);
  text_->setFont(fixed);
  copy_->setObjectName(QStringLiteral("logReport"));
  copy_->setToolTip(tr("Version, system and the last lines, without personal data, to paste into a message"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, 0);
  row->addWidget(level_);
  row->addStretch(1);
  row->addWidget(copy_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(row);
  column->addWidget(notice_);
  column->addWidget(text_, 1);
  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMs);
  connect(&soon_, &QTimer::timeout, this, &LogPanel::refresh);
  connect(
      &MessageLog::instance(), &MessageLog::added, this,
      [this] {
        if (isVisible() && !soon_.isActive()) soon_.start();
      },
      Qt::QueuedConnection);
  connect(level_, &QComboBox::currentIndexChanged, this, &LogPanel::refresh);
  connect(copy_, &QPushButton::clicked, this, &LogPanel::copyReport);
  for (Job* job : jobs.jobs()) watch(job);
  connect(&jobs, &JobList::added, this, &LogPanel::watch);
}

void LogPanel::watch(Job* job) {
  connect(job, &Job::finished, this, [job](Job::State state) {
    if (state != Job::State::Failed) return;
    MessageLog::instance().add(MessageLog::Level::Problem,
                               QStringLiteral("%1: %2").arg(job->spec().title, job->problem()));
  });
}

void LogPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void LogPanel::refresh() {
  QStringList shown;
  for (const MessageLog::Line& line : MessageLog::instance().lines())
    if (static_cast<int>(line.level) >= level_->currentIndex()) shown << textOf(line);
  QScrollBar* bar = text_->verticalScrollBar();
  const bool atEnd = bar->value() >= bar->maximum();
  text_->setPlainText(shown.join(u'\n'));
  if (atEnd) bar->setValue(bar->maximum());
}

void LogPanel::copyReport() {
  copy_->setEnabled(false); // until the machine has said what it is
  askProgram(commandLineProgram(), {QStringLiteral("doctor"), QStringLiteral("--json")}, this,
             [this](const std::optional<QByteArray>& said) {
               copy_->setEnabled(true);
               QGuiApplication::clipboard()->setText(
                   reportText(said.value_or(QByteArray()), MessageLog::instance().lines()));
               notice_->say(Notice::Kind::Good, tr("The report is in the clipboard: paste it into your message."),
                            tr("Your home folder is written as ~; look it over before you send it."));
             });
}

} // namespace d3t::ui
