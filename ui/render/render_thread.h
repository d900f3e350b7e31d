// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/picture_maker.h"
#include <QObject>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace d3t::ui {

/// The one thread that draws. The newest request wins: while a picture is being drawn, only the last of those asked for
/// meanwhile is kept. Answers come as signals on the thread of this object.
///
///   thread.setMaker(makerOfThisState);
///   thread.ask({.frame = 12, .options = options});
class RenderThread : public QObject {
  Q_OBJECT
public:
  struct Request {
    int64_t frame = 0;
    PictureOptions options;
    uint64_t order = 0; ///< comes back with the picture
  };
  /// Called on the render thread, and its result used and destroyed there. Gets the maker before, to take over what is
  /// dear (decoded plates).
  using MakeMaker = std::function<Result<std::shared_ptr<PictureMaker>>(std::shared_ptr<PictureMaker> before)>;

  explicit RenderThread(QObject* parent = nullptr);
  ~RenderThread() override; ///< waits for the picture that is being drawn

  /// For all requests from now on. The newest wins here, too. version: comes back with each picture.
  void setMaker(MakeMaker, uint64_t version);
  void ask(const Request&);
  bool isBusy() const; ///< something is drawn, or will be

signals:
  void made(const d3t::ui::Picture& picture, quint64 version);
  void failed(const QString& problem, quint64 version);

private:
  void run();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<Request> wanted_;
  std::optional<MakeMaker> newMaker_;
  uint64_t version_ = 0;
  bool drawing_ = false, ending_ = false;
  std::thread thread_;
};

} // namespace d3t::ui
