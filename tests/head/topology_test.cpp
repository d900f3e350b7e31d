// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/head/rig.h"
#include "core/head/topology.h"
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace d3t {
namespace {

using Edge = std::pair<int, int>;

std::map<Edge, int> directedEdges(std::span<const std::array<int, 3>> triangles) {
  std::map<Edge, int> count;
  for (const auto& t : triangles)
    for (int i = 0; i < 3; ++i) ++count[{t[i], t[(i + 1) % 3]}];
  return count;
}

std::set<int> openVertices(const std::map<Edge, int>& edges) {
  std::set<int> open;
  for (const auto& [edge, n] : edges)
    if (!edges.count({edge.second, edge.first})) open.insert(edge.first);
  return open;
}

std::set<int> asSet(std::span<const int> ids) {
  return {ids.begin(), ids.end()};
}

TEST(Topology, MeshIsAConsistentlyWoundSheetThatEndsAtTheFaceOval) {
  const auto edges = directedEdges(topology::triangles());
  for (const auto& [edge, n] : edges) EXPECT_EQ(n, 1) << edge.first << "-" << edge.second;
  EXPECT_EQ(openVertices(edges), asSet(topology::faceOval()));
  std::set<int> used;
  for (const auto& t : topology::triangles()) used.insert(t.begin(), t.end());
  EXPECT_EQ(used.size(), 468u);
  EXPECT_EQ(*used.rbegin(), 467);
}

TEST(Topology, SkinAloneIsOpenAtEyesAndLips) {
  std::set<int> expected = asSet(topology::faceOval());
  for (auto part : {topology::rightEye(), topology::leftEye(), topology::innerLips()})
    expected.insert(part.begin(), part.end());
  EXPECT_EQ(openVertices(directedEdges(topology::triangles().first(topology::kSkinTriangles))), expected);
  const auto mouth = topology::triangles().last(topology::kMouthTriangles);
  std::set<int> used;
  for (const auto& t : mouth) used.insert(t.begin(), t.end());
  EXPECT_EQ(used, asSet(topology::innerLips()));
}

TEST(Topology, PolygonsFollowEdgesOfTheMesh) {
  const auto edges = directedEdges(topology::triangles());
  auto connected = [&](int a, int b) { return edges.count({a, b}) || edges.count({b, a}); };
  for (auto part : {topology::rightEye(), topology::leftEye(), topology::innerLips(), topology::faceOval()})
    for (size_t i = 0; i < part.size(); ++i) EXPECT_TRUE(connected(part[i], part[(i + 1) % part.size()])) << part[i];
  for (size_t i = 0; i + 1 < topology::jaw().size(); ++i)
    EXPECT_TRUE(connected(topology::jaw()[i], topology::jaw()[i + 1]));
}

TEST(Topology, PartsHaveTheDocumentedSizesAndNoRepeats) {
  const std::pair<std::span<const int>, size_t> parts[] = {
      {topology::lips(), 40},    {topology::innerLips(), 20}, {topology::faceOval(), 36}, {topology::rightEye(), 16},
      {topology::leftEye(), 16}, {topology::rightBrow(), 10}, {topology::leftBrow(), 10}, {topology::jaw(), 15}};
  for (const auto& [ids, size] : parts) {
    EXPECT_EQ(ids.size(), size);
    EXPECT_EQ(asSet(ids).size(), size);
  }
  const std::set<int> lips = asSet(topology::lips());
  for (int i : topology::innerLips()) EXPECT_TRUE(lips.count(i));
}

} // namespace
} // namespace d3t
