// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/waveform.h"
#include "ui/project/sound_store.h"
#include "ui/timeline/lane_data.h"
#include <QObject>
#include <map>
#include <memory>
#include <vector>

namespace d3t::ui {

/// Waveforms as columns of pixels and, near by, as samples: kept while the picture does not move further than what was
/// asked for. Samples are read on workers; until they are there the pyramid has to do. GUI thread.
class WaveCache : public QObject {
  Q_OBJECT
public:
  explicit WaveCache(SoundStore& sounds) : sounds_(sounds) {}

  static constexpr double kNear = timeline::Waveform::kBlock; ///< samples per column from which on the pyramid is exact
  struct Columns {
    int64_t first = 0; ///< column i covers the samples (first + i) * samplesPerColumn ..
    std::vector<timeline::WaveColumn> columns;
  };
  /// Of a segment's sound, at least the columns [from, to) as far as the sound has them. nullptr: nothing is known.
  const Columns* columns(timeline::Id segment, const std::string& sound, int64_t from, int64_t to,
                         double samplesPerColumn);
  struct Samples {
    int64_t first = 0;
    std::vector<float> values;
    int64_t end() const { return first + static_cast<int64_t>(values.size()); }
  };
  /// nullptr: not read yet; arrived() tells when.
  const Samples* samples(timeline::Id segment, const std::string& sound, int64_t from, int64_t to);
  void forget() { entries_.clear(); }

signals:
  void arrived();

private:
  struct Entry {
    std::shared_ptr<const timeline::Waveform> wave;
    double samplesPerColumn = 0;
    bool exact = false;
    Columns columns;
    std::shared_ptr<project::CachedSound> source; ///< of samples, or of those asked for
    Samples samples;
    int64_t askedFrom = 0, askedTo = 0; ///< being read; empty: nothing is
  };
  SoundStore& sounds_;
  std::map<timeline::Id, Entry> entries_;
};

/// The visemes of segments, automatic ones and edits together, in the time of the sound. GUI thread.
class VisemeCache {
public:
  /// data may be null. The answer holds until the next call.
  const timeline::VisemeLane& of(const timeline::Segment&, const LaneData* data);
  void forget() { entries_.clear(); }

private:
  struct Entry {
    timeline::SharedList<timeline::VisemeSpan> edits;
    std::shared_ptr<const timeline::VisemeLane> automatic;
    timeline::VisemeLane lane;
  };
  std::map<timeline::Id, Entry> entries_;
};

} // namespace d3t::ui
