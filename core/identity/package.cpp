// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/package.h"

#include "core/base/atomic_file.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_set>

namespace d3t {
namespace {
namespace fs = std::filesystem;

// Record sizes and signatures of the zip format.
constexpr size_t kLocalBytes = 30, kCentralBytes = 46, kEndBytes = 22, kMaxComment = 65535;
constexpr uint32_t kLocalMark = 0x04034b50, kCentralMark = 0x02014b50, kEndMark = 0x06054b50;
constexpr uint16_t kEncrypted = 1, kSizesBehindData = 8, kStrongEncryption = 64, kUtf8Names = 2048;
constexpr uint16_t kVersionNeeded = 20, kMadeByUnix = (3 << 8) | 20, kFixedDate = 0x21; // 1980-01-01
constexpr uint32_t kReadableByAll = 0100644u << 16;

constexpr const char* kCopyAgain = "copy the file again from where it came, or make the identity again";

tl::unexpected<Error> damaged(const std::string& what, const std::string& file) {
  return badInput("damaged: " + what, file, kCopyAgain);
}

tl::unexpected<Error> notAPackage(const std::string& file) {
  return badInput("is not an identity file", file, "choose a .d3id file, as `d3talker create` writes it");
}

constexpr std::array<uint32_t, 256> makeCrcTable() {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t c = i;
    for (int bit = 0; bit < 8; ++bit) c = (c >> 1) ^ (c & 1 ? 0xEDB88320u : 0u);
    table[i] = c;
  }
  return table;
}

uint32_t crc32(std::string_view bytes) {
  static constexpr auto kTable = makeCrcTable();
  uint32_t c = 0xFFFFFFFFu;
  for (const char b : bytes) c = kTable[(c ^ static_cast<uint8_t>(b)) & 0xFF] ^ (c >> 8);
  return ~c;
}

uint32_t little(std::string_view bytes, size_t at, int count) {
  uint32_t value = 0;
  for (int i = count - 1; i >= 0; --i) value = (value << 8) | static_cast<uint8_t>(bytes[at + i]);
  return value;
}
uint16_t get16(std::string_view bytes, size_t at) {
  return static_cast<uint16_t>(little(bytes, at, 2));
}
uint32_t get32(std::string_view bytes, size_t at) {
  return little(bytes, at, 4);
}

void put16(std::string& out, uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>((value >> 8) & 0xFF);
}
void put32(std::string& out, uint32_t value) {
  put16(out, value & 0xFFFF);
  put16(out, value >> 16);
}

/// Length of the UTF-8 sequence at the start of `text`, 0 when it is none (overlong forms and surrogates are none).
size_t utf8Length(std::string_view text) {
  const auto lead = static_cast<uint8_t>(text[0]);
  if (lead < 0x80) return 1;
  const size_t n = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < n) return 0;
  uint32_t code = lead & (0xFFu >> (n + 1));
  for (size_t i = 1; i < n; ++i) {
    const auto b = static_cast<uint8_t>(text[i]);
    if ((b & 0xC0) != 0x80) return 0;
    code = (code << 6) | (b & 0x3Fu);
  }
  static constexpr std::array<uint32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  return code < kSmallest[n] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0 : n;
}

bool isUtf8Text(std::string_view text) {
  for (size_t n = 0; !text.empty(); text.remove_prefix(n)) {
    n = utf8Length(text);
    const auto first = static_cast<uint8_t>(text[0]);
    if (n == 0 || first < 0x20 || first == 0x7F) return false;
  }
  return true;
}

/// A relative path that stays below its folder on every system.
bool isSafeName(std::string_view name) {
  if (name.empty() || name.size() > kMaxPackageNameBytes || !isUtf8Text(name)) return false;
  if (name.find_first_of("\\:") != std::string_view::npos) return false;
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

/// A name as it may be shown in a terminal.
std::string inQuotes(std::string_view name) {
  std::string text;
  for (const char c : name.substr(0, 60)) text += c >= 0x20 && c < 0x7F ? c : '?';
  return fmt::format("'{}'", text);
}

bool isAscii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; });
}

