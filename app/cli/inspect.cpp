// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/identity/identity.h"
#include "core/identity/package.h"

#include <nlohmann/json.hpp>

namespace d3t::cli {
namespace {

void printConsent(Console& console, const std::optional<Consent>& consent) {
  if (!consent) return console.say("consent       none recorded");
  std::string until = consent->expires.empty() ? "no end" : "until " + consent->expires;
  if (consent->expiredOn(today())) until += " (expired)";
  console.say(fmt::format("consent       {}, recorded {}, {}", consent->who, consent->given, until));
  console.say("              " + consent->statement);
}

void printJson(Console& console, const Identity& id) {
  nlohmann::json json{{"name", id.name},
                      {"source", id.source},
                      {"sourceHash", id.sourceHash},
                      {"created", id.created},
                      {"width", id.width},
                      {"height", id.height},
                      {"gaussians", id.head.count},
                      {"nodes", id.head.nodeCount()},
                      {"bodyFrames", id.body.size()},
                      {"refiner", id.refiner.has_value()},
                      {"version", id.version()}};
  for (const auto& [name, value] : id.facts) json["facts"][name] = value;
  json["consent"] = nullptr; // none recorded
  if (const auto& c = id.consent)
    json["consent"] = {{"who", c->who},
                       {"statement", c->statement},
                       {"scope", c->scope},
                       {"expires", c->expires},
                       {"clipHash", c->clipHash},
                       {"given", c->given},
                       {"expired", c->expiredOn(today())}};
  console.say(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printText(Console& console, const Identity& id, const PackageReader& package) {
  console.say(fmt::format("identity      {}", id.name));
  console.say(fmt::format("made          {} from {} ({})", id.created, id.source, id.sourceHash.substr(0, 12)));
  console.say(fmt::format("frame         {} x {}, 25 frames per s, {:.1f} s of body", id.width, id.height,
                          static_cast<double>(id.body.size()) / 25));
  console.say(fmt::format("head          {} Gaussians, {} control nodes", id.head.count, id.head.nodeCount()));
  console.say(
      fmt::format("fields        general: {}, individual: {}", id.head.general->kind(), id.head.individual->kind()));
  for (const auto& [name, value] : id.facts) console.say(fmt::format("{:<13} {}", name, value));
  printConsent(console, id.consent);
  if (id.refiner) console.say("version       " + std::to_string(id.version()) + ", with a refiner");
  for (const auto& name : package.names())
    console.say(fmt::format("contains      {:<20} {:9.1f} KB", name, static_cast<double>(package.size(name)) / 1024));
}

} // namespace

void addInspect(Program& program) {
  struct Arguments {
    std::string identity;
    bool json = false;
  };
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("inspect", "Shows what is in an identity", "inspect me.d3id");
  sub->add_option("IDENTITY", args->identity, "The identity (.d3id)")->required();
  sub->add_flag("--json", args->json, "For programs");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      auto id = openIdentity(args->identity);
      if (!id) return console.finish(id.error());
      auto package = PackageReader::open(args->identity);
      if (!package) return console.finish(package.error());
      if (args->json)
        printJson(console, *id);
      else
        printText(console, *id, *package);
      return 0;
    };
  });
}

} // namespace d3t::cli
