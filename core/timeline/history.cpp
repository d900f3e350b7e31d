// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/history.h"

#include <algorithm>
#include <unordered_set>

namespace d3t::timeline {
namespace {

constexpr size_t kStateBytes = sizeof(Timeline) + 512; // and what a list of pieces, names and allocations take

/// Counts pieces that are not in `known`, and puts them there.
class Pieces {
public:
  size_t add(const Timeline& t) {
    size_t bytes = add(t.sounds) + add(t.segments) + add(t.silences) + add(t.markers);
    for (const Parameter& p : t.parameters) bytes += add(p.keyframes);
    for (const Segment& s : t.segments) bytes += add(s.visemes);
    return bytes;
  }

private:
  template <class T> size_t add(const SharedList<T>& list) {
    size_t bytes = 0;
    if (!known_.insert(list.identity()).second) return 0;
    list.visitChunks([&](const void* piece, const std::vector<T>& items) {
      bytes += 2 * sizeof(void*) + sizeof(size_t); // its place in the list of pieces, which is new with each change
      if (known_.insert(piece).second) bytes += items.size() * sizeof(T) + 64;
    });
    return bytes;
  }
  std::unordered_set<const void*> known_;
};

size_t bytesBeyond(const Timeline& before, const Timeline& after) {
  Pieces pieces;
  pieces.add(before);
  return kStateBytes + pieces.add(after);
}

} // namespace

History::History(Timeline start, Limits limits) : limits_(limits) {
  states_.push_back({std::move(start), {}, {}, 0});
  saved_ = 0;
}

Status History::apply(const std::string& name, const Edit& edit, std::string_view mergeKey) {
  const bool last = position_ > 0 && position_ + 1 == states_.size();
  const bool merge = last && !mergeKey.empty() && states_.back().mergeKey == mergeKey;
  const size_t base = merge ? position_ - 1 : position_;
  Timeline next = states_[base].timeline;
  if (auto ok = edit(next); !ok) return ok;
  if (next == states_[position_].timeline) return {};
  position_ = base;
  if (next == states_[base].timeline) { // dragged back to where it was: no step at all
    states_.resize(base + 1);
    if (saved_ && *saved_ > base) saved_.reset();
    return {};
  }
  push(name, std::move(next), mergeKey);
  return {};
}

void History::push(const std::string& name, Timeline&& next, std::string_view mergeKey) {
  states_.resize(position_ + 1);
  if (saved_ && *saved_ > position_) saved_.reset();
  const size_t bytes = bytesBeyond(states_.back().timeline, next);
  states_.push_back({std::move(next), name, std::string(mergeKey), bytes});
  ++position_;
  forgetOldest();
}

void History::forgetOldest() {
  size_t all = bytes(), drop = 0;
  while (drop < position_ && (states_.size() - drop > limits_.steps + 1 || all > limits_.bytes))
    all -= states_[++drop].ownBytes;
  if (drop == 0) return;
  states_.erase(states_.begin(), states_.begin() + static_cast<std::ptrdiff_t>(drop));
  position_ -= drop;
  if (saved_) saved_ = *saved_ < drop ? std::optional<size_t>() : *saved_ - drop;
}

bool History::undo() {
  if (!canUndo()) return false;
  goTo(position_ - 1);
  return true;
}

bool History::redo() {
  if (!canRedo()) return false;
  goTo(position_ + 1);
  return true;
}

void History::goTo(size_t position) {
  endMerge();
  position_ = std::min(position, states_.size() - 1);
}

std::vector<std::string> History::names() const {
  std::vector<std::string> names;
  for (size_t i = 1; i < states_.size(); ++i) names.push_back(states_[i].name);
  return names;
}

void History::markSaved() {
  endMerge();
  saved_ = position_;
}

size_t History::bytes() const {
  size_t all = 0;
  for (const State& s : states_) all += s.ownBytes;
  return all;
}

} // namespace d3t::timeline
