// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/source_text.h"
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

namespace d3t::architecture {
namespace {
namespace fs = std::filesystem;

constexpr int kMaxFileLines = 700, kMaxFunctionLines = 80, kMaxKernelLines = 150;

/// What each folder of core may include besides itself. It has no cycle, and neither may the includes.
const std::map<std::string, std::set<std::string>>& allowedInCore() {
  static const std::map<std::string, std::set<std::string>> kAllowed = {
      {"base", {}},
      {"media", {"base"}},
      {"voice", {"base", "media"}},
      {"plugin", {"base"}},
      {"speech", {"base", "plugin"}},
      {"splat", {"base"}},
      {"head", {"base"}},
      {"clip", {"base", "media"}},
      {"track", {"base", "clip", "head"}},
      {"talker", {"base", "speech", "head", "splat"}},
      {"refiner", {"base", "head", "splat"}},
      {"train", {"base", "head", "talker", "track", "speech", "splat", "clip", "refiner"}},
      {"identity", {"base", "head", "speech", "talker", "refiner", "track", "clip", "media"}},
      {"render", {"base", "head", "talker", "refiner", "identity", "speech", "splat", "media"}},
      {"timeline", {"base"}},
      {"project", {"base", "media", "timeline"}},
      {"performance",
       {"base", "head", "identity", "media", "refiner", "render", "speech", "splat", "talker", "timeline"}},
      {"export", {"base", "identity", "media", "performance", "project", "render", "speech", "timeline"}},
      {"corpus", {"base", "head", "media", "speech", "talker"}},
      {"pretrain",
       {"base", "clip", "corpus", "head", "media", "refiner", "speech", "splat", "talker", "track", "train"}},
      {"evaluate",
       {"base", "media", "plugin", "speech", "splat", "head", "clip", "track", "talker", "refiner", "train", "identity",
        "render", "performance", "corpus"}},
  };
  return kAllowed;
}

/// What each layer at the top of the tree may include of our own.
const std::map<std::string, std::set<std::string>>& allowedLayers() {
  static const std::map<std::string, std::set<std::string>> kAllowed = {
      {"core", {"core"}},
      {"gpu", {"gpu", "core"}},
      {"ui", {"ui", "core"}},
      {"app", {"app", "ui", "gpu", "core"}},
      {"tests", {"tests", "app", "ui", "gpu", "core"}},
  };
  return kAllowed;
}

struct SourceFile {
  std::string path;   ///< from the root
  std::string layer;  ///< "core"
  std::string folder; ///< "core/base": its first two parts
  std::string text;
  bool isCpp = false, isHeader = false;
};

struct Exception {
  std::string rule, what;
  int line = 0;
  bool used = false;
};

std::string firstParts(const std::string& path, int count) {
  size_t end = 0;
  for (int i = 0; i < count; ++i) {
    end = path.find('/', end + (i > 0));
    if (end == std::string::npos) return i + 1 < count ? path : path.substr(0, path.rfind('/'));
  }
  return path.substr(0, end);
}

std::string readText(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool isOneOf(const std::string& value, std::initializer_list<const char*> list) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// The files of ours that must carry a licence line; generated and third-party folders are not looked into.
std::vector<SourceFile> listSources(const fs::path& root) {
  std::vector<SourceFile> sources;
  const auto add = [&](const fs::path& file) {
    SourceFile source;
    source.path = file.lexically_relative(root).generic_string();
    const std::string kind = file.extension().string(), name = file.filename().string();
    source.isHeader = isOneOf(kind, {".h", ".hpp", ".cuh"});
    source.isCpp = source.isHeader || isOneOf(kind, {".cpp", ".cc", ".cu"});
    source.layer = source.path.substr(0, source.path.find('/'));
    source.folder = firstParts(source.path, 2);
    const bool script = isOneOf(source.layer, {"packaging", ".ci"}) && (kind.empty() || kind == ".sh");
    if (!source.isCpp && !script && name != "CMakeLists.txt" && !isOneOf(kind, {".cmake", ".py"})) return;
    source.text = readText(file);
    sources.push_back(std::move(source));
  };
  for (const char* top : {"core", "app", "gpu", "ui", "tests", "packaging", "cmake", ".ci"}) {
    if (!fs::is_directory(root / top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / top))
      if (entry.is_regular_file()) add(entry.path());
  }
  if (fs::exists(root / "CMakeLists.txt")) add(root / "CMakeLists.txt");
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return sources;
}

/// The library a header belongs to, as far as our rules speak of it: "libav", "torch", ... or "".
std::string libraryOf(const std::string& include) {
  static const std::vector<std::pair<std::regex, std::string>> kLibraries = {
      {std::regex("^(libav|libsw)[a-z]+/"), "libav"},
      {std::regex("^(torch|ATen|c10)/"), "torch"},
      {std::regex("^opencv2?(/|\\.)"), "opencv"},
      {std::regex("^openvino/"), "openvino"},
      {std::regex("^nlohmann/"), "nlohmann"},
      {std::regex("^(Q[A-Z]|Qt[A-Z]?\\w*/)"), "qt"},
      {std::regex("^(cuda|cub/|thrust/|nvrtc)"), "cuda"},
  };
  for (const auto& [pattern, name] : kLibraries)
    if (std::regex_search(include, pattern)) return name;
  return {};
}

class Checker {
public:
  Checker(fs::path root, const fs::path& exceptions) : root_(std::move(root)), list_(exceptions) { readExceptions(); }

  std::vector<Violation> run() {
    for (const SourceFile& file : listSources(root_)) {
      checkLicense(file);
      if (!file.isCpp) continue;
      for (const Include& include : findIncludes(file.text)) checkInclude(file, include);
      checkLengths(file);
    }
    checkCycles();
    for (const Exception& e : exceptions_)
      if (!e.used) report("exception", listName(), e.line, "the exception for '" + e.what + "' is not needed any more");
    return std::move(found_);
  }

private:
  void report(std::string rule, const std::string& file, int line, std::string text) {
    found_.push_back({std::move(rule), file, line, std::move(text)});
  }
  std::string listName() const { return list_.lexically_relative(root_).generic_string(); }

  void readExceptions() {
    static const std::regex kLine(R"(^(\d{4}-\d\d-\d\d) \| (file-length|function-length) \| (.*\S) \| (.*\S)\s*$)");
    std::ifstream in(list_);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.empty() || line[0] == '#') continue;
      std::smatch match;
      if (std::regex_match(line, match, kLine))
        exceptions_.push_back({match[2], match[3], number});
      else
        report("exception", listName(), number, "is not 'YYYY-MM-DD | rule | file | reason'");
    }
  }

