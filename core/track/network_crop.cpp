// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/network_crop.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace d3t {

void RotatedBox::toImage(float u, float v, float& imageX, float& imageY) const {
  const float dx = (u - 0.5F) * width, dy = (v - 0.5F) * height;
  const float c = std::cos(angle), s = std::sin(angle);
  imageX = x + c * dx - s * dy;
  imageY = y + s * dx + c * dy;
}

void cropToTensor(const Image& rgb, const RotatedBox& box, int outWidth, int outHeight, float low, float high,
                  CropBorder border, std::span<float> output) {
  float x0 = 0, y0 = 0, xu = 0, yu = 0, xv = 0, yv = 0;
  box.toImage(0, 0, x0, y0);
  box.toImage(1, 0, xu, yu);
  box.toImage(0, 1, xv, yv);
  const double w = outWidth, h = outHeight;
  const cv::Matx33d toSource((xu - x0) / w, (xv - x0) / h, x0, (yu - y0) / w, (yv - y0) / h, y0, 0, 0, 1);

  // OpenCV wants a writable pointer, but only reads.
  const cv::Mat source(rgb.height, rgb.width, CV_8UC(rgb.channels), const_cast<uint8_t*>(rgb.data.data()));
  cv::Mat sampled;
  cv::warpPerspective(source, sampled, toSource, cv::Size(outWidth, outHeight), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                      border == CropBorder::Repeat ? cv::BORDER_REPLICATE : cv::BORDER_CONSTANT);
  cv::Mat values(outHeight, outWidth, CV_32FC(rgb.channels), output.data());
  sampled.convertTo(values, CV_32F, (high - low) / 255.0, low);
}

} // namespace d3t
