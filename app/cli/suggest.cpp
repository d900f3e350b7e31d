// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace d3t::cli {
namespace {

// Levenshtein distance.
size_t distance(const std::string& a, const std::string& b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t change = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  std::string best;
  size_t least = std::max<size_t>(3, word.size() / 2);
  for (const auto& candidate : known)
    if (const size_t d = distance(word, candidate); d < least) least = d, best = candidate;
  return best;
}

std::vector<std::string> optionsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

bool isCommand(const CLI::App& app, const std::string& word) {
  const auto commands = app.get_subcommands({});
  return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* sub) { return sub->get_name() == word; });
}

/// The innermost command named, and the first word behind it.
struct Named {
  const CLI::App* command;
  int next;
};

Named named(const CLI::App& app, int argc, char** argv) {
  Named found{&app, 1};
  while (found.next < argc && isCommand(*found.command, argv[found.next]))
    found.command = found.command->get_subcommand(argv[found.next++]);
  return found;
}

} // namespace

std::string commandOf(const CLI::App& app, int argc, char** argv) {
  std::string words;
  for (int i = 1; i < named(app, argc, argv).next; ++i) words += (i > 1 ? " " : "") + std::string(argv[i]);
  return words;
}

std::string suggestion(const CLI::App& app, int argc, char** argv) {
  const auto [command, next] = named(app, argc, argv);
  std::vector<std::string> commands;
  for (const CLI::App* sub : command->get_subcommands({})) commands.push_back(sub->get_name());
  const std::string first = next < argc ? argv[next] : "";
  if (!commands.empty() && !first.empty() && first[0] != '-') return nearest(first, commands);
  const auto options = optionsOf(*command);
  for (int i = next; i < argc; ++i) {
    const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
    if (word.size() > 1 && word[0] == '-' && std::find(options.begin(), options.end(), word) == options.end())
      return nearest(word, options);
  }
  return {};
}

} // namespace d3t::cli
