// SPDX-License-Identifier: GPL-3.0-or-later
// d3demo_clip: writes a generated talking head, nobody's likeness, as a video (or single frames of it as PNG).
#include "core/base/image_file.h"
#include "core/corpus/generated_clip.h"
#include <CLI/CLI.hpp>
#include <csignal>

namespace {

using namespace d3t;

std::atomic<bool> stopped{false};

int report(const Error& error) {
  fmt::print(stderr, "d3demo_clip: {}\n", error.message());
  return static_cast<int>(error.kind);
}

/// frame000125.png ... into a folder: what pictures for a page are made of.
Status writeFrames(const corpus::GeneratedClip& clip, const std::vector<int>& wanted,
                   const std::filesystem::path& folder, int threads) {
  for (const int i : wanted) {
    if (i < 0 || i >= static_cast<int>(clip.frames.size()))
      return fail(ErrorKind::Usage, fmt::format("there is no frame {}", i), "--frames",
                  fmt::format("choose from 0 to {}", clip.frames.size() - 1));
    const auto file = folder / fmt::format("frame{:06}.png", i);
    if (Status ok = writeImage(file, clip.draw(i, threads).picture); !ok) return ok;
  }
  return {};
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes a video of a talking head that nobody is: 25 frames per second, H.264 and AAC.");
  app.footer("Examples:\n  d3demo_clip demo.mp4 --seconds 13\n"
             "  d3demo_clip pictures/ --frames 20,75,150,240     (PNG files instead of a video)\n"
             "Exit codes: 0 done, 1 failed, 2 wrong use, 4 stopped.");
  std::filesystem::path output;
  corpus::ClipRecipe recipe;
  std::vector<int> frames;
  d3t::Run run;
  app.add_option("OUT", output, "The video to write (.mp4), or the folder of --frames")->required();
  app.add_option("--seconds", recipe.seconds, "Length, s")->check(CLI::Range(1., 600.))->capture_default_str();
  app.add_option("--seed", recipe.seed, "Who it is: odd a woman, even a man")->capture_default_str();
  app.add_option("--size", recipe.size, "Pixels a side, even")->check(CLI::Range(64, 2048))->capture_default_str();
  app.add_option("--text", recipe.text, "What is said, over and over (English); otherwise our own sentences");
  app.add_option("--frames", frames, "Write only these frames, as PNG")->delimiter(',');
  app.add_option("--threads", run.threads, "Threads to use (0: all)")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "d3demo_clip: {}\nSee `d3demo_clip --help`.\n", error.what());
    return static_cast<int>(ErrorKind::Usage);
  }
  run.cancelled = &stopped;
  std::signal(SIGINT, [](int) { stopped = true; });
  std::signal(SIGTERM, [](int) { stopped = true; });
  const auto clip = corpus::generateClip(recipe, run);
  if (!clip) return report(clip.error());
  const Status written =
      frames.empty() ? writeClip(*clip, output, run) : writeFrames(*clip, frames, output, run.threads);
  if (!written) return report(written.error());
  fmt::print("{}\n", output.string());
  return 0;
}
