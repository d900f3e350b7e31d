// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>
#include <xxhash.h>

namespace d3t {
namespace {

constexpr size_t kPiece = size_t{1} << 20;

std::string hex(const XXH128_hash_t& hash) {
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

tl::unexpected<Error> cannotRead(const std::filesystem::path& file, int code) {
  return badInput("could not be read: " + std::generic_category().message(code), file.string(), "check the path");
}

} // namespace

std::string hashBytes(std::string_view bytes) {
  return hex(XXH3_128bits(bytes.data(), bytes.size()));
}

Result<std::string> hashFile(const std::filesystem::path& file) {
  const std::unique_ptr<FILE, int (*)(FILE*)> stream(std::fopen(file.c_str(), "rbe"), &std::fclose);
  if (!stream) return cannotRead(file, errno);
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(), &XXH3_freeState);
  if (!state) return fail(ErrorKind::Failed, "not enough memory", file.string());
  XXH3_128bits_reset(state.get());
  std::vector<char> piece(kPiece);
  for (size_t n = 0; (n = std::fread(piece.data(), 1, piece.size(), stream.get())) > 0;)
    XXH3_128bits_update(state.get(), piece.data(), n);
  if (std::ferror(stream.get())) return cannotRead(file, errno);
  return hex(XXH3_128bits_digest(state.get()));
}

} // namespace d3t