/// What the local and the central header have in common: version needed ... length of the extra field.
void putCommonFields(std::string& out, const PackageEntry& entry, uint32_t crc) {
  const auto size = static_cast<uint32_t>(entry.bytes.size());
  put16(out, kVersionNeeded);
  put16(out, isAscii(entry.name) ? 0u : uint32_t{kUtf8Names});
  put16(out, 0); // stored
  put16(out, 0); // time
  put16(out, kFixedDate);
  put32(out, crc);
  put32(out, size);
  put32(out, size);
  put16(out, static_cast<uint32_t>(entry.name.size()));
  put16(out, 0); // no extra field
}

std::string encode(const std::vector<PackageEntry>& entries, size_t bytes) {
  std::string out, directory;
  out.reserve(bytes);
  for (const PackageEntry& entry : entries) {
    const uint32_t crc = crc32(entry.bytes);
    put32(directory, kCentralMark);
    put16(directory, kMadeByUnix);
    putCommonFields(directory, entry, crc);
    put16(directory, 0); // no comment
    put16(directory, 0); // disk
    put16(directory, 0); // internal attributes
    put32(directory, kReadableByAll);
    put32(directory, static_cast<uint32_t>(out.size()));
    directory += entry.name;
    put32(out, kLocalMark);
    putCommonFields(out, entry, crc);
    out += entry.name;
    out += entry.bytes;
  }
  const auto directoryOffset = static_cast<uint32_t>(out.size());
  out += directory;
  put32(out, kEndMark);
  put32(out, 0); // disks
  put16(out, static_cast<uint32_t>(entries.size()));
  put16(out, static_cast<uint32_t>(entries.size()));
  put32(out, static_cast<uint32_t>(directory.size()));
  put32(out, directoryOffset);
  put16(out, 0); // no comment
  return out;
}

struct DirectoryEnd {
  uint32_t entries = 0;
  uint64_t offset = 0, bytes = 0;
};

} // namespace

/// The open file: reads at an offset, never past the size it had when it was opened.
class PackageReader::Source {
public:
  static Result<std::shared_ptr<const Source>> open(const fs::path& file) {
    auto source = std::shared_ptr<Source>(new Source);
    source->name_ = file.string();
    // Not blocking: a named pipe is refused below and must not be waited for.
    source->fd_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (source->fd_ < 0)
      return badInput("could not be opened: " + std::generic_category().message(errno), source->name_,
                      "check the name and its permissions");
    struct stat info {};
    if (::fstat(source->fd_, &info) != 0 || !S_ISREG(info.st_mode)) return notAPackage(source->name_);
    source->size_ = static_cast<uint64_t>(info.st_size);
    return source;
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    if (fd_ >= 0) ::close(fd_);
  }

  const std::string& name() const { return name_; }
  uint64_t size() const { return size_; }

  Result<std::string> read(uint64_t offset, uint64_t count) const {
    if (offset > size_ || count > size_ - offset) return damaged("the end of the file is missing", name_);
    std::string bytes(static_cast<size_t>(count), '\0');
    for (size_t have = 0; have < bytes.size();) {
      const ssize_t n = ::pread(fd_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(offset + have));
      if (n < 0 && errno == EINTR) continue;
      if (n < 0)
        return badInput("could not be read: " + std::generic_category().message(errno), name_, "check the disk");
      if (n == 0) return damaged("the end of the file is missing", name_);
      have += static_cast<size_t>(n);
    }
    return bytes;
  }

private:
  Source() = default;
  int fd_ = -1;
  uint64_t size_ = 0;
  std::string name_;
};

/// Reads the zip's directory into a PackageReader.
class PackageDirectory {
public:
  explicit PackageDirectory(PackageReader& reader) : reader_(reader), file_(reader.source_->name()) {}

