// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/speech/encoder_graph.h"
#include "core/speech/speech_encoder.h"
#include "tests/speech/voices.h"
#include <cmath>

namespace d3t {
namespace {

using Eigen::Index;
constexpr int kChannels = SpeechEncoder::kChannels;

const TensorFile& bundled() {
  static const TensorFile model = readTensors(generalModelFile()).value();
  return model;
}

RowMatrix matrix(const std::string& name, Index columns) {
  const Tensor& t = bundled().tensors.at(name);
  return Eigen::Map<const RowMatrix>(t.data.data(), static_cast<Index>(t.data.size()) / columns, columns);
}

Eigen::RowVectorXf vector(const std::string& name) {
  return matrix(name, static_cast<Index>(bundled().tensors.at(name).data.size()));
}

float gelu(float x) {
  return .5f * x * (1 + std::erf(x / std::sqrt(2.f)));
}

// Rows of `x` under a kernel that moves by `stride`, each as one long row, times the weights.
RowMatrix convolved(const RowMatrix& x, int kernel, int stride, const RowMatrix& weights) {
  const Index n = (x.rows() - kernel) / stride + 1;
  RowMatrix windows(n, kernel * x.cols());
  for (Index i = 0; i < n; ++i)
    windows.row(i) = x.middleRows(i * stride, kernel).reshaped<Eigen::RowMajor>().transpose();
  return windows * weights;
}

RowMatrix normalised(const RowMatrix& x, const Eigen::RowVectorXf& weight) {
  RowMatrix out = x.colwise() - x.rowwise().mean();
  for (Index t = 0; t < out.rows(); ++t)
    out.row(t) = out.row(t).array() / std::sqrt(out.row(t).squaredNorm() / kChannels + 1e-5f) * weight.array();
  return out;
}

RowMatrix turned(RowMatrix head) { // n x 36: pairs of the first 32 turn with time
  for (Index t = 0; t < head.rows(); ++t)
    for (Index k = 0; k < 32; k += 2) {
      const double angle = static_cast<double>(t) * std::pow(10000., -static_cast<double>(k) / 32);
      const auto c = static_cast<float>(std::cos(angle)), s = static_cast<float>(std::sin(angle));
      const float a = head(t, k), b = head(t, k + 1);
      head(t, k) = a * c - b * s;
      head(t, k + 1) = b * c + a * s;
    }
  return head;
}

RowMatrix attention(const RowMatrix& x, const std::string& layer) {
  const RowMatrix q = x * matrix(layer + "query", kChannels), k = x * matrix(layer + "key", kChannels),
                  v = x * matrix(layer + "value", kChannels);
  RowMatrix out(x.rows(), kChannels);
  for (Index h = 0; h < 8; ++h) {
    RowMatrix scores = turned(q.middleCols(36 * h, 36)) * turned(k.middleCols(36 * h, 36)).transpose() / 6;
    for (Index t = 0; t < scores.rows(); ++t) {
      scores.row(t) = (scores.row(t).array() - scores.row(t).maxCoeff()).exp();
      scores.row(t) /= scores.row(t).sum();
    }
    out.middleCols(36 * h, 36) = scores * v.middleCols(36 * h, 36);
  }
  return out * matrix(layer + "output", kChannels);
}

// The states of one window by plain loops and Eigen, written from the network's description.
RowMatrix statesOf(const std::vector<float>& samples) {
  RowMatrix x = Eigen::Map<const RowMatrix>(samples.data(), static_cast<Index>(samples.size()), 1);
  x = convolved(x, 127, 64, matrix("encoder.conv1", kChannels)).array().tanh();
  const float mean = x.mean(), variance = (x.array() - mean).square().mean();
  x = ((x.array() - mean) / std::sqrt(variance + 1e-5f)).matrix() * vector("encoder.norm.scale").asDiagonal();
  x.rowwise() += vector("encoder.norm.shift");
  for (int k = 2; k <= 3; ++k) {
    const std::string name = "encoder.conv" + std::to_string(k);
    const Eigen::RowVectorXf bias = vector(name + ".bias");
    x = convolved(x, k == 2 ? 7 : 3, k == 2 ? 3 : 2, matrix(name, bias.size())).rowwise() + bias;
    x = x.unaryExpr(&gelu);
  }
  RowMatrix out(x.rows(), SpeechEncoder::kHeard);
  for (int l = 0; l < SpeechEncoder::kLayers; ++l) {
    const std::string layer = "encoder.layer" + std::to_string(l) + ".";
    x += attention(normalised(x, vector(layer + "norm1")), layer);
    RowMatrix wide = (normalised(x, vector(layer + "norm2")) * matrix(layer + "up", 4 * kChannels)).rowwise() +
                     vector(layer + "up.bias");
    x += (wide.unaryExpr(&gelu) * matrix(layer + "down", kChannels)).rowwise() + vector(layer + "down.bias");
    if (l > 0) out.middleCols((l - 1) * kChannels, kChannels) = x;
  }
  return out;
}

std::vector<float> someSpeech(size_t from, size_t count) {
  const auto& all = test::speech25().samples;
  return {all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(from + count)};
}

TEST(SpeechEncoder, EqualsTheNetworkWrittenOut) {
  const auto encoder = SpeechEncoder::create(bundled()).value();
  const std::vector<float> window = someSpeech(32000, 6 * 16000); // the window of rows 0..399 with 1 s around them
  SpeechEncoder::Sound sound{window, -16000, 1};
  const RowMatrix states = encoder->states(sound, 0, 400).value(), expected = statesOf(window);
  const double deviation = std::sqrt(expected.cast<double>().squaredNorm() / static_cast<double>(expected.size()));
  for (const int row : {0, 17, 200, 399}) {
    const double place = (row * 160 + 200 + 16000 - kEncoderFirst) / double{kEncoderHop};
    const auto below = static_cast<Index>(place);
    const auto share = static_cast<float>(place - static_cast<double>(below));
    const Eigen::RowVectorXf wanted = (1 - share) * expected.row(below) + share * expected.row(below + 1);
    EXPECT_LT(static_cast<double>((states.row(row) - wanted).cwiseAbs().maxCoeff()), 2e-3 * deviation) << row;
  }
  // The projections are linear.
  const SpeechEncoder::Rows rows = encoder->rows(sound, 0, 400).value();
  const RowMatrix code = (states.rowwise() - vector("code.mean")) * matrix("code.basis", kSpeechCode);
  EXPECT_LT((rows.code - code).cwiseAbs().maxCoeff(), 2e-3f * code.cwiseAbs().maxCoeff());
  const RowMatrix mouth = (code * matrix("articulation.weights", 3)).rowwise() + vector("articulation.mean");
  EXPECT_LT((rows.articulation - mouth).cwiseAbs().maxCoeff(), 2e-3f * mouth.cwiseAbs().maxCoeff());
}

TEST(SpeechEncoder, TakesWhatItIsGivenOfASound) {
  const auto encoder = SpeechEncoder::create(bundled()).value();
  const std::vector<float> all = someSpeech(0, 8 * 16000);
  const std::span<const float> part(all.data() + 16000, all.size() - 16000); // what the windows of rows 200.. hear
  const auto whole = encoder->rows({all, 0, 1}, 200, 300).value(),
             some = encoder->rows({part, 16000, 1}, 200, 300).value();
  EXPECT_EQ(whole.code, some.code);
  // A stream hears less around its rows, and says nearly the same.
  const auto live = encoder->streamRows({all, 0, 1}, 200, 210, 210 * 160 + 3200).value();
  const RowMatrix reference = whole.code.topRows(10);
  const double r = reference.cwiseProduct(live.code).sum() / (reference.norm() * live.code.norm());
  EXPECT_GT(r, .9);
}

TEST(SpeechEncoder, SpeechAndSilenceDifferInTheMouth) {
  Audio audio = test::speech25();
  audio.samples.resize(10 * 16000);
  test::appendSilence(audio, 4);
  d3t::Run run;
  const SpeechFeatures f = test::acousticModel().analyse(audio, run).value();
  const float spoken = f.articulation.col(0).segment(200, 600).mean();
  const float silent = f.articulation.col(0).segment(1100, 250).mean();
  EXPECT_LT(silent, spoken - .5f);
}

TEST(GeneralModel, DamagedAndForeignFilesAreRefused) {
  const auto refused = [](TensorFile model) { return !SpeechEncoder::create(model); };
  EXPECT_FALSE(refused(bundled()));
  TensorFile missing = bundled();
  missing.tensors.erase("encoder.layer2.up");
  EXPECT_TRUE(refused(missing));
  TensorFile shape = bundled();
  shape.tensors["code.basis"].shape = {kSpeechCode, SpeechEncoder::kHeard};
  EXPECT_TRUE(refused(shape));
  TensorFile later = bundled();
  later.metadata["version"] = "2";
  EXPECT_TRUE(refused(later));
  TensorFile other;
  other.metadata["format"] = "something";
  EXPECT_TRUE(refused(other));
  EXPECT_FALSE(AcousticModel::load({}, "/nowhere/general_model.safetensors"));
}

} // namespace
} // namespace d3t
