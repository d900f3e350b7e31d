// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/track/clip_check.h"

#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include "core/clip/report.h"
#include "core/track/window.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <numeric>

namespace d3t {
namespace {

constexpr int kEvery = 5;          // frames between two that are looked at
constexpr int kPicturesEvery = 13; // ... whose light and sharpness is measured: two a second
constexpr double kFacesDone = .8;
constexpr double kBad = .5;                        // score below which a second is said to be bad
constexpr float kLargeFace = 150, kSmallFace = 30; // px: as good as any; of no use
constexpr double kStraight = 15, kTurned = 45;     // degrees
constexpr double kGood = .7, kUsable = .35;        // of the whole clip's score

// 1 at good, falling in a line to 0 at bad.
double fall(double value, double good, double bad) {
  return std::clamp((value - bad) / (good - bad), 0., 1.);
}

int secondOf(int frame) {
  return static_cast<int>(frame / kFrameRate);
}

CheckedFace checkedFace(const SeenFace& face, const Clip& clip, int frame) {
  CheckedFace out;
  out.clipFrame = frame;
  out.width = extentOf(face.points).width();
  out.angles = anglesOf(face.points);
  out.points = face.points.leftCols<2>().array().rowwise() /
               Eigen::Array2f(static_cast<float>(clip.width), static_cast<float>(clip.height)).transpose();
  return out;
}

class Check {
public:
  Check(Clip& clip, Run& run) : clip_(clip), run_(run), seconds_((clip.frames + 24) / 25) {}

