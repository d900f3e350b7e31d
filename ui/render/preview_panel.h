// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/project/performer.h"
#include "ui/project/studio.h"
#include "ui/render/picture_feed.h"
#include "ui/render/player.h"
#include "ui/render/scene_maker.h"
#include <QWidget>

class QStackedWidget;

namespace d3t::ui {

class EmptyStage;
class Notice;
class PreviewBar;
class PreviewView;
class SayBar;
class TransportBar;

/// The preview with its two bars. It plays the session's timeline, follows the playhead, and says what is missing.
class PreviewPanel : public QWidget {
  Q_OBJECT
public:
  /// performer: outlives the panel. What follows is for tests.
  PreviewPanel(Studio&, Performer& performer, MakeSink = deviceSink, MakerOf = sceneMaker, QWidget* parent = nullptr);
  ~PreviewPanel() override;

  Player& player() { return player_; }
  PictureFeed& feed() { return feed_; }
  PreviewView& view() { return *view_; }

private:
  void showState();
  void showDevice(bool missing);
  void showSayBar();
  void savePicture();
  void writePicture(const QString& file);
  void copyPicture();

  Studio& studio_;
  Performer& performer_;
  Player player_;
  PictureFeed feed_;
  PreviewView* view_;
  EmptyStage* empty_;
  QStackedWidget* pages_;
  Notice* notice_;
  SayBar* say_;
  PreviewBar* bar_;
  TransportBar* transport_;
};

} // namespace d3t::ui
