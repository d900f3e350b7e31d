// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPolygonF>
#include <QString>
#include <optional>
#include <vector>

namespace d3t::ui {

/// What the clip doctor says of a clip: the answer of `d3talker clip --json`, checked. Times in seconds of the clip.
struct DoctorReport {
  struct Reason {
    QString key;
    double score = 1;
    QString text; ///< plain words
  };
  struct Strip {
    QString key;                ///< "face", "sharpness", "pose", "speech", "light", "cuts"
    std::vector<double> values; ///< one a second, 0..1 (1: ideal)
  };
  struct Bad {
    int second = 0;
    QString strip; ///< its key
    QString why;   ///< plain words
  };
  struct Face {
    double time = 0;
    QPolygonF points; ///< of the mesh, in shares of the picture
  };

  double score = 0;   ///< 0..1
  QString sentence;   ///< one, of the whole
  bool usable = true; ///< there is a face to learn
  double seconds = 0, frameRate = 25;
  int width = 0, height = 0, frames = 0;
  double sourceStart = 0;      ///< s of the video at which the clip begins
  double from = 0, to = 0;     ///< the proposed stretch
  std::vector<Reason> reasons; ///< the weakest first
  std::vector<Strip> strips;
  std::vector<Bad> bad;    ///< by second
  std::vector<Face> faces; ///< by time; empty where none was looked for
  QString folder;          ///< of the clip: frames/000000.jpg ...

  /// The picture at a time of the clip.
  QString framePath(double time) const;
  /// The face nearest to a time; nullptr: none within half a second.
  const Face* faceAt(double time) const;
  /// What is wrong in a second, one after the other; empty: nothing.
  QString whyBad(int second) const;
};

/// The stretch that is learned from: from 5 to 20 s, or all of a clip that is shorter than 5 s.
struct Stretch {
  static constexpr double kLeast = 5, kMost = 20;
  double from = 0, to = 0;
  bool operator==(const Stretch&) const = default;
};
/// Moves one end (or, with both, all of it) and keeps the limits: an end that would make it too short or too long
/// stops there.
Stretch withStart(const Stretch&, double from, double clipSeconds);
Stretch withEnd(const Stretch&, double to, double clipSeconds);
Stretch movedTo(const Stretch&, double from, double clipSeconds);

/// nullopt: this is not a report.
std::optional<DoctorReport> readDoctorReport(const QString& json, const QString& clipFolder);

} // namespace d3t::ui
