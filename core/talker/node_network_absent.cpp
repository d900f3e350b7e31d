// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/node_network.h"

// Built in place of node_network.cpp where there is no LibTorch.
namespace d3t {

bool registerNodeNetworks() {
  return false;
}

} // namespace d3t
