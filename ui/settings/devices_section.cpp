// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include "ui/settings/ask_program.h"
#include "ui/widgets/notice.h"
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>

namespace d3t::ui {
namespace {

/// Asks `d3talker doctor` once, when it is seen for the first time: loading all of its networks takes a second.
class DevicesSection : public SettingsSection {
public:
  DevicesSection(Settings& settings, QString program)
      : SettingsSection(SettingsSection::tr("Devices"), QStringLiteral("device")), program_(std::move(program)),
        processor_(value("deviceProcessor")), memory_(value("deviceMemory")), gpu_(value("deviceGpu")),
        parts_(value("deviceParts")), device_(new QComboBox), notice_(new Notice) {
    device_->setObjectName(QStringLiteral("settingsDevice"));
    device_->addItem(SettingsSection::tr("The processor"), QStringLiteral("cpu"));
    device_->addItem(SettingsSection::tr("The graphics card"), QStringLiteral("cuda"));
    setUsable(settings.device() == QLatin1String("cuda"));
    device_->setCurrentIndex(qMax(0, device_->findData(settings.device())));
    QObject::connect(device_, &QComboBox::currentIndexChanged, device_,
                     [&settings, this] { settings.setDevice(device_->currentData().toString()); });
    addRow(SettingsSection::tr("Learn and draw on"), device_,
           SettingsSection::tr("Everything works without a graphics card."));
    addRow(SettingsSection::tr("Processor"), processor_,
           SettingsSection::tr("Follows the face, hears speech, refines and writes video; without a "
                               "graphics card it also learns and draws."));
    addRow(SettingsSection::tr("Memory"), memory_);
    addRow(SettingsSection::tr("Graphics card"), gpu_,
           SettingsSection::tr("Learns and draws the head where it can be used."));
    addRow(SettingsSection::tr("Parts"), parts_);
    addWide(notice_, {});
  }

protected:
  void showEvent(QShowEvent* event) override {
    SettingsSection::showEvent(event);
    if (std::exchange(asked_, true)) return;
    askProgram(program_, {QStringLiteral("doctor"), QStringLiteral("--json")}, this,
               [this](const std::optional<QByteArray>& said) { answered(said.value_or(QByteArray())); });
  }

private:
  static QLabel* value(const char* name) {
    auto* label = new QLabel(SettingsSection::tr("Looking …"));
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
  }
  void setUsable(bool usable) { qobject_cast<QStandardItemModel*>(device_->model())->item(1)->setEnabled(usable); }
  void failed() {
    notice_->say(Notice::Kind::Problem, SettingsSection::tr("%1 cannot be started.").arg(program_),
                 SettingsSection::tr("Install D3 Talker Studio again: its command line is missing."));
    for (QLabel* label : {processor_, memory_, gpu_, parts_}) label->setText(SettingsSection::tr("not known"));
  }
  void answered(const QByteArray& said) {
    const QJsonObject json = QJsonDocument::fromJson(said).object();
    if (json.isEmpty()) return failed();
    const auto text = [&](const char* key) { return json[QLatin1String(key)].toString(); };
    processor_->setText(text("processor"));
    memory_->setText(text("memory"));
    gpu_->setText(text("GPU"));
    parts_->setText(QStringList{text("system"), text("video"),
                                SettingsSection::tr("Face networks: %1").arg(text("face networks")),
                                SettingsSection::tr("Hearing: %1").arg(text("acoustic model"))}
                        .join(u'\n'));
    setUsable(text("rasterizers").contains(QLatin1String("cuda")));
    if (!json[QLatin1String("works")].toBool())
      notice_->say(Notice::Kind::Problem, SettingsSection::tr("A part of the studio does not work here: see above."),
                   SettingsSection::tr("Run packaging/setup again, or install the package anew."));
  }

  QString program_;
  QLabel *processor_, *memory_, *gpu_, *parts_;
  QComboBox* device_;
  Notice* notice_;
  bool asked_ = false;
};

} // namespace

SettingsSection* makeDevicesSection(Settings& settings, const SettingsContext& context) {
  return new DevicesSection(settings, context.commandLine);
}

} // namespace d3t::ui
