// SPDX-License-Identifier: GPL-3.0-or-later
// The panel around the canvas. Its actions and files: timeline_actions.cpp, timeline_files.cpp.
#include "ui/timeline/timeline_panel.h"

#include "ui/timeline/lane_headers.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/tokens.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

namespace {

constexpr int kZoomSteps = 1000;

int stepOf(const TimeScale& scale) {
  const double share =
      std::log(TimeScale::kFarthest / scale.ticksPerPixel()) / std::log(TimeScale::kFarthest / TimeScale::kNearest);
  return static_cast<int>(std::lround(share * kZoomSteps));
}

double ticksOf(int step) {
  return TimeScale::kFarthest * std::pow(TimeScale::kNearest / TimeScale::kFarthest, step / double(kZoomSteps));
}

} // namespace

TimelinePanel::TimelinePanel(Studio& studio, QWidget* parent)
    : QWidget(parent), studio_(studio), edits_(new Edits(studio)), canvas_(new TimelineCanvas(studio, *edits_)),
      headers_(new LaneHeaders(*canvas_)), notice_(new Notice), across_(new QScrollBar(Qt::Horizontal)),
      down_(new QScrollBar(Qt::Vertical)) {
  edits_->setParent(this);
  setObjectName(QStringLiteral("timelinePanel"));
  setAccessibleName(tr("Timeline"));
  makeActions();
  makeFileActions();
  auto* grid = new QGridLayout;
  grid->setSpacing(0);
  grid->addWidget(headers_, 0, 0);
  grid->addWidget(canvas_, 0, 1);
  grid->addWidget(down_, 0, 2);
  grid->addWidget(across_, 1, 1);
  grid->setColumnStretch(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(notice_);
  column->addLayout(grid, 1);
  across_->setAccessibleName(tr("Scroll in time"));
  down_->setAccessibleName(tr("Scroll the lanes"));
  across_->setLayoutDirection(Qt::LeftToRight);
  connectScroll();
  connect(edits_, &Edits::refused, this,
          [this](const QString& what, const QString& todo) { notice_->say(Notice::Kind::Warning, what, todo); });
  connect(canvas_, &TimelineCanvas::soundsDropped, this,
          [this](const QStringList& files, qint64 at, DropMode mode) { dropSounds(files, at, mode); });
  connect(canvas_, &TimelineCanvas::textDropped, this, [this](const QString& file, quint64 segment) {
    if (file.endsWith(QLatin1String(".srt"), Qt::CaseInsensitive)) return importMarkers(file);
    if (segment == 0)
      return notice_->say(Notice::Kind::Warning, tr("These visemes belong to a sound."),
                          tr("Drop the file on the sound that it was made from."));
    importVisemes(file, segment);
  });
  connect(&studio.session, &Session::changed, this, &TimelinePanel::updateActions);
  connect(&studio.session, &Session::changed, notice_, &Notice::dismiss); // what was said is about the state before
  connect(&studio.session, &Session::closed, this,
          [this] { pending_.clear(), showPending(), notice_->dismiss(), updateActions(); });
  connect(&studio.session, &Session::opened, this, [this] { restoreParameters(), updateActions(); });
  connect(&studio.selection, &Selection::changed, this, &TimelinePanel::updateActions);
  connect(headers_, &LaneHeaders::parametersWanted, this, &TimelinePanel::showParameters);
  restoreParameters();
  updateActions();
}

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::setLaneData(LaneData* lanes) {
  data_ = lanes;
  canvas_->setLaneData(lanes);
}

QWidget* TimelinePanel::makeBar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(space::kSmall, 2, space::kMedium, 2);
  row->setSpacing(2);
  const auto button = [&](const char* id) {
    auto* tool = new QToolButton;
    tool->setDefaultAction(studio_.actions[QLatin1String(id)]);
    tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    tool->setAccessibleName(tool->defaultAction()->iconText());
    row->addWidget(tool);
  };
  const auto gap = [&] {
    auto* line = new QWidget;
    line->setFixedWidth(space::kMedium);
    row->addWidget(line);
  };
  for (const char* id : {"timeline.snap", "timeline.ripple"}) button(id);
  gap();
  for (const char* id : {"timeline.split", "timeline.delete", "timeline.rippleDelete", "timeline.marker"}) button(id);
  gap();
  for (const char* id : {"timeline.loopIn", "timeline.loopOut", "timeline.loopClear"}) button(id);
  row->addStretch(1);
  button("timeline.zoomOut");
  zoom_ = new QSlider(Qt::Horizontal);
  zoom_->setObjectName(QStringLiteral("timelineZoom"));
  zoom_->setAccessibleName(tr("Zoom"));
  zoom_->setRange(0, kZoomSteps);
  zoom_->setPageStep(kZoomSteps / 20);
  zoom_->setFixedWidth(160);
  row->addWidget(zoom_);
  button("timeline.zoomIn");
  button("timeline.fit");
  connect(zoom_, &QSlider::valueChanged, this, [this](int step) {
    if (!showing_) canvas_->zoom(canvas_->scale().ticksPerPixel() / ticksOf(step));
  });
  return bar;
}

