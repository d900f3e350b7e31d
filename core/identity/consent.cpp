// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/consent.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace d3t {
namespace {

constexpr size_t kMostBytes = 500, kMostStatement = 2000;

// Shown in terminals, too. JSON that is not UTF-8 would come back changed, and longer.
bool isPlain(const std::string& text, size_t most) {
  if (text.size() > most) return false;
  if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; })) return false;
  using Json = nlohmann::json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::ignore) == // without the bytes that are none
         Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);  // with a mark in their place
}

} // namespace

std::chrono::sys_days today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

Result<std::chrono::sys_days> parseDate(const std::string& text) {
  const auto bad = [&] {
    return fail(ErrorKind::Usage, fmt::format("'{}' is not a date", text.substr(0, 40)), "consent",
                "write it as 2027-12-31");
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return bad();
  int numbers[3] = {};
  constexpr std::pair<size_t, size_t> kParts[] = {{0, 4}, {5, 7}, {8, 10}};
  for (size_t i = 0; i < 3; ++i) {
    const char* end = text.data() + kParts[i].second;
    const char* begin = text.data() + kParts[i].first;
    if (!std::all_of(begin, end, [](char c) { return c >= '0' && c <= '9'; })) return bad();
    std::from_chars(begin, end, numbers[i]);
  }
  const std::chrono::year_month_day date{std::chrono::year(numbers[0]),
                                         std::chrono::month(static_cast<unsigned>(numbers[1])),
                                         std::chrono::day(static_cast<unsigned>(numbers[2]))};
  if (!date.ok()) return bad();
  return std::chrono::sys_days(date);
}

bool Consent::expiredOn(std::chrono::sys_days day) const {
  const auto last = parseDate(expires);
  return last && day > *last;
}

Status checkConsent(const Consent& consent) {
  const auto refuse = [](const std::string& what, const std::string& todo) {
    return Status(fail(ErrorKind::Usage, what, "consent", todo));
  };
  if (consent.who.empty()) return refuse("it does not say whose consent it is", "give --consent-who NAME");
  for (const std::string* text : {&consent.who, &consent.scope, &consent.clipHash, &consent.given})
    if (!isPlain(*text, kMostBytes))
      return refuse(fmt::format("a text is longer than {} bytes, or not plain text", kMostBytes), "shorten it");
  if (!isPlain(consent.statement, kMostStatement))
    return refuse(fmt::format("the statement is longer than {} bytes, or not plain text", kMostStatement),
                  "shorten it");
  if (consent.expires.empty()) return {};
  auto date = parseDate(consent.expires);
  return date ? Status{} : passOn(date);
}

} // namespace d3t
