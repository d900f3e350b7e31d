// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"
#include <nlohmann/json.hpp>

namespace d3t::cli {

/// "mouth.inner" -> {"mouth": {"inner": ...}}
inline nlohmann::json nested(const Measures& measures) {
  nlohmann::json out = nlohmann::json::object();
  for (const auto& [key, value] : measures) {
    nlohmann::json* at = &out;
    size_t start = 0;
    for (size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', start)) {
      at = &(*at)[key.substr(start, dot - start)];
      start = dot + 1;
    }
    (*at)[key.substr(start)] = value;
  }
  return out;
}

} // namespace d3t::cli
