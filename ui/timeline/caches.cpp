// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/caches.h"

#include "core/timeline/edit_lanes.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <cmath>

namespace d3t::ui {

using namespace timeline;

namespace {

constexpr int64_t kMargin = 256; ///< columns more than asked for, so that a step of the wheel costs nothing

std::vector<WaveColumn> columnsOf(const WaveCache::Samples& samples, int64_t from, int64_t to, double perColumn) {
  std::vector<WaveColumn> out;
  for (int64_t c = from; c < to; ++c) {
    const auto first = std::max(samples.first, static_cast<int64_t>(std::floor(static_cast<double>(c) * perColumn)));
    const auto end = std::min(samples.end(), static_cast<int64_t>(std::ceil(static_cast<double>(c + 1) * perColumn)));
    WaveColumn column{1, -1, 0};
    double squares = 0;
    for (int64_t i = first; i < end; ++i) {
      const float x = samples.values[static_cast<size_t>(i - samples.first)];
      column.low = std::min(column.low, x), column.high = std::max(column.high, x);
      squares += static_cast<double>(x) * x;
    }
    if (end > first) column.rms = static_cast<float>(std::sqrt(squares / static_cast<double>(end - first)));
    out.push_back(end > first ? column : WaveColumn{});
  }
  return out;
}

} // namespace

const WaveCache::Columns* WaveCache::columns(Id segment, const std::string& sound, int64_t from, int64_t to,
                                             double perColumn) {
  const auto wave = sounds_.waveform(QString::fromStdString(sound));
  if (!wave || wave->size() == 0) return nullptr;
  const auto last = static_cast<int64_t>(std::ceil(static_cast<double>(wave->size()) / perColumn));
  from = std::clamp<int64_t>(from, 0, last), to = std::clamp<int64_t>(to, from, last);
  const auto sampleOf = [&](int64_t column) {
    return std::min(static_cast<int64_t>(std::floor(static_cast<double>(column) * perColumn)), wave->size());
  };
  const bool near = perColumn < kNear;
  const Samples* exact =
      near ? samples(segment, sound, sampleOf(from), std::min(sampleOf(to) + 1, wave->size())) : nullptr;
  Entry& entry = entries_[segment];
  const Columns& known = entry.columns;
  const bool has = entry.wave == wave && entry.samplesPerColumn == perColumn && entry.exact == (exact != nullptr) &&
                   known.first <= from && known.first + static_cast<int64_t>(known.columns.size()) >= to;
  if (has) return &known;
  const int64_t margin = exact ? 0 : kMargin;
  from = std::max<int64_t>(0, from - margin), to = std::min(last, to + margin);
  entry.wave = wave, entry.samplesPerColumn = perColumn, entry.exact = exact != nullptr;
  entry.columns.first = from;
  if (exact)
    entry.columns.columns = columnsOf(*exact, from, to, perColumn);
  else if (near) { // the blocks are wider than the columns: one by one, else the even division would shift them
    entry.columns.columns.clear();
    for (int64_t c = from; c < to; ++c) {
      const int64_t first = std::min(sampleOf(c), wave->size() - 1);
      entry.columns.columns.push_back(wave->query(first, std::max(sampleOf(c + 1), first + 1), 1).front());
    }
  } else
    entry.columns.columns = wave->query(sampleOf(from), sampleOf(to), static_cast<int>(to - from));
  return &entry.columns;
}

const WaveCache::Samples* WaveCache::samples(Id segment, const std::string& sound, int64_t from, int64_t to) {
  const auto source = sounds_.samples(QString::fromStdString(sound));
  if (!source || from >= to) return nullptr;
  Entry& entry = entries_[segment];
  if (entry.source != source) entry.source = source, entry.samples = {}, entry.askedFrom = entry.askedTo = 0;
  if (!entry.samples.values.empty() && entry.samples.first <= from && entry.samples.end() >= to) return &entry.samples;
  if (entry.askedFrom <= from && entry.askedTo >= to) return nullptr;
  const int64_t more = to - from; // a window to either side
  entry.askedFrom = std::max<int64_t>(0, from - more), entry.askedTo = std::min(source->size(), to + more);
  QPointer<WaveCache> self(this);
  QThreadPool::globalInstance()->start([self, segment, source, first = entry.askedFrom, end = entry.askedTo] {
    auto read = std::make_shared<Samples>();
    read->first = first;
    read->values.resize(static_cast<size_t>(end - first));
    const bool ok = source->read(first, read->values).has_value();
    const auto take = [self, segment, source, read, ok] {
      if (!self) return;
      const auto found = self->entries_.find(segment);
      if (found == self->entries_.end() || found->second.source != source) return;
      Entry& asked = found->second;
      if (asked.askedFrom != read->first || asked.askedTo != read->end()) return; // another place is wanted by now
      if (!ok) return; // the pyramid stays; asked* keep it from being tried at each paint
      asked.samples = std::move(*read);
      asked.askedFrom = asked.askedTo = 0;
      emit self->arrived();
    };
    QMetaObject::invokeMethod(qApp, take, Qt::QueuedConnection);
  });
  return nullptr;
}

const VisemeLane& VisemeCache::of(const Segment& s, const LaneData* data) {
  const auto automatic = data ? data->visemes(QString::fromStdString(s.sound)) : nullptr;
  const auto [place, fresh] = entries_.try_emplace(s.id);
  Entry& entry = place->second;
  if (fresh || entry.automatic != automatic || entry.edits.identity() != s.visemes.identity()) {
    entry.automatic = automatic;
    entry.edits = s.visemes; // kept, so that its address is not given to another list
    entry.lane = visemesOf(s, automatic ? *automatic : VisemeLane{});
  }
  return entry.lane;
}

} // namespace d3t::ui
