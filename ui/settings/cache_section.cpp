// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cache_files.h"
#include "ui/settings/settings_section.h"

#include "ui/widgets/background.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace d3t::ui {
namespace {

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

class CacheSection : public SettingsSection {
public:
  CacheSection(Settings& settings, std::function<QStringList()> inUse)
      : SettingsSection(SettingsSection::tr("Cache"), QStringLiteral("disk")), settings_(settings),
        inUse_(std::move(inUse)), size_(new QLabel(SettingsSection::tr("Counting …"))),
        clear_(new QPushButton(SettingsSection::tr("Clear the cache"))), notice_(new Notice) {
    addText(SettingsSection::tr(
        "Decoded sounds, waveforms and what was heard in them are kept, so that a project opens at once. All of "
        "it can be made again."));
    folder_ = makePathRow(settings_.cacheFolder(), true, {}, QStringLiteral("settingsCache"),
                          [this](const QString& chosen) { moveTo(chosen); });
    addRow(SettingsSection::tr("Folder"), folder_,
           SettingsSection::tr("Another folder holds from the next start of the studio."));
    size_->setObjectName(QStringLiteral("cacheSize"));
    clear_->setObjectName(QStringLiteral("cacheClear"));
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(size_, 1);
    row->addWidget(clear_);
    addRow(SettingsSection::tr("Size"), box,
           SettingsSection::tr("Clearing keeps what the open project and the jobs use."));
    addWide(notice_, {});
    QObject::connect(clear_, &QPushButton::clicked, this, [this] { clear(); });
  }

protected:
  void showEvent(QShowEvent* event) override {
    SettingsSection::showEvent(event);
    measure();
  }

private:
  QStringList inUse() const { return inUse_ ? inUse_() : QStringList(); }

  void measure() {
    inBackground(
        this, [folder = settings_.cacheFolder(), keep = inUse()] { return measureCache(folder, keep); },
        [this](const CacheBytes& bytes) {
          size_->setText(
              bytes.inUse > 0
                  ? SettingsSection::tr("%1, %2 of it in use").arg(sizeText(bytes.all), sizeText(bytes.inUse))
                  : sizeText(bytes.all));
          clear_->setEnabled(bytes.all > bytes.inUse);
        });
  }
  void clear() {
    clear_->setEnabled(false);
    inBackground(
        this, [folder = settings_.cacheFolder(), keep = inUse()] { return clearCache(folder, keep); },
        [this](qint64 freed) {
          notice_->say(Notice::Kind::Good, SettingsSection::tr("%1 were freed.").arg(sizeText(freed)));
          measure();
        });
  }
  void moveTo(const QString& chosen) {
    if (chosen.isEmpty() || chosen == settings_.cacheFolder()) return;
    settings_.setCacheFolder(cacheFolderIn(chosen));
    folder_->findChild<QLineEdit*>()->setText(settings_.cacheFolder());
    measure();
  }

  Settings& settings_;
  std::function<QStringList()> inUse_;
  QWidget* folder_ = nullptr;
  QLabel* size_;
  QPushButton* clear_;
  Notice* notice_;
};

} // namespace

SettingsSection* makeCacheSection(Settings& settings, const SettingsContext& context) {
  return new CacheSection(settings, context.cacheInUse);
}

} // namespace d3t::ui
