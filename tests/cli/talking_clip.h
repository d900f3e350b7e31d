// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/image.h"
#include <filesystem>
#include <vector>

namespace d3t::test {

/// A voice of espeak-ng, repeated or cut to this length, 16 kHz.
Audio voiceOf(double seconds);
/// Pictures of a painted face that sways a little.
std::vector<Image> facePictures(int count);

/// 3.6 s of a painted face and a voice: a usable clip in which nobody real is seen. Made once.
std::filesystem::path talkingClip();
/// An identity made of it by the built program with the smallest budget. Made once for each build.
std::filesystem::path talkingIdentity();

} // namespace d3t::test
