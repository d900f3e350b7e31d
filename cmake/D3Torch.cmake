# SPDX-License-Identifier: GPL-3.0-or-later
# Finds LibTorch for the CPU in .deps/torch (packaging/setup --torch) and makes d3t::torch of it. The wheel's own
# TorchConfig.cmake asks for a CUDA toolkit, which nothing here needs. Sets D3T_TORCH_FOUND and D3T_TORCH_STATE.
set(D3T_TORCH AUTO CACHE STRING "Network fields: AUTO (where LibTorch is found), ON or OFF")
set_property(CACHE D3T_TORCH PROPERTY STRINGS AUTO ON OFF)

set(D3T_TORCH_FOUND FALSE)
set(D3T_TORCH_STATE "off (D3T_TORCH=OFF)")
if(NOT D3T_TORCH STREQUAL "OFF")
  set(torch_dir "${D3T_DEPS_DIR}/torch/torch")
  if(EXISTS "${torch_dir}/lib/libtorch_cpu.so")
    # Of two CUDA runtimes the wheel's own must be found first: its rpath does that once the real path is linked.
    file(REAL_PATH "${torch_dir}" torch_dir)
    add_library(d3t_torch_c10 SHARED IMPORTED)
    set_target_properties(d3t_torch_c10 PROPERTIES IMPORTED_LOCATION "${torch_dir}/lib/libc10.so")
    add_library(d3t_torch SHARED IMPORTED)
    set_target_properties(d3t_torch PROPERTIES
      IMPORTED_LOCATION "${torch_dir}/lib/libtorch_cpu.so"
      INTERFACE_INCLUDE_DIRECTORIES "${torch_dir}/include"
      INTERFACE_LINK_LIBRARIES d3t_torch_c10)
    # The linker looks into the libraries' own needs, and does not read their rpath as the loader does.
    target_link_options(d3t_torch INTERFACE "LINKER:-rpath-link,${torch_dir}/lib:${torch_dir}/../nvidia/cu13/lib")
    add_library(d3t::torch ALIAS d3t_torch)
    file(STRINGS "${torch_dir}/include/torch/headeronly/version.h" version REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
    string(REGEX REPLACE "[^0-9;]" "" version "${version}")
    list(JOIN version "." version)
    set(D3T_TORCH_FOUND TRUE)
    set(D3T_TORCH_STATE "LibTorch ${version}")
  elseif(D3T_TORCH STREQUAL "ON")
    message(FATAL_ERROR "LibTorch was not found in ${D3T_DEPS_DIR}/torch: run packaging/setup --torch.")
  else()
    set(D3T_TORCH_STATE "off (packaging/setup --torch gets LibTorch)")
  endif()
endif()
