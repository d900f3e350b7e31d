// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/speech_encoder.h"

#include "core/speech/encoder_graph.h"
#include <algorithm>
#include <cmath>
#include <mutex>
#include <openvino/openvino.hpp>

namespace d3t {
namespace {

constexpr const char* kName = "speech encoder";
constexpr int kRate = 16000, kRowHop = 160, kRowCentre = 200; // samples; kSpeechFirstTime = 12.5 ms
constexpr int kWindowRows = 400;                              // 4 s
constexpr int kMarginSamples = static_cast<int>(SpeechEncoder::kMargin * kRate);
constexpr int kWindow = kWindowRows * kRowHop + 2 * kMarginSamples;
constexpr int kStreamWindow = 2 * kRate;

// Linear interpolation of the frames of a window that starts at this sample, at the centres of rows [first, last).
void sampleRows(const ov::Tensor& frames, int64_t start, int first, int last, int at, RowMatrix& out) {
  const auto count = static_cast<Eigen::Index>(frames.get_shape()[0]);
  const Eigen::Map<const RowMatrix> from(frames.data<const float>(), count,
                                         static_cast<Eigen::Index>(frames.get_shape()[1]));
  for (int r = first; r < last; ++r) {
    const auto offset = static_cast<double>(int64_t{r} * kRowHop + kRowCentre - start - kEncoderFirst);
    const double place = std::clamp(offset / kEncoderHop, 0., static_cast<double>(count - 1));
    const auto below = std::min(static_cast<Eigen::Index>(place), count - 2);
    const auto share = static_cast<float>(place - static_cast<double>(below));
    out.row(at + r - first) = (1 - share) * from.row(below) + share * from.row(below + 1);
  }
}

class OpenVinoEncoder final : public SpeechEncoder {
public:
  explicit OpenVinoEncoder(TensorFile model) : model_(std::move(model)) {}

  Status compile() {
    auto compiled = compiledFor(kWindow);
    if (!compiled) return passOn(compiled);
    window_ = std::move(*compiled);
    return {};
  }

  Result<Rows> rows(const Sound& sound, int first, int last) const override {
    auto all = windows(sound, first, last, "rows", kSpeechCode + 3);
    if (!all) return passOn(all);
    return split(*all);
  }

  Result<RowMatrix> states(const Sound& sound, int first, int last) const override {
    return windows(sound, first, last, "states", kHeard);
  }

  Result<Rows> streamRows(const Sound& sound, int first, int last, int64_t end) const override {
    if (auto ok = compileStream(); !ok) return passOn(ok);
    RowMatrix out(last - first, kSpeechCode + 3);
    auto request = stream_.create_infer_request();
    if (auto ok = hear(request, sound, end - kStreamWindow); !ok) return passOn(ok);
    sampleRows(request.get_tensor("rows"), end - kStreamWindow, first, last, 0, out);
    return split(out);
  }

private:
  static Rows split(const RowMatrix& all) { return {all.leftCols(kSpeechCode), all.rightCols(3)}; }

  Result<ov::CompiledModel> compiledFor(int samples) const {
    try {
      auto graph = encoderGraph(model_, samples);
      if (!graph) return passOn(graph);
      // One thread and f32: the same bits however many windows run beside each other.
      return ov::Core().compile_model(*graph, "CPU", ov::inference_num_threads(1), ov::num_streams(1),
                                      ov::hint::inference_precision(ov::element::f32));
    } catch (const std::exception& error) {
      return fail(ErrorKind::Failed, std::string("the network could not be built: ") + error.what(), kName,
                  "run packaging/setup again");
    }
  }

  Status compileStream() const {
    std::lock_guard lock(mutex_);
    if (stream_) return {};
    auto compiled = compiledFor(kStreamWindow);
    if (!compiled) return passOn(compiled);
    stream_ = std::move(*compiled);
    return {};
  }

  // Runs the network on the window that starts at this sample of the sound.
  Status hear(ov::InferRequest& request, const Sound& sound, int64_t start) const {
    ov::Tensor input = request.get_input_tensor();
    float* to = input.data<float>();
    const auto count = static_cast<int64_t>(input.get_size());
    for (int64_t i = 0; i < count; ++i) {
      const int64_t at = start + i - sound.origin;
      const bool known = at >= 0 && at < static_cast<int64_t>(sound.samples.size());
      to[i] = known ? sound.gain * sound.samples[static_cast<size_t>(at)] : 0;
    }
    try {
      request.infer();
    } catch (const std::exception& error) {
      return fail(ErrorKind::Failed, std::string("the network could not be run: ") + error.what(), kName);
    }
    return {};
  }

  Result<RowMatrix> windows(const Sound& sound, int first, int last, const char* output, int width) const {
    RowMatrix out(last - first, width);
    ov::CompiledModel window = window_; // a handle
    auto request = window.create_infer_request();
    for (int r = first; r < last; r += kWindowRows) {
      const int64_t start = int64_t{r} * kRowHop - kMarginSamples;
      if (auto ok = hear(request, sound, start); !ok) return passOn(ok);
      sampleRows(request.get_tensor(output), start, r, std::min(last, r + kWindowRows), r - first, out);
    }
    return out;
  }

  TensorFile model_;
  ov::CompiledModel window_;
  mutable std::mutex mutex_;
  mutable ov::CompiledModel stream_; ///< compiled when the first stream needs it
};

} // namespace

Result<std::shared_ptr<const SpeechEncoder>> SpeechEncoder::create(const TensorFile& model) {
  const auto said = [&](const char* key) {
    const auto it = model.metadata.find(key);
    return it == model.metadata.end() ? std::string() : it->second;
  };
  if (said("format") != "d3t-general-model")
    return badInput("this is not a general model", kName, "use resources/general_model.safetensors");
  if (said("version") != "1")
    return badInput("the general model is of version " + said("version") + ", and this program knows version 1", kName,
                    "use a newer program, or the model that came with this one");
  auto encoder = std::make_shared<OpenVinoEncoder>(model);
  if (auto ok = encoder->compile(); !ok) return passOn(ok);
  return std::shared_ptr<const SpeechEncoder>(std::move(encoder));
}

} // namespace d3t