  bool isExcepted(const std::string& rule, const std::string& what) {
    bool excepted = false;
    for (Exception& e : exceptions_)
      if (e.rule == rule && e.what == what) excepted = e.used = true;
    return excepted;
  }

  void checkLicense(const SourceFile& file) {
    const size_t second = file.text.starts_with("#!") ? file.text.find('\n') + 1 : 0;
    const std::string line = file.text.substr(second, file.text.find('\n', second) - second);
    static const std::regex kLicense(R"(^(//|#) SPDX-License-Identifier: GPL-3\.0-or-later$)");
    if (!std::regex_match(line, kLicense))
      report("license", file.path, 1, "has no line 'SPDX-License-Identifier: GPL-3.0-or-later' at its start");
  }

  void checkInclude(const SourceFile& file, const Include& include) {
    checkLibrary(file, include);
    const std::string layer = include.path.substr(0, include.path.find('/'));
    const bool ours = include.path != layer && allowedLayers().contains(layer);
    if (!ours) {
      if (include.quoted && !include.path.ends_with(".moc")) // made by Qt beside the file
        report("include-path", file.path, include.line,
               "\"" + include.path + "\" is not written from the root of the tree");
      return;
    }
    if (!fs::exists(root_ / include.path))
      report("include-path", file.path, include.line, "\"" + include.path + "\" does not exist");
    const std::string target = firstParts(include.path, 2);
    if (!mayInclude(file, layer, target))
      report("direction", file.path, include.line, file.folder + " must not include " + include.path);
    if (file.layer == "core" && layer == "core" && target != file.folder)
      edges_[file.folder].try_emplace(target, file.path + " includes " + include.path);
  }

