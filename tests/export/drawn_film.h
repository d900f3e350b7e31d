// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/film.h"
#include <cmath>

namespace d3t::test {

/// A film like a talking head: a textured oval that moves a little and opens, before a still background with noise of a
/// camera; RGBA is transparent around the oval. Each picture is a function of its time.
inline Image drawnAt(timeline::Ticks time, int side, bool alpha) {
  const double t = timeline::secondsOf(time);
  Image image(side, side, alpha ? 4 : 3);
  const double cx = .5 + .03 * std::sin(2 * t), cy = .5 + .02 * std::sin(3.1 * t), open = .03 + .03 * std::sin(19 * t);
  uint32_t noise = static_cast<uint32_t>(time / 1000) * 2654435761u + 1;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const double u = (x + .5) / side - cx, v = (y + .5) / side - cy;
      const double oval = u * u / .07 + v * v / .12;
      const bool mouth = u * u / .01 + (v - .15) * (v - .15) / (open * open + 1e-4) < 1;
      noise = noise * 1664525u + 1013904223u;
      const double grain = static_cast<double>(noise >> 24) / 64 - 2;
      const double shade = oval > 1 ? 90 + 40 * std::sin(21 * (u + cx)) : mouth ? 45 : 150 + 30 * std::sin(60 * u) * v;
      uint8_t* pixel = image.at(x, y);
      for (int c = 0; c < 3; ++c) pixel[c] = static_cast<uint8_t>(shade * (1 - .15 * c) + grain + 2);
      if (alpha) pixel[3] = static_cast<uint8_t>(oval > 1.05 ? 0 : oval < .95 ? 255 : 2550 * (1.05 - oval));
    }
  return image;
}

inline FilmSource drawnFilm(double seconds, int side, bool alpha = false) {
  FilmSource film;
  film.length = timeline::ticksOfSeconds(seconds);
  film.width = film.height = side;
  film.picture = [side, alpha](timeline::Ticks t) -> Result<Image> { return drawnAt(t, side, alpha); };
  film.sound = [](int64_t first, std::span<float> out) -> Status {
    for (size_t i = 0; i < out.size(); ++i)
      out[i] = .3f * static_cast<float>(std::sin(.05 * static_cast<double>(first + static_cast<int64_t>(i))));
    return {};
  };
  return film;
}

} // namespace d3t::test
