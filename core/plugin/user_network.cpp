// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/user_network.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <fmt/format.h>
#include <openvino/frontend/manager.hpp>
#include <openvino/openvino.hpp>

namespace d3t {
namespace {

namespace fs = std::filesystem;
constexpr size_t kLongestReason = 200;

// OpenVINO's messages have many lines, the first of which names a line of its source. The last one says most.
std::string reasonOf(const std::exception& error) {
  std::string text = error.what();
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '.')) text.pop_back();
  const size_t line = text.rfind('\n');
  if (line != std::string::npos) text = text.substr(line + 1);
  if (text.size() > kLongestReason) text = text.substr(0, kLongestReason) + " ...";
  return text;
}

ov::PartialShape partial(const std::vector<int64_t>& shape) {
  return ov::PartialShape(std::vector<ov::Dimension>(shape.begin(), shape.end()));
}

class OpenVinoUserNetwork final : public UserNetwork {
public:
  OpenVinoUserNetwork(fs::path file, NetworkContract contract)
      : file_(std::move(file)), contract_(std::move(contract)) {}

  // Throws what OpenVINO throws.
  Status open(int threads) {
    ov::Core core;
    // ONNX only: Core::read_model() would try every format it knows on hostile bytes, and print what each says.
    const auto reader = ov::frontend::FrontEndManager().load_by_framework("onnx");
    auto model = reader->convert(reader->load(file_.string()));
    auto places = matchInputs(*model);
    if (!places) return passOn(places);
    if (model->outputs().size() < contract_.outputs)
      return refuse(fmt::format("it has {} outputs, and {} are needed", model->outputs().size(), contract_.outputs));
    std::map<size_t, ov::PartialShape> shapes;
    for (size_t i = 0; i < places->size(); ++i) shapes[(*places)[i]] = partial(contract_.inputs[i]);
    model->reshape(shapes);
    ov::preprocess::PrePostProcessor convert(model);
    for (size_t i = 0; i < model->inputs().size(); ++i) convert.input(i).tensor().set_element_type(ov::element::f32);
    for (size_t i = 0; i < model->outputs().size(); ++i) convert.output(i).tensor().set_element_type(ov::element::f32);
    auto compiled = core.compile_model(convert.build(), "CPU", ov::inference_num_threads(std::max(1, threads)),
                                       ov::num_streams(1), ov::hint::inference_precision(ov::element::f32));
    request_ = compiled.create_infer_request();
    for (const size_t place : *places) {
      inputs_.push_back(request_.get_input_tensor(place));
      std::fill_n(inputs_.back().data<float>(), inputs_.back().get_size(), 0.f);
    }
    return run();
  }

  std::span<float> input(size_t i) override { return {inputs_.at(i).data<float>(), inputs_.at(i).get_size()}; }

  Status run() override {
    try {
      request_.infer();
    } catch (const std::exception& error) {
      return refuse("it cannot be run: " + reasonOf(error));
    }
    for (size_t i = 0; i < contract_.outputs; ++i)
      for (const float v : output(i))
        if (!std::isfinite(v)) return refuse("it gives numbers that are not finite");
    return {};
  }

  std::span<const float> output(size_t i) const override {
    const ov::Tensor tensor = request_.get_output_tensor(i);
    return {tensor.data<const float>(), tensor.get_size()};
  }
  std::vector<int64_t> shape(size_t i) const override {
    const ov::Shape shape = request_.get_output_tensor(i).get_shape();
    return {shape.begin(), shape.end()};
  }

  tl::unexpected<Error> refuse(const std::string& why) const {
    return badInput("the network given by " + contract_.option + " cannot be used: " + why, file_.string(),
                    "give " + contract_.wants + ", or leave " + contract_.option + " away");
  }

private:
  // For each input of the contract the number of the network's input that takes it.
  Result<std::vector<size_t>> matchInputs(const ov::Model& model) const {
    const auto inputs = model.inputs();
    if (inputs.empty()) return refuse("the file is no ONNX network");
    if (inputs.size() != contract_.inputs.size())
      return refuse(fmt::format("it has {} inputs, and {} are expected", inputs.size(), contract_.inputs.size()));
    std::vector<size_t> places;
    for (const auto& wanted : contract_.inputs)
      for (size_t i = 0; i <= inputs.size(); ++i) {
        if (i == inputs.size()) return refuse(fmt::format("none of its inputs takes {}", fmt::join(wanted, " x ")));
        if (std::find(places.begin(), places.end(), i) != places.end() ||
            !inputs[i].get_partial_shape().compatible(partial(wanted)))
          continue;
        if (!inputs[i].get_element_type().is_real()) return refuse("its inputs are no floating-point numbers");
        places.push_back(i);
        break;
      }
    return places;
  }

  fs::path file_;
  NetworkContract contract_;
  mutable ov::InferRequest request_; ///< its getters are not const
  std::vector<ov::Tensor> inputs_;
};

} // namespace

Result<std::unique_ptr<UserNetwork>> UserNetwork::load(const fs::path& file, const NetworkContract& contract,
                                                       int threads) {
  std::error_code ignored;
  auto network = std::make_unique<OpenVinoUserNetwork>(file, contract);
  if (!fs::is_regular_file(file, ignored)) return network->refuse("there is no such file");
  try {
    if (auto ok = network->open(threads); !ok) return passOn(ok);
  } catch (const std::exception& error) {
    return network->refuse("the file is no ONNX network, is damaged, or uses what OpenVINO does not know (" +
                           reasonOf(error) + ")");
  }
  return network;
}

} // namespace d3t
