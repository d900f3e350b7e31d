// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/stages.h"
#include "app/cli/work_folder.h"
#include "core/train/adapt_refiner.h"
#include "core/train/person.h"

namespace d3t::cli {

struct LearnedPerson {
  Person person;
  PersonRefiner refiner;
};

/// The longest stage of `create`: head, mouth and refiner, within the budget and with what is in the work folder; shown
/// in options.watchFolder, with earlier states kept when the work folder is. options.fromState: the head is that state
/// and nothing is trained but the refiner.
Result<LearnedPerson> learnPerson(const TrackedClip&, const SpeechFeatures&, const std::vector<std::string>& phones,
                                  const std::optional<RefinerWeights>& generalRefiner, const WorkFolder&,
                                  const CreateOptions&, Run&);

} // namespace d3t::cli
