// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/preview_bar.h"

#include "ui/render/action_button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace d3t::ui {
namespace {

constexpr double kStep = 1.25;
constexpr int kCountsMs = 500;

QString lastPart(const QString& id) {
  return id.mid(id.lastIndexOf(u'.') + 1);
}

} // namespace

PreviewBar::PreviewBar(Studio& studio, PictureFeed& feed, PreviewView& view, QWidget* parent)
    : QWidget(parent), studio_(studio), feed_(feed), view_(view), zoom_(new QLabel), counts_(new QLabel) {
  setObjectName(QStringLiteral("previewBar"));
  makeZoom();
  makeLooks();
  makeOrbit();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
  row->setSpacing(space::kSmall / 2);
  fill(row);
  connect(&view, &PreviewView::zoomChanged, this, &PreviewBar::showZoom);
  connect(&view, &PreviewView::orbitChanged, this, [this](const Orbit& orbit) {
    orbit_ = orbit;
    feed_.setOrbit(orbit);
  });
  auto* timer = new QTimer(this);
  timer->setInterval(kCountsMs);
  connect(timer, &QTimer::timeout, this, &PreviewBar::showCounts);
  connect(&studio.playhead, &Playhead::rateChanged, timer, [this, timer](double rate) {
    rate == 0 ? timer->stop() : timer->start();
    showCounts();
  });
  orbit(false);
  showZoom();
  feed.setQuality(studio.settings.previewQuality());
  feed.setRefine(studio.settings.refinePreview());
  connect(&studio.settings, &Settings::changed, this, &PreviewBar::settingsChanged);
}

// The settings page changes the same two things.
void PreviewBar::settingsChanged() {
  const Settings& settings = studio_.settings;
  studio_.actions[QStringLiteral("preview.refine")]->setChecked(settings.refinePreview());
  static const char* const names[] = {"auto", "full", "half", "", "quarter"};
  const QString id = QStringLiteral("preview.quality.") + QLatin1String(names[settings.previewQuality()]);
  studio_.actions[id]->setChecked(true);
}

