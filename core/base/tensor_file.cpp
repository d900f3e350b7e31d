// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tensor_file.h"

#include "core/base/atomic_file.h"
#include <Eigen/Core>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace d3t {
namespace {

using json = nlohmann::json;
static_assert(std::endian::native == std::endian::little, "safetensors are little-endian and are copied as they are");

constexpr size_t kLengthBytes = 8;
constexpr size_t kMaxHeader = size_t{16} << 20;
constexpr size_t kMaxTensors = 10000;
constexpr size_t kMaxDimensions = 8;
constexpr float kLargestHalf = 65504;
constexpr const char* kMetadata = "__metadata__";

tl::unexpected<Error> damaged(const std::string& what, const std::string& name) {
  return badInput("damaged tensors: " + what, name, "make the file again or use another copy of it");
}

std::string shapeText(const std::vector<int64_t>& shape) {
  std::string text;
  for (const int64_t extent : shape) text += (text.empty() ? "" : ", ") + (extent < 0 ? "any" : std::to_string(extent));
  return fmt::format("[{}]", text);
}

struct Entry {
  std::string name;
  std::vector<int64_t> shape;
  bool half = false;
  size_t elements = 0, begin = 0, end = 0; ///< offsets in bytes into the data behind the header
};

std::optional<std::vector<uint64_t>> numbers(const json& object, const char* key, size_t atMost) {
  const auto it = object.find(key);
  if (it == object.end() || !it->is_array() || it->size() > atMost) return std::nullopt;
  std::vector<uint64_t> values;
  for (const json& v : *it) {
    if (!v.is_number_unsigned()) return std::nullopt;
    values.push_back(v.get<uint64_t>());
  }
  return values;
}

/// One line of the header, checked against the bytes that are there, so that nothing later can overflow.
Result<Entry> parseEntry(const std::string& tensor, const json& value, size_t dataBytes, const std::string& name) {
  const auto bad = [&](const std::string& what) { return damaged(what + " of '" + tensor + "'", name); };
  if (!value.is_object()) return bad("no description");
  const auto type = value.find("dtype");
  if (type == value.end() || !type->is_string()) return bad("no type");
  Entry entry;
  entry.name = tensor;
  entry.half = *type == "F16";
  if (!entry.half && *type != "F32") return bad("a type that is neither F32 nor F16");
  const auto shape = numbers(value, "shape", kMaxDimensions);
  if (!shape) return bad("a wrong shape");
  entry.elements = 1;
  for (const uint64_t extent : *shape) {
    if (extent > dataBytes || (extent > 0 && entry.elements > dataBytes / extent)) return bad("a shape too large");
    entry.elements *= static_cast<size_t>(extent);
    entry.shape.push_back(static_cast<int64_t>(extent));
  }
  const auto offsets = numbers(value, "data_offsets", 2);
  if (!offsets || offsets->size() != 2) return bad("wrong offsets");
  if ((*offsets)[0] > (*offsets)[1] || (*offsets)[1] > dataBytes) return bad("offsets outside the file");
  entry.begin = static_cast<size_t>((*offsets)[0]);
  entry.end = static_cast<size_t>((*offsets)[1]);
  if (entry.end - entry.begin != entry.elements * (entry.half ? 2 : 4)) return bad("a size that is not its shape's");
  return entry;
}

Status parseMetadata(const json& value, const std::string& name, TensorFile& out) {
  if (!value.is_object()) return damaged("wrong metadata", name);
  for (const auto& [key, text] : value.items()) {
    if (!text.is_string()) return damaged("metadata '" + key + "' is not text", name);
    out.metadata[key] = text.get<std::string>();
  }
  return {};
}

Result<std::vector<Entry>> parseHeader(std::string_view header, size_t dataBytes, const std::string& name,
                                       TensorFile& out) {
  const json root = json::parse(header.begin(), header.end(), nullptr, false);
  if (!root.is_object()) return damaged("the header cannot be read", name);
  if (root.size() > kMaxTensors) return damaged("too many tensors", name);
  std::vector<Entry> entries;
  for (const auto& [key, value] : root.items()) {
    if (key == kMetadata) {
      if (auto s = parseMetadata(value, name, out); !s) return passOn(s);
      continue;
    }
    auto entry = parseEntry(key, value, dataBytes, name);
    if (!entry) return passOn(entry);
    entries.push_back(std::move(*entry));
  }
  return entries;
}

/// The tensors must cover the data exactly: no byte twice, none left over (as the format demands).
Status checkCover(std::vector<Entry> entries, size_t dataBytes, const std::string& name) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  size_t at = 0;
  for (const Entry& e : entries) {
    if (e.begin != at) return damaged("'" + e.name + "' overlaps another tensor or leaves a hole", name);
    at = e.end;
  }
  if (at != dataBytes) return damaged("the file does not end where its last tensor ends", name);
  return {};
}

