# SPDX-License-Identifier: GPL-3.0-or-later
# Finds nvcc and switches CUDA on. Sets D3T_CUDA_FOUND and D3T_CUDA_STATE (for the summary).
set(D3T_CUDA AUTO CACHE STRING "CUDA back end: AUTO (where nvcc is found), ON or OFF")
set_property(CACHE D3T_CUDA PROPERTY STRINGS AUTO ON OFF)
set(D3T_CUDA_ARCHITECTURES "75-real;80-real;86-real;89-real;90-real;100-real;120" CACHE STRING
  "Graphics cards to compile for; the last one also as PTX, for cards to come")

set(D3T_CUDA_FOUND FALSE)
set(D3T_CUDA_STATE "off (D3T_CUDA=OFF)")
if(NOT D3T_CUDA STREQUAL "OFF")
  # The toolkit, or the wheels that packaging/setup --cuda unpacks.
  find_program(D3T_NVCC nvcc HINTS "$ENV{CUDA_HOME}/bin" "${D3T_DEPS_DIR}/cuda/nvidia/cu13/bin" /usr/local/cuda/bin)
  if(D3T_NVCC)
    set(CMAKE_CUDA_COMPILER "${D3T_NVCC}" CACHE FILEPATH "nvcc")
    set(CMAKE_CUDA_ARCHITECTURES "${D3T_CUDA_ARCHITECTURES}")
    enable_language(CUDA)
    set(CMAKE_CUDA_STANDARD 17) # the newest that CMake 3.25 hands to nvcc; .cu files include only what it suffices for
    if(CMAKE_CUDA_COMPILER_VERSION VERSION_LESS 13.0)
      message(FATAL_ERROR "nvcc ${CMAKE_CUDA_COMPILER_VERSION} is too old (13.0 is needed): run packaging/setup --cuda, "
        "name another one with -DD3T_NVCC=PATH, or build without the back end with -DD3T_CUDA=OFF.")
    endif()
    set(D3T_CUDA_FOUND TRUE)
    string(REPLACE "-real" "" names "${D3T_CUDA_ARCHITECTURES}")
    list(JOIN names " " names)
    set(D3T_CUDA_STATE "nvcc ${CMAKE_CUDA_COMPILER_VERSION} for ${names}")
  elseif(D3T_CUDA STREQUAL "ON")
    message(FATAL_ERROR "nvcc was not found: run packaging/setup --cuda, or name it with -DD3T_NVCC=PATH.")
  else()
    set(D3T_CUDA_STATE "off (nvcc was not found; packaging/setup --cuda gets it)")
  endif()
endif()

# d3t_cuda_library(NAME SOURCES a.cu b.cpp ... LINKS x y): a library whose .cpp files may call the CUDA runtime, which is
# linked statically, so that programs start on machines without any file of NVIDIA.
function(d3t_cuda_library name)
  d3t_library(${name} ${ARGN})
  target_include_directories(${name} SYSTEM PRIVATE ${CMAKE_CUDA_TOOLKIT_INCLUDE_DIRECTORIES})
  set_target_properties(${name} PROPERTIES CUDA_ARCHITECTURES "${D3T_CUDA_ARCHITECTURES}" CUDA_RUNTIME_LIBRARY Static)
endfunction()