void PreviewBar::makeZoom() {
  const auto add = [this](const char* id, const QString& text, const char* picture, const QKeySequence& key, auto run) {
    studio_.actions.add({QLatin1String(id), text, QLatin1String(picture), key, {}}, this, run);
  };
  add("preview.fit", tr("&Fit the picture"), "fit", Qt::CTRL | Qt::Key_0, [this] { view_.fit(); });
  add("preview.actual", tr("Actual &size"), "actual-size", Qt::CTRL | Qt::Key_1,
      [this] { view_.zoomTo(1, QRectF(view_.rect()).center()); });
  add("preview.zoomIn", tr("Zoom &in"), "zoom-in", Qt::CTRL | Qt::Key_Plus, [this] { view_.zoomBy(kStep); });
  add("preview.zoomOut", tr("Zoom &out"), "zoom-out", Qt::CTRL | Qt::Key_Minus, [this] { view_.zoomBy(1 / kStep); });
  add("preview.save", tr("Save a &picture …"), "screenshot", Qt::CTRL | Qt::SHIFT | Qt::Key_P,
      [this] { emit saveWanted(); });
  add("preview.copy", tr("&Copy the picture"), "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { emit copyWanted(); });
}

void PreviewBar::makeLooks() {
  const auto toggle = [this](const char* id, const QString& text, const char* picture, bool on, auto run) {
    return studio_.actions.addToggle({QLatin1String(id), text, QLatin1String(picture), {}, {}}, on, this, run);
  };
  toggle("preview.split", tr("Compare &coarse and fine"), "compare", false, [this](bool on) {
    view_.setSplit(on);
    feed_.setCoarse(on);
  });
  toggle("preview.refine", tr("&Refine"), "refine", studio_.settings.refinePreview(), [this](bool on) {
    studio_.settings.setRefinePreview(on);
    feed_.setRefine(on);
  });
  const auto overlay = [&](const char* id, const QString& text) {
    toggle(id, text, "", false, [this](bool) { changeOverlays(); });
  };
  overlay("preview.overlay.landmarks", tr("&Landmarks"));
  overlay("preview.overlay.gaussians", tr("&Gaussians"));
  overlay("preview.overlay.mask", tr("&Mask"));
  overlay("preview.overlay.crop", tr("&Crop"));
}

void PreviewBar::changeOverlays() {
  const auto on = [this](const char* id) { return studio_.actions[QLatin1String(id)]->isChecked(); };
  const OverlayChoice choice{on("preview.overlay.landmarks"), on("preview.overlay.mask"),
                             on("preview.overlay.gaussians"), on("preview.overlay.crop")};
  view_.setOverlays(choice);
  feed_.setOverlays(choice);
}

void PreviewBar::makeOrbit() {
  studio_.actions.addToggle({QStringLiteral("preview.orbit"),
                             tr("Look &around the head"),
                             QStringLiteral("orbit"),
                             {},
                             tr("Shows the head alone; drag to look around it, the wheel comes nearer")},
                            false, this, [this](bool on) { orbit(on); });
  studio_.actions.add(
      {QStringLiteral("preview.orbitReset"), tr("Look from the &front"), QStringLiteral("reset"), {}, {}}, this,
      [this] {
        orbit_ = {.background = orbit_.background};
        if (view_.orbit()) orbit(true);
      });
}

void PreviewBar::orbit(bool on) {
  const auto now = on ? std::optional(orbit_) : std::nullopt;
  view_.setOrbit(now);
  feed_.setOrbit(now);
  for (QWidget* widget : ofOrbit_) widget->setVisible(on);
  enable();
}

void PreviewBar::setCanRefine(bool can) {
  canRefine_ = can;
  enable();
}

void PreviewBar::enable() {
  const bool inPlace = !view_.orbit(); // overlays and the refiner belong to the clip's own camera
  QAction* split = studio_.actions[QStringLiteral("preview.split")];
  split->setEnabled(inPlace && canRefine_);
  studio_.actions[QStringLiteral("preview.refine")]->setEnabled(inPlace && canRefine_);
  for (const char* id :
       {"preview.overlay.landmarks", "preview.overlay.gaussians", "preview.overlay.mask", "preview.overlay.crop"})
    studio_.actions[QLatin1String(id)]->setEnabled(inPlace);
  view_.setSplit(split->isEnabled() && split->isChecked());
}

QMenu* PreviewBar::overlayMenu() {
  auto* menu = new QMenu(this);
  for (const char* id :
       {"preview.overlay.landmarks", "preview.overlay.gaussians", "preview.overlay.mask", "preview.overlay.crop"})
    menu->addAction(studio_.actions[QLatin1String(id)]);
  return menu;
}

QMenu* PreviewBar::qualityMenu() {
  auto* menu = new QMenu(this);
  auto* group = new QActionGroup(this);
  const auto add = [&](const char* id, const QString& text, int quality, const QString& hint) {
    QAction* action =
        studio_.actions.addToggle({QLatin1String(id), text, {}, {}, hint}, studio_.settings.previewQuality() == quality,
                                  this, [this, quality](bool on) {
                                    if (!on) return;
                                    studio_.settings.setPreviewQuality(quality);
                                    feed_.setQuality(quality);
                                  });
    group->addAction(action);
    menu->addAction(action);
  };
  add("preview.quality.auto", tr("Quality: &automatic"), 0, tr("As fine as can be drawn in time"));
  add("preview.quality.full", tr("Quality: &full"), 1, {});
  add("preview.quality.half", tr("Quality: &half"), 2, {});
  add("preview.quality.quarter", tr("Quality: &quarter"), 4, {});
  return menu;
}

// Colours of the picture, not of the window: for keying, and what shows edges best.
QMenu* PreviewBar::backgroundMenu() {
  auto* menu = new QMenu(this);
  auto* group = new QActionGroup(this);
  const auto add = [&](const char* id, const QString& text, const QColor& colour) {
    QAction* action = studio_.actions.addToggle({QLatin1String(id), text, {}, {}, {}}, !colour.isValid(), this,
                                                [this, colour](bool on) {
                                                  if (!on) return;
                                                  orbit_.background = colour;
                                                  if (view_.orbit()) orbit(true);
                                                });
    group->addAction(action);
    menu->addAction(action);
  };
  add("preview.background.none", tr("&Transparent"), QColor());
  add("preview.background.black", tr("&Black"), Qt::black);
  add("preview.background.grey", tr("Gre&y"), Qt::gray);
  add("preview.background.white", tr("&White"), Qt::white);
  add("preview.background.green", tr("&Green, for keying"), Qt::green);
  return menu;
}

void PreviewBar::fill(QHBoxLayout* row) {
  const auto button = [&](const char* id) {
    auto* made = new ActionButton(studio_.actions[QLatin1String(id)]);
    made->setObjectName(lastPart(QLatin1String(id)));
    row->addWidget(made);
    return made;
  };
  button("preview.fit");
  button("preview.actual");
  zoom_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1000 %")));
  zoom_->setAlignment(Qt::AlignCenter);
  row->addWidget(zoom_);
  row->addSpacing(space::kMedium);
  button("preview.split");
  button("preview.refine");
  row->addWidget(new ActionButton(QStringLiteral("overlay"), tr("Show over the picture"), overlayMenu()));
  row->addWidget(new ActionButton(QStringLiteral("quality"), tr("Quality of the preview"), qualityMenu()));
  row->addSpacing(space::kMedium);
  button("preview.orbit");
  ofOrbit_.push_back(button("preview.orbitReset"));
  ofOrbit_.push_back(new ActionButton(QStringLiteral("background"), tr("Background"), backgroundMenu()));
  row->addWidget(ofOrbit_.back());
  row->addStretch(1);
  counts_->setObjectName(QStringLiteral("counts"));
  counts_->setForegroundRole(QPalette::PlaceholderText);
  row->addWidget(counts_);
  row->addSpacing(space::kMedium);
  button("preview.copy");
  button("preview.save");
}

void PreviewBar::showZoom() {
  zoom_->setText(tr("%1 %").arg(qRound(100 * view_.zoom())));
  zoom_->setAccessibleName(tr("Zoom: %1").arg(zoom_->text()));
}

void PreviewBar::showCounts() {
  if (!studio_.playhead.isPlaying()) return counts_->clear();
  const int dropped = feed_.counts().dropped;
  const QString rate = tr("%1 frames per second").arg(locale().toString(feed_.shownPerSecond(), 'f', 1));
  counts_->setText(dropped == 0 ? rate : tr("%1, %n dropped", nullptr, dropped).arg(rate));
}

} // namespace d3t::ui
