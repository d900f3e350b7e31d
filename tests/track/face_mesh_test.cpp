// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/face_mesh.h"
#include <gtest/gtest.h>

namespace d3t {
TEST(FaceNetworks, SaysWhatToDoWhenTheModelFolderIsMissing) {
  const auto networks = FaceNetworks::load("/nonexistent/models", 1);
  ASSERT_FALSE(networks);
  EXPECT_EQ(networks.error().kind, ErrorKind::BadInput);
  EXPECT_NE(networks.error().message().find("/nonexistent/models"), std::string::npos);
  EXPECT_NE(networks.error().todo.find("packaging/setup"), std::string::npos);
}
} // namespace d3t
