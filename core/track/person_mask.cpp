// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/person_mask.h"

#include "core/track/network_crop.h"
#include <opencv2/imgproc.hpp>

namespace d3t {

Result<Image> personProbability(NetworkModel& segmentation, const Image& rgb) {
  const auto width = static_cast<float>(rgb.width), height = static_cast<float>(rgb.height);
  const RotatedBox whole{0.5F * width, 0.5F * height, width, height, 0};
  cropToTensor(rgb, whole, kPersonMaskSize, kPersonMaskSize, 0, 1, CropBorder::Repeat, segmentation.input());
  if (auto ran = segmentation.run(); !ran) return passOn(ran);

  const auto values = segmentation.output(0);
  const cv::Mat probability(kPersonMaskSize, kPersonMaskSize, CV_32FC1, const_cast<float*>(values.data()));
  Image mask(rgb.width, rgb.height, 1);
  cv::Mat resized, target(mask.height, mask.width, CV_8UC1, mask.data.data());
  cv::resize(probability, resized, target.size(), 0, 0, cv::INTER_LINEAR);
  resized.convertTo(target, CV_8U, 255);
  return mask;
}

} // namespace d3t
