// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/generated_clip.h"
#include <gtest/gtest.h>

namespace d3t::corpus {
namespace {

TEST(GeneratedClip, TheSameRecipeGivesTheSameClipAndAnotherSeedAnother) {
  ClipRecipe recipe;
  recipe.seconds = 2;
  recipe.size = 128;
  const d3t::Run run;
  const auto first = generateClip(recipe, run), again = generateClip(recipe, run);
  recipe.seed = 2;
  const auto other = generateClip(recipe, run);
  ASSERT_TRUE(first && again && other) << first.error().message();
  ASSERT_EQ(first->frames.size(), 50U);
  EXPECT_EQ(first->sound.samples.size(), 32000U);
  EXPECT_TRUE(first->sound.samples == again->sound.samples);
  EXPECT_TRUE(first->draw(30).picture.data == again->draw(30).picture.data);
  EXPECT_EQ(first->landmarks(30), again->landmarks(30));
  EXPECT_FALSE(first->draw(30).picture.data == other->draw(30).picture.data);
}

TEST(GeneratedClip, WrongRecipesAreRefused) {
  const d3t::Run run;
  for (const auto& [seconds, size] : {std::pair{.5, 512}, {1000., 512}, {5., 63}, {5., 4000}}) {
    ClipRecipe recipe;
    recipe.seconds = seconds;
    recipe.size = size;
    const auto clip = generateClip(recipe, run);
    ASSERT_FALSE(clip);
    EXPECT_EQ(clip.error().kind, ErrorKind::Usage);
    EXPECT_FALSE(clip.error().todo.empty());
  }
}

} // namespace
} // namespace d3t::corpus
