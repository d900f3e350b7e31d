// SPDX-License-Identifier: GPL-3.0-or-later
// The topics that are a few plain choices.
#include "ui/settings/settings_section.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>

namespace d3t::ui {
namespace {

QComboBox* combo(const char* name, const std::vector<std::pair<QString, QVariant>>& items, const QVariant& now,
                 std::function<void(const QVariant&)> chosen) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(name));
  for (const auto& [text, value] : items) box->addItem(text, value);
  box->setCurrentIndex(qMax(0, box->findData(now)));
  QObject::connect(box, &QComboBox::currentIndexChanged, box, [box, chosen] { chosen(box->currentData()); });
  return box;
}

QWidget* budgetRow(Settings& settings) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* spin = new QSpinBox;
  spin->setObjectName(QStringLiteral("settingsBudget"));
  spin->setRange(15, 1800);
  spin->setSuffix(QStringLiteral(" s"));
  spin->setValue(settings.budgetSeconds());
  spin->setAccessibleName(SettingsSection::tr("Seconds to learn"));
  row->addWidget(spin, 1);
  const std::pair<QString, int> usual[] = {{SettingsSection::tr("Quick, 15 s"), 15},
                                           {SettingsSection::tr("Good, 60 s"), 60},
                                           {SettingsSection::tr("Best, 5 min"), 300}};
  for (const auto& [name, value] : usual) {
    auto* button = new QPushButton(name);
    QObject::connect(button, &QPushButton::clicked, spin, [spin, v = value] { spin->setValue(v); });
    row->addWidget(button);
  }
  QObject::connect(spin, &QSpinBox::valueChanged, spin, [&settings](int v) { settings.setBudgetSeconds(v); });
  box->setFocusProxy(spin);
  return box;
}

/// Says below the line whether the encoder's file can be used, without waiting for a slow disk.
void checkEncoder(const QString& file, Notice* notice) {
  if (file.isEmpty()) return notice->dismiss();
  QThreadPool::globalInstance()->start([file, alive = QPointer<Notice>(notice)] {
    const QFileInfo info(file);
    const bool there = info.isFile() && info.isReadable(), onnx = info.suffix().toLower() == QLatin1String("onnx");
    QMetaObject::invokeMethod(
        qApp,
        [=] {
          if (!alive) return;
          if (!there)
            alive->say(Notice::Kind::Warning, SettingsSection::tr("%1 is not there, or may not be read.").arg(file),
                       SettingsSection::tr("Choose another file, or leave the line empty: our own hearing is used."));
          else if (!onnx)
            alive->say(Notice::Kind::Warning, SettingsSection::tr("%1 is no ONNX file.").arg(info.fileName()),
                       SettingsSection::tr("Choose the encoder that was exported as .onnx."));
          else
            alive->say(
                Notice::Kind::Good,
                SettingsSection::tr("%1 is used for identities that are made from now on.").arg(info.fileName()));
        },
        Qt::QueuedConnection);
  });
}

} // namespace

SettingsSection* makeTrainingSection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Learning"), QStringLiteral("train"));
  s->addRow(SettingsSection::tr("Budget of a new identity"), budgetRow(settings),
            SettingsSection::tr("How long a new identity learns, 15 seconds to 30 minutes. More is better up to a "
                                "few minutes."));
  auto* keep = new QCheckBox(SettingsSection::tr("Go on learning when the window is closed"));
  keep->setObjectName(QStringLiteral("settingsKeep"));
  keep->setChecked(settings.keepTrainingOnClose());
  QObject::connect(keep, &QCheckBox::toggled, keep, [&settings](bool on) { settings.setKeepTrainingOnClose(on); });
  s->addRow(SettingsSection::tr("Closing the window"), keep,
            SettingsSection::tr("Otherwise it pauses, and goes on at the next start."));
  s->addRow(SettingsSection::tr("Folder of identities"),
            makePathRow(settings.identityFolder(), true, {}, QStringLiteral("settingsIdentities"),
                        [&settings](const QString& folder) {
                          if (!folder.isEmpty()) settings.setIdentityFolder(folder);
                        }),
            SettingsSection::tr("New identities (.d3id) are kept here."));
  return s;
}

