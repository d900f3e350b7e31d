// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run.h"
#include <Eigen/Core>
#include <filesystem>

namespace d3t {

struct PretrainOptions {
  std::filesystem::path from;  ///< general model whose encoder is kept; empty: generalModelFile()
  int rank = 0, processes = 1; ///< which of how many processes that share the corpus and the work folder
  double patience = 3600;      ///< s that process 0 waits for a shard of another one
};

struct PretrainReport {
  int shards = 0;
  double rows = 0;                                     ///< learned from
  Eigen::Vector3d training{0, 0, 0}, heldOut{0, 0, 0}; ///< correlation of opening, width and jaw with the truth
  double seconds = 0;
};

/// Learns the general model's projections (core/pretrain/hearing.h) from a corpus (core/corpus/spoken_corpus.h) and
/// writes the model. Every tenth shard, but at least one, is held out and only measured. Shards that are done lie in
/// `<model>.work` until the model is whole: a run that was killed goes on there. Several processes with a common folder
/// share the shards; process 0 adds them up, in the order of their numbers, so the bytes of the model depend neither on
/// the number of processes nor on interruptions. Only process 0 writes the model and fills the report.
/// Errors: no or a damaged corpus, fewer than two shards, a model that cannot be read, a place that cannot be written.
Result<PretrainReport> pretrain(const std::filesystem::path& corpus, const std::filesystem::path& model,
                                const PretrainOptions&, Run&);

} // namespace d3t
