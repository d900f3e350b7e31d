// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace d3t::gpu {

/// Adds the rasterizer "cuda" before the others (splat::addRasterizer) if this machine has an NVIDIA driver and card
/// that can run it, with at least 512 MiB of free memory; else changes nothing. Once, at program start. The card is the
/// first one that CUDA_VISIBLE_DEVICES shows. Asking a card makes a CUDA context, which takes some tenths of a second;
/// without a driver it takes a millisecond.
bool registerCuda();

/// One sentence for `doctor`: which card, or why none is used. Thread-safe; the machine is asked once.
std::string status();

/// The card that `status` speaks of; none where there is none, or no driver or back end for it.
struct Card {
  std::string name;
  double freeMegabytes = 0, totalMegabytes = 0; ///< 0: not asked, because it cannot be used
  bool usable = false;
};
std::optional<Card> card();

} // namespace d3t::gpu
