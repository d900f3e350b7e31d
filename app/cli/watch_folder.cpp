// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/image_file.h"
#include "core/base/log.h"
#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace d3t::cli {
namespace {

namespace fs = std::filesystem;
constexpr const char* kStop = "stop";
constexpr const char* kCurve = "curve.jsonl";
constexpr std::chrono::milliseconds kLook{100};
constexpr int kJpegQuality = 90, kMouthWidth = 320; // px of the enlarged mouth, about
constexpr size_t kMostCurve = size_t{16} << 20;

double rounded(double value, double perUnit) {
  return std::round(value * perUnit) / perUnit;
}

// The part of the picture, enlarged a whole number of times, between pixels along a line.
Image enlarged(const Image& image, const CropBox& part) {
  const int times = std::max(1, (kMouthWidth + part.width / 2) / part.width);
  Image out(part.width * times, part.height * times, 3);
  const auto place = [times](int i, int size) { // of an output pixel's centre
    const float at = (static_cast<float>(i) + .5f) / static_cast<float>(times) - .5f;
    return std::clamp(at, 0.f, static_cast<float>(size - 1));
  };
  for (int y = 0; y < out.height; ++y) {
    const float v = place(y, part.height);
    const int top = static_cast<int>(v), bottom = std::min(top + 1, part.height - 1);
    for (int x = 0; x < out.width; ++x) {
      const float u = place(x, part.width);
      const int left = static_cast<int>(u), right = std::min(left + 1, part.width - 1);
      const float a = u - static_cast<float>(left), b = v - static_cast<float>(top);
      const auto value = [&](int px, int py, int c) {
        return static_cast<float>(image.at(part.x + px, part.y + py)[c]);
      };
      for (int c = 0; c < 3; ++c) {
        const float above = (1 - a) * value(left, top, c) + a * value(right, top, c);
        const float below = (1 - a) * value(left, bottom, c) + a * value(right, bottom, c);
        out.at(x, y)[c] = static_cast<uint8_t>((1 - b) * above + b * below + .5f);
      }
    }
  }
  return out;
}

std::string lineOf(const TrainMoment& moment, std::optional<int> keptState) {
  nlohmann::json json{{"seconds", rounded(moment.seconds, 10)},
                      {"steps", moment.steps},
                      {"psnr", rounded(moment.heldOutPsnr, 1000)},
                      {"trainPsnr", rounded(moment.trainPsnr, 1000)},
                      {"frame", moment.clipFrame}};
  if (moment.sync) json["sync"] = rounded(*moment.sync, 1000);
  if (keptState) json["state"] = *keptState;
  return json.dump() + "\n";
}

} // namespace

Result<std::unique_ptr<WatchFolder>> WatchFolder::open(const fs::path& folder, std::atomic<bool>& finishing) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (!code) fs::remove(folder / kStop, code);
  if (code) return systemError("the folder to watch cannot be used", folder, code.value());
  return std::unique_ptr<WatchFolder>(new WatchFolder(folder, finishing));
}

WatchFolder::WatchFolder(fs::path folder, std::atomic<bool>& finishing)
    : folder_(std::move(folder)), finishing_(finishing), thread_([this](const std::stop_token& stop) { work(stop); }) {}

WatchFolder::~WatchFolder() {
  thread_.request_stop();
  thread_.join();
}

void WatchFolder::show(const TrainMoment& moment, std::optional<int> keptState) {
  const std::lock_guard lock(mutex_);
  if (!begun_) dropLater(moment.seconds);
  begun_ = true;
  std::string lines = (waiting_ ? waiting_->lines : "") + lineOf(moment, keptState);
  waiting_ = Moment{moment.truth, moment.result, moment.mouth, std::move(lines)};
  wake_.notify_one();
}

void WatchFolder::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested() || waiting_) {
    wake_.wait_for(lock, stop, kLook, [this] { return waiting_.has_value(); });
    const auto moment = std::exchange(waiting_, std::nullopt);
    lock.unlock();
    std::error_code ignored;
    if (fs::exists(folder_ / kStop, ignored)) finishing_ = true;
    if (moment) write(*moment);
    lock.lock();
  }
}

void WatchFolder::write(const Moment& moment) {
  const std::pair<const char*, const Image&> pairs[] = {{"truth", moment.truth}, {"result", moment.result}};
  for (const auto& [name, picture] : pairs) {
    complainOf(writeImage(folder_ / (std::string(name) + ".jpg"), picture, kJpegQuality));
    complainOf(writeImage(folder_ / (std::string(name) + "_mouth.jpg"), enlarged(picture, moment.mouth), kJpegQuality));
  }
  // Last: a new line says that its pictures are there.
  std::ofstream curve(folder_ / kCurve, std::ios::app | std::ios::binary);
  curve << moment.lines << std::flush;
  if (!curve) complainOf(fail(ErrorKind::Failed, "the curve cannot be written", (folder_ / kCurve).string()));
}

void WatchFolder::complainOf(const Status& status) {
  if (status || complained_) return;
  complained_ = true; // once
  logWarning(status.error().message());
}

void WatchFolder::dropLater(double seconds) {
  const auto before = readFile(folder_ / kCurve, kMostCurve);
  std::istringstream lines(before ? *before : "");
  std::string kept;
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_object() && json.contains("seconds") && json["seconds"].is_number() && json["seconds"] < seconds)
      kept += line + "\n";
  }
  complainOf(writeFileAtomically(folder_ / kCurve, kept));
}

} // namespace d3t::cli
