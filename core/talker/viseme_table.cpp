// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/talker/viseme_table.h"

#include <string>

namespace d3t {
namespace {

struct Entry {
  const char* phones; // separated and surrounded by spaces
  Viseme viseme;
};

// Set by hand from phonetics, not learned from anybody's video (reference/sync_study.md, recipe step 6).
constexpr Entry kTable[] = {
    {" aa ", {.85f, 1, .05f, .5f, .9f, 1}},
    {" ae ", {.85f, 1, .35f, .6f, .85f, 1}},
    {" ah ", {.6f, .8f, .05f, .4f, .6f, .8f}},
    {" ao ", {.75f, 1, -.45f, .8f, .75f, .9f}},
    {" eh ", {.6f, .9f, .3f, .6f, .55f, .8f}},
    {" er ", {.38f, .8f, -.35f, .7f, .35f, .7f}},
    {" ih ", {.42f, .7f, .25f, .5f, .3f, .6f}},
    {" iy ", {.35f, .8f, .6f, .8f, .2f, .6f}},
    {" uh ", {.3f, .8f, -.5f, .8f, .3f, .6f}},
    {" uw ", {.18f, 1, -.85f, 1.1f, .2f, .7f}},
    {" p b m ", {-.12f, 4, 0, .35f, .12f, .6f}},
    {" f v ", {.05f, 2.6f, .1f, .5f, .1f, .9f}},
    {" w ", {.08f, 2, -.95f, 1.5f, .2f, .6f}},
    {" r ", {.25f, .8f, -.45f, .8f, .25f, .5f}},
    {" l ", {.42f, .6f, .1f, .3f, .4f, .5f}},
    {" th dh ", {.28f, .9f, .1f, .4f, .22f, .8f}},
    {" t d n ", {.3f, .6f, .12f, .35f, .18f, .8f}},
    {" s z ", {.25f, 1.2f, .25f, .6f, .08f, 1.2f}},
    {" sh zh ch jh ", {.25f, 1.2f, -.45f, .9f, .1f, 1.2f}},
    {" k g ng ", {.38f, .4f, .05f, .2f, .32f, .4f}},
    {" hh ", {.45f, .15f, 0, .1f, .4f, .15f}},
    {" y ", {.3f, .7f, .5f, .7f, .18f, .6f}},
    {" sil ", {.03f, .7f, 0, .35f, .05f, .6f}},
};

struct Diphthong {
  std::string_view phone, first, second;
};
constexpr Diphthong kDiphthongs[] = {
    {"aw", "aa", "uh"}, {"ay", "aa", "ih"}, {"ey", "eh", "iy"}, {"ow", "ao", "uw"}, {"oy", "ao", "ih"}};

Viseme mixed(const Viseme& a, const Viseme& b, float share) {
  const auto mix = [&](float x, float y) { return (1 - share) * x + share * y; };
  return {mix(a.opening, b.opening), mix(a.openingDominance, b.openingDominance),
          mix(a.width, b.width),     mix(a.widthDominance, b.widthDominance),
          mix(a.jaw, b.jaw),         mix(a.jawDominance, b.jawDominance)};
}

} // namespace

Viseme visemeOf(std::string_view phone) {
  for (const Diphthong& d : kDiphthongs)
    if (d.phone == phone) return mixed(visemeOf(d.first), visemeOf(d.second), .4f);
  const std::string wanted = " " + std::string(phone) + " ";
  for (const Entry& e : kTable)
    if (std::string_view(e.phones).find(wanted) != std::string_view::npos) return e.viseme;
  Viseme noise = visemeOf("sil");
  noise.openingDominance *= .3f;
  noise.widthDominance *= .3f;
  noise.jawDominance *= .3f;
  return noise;
}

} // namespace d3t