Ticks TimelinePanel::scrollUnit() const {
  // A scroll bar counts in int; at samples the timeline is more pixels than that.
  return std::max<Ticks>(1, kLatest / (1 << 30));
}

void TimelinePanel::connectScroll() {
  connect(across_, &QScrollBar::valueChanged, this, [this](int value) {
    if (showing_) return;
    TimeScale scale = canvas_->scale();
    scale.setLeft(value * scrollUnit());
    canvas_->setScale(scale);
  });
  connect(down_, &QScrollBar::valueChanged, this, [this](int value) {
    if (!showing_) canvas_->setScroll(value);
  });
  connect(canvas_, &TimelineCanvas::scaleChanged, this, &TimelinePanel::showScale);
  connect(canvas_, &TimelineCanvas::lanesChanged, this, &TimelinePanel::showScale);
  connect(&studio_.session, &Session::changed, this, &TimelinePanel::showScale);
}

void TimelinePanel::showScale() {
  showing_ = true;
  const TimeScale& scale = canvas_->scale();
  const Ticks page = scale.span(canvas_->width()), unit = scrollUnit();
  const Ticks end = endOf(studio_.session.timeline());
  const Ticks last = std::max(scale.left(), end > page ? end - page / 2 : 0); // behind the end is room for more
  across_->setRange(0, static_cast<int>(last / unit));
  across_->setPageStep(std::max(1, static_cast<int>(page / unit)));
  across_->setSingleStep(std::max(1, static_cast<int>(page / unit / 20)));
  across_->setValue(static_cast<int>(scale.left() / unit));
  down_->setRange(0, canvas_->scrollRange());
  down_->setPageStep(std::max(1, canvas_->height() - kRulerHeight));
  down_->setSingleStep(20);
  down_->setValue(canvas_->scroll());
  down_->setVisible(canvas_->scrollRange() > 0);
  if (zoom_) zoom_->setValue(stepOf(scale));
  showing_ = false;
}

void TimelinePanel::showParameters(const std::vector<ParameterId>& shown) {
  QByteArray kept;
  for (const ParameterId id : shown) kept += QByteArray(specOf(id).key) + ' ';
  studio_.settings.setWindowState(QStringLiteral("timelineLanes"), kept.isEmpty() ? QByteArray("-") : kept);
  canvas_->setParameters(shown);
}

void TimelinePanel::restoreParameters() {
  const QByteArray kept = studio_.settings.windowState(QStringLiteral("timelineLanes"));
  std::vector<ParameterId> shown;
  const QList<QByteArray> keys = (kept.isEmpty() ? QByteArray("lipStrength") : kept).simplified().split(' ');
  for (const QByteArray& key : keys)
    for (size_t i = 0; i < kParameters; ++i) {
      const auto id = static_cast<ParameterId>(i);
      if (key == specOf(id).key && std::find(shown.begin(), shown.end(), id) == shown.end()) shown.push_back(id);
    }
  canvas_->setParameters(shown);
}

void TimelinePanel::say(const Error& error) {
  notice_->say(Notice::Kind::Problem, QString::fromStdString(error.message()));
}

void TimelinePanel::confirm(const QString& what) {
  notice_->say(Notice::Kind::Good, what);
}

} // namespace d3t::ui
