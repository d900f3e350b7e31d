// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/gaussian_head.h"

namespace d3t {
void GaussianHead::save(TensorFile& file) const {
  file.set("gaussians.rows", {kGaussianRows, count}, rows);
  file.set("gaussians.rig", {3 * kCodes, count}, rig);
  file.set("nodes.position", {3, nodeCount()}, nodes);
  file.set("nodes.index", {count, 4}, std::vector<float>(nodeIndex.begin(), nodeIndex.end()));
  file.set("nodes.weight", {count, 4}, nodeWeight);
  general->save(file, "field.general");
  individual->save(file, "field.individual");
}

Result<GaussianHead> GaussianHead::load(const TensorFile& file) {
  GaussianHead head;
  auto rows = file.get("gaussians.rows", {kGaussianRows, -1});
  if (!rows) return passOn(rows);
  const int64_t count = (*rows)->shape[1];
  auto rig = file.get("gaussians.rig", {3 * kCodes, count});
  auto nodes = file.get("nodes.position", {3, -1});
  auto index = file.get("nodes.index", {count, 4});
  auto weight = file.get("nodes.weight", {count, 4});
  for (const auto* part : {&rig, &nodes, &index, &weight})
    if (!*part) return passOn(*part);
  if (count < 1 || count > 500000 || (*nodes)->shape[1] < 4 || (*nodes)->shape[1] > 100000)
    return badInput("the head has an impossible number of Gaussians or nodes", "identity", "make the identity again");
  head.count = static_cast<int>(count);
  head.rows = (*rows)->data;
  head.rig = (*rig)->data;
  head.nodes = (*nodes)->data;
  head.nodeWeight = (*weight)->data;
  for (float value : (*index)->data) {
    if (!(value >= 0) || value >= static_cast<float>(head.nodeCount()))
      return badInput("a Gaussian points to a control node that does not exist", "identity", "make the identity again");
    head.nodeIndex.push_back(static_cast<int32_t>(value));
  }
  auto general = loadField(file, "field.general", kCodes, head.nodes);
  auto individual = loadField(file, "field.individual", kSoundCodes, head.nodes);
  if (!general) return passOn(general);
  if (!individual) return passOn(individual);
  head.general = *general;
  head.individual = *individual;
  return head;
}

} // namespace d3t
