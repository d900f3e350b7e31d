// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/speech/speech.h"
#include <memory>
#include <span>

namespace d3t {

/// The general model's ear: the first layers of a speech recogniser's encoder (Moonshine tiny, arXiv 2410.15608: raw
/// sound -> three convolutions -> transformer). Their inner states tell what is being articulated far better than phone
/// scores do. They are projected to a code of kSpeechCode numbers and to opening, width and jaw of a mouth; both
/// projections are learned from generated voices (`d3talker pretrain`). Run by OpenVINO in f32, one thread per run.
/// Immutable, thread-safe.
class SpeechEncoder {
public:
  static constexpr int kChannels = 288;        ///< of a layer
  static constexpr int kLayers = 4;            ///< transformer layers that are run
  static constexpr int kHeard = 3 * kChannels; ///< states: the outputs of layers 2, 3 and 4 side by side
  static constexpr double kMargin = 1;         ///< s heard before and after the rows that are asked for

  struct Rows {
    RowMatrix code;         ///< n x kSpeechCode
    RowMatrix articulation; ///< n x 3: opening, width, jaw, each in units of its usual deviation
  };
  /// Part of a sound: samples outside read as 0 and all are multiplied with the gain.
  struct Sound {
    std::span<const float> samples; ///< 16 kHz
    int64_t origin = 0;             ///< number of the first of them in the whole sound
    float gain = 1;
  };

  /// model: tensors of the general model; resources/general_model.md lists them. Errors: missing tensors, wrong shapes.
  static Result<std::shared_ptr<const SpeechEncoder>> create(const TensorFile& model);
  virtual ~SpeechEncoder() = default;

  /// Rows [first, last) at 100 Hz (as in SpeechFeatures), in windows of 4 s of rows + a margin on both sides: which
  /// windows there are depends on `first`.
  virtual Result<Rows> rows(const Sound&, int first, int last) const = 0;
  /// The same when nothing is known after sample `end`: one window of 2 s that ends there.
  virtual Result<Rows> streamRows(const Sound&, int first, int last, int64_t end) const = 0;
  /// As rows(), before the projections: n x kHeard. What `pretrain` learns from.
  virtual Result<RowMatrix> states(const Sound&, int first, int last) const = 0;
};

} // namespace d3t
