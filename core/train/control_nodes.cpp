// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/control_nodes.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/head/topology.h"
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

namespace d3t {
namespace {

std::vector<int> farthestPoints(const Eigen::Matrix3Xf& points, const std::vector<float>& importance, int count,
                                int first) {
  std::vector<int> chosen{first};
  Eigen::ArrayXf distance = Eigen::ArrayXf::Constant(points.cols(), std::numeric_limits<float>::max());
  const Eigen::Map<const Eigen::ArrayXf> weight(importance.data(), points.cols());
  while (static_cast<int>(chosen.size()) < count) {
    const Eigen::Vector3f last = points.col(chosen.back());
    distance = distance.min((points.colwise() - last).colwise().squaredNorm().transpose().array() * weight);
    Eigen::Index next;
    distance.maxCoeff(&next);
    chosen.push_back(static_cast<int>(next));
  }
  return chosen;
}

void bindGaussian(const Eigen::Matrix3Xf& nodes, const Eigen::Vector3f& point, int32_t* index, float* weight) {
  std::array<std::pair<float, int>, 4> nearest;
  nearest.fill({std::numeric_limits<float>::max(), 0});
  for (int j = 0; j < nodes.cols(); ++j)
    if (const float d = (nodes.col(j) - point).squaredNorm(); d < nearest[3].first) {
      nearest[3] = {d, j};
      std::sort(nearest.begin(), nearest.end());
    }
  const float reach = std::max(nearest[3].first, 1e-6f);
  float sum = 0;
  for (int e = 0; e < 4; ++e) sum += weight[e] = std::exp(-2 * nearest[static_cast<size_t>(e)].first / reach);
  for (int e = 0; e < 4; ++e) {
    weight[e] /= sum;
    index[e] = nearest[static_cast<size_t>(e)].second;
  }
}

// Of the canonical head.
struct Mouth {
  Eigen::Vector3f centre{0, 0, 0}; ///< of the inner lips
  float width = 0;
  explicit Mouth(const HeadRig& rig) {
    for (int i : topology::innerLips()) centre += rig.canonical.row(i).transpose();
    centre /= static_cast<float>(topology::innerLips().size());
    width = (rig.canonical.row(topology::kCornerRight) - rig.canonical.row(topology::kCornerLeft)).norm();
  }
};

template <class Test> std::vector<char> flagNodes(const GaussianHead& head, Test test) {
  std::vector<char> flags;
  const auto nodes = static_cast<size_t>(head.nodeCount());
  for (size_t j = 0; j < nodes; ++j)
    flags.push_back(test(Eigen::Vector3f(head.nodes[j], head.nodes[nodes + j], head.nodes[2 * nodes + j])));
  return flags;
}

} // namespace

void placeControlNodes(GaussianHead& head, const Eigen::Vector3f& mouth, float radius, const Run& run) {
  Eigen::Matrix3Xf points(3, head.count);
  std::vector<float> importance(static_cast<size_t>(head.count));
  for (int i = 0; i < head.count; ++i) {
    for (int a = 0; a < 3; ++a) points(a, i) = head.row(kMeanRow + a)[i];
    importance[static_cast<size_t>(i)] = (points.col(i) - mouth).head<2>().norm() < radius ? 4.f : 1.f;
  }
  Random random(run.seed + 17);
  const auto chosen = farthestPoints(points, importance, std::min(kControlNodes, head.count), random.below(head.count));
  const int count = static_cast<int>(chosen.size());
  Eigen::Matrix3Xf nodes(3, count);
  head.nodes.resize(3 * chosen.size());
  for (int j = 0; j < count; ++j) {
    nodes.col(j) = points.col(chosen[static_cast<size_t>(j)]);
    for (int a = 0; a < 3; ++a) head.nodes[static_cast<size_t>(a * count + j)] = nodes(a, j);
  }
  head.nodeIndex.resize(4 * static_cast<size_t>(head.count));
  head.nodeWeight.resize(4 * static_cast<size_t>(head.count));
  parallelFor(head.count, run.threadCount(), [&](int i) {
    bindGaussian(nodes, points.col(i), &head.nodeIndex[4 * static_cast<size_t>(i)],
                 &head.nodeWeight[4 * static_cast<size_t>(i)]);
  });
  head.general = std::make_shared<LinearField>(kCodes, count);
  head.individual = std::make_shared<LinearField>(kSoundCodes, count);
}

Status chooseFields(GaussianHead& head, const HeadRig& rig, FieldChoice choice, bool individual, uint64_t seed) {
  if (choice == FieldChoice::Linear) return {};
  if (choice == FieldChoice::None) {
    head.general = std::make_shared<LinearField>(kCodes, head.nodeCount(), 0.f); // stays at zero
    return {};
  }
  NetworkSetup setup;
  setup.inputs = kCodes;
  setup.lipInputs = kLowerCodes;
  setup.position = head.nodes;
  setup.lips = findLipNodes(head, rig);
  setup.mouth = findMouthNodes(head, rig);
  setup.withBasis = choice == FieldChoice::Both;
  setup.seed = seed + 29;
  auto general = makeNetworkField(setup);
  if (!general) return passOn(general);
  head.general = *general;
  if (!individual) return {};
  setup.inputs = setup.lipInputs = kSoundCodes;
  setup.seed = seed + 31;
  auto own = makeNetworkField(setup);
  if (!own) return passOn(own);
  head.individual = *own;
  return {};
}

std::vector<char> findMouthNodes(const GaussianHead& head, const HeadRig& rig) {
  const Mouth mouth(rig);
  return flagNodes(head, [&](const Eigen::Vector3f& p) {
    constexpr float kBehind = 4; // px; the lips' own nodes lie before it
    const Eigen::Vector3f from = p - mouth.centre;
    return from.z() > kBehind && std::hypot(from.x() / .5f, from.y() / .3f) < mouth.width;
  });
}

std::vector<char> findLipNodes(const GaussianHead& head, const HeadRig& rig) {
  const Mouth mouth(rig);
  return flagNodes(head,
                   [&](const Eigen::Vector3f& p) { return (p - mouth.centre).head<2>().norm() < .75f * mouth.width; });
}

} // namespace d3t
