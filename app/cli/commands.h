// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

namespace d3t::cli {

/// Each function adds one sub-command; what it is to do is stored in `action` when it was chosen. One file per command.
using Action = std::function<int()>;
struct Program {
  CLI::App app{"Makes a talking head of a person from seconds of video, and lets it say something new."};
  CommonOptions common;
  Action action;

  /// A sub-command (of another one, if given) with the common options, a description and an example for its help page.
  CLI::App* command(const std::string& name, const std::string& description, const std::string& example,
                    CLI::App* parent = nullptr);
};

void addClip(Program&);
void addTrack(Program&);
void addTrain(Program&);
void addCreate(Program&);
void addSpeak(Program&);
void addExport(Program&);
void addSay(Program&);
void addInspect(Program&);
void addEvaluate(Program&);
void addEvaluateMotion(Program&);
void addCorpus(Program&);
void addPretrain(Program&);
void addDoctor(Program&);

inline constexpr const char* kSpeechEncoderHelp =
    "A wav2vec 2.0 or HuBERT encoder of yours (ONNX: 1 x samples at 16 kHz -> 1 x T x D, 50 per second)";

/// Takes "60", "60s", "1m30s" or "2m" for an option of type double in seconds.
CLI::Validator seconds(double least, double most = 86400);

} // namespace d3t::cli
