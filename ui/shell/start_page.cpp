// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include "ui/shell/drop_zone.h"
#include "ui/widgets/icon.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace d3t::ui {
namespace {

constexpr int kWidest = 1000;

QPushButton* button(const QString& text, const char* picture, const QString& name) {
  auto* b = new QPushButton(icon(QLatin1String(picture)), text);
  b->setObjectName(name);
  return b;
}

} // namespace

StartPage::StartPage(Settings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), zone_(new DropZone), recent_(new QListWidget), recentBox_(new QWidget) {
  auto* title = new QLabel(tr("Make a talking head of yourself"));
  title->setProperty("role", "display");
  auto* subtitle = new QLabel(tr("From a few seconds of video. On this computer; nothing leaves it."));
  subtitle->setProperty("role", "secondary");

  auto* sample = button(tr("Try the sample"), "play", QStringLiteral("trySample"));
  sample->setToolTip(tr("A drawn head that is ready to speak: no training, no download"));
  auto* fresh = button(tr("New project"), "add", QStringLiteral("newProject"));
  auto* open = button(tr("Open a project …"), "folder", QStringLiteral("openProject"));
  auto* guide = button(tr("How to record a good clip"), "help", QStringLiteral("openGuide"));
  connect(zone_, &DropZone::clicked, this, &StartPage::clipWanted);
  connect(sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
  connect(fresh, &QPushButton::clicked, this, &StartPage::newWanted);
  connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
  connect(guide, &QPushButton::clicked, this, &StartPage::guideWanted);

  auto* recentTitle = new QLabel(tr("Recent projects"));
  recentTitle->setBuddy(recent_);
  recent_->setObjectName(QStringLiteral("recentProjects"));
  recent_->setAccessibleName(tr("Recent projects"));
  connect(recent_, &QListWidget::itemActivated, this,
          [this](QListWidgetItem* item) { emit projectWanted(item->data(Qt::UserRole).toString()); });
  auto* recentLayout = new QVBoxLayout(recentBox_);
  recentLayout->setContentsMargins(0, 0, 0, 0);
  recentLayout->addWidget(recentTitle);
  recentLayout->addWidget(recent_, 1);

  auto* row = new QHBoxLayout;
  for (QPushButton* b : {sample, fresh, open}) row->addWidget(b);
  row->addStretch(1);
  row->addWidget(guide);

  auto* column = new QVBoxLayout;
  column->setSpacing(space::kLarge);
  column->addWidget(title);
  column->addWidget(subtitle);
  column->addWidget(zone_, 3);
  column->addLayout(row);
  column->addWidget(recentBox_, 2);
  auto* middle = new QWidget;
  middle->setMaximumWidth(kWidest);
  middle->setLayout(column);
  auto* outer = new QHBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(middle, 20);
  outer->addStretch(1);

  connect(&settings_, &Settings::changed, this, &StartPage::fillRecent);
  fillRecent();
}

void StartPage::fillRecent() {
  recent_->clear();
  for (const QString& folder : settings_.recentProjects()) {
    const bool there = QFileInfo::exists(folder);
    auto* item = new QListWidgetItem(icon(QStringLiteral("folder")),
                                     QFileInfo(folder).fileName() + QStringLiteral("   ") +
                                         (there ? QDir::toNativeSeparators(folder) : tr("not there any more")));
    item->setData(Qt::UserRole, folder);
    item->setToolTip(QDir::toNativeSeparators(folder));
    if (!there) item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    recent_->addItem(item);
  }
  recentBox_->setVisible(recent_->count() > 0);
}

void StartPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layout()->setContentsMargins(space::kLarge, height() < 700 ? space::kLarge : space::kHuge, space::kLarge,
                               space::kLarge);
}

} // namespace d3t::ui
