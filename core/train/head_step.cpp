// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/head_step.h"

#include "core/base/trace.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace d3t {

HeadStep::HeadStep(const splat::Rasterizer& rasterizer, const CropBox& crop, int threads)
    : rasterizer_(rasterizer), threads_(threads), crop_(crop), deformer_(threads), loss_(threads),
      scratch_(rasterizer.makeScratch()) {
  const size_t pixels = static_cast<size_t>(crop.width) * crop.height;
  for (auto* planes : {&background_, &image_, &target_, &dImage_}) planes->resize(3 * pixels);
  weight_.resize(pixels);
}

Status HeadStep::render(const GaussianHead& head, const TrainingFrame& frame, int down, float* transmittance) {
  const int w = crop_.width / down, h = crop_.height / down;
  const auto camera = headCamera(frame.pose, static_cast<float>(crop_.x), static_cast<float>(crop_.y),
                                 1.f / static_cast<float>(down), w, h);
  traced("train.deform", [&] { deformer_.deform(head, frame.drive); });
  traced("train.planes", [&] { frame.plate.toPlanes(down, threads_, background_.data()); });
  region_ = {.cloud = deformer_.cloud(),
             .camera = camera,
             .background = background_.data(),
             .image = image_.data(),
             .transmittance = transmittance,
             .scratch = scratch_.get()};
  return traced("train.forward", [&] { return rasterizer_.forward(region_); });
}

Result<double> HeadStep::compare(const GaussianHead& head, const TrainingFrame& frame, int down, float lambda,
                                 bool withoutLips, bool gradients) {
  const int w = crop_.width / down, h = crop_.height / down;
  traced("train.planes", [&] { frame.image.toPlanes(down, threads_, target_.data()); });
  const float* weight = nullptr;
  if (withoutLips) {
    std::transform(frame.lips.begin(), frame.lips.end(), weight_.begin(), [](uint8_t lip) { return lip ? 0.f : 1.f; });
    weight = weight_.data();
  }
  const double loss = traced("train.loss", [&] {
    return loss_.evaluate(w, h, image_.data(), target_.data(), weight, lambda, dImage_.data());
  });
  if (!gradients) return loss;
  const splat::RegionGradient gradient{region_, dImage_.data(), deformer_.gradients()};
  if (auto ok = traced("train.backward", [&] { return rasterizer_.backward(gradient); }); !ok) return passOn(ok);
  traced("train.fold", [&] { deformer_.fold(head); });
  return loss;
}

double HeadStep::psnr(const TrainingFrame& frame, int down) {
  const size_t count = 3 * static_cast<size_t>(crop_.width / down) * (crop_.height / down);
  frame.image.toPlanes(down, threads_, target_.data());
  double sum = 0;
  for (size_t i = 0; i < count; ++i) {
    const double d = static_cast<double>(std::clamp(image_[i], 0.f, 1.f)) - target_[i];
    sum += d * d;
  }
  return 10 * std::log10(static_cast<double>(count) / std::max(sum, 1e-12));
}

Eigen::Matrix<float, 6, 1> HeadStep::poseGradient(const HeadPose& pose) const {
  // A mean m lies at R m + t in view space. A small rotation w about the head's origin moves it by w x (R m).
  const int count = static_cast<int>(deformer_.cloud().count);
  Eigen::Vector3d turn = Eigen::Vector3d::Zero(), shift = Eigen::Vector3d::Zero();
  for (int i = 0; i < count; ++i) {
    const Eigen::Vector3f mean(deformer_.means(0)[i], deformer_.means(1)[i], deformer_.means(2)[i]);
    const Eigen::Vector3f gradient(deformer_.rowGradient(kMeanRow)[i], deformer_.rowGradient(kMeanRow + 1)[i],
                                   deformer_.rowGradient(kMeanRow + 2)[i]);
    const Eigen::Vector3f arm = pose.rotation * mean, force = pose.rotation * gradient;
    turn += arm.cross(force).cast<double>();
    shift += force.cast<double>();
  }
  Eigen::Matrix<float, 6, 1> out;
  out << turn.cast<float>(), shift.cast<float>();
  return out;
}

} // namespace d3t
