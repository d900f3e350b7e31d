// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refiner/refiner_gradient.h"

namespace d3t {
namespace {

RefinerCalculus registered{};

} // namespace

void registerRefinerCalculus(const RefinerCalculus& calculus) {
  registered = calculus;
}

const RefinerCalculus* refinerCalculus() {
  return registered.gradient ? &registered : nullptr;
}

} // namespace d3t