  Result<ClipCheck> check(const std::filesystem::path& modelFolder) {
    if (auto ok = lookForFaces(modelFolder); !ok) return passOn(ok);
    judgeFaces();
    if (auto ok = judgePictures(); !ok) return passOn(ok);
    if (auto ok = judgeSound(); !ok) return passOn(ok);
    judgeCuts();
    if (auto ok = updateReport(clip_, {{"face", faceReason()}, {"pose", poseReason()}}, frameScores()); !ok)
      return passOn(ok);
    std::stable_sort(out_.bad.begin(), out_.bad.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    out_.sentence = sentence();
    run_.report("check", 1);
    return std::move(out_);
  }

private:
  Status lookForFaces(const std::filesystem::path& modelFolder) {
    auto networks = NetworkPool::load(modelFolder.empty() ? defaultModelFolder() : modelFolder, run_.threadCount());
    if (!networks) return passOn(networks);
    for (int i = 0; i < clip_.frames; i += kEvery) looked_.push_back(i);
    const auto seen = findFaces(clip_, looked_, **networks, run_,
                                [&](double done) { run_.report("check", kFacesDone * done, "looking for the face"); });
    if (!seen) return passOn(seen);
    const FollowedFace followed = followFace(*seen, clip_.cuts);
    for (size_t i = 0; i < seen->size(); ++i)
      if (followed.chosen[i] >= 0)
        out_.faces.push_back(checkedFace((*seen)[i].faces[static_cast<size_t>(followed.chosen[i])], clip_, looked_[i]));
    return {};
  }

  // text: called for a bad second only.
  template <class Text> void add(const std::string& quality, int second, double score, const Text& text) {
    out_.strips[quality].push_back(score);
    if (score < kBad) out_.bad.push_back({second, quality, score, text()});
  }

  void judgeFaces() {
    std::vector<float> pitches;
    for (const auto& face : out_.faces) pitches.push_back(face.angles.pitch);
    // A camera above or below the face is no turned head; what counts is how far it strays.
    const float level = pitches.empty() ? 0 : median(pitches);
    for (int s = 0; s < seconds_; ++s) {
      const auto looked = std::count_if(looked_.begin(), looked_.end(), [&](int f) { return secondOf(f) == s; });
      double seen = 0, size = 0, turn = 0, width = 0;
      for (const auto& face : out_.faces) {
        if (secondOf(face.clipFrame) != s) continue;
        ++seen;
        width += face.width;
        size += fall(face.width, kLargeFace, kSmallFace);
        turn = std::max<double>({turn, std::abs(face.angles.yaw), std::abs(face.angles.pitch - level)});
      }
      const double there = looked > 0 ? seen / static_cast<double>(looked) : 1;
      add("face", s, looked > 0 ? size / static_cast<double>(looked) : 1, [&] {
        return there < kBad ? std::string("the face is not seen")
                            : fmt::format("the face is small ({:.0f} pixels wide): come closer", width / seen);
      });
      add("pose", s, seen > 0 ? fall(turn, kStraight, kTurned) : 0, [&] {
        return seen > 0 ? fmt::format("the head is turned away ({:.0f} degrees)", turn)
                        : std::string("the face is not seen");
      });
    }
  }

  Status judgePictures() {
    std::vector<int> frames;
    for (int i = 0; i < clip_.frames; i += kPicturesEvery) frames.push_back(i);
    std::vector<Result<PictureStats>> stats(frames.size());
    parallelFor(static_cast<int>(frames.size()), run_.threadCount(), [&](int i) {
      if (run_.isCancelled()) return;
      const auto at = static_cast<size_t>(i);
      const auto image = clip_.frame(frames[at]);
      if (image)
        stats[at] = measurePicture(*image);
      else
        stats[at] = passOn(image);
    });
    if (run_.isCancelled()) return cancelledError("check");
    for (const auto& s : stats)
      if (!s) return passOn(s);
    for (int s = 0; s < seconds_; ++s) {
      double sharp = 0, light = 0, brightness = 0;
      int count = 0;
      for (size_t i = 0; i < frames.size(); ++i) {
        if (secondOf(frames[i]) != s) continue;
        ++count;
        sharp += sharpnessScore(stats[i]->blur);
        light += lightScore(*stats[i]);
        brightness += stats[i]->brightness;
      }
      const double n = std::max(1, count);
      add("sharpness", s, count ? sharp / n : 1, [] { return "the picture is blurred"; });
      add("light", s, count ? light / n : 1, [&] {
        return brightness / n < 60    ? "the picture is dark"
               : brightness / n > 190 ? "the picture is too bright"
                                      : "parts of the picture are pure black or white";
      });
    }
    return {};
  }

  Status judgeSound() {
    auto sound = clip_.sound();
    if (!sound) return passOn(sound);
    const SpeechMeasure speech = measureSpeech(loudnessOf(*sound));
    for (int s = 0; s < seconds_; ++s) {
      const auto size = static_cast<std::ptrdiff_t>(speech.speaks.size());
      const auto from = speech.speaks.begin() + std::min<std::ptrdiff_t>(size, std::ptrdiff_t{s} * kLoudnessRate);
      const auto to = speech.speaks.begin() + std::min<std::ptrdiff_t>(size, std::ptrdiff_t{s + 1} * kLoudnessRate);
      const auto spoken = static_cast<double>(std::count(from, to, true));
      add("speech", s, to > from ? fall(spoken / static_cast<double>(to - from), .5, 0) : 0,
          [] { return "nobody speaks"; });
    }
    return {};
  }

  void judgeCuts() {
    for (int s = 0; s < seconds_; ++s) {
      const auto cut = std::find_if(clip_.cuts.begin(), clip_.cuts.end(), [&](int f) { return secondOf(f) == s; });
      add("cuts", s, cut == clip_.cuts.end() ? 1 : 0,
          [&] { return fmt::format("a cut at {:.1f} s", *cut / kFrameRate); });
    }
  }

  static float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  }
  double mean(const std::string& quality) const {
    const auto& strip = out_.strips.at(quality);
    return std::accumulate(strip.begin(), strip.end(), 0.) / std::max<double>(1, static_cast<double>(strip.size()));
  }
  long badSeconds(const std::string& quality) const {
    return std::count_if(out_.bad.begin(), out_.bad.end(), [&](const auto& b) { return b.quality == quality; });
  }

  ClipReason faceReason() const {
    if (out_.faces.empty()) return {0, "no face was found: show one face from the front"};
    std::vector<float> widths;
    for (const auto& face : out_.faces) widths.push_back(face.width);
    const float width = median(widths);
    if (static_cast<double>(out_.faces.size()) < .8 * static_cast<double>(looked_.size()))
      return {mean("face"), "the face is not seen all the time: keep it in the picture"};
    return {mean("face"), width >= .8f * kLargeFace
                              ? fmt::format("the face is {:.0f} pixels wide", width)
                              : fmt::format("the face is only {:.0f} pixels wide: come closer", width)};
  }

