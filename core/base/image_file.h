// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/image.h"
#include <filesystem>

namespace d3t {

/// Reads a JPEG or PNG. channels: 1 or 3, what the caller wants. Pictures over 8192 px a side are refused.
/// Safe to call from several threads. Needs neither OpenCV nor FFmpeg (stb_image).
Result<Image> readImage(const std::filesystem::path& file, int channels = 3);
Result<Image> readImage(const void* bytes, size_t size, const std::string& name, int channels = 3);

/// Writes PNG (".png") or JPEG 4:4:4 (".jpg", quality 1..100), atomically.
Status writeImage(const std::filesystem::path& file, const Image& image, int jpegQuality = 97);

} // namespace d3t
