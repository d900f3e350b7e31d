// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/inspector_panel.h"

#include "ui/timeline/inspector_pages.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace d3t::ui {

InspectorPanel::InspectorPanel(Studio& studio, QWidget* parent)
    : QWidget(parent), studio_(studio), edits_(new Edits(studio)), title_(new QLabel), notice_(new Notice),
      pages_(new QStackedWidget) {
  edits_->setParent(this);
  setObjectName(QStringLiteral("inspectorPanel"));
  setAccessibleName(tr("Inspector"));
  setMinimumWidth(240);
  list_ = {new TimelinePage(studio, *edits_), new SegmentPage(studio, *edits_), new VisemePage(studio, *edits_),
           new MarkerPage(studio, *edits_), new KeyframePage(studio, *edits_)};
  for (InspectorPage* page : list_) pages_->addWidget(page);
  auto* scroll = new QScrollArea;
  scroll->setWidget(pages_);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  title_->setProperty("role", QStringLiteral("secondary"));
  title_->setContentsMargins(space::kMedium + space::kSmall, space::kMedium, space::kMedium, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title_);
  column->addWidget(notice_);
  column->addWidget(scroll, 1);
  connect(edits_, &Edits::refused, this, [this](const QString& what, const QString& todo) {
    notice_->say(Notice::Kind::Warning, what, todo);
    refresh(); // the fields show again what is
  });
  connect(&studio.selection, &Selection::changed, this, [this] { notice_->dismiss(), choosePage(); });
  connect(&studio.session, &Session::changed, this, [this] { notice_->dismiss(), choosePage(); });
  connect(&studio.session, &Session::opened, this, &InspectorPanel::choosePage);
  connect(&studio.session, &Session::closed, this, &InspectorPanel::choosePage);
  connect(&studio.sounds, &SoundStore::changed, this, &InspectorPanel::refresh);
  choosePage();
}

void InspectorPanel::choosePage() {
  const Selection& selection = studio_.selection;
  size_t page = 0;
  if (!selection.segments().empty())
    page = selection.segments().size() > 1 || edits_->segment() ? 1 : 0;
  else if (const auto viseme = selection.viseme())
    page = timeline::findSegment(studio_.session.timeline(), viseme->segment) ? 2 : 0;
  else if (edits_->marker())
    page = 3;
  else if (edits_->keyframe())
    page = 4;
  pages_->setCurrentIndex(static_cast<int>(page));
  pages_->setEnabled(studio_.session.isOpen());
  refresh();
}

void InspectorPanel::refresh() {
  InspectorPage* page = list_[static_cast<size_t>(pages_->currentIndex())];
  page->refresh();
  title_->setText(page->title());
}

} // namespace d3t::ui