  Status read() {
    const auto end = findEnd();
    if (!end) return passOn(end);
    if (end->entries > kMaxPackageEntries)
      return damaged(fmt::format("it has more than {} entries", kMaxPackageEntries), file_);
    const auto directory = reader_.source_->read(end->offset, end->bytes);
    if (!directory) return passOn(directory);
    reader_.directoryOffset_ = end->offset;
    size_t at = 0;
    for (uint32_t i = 0; i < end->entries; ++i)
      if (auto s = readEntry(*directory, at); !s) return s;
    if (at != directory->size()) return damaged("its list of entries has a wrong length", file_);
    return checkSlots();
  }

private:
  Result<DirectoryEnd> findEnd() const {
    const uint64_t size = reader_.source_->size();
    if (size < kEndBytes) return notAPackage(file_);
    if (size > kMaxPackageBytes)
      return badInput(fmt::format("the file is larger than {} MB", kMaxPackageBytes >> 20), file_,
                      "check that it is the right file");
    const uint64_t tailOffset = size - std::min<uint64_t>(size, kEndBytes + kMaxComment);
    const auto tail = reader_.source_->read(tailOffset, size - tailOffset);
    if (!tail) return passOn(tail);
    for (size_t at = tail->size() - kEndBytes + 1; at-- > 0;) {
      if (get32(*tail, at) != kEndMark || at + kEndBytes + get16(*tail, at + 20) != tail->size()) continue;
      return parseEnd(std::string_view(*tail).substr(at, kEndBytes), tailOffset + at);
    }
    const auto head = reader_.source_->read(0, 4);
    if (head && get32(*head, 0) == kLocalMark) return damaged("the end of the file is missing", file_);
    return notAPackage(file_);
  }

  Result<DirectoryEnd> parseEnd(std::string_view record, uint64_t recordOffset) const {
    DirectoryEnd end;
    end.entries = get16(record, 10);
    end.bytes = get32(record, 12);
    end.offset = get32(record, 16);
    if (get32(record, 4) != 0 || get16(record, 8) != end.entries)
      return badInput("is one part of a split zip", file_, "put the parts together first");
    if (end.entries == 0xFFFF || end.bytes == 0xFFFFFFFF || end.offset == 0xFFFFFFFF)
      return badInput("is a zip of the large kind (zip64), which identities never are", file_, kCopyAgain);
    // With anything else between the directory and its end record, two readers could see two different packages.
    if (end.offset > recordOffset || end.bytes != recordOffset - end.offset)
      return damaged("the place of its list of entries is wrong", file_);
    return end;
  }

  Status readEntry(const std::string& directory, size_t& at) {
    if (directory.size() - at < kCentralBytes || get32(directory, at) != kCentralMark)
      return damaged("its list of entries cannot be read", file_);
    const std::string_view header = std::string_view(directory).substr(at, kCentralBytes);
    const size_t nameBytes = get16(header, 28);
    const size_t length = kCentralBytes + nameBytes + get16(header, 30) + get16(header, 32);
    if (directory.size() - at < length) return damaged("its list of entries cannot be read", file_);
    PackageReader::Slot slot;
    slot.name = directory.substr(at + kCentralBytes, nameBytes);
    slot.crc = get32(header, 16);
    slot.size = get32(header, 24);
    slot.offset = get32(header, 42);
    if (auto s = checkKind(header, slot.name); !s) return s;
    at += length;
    reader_.slots_.push_back(std::move(slot));
    return {};
  }

  Status checkKind(std::string_view header, const std::string& name) const {
    const std::string shown = inQuotes(name);
    const uint16_t flags = get16(header, 8);
    if (!isSafeName(name)) return damaged("an entry has the forbidden name " + shown, file_);
    if (flags & (kEncrypted | kStrongEncryption))
      return badInput("the entry " + shown + " is encrypted", file_, "store it without a password");
    if (get16(header, 10) != 0 || get32(header, 20) != get32(header, 24))
      return badInput("the entry " + shown + " is compressed", file_, "store it without compression (zip -0)");
    if (flags & kSizesBehindData)
      return badInput("the entry " + shown + " has its size behind its data", file_,
                      "make the zip as a file, not through a pipe");
    if (get16(header, 34) != 0) return badInput("is one part of a split zip", file_, "put the parts together first");
    return {};
  }

  /// Names differ, and no two entries claim the same bytes.
  Status checkSlots() const {
    std::unordered_set<std::string> names;
    std::vector<const PackageReader::Slot*> order;
    for (const auto& slot : reader_.slots_) {
      if (!names.insert(slot.name).second)
        return damaged("the entry " + inQuotes(slot.name) + " is there twice", file_);
      order.push_back(&slot);
    }
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->offset < b->offset; });
    for (size_t i = 0; i < order.size(); ++i) {
      const uint64_t next = i + 1 < order.size() ? order[i + 1]->offset : reader_.directoryOffset_;
      if (order[i]->offset + kLocalBytes + order[i]->name.size() + order[i]->size > next)
        return damaged("the entry " + inQuotes(order[i]->name) + " reaches into the next one", file_);
    }
    return {};
  }

  PackageReader& reader_;
  const std::string& file_;
};

