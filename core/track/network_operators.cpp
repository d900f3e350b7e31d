// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_operators.h"

#include "core/track/network_points.h"
#include "core/track/network_transform.h"
#include <algorithm>
#include <memory>
#include <openvino/frontend/tensorflow_lite/extension/conversion.hpp>
#include <openvino/openvino.hpp>
#include <openvino/opsets/opset8.hpp>
#include <span>
#include <utility>

namespace d3t {
namespace {

using ov::Output, ov::Node, ov::Tensor, ov::TensorVector;

std::span<const float> values(const Tensor& tensor) {
  return {tensor.data<const float>(), tensor.get_size()};
}
std::span<float> values(Tensor& tensor) {
  return {tensor.data<float>(), tensor.get_size()};
}

PlaneMatrix matrixOf(const Tensor& tensor) {
  PlaneMatrix matrix{};
  std::copy_n(tensor.data<const float>(), matrix.size(), matrix.begin());
  return matrix;
}

/// [1, n, 3] landmarks -> [1, 4, 4] matrix.
class SubsetCropOp : public ov::op::Op {
public:
  OPENVINO_OP("SubsetCropMatrix", "d3t");
  SubsetCropOp(const Output<Node>& landmarks, const SubsetCrop& crop) : Op({landmarks}), crop_(crop) {
    constructor_validate_and_infer_types();
  }
  void validate_and_infer_types() override { set_output_type(0, ov::element::f32, ov::Shape{1, 4, 4}); }
  std::shared_ptr<Node> clone_with_new_inputs(const ov::OutputVector& inputs) const override {
    return std::make_shared<SubsetCropOp>(inputs.at(0), crop_);
  }
  bool has_evaluate() const override { return true; }
  bool evaluate(TensorVector& outputs, const TensorVector& inputs) const override {
    const PlaneMatrix matrix = subsetCropMatrix(values(inputs[0]), crop_);
    std::copy(matrix.begin(), matrix.end(), outputs[0].data<float>());
    return true;
  }

private:
  SubsetCrop crop_;
};

/// [1, h, w, c] features, [1, 4, 4] matrix -> [1, outHeight, outWidth, c].
class CropBilinearOp : public ov::op::Op {
public:
  OPENVINO_OP("CropBilinear", "d3t");
  CropBilinearOp(const Output<Node>& features, const Output<Node>& matrix, int width, int height)
      : Op({features, matrix}), width_(width), height_(height) {
    constructor_validate_and_infer_types();
  }
  void validate_and_infer_types() override {
    set_output_type(0, ov::element::f32, ov::PartialShape{1, height_, width_, get_input_partial_shape(0)[3]});
  }
  std::shared_ptr<Node> clone_with_new_inputs(const ov::OutputVector& inputs) const override {
    return std::make_shared<CropBilinearOp>(inputs.at(0), inputs.at(1), width_, height_);
  }
  bool has_evaluate() const override { return true; }
  bool evaluate(TensorVector& outputs, const TensorVector& inputs) const override {
    const auto& shape = inputs[0].get_shape();
    cropBilinear(values(inputs[0]), static_cast<int>(shape[2]), static_cast<int>(shape[1]), static_cast<int>(shape[3]),
                 matrixOf(inputs[1]), values(outputs[0]), width_, height_);
    return true;
  }

private:
  int width_, height_;
};

/// [1, n, 2] points, [1, 4, 4] matrix -> [1, n, 2].
class TransformPointsOp : public ov::op::Op {
public:
  OPENVINO_OP("TransformPoints", "d3t");
  TransformPointsOp(const Output<Node>& points, const Output<Node>& matrix) : Op({points, matrix}) {
    constructor_validate_and_infer_types();
  }
  void validate_and_infer_types() override { set_output_type(0, ov::element::f32, get_input_partial_shape(0)); }
  std::shared_ptr<Node> clone_with_new_inputs(const ov::OutputVector& inputs) const override {
    return std::make_shared<TransformPointsOp>(inputs.at(0), inputs.at(1));
  }
  bool has_evaluate() const override { return true; }
  bool evaluate(TensorVector& outputs, const TensorVector& inputs) const override {
    transformPoints(values(inputs[0]), static_cast<int>(inputs[0].get_shape().back()), matrixOf(inputs[1]),
                    values(outputs[0]));
    return true;
  }
};

/// The index list is not readable through the reader's interface (a typed vector), but the corner of the crop tells
/// which of the three parts it is, and their lists are those of the refinement.
std::span<const int> subsetOf(int leftCorner) {
  for (const std::span<const int> part :
       {std::span<const int>(kLipPoints), std::span<const int>(kLeftEyePoints), std::span<const int>(kRightEyePoints)})
    if (std::find(part.begin(), part.end(), leftCorner) != part.end()) return part;
  OPENVINO_THROW("Landmarks2TransformMatrix around an unknown landmark ", leftCorner);
}

ov::OutputVector subsetCrop(const ov::frontend::NodeContext& node) {
  SubsetCrop crop;
  crop.leftCorner = node.get_attribute<int>("left_rotation_idx");
  crop.rightCorner = node.get_attribute<int>("right_rotation_idx");
  crop.targetAngle = node.get_attribute<float>("target_rotation_radians");
  crop.scaleX = node.get_attribute<float>("scale_x");
  crop.scaleY = node.get_attribute<float>("scale_y");
  crop.outputWidth = node.get_attribute<int>("output_width");
  crop.outputHeight = node.get_attribute<int>("output_height");
  crop.subset = subsetOf(crop.leftCorner);
  return {std::make_shared<SubsetCropOp>(node.get_input(0), crop)};
}

ov::OutputVector crop(const ov::frontend::NodeContext& node) {
  return {std::make_shared<CropBilinearOp>(node.get_input(0), node.get_input(1),
                                           node.get_attribute<int>("output_width"),
                                           node.get_attribute<int>("output_height"))};
}

ov::OutputVector points(const ov::frontend::NodeContext& node) {
  return {std::make_shared<TransformPointsOp>(node.get_input(0), node.get_input(1))};
}

/// Transposed convolution + bias. Its options are a raw struct that the reader does not hand on; the only use (the last
/// layer of the segmentation) doubles the size with a 2 x 2 kernel: stride = kernel size, no padding.
ov::OutputVector transposedConvolution(const ov::frontend::NodeContext& node) {
  namespace op = ov::opset8;
  const auto order = [](std::vector<int64_t> axes) {
    return op::Constant::create(ov::element::i64, {axes.size()}, axes);
  };
  const ov::Shape kernel = node.get_input(1).get_shape(); // out, height, width, in
  const auto channelsFirst = std::make_shared<op::Transpose>(node.get_input(0), order({0, 3, 1, 2}));
  const auto weights = std::make_shared<op::Transpose>(node.get_input(1), order({3, 0, 1, 2}));
  const auto convolution = std::make_shared<op::ConvolutionBackpropData>(
      channelsFirst, weights, ov::Strides{kernel.at(1), kernel.at(2)}, ov::CoordinateDiff{0, 0},
      ov::CoordinateDiff{0, 0}, ov::Strides{1, 1});
  const auto channelsLast = std::make_shared<op::Transpose>(convolution, order({0, 2, 3, 1}));
  return {std::make_shared<op::Add>(channelsLast, node.get_input(2))};
}

} // namespace

void addFaceOperators(ov::Core& core) {
  using ov::frontend::tensorflow_lite::ConversionExtension;
  core.add_extension(std::make_shared<ConversionExtension>("Landmarks2TransformMatrix", subsetCrop));
  core.add_extension(std::make_shared<ConversionExtension>("TransformTensorBilinear", crop));
  core.add_extension(std::make_shared<ConversionExtension>("TransformLandmarks", points));
  core.add_extension(std::make_shared<ConversionExtension>("Convolution2DTransposeBias", transposedConvolution));
}

} // namespace d3t
