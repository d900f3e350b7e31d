// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generated_head.h"

#include "tests/base/scratch.h"
#include <optional>
#include <stdexcept>

namespace d3t::test {
namespace {

template <class T> T orThrow(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message());
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

} // namespace

const GeneratedHead& generatedHead(const corpus::ClipRecipe& recipe) {
  static const ScratchFolder folder;
  static std::optional<GeneratedHead> made;
  static corpus::ClipRecipe first;
  if (!made) {
    const Run run;
    GeneratedHead head{orThrow(corpus::generateClip(recipe, run)), folder / "generated.mp4"};
    orThrow(corpus::writeClip(head.clip, head.file, run));
    made = std::move(head);
    first = recipe;
  }
  if (recipe.seed != first.seed || recipe.seconds != first.seconds || recipe.size != first.size ||
      recipe.text != first.text)
    throw std::logic_error("a process makes one generated clip");
  return *made;
}

} // namespace d3t::test
