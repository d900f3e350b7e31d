// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"
#include "tests/architecture/source_text.h"
#include "tests/base/scratch.h"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>

namespace d3t::architecture {
namespace {
namespace fs = std::filesystem;

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "  ++x;\n";
  return text;
}

std::string functionOf(int count) {
  return fmt::format("void f(int x) {{\n{}}}\n", lines(count - 2));
}

const std::string kLicense = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

using Files = std::map<std::string, std::string>;
using Found = std::vector<std::string>;

/// "rule file:line" of each violation in a tree of these files. A text is put behind a licence line unless it begins
/// with "raw:".
Found violationsOf(const Files& files, const std::string& exceptions = {}) {
  const test::ScratchFolder folder;
  for (const auto& [name, text] : files) {
    fs::create_directories((folder / name).parent_path());
    const bool raw = text.starts_with("raw:");
    test::spill(folder / name, raw ? text.substr(4) : kLicense + text);
  }
  test::spill(folder / "exceptions.txt", exceptions);
  Found found;
  for (const Violation& v : checkTree(folder.path(), folder / "exceptions.txt"))
    found.push_back(fmt::format("{} {}:{}", v.rule, v.file, v.line));
  return found;
}

TEST(Architecture, OurTreeKeepsTheRules) {
  const fs::path root = D3T_SOURCE_DIR;
  for (const Violation& v : checkTree(root, root / "tests/architecture/exceptions.txt"))
    ADD_FAILURE() << v.file << ":" << v.line << ": [" << v.rule << "] " << v.text;
}

TEST(Architecture, OurTreeIsReallyRead) {
  const std::string text = test::slurp(fs::path(D3T_SOURCE_DIR) / "core/base/atomic_file.cpp");
  bool found = false;
  for (const Function& f : findFunctions(text))
    found |= f.head.starts_with("Status writeFileAtomically(") && f.lines > 5;
  EXPECT_TRUE(found);
  EXPECT_GT(findIncludes(text).size(), 3u);
}

TEST(Architecture, AGoodTreePasses) {
  const Files tree = {{"core/base/a.h", "#include <vector>\n"},
                      {"core/media/m.h", "#include \"core/base/a.h\"\n"},
                      {"core/media/m.cpp", "#include \"core/media/m.h\"\n#include <libavformat/avformat.h>\n"},
                      {"core/clip/c.cpp", "#include \"core/media/m.h\"\n#include <opencv2/core.hpp>\n"},
                      {"gpu/g.cpp", "#include \"core/base/a.h\"\n#include <cuda_runtime.h>\n"},
                      {"ui/u.cpp", "#include \"core/clip/c.cpp\"\n#include <QWidget>\n"},
                      {"app/cli/m.cpp", "#include \"gpu/g.cpp\"\n#include \"ui/u.cpp\"\n"},
                      {"tests/base/t.cpp", "#include \"core/base/a.h\"\n#include <libavutil/frame.h>\n"},
                      {"packaging/run", "raw:#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}};
  EXPECT_EQ(violationsOf(tree), Found{});
}

TEST(Architecture, WrongDirections) {
  EXPECT_EQ(violationsOf({{"core/base/a.h", "\n#include \"core/head/h.h\"\n"}, {"core/head/h.h", ""}}),
            (Found{"direction core/base/a.h:3"}));
  EXPECT_EQ(violationsOf({{"core/track/t.cpp", "#include \"core/media/m.h\"\n"}, {"core/media/m.h", ""}}),
            (Found{"direction core/track/t.cpp:2"}));
  for (const char* layer : {"app", "ui", "gpu", "tests"})
    EXPECT_EQ(violationsOf({{"core/base/a.cpp", fmt::format("#include \"{}/x.h\"\n", layer)},
                            {fmt::format("{}/x.h", layer), ""}}),
              (Found{"direction core/base/a.cpp:2"}))
        << layer;
  EXPECT_EQ(violationsOf({{"gpu/a.cpp", "#include \"core/train/t.h\"\n"}, {"core/train/t.h", ""}}),
            (Found{"direction gpu/a.cpp:2"}));
  EXPECT_EQ(violationsOf({{"gpu/k.cuh", "#include \"app/x.h\"\n"}, {"app/x.h", ""}}), (Found{"direction gpu/k.cuh:2"}));
  EXPECT_EQ(violationsOf({{"core/novel/n.h", "#include \"core/base/a.h\"\n"}, {"core/base/a.h", ""}}),
            (Found{"direction core/novel/n.h:2"}))
      << "a folder without a rule";
}

TEST(Architecture, Cycles) {
  const auto found = violationsOf({{"core/base/a.h", "#include \"core/media/m.h\"\n"},
                                   {"core/media/m.h", "#include \"core/clip/c.h\"\n"},
                                   {"core/clip/c.h", "#include \"core/base/a.h\"\n"}});
  EXPECT_EQ(std::count(found.begin(), found.end(), "cycle core/base:0"), 1)
      << fmt::format("{}", fmt::join(found, "; "));
}

TEST(Architecture, ThirdPartyHeaders) {
  const auto one = [](const std::string& file, const std::string& include) {
    return violationsOf({{file, fmt::format("#include <{}>\n", include)}});
  };
  for (const char* include : {"torch/torch.h", "opencv2/core.hpp", "openvino/openvino.hpp", "nlohmann/json.hpp",
                              "libavutil/frame.h", "ATen/ATen.h"})
    EXPECT_EQ(one("core/media/m.h", include), (Found{"third-party core/media/m.h:2"})) << include;
  EXPECT_EQ(one("core/clip/c.cpp", "libswscale/swscale.h"), (Found{"third-party core/clip/c.cpp:2"}));
  EXPECT_EQ(one("app/cli/c.cpp", "libavcodec/avcodec.h"), (Found{"third-party app/cli/c.cpp:2"}));
  EXPECT_EQ(one("core/clip/c.cpp", "QString"), (Found{"third-party core/clip/c.cpp:2"}));
  EXPECT_EQ(one("core/splat/c.cpp", "cuda_runtime.h"), (Found{"third-party core/splat/c.cpp:2"}));
  EXPECT_EQ(one("app/cli/c.cpp", "cuda_runtime.h"), (Found{"third-party app/cli/c.cpp:2"}));
  EXPECT_EQ(one("gpu/g.cu", "cub/cub.cuh"), Found{});
  EXPECT_EQ(one("ui/u.cpp", "opencv2/core.hpp"), (Found{"third-party ui/u.cpp:2"}));
  EXPECT_EQ(one("gpu/g.cpp", "torch/torch.h"), (Found{"third-party gpu/g.cpp:2"}));
  EXPECT_EQ(violationsOf({{"core/clip/c.h", "// #include <torch/torch.h>\n/* \n#include <nlohmann/json.hpp>\n*/\n"}}),
            Found{})
      << "in comments";
}

TEST(Architecture, IncludePaths) {
  EXPECT_EQ(violationsOf({{"core/base/a.cpp", "#include \"b.h\"\n"}, {"core/base/b.h", ""}}),
            (Found{"include-path core/base/a.cpp:2"}));
  EXPECT_EQ(violationsOf({{"core/base/a.cpp", "#include \"core/base/gone.h\"\n"}}),
            (Found{"include-path core/base/a.cpp:2"}));
}

TEST(Architecture, LicenceLines) {
  for (const char* name :
       {"core/base/a.h", "core/base/CMakeLists.txt", "cmake/x.cmake", "tests/x/y.py", "packaging/run"})
    EXPECT_EQ(violationsOf({{name, "raw:\nint x;\n"}}), (Found{fmt::format("license {}:1", name)}));
  EXPECT_EQ(violationsOf({{"core/base/a.h", "raw:// SPDX-License-Identifier: MIT\n"}}),
            (Found{"license core/base/a.h:1"}));
}

TEST(Architecture, LongFiles) {
  EXPECT_EQ(violationsOf({{"core/base/a.h", std::string(699, '\n')}}), Found{});
  EXPECT_EQ(violationsOf({{"core/base/a.h", std::string(700, '\n')}}), (Found{"file-length core/base/a.h:0"}));
}

TEST(Architecture, LongFunctions) {
  EXPECT_EQ(violationsOf({{"core/base/a.cpp", functionOf(80)}}), Found{});
  EXPECT_EQ(violationsOf({{"core/base/a.cpp", fmt::format("\n{}", functionOf(81))}}),
            (Found{"function-length core/base/a.cpp:3"}));
  EXPECT_EQ(violationsOf({{"core/base/blend_kernel.cpp", functionOf(150)}}), Found{});
  EXPECT_EQ(violationsOf({{"core/base/blend_kernel.cpp", functionOf(151)}}),
            (Found{"function-length core/base/blend_kernel.cpp:2"}));
}

TEST(Architecture, Exceptions) {
  const Files files = {{"core/base/a.cpp", functionOf(90)}};
  const std::string line = "2026-11-24 | function-length | core/base/a.cpp f | a table\n";
  EXPECT_EQ(violationsOf(files, line), Found{});
  EXPECT_EQ(violationsOf(files, fmt::format("# note\n\n{}", line)), Found{});
  EXPECT_EQ(violationsOf({{"core/base/a.cpp", ""}}, line), (Found{"exception exceptions.txt:1"})) << "not needed";
  EXPECT_EQ(violationsOf(files, fmt::format("soon{}", line)),
            (Found{"exception exceptions.txt:1", "function-length core/base/a.cpp:2"}))
      << "without a date";
  EXPECT_EQ(violationsOf({{"core/base/a.h", "#include \"b.h\"\n"}}, "2026-11-24 | include-path | core/base/a.h | x\n"),
            (Found{"exception exceptions.txt:1", "include-path core/base/a.h:2"}))
      << "only lengths can be excepted";
}

TEST(SourceText, BlanksOutWhatIsNotCode) {
  EXPECT_EQ(blankOut("a /* { */ b // }\nc", true), "a         b     \nc");
  EXPECT_EQ(blankOut("f(\"a\\\"}\", '}', 1'000)", true), "f(\"    \", ' ', 1'000)");
  EXPECT_EQ(blankOut("f(\"// no\")", false), "f(\"// no\")");
  EXPECT_EQ(blankOut("R\"x(\n}\" )\" )x\" {", true), "R\"  \n        \" {");
  EXPECT_EQ(blankOut("// a \\\n b }\nc", true), "      \n    \nc");
}

/// "head@line+lines" of every function.
Found functionsIn(const std::string& text) {
  Found found;
  for (const Function& f : findFunctions(text)) found.push_back(fmt::format("{}@{}+{}", f.head, f.line, f.lines));
  for (auto& text_ : found) text_ = text_.substr(0, text_.find('(')) + text_.substr(text_.rfind('@'));
  return found;
}

TEST(SourceText, FindsFunctions) {
  EXPECT_EQ(functionsIn("int f() {\n  return 1;\n}\n\nint g() { return 2; }"), (Found{"int f@1+3", "int g@5+1"}));
  EXPECT_EQ(functionsIn("namespace a {\nnamespace {\nvoid f() {\n}\n}\n}"), (Found{"void f@3+2"}));
  EXPECT_EQ(functionsIn("struct S final : B<int> {\n  S() : x_{1},\n    y_(2) {\n  }\nprivate:\n  int x_{0};\n"
                        "  int h() const { return 1; }\n};\nint after() {}"),
            (Found{"S@2+3", "int h@7+1", "int after@9+1"}));
  EXPECT_EQ(
      functionsIn(
          "template <class T>\nauto f(T t) -> decltype(t.x())\n{\n  auto g = [&] { return t; };\n  return g();\n}"),
      (Found{"template <class T> auto f@1+6"}));
  EXPECT_EQ(functionsIn("const char* k = \"void f() {\";\nvoid g() {\n  h('}');\n}"), (Found{"void g@2+3"}));
  EXPECT_EQ(functionsIn(
                "const int kTable[] = {\n1,\n2};\nconstexpr auto k = make({\n1});\nenum class E {\nA };\nvoid f() {}"),
            (Found{"void f@8+1"}));
  EXPECT_EQ(functionsIn("extern \"C\" {\nvoid f() {\n}\n}"), (Found{"void f@2+2"}));
  EXPECT_EQ(functionsIn("#define M(x) { \\\n  {\n#if A\nvoid f() {\n#else\nvoid f(int) {\n#endif\n}\nvoid g() {}"),
            (Found{"void f@4+5", "void g@9+1"}));
  EXPECT_EQ(functionsIn("class X;\nstruct stat info(int a) {\n}\nbool operator==(X, X) {\n}"),
            (Found{"struct stat info@2+2", "bool operator==@4+2"}));
  EXPECT_EQ(functionsIn("TEST(A, b) {\n  for (int i = 0; i < 3; ++i) {\n  }\n}\nauto f = [](int x) {\n  return x;\n};"),
            (Found{"TEST@1+4", "auto f = []@5+3"}));
}

} // namespace
} // namespace d3t::architecture
