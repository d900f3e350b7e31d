// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_panel.h"

#include "ui/export/export_form.h"
#include "ui/export/preset_bar.h"
#include "ui/jobs/job_words.h"
#include "ui/project/identity_card.h"
#include "ui/widgets/background.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QUuid>

namespace d3t::ui {
namespace {

namespace fs = std::filesystem;
constexpr int kCheckMs = 150; // after the last key in the name
constexpr int kNarrowest = 380;

QString textOf(const fs::path& path) {
  return QString::fromStdU16String(path.u16string());
}

} // namespace

ExportPanel::ExportPanel(Studio& studio, QWidget* parent)
    : QWidget(parent), studio_(studio), form_(new ExportForm),
      presets_(new PresetBar(studio.settings, [this] { return form_->options(); })), file_(new QLineEdit),
      estimateText_(new QLabel), notice_(new Notice), start_(new QPushButton(tr("Export"))),
      estimate_(jobsFolder() + QStringLiteral("/estimate-") + QUuid::createUuid().toString(QUuid::Id128)) {
  setObjectName(QStringLiteral("exportPanel"));
  setMinimumWidth(kNarrowest);
  studio_.actions.add({QStringLiteral("export.open"), tr("&Export …"), QStringLiteral("export"), Qt::CTRL | Qt::Key_E,
                       tr("Write the talking head as a video file")},
                      this, [this] { emit wanted(); });
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  column->setSpacing(space::kMedium + space::kSmall);
  form_->addTop(tr("Preset"), presets_);
  column->addWidget(form_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(scroll, 1);
  whole->addWidget(notice_);
  whole->addWidget(makeFile());
  whole->addWidget(makeFoot());

  checkSoon_.setSingleShot(true);
  checkSoon_.setInterval(kCheckMs);
  connect(&checkSoon_, &QTimer::timeout, this, &ExportPanel::check);
  connect(form_, &ExportForm::changed, this, &ExportPanel::optionsChanged);
  connect(presets_, &PresetBar::chosen, form_, &ExportForm::setOptions);
  connect(&estimate_, &ExportEstimate::changed, this, &ExportPanel::showEstimate);
  for (const auto signal : {&Session::opened, &Session::closed, &Session::changed, &Session::mediaChanged})
    connect(&studio_.session, signal, this, &ExportPanel::projectChanged);
  connect(&studio_.jobs, &JobList::removed, this, &ExportPanel::jobRemoved);
  connect(&studio_.jobs, &JobList::added, this, [this](Job* job) { // it makes a file, or has made it
    connect(job, &Job::finished, &checkSoon_, qOverload<>(&QTimer::start));
    checkSoon_.start();
  });
  start_->setIcon(icon(QStringLiteral("export"), tokens().onAccent));
  suggestFile();
  projectChanged();
}

ExportPanel::~ExportPanel() {
  for (const QString& folder : std::as_const(snapshots_)) QDir(folder).removeRecursively();
}

QString ExportPanel::jobsFolder() const {
  return studio_.settings.cacheFolder() + QStringLiteral("/jobs");
}

QWidget* ExportPanel::makeFile() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  file_->setObjectName(QStringLiteral("exportFile"));
  file_->setAccessibleName(tr("File to write"));
  auto* choose = new QPushButton(icon(QStringLiteral("folder")), tr("Choose …"));
  choose->setObjectName(QStringLiteral("exportChoose"));
  row->addWidget(file_, 1);
  row->addWidget(choose);
  connect(choose, &QPushButton::clicked, this, &ExportPanel::chooseFile);
  connect(file_, &QLineEdit::textEdited, this, [this] {
    fileIsOurs_ = false;
    checkSoon_.start();
  });
  connect(file_, &QLineEdit::editingFinished, this, [this] {
    const QString right = withEnding(file_->text(), formatOf(form_->options()));
    if (right == file_->text()) return;
    file_->setText(right);
    checkSoon_.start();
  });
  return box;
}

QWidget* ExportPanel::makeFoot() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(space::kMedium, 0, space::kMedium, space::kMedium);
  estimateText_->setObjectName(QStringLiteral("exportEstimate"));
  estimateText_->setProperty("role", "secondary");
  start_->setProperty("primary", true);
  start_->setObjectName(QStringLiteral("exportStart"));
  row->addWidget(estimateText_, 1);
  row->addWidget(start_);
  connect(start_, &QPushButton::clicked, this, &ExportPanel::start);
  return box;
}

project::Project ExportPanel::now() const {
  project::Project p = studio_.session.project();
  p.timeline = studio_.session.timeline();
  return p;
}

QStringList ExportPanel::arguments(const QString& folder, const QString& file) const {
  QStringList list = exportArguments(form_->options(), folder, file);
  list << QStringLiteral("--cache")
       << studio_.settings.cacheFolder(); // what was decoded and heard here is not done again
  if (!studio_.settings.speechEncoder().isEmpty())
    list << QStringLiteral("--speech-encoder") << studio_.settings.speechEncoder();
  return list;
}

void ExportPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) start_->setIcon(icon(QStringLiteral("export"), tokens().onAccent));
}

void ExportPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  projectChanged();
}

void ExportPanel::projectChanged() {
  const timeline::Timeline& t = studio_.session.timeline();
  form_->setTimes(timeline::secondsOf(timeline::endOf(t)), t.loop ? timeline::secondsOf(t.loop->from) : 0,
                  t.loop ? timeline::secondsOf(t.loop->to) : 0);
  if (fileIsOurs_) suggestFile();
  const QString identity = QString::fromStdString(t.source.identity);
  const fs::path file = studio_.session.fileOf(identity);
  if (textOf(file) != identity_) {
    identity_ = textOf(file);
    form_->setSource({});
    if (!file.empty())
      inBackground(
          this, [file] { return readIdentityCard(file); },
          [this, path = identity_](const Result<IdentityCard>& card) {
            if (card && path == identity_) form_->setSource(card->frame);
          });
  }
  optionsChanged();
}