SettingsSection* makePreviewSection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Preview"), QStringLiteral("eye"));
  s->addRow(SettingsSection::tr("Quality"),
            combo("settingsQuality",
                  {{SettingsSection::tr("Automatic"), 0},
                   {SettingsSection::tr("Full"), 1},
                   {SettingsSection::tr("Half"), 2},
                   {SettingsSection::tr("Quarter"), 4}},
                  settings.previewQuality(), [&settings](const QVariant& v) { settings.setPreviewQuality(v.toInt()); }),
            SettingsSection::tr("Automatic draws smaller pictures while it plays, when the machine is slow. Exports "
                                "are always full."));
  auto* refine = new QCheckBox(SettingsSection::tr("Refine the preview"));
  refine->setChecked(settings.refinePreview());
  QObject::connect(refine, &QCheckBox::toggled, refine, [&settings](bool on) { settings.setRefinePreview(on); });
  s->addRow(SettingsSection::tr("Fine detail"), refine,
            SettingsSection::tr("Sharper skin and teeth, about half the pictures per second."));
  return s;
}

SettingsSection* makeSpeechSection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Speech encoder"), QStringLiteral("mic"));
  s->addText(SettingsSection::tr("The studio hears speech with its own model. You can give a wav2vec 2.0 or HuBERT "
                                 "encoder of yours instead, as an ONNX file (samples at 16 kHz in, 50 rows a second "
                                 "out)."));
  auto* notice = new Notice;
  s->addRow(SettingsSection::tr("Encoder file"),
            makePathRow(settings.speechEncoder(), false, SettingsSection::tr("ONNX encoders (*.onnx)"),
                        QStringLiteral("settingsEncoder"),
                        [&settings, notice](const QString& file) {
                          settings.setSpeechEncoder(file);
                          checkEncoder(file, notice);
                        }),
            SettingsSection::tr("Empty: our own."));
  s->addWide(notice, {});
  checkEncoder(settings.speechEncoder(), notice);
  return s;
}

SettingsSection* makeLanguageSection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Language"), QStringLiteral("language"));
  // Each in its own words, so that who cannot read the others finds it.
  s->addRow(SettingsSection::tr("Language of the window"),
            combo("settingsLanguage",
                  {{SettingsSection::tr("As the system"), QString()},
                   {QStringLiteral("English"), QStringLiteral("en")},
                   {QStringLiteral("Deutsch"), QStringLiteral("de")},
                   {QStringLiteral("Français"), QStringLiteral("fr")},
                   {QStringLiteral("简体中文"), QStringLiteral("zh_CN")},
                   {QStringLiteral("日本語"), QStringLiteral("ja")}},
                  settings.language(), [&settings](const QVariant& v) { settings.setLanguage(v.toString()); }),
            SettingsSection::tr("Holds from the next start of the studio."));
  return s;
}

SettingsSection* makeLookSection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Look"), QStringLiteral("look"));
  s->addRow(SettingsSection::tr("Theme"),
            combo("settingsTheme",
                  {{SettingsSection::tr("As the system"), static_cast<int>(Theme::System)},
                   {SettingsSection::tr("Light"), static_cast<int>(Theme::Light)},
                   {SettingsSection::tr("Dark"), static_cast<int>(Theme::Dark)},
                   {SettingsSection::tr("High contrast"), static_cast<int>(Theme::HighContrast)}},
                  static_cast<int>(settings.theme()),
                  [&settings](const QVariant& v) { settings.setTheme(static_cast<Theme>(v.toInt())); }));
  return s;
}

SettingsSection* makePrivacySection(Settings& settings) {
  auto* s = new SettingsSection(SettingsSection::tr("Privacy"), QStringLiteral("shield"));
  s->addText(
      SettingsSection::tr("Nothing leaves this machine. The studio uses no network: it sends no statistics, asks "
                          "for no account, and looks for no updates. Your clips, voices and identities are files "
                          "on your disk, and you can delete them there."));
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  const std::pair<QString, QString> places[] = {
      {SettingsSection::tr("Projects"), data + QStringLiteral("/d3talker/projects")},
      {SettingsSection::tr("Identities"), settings.identityFolder()},
      {SettingsSection::tr("Cache"), settings.cacheFolder()},
      {SettingsSection::tr("Settings"), QFileInfo(settings.file()).absolutePath()}};
  for (const auto& [name, folder] : places) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* path = new QLabel(QDir::toNativeSeparators(folder));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    path->setWordWrap(true);
    auto* open = new QPushButton(icon(QStringLiteral("folder")), SettingsSection::tr("Open"));
    open->setAccessibleName(SettingsSection::tr("Open the folder: %1").arg(name));
    QObject::connect(open, &QPushButton::clicked, open, [f = folder] {
      QDir().mkpath(f); // the first identity may not be there yet
      QDesktopServices::openUrl(QUrl::fromLocalFile(f));
    });
    row->addWidget(path, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    s->addRow(name, box);
  }
  return s;
}

} // namespace d3t::ui
