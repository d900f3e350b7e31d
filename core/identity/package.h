// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace d3t {

/// The container of a `.d3id` file: a zip whose entries are stored, not compressed (PKWARE APPNOTE 6.3.10 without
/// zip64, encryption, comments in entries or data descriptors), so that any zip tool can look inside and one entry can
/// be read without the others. Entry names are relative UTF-8 paths of at most 200 bytes with '/' between the parts.
struct PackageEntry {
  std::string name;
  std::string bytes;
};

constexpr size_t kMaxPackageEntries = 64;
constexpr size_t kMaxPackageNameBytes = 200;
constexpr uint64_t kMaxPackageBytes = uint64_t{512} << 20;

/// Writes all entries in this order, atomically. The same entries give the same bytes (no dates inside). A name that
/// the reader would refuse, too many entries or too many bytes are an Error and nothing is written.
Status writePackage(const std::filesystem::path& file, const std::vector<PackageEntry>& entries);

/// A package open for reading. The directory is read and checked by open(); bytes are read when asked for.
/// May be copied and used from several threads; the file stays open as long as a copy lives.
class PackageReader {
public:
  /// Refuses what is not a package or contradicts itself (sizes, offsets, overlaps, names, counts), with an Error of
  /// kind BadInput that says what is wrong.
  static Result<PackageReader> open(const std::filesystem::path& file);

  /// Entry names in the order of the file.
  std::vector<std::string> names() const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// Size in bytes of an entry, 0 when it is missing.
  uint64_t size(std::string_view name) const;
  /// The bytes of one entry, its checksum (CRC-32) verified.
  Result<std::string> read(std::string_view name) const;
  /// Reads every entry.
  Result<std::vector<PackageEntry>> readAll() const;

private:
  struct Slot {
    std::string name;
    uint64_t offset = 0; ///< of the local header
    uint64_t size = 0;
    uint32_t crc = 0;
  };
  class Source;

  PackageReader() = default;
  const Slot* find(std::string_view name) const;
  Status checkLocalHeaders() const;

  std::shared_ptr<const Source> source_;
  std::vector<Slot> slots_;
  uint64_t directoryOffset_ = 0;

  friend class PackageDirectory;
};

} // namespace d3t
