// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/say_bar.h"

#include "core/timeline/edit_speech.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <utility>

namespace d3t::ui {
namespace {
constexpr int kMostLetters = 5000, kLettersOfName = 40;
} // namespace

SayBar::SayBar(Studio& studio, Notice& notice, QWidget* parent)
    : QWidget(parent), studio_(studio), notice_(notice), hint_(new QLabel), text_(new QLineEdit), voice_(new QComboBox),
      button_(new QPushButton(tr("Say it"))) {
  setObjectName(QStringLiteral("sayBar"));
  text_->setObjectName(QStringLiteral("sayText"));
  text_->setAccessibleName(tr("Text to say"));
  text_->setPlaceholderText(tr("Hello, this is me."));
  text_->setMaxLength(kMostLetters);
  voice_->setAccessibleName(tr("Voice"));
  voice_->setToolTip(tr("Voice"));
  voice_->setPlaceholderText(tr("Looking for voices …"));
  voice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
  row->addWidget(hint_);
  row->addWidget(text_, 1);
  row->addWidget(voice_);
  row->addWidget(button_);
  connect(text_, &QLineEdit::returnPressed, this, &SayBar::say);
  connect(text_, &QLineEdit::textChanged, this, &SayBar::update);
  connect(button_, &QPushButton::clicked, this, &SayBar::say);
  update();
}

void SayBar::setHint(const QString& hint) {
  hint_->setText(hint);
  hint_->setVisible(!hint.isEmpty());
}

void SayBar::update() {
  button_->setEnabled(!saying_ && voice_->count() > 0 && !text_->text().trimmed().isEmpty());
}

void SayBar::showEvent(QShowEvent*) {
  if (!asked_) findVoices();
}

void SayBar::findVoices() {
  asked_ = true;
  JobSpec spec;
  spec.arguments = QStringList{QStringLiteral("say"), QStringLiteral("--list"), QStringLiteral("--json")};
  auto* job = new Job(spec, this);
  connect(job, &Job::finished, this, [this, job] {
    showVoices(job->output());
    job->deleteLater();
  });
  job->start();
}

void SayBar::showVoices(const QString& json) {
  const QString chosen = voice_->currentData().toString();
  voice_->clear();
  for (const QJsonValue& voice : QJsonDocument::fromJson(json.toUtf8()).array())
    voice_->addItem(
        tr("%1 (%2)").arg(voice[QLatin1String("name")].toString(), voice[QLatin1String("language")].toString()),
        voice[QLatin1String("key")].toString());
  if (const int index = voice_->findData(chosen); index >= 0) voice_->setCurrentIndex(index);
  update();
  if (voice_->count() > 0) {
    if (std::exchange(sayLater_, false)) say();
    return;
  }
  notice_.say(Notice::Kind::Warning, tr("No voice program is installed, so a text cannot be said."),
              tr("Install flite or espeak-ng, or drop a sound."));
  notice_.offer(tr("Look again"), [this] {
    notice_.dismiss();
    findVoices();
  });
}

QString SayBar::freeFile(const QString& text) const {
  static const QRegularExpression foreign(QStringLiteral(R"([^\w ]+)"), QRegularExpression::UseUnicodePropertiesOption);
  QString name = QString(text).replace(foreign, QString()).simplified().left(kLettersOfName).trimmed();
  if (name.isEmpty()) name = tr("Said");
  const QDir folder(QString::fromStdU16String((studio_.session.folder() / "sounds").u16string()));
  if (!folder.mkpath(QStringLiteral("."))) return {};
  for (int n = 1;; ++n) {
    const QString file =
        folder.filePath(n == 1 ? name + QStringLiteral(".wav") : QStringLiteral("%1 %2.wav").arg(name).arg(n));
    if (!QFileInfo::exists(file)) return file;
  }
}

void SayBar::say() {
  // The voices are still being looked for: it is said as soon as there is one.
  sayLater_ = voice_->count() == 0 && !text_->text().trimmed().isEmpty();
  if (!button_->isEnabled() || !studio_.session.isOpen()) return;
  const QString text = text_->text().simplified(), file = freeFile(text);
  if (file.isEmpty())
    return notice_.say(Notice::Kind::Problem, tr("The project's folder cannot be written."),
                       tr("Save the project to another folder."));
  saying_ = true;
  update();
  JobSpec spec;
  spec.title = tr("Saying “%1”").arg(text.left(kLettersOfName));
  spec.result = file;
  spec.arguments =
      QStringList{QStringLiteral("say"), u' ' + text, // the blank: one that begins with a dash is no option
                  QStringLiteral("-o"),  file,        QStringLiteral("--voice"), voice_->currentData().toString()};
  Job* job = studio_.jobs.start(spec);
  connect(job, &Job::finished, this, [this, job, file] { said(job, file); });
}

void SayBar::said(Job* job, const QString& file) {
  saying_ = false;
  update();
  if (job->state() == Job::State::Failed) return notice_.say(Notice::Kind::Problem, job->problem(), job->remedy());
  if (job->state() != Job::State::Done) return;
  notice_.dismiss();
  studio_.sounds.add(std::filesystem::path(file.toStdU16String()), [this](Result<timeline::Sound> sound) {
    if (!sound) return notice_.say(Notice::Kind::Problem, QString::fromStdString(sound.error().message()));
    text_->clear();
    (void)studio_.session.apply(tr("Add sound"), [&](timeline::Timeline& t) -> Status {
      const auto id = timeline::dropSound(t, {.sound = *sound, .out = sound->length, .at = timeline::endOf(t)});
      return id ? Status{} : passOn(id);
    });
  });
}

} // namespace d3t::ui
