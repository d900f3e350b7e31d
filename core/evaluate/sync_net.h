// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/audio.h"
#include "core/base/image.h"
#include "core/head/rig.h"
#include "core/plugin/user_network.h"
#include "core/speech/speech.h"
#include <vector>

namespace d3t {

/// Lip sync as SyncNet (Chung and Zisserman 2016) sees it, by the scripts of Wav2Lip (reference/method.md, section 4).
struct SyncScore {
  double confidence = 0; ///< Sync-C (LSE-C): median over the shifts of the mean distance - its minimum; more is better
  double distance = 0;   ///< Sync-D (LSE-D): the minimum; less is better
  int shift = 0;         ///< frames by which the video comes after the sound, as the script prints it
};

/// From embeddings, one row per frame: distances for shifts of -15..15 frames (outside the clip an embedding is zero,
/// as in the script), averaged over time. Both of the same size, at least one row.
SyncScore syncScore(const RowMatrix& video, const RowMatrix& sound);

/// The face pictures SyncNet gets: box around the face, half-size and centre median-filtered over 13 frames (zeros
/// beyond the ends, as scipy's), cropped with scale .4, grey 110 outside the frame, 224 x 224. Here the box is that of
/// our 468 face points; the scripts take S3FD's detection, which also holds some of the forehead, so their crop is a
/// little larger: compare rows of one table, not these figures with a paper's.
/// meshes: one per picture, px, none empty.
std::vector<Image> syncCrops(const std::vector<Image>& pictures, const std::vector<MeshPoints>& meshes);

/// Runs the user's SyncNet: an ONNX file with the inputs 1 x 3 x 5 x 224 x 224 (five frames, BGR, 0..255) and
/// 1 x 1 x 13 x 20 (mfcc() of .2 s) and, as its first two outputs, the embeddings of both. One object per thread.
class SyncNet {
public:
  static constexpr int kFewestFrames = 25; ///< the scripts want more than 100

  static Result<SyncNet> load(const std::filesystem::path& onnx, int threads);
  /// Consecutive pictures at 25 per second with the lips' sound, which starts with the first of them. The scripts write
  /// the crops to a lossy video first; that is left out. Fewer than kFewestFrames frames or sound for so many:
  /// BadInput.
  Result<SyncScore> measure(const std::vector<Image>& pictures, const std::vector<MeshPoints>& meshes,
                            std::span<const float> samples);

private:
  explicit SyncNet(std::unique_ptr<UserNetwork> network) : network_(std::move(network)) {}
  std::unique_ptr<UserNetwork> network_;
};

} // namespace d3t
