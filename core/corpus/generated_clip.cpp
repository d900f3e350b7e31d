// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/generated_clip.h"

#include "core/base/random.h"
#include "core/base/rates.h"
#include "core/corpus/articulation.h"
#include "core/corpus/manner.h"
#include "core/media/video_writer.h"
#include <array>
#include <cmath>

namespace d3t::corpus {
namespace {

constexpr std::array kSentences = {
    "My mother baked fresh bread this morning, and we ate all of it before noon.",
    "People who move about a lot often keep fewer books than they would like.",
    "The weather was warm and bright, so both of us walked along the river for an hour.",
    "He paid five pounds for a small blue boat with a very loud motor.",
    "You may choose what you want to hear, but please do not whisper while I am speaking.",
    "Yesterday evening a brown fox came up to the house and looked through the window.",
    "We hope that every voice can be understood, even when the room is full of noise.",
    "Show me how you measure the pressure of the water above the bridge.",
};

std::vector<std::string> textOf(const ClipRecipe& recipe) {
  if (!recipe.text.empty()) return {recipe.text};
  std::vector<std::string> sentences;
  Random random(recipe.seed + 3);
  for (const int i : random.permutation(static_cast<int>(kSentences.size()))) sentences.emplace_back(kSentences[i]);
  return sentences;
}

Status check(const ClipRecipe& recipe) {
  if (!(recipe.seconds >= 1 && recipe.seconds <= 600))
    return fail(ErrorKind::Usage, fmt::format("{} seconds cannot be made", recipe.seconds), "generated clip",
                "choose 1 to 600");
  if (recipe.size < 64 || recipe.size > 2048 || recipe.size % 2)
    return fail(ErrorKind::Usage, fmt::format("a size of {} px cannot be made", recipe.size), "generated clip",
                "choose an even number from 64 to 2048");
  return {};
}

} // namespace

GeneratedClip::GeneratedClip(const Person& who, SpokenText spoken, double seconds, int size)
    : person(who), sound(std::move(spoken.sound)), phones(std::move(spoken.phones)),
      figure_(std::make_shared<Figure>(who, size)) {
  std::vector<FaceMotion> motions(static_cast<size_t>(std::lround(seconds * kFrameRate)));
  articulate(phones, person, motions);
  addLife(person.seed, motions);
  const std::vector<HeadPose> poses = headPoses(person, phones, motions.size());
  for (size_t i = 0; i < motions.size(); ++i) frames.push_back({motions[i], poses[i]});
}

Result<GeneratedClip> generateClip(const ClipRecipe& recipe, const Run& run) {
  if (Status ok = check(recipe); !ok) return passOn(ok);
  const Person person = makePerson(recipe.seed);
  run.report("voice", -1);
  auto spoken = sayAll(textOf(recipe), person.voice, recipe.seconds);
  if (!spoken) return passOn(spoken);
  if (run.isCancelled()) return cancelledError("generated clip");
  return GeneratedClip(person, std::move(*spoken), recipe.seconds, recipe.size);
}

Status writeClip(const GeneratedClip& clip, const std::filesystem::path& file, const Run& run) {
  auto writer = VideoWriter::create(file, clip.size(), clip.size());
  if (!writer) return passOn(writer);
  if (Status ok = writer->setAudio(clip.sound); !ok) return ok;
  const int count = static_cast<int>(clip.frames.size());
  for (int i = 0; i < count; ++i) {
    if (run.isCancelled()) return cancelledError(file.string());
    if (Status ok = writer->add(clip.draw(i, run.threads).picture); !ok) return ok;
    run.report("draw", static_cast<double>(i + 1) / count);
  }
  return writer->finish();
}

} // namespace d3t::corpus
