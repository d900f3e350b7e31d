// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include <Eigen/Core>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace d3t {

struct FaceBox {
  float x = 0, y = 0, width = 0, height = 0; ///< px, pixel corners
  float score = 0;                           ///< 0..1
  float roll = 0;                            ///< rad, of the eye line, clockwise as seen; 0 when not known
};

/// 478 points of one face: x, y in px of the given image (pixel corners), z in the same px, < 0 nearer to the camera.
struct FaceLandmarks {
  Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor> points;
  float presence = 0; ///< 0..1, probability that this is a face
};

/// MediaPipe's face networks run by OpenVINO (reference/libraries.md): short-range detector, dense mesh with attention
/// (refined lips, eyes, irises), selfie segmentation. Not thread-safe: one object per thread.
class FaceNetworks {
public:
  /// modelFolder: the `mediapipe/modules` folder of the wheel (default: the one found at build or next to the program).
  static Result<std::unique_ptr<FaceNetworks>> load(const std::filesystem::path& modelFolder, int threads);
  virtual ~FaceNetworks() = default;

  /// All faces with score >= 0.5, best first, overlaps removed. Works on any image size (short- and full-range crops).
  virtual std::vector<FaceBox> detect(const Image& rgb) = 0;
  /// Landmarks of the face in this box (as from detect(), enlarged 1.5 x and rotated upright inside as MediaPipe does).
  virtual std::optional<FaceLandmarks> landmarks(const Image& rgb, const FaceBox& box) = 0;
  /// Tracking: the region of interest follows from the previous frame's landmarks, as in MediaPipe's FaceMesh graph.
  virtual std::optional<FaceLandmarks> landmarks(const Image& rgb, const FaceLandmarks& previous) = 0;
  /// Probability (0..255) that a pixel is a person; same size as the input.
  virtual Image personMask(const Image& rgb) = 0;
};

/// The folder of the model files: $D3TALKER_MODELS, else beside the program (../share/d3talker/models), else the
/// build's .deps folder.
std::filesystem::path defaultModelFolder();

} // namespace d3t
