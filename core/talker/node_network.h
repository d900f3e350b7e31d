// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/talker/field.h"

namespace d3t {

/// The paper's field (arXiv 2508.14449, Eq. 3-9) as a network at the control nodes instead of at every Gaussian:
///   F_t   = W c_t                                   code of frame t (motion or sound) -> 32 numbers
///   F     = F_0 + conv3(leaky(conv3(F_-2 ... F_2))) smoothing over +-2 frames, a residual
///   F^_j  = A(H(mu_j)) * F                          region attention: two layers of 32 on the node's place
///   d_j   = s (MLP(H(mu_j), F^_j))                  64-64-3 for the face, 32-32-3 inside the mouth
/// with H the tri-plane encoding of a node's place (core/talker/node_layout.h), each branch with its own, and s = 10
/// px, inside the mouth a fifth of it in x and z. No layer has a bias. The lips and the inside of the mouth see a code
/// whose entries from `lipInputs` on are zero, so that brows and gaze never move them. General Field: codes = facial
/// motion, its parameters are shared between identities (they do not depend on how many nodes there are, or where).
/// Individual Field: codes = sound.
///
/// Field::parameters() is one flat row; LibTorch computes on it and is not seen outside of node_network.cpp. Its
/// operations run on the calling thread, so equal input gives equal bits at any number of threads. In files: kind
/// "network", tensors NAME.code, NAME.face.planes ..., NAME.lips, NAME.mouth; with a basis also NAME.basis.

/// Makes fields of kind "network" known to makeNetworkField() and loadField(). False: this build has no LibTorch.
bool registerNodeNetworks();

} // namespace d3t
