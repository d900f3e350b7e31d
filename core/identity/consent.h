// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include <chrono>
#include <string>

namespace d3t {

/// What a person agreed to, as it is kept in the manifest of their identity (the JSON object `consent`; older programs
/// ignore it, files without it are "none recorded"). A record of what was said at `create`, not a proof: nothing is
/// signed.
struct Consent {
  std::string who;       ///< the person who is shown
  std::string statement; ///< what was agreed to, one or two sentences
  std::string scope;     ///< what for: "product videos of Example Ltd", may be empty: not limited
  std::string expires;   ///< YYYY-MM-DD, the last day; empty: never
  std::string clipHash;  ///< of the video it is about (Clip::sourceHash)
  std::string given;     ///< ISO 8601, UTC: when it was recorded

  bool expiredOn(std::chrono::sys_days day) const; ///< false where `expires` is empty or no date
};

/// The current day, UTC.
std::chrono::sys_days today();

/// The day of a YYYY-MM-DD text. Error (Usage): it is none, like 2026-02-30.
Result<std::chrono::sys_days> parseDate(const std::string& text);

/// Whether the texts can be kept: a name, UTF-8 without control characters, at most 500 bytes each (statement: 2000), a
/// date.
Status checkConsent(const Consent&);

} // namespace d3t