Status writePackage(const fs::path& file, const std::vector<PackageEntry>& entries) {
  const auto refuse = [&](const std::string& what) { return fail(ErrorKind::Failed, what, file.string()); };
  if (entries.size() > kMaxPackageEntries)
    return refuse(fmt::format("an identity file holds at most {} entries", kMaxPackageEntries));
  std::unordered_set<std::string_view> names;
  uint64_t total = kEndBytes;
  for (const PackageEntry& entry : entries) {
    if (!isSafeName(entry.name)) return refuse(inQuotes(entry.name) + " cannot be the name of an entry");
    if (!names.insert(entry.name).second) return refuse("the entry " + inQuotes(entry.name) + " was given twice");
    total += kLocalBytes + kCentralBytes + 2 * entry.name.size() + entry.bytes.size();
  }
  if (total > kMaxPackageBytes)
    return refuse(fmt::format("an identity file holds at most {} MB", kMaxPackageBytes >> 20));
  return writeFileAtomically(file, encode(entries, static_cast<size_t>(total)));
}

Result<PackageReader> PackageReader::open(const fs::path& file) {
  auto source = Source::open(file);
  if (!source) return passOn(source);
  PackageReader reader;
  reader.source_ = std::move(*source);
  if (auto s = PackageDirectory(reader).read(); !s) return passOn(s);
  if (auto s = reader.checkLocalHeaders(); !s) return passOn(s);
  return reader;
}

/// The local headers must say the same as the directory: other zip tools go by them.
Status PackageReader::checkLocalHeaders() const {
  for (const Slot& slot : slots_) {
    const auto header = source_->read(slot.offset, kLocalBytes + slot.name.size());
    if (!header) return passOn(header);
    const bool same = get32(*header, 0) == kLocalMark && get16(*header, 8) == 0 && get32(*header, 14) == slot.crc &&
                      get32(*header, 18) == slot.size && get32(*header, 22) == slot.size &&
                      get16(*header, 26) == slot.name.size() &&
                      std::string_view(*header).substr(kLocalBytes) == slot.name;
    const uint64_t end = slot.offset + header->size() + get16(*header, 28) + slot.size;
    if (!same || end > directoryOffset_)
      return damaged("the entry " + inQuotes(slot.name) + " contradicts the list of entries", source_->name());
  }
  return {};
}

const PackageReader::Slot* PackageReader::find(std::string_view name) const {
  const auto it = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& s) { return s.name == name; });
  return it == slots_.end() ? nullptr : &*it;
}

std::vector<std::string> PackageReader::names() const {
  std::vector<std::string> names;
  for (const Slot& slot : slots_) names.push_back(slot.name);
  return names;
}

uint64_t PackageReader::size(std::string_view name) const {
  const Slot* slot = find(name);
  return slot ? slot->size : 0;
}

Result<std::string> PackageReader::read(std::string_view name) const {
  const Slot* slot = find(name);
  if (!slot)
    return badInput("the part " + inQuotes(name) + " is missing", source_->name(),
                    "make the identity again with this version");
  const auto header = source_->read(slot->offset, kLocalBytes);
  if (!header) return passOn(header);
  auto bytes = source_->read(slot->offset + kLocalBytes + get16(*header, 26) + get16(*header, 28), slot->size);
  if (bytes && crc32(*bytes) != slot->crc)
    return damaged("the checksum of " + inQuotes(name) + " is wrong", source_->name());
  return bytes;
}

Result<std::vector<PackageEntry>> PackageReader::readAll() const {
  std::vector<PackageEntry> entries;
  for (const Slot& slot : slots_) {
    auto bytes = read(slot.name);
    if (!bytes) return passOn(bytes);
    entries.push_back({slot.name, std::move(*bytes)});
  }
  return entries;
}

} // namespace d3t
