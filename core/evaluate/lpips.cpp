// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/lpips.h"

#include "core/head/rig.h"
#include <cmath>
#include <fmt/format.h>

namespace d3t {
namespace {

const NetworkContract kContract = {
    "--lpips",
    "an ONNX file of LPIPS (AlexNet) with two pictures N x 3 x H x W in -1..1 as inputs and their distance as output",
    {{1, 3, kWorkSize, kWorkSize}, {1, 3, kWorkSize, kWorkSize}},
    1};

void write(const Image& image, std::span<float> to) {
  const size_t plane = static_cast<size_t>(image.width) * image.height;
  for (size_t i = 0; i < plane; ++i)
    for (size_t c = 0; c < 3; ++c) to[c * plane + i] = static_cast<float>(image.data[3 * i + c]) / 127.5f - 1;
}

} // namespace

Result<Lpips> Lpips::load(const std::filesystem::path& onnx, int threads) {
  auto network = UserNetwork::load(onnx, kContract, threads);
  if (!network) return passOn(network);
  const auto refuse = [&](const std::string& why) {
    return badInput("the network given by --lpips cannot be used: " + why, onnx.string(),
                    "give " + kContract.wants + ", or leave --lpips away");
  };
  if (const size_t numbers = (*network)->output(0).size(); numbers != 1)
    return refuse(fmt::format("its distance has {} numbers, not one", numbers));
  Lpips lpips(std::move(*network));
  Image picture(kWorkSize, kWorkSize, 3);
  for (size_t i = 0; i < picture.data.size(); ++i) picture.data[i] = static_cast<uint8_t>(i * i >> 8);
  auto self = lpips.distance(picture, picture);
  if (!self) return passOn(self);
  if (std::abs(*self) > 1e-3)
    return refuse(fmt::format("a picture is at {:.3g} from itself: it is no distance", *self));
  return lpips;
}

Result<double> Lpips::distance(const Image& a, const Image& b) {
  write(a, network_->input(0));
  write(b, network_->input(1));
  if (auto ok = network_->run(); !ok) return passOn(ok);
  return static_cast<double>(network_->output(0)[0]);
}

} // namespace d3t
