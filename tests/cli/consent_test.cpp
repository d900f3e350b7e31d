// SPDX-License-Identifier: GPL-3.0-or-later
// Consent on its way into an identity and back; files without it, and files that somebody tampered with.
#include "core/identity/identity.h"
#include "core/identity/package.h"
#include "tests/cli/expect.h"
#include "tests/cli/talking_clip.h"

namespace d3t::test {
namespace {

using nlohmann::json;

class ConsentFile : public testing::Test {
protected:
  std::string save(const std::optional<Consent>& consent) {
    auto id = openIdentity(talkingIdentity()).value();
    id.consent = consent;
    spill(folder / "plates.mp4", readPlates(talkingIdentity()).value());
    EXPECT_TRUE(saveIdentity(folder / "me.d3id", id, folder / "plates.mp4"));
    return (folder / "me.d3id").string();
  }
  // The identity with another manifest.
  std::string changed(const std::string& file, const std::function<void(json&)>& change) {
    auto entries = PackageReader::open(file)->readAll().value();
    for (auto& entry : entries)
      if (entry.name == "manifest.json") {
        json manifest = json::parse(entry.bytes);
        change(manifest);
        entry.bytes = manifest.dump();
      }
    EXPECT_TRUE(writePackage(folder / "changed.d3id", entries));
    return (folder / "changed.d3id").string();
  }

  ScratchFolder folder;
  const Consent ada{"Ada", "Ada agrees.", "tests", "2001-01-31", "00ff", "2000-11-25T12:00:00Z"};
};

TEST_F(ConsentFile, IsShown) {
  const std::string file = save(ada);
  const json id = json::parse(d3talker({"inspect", file, "--json"}).out);
  EXPECT_EQ(id.at("consent"), (json{{"who", "Ada"},
                                    {"statement", "Ada agrees."},
                                    {"scope", "tests"},
                                    {"expires", "2001-01-31"},
                                    {"clipHash", "00ff"},
                                    {"given", "2000-11-25T12:00:00Z"},
                                    {"expired", true}}));
  const std::string text = d3talker({"inspect", file}).out;
  EXPECT_NE(text.find("Ada, recorded 2000-11-25T12:00:00Z, until 2001-01-31 (expired)"), std::string::npos) << text;
  EXPECT_EQ(openIdentity(file)->version(), openIdentity(talkingIdentity())->version())
      << "older programs open it: they ignore what they do not know";
}

TEST_F(ConsentFile, OlderFilesHaveNone) {
  const std::string file = talkingIdentity().string();
  EXPECT_TRUE(json::parse(d3talker({"inspect", file, "--json"}).out).at("consent").is_null());
  EXPECT_NE(d3talker({"inspect", file}).out.find("none recorded"), std::string::npos);
}

TEST_F(ConsentFile, ATamperedRecordIsDamage) {
  const std::string file = save(ada);
  for (const json& bad : {json("yes"), json::array(), json{{"who", "Ada"}}}) {
    const Outcome outcome = d3talker({"inspect", changed(file, [&](json& manifest) { manifest["consent"] = bad; })});
    EXPECT_EQ(outcome.code, 3) << bad;
    expectWords(outcome, {"damaged"});
  }
  const auto escape = changed(file, [](json& manifest) { manifest["consent"]["who"] = "\x1b[2Jnobody"; });
  const Outcome outcome = d3talker({"inspect", escape});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
}

TEST_F(ConsentFile, CreateRefusesAtOnce) {
  const auto create = [&](const Words& more) {
    Words words{"create", talkingClip().string(), "-o", (folder / "new.d3id").string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  expectFailure(folder, create({"--consent-who", "Ada", "--consent-until", "2001-01-31"}), 2,
                {"the consent of Ada ended on 2001-01-31", "--consent-until"});
  expectFailure(folder, create({"--consent-who", "Ada", "--consent-until", "soon"}), 2, {"not a date", "2027-12-31"});
  expectFailure(folder, create({"--consent-until", "2999-01-31"}), 2, {"--consent-who"});
  expectFailure(folder, create({"--consent-who", ""}), 2, {"whose consent"});
}

} // namespace
} // namespace d3t::test
