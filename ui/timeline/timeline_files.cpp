// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds, viseme files and subtitles in and out.
#include "ui/timeline/timeline_panel.h"

#include "core/timeline/rhubarb.h"
#include "core/timeline/srt.h"
#include "core/timeline/textgrid.h"
#include "ui/project/timecode.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/text_files.h"
#include "ui/widgets/notice.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <algorithm>

namespace d3t::ui {

using namespace timeline;

namespace {

/// Other programs round: what lies beyond the sound is cut.
VisemeLane within(VisemeLane lane, Ticks length) {
  std::erase_if(lane, [&](const VisemeSpan& v) { return v.from >= length; });
  if (!lane.empty()) lane.back().to = std::min(lane.back().to, length);
  return lane;
}

} // namespace

void TimelinePanel::dropSounds(const QStringList& files, Ticks at, DropMode mode) {
  const bool idle = pending_.empty();
  for (const QString& file : files) pending_.push_back({file, at, mode});
  showPending();
  if (idle) dropNext();
}

void TimelinePanel::showPending() {
  std::vector<std::pair<Ticks, QString>> shown;
  for (const Pending& p : pending_)
    if (shown.empty() || shown.back().first != p.at) shown.emplace_back(p.at, QFileInfo(p.file).fileName());
  canvas_->showLoading(std::move(shown));
}

void TimelinePanel::dropNext() {
  if (pending_.empty()) return;
  const Pending now = pending_.front();
  QPointer<TimelinePanel> self(this);
  studio_.sounds.add(std::filesystem::path(now.file.toStdU16String()), [self, now](Result<Sound> sound) {
    if (!self || self->pending_.empty()) return;
    self->pending_.pop_front();
    const QString name = QFileInfo(now.file).fileName();
    if (sound) {
      Id id = 0;
      const QString step = now.mode == DropMode::Insert    ? tr("Insert sound")
                           : now.mode == DropMode::Replace ? tr("Replace speech")
                                                           : tr("Put sound");
      const bool ok = self->edits_->apply(step, [&](Timeline& t) -> Status {
        const auto dropped = dropSound(
            t, {.sound = *sound, .out = sound->length, .at = now.at, .mode = now.mode, .ripple = Ripple::Everything});
        if (!dropped) return passOn(dropped);
        id = *dropped;
        return {};
      });
      if (ok) self->studio_.selection.selectSegments({id});
      // Those dropped together follow one another; inserted, so that they do not take each other away.
      for (Pending& next : self->pending_)
        if (ok && next.at == now.at) next.at = now.at + sound->length, next.mode = DropMode::Insert;
    } else if (sound.error().kind != ErrorKind::Cancelled) {
      self->notice_->say(Notice::Kind::Problem, QString::fromStdString(sound.error().message()));
    }
    self->showPending();
    self->dropNext();
  });
}

void TimelinePanel::importVisemes(const QString& file, Id segment) {
  if (segment == 0)
    if (const Segment* s = edits_->segment()) segment = s->id;
  text_files::readVisemes(this, file, [this, segment, name = QFileInfo(file).fileName()](Result<VisemeLane> lane) {
    if (!lane) return say(lane.error());
    const Segment* s = findSegment(studio_.session.timeline(), segment);
    const Sound* sound = s ? findSound(studio_.session.timeline(), s->sound) : nullptr;
    if (!sound)
      return notice_->say(Notice::Kind::Warning, tr("The sound for these visemes is not on the timeline."),
                          tr("Select a sound, then import again."));
    const VisemeLane cut = within(std::move(*lane), sound->length);
    if (edits_->apply(tr("Import visemes"), [&](Timeline& t) { return setVisemes(t, segment, cut); }))
      confirm(tr("%1: %n viseme(s) taken over.", nullptr, static_cast<int>(cut.size())).arg(name));
  });
}

void TimelinePanel::importMarkers(const QString& file) {
  text_files::readMarkers(this, file, [this, name = QFileInfo(file).fileName()](Result<std::vector<Marker>> markers) {
    if (!markers) return say(markers.error());
    const bool ok = edits_->apply(tr("Import subtitles"), [&](Timeline& t) -> Status {
      // As one change of the list: adding them one by one would check the whole timeline for each.
      std::vector<Marker> all = t.markers.items();
      for (Marker m : *markers) m.id = t.nextId++, all.push_back(m);
      std::sort(all.begin(), all.end(),
                [](const Marker& a, const Marker& b) { return std::pair(a.time, a.id) < std::pair(b.time, b.id); });
      t.markers.become(all);
      return check(t);
    });
    if (ok) confirm(tr("%1: %n marker(s) added.", nullptr, static_cast<int>(markers->size())).arg(name));
  });
}

void TimelinePanel::exportVisemes(const QString& file) {
  const Segment* s = edits_->segment();
  if (!s) return;
  const Sound* sound = findSound(studio_.session.timeline(), s->sound);
  const auto automatic = data_ ? data_->visemes(QString::fromStdString(s->sound)) : nullptr;
  const VisemeLane lane = visemesOf(*s, automatic ? *automatic : VisemeLane{});
  if (lane.empty())
    return notice_->say(Notice::Kind::Warning, tr("There are no visemes of this sound yet."),
                        tr("Wait until it has been listened to."));
  const QString ending = QFileInfo(file).suffix().toLower();
  const std::string text = ending == QLatin1String("textgrid") ? writeTextGrid(textGridOf(lane, sound->length))
                           : ending == QLatin1String("json")   ? writeRhubarbJson(lane, sound->name)
                                                               : writeRhubarbTsv(lane);
  text_files::write(this, file, text, [this, name = QFileInfo(file).fileName()](Status ok) {
    if (!ok) return say(ok.error());
    confirm(tr("%1 was written.").arg(name));
  });
}

void TimelinePanel::exportMarkers(const QString& file) {
  text_files::write(this, file, writeSrt(studio_.session.timeline().markers.items()),
                    [this, name = QFileInfo(file).fileName()](Status ok) {
                      if (!ok) return say(ok.error());
                      confirm(tr("%1 was written.").arg(name));
                    });
}

void TimelinePanel::makeFileActions() {
  const auto add = [this](const char* id, const QString& text, auto run) {
    studio_.actions.add({QLatin1String(id), text, {}, {}, {}}, this, run);
  };
  const auto save = [this](const QString& title, const QString& ending, const QString& filter, auto write) {
    QString file = QFileDialog::getSaveFileName(this, title, {}, filter);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += u'.' + ending;
    write(file);
  };
  add("timeline.importVisemes", tr("Import &visemes of the sound …"), [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Visemes of the selected sound"), {},
                                                      tr("Visemes (*.TextGrid *.textgrid *.tsv *.json)"));
    if (!file.isEmpty()) importVisemes(file);
  });
  add("timeline.exportTextGrid", tr("Export visemes as &TextGrid …"), [this, save] {
    save(tr("Visemes as TextGrid"), QStringLiteral("TextGrid"), tr("TextGrid (*.TextGrid)"),
         [this](const QString& file) { exportVisemes(file); });
  });
  add("timeline.exportRhubarb", tr("Export visemes for &Rhubarb …"), [this, save] {
    save(tr("Visemes as Rhubarb writes them"), QStringLiteral("tsv"), tr("Rhubarb (*.tsv *.json)"),
         [this](const QString& file) { exportVisemes(file); });
  });
  add("timeline.importMarkers", tr("Import su&btitles as markers …"), [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Subtitles"), {}, tr("Subtitles (*.srt)"));
    if (!file.isEmpty()) importMarkers(file);
  });
  add("timeline.exportMarkers", tr("Export markers as subtitl&es …"), [this, save] {
    save(tr("Markers as subtitles"), QStringLiteral("srt"), tr("Subtitles (*.srt)"),
         [this](const QString& file) { exportMarkers(file); });
  });
}

} // namespace d3t::ui
