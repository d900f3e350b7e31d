// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace d3t {

/// The two losses that keep the fields of several identities apart in pre-training. All offsets are 3 x nodes at the
/// nodes of one identity k (px): those of the General Field, and those of every identity's Individual Field read there
/// with k's sound. Thread-safe.

/// tau of Eq. 10; the paper does not give it.
inline constexpr float kContrastTemperature = .5f;

/// A loss and its gradient with respect to the offsets that went in.
struct ContrastLoss {
  double loss = 0;
  std::vector<float> dGeneral;                 ///< empty where the loss does not know the General Field
  std::vector<std::vector<float>> dIndividual; ///< one per identity
};

/// Similarity contrastive loss (arXiv 2508.14449, Eq. 10): the General Field's offsets are drawn to the Individual
/// Field of the same identity and away from the others,
///   L = -log( exp(c_k / tau) / sum_i exp(c_i / tau) ),  c_i = cosine of general and individual i.
/// The cosine is that of the whole rows: nodes count by how far they move (the paper leaves it open), and a field at
/// rest has cosine 0 and no gradient.
ContrastLoss similarityContrast(std::span<const float> general, std::span<const std::vector<float>> individual,
                                size_t own, float tau = kContrastTemperature);

/// Negative contrast (InsTaG): sum over the other identities i of mean over nodes of max(0, d_k . d_i). Only the own
/// field gets a gradient.
ContrastLoss negativeContrast(std::span<const std::vector<float>> individual, size_t own);

} // namespace d3t
