// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <vector>

namespace d3t::timeline {

/// A list whose copies share what they have in common. A copy costs one pointer; a change makes new the pieces of at
/// most 64 items that it touches and the list of pieces. So hundreds of undo steps over a lane of 100,000 visemes stay
/// small. A value: equal when the items are, however they are cut into pieces. Copies may be read on several threads at
/// once, one copy may not be changed while it is read.
template <class T> class SharedList {
public:
  using Chunk = std::vector<T>;
  static constexpr size_t kChunk = 64;

  class Iterator {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    Iterator() = default;
    Iterator(const SharedList* list, size_t chunk) : list_(list), chunk_(chunk) {}
    const T& operator*() const { return (*list_->spine_->chunks[chunk_])[at_]; }
    const T* operator->() const { return &**this; }
    Iterator& operator++() {
      if (++at_ == list_->spine_->chunks[chunk_]->size()) ++chunk_, at_ = 0;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& o) const { return chunk_ == o.chunk_ && at_ == o.at_; }

  private:
    const SharedList* list_ = nullptr;
    size_t chunk_ = 0, at_ = 0;
  };

  SharedList() = default;
  explicit SharedList(const std::vector<T>& items) { splice(0, 0, items); }

  size_t size() const { return spine_ ? spine_->ends.back() : 0; }
  bool empty() const { return size() == 0; }
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, spine_ ? spine_->chunks.size() : 0}; }
  const T& operator[](size_t i) const {
    const size_t chunk = chunkOf(i);
    return (*spine_->chunks[chunk])[i - startOf(chunk)];
  }
  const T& back() const { return spine_->chunks.back()->back(); }
  std::vector<T> items() const { return {begin(), end()}; }

  /// The first index for which `is` holds, size() if for none; it must hold for all later ones.
  template <class Predicate> size_t firstWhere(const Predicate& is) const {
    size_t low = 0, high = size();
    while (low < high) {
      const size_t middle = (low + high) / 2;
      if (is((*this)[middle]))
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  }

  /// Puts `inserted` in the place of `removed` items from `first` on.
  void splice(size_t first, size_t removed, std::span<const T> inserted) {
    if (removed == 0 && inserted.empty()) return;
    Spine next;
    const size_t count = spine_ ? spine_->chunks.size() : 0;
    size_t left = count ? chunkOf(first) : 0, right = count ? chunkOf(first + removed) : 0;
    if (left == count && count > 0 && spine_->chunks.back()->size() < kChunk) --left; // one that is not full grows
    Chunk middle;
    if (left < count) copyPart(middle, left, 0, first - startOf(left));
    middle.insert(middle.end(), inserted.begin(), inserted.end());
    if (right < count) {
      copyPart(middle, right, first + removed - startOf(right), spine_->chunks[right]->size());
      ++right;
    }
    // A piece that got small takes its neighbour in, else many removals would leave crumbs.
    if (middle.size() < kChunk / 4 && right < count) copyPart(middle, right, 0, spine_->chunks[right]->size()), ++right;
    for (size_t i = 0; i < left; ++i) next.add(spine_->chunks[i]);
    addInPieces(next, middle);
    for (size_t i = right; i < count; ++i) next.add(spine_->chunks[i]);
    spine_ = next.chunks.empty() ? nullptr : std::make_shared<const Spine>(std::move(next));
  }
  void insert(size_t at, const T& item) { splice(at, 0, std::span(&item, 1)); }
  void set(size_t at, const T& item) { splice(at, 1, std::span(&item, 1)); }
  void erase(size_t at, size_t count = 1) { splice(at, count, {}); }
  /// Takes these items and keeps sharing the pieces before the first and behind the last that differs.
  void become(const std::vector<T>& wanted) {
    const SharedList other(wanted);
    const auto [start, end] = commonEnds(other);
    splice(start, size() - start - end, std::span(wanted).subspan(start, wanted.size() - start - end));
  }

  bool operator==(const SharedList& other) const {
    if (spine_ == other.spine_) return true;
    if (size() != other.size()) return false;
    return commonStart(other) == size();
  }
  /// The same for copies that were not changed since.
  const void* identity() const { return spine_.get(); }

  struct Ends {
    size_t start = 0, end = 0;
  };
  /// How many items at the start, and then at the end, both lists have in common; together at most the shorter list.
  Ends commonEnds(const SharedList& other) const {
    Ends ends{commonStart(other), 0};
    const size_t most = std::min(size(), other.size()) - ends.start;
    while (ends.end < most && (*this)[size() - 1 - ends.end] == other[other.size() - 1 - ends.end]) ++ends.end;
    return ends;
  }

  /// Calls visit(address, items) for each piece.
  template <class Visit> void visitChunks(const Visit& visit) const {
    if (!spine_) return;
    for (const auto& chunk : spine_->chunks) visit(static_cast<const void*>(chunk.get()), *chunk);
  }

private:
  struct Spine {
    std::vector<std::shared_ptr<const Chunk>> chunks; ///< none is empty
    std::vector<size_t> ends;                         ///< items up to the end of each chunk
    void add(std::shared_ptr<const Chunk> chunk) {
      ends.push_back((ends.empty() ? 0 : ends.back()) + chunk->size());
      chunks.push_back(std::move(chunk));
    }
  };

  /// The piece that item i lies in; behind the last item: the number of pieces.
  size_t chunkOf(size_t i) const {
    const auto& ends = spine_->ends;
    return static_cast<size_t>(std::upper_bound(ends.begin(), ends.end(), i) - ends.begin());
  }
  size_t startOf(size_t chunk) const { return chunk == 0 ? 0 : spine_->ends[chunk - 1]; }
  void copyPart(Chunk& to, size_t chunk, size_t from, size_t end) const {
    const auto begin = spine_->chunks[chunk]->begin();
    to.insert(to.end(), begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(end));
  }
  static void addInPieces(Spine& to, const Chunk& items) {
    const size_t pieces = (items.size() + kChunk - 1) / kChunk;
    for (size_t p = 0; p < pieces; ++p) {
      const auto from = static_cast<std::ptrdiff_t>(items.size() * p / pieces);
      const auto end = static_cast<std::ptrdiff_t>(items.size() * (p + 1) / pieces);
      to.add(std::make_shared<const Chunk>(items.begin() + from, items.begin() + end));
    }
  }
  size_t commonStart(const SharedList& other) const {
    size_t same = 0;
    const size_t most = std::min(size(), other.size());
    if (spine_ && other.spine_) {
      const auto& a = spine_->chunks;
      const auto& b = other.spine_->chunks;
      for (size_t c = 0; c < std::min(a.size(), b.size()) && a[c] == b[c]; ++c) same = spine_->ends[c];
    }
    while (same < most && (*this)[same] == other[same]) ++same;
    return same;
  }

  std::shared_ptr<const Spine> spine_; ///< null: empty
};

} // namespace d3t::timeline
