// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/stages.h"
#include "core/base/atomic_file.h"
#include "core/base/tensor_file.h"
#include "core/clip/clip.h"

namespace d3t::cli {
namespace {

struct Arguments {
  std::string clip, tracks, model;
  TrainOptions options;
};

Status trainFromFolders(const Arguments& args, Console& console) {
  if (auto ok = checkCanWrite(args.model); !ok) return ok;
  auto clip = openClip(args.clip);
  if (!clip) return passOn(clip);
  auto tracked = openTrackedClip(args.tracks);
  if (!tracked) return passOn(tracked);
  auto acoustic = loadAcousticModel();
  if (!acoustic) return passOn(acoustic);
  auto sound = clip->sound();
  if (!sound) return passOn(sound);
  auto speech = (*acoustic)->analyse(*sound, console.run());
  if (!speech) return passOn(speech);
  auto person = trainPerson(*tracked, *speech, (*acoustic)->phones(), args.options, console.run());
  if (!person) return passOn(person);
  TensorFile file;
  person->trained.head.save(file);
  person->motion.save(file);
  person->sound.save(file);
  const TrainReport& r = person->trained.report;
  console.say(
      fmt::format("{} steps in {:.1f} s ({:.1f} ms a full step), held-out frames {:.2f} dB, training frames {:.2f} dB",
                  r.steps, r.seconds, r.stepMilliseconds, r.heldOutPsnr, r.trainPsnr));
  return writeTensors(args.model, file);
}

} // namespace

void addTrain(Program& program) {
  auto args = std::make_shared<Arguments>();
  CLI::App* sub = program.command("train", "Trains a head from a clip folder and its tracks (create does all at once)",
                                  "train me.clip me.tracks -o head.safetensors --budget 60s");
  sub->add_option("CLIP", args->clip, "Clip folder")->required();
  sub->add_option("TRACKS", args->tracks, "Folder made by `d3talker track`")->required();
  sub->add_option("-o,--output", args->model, "The model to write (.safetensors)")->required();
  sub->add_option("--budget", args->options.budgetSeconds, "Wall time of training, at least 10s")
      ->transform(seconds(0))
      ->type_name("TIME")
      ->default_str("60s");
  sub->callback([args, &program] {
    program.action = [args, &program] {
      Console console(program.common);
      if (auto ok = checkBudget(args->options.budgetSeconds); !ok) return console.finish(ok);
      args->options.checkpoint = args->model + ".checkpoint";
      const Status status = trainFromFolders(*args, console);
      std::error_code ignored;
      if (status) std::filesystem::remove(args->options.checkpoint, ignored);
      return console.finish(status);
    };
  });
}

} // namespace d3t::cli
