// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_file.h"

#include "core/base/atomic_file.h"
#include <algorithm>
#include <climits>
#include <cstring>
#include <memory>
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>
#include <turbojpeg.h>

namespace d3t {
namespace {

constexpr int kMaxSide = 8192;
constexpr const char* kSmaller = "make it at most 8192 pixels a side";
constexpr size_t kMaxFileBytes = size_t{256} << 20;
constexpr size_t kMetadataAllowance = size_t{16} << 20; // colour profiles, thumbnails

using TurboHandle = std::unique_ptr<void, int (*)(tjhandle)>;

tl::unexpected<Error> damaged(const std::string& name, const char* reason) {
  const std::string detail = reason && *reason ? std::string(" (") + reason + ")" : std::string();
  return badInput("the picture is damaged or not complete" + detail, name, "use another copy of it");
}

tl::unexpected<Error> tooLarge(int width, int height, const std::string& name) {
  return badInput(fmt::format("the picture is too large: {} x {} pixels", width, height), name, kSmaller);
}

bool isJpeg(const void* bytes, size_t size) {
  return size > 3 && std::memcmp(bytes, "\xFF\xD8\xFF", 3) == 0;
}

/// A side of 64k or more; stb says only "unknown" of these.
bool isHugePng(const unsigned char* bytes, size_t size) {
  if (size < 24 || std::memcmp(bytes + 12, "IHDR", 4) != 0) return false;
  return bytes[16] || bytes[17] || bytes[20] || bytes[21];
}

Result<Image> readWithStb(const void* bytes, size_t size, const std::string& name, int channels) {
  const auto* data = static_cast<const stbi_uc*>(bytes);
  if (isHugePng(data, size)) return badInput("the picture is too large", name, kSmaller);
  const int length = static_cast<int>(size);
  int width = 0, height = 0, inFile = 0;
  if (!stbi_info_from_memory(data, length, &width, &height, &inFile))
    return badInput("is not a picture that can be read", name, "use a PNG or JPEG file");
  if (width < 1 || height < 1 || width > kMaxSide || height > kMaxSide) return tooLarge(width, height, name);
  // A PNG cannot honestly be larger than its raw pixels (16 bits, 4 channels) and its metadata.
  if (size > static_cast<size_t>(width) * height * 8 + kMetadataAllowance) return damaged(name, "too many bytes");
  const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
      stbi_load_from_memory(data, length, &width, &height, &inFile, channels), &stbi_image_free);
  if (!pixels) return damaged(name, stbi_failure_reason());
  Image image(width, height, channels);
  std::copy_n(pixels.get(), image.data.size(), image.data.begin());
  return image;
}

Result<Image> readJpeg(const void* bytes, size_t size, const std::string& name, int channels) {
  const TurboHandle handle(tjInitDecompress(), &tjDestroy);
  if (!handle) return fail(ErrorKind::Failed, "not enough memory", name);
  const auto* data = static_cast<const unsigned char*>(bytes);
  int width = 0, height = 0, sampling = 0, space = 0;
  if (tjDecompressHeader3(handle.get(), data, size, &width, &height, &sampling, &space) != 0)
    return damaged(name, tjGetErrorStr2(handle.get()));
  if (width < 1 || height < 1 || width > kMaxSide || height > kMaxSide) return tooLarge(width, height, name);
  if (space == TJCS_CMYK || space == TJCS_YCCK) return readWithStb(bytes, size, name, channels);
  Image image(width, height, channels);
  const int flags = TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS;
  if (tjDecompress2(handle.get(), data, size, image.data.data(), width, 0, height, channels == 1 ? TJPF_GRAY : TJPF_RGB,
                    flags) != 0)
    return damaged(name, tjGetErrorStr2(handle.get()));
  return image;
}

Result<std::string> encodeJpeg(const Image& image, int quality, const std::string& name) {
  const TurboHandle handle(tjInitCompress(), &tjDestroy);
  if (!handle) return fail(ErrorKind::Failed, "not enough memory", name);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  const bool grey = image.channels == 1;
  const int code =
      tjCompress2(handle.get(), image.data.data(), image.width, 0, image.height, grey ? TJPF_GRAY : TJPF_RGB, &buffer,
                  &size, grey ? TJSAMP_GRAY : TJSAMP_444, std::clamp(quality, 1, 100), TJFLAG_ACCURATEDCT);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner(buffer, &tjFree);
  if (code != 0)
    return fail(ErrorKind::Failed, std::string("could not be encoded: ") + tjGetErrorStr2(handle.get()), name);
  return std::string(reinterpret_cast<const char*>(buffer), size);
}

Result<std::string> encodePng(const Image& image, const std::string& name) {
  std::string bytes;
  const auto append = [](void* context, void* data, int size) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<size_t>(size));
  };
  if (!stbi_write_png_to_func(append, &bytes, image.width, image.height, image.channels, image.data.data(),
                              static_cast<int>(image.rowBytes())))
    return fail(ErrorKind::Failed, "could not be encoded as PNG", name);
  return bytes;
}

bool isWhole(const Image& image) {
  return image.width > 0 && image.height > 0 && image.width <= kMaxSide && image.height <= kMaxSide &&
         image.data.size() == image.rowBytes() * image.height;
}

} // namespace

Result<Image> readImage(const void* bytes, size_t size, const std::string& name, int channels) {
  if (channels != 1 && channels != 3)
    return fail(ErrorKind::Failed, fmt::format("pictures are read with 1 or 3 channels, not {}", channels), name);
  if (size == 0) return badInput("is empty", name, "use a PNG or JPEG file");
  if (size > kMaxFileBytes) return badInput("the picture's file is too large", name, "use a PNG or JPEG file");
  if (isJpeg(bytes, size)) return readJpeg(bytes, size, name, channels);
  return readWithStb(bytes, size, name, channels);
}

Result<Image> readImage(const std::filesystem::path& file, int channels) {
  const auto bytes = readFile(file, kMaxFileBytes);
  if (!bytes) return passOn(bytes);
  return readImage(bytes->data(), bytes->size(), file.string(), channels);
}

Status writeImage(const std::filesystem::path& file, const Image& image, int jpegQuality) {
  const std::string name = file.string(), kind = file.extension().string();
  const bool jpeg = kind == ".jpg" || kind == ".jpeg";
  if (!jpeg && kind != ".png")
    return fail(ErrorKind::Failed, "cannot write a picture of the kind '" + kind + "'", name, "use .png or .jpg");
  const bool channelsFit = image.channels == 1 || image.channels == 3 || (image.channels == 4 && !jpeg);
  if (!channelsFit || !isWhole(image))
    return fail(ErrorKind::Failed,
                fmt::format("cannot write a picture of {} x {} pixels with {} channels", image.width, image.height,
                            image.channels),
                name);
  const auto bytes = jpeg ? encodeJpeg(image, jpegQuality, name) : encodePng(image, name);
  if (!bytes) return passOn(bytes);
  return writeFileAtomically(file, *bytes);
}

} // namespace d3t
