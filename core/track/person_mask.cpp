// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/person_mask.h"

#include <opencv2/imgproc.hpp>

namespace d3t {

Result<Image> personProbability(NetworkModel& segmentation, const Image& rgb) {
  // Averaging over each cell's area keeps input and output aligned; MediaPipe samples cell corners, which shifts the
  // mask by (size / 256 - 1) / 2 px: 3 px in a phone's video.
  const cv::Mat source(rgb.height, rgb.width, CV_8UC3, const_cast<uint8_t*>(rgb.data.data()));
  const bool shrinks = rgb.width >= kPersonMaskSize && rgb.height >= kPersonMaskSize;
  cv::Mat small;
  cv::resize(source, small, cv::Size(kPersonMaskSize, kPersonMaskSize), 0, 0,
             shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  cv::Mat input(kPersonMaskSize, kPersonMaskSize, CV_32FC3, segmentation.input().data());
  small.convertTo(input, CV_32F, 1.0 / 255);
  if (auto ran = segmentation.run(); !ran) return passOn(ran);

  const auto values = segmentation.output(0);
  const cv::Mat probability(kPersonMaskSize, kPersonMaskSize, CV_32FC1, const_cast<float*>(values.data()));
  Image mask(rgb.width, rgb.height, 1);
  cv::Mat target(mask.height, mask.width, CV_8UC1, mask.data.data());
  probability.convertTo(small, CV_8U, 255); // first: resizing bytes is several times faster
  cv::resize(small, target, target.size(), 0, 0, cv::INTER_LINEAR);
  return mask;
}

} // namespace d3t
