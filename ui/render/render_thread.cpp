// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/render_thread.h"

#include <chrono>

namespace d3t::ui {

using Clock = std::chrono::steady_clock;

RenderThread::RenderThread(QObject* parent) : QObject(parent), thread_([this] { run(); }) {}

RenderThread::~RenderThread() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void RenderThread::setMaker(MakeMaker make, uint64_t version) {
  const std::scoped_lock lock(mutex_);
  newMaker_ = std::move(make);
  version_ = version;
}

void RenderThread::ask(const Request& request) {
  {
    const std::scoped_lock lock(mutex_);
    wanted_ = request;
  }
  wake_.notify_all();
}

bool RenderThread::isBusy() const {
  const std::scoped_lock lock(mutex_);
  return drawing_ || wanted_;
}

void RenderThread::run() {
  std::shared_ptr<PictureMaker> maker;
  std::unique_lock lock(mutex_);
  while (true) {
    drawing_ = false;
    wake_.wait(lock, [this] { return wanted_ || ending_; });
    if (ending_) return;
    drawing_ = true;
    const Request request = *std::exchange(wanted_, std::nullopt);
    const auto make = std::exchange(newMaker_, std::nullopt);
    const uint64_t version = version_;
    lock.unlock();
    const auto start = Clock::now();
    Result<Picture> picture;
    if (make) {
      auto made = (*make)(std::move(maker));
      maker = made ? std::move(*made) : nullptr;
      if (!made) picture = passOn(made);
    }
    if (maker) picture = maker->make(request.frame, request.options);
    if (picture) {
      picture->order = request.order;
      picture->refined = request.options.refine;
    }
    if (picture) picture->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    if (!picture)
      emit failed(QString::fromStdString(picture.error().message()), version);
    else if (maker)
      emit made(*picture, version);
    lock.lock();
  }
}

} // namespace d3t::ui
