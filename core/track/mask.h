// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/head/rig.h"

namespace d3t {

/// The head in a working frame (255 inside, 512 x 512 x 1): the person above a line along the jaw (level from outside
/// to the jaw corners at about ear-lobe height, then along the chin), and the face oval in any case. Only the piece
/// that holds the face: other people and raised hands apart from the head do not belong to it. person: probability of a
/// person, 0..255, 512 x 512 x 1; landmarks in working pixels.
Image headMask(const Image& person, const MeshPoints& landmarks);

/// Where the background is surely seen (255): nothing that may be a person, and nothing of the head, within 7 px.
Image backgroundMask(const Image& person, const Image& head);

} // namespace d3t
