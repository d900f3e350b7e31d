// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/consent.h"

#include <gtest/gtest.h>

using namespace d3t;
using namespace std::chrono;

namespace {

Consent ada() {
  return {"Ada", "Ada agrees.", "tests", "2027-02-28", "00ff", "2026-11-25T12:00:00Z"};
}

TEST(ConsentRecord, LastsThroughItsLastDay) {
  EXPECT_FALSE(ada().expiredOn(sys_days(2027y / February / 28)));
  EXPECT_TRUE(ada().expiredOn(sys_days(2027y / March / 1)));
  Consent forever = ada();
  forever.expires.clear();
  EXPECT_FALSE(forever.expiredOn(sys_days(2999y / March / 1)));
}

TEST(ConsentRecord, KnowsDates) {
  EXPECT_EQ(*parseDate("2028-02-29"), sys_days(2028y / February / 29));
  for (const char* text : {"", "2027-02-29", "2027-13-01", "2027-00-10", "27-01-01", "2027-1-1", "2027-01-01 ",
                           "2027/01/01", "20x7-01-01", "+027-01-01", "tomorrow"}) {
    const auto date = parseDate(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().kind, ErrorKind::Usage);
  }
}

TEST(ConsentRecord, RefusesWhatCannotBeKept) {
  EXPECT_TRUE(checkConsent(ada()));
  Consent accents = ada();
  accents.who = "Zoë Ångström 李";
  EXPECT_TRUE(checkConsent(accents));
  for (const std::string& name : {std::string(), std::string("A\x1b[2J"), std::string("A\nB"), std::string(501, 'a'),
                                  std::string("\xff\xfe"), std::string("a\0b", 3)}) {
    Consent consent = ada();
    consent.who = name;
    EXPECT_FALSE(checkConsent(consent)) << name;
  }
  Consent consent = ada();
  consent.expires = "soon";
  EXPECT_FALSE(checkConsent(consent));
}

} // namespace
