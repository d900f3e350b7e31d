// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/pretrain_fields.h"

#include "core/base/random.h"
#include "core/splat/adam.h"
#include "core/talker/contrast.h"
#include "core/train/head_step.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace d3t {
namespace {

constexpr float kSsimWeight = .2f;

// Adam over the parameters of one field, wherever they are read.
class FieldAdam {
public:
  explicit FieldAdam(const Field& field) : first_(field.parameters().size()), second_(first_.size()) {}

  void step(Field& field, const std::vector<float>& gradient, float share) {
    const auto c = splat::adamCorrection(++count_);
    for (const RateSpan& span : field.rates())
      splat::adamStep(field.parameters().data() + span.begin, first_.data() + span.begin, second_.data() + span.begin,
                      gradient.data() + span.begin, span.count, span.rate * share, c.c1, c.c2);
  }

private:
  std::vector<float> first_, second_;
  long count_ = 0;
};

void addScaled(std::vector<float>& to, const std::vector<float>& from, float scale) {
  for (size_t i = 0; i < from.size(); ++i) to[i] += scale * from[i];
}

class FieldPretraining {
public:
  FieldPretraining(std::vector<FieldPretrainPerson>& people, const FieldPretrainOptions& options, Run& run)
      : people_(people), options_(options), run_(run), rasterizer_(splat::makeRasterizer({}, run.threads)),
        random_(run.seed), generalAdam_(*people.front().head.general),
        shared_(people.front().head.general->parameters()) {
    for (const auto& person : people) {
      adams_.emplace_back(*person.head.individual);
      steps_.push_back(std::make_unique<HeadStep>(*rasterizer_, person.frames.crop, run.threads));
    }
  }

  Result<FieldPretrainReport> run() {
    const long tenth = std::max(1L, options_.steps / 10);
    for (long i = 0; i < options_.steps; ++i) {
      if (run_.isCancelled()) return cancelledError("pre-training");
      const float share = std::pow(.1f, static_cast<float>(i) / static_cast<float>(options_.steps));
      if (auto ok = step(share); !ok) return passOn(ok);
      const double part = 1 / static_cast<double>(tenth);
      if (i < tenth) report_.firstLoss += part * loss_, report_.firstContrast += part * contrast_;
      if (i >= options_.steps - tenth) report_.lastLoss += part * loss_, report_.lastContrast += part * contrast_;
      if (i % 100 == 0)
        run_.report("pretrain", static_cast<double>(i) / static_cast<double>(options_.steps),
                    fmt::format("step {}, loss {:.4f}, contrast {:.3f}", i, loss_, contrast_));
    }
    for (auto& person : people_) person.head.general->parameters() = shared_;
    return report_;
  }

private:
  Status step(float share) {
    const auto k = static_cast<size_t>(random_.below(static_cast<int>(people_.size())));
    FieldPretrainPerson& person = people_[k];
    const auto& frames = person.frames.frames;
    const TrainingFrame& frame = frames[static_cast<size_t>(random_.below(static_cast<int>(frames.size())))];
    person.head.general->parameters() = shared_;
    if (auto ok = steps_[k]->render(person.head, frame, options_.down); !ok) return ok;
    auto loss = steps_[k]->compare(person.head, frame, options_.down, kSsimWeight, false, true);
    if (!loss) return passOn(loss);
    if (!std::isfinite(*loss))
      return fail(ErrorKind::Failed, "the loss is not a number", "pre-training", "look at the tracking of the clips");
    loss_ = *loss;
    learn(k, frame.drive, steps_[k]->deformer().nodeGradient(), share);
    return {};
  }

  // Gradients at the nodes of person k, photometric and contrastive, to all fields that were read there.
  void learn(size_t k, const Drive& drive, const std::vector<float>& photometric, float share) {
    Field& general = *people_[k].head.general;
    const auto motion = motionInput(drive, general.reach());
    std::vector<float> offsets(photometric.size(), 0.f);
    general.addOffsets(motion, offsets);
    const auto readers = individualsAt(k);
    const auto sound = soundInput(drive, readers[k]->reach());
    std::vector<std::vector<float>> individual(people_.size(), std::vector<float>(photometric.size(), 0.f));
    for (size_t i = 0; i < people_.size(); ++i) readers[i]->addOffsets(sound, individual[i]);

    const ContrastLoss similar = similarityContrast(offsets, individual, k);
    const ContrastLoss negative = negativeContrast(individual, k);
    contrast_ = similar.loss;
    std::vector<float> dOffsets = photometric;
    addScaled(dOffsets, similar.dGeneral, options_.similarity);
    update(general, generalAdam_, motion, dOffsets, share);
    shared_ = general.parameters();
    for (size_t i = 0; i < people_.size(); ++i) {
      dOffsets = i == k ? photometric : std::vector<float>(photometric.size(), 0.f);
      addScaled(dOffsets, similar.dIndividual[i], options_.similarity);
      addScaled(dOffsets, negative.dIndividual[i], options_.negative);
      update(*readers[i], adams_[i], sound, dOffsets, share);
      people_[i].head.individual->parameters() = readers[i]->parameters();
    }
  }

  // Every person's Individual Field at the nodes of person k.
  std::vector<std::unique_ptr<Field>> individualsAt(size_t k) const {
    std::vector<std::unique_ptr<Field>> readers;
    for (const auto& person : people_) {
      readers.push_back(people_[k].head.individual->clone());
      readers.back()->parameters() = person.head.individual->parameters();
    }
    return readers;
  }

  void update(Field& field, FieldAdam& adam, const std::vector<float>& input, const std::vector<float>& dOffsets,
              float share) {
    gradient_.resize(field.parameters().size());
    field.parameterGradient(input, dOffsets, gradient_);
    adam.step(field, gradient_, share);
  }

  std::vector<FieldPretrainPerson>& people_;
  const FieldPretrainOptions& options_;
  Run& run_;
  std::unique_ptr<splat::Rasterizer> rasterizer_;
  Random random_;
  FieldAdam generalAdam_;
  std::vector<float> shared_, gradient_;
  std::vector<FieldAdam> adams_;
  std::vector<std::unique_ptr<HeadStep>> steps_;
  double loss_ = 0, contrast_ = 0;
  FieldPretrainReport report_;
};

} // namespace

Result<FieldPretrainReport> pretrainFields(std::vector<FieldPretrainPerson>& people,
                                           const FieldPretrainOptions& options, Run& run) {
  if (people.size() < 2)
    return badInput("pre-training needs at least two persons", "pre-training", "add clips of other people");
  const GaussianHead& first = people.front().head;
  for (const auto& [head, frames] : people) {
    const bool fits = head.general->parameters().size() == first.general->parameters().size() &&
                      head.individual->parameters().size() == first.individual->parameters().size() &&
                      head.general->basisParameters() == 0 && head.individual->basisParameters() == 0;
    if (!fits || frames.frames.empty())
      return badInput("a person has no frames, or fields that cannot be shared", "pre-training",
                      "give every head network fields of the same kind");
  }
  return FieldPretraining(people, options, run).run();
}

} // namespace d3t
