# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings are errors in our own code; third-party headers are SYSTEM includes and stay silent.
add_library(d3t_options INTERFACE)
set(warnings -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wno-restrict -Werror)
target_compile_options(d3t_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${warnings}>"
  "$<$<COMPILE_LANGUAGE:CUDA>:-Werror=all-warnings;-Xcompiler=-Wall,-Wextra,-Werror>")
target_include_directories(d3t_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(D3T_NATIVE)
  target_compile_options(d3t_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:-march=native>")
endif()
if(D3T_SANITIZE)
  target_compile_options(d3t_options INTERFACE
    "$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${D3T_SANITIZE};-fno-omit-frame-pointer>")
  target_link_options(d3t_options INTERFACE -fsanitize=${D3T_SANITIZE})
endif()

# d3t_library(NAME SOURCES a.cpp ... LINKS x y): one static library per folder of core/.
function(d3t_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE d3t_options ${ARG_PRIVATE})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
endfunction()

# d3t_test(NAME SOURCES a.cpp ... LINKS x y): one GoogleTest program per folder of tests/, found by ctest.
function(d3t_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE d3t_options ${ARG_LINKS} GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE D3T_SOURCE_DIR="${CMAKE_SOURCE_DIR}" D3T_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${ARG_TIMEOUT})
endfunction()

# d3t_simd(TARGET): files of it use Highway with run-time dispatch, built for the scalar fallback, SSE4, AVX2 and
# AVX-512 (more targets would only add build time). A sanitizer checks one vector width: it makes each take a minute.
function(d3t_simd target)
  set(without "HWY_SSSE3|HWY_AVX3_DL")
  if(D3T_SANITIZE)
    string(APPEND without "|HWY_SSE4|HWY_AVX3")
  endif()
  target_link_libraries(${target} PRIVATE PkgConfig::HWY)
  target_compile_definitions(${target} PRIVATE "HWY_DISABLED_TARGETS=(${without})")
endfunction()
