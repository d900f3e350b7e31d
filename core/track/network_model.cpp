// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_model.h"

#include "core/track/network_operators.h"
#include <algorithm>
#include <exception>
#include <openvino/openvino.hpp>
#include <utility>

namespace d3t {
namespace {

namespace fs = std::filesystem;

class OpenVinoModel : public NetworkModel {
public:
  OpenVinoModel(ov::CompiledModel compiled, const std::vector<std::string>& outputs, std::string name)
      : request_(compiled.create_infer_request()), name_(std::move(name)), input_(request_.get_input_tensor()) {
    outputs_.reserve(outputs.size());
    for (const auto& output : outputs) outputs_.push_back(request_.get_tensor(compiled.output(output)));
  }
  std::span<float> input() override { return {input_.data<float>(), input_.get_size()}; }
  std::span<const float> output(size_t i) const override {
    return {outputs_.at(i).data<const float>(), outputs_.at(i).get_size()};
  }
  Status run() override {
    try {
      request_.infer();
    } catch (const std::exception& error) {
      return fail(ErrorKind::Failed, std::string("the network could not be run: ") + error.what(), name_);
    }
    return {};
  }

private:
  ov::InferRequest request_;
  std::string name_;
  ov::Tensor input_;
  std::vector<ov::Tensor> outputs_;
};

class OpenVinoLoader : public NetworkLoader {
public:
  OpenVinoLoader() { addFaceOperators(core_); }
  Result<std::unique_ptr<NetworkModel>> load(const fs::path& file, const std::vector<std::string>& outputs,
                                             int threads) override {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
      return badInput("the network file is missing", file.string(),
                      "run packaging/setup, or set D3TALKER_MODELS to the folder mediapipe/modules");
    try {
      auto compiled =
          core_.compile_model(core_.read_model(file.string()), "CPU", ov::inference_num_threads(std::max(1, threads)),
                              ov::hint::performance_mode(ov::hint::PerformanceMode::LATENCY),
                              // bf16 would add noise of a fraction of a pixel to the landmarks
                              ov::hint::inference_precision(ov::element::f32));
      return std::make_unique<OpenVinoModel>(std::move(compiled), outputs, file.filename().string());
    } catch (const std::exception& error) {
      return badInput(std::string("the network could not be read: ") + error.what(), file.string(),
                      "run packaging/setup again: the file may be damaged or of another version");
    }
  }

private:
  ov::Core core_;
};

} // namespace

Result<std::unique_ptr<NetworkLoader>> NetworkLoader::create() {
  try {
    return std::make_unique<OpenVinoLoader>();
  } catch (const std::exception& error) {
    return fail(ErrorKind::Failed, std::string("OpenVINO could not be started: ") + error.what(), "face networks",
                "run packaging/setup again");
  }
}

} // namespace d3t
