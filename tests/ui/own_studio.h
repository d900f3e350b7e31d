// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/edit_speech.h"
#include "ui/project/studio.h"
#include <QMainWindow>
#include <QTest>

namespace d3t::ui::test {

/// A project with everything that a panel shares, and an empty window to put one panel into.
struct OwnStudio {
  Settings settings;
  JobList jobs;
  Session session;
  SoundStore sounds;
  Playhead playhead;
  Selection selection;
  QMainWindow window;
  Actions actions{settings, &window};
  Studio studio{settings, actions, jobs, session, sounds, playhead, selection};

  /// home: a folder of the test's own.
  explicit OwnStudio(const QString& home)
      : settings(home + QStringLiteral("/own.ini")), sounds(session, (home + QStringLiteral("/cache")).toStdString()) {
    if (!session.create((home + QStringLiteral("/own")).toStdString(), "own")) qFatal("no project");
  }
  ~OwnStudio() { session.disconnect(); }

  /// Puts a sound at the end of the timeline; false: it was not ready within 5 s.
  bool addSound(const QString& file) {
    bool done = false;
    sounds.add(file.toStdString(), [&](Result<timeline::Sound> sound) {
      done = sound && session.apply(QStringLiteral("Add sound"), [&](timeline::Timeline& t) -> Status {
        const auto id = timeline::dropSound(t, {.sound = *sound, .out = sound->length, .at = timeline::endOf(t)});
        return id ? Status{} : passOn(id);
      });
    });
    return QTest::qWaitFor([&] { return done; }, 5000);
  }
};

} // namespace d3t::ui::test