std::vector<float> readValues(const Entry& entry, std::string_view data) {
  std::vector<float> values(entry.elements);
  if (entry.elements == 0) return values;
  const char* from = data.data() + entry.begin;
  if (!entry.half) {
    std::memcpy(values.data(), from, entry.elements * sizeof(float));
    return values;
  }
  for (size_t i = 0; i < entry.elements; ++i) {
    uint16_t bits;
    std::memcpy(&bits, from + 2 * i, sizeof bits);
    values[i] = static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
  }
  return values;
}

bool allFinite(const std::vector<float>& values) {
  return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

Result<TensorFile> decode(std::string_view bytes, const std::string& name) {
  if (bytes.size() < kLengthBytes) return damaged("the file is too short", name);
  uint64_t length = 0;
  std::memcpy(&length, bytes.data(), sizeof length);
  if (length > kMaxHeader || length > bytes.size() - kLengthBytes)
    return damaged("the header is longer than the file", name);
  const std::string_view header = bytes.substr(kLengthBytes, static_cast<size_t>(length));
  const std::string_view data = bytes.substr(kLengthBytes + header.size());
  TensorFile file;
  const auto entries = parseHeader(header, data.size(), name, file);
  if (!entries) return passOn(entries);
  if (auto s = checkCover(*entries, data.size(), name); !s) return passOn(s);
  for (const Entry& entry : *entries) {
    std::vector<float> values = readValues(entry, data);
    if (!allFinite(values)) return damaged("a value of '" + entry.name + "' is not a number", name);
    file.tensors[entry.name] = Tensor{entry.shape, std::move(values), entry.half};
  }
  return file;
}

} // namespace

int64_t Tensor::elements() const {
  int64_t n = 1;
  for (const int64_t extent : shape) n *= extent;
  return n;
}

void TensorFile::set(const std::string& name, std::vector<int64_t> shape, std::vector<float> data) {
  tensors[name] = Tensor{std::move(shape), std::move(data), false};
}

Result<const Tensor*> TensorFile::get(const std::string& name, const std::vector<int64_t>& shape) const {
  const auto it = tensors.find(name);
  if (it == tensors.end())
    return badInput("the tensor '" + name + "' is missing", {}, "make the file again with this version");
  const std::vector<int64_t>& found = it->second.shape;
  const bool fits = std::equal(found.begin(), found.end(), shape.begin(), shape.end(),
                               [](int64_t have, int64_t wanted) { return wanted == -1 || have == wanted; });
  if (!fits)
    return badInput("the tensor '" + name + "' has the shape " + shapeText(found) + ", not " + shapeText(shape), {},
                    "make the file again with this version");
  return &it->second;
}

std::string encodeTensors(const TensorFile& file) {
  json header = json::object();
  if (!file.metadata.empty()) header[kMetadata] = file.metadata;
  size_t at = 0;
  for (const auto& [name, tensor] : file.tensors) {
    const size_t end = at + tensor.data.size() * (tensor.half ? sizeof(Eigen::half) : sizeof(float));
    header[name] = {{"dtype", tensor.half ? "F16" : "F32"}, {"shape", tensor.shape}, {"data_offsets", {at, end}}};
    at = end;
  }
  std::string text = header.dump(-1, ' ', false, json::error_handler_t::replace);
  text.resize((text.size() + 7) / 8 * 8, ' '); // so that the data is aligned when the file is mapped
  const uint64_t length = text.size();
  std::string bytes(kLengthBytes, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  bytes.reserve(kLengthBytes + text.size() + at);
  bytes += text;
  for (const auto& [name, tensor] : file.tensors) {
    if (!tensor.half) {
      bytes.append(reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size() * sizeof(float));
      continue;
    }
    for (const float value : tensor.data) {
      const Eigen::half rounded(value);
      bytes.append(reinterpret_cast<const char*>(&rounded), sizeof rounded);
    }
  }
  return bytes;
}

Result<TensorFile> decodeTensors(std::string_view bytes, const std::string& name) {
  try {
    return decode(bytes, name);
  } catch (const std::exception& e) { // json and memory; the input is not ours
    return damaged(std::string("they cannot be read (") + e.what() + ")", name);
  }
}

Status writeTensors(const std::filesystem::path& file, const TensorFile& tensors) {
  for (const auto& [name, tensor] : tensors.tensors) {
    if (tensor.elements() != static_cast<int64_t>(tensor.data.size()))
      return fail(ErrorKind::Failed, "the tensor '" + name + "' does not have the size of its shape", file.string());
    const auto outside = [](float v) { return std::abs(v) > kLargestHalf; };
    if (!allFinite(tensor.data) || (tensor.half && std::any_of(tensor.data.begin(), tensor.data.end(), outside)))
      return fail(ErrorKind::Failed, "a value of the tensor '" + name + "' is not a number", file.string());
  }
  return writeFileAtomically(file, encodeTensors(tensors));
}

Result<TensorFile> readTensors(const std::filesystem::path& file) {
  const auto bytes = readFile(file);
  if (!bytes) return passOn(bytes);
  return decodeTensors(*bytes, file.string());
}

} // namespace d3t
