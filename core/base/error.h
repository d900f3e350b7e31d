// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace d3t {

/// What kind of failure it was. The values are the exit codes of the command line.
enum class ErrorKind { Failed = 1, Usage = 2, BadInput = 3, Cancelled = 4 };

/// A failure as a person needs it: what happened, where, and what to do about it. Plain sentences, no stack traces.
struct Error {
  ErrorKind kind = ErrorKind::Failed;
  std::string what;  ///< what happened: "no face was found in any of 375 frames"
  std::string where; ///< file, frame or stage: "holiday.mp4"
  std::string todo;  ///< what to do: "use a clip that shows one face from the front"

  /// "where: what. Todo." on one line.
  std::string message() const {
    std::string text = (where.empty() ? what : where + ": " + what) + ".";
    if (todo.empty()) return text;
    const char first = todo[0] >= 'a' && todo[0] <= 'z' ? static_cast<char>(todo[0] - 'a' + 'A') : todo[0];
    return text + " " + first + todo.substr(1) + ".";
  }
};

template <class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string what, std::string where, std::string todo = {}) {
  return tl::make_unexpected(Error{kind, std::move(what), std::move(where), std::move(todo)});
}
inline tl::unexpected<Error> badInput(std::string what, std::string where, std::string todo) {
  return fail(ErrorKind::BadInput, std::move(what), std::move(where), std::move(todo));
}
/// Hands an error of one Result on as another: `if (!r) return passOn(r);`
template <class T> tl::unexpected<Error> passOn(const Result<T>& r) {
  return tl::make_unexpected(r.error());
}

} // namespace d3t
