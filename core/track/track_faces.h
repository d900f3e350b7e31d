// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include "core/clip/clip.h"
#include "core/track/face_mesh.h"
#include "core/track/window.h"
#include <memory>
#include <mutex>
#include <vector>

namespace d3t {

/// Face networks to share between threads: each thread borrows one for as long as it holds the Loan.
class NetworkPool {
public:
  using Loan = std::unique_ptr<FaceNetworks, std::function<void(FaceNetworks*)>>;
  static Result<std::unique_ptr<NetworkPool>> load(const std::filesystem::path& modelFolder, int threads);
  Loan borrow(); ///< there are as many as `threads` of load(), so borrowing never waits

private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<FaceNetworks>> all_;
  std::vector<FaceNetworks*> free_;
};

struct SeenFace : FaceLandmarks {                   ///< in source pixels
  Eigen::Vector3f colour = Eigen::Vector3f::Zero(); ///< mean RGB at the landmarks, 0..255
};

/// All faces seen in one clip frame.
struct SeenFaces {
  int clipFrame = 0;
  std::vector<SeenFace> faces;
};

/// Looks for faces in these clip frames (rising). The result does not depend on the number of threads.
/// progress: called from the calling thread with 0..1.
Result<std::vector<SeenFaces>> findFaces(const Clip& clip, const std::vector<int>& clipFrames, NetworkPool& networks,
                                         const Run& run, const std::function<void(double)>& progress);

/// The face that was followed through the clip.
struct FollowedFace {
  std::vector<int> chosen; ///< per entry of SeenFaces: index into its faces, or -1
  int others = 0;          ///< further faces that were there in at least a tenth of the frames
  int framesWithFace = 0;  ///< entries with any face at all
};

/// Links faces to tracks by overlap of their boxes and takes the one with the largest area x share of the frames.
/// cuts: first clip frame after each cut; there a lone face may jump. After a cut or a gap a face of quite another
/// colour is another one: another person or another light, and one model cannot show both.
FollowedFace followFace(const std::vector<SeenFaces>& seen, const std::vector<int>& cuts);

/// Where a face looks, degrees; 0, 0: at the camera. yaw > 0: nose to the picture's right; pitch > 0: nose down.
struct FaceAngles {
  float yaw = 0, pitch = 0;
};
/// By the lines from ear to ear and from forehead to chin: a few degrees off, without any fit.
FaceAngles anglesOf(const MeshPoints& landmarks);

/// Why a face cannot be used, or null: too small (< 40 px), unsure (presence < 0.5), turned away (> 60 degrees).
const char* unusable(const FaceLandmarks& face);

} // namespace d3t
