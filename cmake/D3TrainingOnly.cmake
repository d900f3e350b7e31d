# SPDX-License-Identifier: GPL-3.0-or-later
# Dependencies of a build of what training needs and no more (-DD3T_TRAINING_ONLY=ON, preset headless-cuda): for GPU
# boxes that have g++, CMake and CUDA, but neither packages nor a network. Everything comes from the folder that
# tests/gpu/carry.sh fills; no FFmpeg, OpenCV, OpenVINO, pkg-config.
set(D3T_CARRY_DIR "${CMAKE_SOURCE_DIR}/.deps/carry" CACHE PATH "Headers and libraries, made by tests/gpu/carry.sh")
if(NOT EXISTS "${D3T_CARRY_DIR}/include/Eigen/Core")
  message(FATAL_ERROR "${D3T_CARRY_DIR} is not there: run tests/gpu/carry.sh on a machine with Debian 12, and bring it.")
endif()
find_package(Threads REQUIRED)

# d3t_carried(TARGET DEFINITION...): headers alone.
function(d3t_carried target)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} SYSTEM INTERFACE "${D3T_CARRY_DIR}/include")
  target_compile_definitions(${target} INTERFACE ${ARGN})
endfunction()
d3t_carried(Eigen3::Eigen)
d3t_carried(nlohmann_json::nlohmann_json)
d3t_carried(tl::expected)
d3t_carried(fmt::fmt FMT_HEADER_ONLY)
d3t_carried(spdlog::spdlog SPDLOG_HEADER_ONLY SPDLOG_FMT_EXTERNAL)
d3t_carried(PkgConfig::TURBOJPEG)
target_link_libraries(PkgConfig::TURBOJPEG INTERFACE "${D3T_CARRY_DIR}/lib/libturbojpeg.a")
set(STB_INCLUDE_DIR "${D3T_CARRY_DIR}/include")

# xxHash: all in its header.
d3t_carried(d3t::xxhash XXH_INLINE_ALL)
set(XXHASH_LIBRARY d3t::xxhash)

# d3t_carried_sources(NAME FILE...): a library built from carried sources, without our warnings.
function(d3t_carried_sources name)
  list(TRANSFORM ARGN PREPEND "${D3T_CARRY_DIR}/src/" OUTPUT_VARIABLE files)
  add_library(${name} STATIC ${files})
  target_include_directories(${name} SYSTEM PUBLIC "${D3T_CARRY_DIR}/include" PRIVATE "${D3T_CARRY_DIR}/src")
  target_compile_options(${name} PRIVATE -w)
  target_link_libraries(${name} PUBLIC Threads::Threads)
endfunction()
d3t_carried_sources(d3t_carried_hwy hwy/aligned_allocator.cc hwy/per_target.cc hwy/targets.cc)
target_compile_definitions(d3t_carried_hwy PUBLIC HWY_STATIC_DEFINE)
add_library(PkgConfig::HWY ALIAS d3t_carried_hwy)

if(D3T_TESTS)
  d3t_carried_sources(d3t_carried_gtest gtest/src/gtest-all.cc)
  target_include_directories(d3t_carried_gtest SYSTEM PRIVATE "${D3T_CARRY_DIR}/src/gtest")
  add_library(d3t_carried_gtest_main STATIC "${D3T_CARRY_DIR}/src/gtest/src/gtest_main.cc")
  target_link_libraries(d3t_carried_gtest_main PUBLIC d3t_carried_gtest)
  add_library(GTest::gtest ALIAS d3t_carried_gtest)
  add_library(GTest::gtest_main ALIAS d3t_carried_gtest_main)
  include(GoogleTest)
endif()

function(d3t_print_summary)
  message(STATUS "")
  message(STATUS "D3 Talker Studio ${PROJECT_VERSION}   (${CMAKE_BUILD_TYPE}): training only")
  message(STATUS "  command line d3talker ......... off")
  message(STATUS "  CPU rasterizer ................ on")
  message(STATUS "  CUDA back end ................. ${D3T_CUDA_STATE}")
  message(STATUS "  everything else from .......... ${D3T_CARRY_DIR}")
  message(STATUS "  tests ......................... ${D3T_TESTS}")
  message(STATUS "  tuned for this machine ........ ${D3T_NATIVE}")
  message(STATUS "")
endfunction()
