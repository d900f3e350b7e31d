// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/speech/acoustic_files.h"

#include "core/base/atomic_file.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace d3t {
namespace {

constexpr size_t kMaxBytes = size_t{64} << 20; // the largest file of the model has 3 MB
constexpr float kVarianceFloor = 1e-4f;
constexpr size_t kGaussians = size_t{kPhones} * kStreams * kCodewords * kStreamSize;

tl::unexpected<Error> damaged(const std::string& what, const std::string& file) {
  return badInput("damaged acoustic model: " + what, file, "install the package pocketsphinx-en-us again");
}

// A place in bytes that never leaves them. After a failed read `ok` is false and all values are 0.
class Cursor {
public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  size_t left() const { return bytes_.size() - at_; }

  std::string_view take(size_t n) {
    if (!ok_ || n > left()) {
      ok_ = false;
      return {};
    }
    const auto piece = bytes_.substr(at_, n);
    at_ += n;
    return piece;
  }
  int32_t int32() {
    int32_t value = 0;
    const auto piece = take(sizeof value);
    if (ok_) std::memcpy(&value, piece.data(), sizeof value);
    return value;
  }
  /// Goes behind the next occurrence of `mark`.
  void skipPast(std::string_view mark) {
    const size_t place = ok_ ? bytes_.find(mark, at_) : std::string_view::npos;
    ok_ = place != std::string_view::npos;
    if (ok_) at_ = place + mark.size();
  }
  /// A text that ends with a zero byte.
  std::string_view text() {
    const size_t end = ok_ ? bytes_.find('\0', at_) : std::string_view::npos;
    if (end == std::string_view::npos) {
      ok_ = false;
      return {};
    }
    const auto piece = bytes_.substr(at_, end - at_);
    at_ = end + 1;
    return piece;
  }
  void alignTo(size_t n) { take((n - at_ % n) % n); }

private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

// s3 files: text header, byte-order mark; then counts and float32 values.
Cursor openS3(std::string_view bytes) {
  Cursor in(bytes);
  in.skipPast("endhdr\n");
  if (in.take(4) != std::string_view("\x44\x33\x22\x11")) in.take(SIZE_MAX); // other byte order: refuse
  return in;
}

std::optional<std::vector<float>> floats(Cursor& in, size_t count) {
  const auto piece = in.take(count * sizeof(float));
  if (!in.ok()) return std::nullopt;
  std::vector<float> values(count);
  std::memcpy(values.data(), piece.data(), piece.size());
  if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v) && std::abs(v) < 1e9f; }))
    return std::nullopt;
  return values;
}

Result<std::vector<float>> readGaussians(const std::filesystem::path& file) {
  auto bytes = readFile(file, kMaxBytes);
  if (!bytes) return passOn(bytes);
  Cursor in = openS3(*bytes);
  bool same = in.int32() == kPhones && in.int32() == kStreams && in.int32() == kCodewords;
  for (int s = 0; s < kStreams; ++s) same = in.int32() == kStreamSize && same;
  same = in.int32() == static_cast<int32_t>(kGaussians) && same;
  if (!in.ok() || !same) return damaged("not 42 x 3 x 128 x 13 values", file.string());
  auto values = floats(in, kGaussians);
  if (!values) return damaged("values are missing or not finite", file.string());
  return std::move(*values);
}

Result<std::vector<double>> readTransitions(const std::filesystem::path& file) {
  auto bytes = readFile(file, kMaxBytes);
  if (!bytes) return passOn(bytes);
  Cursor in = openS3(*bytes);
  constexpr int kFrom = 3, kTo = 4, kAll = kPhones * kFrom * kTo;
  const bool same = in.int32() == kPhones && in.int32() == kFrom && in.int32() == kTo && in.int32() == kAll;
  const auto values = same ? floats(in, kAll) : std::nullopt;
  if (!values) return damaged("not 42 x 3 x 4 finite values", file.string());
  std::vector<double> out(values->begin(), values->end());
  for (size_t row = 0; row < out.size(); row += kTo) {
    double sum = 0;
    for (size_t k = row; k < row + kTo; ++k) {
      if (out[k] < 0) return damaged("a negative transition", file.string());
      sum += out[k];
    }
    if (sum <= 0) return damaged("a state without transitions", file.string());
    for (size_t k = row; k < row + kTo; ++k) out[k] /= sum;
  }
  return out;
}

struct Definition {
  std::vector<std::string> phones;
  std::vector<int> states, transitions; ///< [phone][3], [phone]
  int allStates = 0;
};

