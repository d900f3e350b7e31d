// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/plugin/user_network.h"
#include <filesystem>

namespace d3t {

/// LPIPS (Zhang et al., CVPR 2018) as talking-head papers report it: AlexNet, whole frame, mean over frames
/// (reference/method.md, section 4). The network is the user's own: an ONNX file with two inputs N x 3 x H x W, RGB in
/// -1..1, and the distance as its first output (one number; `lpips.LPIPS(net="alex")` exported as it is). Free N, H
/// and W, or N = 1, H = W = 512. One object per thread.
class Lpips {
public:
  /// Errors (BadInput): as UserNetwork; a distance of more than one number; a picture that is not at 0 from itself.
  static Result<Lpips> load(const std::filesystem::path& onnx, int threads);
  /// Both 512 x 512 RGB.
  Result<double> distance(const Image&, const Image&);

private:
  explicit Lpips(std::unique_ptr<UserNetwork> network) : network_(std::move(network)) {}
  std::unique_ptr<UserNetwork> network_;
};

} // namespace d3t
