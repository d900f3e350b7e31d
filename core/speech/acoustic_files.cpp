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
  std::vector<std::vector<int>> states; ///< as AcousticFiles
  std::vector<int> transitions;         ///< [phone]
  int allStates = 0;
};

// Counts of an mdef file in their order.
struct DefinitionCounts {
  int32_t basePhones, phones, emitting, baseStates, states, matrices, sequences, context, treeNodes, silence;
};

bool isSupported(const DefinitionCounts& n) {
  return n.basePhones == kPhones && n.emitting == 3 && n.baseStates == kStates && n.matrices == kPhones &&
         n.phones >= kPhones && n.sequences >= kPhones && n.treeNodes >= 0 && n.states >= kStates && n.states <= 65536;
}

std::string lowerCase(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Phones and triphones (12 bytes: sequence, transition matrix, 4 attributes of which the second is the base phone) and
// their state sequences (3 x 16 bits).
Status readStates(std::string_view phones, std::string_view sequences, const DefinitionCounts& n, Definition& out) {
  std::vector<int> owner(static_cast<size_t>(n.states), -1); // phone * 3 + position
  for (int32_t p = 0; p < n.phones; ++p) {
    const char* record = phones.data() + 12 * static_cast<size_t>(p);
    int32_t sequence = 0, matrix = 0;
    std::memcpy(&sequence, record, 4);
    std::memcpy(&matrix, record + 4, 4);
    const int base = p < kPhones ? p : static_cast<uint8_t>(record[9]);
    if (sequence < 0 || sequence >= n.sequences || matrix < 0 || matrix >= n.matrices || base >= kPhones)
      return damaged("a phone points outside the tables", "mdef");
    if (p < kPhones) out.transitions.push_back(matrix);
    for (int k = 0; k < 3; ++k) {
      uint16_t state = 0;
      std::memcpy(&state, sequences.data() + 6 * static_cast<size_t>(sequence) + 2 * static_cast<size_t>(k), 2);
      if (state >= n.states || (p < kPhones) != (state < kStates))
        return damaged("a phone points outside the states", "mdef");
      if (p < kPhones)
        out.states.push_back({state});
      else if (owner[state] < 0)
        out.states[static_cast<size_t>(3 * base + k)].push_back(state);
      owner[state] = 3 * base + k;
    }
  }
  return {};
}

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
  DefinitionCounts n{};
  for (int32_t* count : {&n.basePhones, &n.phones, &n.emitting, &n.baseStates, &n.states, &n.matrices, &n.sequences,
                         &n.context, &n.treeNodes, &n.silence})
    *count = in.int32();
  if (!in.ok() || !isSupported(n)) return bad("not the en-us model with 42 phones of three states");
  Definition out;
  out.allStates = n.states;
  for (int p = 0; p < kPhones; ++p) {
    out.phones.push_back(lowerCase(in.text()));
    if (out.phones.back().empty() || out.phones.back().size() > 16) return bad("a phone without a name");
  }
  in.alignTo(4);
  in.take(8 * static_cast<size_t>(n.treeNodes));
  const auto phones = in.take(12 * static_cast<size_t>(n.phones));
  in.int32(); // extent of the state table
  const auto sequences = in.take(6 * static_cast<size_t>(n.sequences));
  if (!in.ok()) return bad("cut short");
  if (auto read = readStates(phones, sequences, n, out); !read) return passOn(read);
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
  const auto weights = in.take(rows * columns);
  return std::vector<uint8_t>(weights.begin(), weights.end());
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
  out.allStates = definition->allStates;
  return out;
}

} // namespace d3t
