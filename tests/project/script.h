// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/timeline/history.h"
#include "tests/timeline/random_edits.h"
#include <string>

namespace d3t::project::test {

/// A session of random edits, undos and redos of a project: the same for the same seed.
class Script {
public:
  explicit Script(uint64_t seed) : random_(seed), history_(timeline::Timeline()) {
    project_.name = "Scripted";
    project_.created = "2026-11-25T10:00:00Z";
  }
  const Project& now() const { return project_; }
  const std::string& lastName() const { return name_; }

  /// Goes on to the next change.
  void step() {
    const Project before = project_;
    while (project_ == before) change();
  }

private:
  void change() {
    const int kind = random_.below(20);
    if (kind == 0) {
      name_ = "Add file";
      const std::string id = fmt::format("m{}", project_.media.size());
      project_.media.push_back({id, MediaKind::Sound, "../" + id + " ü.wav", "hash", 5, {}});
    } else if (kind < 4 && (kind == 1 ? history_.redo() : history_.undo())) {
      name_ = "Undo or redo";
    } else {
      auto edit = timeline::test::randomEdit(random_, history_.now());
      name_ = edit.name;
      (void)history_.apply(edit.name, edit.edit, edit.mergeKey);
    }
    project_.timeline = history_.now();
  }

  Random random_;
  timeline::History history_;
  Project project_;
  std::string name_;
};

} // namespace d3t::project::test
