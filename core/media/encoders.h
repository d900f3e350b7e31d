// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the .cpp files of core/media: which of FFmpeg's encoders and containers a format stands for, and how
// pictures get into the encoder's own layout.

#include "core/base/image.h"
#include "core/media/export_format.h"
#include "core/media/libav.h"
#include "core/media/video_writer.h"

namespace d3t::libav {

bool hasEncoder(const std::string& name);

struct Container {
  std::string muxer;        ///< FFmpeg's name
  std::string soundEncoder; ///< FFmpeg's name
};
/// Of a file name's ending; "" is the PNG sequence: its pictures. An unknown ending is MP4.
Container containerOf(std::string_view ending);

/// An opened encoder for pictures of this size: the first of the format's encoders that starts.
Result<Ptr<AVCodecContext>> openPictureEncoder(const ExportFormat&, int width, int height, const VideoWriterOptions&,
                                               bool headerApart, const std::string& file);
/// Mono; the rate must be one the encoder knows.
Result<Ptr<AVCodecContext>> openSoundEncoder(const std::string& name, int rate, int kilobits, bool headerApart,
                                             const std::string& file);
/// The nearest rate that the encoder knows, for samples of this rate: the same or 48000.
int soundRateFor(const std::string& encoder, int rate);

/// Converts pictures (RGB, or RGBA with straight alpha) into an encoder's layout: BT.709, limited range; alpha is
/// rounded to the encoder's depth, so that opaque stays opaque.
class PictureConverter {
public:
  static Result<PictureConverter> create(const AVCodecContext& encoder, int channels, const std::string& file);
  /// The picture is at least as large as the encoder's; its last column or row is left out where it is larger. The
  /// frame belongs to the converter until the next call.
  Result<AVFrame*> convert(const Image& picture);

private:
  Ptr<SwsContext> scaler_; ///< none where the layouts are the same
  Ptr<AVFrame> frame_;
  std::string file_;
};

} // namespace d3t::libav