  bool mayInclude(const SourceFile& file, const std::string& layer, const std::string& target) const {
    const auto layers = allowedLayers().find(file.layer);
    if (layers == allowedLayers().end() || !layers->second.contains(layer)) return false;
    if (file.layer == "gpu" && layer == "core") return isOneOf(target, {"core/base", "core/splat"});
    if (file.layer != "core" || target == file.folder) return true;
    const auto rule = allowedInCore().find(file.folder.substr(file.folder.find('/') + 1));
    return rule != allowedInCore().end() && rule->second.contains(target.substr(target.find('/') + 1));
  }

  void checkLibrary(const SourceFile& file, const Include& include) {
    const std::string library = libraryOf(include.path);
    if (library.empty()) return;
    const auto refuse = [&](const char* why) {
      report("third-party", file.path, include.line, "includes " + include.path + ": " + why);
    };
    if (library == "libav" && file.folder != "core/media" && file.layer != "tests")
      return refuse("only core/media may include FFmpeg");
    if (file.layer == "core" && library == "qt") return refuse("core knows no Qt");
    if (isOneOf(file.layer, {"core", "app"}) && library == "cuda") return refuse("CUDA belongs into gpu/");
    if (file.layer == "core" && file.isHeader) return refuse("a header of core must not hand a library on to others");
    if (file.layer == "ui" && isOneOf(library, {"torch", "opencv", "cuda"}))
      return refuse("ui shows and does not compute");
    if (file.layer == "gpu" && isOneOf(library, {"torch", "qt"})) return refuse("gpu knows neither Torch nor Qt");
  }

  void checkLengths(const SourceFile& file) {
    const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
    if (lines > kMaxFileLines && !isExcepted("file-length", file.path))
      report("file-length", file.path, 0, fmt::format("has {} lines, more than {}", lines, kMaxFileLines));
    const bool kernel = fs::path(file.path).filename().string().find("kernel") != std::string::npos;
    const int limit = kernel ? kMaxKernelLines : kMaxFunctionLines;
    for (const Function& function : findFunctions(file.text))
      if (function.lines > limit && !isExcepted("function-length", file.path + " " + nameOf(function)))
        report("function-length", file.path, function.line,
               fmt::format("{} has {} lines, more than {}", nameOf(function), function.lines, limit));
  }

  /// "Reader::open" of "Status Reader::open(const ..."; "TEST(A, b)" of a test.
  static std::string nameOf(const Function& function) {
    static const std::regex kTest(R"(^(TEST|TEST_F|TEST_P|BENCHMARK\w*)\s*\([^)]*\))");
    static const std::regex kName(R"(([~\w:]+|operator\s*\S+?)\s*\()");
    std::smatch match;
    if (std::regex_search(function.head, match, kTest)) return match[0];
    return std::regex_search(function.head, match, kName) ? match[1].str() : function.head;
  }

  /// Depth-first search; a folder met again while it is still on the path closes a cycle.
  void checkCycles() {
    std::set<std::string> done;
    std::vector<std::string> path;
    for (const auto& [folder, targets] : edges_) visit(folder, path, done);
  }

  void visit(const std::string& folder, std::vector<std::string>& path, std::set<std::string>& done) {
    const auto met = std::find(path.begin(), path.end(), folder);
    if (met != path.end()) {
      std::string text;
      for (auto it = met; it != path.end(); ++it) {
        const auto next = it + 1 == path.end() ? met : it + 1;
        text += (text.empty() ? "" : ", ") + edges_[*it][*next];
      }
      return report("cycle", folder, 0, "folders include each other in a ring: " + text);
    }
    if (done.contains(folder)) return;
    path.push_back(folder);
    if (const auto it = edges_.find(folder); it != edges_.end())
      for (const auto& [target, example] : it->second) visit(target, path, done);
    path.pop_back();
    done.insert(folder);
  }

  fs::path root_, list_;
  std::vector<Exception> exceptions_;
  std::vector<Violation> found_;
  std::map<std::string, std::map<std::string, std::string>> edges_; ///< folder -> folder -> an example
};

} // namespace

std::vector<Violation> checkTree(const fs::path& root, const fs::path& exceptions) {
  return Checker(root, exceptions).run();
}

} // namespace d3t::architecture