  ClipReason poseReason() const {
    const long away = badSeconds("pose");
    return {mean("pose"),
            away == 0 ? "the face looks to the camera"
                      : fmt::format("the head is turned away in {} of {} seconds: look to the camera", away, seconds_)};
  }

  std::vector<float> frameScores() const {
    std::vector<float> scores;
    for (int f = 0; f < clip_.frames; ++f) {
      const auto s = static_cast<size_t>(secondOf(f));
      scores.push_back(static_cast<float>(out_.strips.at("face")[s] * out_.strips.at("pose")[s]));
    }
    return scores;
  }

  std::string sentence() const;

  Clip& clip_;
  Run& run_;
  int seconds_;
  std::vector<int> looked_;
  ClipCheck out_;
};

std::string counted(long n) {
  static constexpr std::array kWords = {"No",  "One",   "Two",   "Three", "Four", "Five",
                                        "Six", "Seven", "Eight", "Nine",  "Ten"};
  return n < static_cast<long>(kWords.size()) ? kWords[static_cast<size_t>(n)] : std::to_string(n);
}

// What most seconds suffer from, and whether the proposed stretch avoids it; else the weakest thing of the whole clip.
std::string Check::sentence() const {
  const std::string verdict = clip_.score >= kGood ? "Good." : clip_.score >= kUsable ? "Usable." : "Not good yet.";
  struct Fault {
    const char* quality;
    const char* one;
    const char* many;
  };
  static constexpr Fault kFaults[] = {{"face", "second hardly shows the face", "seconds hardly show the face"},
                                      {"pose", "second looks away", "seconds look away"},
                                      {"speech", "second is silent", "seconds are silent"},
                                      {"light", "second has bad light", "seconds have bad light"},
                                      {"sharpness", "second is blurred", "seconds are blurred"},
                                      {"cuts", "second has a cut", "seconds have cuts"}};
  const Fault* worst = nullptr;
  for (const auto& fault : kFaults)
    if (badSeconds(fault.quality) > (worst ? badSeconds(worst->quality) : 0)) worst = &fault;
  const auto weakest = std::min_element(clip_.reasons.begin(), clip_.reasons.end(),
                                        [](const auto& a, const auto& b) { return a.second.score < b.second.score; });
  if (!worst || clip_.score < kUsable) {
    if (clip_.score >= kGood || weakest == clip_.reasons.end()) return verdict + " Nothing is in the way.";
    std::string text = weakest->second.text;
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return verdict + " " + text + ".";
  }
  const long count = badSeconds(worst->quality);
  const double from = clip_.bestStart, to = clip_.bestStart + clip_.bestSeconds;
  const auto inside = std::count_if(out_.bad.begin(), out_.bad.end(), [&](const auto& b) {
    return b.quality == worst->quality && b.second + 1 > from + .1 && b.second < to - .1;
  });
  const std::string left =
      inside == 0 ? (count == 1 ? "; the proposed stretch leaves it out." : "; the proposed stretch leaves them out.")
      : inside == count ? "."
                        : fmt::format("; {} of them in the proposed stretch.", inside);
  return fmt::format("{} {} {}{}", verdict, counted(count), count == 1 ? worst->one : worst->many, left);
}

} // namespace

Result<ClipCheck> checkClip(Clip& clip, const std::filesystem::path& modelFolder, Run& run) {
  return Check(clip, run).check(modelFolder);
}

Status writeFaces(const ClipCheck& check, const Clip& clip, const std::filesystem::path& file) {
  using Json = nlohmann::json;
  Json frames = Json::array();
  for (const auto& face : check.faces) {
    Json points = Json::array();
    for (Eigen::Index i = 0; i < face.points.rows(); ++i)
      for (int axis = 0; axis < 2; ++axis) points.push_back(std::round(10000. * face.points(i, axis)) / 10000.);
    frames.push_back({{"frame", face.clipFrame}, {"points", std::move(points)}});
  }
  return writeFileAtomically(file, Json{{"width", clip.width}, {"height", clip.height}, {"frames", frames}}.dump());
}

} // namespace d3t
