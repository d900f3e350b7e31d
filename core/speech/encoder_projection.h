// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tensor_file.h"
#include "core/speech/user_encoder.h"
#include <span>

namespace d3t {

/// What a person's head reads of a user's speech encoder: its strongest directions over the person's training part
/// (principal components), and which encoder that was.
struct EncoderProjection {
  static constexpr int kMost = 64; ///< directions

  std::string name, hash;  ///< of the encoder's file
  Eigen::RowVectorXf mean; ///< D
  RowMatrix directions;    ///< D x at most kMost

  /// rows: at least two, of the training part. Leaves name and hash empty.
  static EncoderProjection fit(const RowMatrix& rows);
  RowMatrix apply(const RowMatrix& rows) const { return (rows.rowwise() - mean) * directions; }

  /// SpeechFeatures::extra for a whole sound. An encoder of another hash or width is BadInput.
  Result<RowMatrix> hear(UserEncoder&, const Audio&, Run&) const;

  void save(TensorFile&) const;
  /// Reads mean and directions; name and hash stay.
  static Result<EncoderProjection> load(const TensorFile&);
};

/// The encoder's rows from .5 s before `from` to .5 s after `to` (s), as far as there is sound.
Result<RowMatrix> rowsAround(UserEncoder&, const Audio&, double from, double to, Run&);

} // namespace d3t