void ExportPanel::optionsChanged() {
  presets_->optionsChanged();
  file_->setText(withEnding(file_->text(), formatOf(form_->options())));
  checkSoon_.start();
  if (isVisible()) ask();
}

void ExportPanel::suggestFile() {
  const QString name = studio_.session.isOpen() ? QString::fromStdString(studio_.session.project().name) : tr("Export");
  QString plain = name;
  plain.replace(QLatin1Char('/'), QLatin1Char('-'));
  file_->setText(withEnding(QDir(studio_.settings.exportFolder()).filePath(plain), formatOf(form_->options())));
}

void ExportPanel::chooseFile() {
  const ExportFormat& format = formatOf(form_->options());
  QStringList endings;
  for (const std::string_view ending : format.endings) endings << QLatin1Char('*') + QLatin1String(ending.data());
  const QString filter = QStringLiteral("%1 (%2)").arg(tr("Video"), endings.join(u' '));
  const QString chosen = QFileDialog::getSaveFileName(this, tr("Export to"), file_->text(),
                                                      format.isFolder() ? QString() : filter, nullptr,
                                                      QFileDialog::DontConfirmOverwrite); // said in the panel
  if (chosen.isEmpty()) return;
  fileIsOurs_ = false;
  file_->setText(withEnding(chosen, format));
  studio_.settings.setExportFolder(QFileInfo(chosen).absolutePath());
  check();
}

void ExportPanel::ask() {
  if (ExportChecks::project(studio_.session, form_->options()).kind == ExportCheck::Kind::Problem)
    return estimate_.forget(), showEstimate();
  estimate_.ask(now(), studio_.session.folder(), arguments(estimate_.snapshotFolder(), file_->text()));
  showEstimate();
}

void ExportPanel::showEstimate() {
  if (!estimate_.isKnown()) return estimateText_->clear();
  const QString time = JobWords::duration(estimate_.seconds());
  estimateText_->setText(
      estimate_.bytes() > 0
          ? tr("About %1 min and %2", "time, size")
                .arg(time, QLocale().formattedDataSize(estimate_.bytes(), 1, QLocale::DataSizeTraditionalFormat))
          : tr("About %1 min", "time").arg(time));
  checkSoon_.start();
}

void ExportPanel::check() {
  if (!isVisible()) return;
  const ExportOptions options = form_->options();
  const quint64 number = ++checkNumber_;
  const ExportCheck whole = ExportChecks::project(studio_.session, options);
  if (whole.kind == ExportCheck::Kind::Problem) return showCheck(whole);
  ExportTarget target{.file = file_->text(),
                      .isFolder = formatOf(options).isFolder(),
                      .bytes = estimate_.bytes(),
                      .sources = {},
                      .alreadyBeingMade = {}};
  for (const project::Media& m : studio_.session.project().media)
    target.sources << textOf(project::fileOf(studio_.session.folder(), m));
  for (const Job* job : studio_.jobs.jobs())
    if (!job->isOver() && !job->spec().result.isEmpty()) target.alreadyBeingMade << job->spec().result;
  inBackground(
      this, [target] { return ExportChecks::file(target); },
      [this, number](const ExportCheck& answer) {
        if (number == checkNumber_) showCheck(answer);
      });
}

void ExportPanel::showCheck(const ExportCheck& c) {
  start_->setEnabled(c.kind != ExportCheck::Kind::Problem);
  if (c.kind == ExportCheck::Kind::Fine) return notice_->dismiss();
  const auto kind = c.kind == ExportCheck::Kind::Problem ? Notice::Kind::Warning : Notice::Kind::Info;
  const QString text = c.todo.isEmpty() ? c.what : c.what + QLatin1Char('\n') + c.todo;
  if (!notice_->isVisibleTo(this) || notice_->text() != text) notice_->say(kind, c.what, c.todo);
}

void ExportPanel::start() {
  const QString file = withEnding(file_->text(), formatOf(form_->options()));
  const QString folder = jobsFolder() + u'/' + QUuid::createUuid().toString(QUuid::Id128);
  const QStringList work = arguments(folder, file) + QStringList{QStringLiteral("--watch"), folder};
  start_->setEnabled(false); // until the snapshot is written and the file is checked anew
  writeSnapshot(now(), studio_.session.folder(), folder, this, [this, folder, file, work](const QString& problem) {
    if (problem.isEmpty()) return begin(folder, file, work);
    notice_->say(Notice::Kind::Problem, problem);
    start_->setEnabled(true);
  });
}

void ExportPanel::begin(const QString& folder, const QString& file, const QStringList& arguments) {
  studio_.settings.setExportFolder(QFileInfo(file).absolutePath());
  Job* job = studio_.jobs.enqueue({.title = tr("Exporting %1").arg(QFileInfo(file).fileName()),
                                   .arguments = arguments,
                                   .result = file,
                                   .watchFolder = folder});
  snapshots_.insert(job, folder);
  emit started(job);
}

void ExportPanel::jobRemoved(const Job* job) {
  const QString folder = snapshots_.take(job);
  checkSoon_.start();
  if (folder.isEmpty()) return;
  for (const Job* other : studio_.jobs.jobs()) // tried again on the same snapshot
    if (other->spec().watchFolder == folder) return void(snapshots_.insert(other, folder));
  QThreadPool::globalInstance()->start([folder] { QDir(folder).removeRecursively(); });
}

} // namespace d3t::ui