// mdef (binary, "BMDF"): header, names of the base phones, context tree, phones, state sequences.
Result<Definition> readDefinition(const std::filesystem::path& file) {
  auto bytes = readFile(file, kMaxBytes);
  if (!bytes) return passOn(bytes);
  const auto bad = [&](const std::string& what) { return damaged(what, file.string()); };
  Cursor in(*bytes);
  if (in.take(4) != "BMDF") return bad("not a binary model definition");
  if (in.int32() < 1) return bad("unknown version");
  const int32_t description = in.int32();
  if (description < 0) return bad("a negative length");
  in.take(static_cast<size_t>(description));
  const int32_t basePhones = in.int32(), allPhones = in.int32(), emitting = in.int32(), baseStates = in.int32();
  Definition out;
  out.allStates = in.int32();
  const int32_t matrices = in.int32(), sequences = in.int32();
  in.int32(); // phones of context
  const int32_t treeNodes = in.int32();
  in.int32(); // silence
  if (!in.ok() || basePhones != kPhones || emitting != 3 || baseStates != kStates || matrices != kPhones ||
      allPhones < kPhones || sequences < kPhones || treeNodes < 0 || out.allStates < kStates)
    return bad("not the en-us model with 42 phones of three states");
  for (int p = 0; p < kPhones; ++p) {
    std::string name(in.text());
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (name.empty() || name.size() > 16) return bad("a phone without a name");
    out.phones.push_back(std::move(name));
  }
  in.alignTo(4);
  in.take(8 * static_cast<size_t>(treeNodes));
  std::vector<int32_t> sequence;
  for (int p = 0; p < kPhones; ++p) {
    sequence.push_back(in.int32());
    out.transitions.push_back(in.int32());
    in.int32(); // attributes
  }
  in.take(12 * static_cast<size_t>(allPhones - kPhones));
  in.int32(); // extent of the state table
  const auto table = in.take(6 * static_cast<size_t>(sequences));
  if (!in.ok()) return bad("cut short");
  for (int p = 0; p < kPhones; ++p) {
    if (sequence[p] < 0 || sequence[p] >= sequences || out.transitions[p] < 0 || out.transitions[p] >= matrices)
      return bad("a phone points outside the tables");
    for (int k = 0; k < 3; ++k) {
      uint16_t state = 0;
      std::memcpy(&state, table.data() + 6 * static_cast<size_t>(sequence[p]) + 2 * k, sizeof state);
      if (state >= kStates) return bad("a phone points outside the states");
      out.states.push_back(state);
    }
  }
  return out;
}

// sendump: texts with lengths, 0, two counts, then bytes [stream][codeword][state].
Result<std::vector<uint8_t>> readWeights(const std::filesystem::path& file, int allStates) {
  auto bytes = readFile(file, kMaxBytes);
  if (!bytes) return passOn(bytes);
  Cursor in(*bytes);
  for (int32_t length = in.int32(); length != 0; length = in.int32()) {
    if (length < 0) return damaged("a negative length", file.string());
    in.take(static_cast<size_t>(length));
    if (!in.ok()) return damaged("the header is cut short", file.string());
  }
  const bool same = in.int32() == kCodewords && in.int32() == allStates;
  const auto rows = size_t{kStreams} * kCodewords, columns = static_cast<size_t>(allStates);
  if (!same || !in.ok() || in.left() != rows * columns)
    return damaged("not 3 x 128 x states mixture weights", file.string());
  std::vector<uint8_t> out;
  out.reserve(rows * kStates);
  for (size_t r = 0; r < rows; ++r) {
    const auto row = in.take(columns).substr(0, kStates);
    out.insert(out.end(), row.begin(), row.end());
  }
  return out;
}

} // namespace

Result<AcousticFiles> readAcousticFiles(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder / "mdef", ignored))
    return badInput("the acoustic model is not there", folder.string(), "install the package pocketsphinx-en-us");
  auto definition = readDefinition(folder / "mdef");
  if (!definition) return passOn(definition);
  auto means = readGaussians(folder / "means");
  if (!means) return passOn(means);
  auto variances = readGaussians(folder / "variances");
  if (!variances) return passOn(variances);
  for (float& v : *variances) v = std::max(v, kVarianceFloor);
  auto weights = readWeights(folder / "sendump", definition->allStates);
  if (!weights) return passOn(weights);
  auto matrices = readTransitions(folder / "transition_matrices");
  if (!matrices) return passOn(matrices);
  AcousticFiles out;
  for (const int matrix : definition->transitions) {
    const auto row = matrices->begin() + 12 * matrix;
    out.transitions.insert(out.transitions.end(), row, row + 12);
  }
  out.phones = std::move(definition->phones);
  out.states = std::move(definition->states);
  out.means = std::move(*means);
  out.variances = std::move(*variances);
  out.weights = std::move(*weights);
  return out;
}

} // namespace d3t
