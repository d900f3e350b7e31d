// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d3t::timeline {

/// The one undo stack. A step is the state after it and a name; states share what they have in common, so a step costs
/// what it changed. An edit may be composed of any number of edit functions: they count as one step, and as none where
/// one of them fails. Not thread-safe; `now()` may be copied and handed to other threads.
///
///   History history(opened);
///   Status ok = history.apply("Move sound", [&](Timeline& t) { return moveSegments(t, ids, by); }, "drag 17");
///   history.undo();
class History {
public:
  struct Limits {
    size_t steps = 1000;
    size_t bytes = size_t{256} << 20; ///< of what steps do not share; the oldest steps are forgotten
  };
  using Edit = std::function<Status(Timeline&)>;

  explicit History(Timeline start) : History(std::move(start), Limits()) {}
  History(Timeline start, Limits);

  const Timeline& now() const { return states_[position_].timeline; }

  /// Runs the edit on a copy of the present state; where it succeeds and changed something, that is a new step, and
  /// steps that were undone are forgotten. With a mergeKey that equals the last step's the edit runs on the state
  /// *before* that step and takes its place: pass the whole way since the mouse button went down, not the last pixel.
  Status apply(const std::string& name, const Edit&, std::string_view mergeKey = {});
  /// The next edit is a step of its own (the mouse button went up).
  void endMerge() { states_.back().mergeKey.clear(); }

  bool canUndo() const { return position_ > 0; }
  bool canRedo() const { return position_ + 1 < states_.size(); }
  /// False where there is nothing to undo or redo.
  bool undo();
  bool redo();
  /// Names of all steps, the oldest first; the first position() of them are done, the others undone.
  std::vector<std::string> names() const;
  size_t position() const { return position_; }
  void goTo(size_t position);

  /// The present state is the one in the project file.
  void markSaved();
  bool isSaved() const { return saved_ == position_; }

  /// What the states take together, about.
  size_t bytes() const;

private:
  struct State {
    Timeline timeline;
    std::string name;     ///< of the step that led here
    std::string mergeKey; ///< empty: complete
    size_t ownBytes = 0;  ///< not shared with the state before
  };
  void push(const std::string& name, Timeline&&, std::string_view mergeKey);
  void forgetOldest();

  Limits limits_;
  std::vector<State> states_; ///< the first is where undo ends
  size_t position_ = 0;
  std::optional<size_t> saved_;
};

} // namespace d3t::timeline
